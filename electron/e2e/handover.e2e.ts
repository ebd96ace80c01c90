/** One secretary hands the whole branch to the next: one package, two sheets, and the new PC shows the same. */
import type { Page } from '@playwright/test';
import { makeRecoveryCode } from '../../shared/domain/recovery-code';
import { handoverCodeWords, handoverWords, takeOverWords } from '../../shared/words/handover';
import { handoverCodeSheetWords, handoverListWords } from '../../shared/words/handover-paper';
import { lockWords } from '../../shared/words/lock';
import { expect, test } from './fixtures';
import { openVault, TEST_PASSWORD } from './machine/open-vault';
import { pdfText } from './machine/paper-tools';
import { printedJob } from './machine/printed-jobs';
import { cleanRoster } from './machine/samples';
import { dumpTables } from './machine/tables';
import { FirstStart } from './pages/first-start';
import { Frame } from './pages/frame';
import { HandoverPage, TakeOverSteps } from './pages/handover';
import { Lock } from './pages/lock';
import { Meeting } from './pages/meeting';
import { Settings } from './pages/settings';

const OTHER_PASSWORD = 'dongchuang tengyi 5 huanghun';
const BRANCH = '中共清源市红十字会机关支部委员会';
const WHO = { from: '罗海燕', to: '单文静', witness: '吴建平' };

/** Another character of the code's alphabet in one group. */
function mistype(code: string, group: number): string {
  const groups = code.split('-');
  const right = groups[group - 1] ?? '';
  groups[group - 1] = (right.startsWith('7') ? '8' : '7') + right.slice(1);
  return groups.join('-');
}

/** What 工作台 says, block by block; notices of the day are none of the branch's work. */
async function dashboardOf(page: Page): Promise<string[]> {
  await new Frame(page).goTo('dashboard');
  const blocks = page.getByRole('main').getByRole('region');
  await expect(blocks.filter({ hasText: '会议与到会' }).locator('svg').first()).toBeVisible();
  return blocks.allInnerTexts();
}

/** Rows of every table but the register, in which each PC has an entry of its own. */
async function rowsOf(page: Page) {
  const { handovers = [], ...rest } = await dumpTables(page);
  return { rest, handovers };
}

test('a package, a list and a code: the new PC opens with its own password and shows the same', async ({
  computer,
  sampleApp,
}) => {
  const stick = computer.makeFolder('U盘');
  const { page } = sampleApp;
  await new Settings(page).addGroup('退休小组');
  const { records = [] } = await dumpTables(page);
  const draft = records.find((record) => record['state'] === 'draft');
  await new Frame(page).open(`meetings/${String(draft?.['id'])}`);
  await sampleApp.answerDialog(cleanRoster);
  const meeting = new Meeting(page);
  await meeting.addAttachment.click();
  await expect(meeting.attachments).toContainText('党员名册_样例（规范）.xlsx');
  // The well shows the file before its row is written.
  await expect.poll(async () => (await dumpTables(page))['attachments']).toHaveLength(1);
  const before = await rowsOf(page);
  const shown = await dashboardOf(page);

  const handover = new HandoverPage(sampleApp);
  await handover.open();
  await handover.makeIn(stick, WHO);
  const { code, checkCode } = await handover.codes();
  await codeIsNotLostUnasked(page, handover);
  await bothSheetsArePrinted(handover, code, checkCode);
  await new Frame(page).goTo('dashboard');
  await handover.open();
  await expect(handover.register).toContainText(checkCode);
  expect((await rowsOf(page)).handovers).toMatchObject([{ direction: 'given', ...WHO, checkCode }]);
  await sampleApp.quit();

  const other = await computer.start({ profile: computer.makeFolder('new-pc'), vault: 'locked' });
  await openVault(other.page, OTHER_PASSWORD);
  await other.untilStarted();
  const start = new FirstStart(other.page);
  await start.accept.check();
  await start.takeOver.click();
  const steps = new TakeOverSteps(other.page);
  await other.answerDialog(stick);
  await steps.pick.click();
  await expect(steps.heading(BRANCH)).toBeVisible();
  await expect(steps.text(checkCode)).toBeVisible();
  await steps.tryCode(mistype(code, 3));
  await expect(steps.text(handoverCodeWords.groupsWrong([3]))).toBeVisible();
  await steps.tryCode(makeRecoveryCode(new Uint8Array(17).fill(9)));
  await expect(steps.text(takeOverWords.offer.wrongCode)).toBeVisible();
  await steps.tryCode(code);
  await expect(steps.readyTitle).toBeVisible();
  await expect(steps.replaceNotice).toBeHidden();
  await steps.takeNow();

  await expect(steps.taken).toContainText(WHO.from);
  await expect(steps.operator).toHaveValue(WHO.to);
  await steps.operatorSave.click();
  await expect(steps.operator).toBeHidden();
  expect(await dashboardOf(other.page)).toEqual(shown);
  const after = await rowsOf(other.page);
  expect(after.rest).toEqual(before.rest);
  expect(after.handovers).toMatchObject([{ direction: 'taken', ...WHO, checkCode }]);
  await other.quit();
  await passwordsStayApart(computer, other.profile);
});

async function codeIsNotLostUnasked(page: Page, handover: HandoverPage): Promise<void> {
  await new Frame(page).rail.getByRole('link', { name: '党员', exact: true }).click();
  await handover.leaveDialog.getByRole('button', { name: handoverWords.leave.stay }).click();
  await expect(handover.doneTitle).toBeVisible();
}

async function bothSheetsArePrinted(handover: HandoverPage, code: string, checkCode: string): Promise<void> {
  await handover.printList.click();
  await expect(handover.printedOn()).toHaveCount(1);
  await handover.printCode.click();
  await expect(handover.printedOn()).toHaveCount(2);
  const list = await printedJob(handoverListWords.title);
  expect(list.copies).toBe('3');
  const text = pdfText(list.file);
  for (const wanted of [BRANCH, checkCode, ...Object.values(WHO), handoverListWords.sections.declare])
    expect(text).toContain(wanted);
  for (const group of code.split('-')) expect(text).not.toContain(group);
  const sheet = await printedJob(handoverCodeSheetWords.title);
  expect(sheet.copies).toBe('1');
  const onSheet = pdfText(sheet.file);
  for (const group of [...code.split('-'), checkCode]) expect(onSheet).toContain(group);
  expect(onSheet).not.toContain(BRANCH);
}

/** Neither PC opens with the other's password. */
async function passwordsStayApart(
  computer: { start: (options: object) => Promise<{ page: Page; quit: () => Promise<void> }> },
  newProfile: string,
): Promise<void> {
  for (const [profile, wrong, right] of [
    [newProfile, TEST_PASSWORD, OTHER_PASSWORD],
    [undefined, OTHER_PASSWORD, TEST_PASSWORD],
  ] as const) {
    const app = await computer.start({ ...(profile === undefined ? {} : { profile }), vault: 'locked' });
    const lock = new Lock(app.page);
    await lock.unlock(wrong);
    await expect(app.page.getByText(lockWords.wrong)).toBeVisible();
    await lock.unlock(right);
    await expect(new Frame(app.page).rail).toBeVisible();
    await app.quit();
  }
}
