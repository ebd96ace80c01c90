/** When the disk is nearly full nothing is written and that is said; with room again the work simply goes on. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { appWords } from '../../shared/words/app';
import { backupWords } from '../../shared/words/backup';
import { failureWords } from '../../shared/words/failures';
import { expect, test } from './fixtures';
import { dumpTables, readFolder } from './machine/tables';
import { Backup } from './pages/backup';
import { FirstStart } from './pages/first-start';
import { Frame } from './pages/frame';
import { Members } from './pages/members';
import { Settings } from './pages/settings';

const MB = 1024 * 1024;
/** Free MB below which nothing is written, and MB of ballast. */
const SPACE = { BRANCH_HANDBOOK_SPACE_MB: '24:1' };

test('below the limit a write is refused, everything can be read, and room is enough to go on', async ({
  computer,
}) => {
  const disk = computer.plugIn('small-disk', { kind: 'small', sizeBytes: 160 * MB });
  const profile = join(disk, 'profile');
  const app = await computer.start({ profile, env: SPACE });
  const { page } = app;
  const frame = new Frame(page);
  const settings = new Settings(page);
  await new FirstStart(page).loadSample();
  await settings.addGroup('青年小组');
  const before = await dumpTables(page);

  const films = computer.fillUpTo(12 * MB, disk, '电影.mp4');
  const journal = readFolder(app.journalFolder);
  await settings.submitGroup('退休小组');
  await expect(frame.storageBanner).toContainText(failureWords.spaceLow.sentence);
  await expect(frame.storageBanner).toContainText('E-128');
  await expect(frame.statusBar).toContainText(appWords.status.readOnly);
  expect(await dumpTables(page)).toEqual(before);
  expect(readFolder(app.journalFolder)).toEqual(journal);
  await settings.leave();
  // Reading goes on, with the banner above every page.
  await frame.goTo('members');
  await expect(new Members(page).row('罗海燕')).toHaveCount(1);
  await expect(frame.storageBanner).toBeVisible();
  const backup = new Backup(app);
  await backup.open();
  await expect(backup.outcome(backupWords.safety.readOnly)).toBeVisible();

  await frame.storageBanner.getByRole('button', { name: appWords.storage.retry }).click();
  await expect(frame.storageBanner).toContainText(/又看过，还是不能保存/);
  rmSync(films);
  await frame.storageBanner.getByRole('button', { name: appWords.storage.retry }).click();
  await expect(frame.storageBanner).toBeHidden();
  await settings.addGroup('退休小组');
  const after = await dumpTables(page);
  expect(after['partyGroups']).toHaveLength((before['partyGroups'] ?? []).length + 1);
  await app.quit();

  const again = await computer.start({ profile, env: SPACE });
  expect(await again.untilStarted()).toBe('ready');
  expect(await dumpTables(again.page)).toEqual(after);
});
