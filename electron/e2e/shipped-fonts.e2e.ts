/** On a PC without any Chinese font the program's own faces draw every sheet. Measured in the PDF. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PdfRequest } from '../../shared/ipc/requests/paper';
import { expect, test } from './fixtures';
import { bareFonts } from './machine/bare-fonts';
import { PaperApp } from './support/paper-app';
import { buildSampleSheets, type SampleSheets } from './support/paper-bundles';
import { listFonts, measurePages, packedText } from './support/pdf-measure';

/** Millimetres a measured edge may be off; GB/T 9704-2012 5.2 itself allows 1 mm. */
const NEAR_MM = 1;
/** Names people have and the old character sets lack. */
const RARE = '喆犇赟垚堃頔翀旻祎珺昇曌䶮㛃𠅤';

let paper: PaperApp;
let sheets: SampleSheets;
let folder: string;

test.beforeAll(async () => {
  sheets = await buildSampleSheets();
  folder = mkdtempSync(join(tmpdir(), 'bare-fonts-'));
  paper = await PaperApp.start(bareFonts(folder));
});
test.afterAll(async () => {
  await paper.close();
  rmSync(folder, { recursive: true });
});

function sample(name: string): PdfRequest {
  const make = sheets.sampleDocuments[name];
  if (!make) throw new Error(`no sample ${name}`);
  return make();
}

test('a full page still holds 22 lines of 28 characters inside the text block', async () => {
  const { bytes, pages } = await paper.makePdf(sample('checkSheet'));
  expect(pages).toBe(1);
  const text = (measurePages(bytes)[0]?.lines ?? []).filter((line) => line.top > 35 && line.bottom < 263);
  expect(text.map((line) => Array.from(line.text).length)).toEqual([26, ...Array<number>(21).fill(28)]);
  for (const line of text.slice(1)) expect(Math.abs(line.left - 28)).toBeLessThan(NEAR_MM);
  for (const line of text) expect(Math.abs(line.right - 184)).toBeLessThan(NEAR_MM);
});

test('every sheet is set in shipped faces, all embedded', async () => {
  const shipped = /^(LXGWWenKai-(Light|Regular)|NotoSerifSC|NotoSansSC|Tinos)/;
  for (const name of ['checkSheet', 'minutesLong', 'rosterPublic', 'signIn', 'deskSigns']) {
    const { bytes, fonts } = await paper.makePdf(sample(name));
    const listed = listFonts(bytes);
    expect(listed.length, name).toBeGreaterThan(0);
    expect(
      listed.filter((font) => !font.embedded),
      name,
    ).toEqual([]);
    for (const font of fonts) expect(font, name).toMatch(shipped);
  }
});

test('rare names are drawn in every role and found again as they were typed', async () => {
  const html = sample('checkSheet').html;
  const style = html.slice(html.indexOf('<style>'), html.indexOf('</style>') + '</style>'.length);
  for (const role of ['title', 'fang', 'kai', 'hei', 'song']) {
    const line = `<p style="font-family:var(--${role})">${RARE}</p>`;
    const request: PdfRequest = {
      ...{ title: role, landscape: false, stamp: { pageNumbers: 'none' as const } },
      html: `<!doctype html><html lang="zh-CN"><head>${style}</head><body>${line}</body></html>`,
    };
    const { bytes, fonts } = await paper.makePdf(request);
    expect(packedText(bytes), role).toBe(RARE);
    for (const font of fonts) expect(font, role).toMatch(/^(LXGWWenKai|Noto(Serif|Sans)SC)/);
  }
});

test('the screens are readable, too', async ({ computer }) => {
  const { page } = await computer.start({
    env: { FONTCONFIG_FILE: bareFonts(computer.makeFolder('没有中文字体')) },
  });
  const loaded = (): Promise<string[]> =>
    page.evaluate(() =>
      [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family),
    );
  await expect.poll(loaded).toContain('shipped-hei');
});
