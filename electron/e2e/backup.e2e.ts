/** A second copy on another disk: made when asked, its age and place in sight, and trouble with it harms nothing. */
import { existsSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { backupWords, placeWords } from '../../shared/words/backup';
import { copyReadMeName } from '../../shared/words/backup-files';
import { dashboardWords } from '../../shared/words/dashboard';
import { failureWords } from '../../shared/words/failures';
import { expect, test } from './fixtures';
import { copyOn, hashStoredFiles, listManifests, localSnapshots } from './machine/backup-files';
import { dumpTables, readFolder } from './machine/tables';
import { Backup, RestoreSteps } from './pages/backup';
import { Settings } from './pages/settings';

const words = backupWords.secondCopy;
const STICK_KB = 32 * 1024;
const NINE_DAYS_LATER = '2026-10-01T01:30:00.000Z';

test('made on a stick, brought up to date, and asked for when it is old', async ({ computer, sampleApp }) => {
  const stick = computer.makeFolder('U盘');
  const backup = new Backup(sampleApp);
  await backup.onDashboard(dashboardWords.secondCopy.noFolder);
  await backup.open();
  await expect(backup.outcome(backupWords.safety.noFolder)).toBeVisible();
  await backup.choosePlace(stick);
  await expect(backup.outcome(/^已备份到.*都已重读核对/)).toBeVisible();
  await expect(backup.outcome(backupWords.safety.good)).toContainText(`今天做的，在${stick}`);
  await expect(backup.secondCopy).toContainText(`${stick}${words.reachable}`);
  await expect(backup.secondCopy).toContainText(words.afterCount(0));
  expect(readdirSync(copyOn(stick))).toContain(copyReadMeName);
  expect(listManifests(copyOn(stick))).toHaveLength(1);
  await backup.onDashboard(dashboardWords.secondCopy.good(0));

  await new Settings(sampleApp.page).addGroup('青年小组');
  await backup.open();
  await expect(backup.secondCopy).toContainText(words.afterCount(1));
  await backup.backUpNow.click();
  await expect(backup.outcome(/^已备份到/)).toBeVisible();
  await expect(backup.secondCopy).toContainText(words.afterCount(0));
  expect(listManifests(copyOn(stick))).toHaveLength(2);
  // The self-test takes the copy on the stick, because that is the one that must be good one day.
  await backup.runSelfTest.click();
  await expect(backup.outcome(/^自检通过/)).toBeVisible();
  await expect(backup.selfTest).toContainText(placeWords.secondCopy);
  await sampleApp.quit();

  // The stick lies in a drawer.
  renameSync(stick, `${stick}在抽屉里`);
  const later = await computer.start({ now: NINE_DAYS_LATER });
  const again = new Backup(later);
  await again.onDashboard(dashboardWords.secondCopy.due(9));
  await again.open();
  await expect(again.outcome(backupWords.safety.due(9))).toContainText(stick);
  await expect(again.secondCopy).toContainText(words.unreachable);
  await again.backUpNow.click();
  await expect(again.failure).toContainText(failureWords.copyUnreachable.sentence);
  expect(existsSync(stick)).toBe(false);
  await new Settings(later.page).addGroup('离退休小组');

  renameSync(`${stick}在抽屉里`, stick);
  await again.open();
  await again.backUpNow.click();
  // The first change of a day copies by itself; whoever comes first, it is there.
  await expect(again.outcome(/^已备份到|里的备份已经是最新的/)).toBeVisible();
  await expect(again.secondCopy).toContainText(words.reachable);
  await expect(again.secondCopy).toContainText(words.afterCount(0));
  await again.onDashboard(dashboardWords.secondCopy.good(0));
});

test('a real stick that is pulled out and plugged in again', async ({ computer, sampleApp }) => {
  const stick = computer.plugIn('U盘', { kind: 'stick' });
  const backup = new Backup(sampleApp);
  await backup.open();
  await backup.choosePlace(stick);
  await expect(backup.outcome(/^已备份到/)).toBeVisible();
  const copied = readFolder(copyOn(stick));

  computer.pullOut(stick);
  await new Settings(sampleApp.page).addGroup('青年小组');
  const present = await dumpTables(sampleApp.page);
  await backup.open();
  await expect(backup.secondCopy).toContainText(words.unreachable);
  await backup.backUpNow.click();
  await expect(backup.failure).toContainText(failureWords.copyUnreachable.sentence);
  await expect(backup.failure).toContainText(failureWords.copyUnreachable.action);
  // Nothing was written where the stick was, and the snapshot on this PC is there all the same.
  expect(existsSync(stick)).toBe(false);
  await backup.makeSnapshot.click();
  await expect(backup.outcome(/^已做好一份快照/)).toBeVisible();
  expect(await dumpTables(sampleApp.page)).toEqual(present);

  computer.plugIn('U盘', { kind: 'stick' });
  expect(readFolder(copyOn(stick))).toEqual(copied);
  await backup.backUpNow.click();
  await expect(backup.outcome(/^已备份到/)).toBeVisible();
  expect(listManifests(copyOn(stick)).length).toBeGreaterThan(1);
  // What is on the stick is the very thing that is here.
  const steps = new RestoreSteps(sampleApp.page);
  await backup.restoreFrom.click();
  await steps.place('secondCopy').click();
  await expect(steps.list.getByRole('row').filter({ hasText: '完好' })).not.toHaveCount(0);
  await steps.compare.click();
  await expect(steps.equal).toBeVisible();
});

test('a full stick gets no backup that is none', async ({ computer, sampleApp }) => {
  const stick = computer.plugIn('U盘', { kind: 'small', sizeBytes: STICK_KB * 1024 });
  const films = join(stick, '电影.mp4');
  writeFileSync(films, Buffer.alloc((STICK_KB - 40) * 1024));
  const backup = new Backup(sampleApp);
  const before = await dumpTables(sampleApp.page);
  await backup.open();
  await backup.choosePlace(stick);
  await expect(backup.failure).toContainText(failureWords.diskFull.sentence);
  await expect(backup.failure).toContainText('E-142');
  await expect(backup.outcome(backupWords.safety.never)).toBeVisible();
  await expect(backup.secondCopy).toContainText(words.never);
  expect(listManifests(copyOn(stick))).toEqual([]);
  expect(listManifests(localSnapshots(sampleApp.profile))).not.toEqual([]);
  expect(await dumpTables(sampleApp.page)).toEqual(before);

  rmSync(films);
  await backup.backUpNow.click();
  await expect(backup.outcome(/^已备份到/)).toBeVisible();
  expect(listManifests(copyOn(stick))).toHaveLength(1);
  expect(hashStoredFiles(copyOn(stick))).toEqual({});
});

test('the folder of the data itself is no place for a second copy', async ({ sampleApp }) => {
  const backup = new Backup(sampleApp);
  await backup.open();
  for (const inside of [sampleApp.profile, join(sampleApp.profile, 'data')]) {
    await backup.choosePlace(inside);
    await expect(backup.failure).toContainText(failureWords.placeInsideData.sentence);
    expect(existsSync(copyOn(inside))).toBe(false);
  }
  await expect(backup.outcome(backupWords.safety.noFolder)).toBeVisible();
});
