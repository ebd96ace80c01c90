/** What was there at the time of a backup can be had again: on this PC, and on a new one. */
import { settingsWords } from '../../shared/words/settings';
import { expect, test } from './fixtures';
import { dumpTables } from './machine/tables';
import { Backup, RestoreSteps } from './pages/backup';
import { FirstStart } from './pages/first-start';
import { Frame } from './pages/frame';

test('a restore brings the moment back, and the way back to the present is open', async ({ sampleApp }) => {
  const { page } = sampleApp;
  const frame = new Frame(page);
  const backup = new Backup(page);
  const steps = new RestoreSteps(page);
  await sampleApp.chooseMenu('openPage.backup');
  await expect(backup.heading).toBeVisible();
  await backup.makeSnapshot.click();
  await expect(backup.outcome(/^已做好一份快照/)).toBeVisible();
  const then = await dumpTables(page);

  const { groups } = settingsWords;
  await frame.open('settings?section=groups');
  await page.getByRole('button', { name: groups.create }).first().click();
  await page.getByRole('textbox', { name: groups.name }).fill('退休小组');
  await page.getByRole('button', { name: groups.confirmCreate('退休小组') }).click();
  await expect(page.getByText(groups.created('退休小组'))).toBeVisible();
  const present = await dumpTables(page);

  /** Rows are newest first; row 0 is the head. */
  const compareWithNewest = async (): Promise<void> => {
    await frame.open('settings/backup');
    await backup.restoreFrom.click();
    await expect(steps.list).toBeVisible();
    await steps.list.getByRole('row').nth(1).click();
    await steps.compare.click();
    await expect(steps.differences).toBeVisible();
    await expect(steps.untouched).toBeVisible();
  };
  await compareWithNewest();
  await steps.kind('partyGroups').getByRole('button').click();
  await expect(steps.differences.getByText('退休小组')).toBeVisible();
  expect(await dumpTables(page)).toEqual(present);
  await steps.confirm();
  await steps.openRestored();
  await expect(frame.heading('工作台')).toBeVisible();
  expect(await dumpTables(page)).toEqual(then);

  await compareWithNewest();
  await steps.confirm();
  await steps.openRestored();
  await expect(frame.heading('工作台')).toBeVisible();
  expect(await dumpTables(page)).toEqual(present);
});

test('a new PC takes everything over from the second copy', async ({ computer, sampleApp }) => {
  const { page } = sampleApp;
  const backup = new Backup(page);
  const before = await dumpTables(page);
  const stick = computer.makeFolder('U盘');
  await sampleApp.chooseMenu('openPage.backup');
  await sampleApp.answerDialog(stick);
  await backup.pickPlace.click();
  await expect(backup.outcome(/^已备份到/)).toBeVisible();
  await backup.runSelfTest.click();
  await expect(backup.outcome(/^自检通过/)).toBeVisible();
  await sampleApp.quit();

  const other = await computer.start({ profile: computer.makeFolder('new-pc') });
  const start = new FirstStart(other.page);
  const steps = new RestoreSteps(other.page);
  await start.accept.check();
  await start.restore.click();
  await other.answerDialog(stick);
  await steps.pickFolder.click();
  await expect(steps.list).toBeVisible();
  await steps.compare.click();
  await expect(steps.differences).toBeVisible();
  await steps.confirm();
  await steps.openRestored();
  await expect(new Frame(other.page).heading('工作台')).toBeVisible();
  expect(await dumpTables(other.page)).toEqual(before);
});
