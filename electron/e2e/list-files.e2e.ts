/** Lists leave as workbooks with typed cells, and minutes as a Word file from their own page. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { wordFileWords } from '../../shared/words/docx';
import { listFileWords as words } from '../../shared/words/list-files';
import { meetingWords } from '../../shared/words/meetings';
import { studyPlanWords } from '../../shared/words/study-plan';
import { uiWords } from '../../shared/words/ui';
import { expect, test } from './fixtures';
import type { RunningApp } from './machine/running-app';
import { Frame } from './pages/frame';

async function save(app: RunningApp, label: string, path: string): Promise<void> {
  await app.answerDialog(path);
  // A form has further ⋯ of its own; that of the page stands first.
  await app.page.getByRole('main').getByRole('button', { name: uiWords.more, exact: true }).first().click();
  await app.page.getByRole('menuitem', { name: label, exact: true }).click();
  const frame = new Frame(app.page);
  await expect(frame.toast(words.saved(path))).toBeVisible();
  await frame.closeToast();
}

async function sheetIn(path: string): Promise<ExcelJS.Worksheet> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  const [page] = workbook.worksheets;
  if (!page) throw new Error('no sheet');
  return page;
}

test('meetings as shown, the plan of the year, and one record as Word', async ({ computer, sampleApp }) => {
  const { page } = sampleApp;
  const folder = computer.makeFolder('导出');
  await new Frame(page).goTo('meetings');
  const list = page.getByRole('grid', { name: meetingWords.list.table });
  await expect(list.getByRole('row').nth(1)).toBeVisible();
  const plan = join(folder, '计划.xlsx');
  const meetings = join(folder, '一览.xlsx');
  const minutes = join(folder, '记录.docx');
  await save(sampleApp, words.save, meetings);
  const sheet = await sheetIn(meetings);
  expect(sheet.rowCount - 3).toBe(Number(await list.getAttribute('aria-rowcount')) - 1);
  expect(sheet.getCell('A4').value).toBeInstanceOf(Date);
  expect(typeof sheet.getCell('G4').value).toBe('number');

  await list.getByRole('row').nth(1).dblclick();
  // The sheet beside the form has a title of its own.
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
  await save(sampleApp, wordFileWords.save, minutes);
  expect(readFileSync(minutes).subarray(0, 2).toString()).toBe('PK');

  await new Frame(page).goTo('studyPlan');
  await expect(page.getByRole('grid', { name: studyPlanWords.table })).toBeVisible();
  await save(sampleApp, words.save, plan);
  expect((await sheetIn(plan)).getCell('A3').value).toBe('月份');
});
