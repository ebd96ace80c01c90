/** A new committee takes office in one step that one undo takes back; what an officer did prints on one page. */
import { join } from 'node:path';
import { branchWords } from '../../shared/words/branch';
import { dutyRecordWords } from '../../shared/words/duty-record';
import { printWords } from '../../shared/words/print';
import { expect, test } from './fixtures';
import { pdfText } from './machine/paper-tools';
import { dumpTables } from './machine/tables';
import { BranchBody } from './pages/branch';
import { Frame } from './pages/frame';
import { PrintPage } from './pages/print';

const OLD = ['单文静', '曾广林', '曾广林', '解玉兰'];
const NEW = ['曾广林', '解玉兰', '解玉兰', '仇志远'];

test('from the reminder to the new committee, and back', async ({ sampleApp }) => {
  const { page } = sampleApp;
  const frame = new Frame(page);
  const body = new BranchBody(page);
  await frame.goTo('branch');
  await expect(body.holders).toHaveText(OLD);
  await body.startReelection();
  await body.enterStep('assemblyElection', { organ: '支部党员大会', docNo: '清红支〔2026〕21号' });
  await body.takeOffice(['zgl', 'xyl', 'xyl', 'qzy']);
  await frame.open('branch');
  await expect(body.holders).toHaveText(NEW);
  await expect(page.getByText(/^第8届，/)).toBeVisible();
  // Until the day before it was the old one.
  await frame.open('branch?date=2026-09-21');
  await expect(page.getByText(branchWords.asOf.shown('2026-09-21'))).toBeVisible();
  await expect(body.holders).toHaveText(OLD);
  await frame.open('branch');
  await expect(body.holders).toHaveText(NEW);
  await frame.toastUndo.click();
  await expect(body.holders).toHaveText(OLD);
  await expect(page.getByText(/^第7届，/)).toBeVisible();
});

test('the duty record of the secretary prints what the minutes show', async ({ computer, sampleApp }) => {
  const { posts = [] } = await dumpTables(sampleApp.page);
  const secretary = posts.find((post) => post['post'] === 'secretary');
  const printing = new PrintPage(sampleApp);
  await printing.open(`duty-record/${String(secretary?.['memberId'])}`);
  await expect(sampleApp.page.getByText(printWords.pages(1)).first()).toBeVisible();
  const file = join(computer.folder, '履职记录.pdf');
  await printing.saveTo(file);
  const text = pdfText(file);
  for (const part of [dutyRecordWords.title, '单文静', '2024年3月15日至今选举', '2026年25次']) {
    expect(text).toContain(part);
  }
});
