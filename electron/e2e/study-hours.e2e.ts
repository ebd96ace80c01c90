/** A class is registered, the hours follow, and the year's paper has them; what is deleted counts no more. */
import { join } from 'node:path';
import { studyHoursWords as words } from '../../shared/words/study-hours';
import { studyResultWords } from '../../shared/words/study-result';
import { expect, test } from './fixtures';
import { pdfText } from './machine/paper-tools';
import { dumpTables } from './machine/tables';
import { Frame } from './pages/frame';
import { PrintPage } from './pages/print';

const SECRETARY = '单文静';

test('a class of five days counts 40 hours for the secretary, on screen and on paper', async ({
  sampleApp,
  computer,
}) => {
  const { page } = sampleApp;
  const frame = new Frame(page);
  await frame.open('study-plan/hours');
  const row = page.getByRole('grid', { name: words.table }).getByRole('row').filter({ hasText: SECRETARY });
  await row.getByRole('rowheader').click();
  await page.getByRole('button', { name: words.add, exact: true }).click();
  const dialog = page.getByRole('dialog', { name: words.dialog.title });
  await expect(dialog.getByText(SECRETARY)).toBeVisible();
  await dialog.getByRole('textbox', { name: words.dialog.name }).fill('市直机关党支部书记轮训班');
  await dialog.getByRole('textbox', { name: words.dialog.from }).fill('2026年3月9日');
  await dialog.getByRole('textbox', { name: words.dialog.to }).fill('2026年3月13日');
  await dialog.getByRole('textbox', { name: words.dialog.evidence }).fill('结业证书第2026031号');
  await expect(dialog.getByRole('textbox', { name: words.dialog.hours })).toHaveValue('40');
  await dialog.getByRole('button', { name: words.dialog.save }).click();
  await expect(frame.toast(words.saved('市直机关党支部书记轮训班', 1))).toBeVisible();
  await expect(row).toContainText('40.0');
  await expect(row).toContainText(words.enough);

  const paper = new PrintPage(sampleApp);
  await paper.open('study-result?year=2026');
  const file = join(computer.makeFolder('学习'), '完成情况.pdf');
  await paper.saveTo(file);
  const text = pdfText(file);
  for (const part of [studyResultWords.title(2026), SECRETARY, '45', studyResultWords.result.enough]) {
    expect(text).toContain(part);
  }

  await frame.open('study-plan/hours');
  await expect(row).toContainText(words.enough);
  await row.getByRole('rowheader').dblclick();
  await page.getByRole('button', { name: words.panel.remove('市直机关党支部书记轮训班') }).click();
  await expect(row).not.toContainText(words.enough);
  expect((await dumpTables(page))['studyLogs']).toEqual([]);
});
