/** Scans of signed paper find their record and draft by the code on the page; what is not sure is asked. */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { degrees, PDFDocument } from '@cantoo/pdf-lib';
import type { Page } from '@playwright/test';
import { create } from 'qrcode';
import { scanWords as words } from '../../shared/words/scans';
import { expect, test } from './fixtures';
import { jbig2Scan, jpeg2000Scan } from './machine/office-scans';
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

/** The same picture as WeChat passes it on, in place of the scanner's own. */
async function passedOn(page: Page, file: string): Promise<void> {
  const picture = readFileSync(file).toString('base64');
  const webp = await page.evaluate(async (jpeg) => {
    const image = new Image();
    image.src = `data:image/jpeg;base64,${jpeg}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
    canvas.getContext('2d')?.drawImage(image, 0, 0);
    return canvas.toDataURL('image/webp', 0.8).split(',')[1] ?? '';
  }, picture);
  writeFileSync(file.replace(/\.jpg$/, '.webp'), Buffer.from(webp, 'base64'));
  rmSync(file);
}

test('signed paper that comes back finds its record, a foreign sheet is asked about', async ({
  computer,
  sampleApp,
}) => {
  const frame = new Frame(sampleApp.page);
  const print = new PrintPage(sampleApp);
  const meeting = new Meeting(sampleApp.page);
  const { records = [] } = await dumpTables(sampleApp.page);
  const draft = String(records.find(({ state }) => state === 'draft')?.['id']);
  const file = (name: string): string => join(computer.folder, name);

  await frame.open(`meetings/${draft}`);
  await expect(meeting.step('草稿')).toBeVisible();
  await meeting.sendForSignature();
  await print.untilReady();
  await print.saveTo(file('送签稿.pdf'));
  await print.open(`sign-in/${draft}`);
  await print.saveTo(file('签到表.pdf'));

  // As it was printed, upside down, askew as a picture, and somebody else's. More of them: read-codes.test.ts.
  const folder = computer.makeFolder('扫描');
  const [minutes, signIn] = [readFileSync(file('送签稿.pdf')), readFileSync(file('签到表.pdf'))];
  writeFileSync(join(folder, '原样.pdf'), minutes);
  writeFileSync(join(folder, '倒放.pdf'), await laidOn(minutes, 180));
  scanned(folder, '歪放', await laidOn(minutes, 87), 150, 'png');
  scanned(folder, '签到', signIn, 150, 'jpeg');
  await passedOn(sampleApp.page, join(folder, '签到-1.jpg'));
  // What an office machine packs its pages with, of a record that is on no PC.
  writeFileSync(join(folder, '紧凑.pdf'), await jpeg2000Scan());
  writeFileSync(join(folder, '黑白.pdf'), await jbig2Scan());
  scanned(folder, '发票', await foreignSheet(), 150, 'jpeg');

  await frame.open('meetings/scans');
  await sampleApp.answerDialog(folder);
  await sampleApp.page.getByRole('button', { name: words.pickFolder }).click();
  const group = (name: 'placed' | 'ask') =>
    sampleApp.page.getByRole('region', { name: words.groups[name] }).getByRole('listitem');
  const button = sampleApp.page.getByRole('button', { name: words.file(4) });
  await expect(button).toBeEnabled({ timeout: 60_000 });
  await expect(group('placed')).toHaveCount(4);
  await expect(group('ask')).toHaveCount(3);
  await expect(group('ask').filter({ hasText: words.doubts.foreign })).toHaveCount(1);
  await expect(group('ask').filter({ hasText: words.doubts.noRecord })).toHaveCount(2);

  await button.click();
  await expect(frame.toast(words.done(4))).toBeVisible();
  const { attachments = [] } = await dumpTables(sampleApp.page);
  const filed = attachments.filter(({ ownerId }) => ownerId === draft);
  const of = (kind: string, revisionNo?: number): number =>
    filed.filter((row) => row['kind'] === kind && row['revisionNo'] === revisionNo).length;
  expect([of('signedScan', 1), of('signInScan')]).toEqual([3, 1]);
});
