/**
 * 发展党员 from the application to 预备党员: nobody is on the roster before the approval is recorded and the offer
 * taken, and then from the day of the assembly.
 */
import type { DevelopmentCase } from '../../shared/schema/admission';
import {
  admissionCaseWords,
  admissionStepDialogWords as dialogWords,
  admissionWords as words,
  stepTitle,
} from '../../shared/words/admission-screen';
import { expect, test } from './fixtures';
import { recordSteps, type StepLine } from './machine/admission-steps';
import { dumpTables } from './machine/tables';
import { Frame } from './pages/frame';
import { Members } from './pages/members';

const NAME = '方若琳';
const votes = { eligible: 8, presentEligible: 8, votesFor: 8, votesAgainst: 0, abstained: 0 };

/** Steps 2 to 16, in time. */
const lines: readonly StepLine[] = [
  [2, '2024-11-20'],
  [3, '2025-03-12', { result: 'agreed' }],
  [4, '2025-03-20'],
  [5, '2025-03-24'],
  [6, '2025-09-10'],
  [6, '2026-03-10'],
  [7, '2026-05-28', { result: 'agreed', facts: { noticeFrom: '2026-05-18', noticeTo: '2026-05-22' } }],
  [8, '2026-06-03', { result: 'done' }],
  [9, '2026-06-05'],
  [10, '2026-06-20', { result: 'passed' }],
  [11, '2026-06-12', { result: 'passed', facts: { trainingDays: 3 } }],
  [12, '2026-06-26', { result: 'agreed' }],
  [13, '2026-07-10', { result: 'agreed' }],
  [14, '2026-07-13'],
  [15, '2026-07-30', { result: 'passed', facts: votes }],
  [16, '2026-08-18'],
];

test('from the application to 预备党员, on the roster from the day of the assembly', async ({
  sampleApp,
}) => {
  const { page } = sampleApp;
  const frame = new Frame(page);
  await frame.goTo('admission');
  await page.getByRole('button', { name: words.create }).first().click();
  const typing = page.getByRole('dialog', { name: words.open.title });
  await typing.getByRole('textbox', { name: /^姓名/ }).fill(NAME);
  await typing.getByRole('radio', { name: '女' }).check();
  await typing.getByRole('textbox', { name: /^出生日期/ }).fill('1996.3.8');
  await typing.getByRole('textbox', { name: /^递交申请书日期/ }).fill('2024.11.4');
  await expect(typing.getByText(words.open.idLater)).toBeVisible();
  await typing.getByRole('button', { name: words.open.confirm }).click();
  await expect(frame.heading(NAME)).toBeVisible();

  const { persons = [], developmentCases = [] } = await dumpTables(page);
  const person = persons.find(({ name }) => name === NAME);
  const row = developmentCases.find(({ personId }) => personId === person?.['id']);
  await recordSteps(sampleApp, { row: row as unknown as DevelopmentCase, lines });
  await frame.goTo('admission');
  await page
    .getByRole('region', { name: /^发展对象/ })
    .getByRole('button', { name: new RegExp(NAME) })
    .click();
  await page
    .getByRole('button', { name: admissionCaseWords.record(stepTitle(17)) })
    .first()
    .click();
  const step = page.getByRole('dialog', { name: dialogWords.title(NAME, stepTitle(17)) });
  await step.getByRole('textbox', { name: dialogWords.doneOn }).fill('2026.9.10');
  await expect(step.getByRole('checkbox', { name: dialogWords.makesMember('2026-07-30') })).toBeChecked();
  await step.getByRole('button', { name: dialogWords.confirm }).click();
  await expect(frame.toast(dialogWords.saved(stepTitle(17)))).toBeVisible();

  const members = new Members(page);
  await frame.open('members?date=2026-07-29');
  await expect(members.list.getByRole('row').nth(1)).toBeVisible();
  await expect(members.row(NAME)).toHaveCount(0);
  await frame.open('members?date=2026-07-30');
  await expect(members.row(NAME)).toHaveCount(1);
  const joined = (await dumpTables(page))['members']?.find(({ joinDate }) => joinDate === '2026-07-30');
  expect(joined).toMatchObject({ category: 'probationaryMember' });

  // Taken back as any other command, with the file and the membership.
  await page.keyboard.press('Control+z');
  await expect(members.row(NAME)).toHaveCount(0);
});
