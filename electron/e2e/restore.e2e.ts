/** What was there at the time of a backup can be had again, on this PC and on a new one; until then nothing is touched. */
import { join } from 'node:path';
import { expect, test } from './fixtures';
import { commandLabel } from '../../shared/words/commands';
import { restoreWords, snapshotReasonWords } from '../../shared/words/backup';
import { tableWords } from '../../shared/words/changes';
import { memberFormWords } from '../../shared/words/members';
import { hashStoredFiles } from './machine/backup-files';
import { cleanRoster } from './machine/samples';
import { openVault, TEST_PASSWORD } from './machine/open-vault';
import type { RunningApp } from './machine/running-app';
import { dumpTables, readFolder, type Tables } from './machine/tables';
import { Backup, RestoreSteps } from './pages/backup';
import { Changes } from './pages/changes';
import { FirstStart } from './pages/first-start';
import { Frame } from './pages/frame';
import { Meeting } from './pages/meeting';
import { Members } from './pages/members';
import { PrintPage } from './pages/print';
import { Settings } from './pages/settings';

async function openDraft(app: RunningApp): Promise<{ id: string; title: string }> {
  const { records = [] } = await dumpTables(app.page);
  const draft = records.find((record) => record['state'] === 'draft');
  if (!draft) throw new Error('the sample year has no draft');
  await new Frame(app.page).open(`meetings/${String(draft['id'])}`);
  await expect(new Meeting(app.page).step('草稿')).toBeVisible();
  return { id: String(draft['id']), title: String(draft['title']) };
}

/** A member of another department, a draft less, a group more. */
async function changeThreeThings(app: RunningApp): Promise<Tables> {
  const members = new Members(app.page);
  await members.edit('罗海燕');
  await members.field('科室').fill('应急救援科');
  await members.save('罗海燕');
  await openDraft(app);
  await new Meeting(app.page).deleteDraft();
  await new Settings(app.page).addGroup('退休小组');
  return dumpTables(app.page);
}

test('a restore says beforehand what it does, does it, and can be taken back', async ({ sampleApp }) => {
  const { page } = sampleApp;
  const backup = new Backup(sampleApp);
  const steps = new RestoreSteps(page);
  await backup.snapshotNow();
  const then = await dumpTables(page);
  const present = await changeThreeThings(sampleApp);

  await steps.compareWith('manual');
  expect(await steps.counts()).toEqual({
    [tableWords.partyGroups]: ['', '1', ''],
    [tableWords.persons]: ['', '', '1'],
    [tableWords.records]: ['1', '', ''],
  });
  await expect(await steps.openKind('persons')).toHaveText(/会变化\s*罗海燕/);
  await expect(await steps.openKind('partyGroups')).toHaveText(/会消失\s*退休小组/);
  await expect(await steps.openKind('records')).toHaveText(/会回来/);
  await expect(steps.untouched).toBeVisible();
  await steps.confirm();
  await steps.openRestored();
  expect(await dumpTables(page)).toEqual(then);

  // The state before the restore is one of the snapshots; back to it the same way.
  await backup.open();
  const kept = backup.snapshots.getByRole('row').filter({ hasText: snapshotReasonWords.restore });
  await expect(kept).toHaveCount(1);
  await steps.compareWith('restore');
  await steps.confirm();
  await steps.openRestored();
  expect(await dumpTables(page)).toEqual(present);
});

test('looking changes not one byte; signed records are named and need a tick', async ({ sampleApp }) => {
  const { page } = sampleApp;
  const backup = new Backup(sampleApp);
  const steps = new RestoreSteps(page);
  await backup.snapshotNow();
  const { id, title } = await openDraft(sampleApp);
  const meeting = new Meeting(page);
  await meeting.sendForSignature();
  await new PrintPage(sampleApp).untilReady();
  await new Frame(page).open(`meetings/${id}`);
  await meeting.signNow();
  const present = await dumpTables(page);
  const journal = readFolder(sampleApp.journalFolder);

  await steps.compareWith('manual');
  await expect(steps.signedVanishing).toContainText(restoreWords.compare.signedTitle(1));
  await expect(steps.signedVanishing.getByRole('listitem')).toContainText(title);
  await expect(steps.restore).toBeDisabled();
  await steps.acceptSigned.check();
  await expect(steps.restore).toBeEnabled();

  await steps.restore.click();
  await page.getByRole('dialog').getByRole('button', { name: restoreWords.confirm.cancel }).click();
  await steps.another.click();
  await expect(steps.list).toBeVisible();
  expect(readFolder(sampleApp.journalFolder)).toEqual(journal);
  expect(await dumpTables(page)).toEqual(present);
});

test('a new PC takes everything over from the stick: rows, history, files and drafts', async ({
  computer,
  sampleApp,
}) => {
  const stick = computer.makeFolder('U盘');
  const meeting = new Meeting(sampleApp.page);
  await openDraft(sampleApp);
  await sampleApp.answerDialog(cleanRoster);
  await meeting.addAttachment.click();
  await expect(meeting.attachments).toContainText('党员名册_样例（规范）.xlsx');
  const members = new Members(sampleApp.page);
  await members.edit('罗海燕');
  await members.field('科室').fill('还没有想好的科室');
  await expect(sampleApp.page.getByText(/^草稿 · 已保存/)).toBeVisible();
  await new Settings(sampleApp.page).addGroup('退休小组');
  const before = await dumpTables(sampleApp.page);
  const backup = new Backup(sampleApp);
  await backup.open();
  await backup.choosePlace(stick);
  await expect(backup.outcome(/^已备份到/)).toBeVisible();
  const files = hashStoredFiles(join(sampleApp.profile, 'data'));
  expect(Object.keys(files)).not.toEqual([]);
  for (const path of Object.keys(files)) expect(path).toMatch(/^sealed/);
  await sampleApp.quit();

  const otherPassword = '东边窗下的旧藤椅';
  const other = await computer.start({ profile: computer.makeFolder('new-pc'), vault: 'locked' });
  await openVault(other.page, otherPassword);
  await other.untilStarted();
  const start = new FirstStart(other.page);
  const steps = new RestoreSteps(other.page);
  await start.accept.check();
  await start.restore.click();
  await other.answerDialog(stick);
  await steps.pickFolder.click();
  await expect(steps.keyTitle).toBeVisible();
  await steps.typeKey('password', otherPassword);
  await expect(other.page.getByText(restoreWords.key.wrongPassword)).toBeVisible();
  await steps.typeKey('password', TEST_PASSWORD);
  await expect(steps.list).toBeVisible();
  await steps.compare.click();
  await expect(steps.differences).toBeVisible();
  await steps.confirm();
  await steps.openRestored();
  expect(await dumpTables(other.page)).toEqual(before);
  expect(hashStoredFiles(join(other.profile, 'data'))).toEqual(files);
  await otherPcHasHistoryAndDraft(other);
});

async function otherPcHasHistoryAndDraft(other: RunningApp): Promise<void> {
  const changes = new Changes(other);
  await changes.open();
  await expect(changes.row(commandLabel('groups.create'))).toContainText('退休小组');
  await expect(changes.row(commandLabel('attachments.add'))).toHaveCount(1);
  await expect(changes.row(commandLabel('branches.loadSample'))).toHaveCount(1);
  const members = new Members(other.page);
  await members.edit('罗海燕');
  await expect(members.field('科室')).toHaveValue('还没有想好的科室');
  await expect(other.page.getByText(memberFormWords.draftDropped)).toBeVisible();
}
