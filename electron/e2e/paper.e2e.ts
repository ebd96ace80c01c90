/** What is printed is what the standard and the secretary ask for; measured in the PDF of the real Electron. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { PdfRequest } from '../../shared/ipc/requests/paper';
import { PaperApp } from './support/paper-app';
import { buildSampleSheets, type SampleSheets } from './support/paper-bundles';
import { inkRows, listFonts, measurePages, packedText, type Line } from './support/pdf-measure';

let paper: PaperApp;
let sheets: SampleSheets;

test.beforeAll(async () => {
  sheets = await buildSampleSheets();
  paper = await PaperApp.start();
});
test.afterAll(() => paper.close());

function sample(name: string): PdfRequest {
  const make = sheets.sampleDocuments[name];
  if (!make) throw new Error(`no sample ${name}`);
  return make();
}

/** Millimetres a measured edge may be off; GB/T 9704-2012 5.2 itself allows 1 mm. */
const NEAR_MM = 1;
const RARE_NAMES = ['解晓喆', '曾䶮', '闻小㛃', '仇𠅤'];

test('a full page holds 22 lines of 28 characters inside the text block of the standard', async () => {
  const { bytes, pages } = await paper.makePdf(sample('checkSheet'));
  expect(pages).toBe(1);
  const [page] = measurePages(bytes);
  expect(page?.width).toBeCloseTo(210, 0);
  expect(page?.height).toBeCloseTo(297, 0);
  const text = (page?.lines ?? []).filter((line) => line.top > 35 && line.bottom < 263);
  expect(text).toHaveLength(22);
  expect(text.map((line) => Array.from(line.text).length)).toEqual([26, ...Array<number>(21).fill(28)]);
  for (const line of text.slice(1)) expect(Math.abs(line.left - 28)).toBeLessThan(NEAR_MM);
  for (const line of text) expect(Math.abs(line.right - 184)).toBeLessThan(NEAR_MM);
  // 22 lines of 28.95 pt: the mean pitch counts, single lines snap to whole pixels.
  const pitch = ((text.at(-1)?.top ?? 0) - (text[0]?.top ?? 0)) / 21;
  expect(Math.abs(pitch - (28.95 * 25.4) / 72)).toBeLessThan(0.02);
});

test('page numbers stand outside, 7 mm below the text, and say how many pages there are', async () => {
  const { bytes, pages } = await paper.makePdf(sample('minutesLong'));
  expect(pages).toBe(3);
  measurePages(bytes).forEach((page, index) => {
    const number = findLine(page.lines, `—${index + 1}—`);
    const dash = inkRows(bytes, index + 1, {
      left: number.left,
      width: 3,
      top: number.top,
      bottom: number.bottom,
    });
    expect(Math.abs(dash.middle - (262 + 7))).toBeLessThan(0.5);
    // One character (14 pt, 4.9 mm) in from the edge of the text block.
    if (index % 2 === 0) expect(Math.abs(number.right - (184 - 4.9))).toBeLessThan(NEAR_MM);
    else expect(Math.abs(number.left - (28 + 4.9))).toBeLessThan(NEAR_MM);
    expect(page.lines.some((line) => line.text.includes(`第${index + 1}页，共3页`))).toBe(true);
    expect(page.lines.some((line) => line.text.startsWith('中共清源市红十字会机关支部委员会'))).toBe(true);
  });
});

test('a page for the issued book has its size, keeps 28 characters a line, and carries no code, head or number', async () => {
  for (const [name, width, height, right] of [
    ['pastePageA5', 148, 210, 13],
    ['pastePage16K', 185, 260, 18],
  ] as const) {
    const { bytes } = await paper.makePdf(sample(name));
    const text = packedText(bytes);
    expect(text, name).toContain('党支部工作手册（2026年）第37页');
    expect(text, name).not.toContain('核对码');
    for (const page of measurePages(bytes)) {
      expect(Math.abs(page.width - width), name).toBeLessThan(NEAR_MM);
      expect(Math.abs(page.height - height), name).toBeLessThan(NEAR_MM);
      for (const line of page.lines) expect(line.right, name).toBeLessThan(width - right + NEAR_MM);
    }
    const longest = measurePages(bytes).flatMap((page) =>
      page.lines.map((line) => Array.from(line.text).length),
    );
    expect(Math.max(...longest), name).toBeGreaterThanOrEqual(28);
  }
});

test('an election of many names fills its first page and goes on with the head of its columns', async () => {
  const { bytes } = await paper.makePdf(sample('minutesLongElection'));
  const [first, second] = measurePages(bytes);
  const body = bodyOf(first?.lines ?? []);
  // Within two rows of the end of the text block.
  expect(Math.max(...body.map((line) => line.bottom))).toBeGreaterThan(262 - 2 * 8);
  const heads = [first, second].map((page) =>
    page?.lines.some((line) => line.text.includes('候选人赞成结果')),
  );
  expect(heads).toEqual([true, true]);
});

test('lines to write on are 8.5 mm apart on the whole page, and no blank form carries a code', async () => {
  const { bytes, pages } = await paper.makePdf(sample('blankThemeDay'));
  expect(pages).toBe(4);
  // The second page is nothing but lines: 26 of them in the 225 mm of the text block, which begins at 37 mm.
  const line = (no: number): number => {
    const at = 37 + no * 8.5;
    return inkRows(bytes, 2, { left: 60, width: 40, top: at - 3, bottom: at + 3 }).middle;
  };
  const [first, last] = [line(1), line(26)];
  expect(Math.abs(first - 45.5)).toBeLessThan(NEAR_MM);
  expect(Math.abs((last - first) / 25 - 8.5)).toBeLessThan(0.02);
  // The ruler reads tenths of a millimetre, and a thin line may snap to the pixel on either side of it.
  for (const no of [2, 13, 25]) expect(Math.abs(line(no) - first - (no - 1) * 8.5)).toBeLessThan(0.25);
  expect(last).toBeLessThan(262);
  for (const name of Object.keys(sheets.sampleDocuments).filter((one) => one.startsWith('blank')))
    expect(sample(name).stamp.code, name).toBeUndefined();
});

test('names outside the old character set are printed, embedded and found again as they were typed', async () => {
  for (const name of ['checkSheet', 'minutesLong', 'signIn', 'rosterPublic']) {
    const { bytes } = await paper.makePdf(sample(name));
    const text = packedText(bytes);
    for (const rare of RARE_NAMES) expect(text).toContain(rare);
    // Kangxi radicals and compatibility forms would be found by nobody.
    expect(text).not.toMatch(/[\u2e80-\u2fdf\uf900-\ufaff]/u);
    expect(text).not.toContain('\ufffd');
  }
});

test('every font is embedded and one of those the roles name', async () => {
  const known =
    /^(LXGWWenKai|Noto(Serif|Sans)CJKsc|NotoSerifCJK|NotoSansCJK|LiberationSerif|FandolFang|FandolKai|SourceHan|SimSun|SimHei|FangSong|KaiTi|FZ|TimesNewRoman|Consolas|DejaVuSansMono|LiberationMono|NotoSansMono)/;
  for (const name of Object.keys(sheets.sampleDocuments)) {
    const { bytes, fonts } = await paper.makePdf(sample(name));
    const listed = listFonts(bytes);
    expect(listed.length).toBeGreaterThan(0);
    expect(listed.filter((font) => !font.embedded)).toEqual([]);
    for (const font of fonts) expect(font, `${name}: unexpected fallback`).toMatch(known);
  }
});

test('the minutes hold every name, decision, number and category', async () => {
  const { bytes } = await paper.makePdf(sample('minutesLong'));
  const text = packedText(bytes);
  for (const wanted of [
    '邓长庚（病假，会前已提交书面意见）',
    '无记名投票',
    '赞成7人（含书面意见1人）',
    '同意接收苏禾同志为中共预备党员',
    '上报接收预备党员的决议和材料',
    '送签稿第1稿核对码7F3K-9Q2M',
  ]) {
    expect(text).toContain(wanted);
  }
  const late = packedText((await paper.makePdf(sample('minutesLate'))).bytes);
  expect(late).toContain('会议日期2026年5月15日，补录日期2026年6月24日，会后40天补录。');
});

test('signatures are never split and never stand alone, wherever the text ends', async () => {
  test.setTimeout(180_000);
  for (let lines = 2; lines <= 12; lines += 1) {
    for (const lastLines of [1, 9]) {
      const { bytes } = await paper.makePdf(sheets.minutesOfLength(lines, lastLines));
      const pages = measurePages(bytes);
      const last = pages.at(-1)?.lines ?? [];
      const text = bodyOf(last);
      const at = text.findIndex((line) => line.text.includes('主持人（签字）'));
      const where = `${lines} lines and a last paragraph of ${lastLines}`;
      expect(at, `${where}: signatures on the last page`).toBeGreaterThanOrEqual(0);
      expect(
        text.some((line) => line.text.endsWith('年月日')),
        `${where}: date with them`,
      ).toBe(true);
      expect(at, `${where}: text above the signatures`).toBeGreaterThanOrEqual(lastLines === 1 ? 1 : 3);
      for (const page of pages) for (const line of bodyOf(page.lines)) expect(line.bottom).toBeLessThan(263);
    }
  }
});

test('the signature of a text of the branch never stands alone on a page', async () => {
  // The page has room for 22 lines, of which title, addressee and the end take about nine.
  for (let lines = 11; lines <= 16; lines += 1) {
    const { bytes } = await paper.makePdf(sheets.branchTextOfLength(lines));
    const last = bodyOf(measurePages(bytes).at(-1)?.lines ?? []);
    const at = last.findIndex(({ text }) => text.endsWith('2026年1月9日'));
    expect(at, `${lines} lines: date on the last page`).toBeGreaterThan(0);
    expect(last[0]?.text, `${lines} lines: text above the signature`).toMatch(/^第|工作总结|机关/);
  }
});

test('a vote is never split over two pages, wherever its heading falls', async () => {
  for (let lines = 2; lines <= 5; lines += 1) {
    const { bytes } = await paper.makePdf(sheets.minutesWithVoteAfter(lines));
    const votes = measurePages(bytes).filter((page) =>
      page.lines.some(({ text }) => text.includes('表决事项') || text.includes('表决结果')),
    );
    expect(votes, `a speech of ${lines} lines`).toHaveLength(1);
  }
});

test('a wide table is landscape, repeats its head on each page and stays inside the margins', async () => {
  const { bytes, pages } = await paper.makePdf(sample('rosterLarge'));
  expect(pages).toBeGreaterThan(2);
  const measured = measurePages(bytes);
  for (const page of measured) {
    expect(page.width).toBeCloseTo(297, 0);
    expect(page.lines.some((line) => line.text.includes('序号') && line.text.includes('备注'))).toBe(true);
    for (const line of page.lines) {
      expect(line.left).toBeGreaterThan(16 - NEAR_MM);
      expect(line.right).toBeLessThan(281 + NEAR_MM);
    }
  }
  expect(measured.flatMap((page) => page.lines).some((line) => line.text.startsWith('50'))).toBe(true);
});

test('a long hand-over list repeats its heads; declaration and three signatures stay on one page', async () => {
  const { bytes, pages } = await paper.makePdf(sample('handoverListLong'));
  expect(pages).toBeGreaterThan(4);
  const measured = measurePages(bytes);
  const withHead = measured.filter(({ lines }) =>
    lines.some(({ text }) => text.includes('事项') && text.includes('责任人')),
  );
  expect(withHead.length).toBeGreaterThan(1);
  const last = measured.at(-1)?.lines ?? [];
  expect(last.some(({ text }) => text.startsWith('四、交接说明'))).toBe(true);
  expect(last.flatMap(({ text }) => text.match(/签字：/g) ?? [])).toHaveLength(3);
  expect(last.flatMap(({ text }) => text.match(/年月日/g) ?? [])).toHaveLength(3);
  for (const { lines } of measured) {
    for (const line of bodyOf(lines)) {
      expect(line.left).toBeGreaterThan(28 - NEAR_MM);
      expect(line.right).toBeLessThan(190 + NEAR_MM);
    }
  }
});

test('photos are printed upright and small enough to send; one that is missing says so', async () => {
  const request = sample('minutesLate');
  const { sizeBytes } = await paper.makePdf(request);
  expect(sizeBytes).toBeLessThan(3_000_000);
  const missing = await paper.makePdf({
    ...request,
    html: request.html.replaceAll('1'.repeat(128), 'f'.repeat(128)),
  });
  expect(missing.pages).toBe(3);
});

test('a sheet can load nothing, run nothing and leaves no window behind', async () => {
  const html = `<!doctype html><html><head><style>@page{size:A4;margin:20mm}</style></head><body>
    <p id="text">safe</p><script>document.getElementById('text').textContent = 'script ran';</script>
    <img src="app://branch-handbook/index.html" onerror="document.title='x'"><img src="file:///etc/passwd">
    <iframe src="app://branch-handbook/paper/0"></iframe><link rel="stylesheet" href="http://127.0.0.1:9/x.css">
    <meta http-equiv="refresh" content="0;url=file:///etc/hostname"></body></html>`;
  const request: PdfRequest = { title: 'x', html, landscape: false, stamp: { pageNumbers: 'none' } };
  const { bytes, pages } = await paper.makePdf(request);
  expect(pages).toBe(1);
  expect(packedText(bytes)).toBe('safe');
  expect(await paper.openWindows()).toBe(0);
});

const queue = process.env['E2E_PRINTER'];
const kept = process.env['E2E_PRINT_FOLDER'];
if (queue && kept) {
  test('the page that prints is the PDF that was shown', async () => {
    const { pdfId, bytes } = await paper.makePdf(sample('signIn'));
    expect((await paper.listPrinters()).map((printer) => printer.name)).toContain(queue);
    const { job } = await paper.print({
      pdfId,
      title: '签到表',
      printer: queue,
      copies: 2,
      duplex: 'longEdge',
    });
    const number = /-(\d+)$/.exec(job ?? '')?.[1] ?? '';
    const note = join(kept, `${number}.txt`);
    await expect.poll(() => existsSync(note), { timeout: 30_000 }).toBe(true);
    expect(readFileSync(note, 'utf8')).toContain('签到表');
    expect(readFileSync(note, 'utf8')).toContain('two-sided-long-edge');
    const printed = readFileSync(join(kept, `${number}.pdf`));
    expect(packedText(printed)).toContain('应到党员9人（其中预备党员1人）');
    expect(bytes.byteLength).toBeGreaterThan(0);
  });
}

test('the fullest duty record of an officer fits one page with its signatures', async () => {
  const { bytes, pages } = await paper.makePdf(sample('dutyRecord'));
  expect(pages).toBe(1);
  expect(packedText(bytes)).toContain('支部意见');
});

test('a printer that is not there is a clear failure', async () => {
  const { pdfId } = await paper.makePdf(sample('signInPlanned'));
  const job = { title: 'x', printer: '没有这台', copies: 1, duplex: 'simplex' as const };
  expect(await paper.print({ pdfId, ...job })).toEqual({ failure: 'noPrinter' });
  expect(await paper.print({ pdfId: '0'.repeat(32), ...job })).toEqual({ failure: 'pdfUnknown' });
});

function findLine(lines: Line[], text: string): Line {
  const found = lines.find((line) => line.text.replace(/\s/g, '') === text);
  if (!found) throw new Error(`no line ${text} among ${lines.map((line) => line.text).join(' / ')}`);
  return found;
}

/** Lines of the text block: without running head, page number and foot. */
function bodyOf(lines: Line[]): Line[] {
  return lines.filter((line) => line.top > 33 && (line.top + line.bottom) / 2 < 264);
}
