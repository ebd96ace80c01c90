/** An export that does not come to its end leaves nothing under the final name, says why, and changes nothing here. */
import { existsSync, readdirSync } from 'node:fs';
import { expect, test } from './fixtures';
import type { RunningApp } from './machine/running-app';
import { dumpTables, readFolder } from './machine/tables';
import { ArchivePages } from './pages/archive';

interface Source {
  tables: Awaited<ReturnType<typeof dumpTables>>;
  journal: Record<string, string>;
}

async function readSource(app: RunningApp): Promise<Source> {
  return { tables: await dumpTables(app.page), journal: readFolder(app.journalFolder) };
}

// In February the sample year is young: a handful of records are enough here, and are set in seconds.
test.use({ now: '2026-02-25T01:30:00.000Z' });

test('cancelled while it is working', async ({ computer, sampleApp }) => {
  const stick = computer.makeFolder('U盘');
  const before = await readSource(sampleApp);
  const archive = new ArchivePages(sampleApp);
  await archive.prepareExport(stick);
  await archive.start.click();
  await expect(archive.progress).toBeVisible();
  await archive.cancel.click();
  await expect(archive.cancelled).toBeVisible();
  expect(readdirSync(stick)).toEqual([]);
  expect(await readSource(sampleApp)).toEqual(before);
});

test('the stick is full', async ({ computer, sampleApp }) => {
  const stick = computer.plugIn('U盘', { kind: 'small', sizeBytes: 128 * 1024 });
  const before = await readSource(sampleApp);
  const archive = new ArchivePages(sampleApp);
  await archive.prepareExport(stick);
  await archive.start.click();
  await expect(archive.alert).toContainText('磁盘空间不够', { timeout: 30_000 });
  await expect(archive.alert).toContainText('E-142');
  await expect(archive.alert).toContainText('目标位置没有留下正式的资料包');
  expect(readdirSync(stick)).toEqual([]);
  expect(await readSource(sampleApp)).toEqual(before);
});

test('the stick is write-protected', async ({ computer, sampleApp }) => {
  const stick = computer.plugIn('U盘', { kind: 'readOnly' });
  const before = await readSource(sampleApp);
  const archive = new ArchivePages(sampleApp);
  await archive.choosePlace(stick);
  await expect(archive.alert).toContainText('不能写入');
  await expect(archive.start).toBeHidden();
  expect(readdirSync(stick)).toEqual([]);
  expect(await readSource(sampleApp)).toEqual(before);
});

test('the stick is pulled out', async ({ computer, sampleApp }) => {
  const stick = computer.plugIn('U盘', { kind: 'small', sizeBytes: 64 * 1024 * 1024 });
  const before = await readSource(sampleApp);
  const archive = new ArchivePages(sampleApp);
  await archive.prepareExport(stick);
  await archive.start.click();
  await expect(archive.progress).toBeVisible();
  computer.pullOut(stick);
  await expect(archive.alert).toContainText('没有导出成', { timeout: 30_000 });
  await expect(archive.alert).toContainText('目标位置中途不见了');
  expect(existsSync(stick)).toBe(false);
  expect(await readSource(sampleApp)).toEqual(before);
});

test('what lay there before stays, and a second export gets a name of its own', async ({
  computer,
  sampleApp,
}) => {
  const stick = computer.makeFolder('U盘');
  const archive = new ArchivePages(sampleApp);
  await archive.export(stick);
  const [first] = readdirSync(stick);
  const before = readFolder(stick);
  await archive.export(stick);
  const names = readdirSync(stick);
  expect(names).toHaveLength(2);
  expect(names).toContain(first);
  expect(readFolder(stick)).toMatchObject(before);
});
