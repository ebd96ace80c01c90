/** Data written by a newer program: a calm page, and not one byte is changed. */
import { expect, test } from './fixtures';
import { appendLineFromFuture } from './machine/journal-files';
import { databaseName, readFolder } from './machine/tables';
import { Boot } from './pages/boot';

test('a database of a newer version is left alone', async ({ computer, sampleApp }) => {
  sampleApp.troubles.allow(/Another connection wants to upgrade database/);
  await sampleApp.page.evaluate(async (name) => {
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.open(name, 9990);
      request.onsuccess = () => {
        request.result.close();
        resolve();
      };
      request.onerror = () => reject(request.error ?? new Error('not opened'));
    });
  }, databaseName);
  await sampleApp.quit();
  const journal = readFolder(sampleApp.journalFolder);

  const again = await computer.start();
  expect(await again.untilStarted()).toBe('fromFuture');
  const boot = new Boot(again.page);
  await expect(boot.futureTitle).toBeVisible();
  await expect(boot.text('请安装新版本后再打开')).toBeVisible();
  await expect(boot.buttons).toHaveCount(0);
  const version = await again.page.evaluate(
    async (name) => (await indexedDB.databases()).find((entry) => entry.name === name)?.version,
    databaseName,
  );
  expect(version).toBe(9990);
  await again.quit();
  expect(readFolder(again.journalFolder)).toEqual(journal);
});

test('a journal of a newer version is left alone', async ({ computer, sampleApp }) => {
  await sampleApp.quit();
  appendLineFromFuture(sampleApp.journalFolder);
  const journal = readFolder(sampleApp.journalFolder);

  const again = await computer.start();
  expect(await again.untilStarted()).toBe('fromFuture');
  await expect(new Boot(again.page).futureTitle).toBeVisible();
  await again.quit();
  expect(readFolder(again.journalFolder)).toEqual(journal);
});
