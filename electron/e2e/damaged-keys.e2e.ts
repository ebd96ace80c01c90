/** Files that hold the keys are damaged: the second copy has them, too, and nothing else is touched. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { backupWords } from '../../shared/words/backup';
import { vaultDamagedWords as words } from '../../shared/words/lock';
import { secretWords } from '../../shared/words/ui';
import { expect, test } from './fixtures';
import { TEST_PASSWORD } from './machine/open-vault';
import { dumpTables } from './machine/tables';
import { Backup } from './pages/backup';
import { Lock } from './pages/lock';

test('the keys come back from the stick, and everything is as it was', async ({ computer, sampleApp }) => {
  const stick = computer.makeFolder('U盘');
  const backup = new Backup(sampleApp);
  await backup.open();
  await backup.choosePlace(stick);
  await expect(backup.outcome(/^已备份到/)).toBeVisible();
  const before = await dumpTables(sampleApp.page);
  await sampleApp.quit();
  for (const name of ['vault-a.json', 'vault-b.json']) {
    const path = join(sampleApp.profile, 'data', 'vault', name);
    const bytes = readFileSync(path);
    bytes.fill(0, 100, 200);
    writeFileSync(path, bytes);
  }

  const app = await computer.start({ vault: 'locked' });
  const { page } = app;
  const lock = new Lock(page);
  await lock.unlock(TEST_PASSWORD);
  await expect(lock.damagedTitle).toBeVisible();
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  await app.answerDialog(computer.makeFolder('空文件夹'));
  await button(words.recover).click();
  const password = page.getByLabel(secretWords.ways.password, { exact: true });
  const field = password.and(page.locator('input:not([type=radio])'));
  await field.fill(TEST_PASSWORD);
  await button(words.submit).click();
  await expect(page.getByText(words.missingThere)).toBeVisible();
  await app.answerDialog(stick);
  await button(words.another).click();
  // The form of the other folder is another one.
  await expect(page.getByText(words.place(stick))).toBeVisible();
  await field.fill('不是这个密码');
  await button(words.submit).click();
  await expect(page.getByText(words.wrongPassword)).toBeVisible();
  await field.fill(TEST_PASSWORD);
  await button(words.submit).click();
  expect(await app.untilStarted()).toBe('ready');
  expect(await dumpTables(page)).toEqual(before);
});

test('the keys of persons come back from the stick, and their contents with them', async ({
  computer,
  sampleApp,
}) => {
  const stick = computer.makeFolder('U盘');
  const backup = new Backup(sampleApp);
  await backup.open();
  await backup.choosePlace(stick);
  await expect(backup.outcome(/^已备份到/)).toBeVisible();
  const before = await dumpTables(sampleApp.page);
  await sampleApp.quit();
  for (const name of ['keyring-a.bin', 'keyring-b.bin']) {
    writeFileSync(join(sampleApp.profile, 'data', 'vault', name), 'damaged');
  }

  const app = await computer.start();
  const { page } = app;
  const { missingKeys } = backupWords;
  const again = new Backup(app);
  await again.open();
  await expect(page.getByText(missingKeys.text)).toBeVisible();
  await app.answerDialog(stick);
  await page.getByRole('button', { name: missingKeys.fetch }).click();
  await expect(page.getByText(missingKeys.fetched)).toBeVisible();
  await page.getByRole('button', { name: missingKeys.reopen }).click();
  await expect(page.getByText(missingKeys.fetched)).toHaveCount(0);
  expect(await app.untilStarted()).toBe('ready');
  expect(await dumpTables(page)).toEqual(before);
});
