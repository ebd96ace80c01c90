// The fonts that ship with the program: slices (woff2) of font packages, copied to out/fonts with a list of the
// characters each one draws. Nothing is made or changed here: the licences pass on the files as they are.
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readJson, root } from '../setup/places.mjs';
import { licenceFilesOf } from '../security/record-packages.mjs';

/** Name under which the packages of the fonts are recorded beside those of the bundles. */
export const FONTS = 'fonts';

const modules = join(root, 'node_modules');
const folder = join(root, 'out', 'fonts');
const listFile = join(root, 'out', 'fonts.json');
const stampFile = join(root, 'out', 'stamps', 'fonts.json');

/** CJK ideographs of everyday and of names in use, punctuation and letters. */
const EVERYDAY = [
  [0x20, 0x24f],
  [0x2010, 0x22ff],
  [0x2460, 0x2500],
  [0x3000, 0x303f],
  [0x4e00, 0x9fff],
  [0xff00, 0xffef],
];

/**
 * What is shipped for which role (domain: GB/T 9704-2012 names the designs, the free ones stand in). Why these: all
 * OFL-1.1, so they may travel with any program as long as the licence does. FandolFang is under the GPL with a font
 * exception whose reach into an installer nobody has read for us; 朱雀仿宋 is in no package; 方正 faces are sold.
 */
export const shippedFonts = [
  { face: 'title', package: '@fontsource/noto-serif-sc', css: '700.css', weight: '700' },
  { face: 'song', package: '@fontsource/noto-serif-sc', css: '400.css', weight: '400' },
  { face: 'hei', package: '@fontsource/noto-sans-sc', css: '500.css', weight: '500' },
  // Its rarer characters would be 5 MB more; the light weight below has them.
  {
    face: 'kai',
    package: '@chinese-fonts/lxgwwenkai',
    css: 'dist/LXGWWenKai-Regular/result.css',
    only: EVERYDAY,
  },
  // Every CJK character of Unicode's basic plane and many beyond: no name falls out of all faces.
  { face: 'fang', package: '@chinese-fonts/lxgwwenkai', css: 'dist/LXGWWenKai-Light/result.css' },
  { face: 'digits', package: '@fontsource/tinos', css: 'latin-400.css' },
];

/** @returns {{file: string, ranges: number[]}[]} woff2 files a style sheet names, relative to it */
export function slicesOf(css) {
  return Array.from(css.matchAll(/@font-face\s*\{([^}]*)\}/g), ([, rule]) => {
    const file = /url\(["']?([^"')]+\.woff2)["']?\)/.exec(rule)?.[1];
    if (!file) throw new Error('a rule names no woff2 file');
    const stated = /unicode-range:\s*([^;}]+)/.exec(rule)?.[1];
    return { file, ranges: stated ? rangesOf(stated) : [0, 0xff] };
  });
}

function rangesOf(text) {
  return text
    .split(',')
    .map((part) => part.trim().replace(/^U\+/i, ''))
    .flatMap((part) => {
      const [first, last = first] = part.split('-').map((code) => parseInt(code, 16));
      return [first, last];
    });
}

function touches(ranges, wanted) {
  for (let at = 0; at < ranges.length; at += 2) {
    if (wanted.some(([first, last]) => ranges[at] <= last && ranges[at + 1] >= first)) return true;
  }
  return false;
}

function versionsOfPackages() {
  return shippedFonts.map(
    (font) => `${font.package}@${readJson(join(modules, font.package, 'package.json'))?.version}`,
  );
}

/** What the copies were made from: this file and the versions of the packages. */
function inputsNow() {
  return createHash('sha256')
    .update(readFileSync(new URL(import.meta.url)))
    .update(versionsOfPackages().join('\n'))
    .digest('hex');
}

/**
 * Writes out/fonts/FACE/N.woff2, out/fonts/LICENCES.txt, out/packages/fonts.json and out/fonts.json:
 * `{schema: "shippedFonts/1", faces: {title: [{file, ranges, size, sha512}]}}` - file below out/fonts, ranges as
 * code points first, last, first, last …, size in bytes, digest in lower-case hex.
 * @returns {boolean} whether anything was made
 */
export function copyShippedFonts() {
  const inputs = inputsNow();
  if (readJson(stampFile)?.inputs === inputs && existsSync(listFile)) return false;
  rmSync(folder, { recursive: true, force: true });
  rmSync(listFile, { force: true });
  const faces = {};
  for (const font of shippedFonts) {
    const css = join(modules, font.package, font.css);
    mkdirSync(join(folder, font.face), { recursive: true });
    faces[font.face] = slicesOf(readFileSync(css, 'utf8'))
      .filter(({ ranges }) => !font.only || touches(ranges, font.only))
      .map(({ file, ranges }, index) => {
        const from = join(css, '..', file);
        const name = `${font.face}/${index}.woff2`;
        copyFileSync(from, join(folder, name));
        const bytes = readFileSync(from);
        const sha512 = createHash('sha512').update(bytes).digest('hex');
        return { file: name, ranges, size: bytes.length, sha512 };
      });
  }
  writeFileSync(join(folder, 'LICENCES.txt'), licenceText());
  writeFileSync(listFile, `${JSON.stringify({ schema: 'shippedFonts/1', faces })}\n`);
  mkdirSync(join(root, 'out', 'packages'), { recursive: true });
  const packages = [...new Set(shippedFonts.map((font) => `node_modules/${font.package}`))].sort();
  writeFileSync(join(root, 'out', 'packages', `${FONTS}.json`), `${JSON.stringify(packages, null, 1)}\n`);
  mkdirSync(join(stampFile, '..'), { recursive: true });
  writeFileSync(stampFile, JSON.stringify({ inputs }));
  return true;
}

/** The OFL wants its text and the copyright lines to travel with the font files themselves. */
function licenceText() {
  const rule = '='.repeat(78);
  const head =
    'The fonts in this folder are licensed under the SIL Open Font License, Version 1.1, whose text stands below.\n';
  const parts = [...new Set(shippedFonts.map((font) => font.package))].map((name) => {
    const holders = [...holdersOf(name)].join('\n');
    const texts = licenceFilesOf(join(modules, name)).map((file) => readFileSync(file, 'utf8').trim());
    return `${rule}\n${name}\n${rule}\n\n${holders ? `${holders}\n\n` : ''}${texts.join('\n\n')}\n`;
  });
  return [head, ...parts].join('\n');
}

/** Copyright lines of the font itself, where the style sheet of the slices repeats them. */
export function holdersOf(name) {
  const lines = shippedFonts
    .filter((font) => font.package === name)
    .flatMap((font) => readFileSync(join(modules, name, font.css), 'utf8').match(/Copyright [^\n]*/g) ?? []);
  return new Set(lines.map((line) => line.trim()));
}
