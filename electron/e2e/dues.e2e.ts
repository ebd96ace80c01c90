/** The due follows the wage, what is paid stands on the posted list without amounts; an old ledger comes and goes. */
import { join } from 'node:path';
import { yuanText } from '../../shared/domain/dues';
import { duesWords as words } from '../../shared/words/dues';
import { duesImportWords } from '../../shared/words/dues-import';
import { duesPaperWords } from '../../shared/words/dues-paper';
import { sheetImportWords } from '../../shared/words/sheet-import';
import { expect, test } from './fixtures';
import { pdfText } from './machine/paper-tools';
import { dumpTables } from './machine/tables';
import { Frame } from './pages/frame';
import { fillTemplate, ImportSheet } from './pages/import-sheet';
import { PrintPage } from './pages/print';

const SECRETARY = '单文静';

test('a due is reckoned, paid and posted; old dues come in from the template and go again', async ({
  sampleApp,
  computer,
}) => {
  const { page } = sampleApp;
  const frame = new Frame(page);
  await frame.open('dues');
  const row = page.getByRole('grid', { name: words.table }).getByRole('row').filter({ hasText: SECRETARY });
  await row.getByRole('rowheader').click({ button: 'right' });
  await page.getByRole('menuitem', { name: words.approve }).click();
  const profile = page.getByRole('dialog', { name: words.profile.title(SECRETARY) });
  // The items of January's 核定 are there to be looked at again: one sum this time.
  const amount = (no: number) =>
    profile.getByRole('textbox', { name: words.profile.amount(no), exact: true });
  await amount(1).fill('6843.57');
  for (const no of [2, 3, 4]) await amount(no).fill('');
  await profile.getByRole('button', { name: words.profile.save, exact: true }).click();
  await expect(frame.toast(words.saved.profile(SECRETARY, 10_265))).toBeVisible();
  await expect(row).toContainText('102.65');

  await page.getByRole('button', { name: words.register, exact: true }).click();
  const payment = page.getByRole('dialog', { name: words.payment.title });
  await expect(payment.getByText(SECRETARY).first()).toBeVisible();
  // Two months to come are paid ahead.
  await payment.getByRole('combobox', { name: words.payment.last }).selectOption('2026-11');
  await payment.getByRole('combobox', { name: words.payment.first }).selectOption('2026-10');
  await payment.getByRole('button', { name: words.payment.save, exact: true }).click();
  await expect(frame.toast(words.saved.registered(1, 2))).toBeVisible();
  const paidOf = async (year: string): Promise<number> =>
    ((await dumpTables(page))['duesPayments'] ?? [])
      .filter(({ month }) => String(month).startsWith(year))
      .reduce((sum, { paidFen }) => sum + Number(paidFen), 0);
  // Eight months by the wage of January, two by the new one.
  await expect(row).toContainText(yuanText(8 * 12_390 + 20_530));

  const importing = new ImportSheet(sampleApp);
  await importing.openBy(words.import, duesImportWords.title);
  const folder = computer.makeFolder('党费');
  const file = join(folder, '党费.xlsx');
  await importing.saveTemplate(file);
  await fillTemplate(file, [{ 姓名: SECRETARY, '1月': '43.00', '2月': '√', '3月': '×' }]);
  const before = await dumpTables(page);
  await sampleApp.answerDialog(file);
  await page.getByRole('button', { name: sheetImportWords.pick, exact: true }).click();
  // Nothing names the year: the user is asked before a row is shown.
  await page.getByRole('combobox', { name: duesImportWords.year }).selectOption('2025');
  await expect(page.getByRole('grid', { name: duesImportWords.table })).toContainText(
    duesImportWords.problems.sign('×'),
  );
  await importing.run(duesImportWords.run(2), duesImportWords.done(2, 0));
  expect((await dumpTables(page))['duesPayments']).toHaveLength((before['duesPayments'] ?? []).length + 2);
  await importing.undo(duesImportWords.undone);
  expect((await dumpTables(page))['duesPayments']).toEqual(before['duesPayments']);

  const paper = new PrintPage(sampleApp);
  await paper.open('dues-notice?year=2026');
  const pdf = join(folder, '公示表.pdf');
  await paper.saveTo(pdf);
  const text = pdfText(pdf);
  const total = yuanText(await paidOf('2026'));
  for (const part of [duesPaperWords.notice.title(2026), SECRETARY, total]) expect(text).toContain(part);
  // The total of the branch is the only amount on it.
  expect(text).not.toContain('102.65');
});
