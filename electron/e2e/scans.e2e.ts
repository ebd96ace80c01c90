/** Scans of signed paper find their record and draft by the code on the page; what is not sure is asked. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { degrees, PDFDocument } from '@cantoo/pdf-lib';
import { create } from 'qrcode';
import { scanWords as words } from '../../shared/words/scans';
import { expect, test } from './fixtures';
import { dumpTables } from './machine/tables';
import { Frame } from './pages/frame';
import { Meeting } from './pages/meeting';
import { PrintPage } from './pages/print';

const POINTS_TO_MM = 72 / 25.4;

/** The pages of a PDF laid on the glass at an angle, on a sheet of A3 so that nothing is cut off. */
async function laidOn(pdf: Buffer, angle: number): Promise<Uint8Array> {
  const glass = await PDFDocument.create();
  for (const page of await glass.embedPdf(pdf, [0])) {
    const sheet = glass.addPage([297 * POINTS_TO_MM, 420 * POINTS_TO_MM]);
    const turn = (angle * Math.PI) / 180;
    const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
    // Turned about its own middle, which lies in the middle of the glass.
    const x = sheet.getWidth() / 2 - (cos * page.width - sin * page.height) / 2;
    const y = sheet.getHeight() / 2 - (sin * page.width + cos * page.height) / 2;
    sheet.drawPage(page, { x, y, rotate: degrees(angle) });
  }
  return glass.save();
}

/** A sheet of somebody else's with a code on it. */
async function foreignSheet(): Promise<Uint8Array> {
  const { modules } = create('https://example.org/invoice/2026', { errorCorrectionLevel: 'M' });
  const pdf = await PDFDocument.create();
  const sheet = pdf.addPage([210 * POINTS_TO_MM, 297 * POINTS_TO_MM]);
  for (let row = 0; row < modules.size; row += 1)
    for (let column = 0; column < modules.size; column += 1)
      if (modules.get(row, column))
        sheet.drawRectangle({ x: 200 + column * 3, y: 500 - row * 3, width: 3, height: 3 });
  return pdf.save();
}

/** Pictures of the pages as a scanner writes them; `name-1.jpg` and so on. */
function scanned(folder: string, name: string, pdf: Uint8Array, dpi: number, format: 'jpeg' | 'png'): void {
  const args = ['-r', String(dpi), '-gray', `-${format}`, '-', join(folder, name)];
  const { status, stderr } = spawnSync('pdftoppm', args, { input: pdf });
  if (status !== 0) throw new Error(`pdftoppm: ${String(stderr)}`);
}

test('nineteen of twenty scans are placed, the foreign one is asked about', async ({
  computer,
  sampleApp,
}) => {
  const frame = new Frame(sampleApp.page);
  const print = new PrintPage(sampleApp);
  const meeting = new Meeting(sampleApp.page);
  const { records = [] } = await dumpTables(sampleApp.page);
  const draft = String(records.find(({ state }) => state === 'draft')?.['id']);
  const signed = String(records.find(({ state }) => state === 'signed')?.['id']);

  // Two drafts go out: the paper of the first is an old one when it comes back.
  await frame.open(`meetings/${draft}`);
  await expect(meeting.step('草稿')).toBeVisible();
  await meeting.sendForSignature();
  const file = (name: string): string => join(computer.folder, name);
  await print.untilReady();
  await print.saveTo(file('第1稿.pdf'));
  await frame.open(`meetings/${draft}`);
  await meeting.withdraw.click();
  await meeting.dialog.getByRole('textbox', { name: /撤回原因/ }).fill('错字');
  await meeting.dialog.getByRole('button', { name: /^撤回/ }).click();
  await expect(meeting.step('草稿')).toBeVisible();
  await meeting.sendForSignature();
  await print.untilReady();
  await print.saveTo(file('第2稿.pdf'));
  await print.open(`sign-in/${draft}`);
  await print.saveTo(file('签到表.pdf'));
  await print.open(`minutes/${signed}`);
  await print.saveTo(file('已归档.pdf'));

  const folder = computer.makeFolder('扫描');
  const [first, second, signIn, archived] = ['第1稿', '第2稿', '签到表', '已归档'].map((name) =>
    readFileSync(file(`${name}.pdf`)),
  ) as [Buffer, Buffer, Buffer, Buffer];
  // Ten as PDFs: as they were printed, and laid on askew.
  for (const [name, pdf] of Object.entries({ first, second, signIn, archived }))
    writeFileSync(join(folder, `${name}.pdf`), pdf);
  const sheets: [string, Buffer, number][] = [
    ['second-90', second, 90],
    ['second-180', second, 180],
    ['second-7', second, 7],
    ['signIn-270', signIn, 270],
    ['archived-183', archived, 183],
    ['first-5', first, -5],
  ];
  for (const [name, pdf, angle] of sheets)
    writeFileSync(join(folder, `${name}.pdf`), await laidOn(pdf, angle));
  // Nine as pictures, and the foreign one.
  const pictures: [string, Buffer, number, number, 'jpeg' | 'png'][] = [
    ['a', second, 0, 150, 'jpeg'],
    ['b', second, 180, 200, 'jpeg'],
    ['c', second, 87, 150, 'png'],
    ['d', signIn, 0, 150, 'jpeg'],
    ['e', signIn, 180, 150, 'png'],
    ['f', archived, 4, 200, 'jpeg'],
    ['g', archived, 270, 150, 'jpeg'],
    ['h', first, 0, 300, 'jpeg'],
    ['i', first, 176, 150, 'jpeg'],
  ];
  for (const [name, pdf, angle, dpi, format] of pictures)
    scanned(folder, name, await laidOn(pdf, angle), dpi, format);
  scanned(folder, 'z', await foreignSheet(), 150, 'jpeg');

  await frame.open('meetings/scans');
  await sampleApp.answerDialog(folder);
  await sampleApp.page.getByRole('button', { name: words.pickFolder }).click();
  const group = (name: 'placed' | 'old' | 'ask') =>
    sampleApp.page.getByRole('region', { name: words.groups[name] }).getByRole('listitem');
  const button = sampleApp.page.getByRole('button', { name: words.file(19) });
  await expect(button).toBeEnabled({ timeout: 30_000 });
  await expect(group('placed')).toHaveCount(15);
  await expect(group('old')).toHaveCount(4);
  await expect(group('ask')).toHaveCount(1);
  await expect(group('ask')).toContainText(words.doubts.foreign);

  await button.click();
  await expect(frame.toast(words.done(19))).toBeVisible();
  const { attachments = [] } = await dumpTables(sampleApp.page);
  const filed = attachments.filter(({ kind }) => kind === 'signedScan' || kind === 'signInScan');
  const of = (ownerId: string, revisionNo?: number): number =>
    filed.filter((row) => row['ownerId'] === ownerId && row['revisionNo'] === revisionNo).length;
  expect([of(draft, 1), of(draft, 2), of(draft), of(signed)]).toEqual([4, 7, 4, 4]);
});
