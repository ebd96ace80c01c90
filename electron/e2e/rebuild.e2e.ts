/** The journal is the truth: whatever happens to the working view or in the middle of writing, nothing is lost. */
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { failureWords } from '../../shared/words/failures';
import { expect, test } from './fixtures';
import { appendHalfLine, flipInLine } from './machine/journal-files';
import { dumpTables, readFolder } from './machine/tables';
import { Boot } from './pages/boot';
import { FirstStart } from './pages/first-start';
import { Frame } from './pages/frame';
import { Settings } from './pages/settings';

test('a lost working view is rebuilt record by record, and the user is told', async ({
  computer,
  sampleApp,
}) => {
  const before = await dumpTables(sampleApp.page);
  expect(before['records']?.length).toBeGreaterThan(30);
  await sampleApp.quit();
  expect(existsSync(sampleApp.indexedDbFolder)).toBe(true);
  computer.removeFolder(sampleApp.indexedDbFolder);

  const again = await computer.start();
  expect(await again.untilStarted()).toBe('ready');
  await expect(new Boot(again.page).rebuilt).toBeVisible();
  await expect(new FirstStart(again.page).title).toBeHidden();
  await expect(new Frame(again.page).rail).toBeVisible();
  expect(await dumpTables(again.page)).toEqual(before);
});

test('what was acknowledged survives a power cut', async ({ computer, sampleApp }) => {
  const before = await dumpTables(sampleApp.page);
  await sampleApp.kill();

  const again = await computer.start();
  await expect(new Frame(again.page).rail).toBeVisible();
  expect(await dumpTables(again.page)).toEqual(before);
});

test('a power cut while writing loses only the line that was never acknowledged', async ({
  computer,
  sampleApp,
}) => {
  const before = await dumpTables(sampleApp.page);
  await sampleApp.kill();
  appendHalfLine(sampleApp.journalFolder);

  const again = await computer.start();
  expect(await again.untilStarted()).toBe('ready');
  expect(await dumpTables(again.page)).toEqual(before);
  // Nothing is thrown away: the half line lies beside the journal.
  expect(readdirSync(again.journalFolder).filter((name) => name.startsWith('cut-'))).toHaveLength(1);
});

test('damage behind the newest snapshot stops writing and offers a copy of the data', async ({
  computer,
  sampleApp,
}) => {
  const settings = new Settings(sampleApp.page);
  for (const name of ['青年小组', '退休小组', '机关小组']) await settings.addGroup(name);
  await sampleApp.kill();
  flipInLine(sampleApp.journalFolder, 1);
  const damaged = readFolder(sampleApp.journalFolder);

  const again = await computer.start();
  expect(await again.untilStarted()).toBe('failed');
  const boot = new Boot(again.page);
  await expect(boot.damagedTitle).toBeVisible();
  await expect(boot.text(/E-\d{3}/)).toBeVisible();
  const target = computer.makeFolder('副本');
  await again.answerDialog(target);
  await boot.saveCopy.click();
  await expect(boot.status.filter({ hasText: '已保存' })).toBeVisible();
  const [copy] = readdirSync(target);
  expect(readFolder(join(target, copy ?? '', 'journal'))).toEqual(damaged);
  expect(readFolder(again.journalFolder)).toEqual(damaged);
});

test('settings that cannot be read fall back to their defaults', async ({ computer }) => {
  writeFileSync(join(computer.profile, 'settings.json'), '{"preferences": {"textSize": 17, "th');
  const app = await computer.start();
  expect(await app.untilStarted()).toBe('ready');
  await expect(new FirstStart(app.page).title).toBeVisible();
});

test('a full disk is said in a sentence; with room again the work goes on', async ({ computer }) => {
  const profile = computer.plugIn('small-profile', { kind: 'small', sizeBytes: 48 * 1024 * 1024 });
  const app = await computer.start({ profile, env: { BRANCH_HANDBOOK_SPACE_MB: '4:1' } });
  const ballast = join(profile, 'ballast');
  computer.fill(profile, 'ballast');
  const firstStart = new FirstStart(app.page);
  await firstStart.accept.check();
  await firstStart.sample.click();
  await expect(app.page.getByRole('alert')).toContainText(failureWords.spaceLow.sentence);
  await expect(app.page.getByRole('alert')).toContainText('E-128');

  rmSync(ballast);
  await firstStart.sample.click();
  await expect(new Frame(app.page).rail).toBeVisible();
  const tables = await dumpTables(app.page);
  expect(tables['branches']).toHaveLength(1);
});

test('the working view is written through to the disk and may not be evicted', async ({ sampleApp }) => {
  const { page } = sampleApp;
  await page.evaluate(() => {
    const seen: string[] = [];
    (window as unknown as { durabilities: string[] }).durabilities = seen;
    const put = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'put')
      ?.value as IDBObjectStore['put'];
    IDBObjectStore.prototype.put = function (...row) {
      seen.push(this.transaction.durability);
      return put.apply(this, row);
    };
  });
  await new Settings(page).addGroup('青年小组');
  const durabilities = await page.evaluate(
    () => (window as unknown as { durabilities: string[] }).durabilities,
  );
  expect(durabilities.length).toBeGreaterThan(0);
  expect(new Set(durabilities)).toEqual(new Set(['strict']));
  expect(await page.evaluate(() => navigator.storage.persisted())).toBe(true);
});
