import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createShippedFonts } from './shipped-fonts';

let folder: string;
let said: string[];
const log = {
  file: '',
  info: () => undefined,
  warn: () => undefined,
  error: (message: string) => void said.push(message),
};

const slice = (file: string, ranges: number[]) => ({
  ...{ file, ranges, size: 4 },
  sha512: createHash('sha512').update(file.slice(0, 4)).digest('hex'),
});

const sheet = (body: string): string =>
  `<html><head><style>p{font-family:"shipped-song","shipped-fang"}</style></head>${body}`;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fonts-'));
  said = [];
  const faces = {
    title: [],
    song: [slice('song.woff2', [0x4e00, 0x4e0f, 0x4e2d, 0x4e2d])],
    hei: [],
    kai: [],
    fang: [slice('fang.woff2', [0x4dae, 0x4dae]), slice('gone.woff2', [0x3400, 0x3400])],
    digits: [],
  };
  writeFileSync(join(folder, 'fonts.json'), JSON.stringify({ schema: 'shippedFonts/1', faces }));
  writeFileSync(join(folder, 'song.woff2'), 'song');
  writeFileSync(join(folder, 'fang.woff2'), 'FANG');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

it('puts the rules for its own characters into a sheet, once', async () => {
  const fonts = createShippedFonts(join(folder, 'fonts.json'), folder, log);
  const html = await fonts.addTo(sheet('<body>䶮中$&amp;</head></body></html>'));
  expect(html).toContain('src:url("app://branch-handbook/fonts/fang.woff2") format("woff2")');
  expect(html).toContain('unicode-range:U+4dae}');
  expect(html).toContain('unicode-range:U+4e2d}');
  expect(html.match(/<style>/g)).toHaveLength(2);
  // A sheet whose style names no such family does without its rules.
  expect(html).not.toContain('"shipped-kai"');
  expect(html.endsWith('</style></head><body>䶮中$&amp;</head></body></html>')).toBe(true);
  expect(said).toEqual([]);
});

it('serves listed files only, and only as they were built', async () => {
  const fonts = createShippedFonts(join(folder, 'fonts.json'), folder, log);
  expect((await fonts.read('song.woff2'))?.toString()).toBe('song');
  expect((await fonts.read('faces.css'))?.toString()).toContain('/fonts/song.woff2');
  expect(await fonts.read('fonts.json')).toBeUndefined();
  expect(await fonts.read('../fonts.json')).toBeUndefined();
  expect(said).toEqual([]);
  expect(await fonts.read('fang.woff2')).toBeUndefined();
  expect(await fonts.read('gone.woff2')).toBeUndefined();
  expect(said).toEqual(['font fang.woff2 is not what was built', 'font gone.woff2 cannot be read']);
});

it('prints with what the PC has when the list is damaged, and says so once in the log', async () => {
  writeFileSync(join(folder, 'fonts.json'), '{');
  const fonts = createShippedFonts(join(folder, 'fonts.json'), folder, log);
  expect(await fonts.addTo('<head></head>')).toBe('<head></head>');
  expect(await fonts.addTo('<head></head>')).toBe('<head></head>');
  expect(await fonts.read('song.woff2')).toBeUndefined();
  expect(said).toEqual(['the list of shipped fonts cannot be read']);
});
