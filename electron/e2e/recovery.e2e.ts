/** Damage is healed from the snapshots where they reach, repaired with the user behind them, and always told. */
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../build/setup/places.mjs';
import { appWords } from '../../shared/words/app';
import { backupWords, snapshotReasonWords, snapshotStateWords } from '../../shared/words/backup';
import { commandLabel } from '../../shared/words/commands';
import { dashboardWords } from '../../shared/words/dashboard';
import { expect, test } from './fixtures';
import { listManifests, localSnapshots, readAside } from './machine/backup-files';
import type { Computer } from './machine/computer';
import { flipInFile, flipInLine, flipOneByte } from './machine/journal-files';
import type { RunningApp } from './machine/running-app';
import { dumpTables, readFolder, type Tables } from './machine/tables';
import { Backup, CheckPage, RestoreSteps } from './pages/backup';
import { Boot } from './pages/boot';
import { FirstStart } from './pages/first-start';
import { Frame } from './pages/frame';
import { Settings } from './pages/settings';

const words = backupWords.check;
const OLD_JOURNAL = join(root, 'electron/journal/testing/fixtures/journal-1');

/** Three commands that no snapshot has, and the middle one damaged. @returns the rows before and after them */
async function damageBehindSnapshot(app: RunningApp): Promise<{ before: Tables; after: Tables }> {
  const before = await dumpTables(app.page);
  for (const name of ['青年小组', '退休小组', '机关小组']) await new Settings(app.page).addGroup(name);
  const after = await dumpTables(app.page);
  // No goodbye: at quit a snapshot would be made of it.
  await app.kill();
  flipInLine(app.journalFolder, 1);
  return { before, after };
}

async function repairAtStart(computer: Computer): Promise<RunningApp> {
  const damaged = readFolder(join(computer.profile, 'data/journal'))['000001.jsonl'];
  const app = await computer.start();
  expect(await app.untilStarted()).toBe('failed');
  const boot = new Boot(app.page);
  await expect(boot.damagedTitle).toBeVisible();
  await expect(boot.text(words.damaged(3))).toBeVisible();
  await expect(boot.text(words.readable(1))).toBeVisible();
  await expect(boot.text(`${commandLabel('groups.create')}：机关小组`)).toBeVisible();
  await boot.repair.click();
  await expect(new Frame(app.page).rail).toBeVisible();
  await expect(boot.text(appWords.boot.repaired)).toBeVisible();
  await expect(boot.text(appWords.boot.salvaged(1))).toBeVisible();
  expect(Object.values(readAside(app.profile))).toContain(damaged);
  return app;
}

function generationOf(current: string): string {
  return (JSON.parse(current) as { generationId: string }).generationId;
}

function groupNames(tables: Tables): unknown[] {
  return (tables['partyGroups'] ?? []).map((group) => group['name']);
}

test('damage that a snapshot covers is healed byte for byte and told', async ({ computer, sampleApp }) => {
  const before = await dumpTables(sampleApp.page);
  await sampleApp.quit();
  const journal = readFolder(sampleApp.journalFolder);
  flipOneByte(sampleApp.journalFolder);
  const damaged = readFolder(sampleApp.journalFolder)['000001.jsonl'];

  const again = await computer.start();
  expect(await again.untilStarted()).toBe('ready');
  await expect(new Boot(again.page).text(dashboardWords.recovered.healed)).toBeVisible();
  expect(readFolder(again.journalFolder)).toEqual(journal);
  expect(await dumpTables(again.page)).toEqual(before);
  expect(Object.values(readAside(again.profile))).toEqual([damaged]);
  // What exactly was done can be read later, too.
  await new Backup(again).open();
  await again.page.getByRole('button', { name: words.lookAt }).click();
  await expect(new CheckPage(again.page).foundAtStart).toContainText('000001.jsonl');
});

test('behind the snapshots a repair takes over what is readable, and the view gives back the rest', async ({
  computer,
  sampleApp,
}) => {
  const { after } = await damageBehindSnapshot(sampleApp);
  const again = await repairAtStart(computer);
  await expect(new Boot(again.page).text(appWords.boot.rescued(1))).toBeVisible();
  const rows = await dumpTables(again.page);
  expect(new Set(groupNames(rows))).toEqual(new Set(groupNames(after)));
  expect({ ...rows, partyGroups: [] }).toEqual({ ...after, partyGroups: [] });
});

test('without a view only the line that cannot be read is missing, and that is said', async ({
  computer,
  sampleApp,
}) => {
  const { after } = await damageBehindSnapshot(sampleApp);
  computer.removeFolder(sampleApp.indexedDbFolder);
  const again = await repairAtStart(computer);
  await expect(new Boot(again.page).text(appWords.boot.unreadable(1))).toBeVisible();
  const rows = await dumpTables(again.page);
  const expected = (after['partyGroups'] ?? []).filter((group) => group['name'] !== '退休小组');
  expect(rows).toEqual({ ...after, partyGroups: expected });
});

test('an unreadable CURRENT is written again: the restored journal stays the one in use', async ({
  computer,
  sampleApp,
}) => {
  await new Backup(sampleApp).snapshotNow();
  await new Settings(sampleApp.page).addGroup('青年小组');
  const steps = new RestoreSteps(sampleApp.page);
  await steps.compareWith('manual');
  await steps.confirm();
  await steps.openRestored();
  await new Settings(sampleApp.page).addGroup('退休小组');
  const rows = await dumpTables(sampleApp.page);
  await sampleApp.quit();
  const current = join(sampleApp.profile, 'data', 'CURRENT');
  const good = readFileSync(current, 'utf8');
  writeFileSync(current, Buffer.alloc(good.length));

  const again = await computer.start();
  expect(await again.untilStarted()).toBe('ready');
  expect(await dumpTables(again.page)).toEqual(rows);
  expect(groupNames(rows)).toContain('退休小组');
  expect(groupNames(rows)).not.toContain('青年小组');
  expect(generationOf(readFileSync(current, 'utf8'))).toBe(generationOf(good));
  await expect(new Boot(again.page).text(dashboardWords.recovered.healed)).toBeVisible();
});

test('a damaged snapshot is passed over, shown as damaged, and replaced by a new one', async ({
  computer,
  sampleApp,
}) => {
  await new Settings(sampleApp.page).addGroup('青年小组');
  const rows = await dumpTables(sampleApp.page);
  await sampleApp.quit();
  const folder = localSnapshots(sampleApp.profile);
  const newest = listManifests(folder).at(-1) ?? '';
  flipInFile(join(folder, newest));

  const again = await computer.start();
  expect(await again.untilStarted()).toBe('ready');
  expect(await dumpTables(again.page)).toEqual(rows);
  await expect(new Boot(again.page).text(dashboardWords.recovered.snapshots(1))).toBeVisible();
  const backup = new Backup(again);
  await backup.open();
  const damaged = backup.snapshots.getByRole('row').filter({ hasText: snapshotStateWords.damaged });
  await expect(damaged).toHaveCount(1);
  await again.quit();
  const names = listManifests(folder).filter((name) => name !== newest);
  expect(names.some((name) => name.startsWith('snap-000000002-'))).toBe(true);
});

test('检查并修复 and 自检 say that all is well, and when', async ({ sampleApp }) => {
  const backup = new Backup(sampleApp);
  const check = new CheckPage(sampleApp.page);
  await backup.open();
  await backup.runSelfTest.click();
  await expect(backup.outcome(/^自检通过：\d+条数据/)).toBeVisible();
  await expect(backup.selfTest).toContainText('9月22日 09:30通过');
  await backup.openCheck.click();
  await check.start.click();
  await expect(check.text(words.clean)).toBeVisible();
  await expect(check.text(words.cleanText(1))).toBeVisible();
  // The journal is open again.
  await new Settings(sampleApp.page).addGroup('青年小组');
});

test('the working view is deleted under the running program', async ({ computer, sampleApp }) => {
  sampleApp.troubles.allow(/IndexedDB|UnknownError|InvalidStateError|Internal error|databaseUnavailable/i);
  await new Settings(sampleApp.page).addGroup('青年小组');
  computer.removeFolder(sampleApp.indexedDbFolder);
  // What is said to be saved from now on is in the journal all the same.
  await new Settings(sampleApp.page).addGroup('退休小组');
  const before = await dumpTables(sampleApp.page);
  expect(groupNames(before)).toContain('退休小组');
  await sampleApp.quit();

  const again = await computer.start();
  expect(await again.untilStarted()).toBe('ready');
  await expect(new Boot(again.page).rebuilt).toBeVisible();
  await expect(new FirstStart(again.page).title).toBeHidden();
  expect(await dumpTables(again.page)).toEqual(before);
});

test('a profile of the first format, in clear, is sealed once with its whole history', async ({
  computer,
}) => {
  const journal = join(computer.profile, 'data', 'journal');
  cpSync(OLD_JOURNAL, journal, { recursive: true });
  const app = await computer.start();
  expect(await app.untilStarted()).toBe('ready');
  const { settings = [] } = await dumpTables(app.page);
  const values = settings.map((row) => row['value']).sort();
  expect(values).toEqual(['2026-03', '三会一课', '每月 5 日', '李 红梅', '第一党支部（试点）'].sort());
  expect(listManifests(localSnapshots(app.profile))).toHaveLength(1);
  // The clear journal is gone; what it said stands in the sealed one.
  expect(existsSync(journal)).toBe(false);

  await new FirstStart(app.page).loadSample();
  const backup = new Backup(app);
  await backup.open();
  const upgrade = backup.snapshots.getByRole('row').filter({ hasText: snapshotReasonWords.upgrade });
  await expect(upgrade).toHaveCount(1);
});
