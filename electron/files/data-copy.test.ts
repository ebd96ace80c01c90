import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openJournal } from '../journal/open-journal';
import { testCommand, testOp } from '../journal/testing/commands';
import { saveDataCopy } from './data-copy';
import { nodeDisk } from './node-disk';
import { createFaultyDisk } from './testing/faulty-disk';
import { lyingDisk } from './testing/lying-disk';
import { useTempFolders } from './testing/temp-folder';

const makeFolder = useTempFolders();
const now = new Date(2026, 2, 18, 14, 32, 5);

async function makeData(): Promise<string> {
  const data = makeFolder();
  const journal = await openJournal({
    disk: nodeDisk,
    folder: join(data, 'journal'),
    createdBy: 'test',
    sealWith: 'none',
    now: () => now,
  });
  await journal.commit(testCommand(1, [testOp(1, 1)]));
  await journal.close();
  mkdirSync(join(data, 'files', 'sha512', 'ab'), { recursive: true });
  mkdirSync(join(data, 'files', 'incoming'), { recursive: true });
  writeFileSync(join(data, 'files', 'sha512', 'ab', 'ab01'), 'scan');
  writeFileSync(join(data, 'files', 'incoming', '1.tmp'), 'half');
  mkdirSync(join(data, 'vault'));
  writeFileSync(join(data, 'vault', 'vault-a.json'), 'keys');
  return data;
}

describe('a data copy', () => {
  it('holds journal and attachments under a new name, and opens by itself', async () => {
    const dataFolder = await makeData();
    const target = makeFolder();
    const first = await saveDataCopy({ disk: nodeDisk, dataFolder, target, now });
    const second = await saveDataCopy({ disk: nodeDisk, dataFolder, target, now });
    expect(readdirSync(target)).toEqual([
      '支部手册数据副本_20260318_143205',
      '支部手册数据副本_20260318_143205_2',
    ]);
    expect(first.fileCount).toBe(3);
    // Sealed data without its vault would open nowhere.
    expect(readFileSync(join(first.path, 'vault/vault-a.json'), 'utf8')).toBe('keys');
    expect(readFileSync(join(first.path, 'files/sha512/ab/ab01'), 'utf8')).toBe('scan');
    expect(existsSync(join(first.path, 'files/incoming'))).toBe(false);
    expect(readFileSync(join(first.path, '说明.txt'), 'utf8')).toContain('文件数：3');
    const folder = join(second.path, 'journal');
    const journal = await openJournal({
      disk: nodeDisk,
      folder,
      createdBy: 'test',
      sealWith: 'none',
      now: () => now,
    });
    expect(journal.lastSeq).toBe(1);
    await journal.close();
  });

  it('takes a damaged journal along as it is', async () => {
    const dataFolder = await makeData();
    writeFileSync(join(dataFolder, 'journal', '000001.jsonl'), 'damaged');
    const { path } = await saveDataCopy({ disk: nodeDisk, dataFolder, target: makeFolder(), now });
    expect(readFileSync(join(path, 'journal/000001.jsonl'), 'utf8')).toBe('damaged');
  });

  it('leaves nothing half-done on a disk that fills up, is read-only or gone', async () => {
    const dataFolder = await makeData();
    for (const [step, code, expected] of [
      ['write', 'ENOSPC', 'diskFull'],
      ['sync', 'EIO', 'journalWriteFailed'],
      ['makeFolder', 'EROFS', 'notWritable'],
      ['rename', 'EACCES', 'notWritable'],
    ] as const) {
      const target = makeFolder();
      const disk = createFaultyDisk();
      disk.fault = (at) => (at === step ? code : undefined);
      await expect(saveDataCopy({ disk, dataFolder, target, now })).rejects.toMatchObject({ code: expected });
      expect(readdirSync(target), step).toEqual([]);
    }
    const gone = makeFolder();
    rmSync(gone, { recursive: true });
    await expect(saveDataCopy({ disk: nodeDisk, dataFolder, target: gone, now })).rejects.toMatchObject({
      code: 'placeVanished',
    });
    const file = join(makeFolder(), 'a file now');
    writeFileSync(file, '');
    await expect(saveDataCopy({ disk: nodeDisk, dataFolder, target: file, now })).rejects.toMatchObject({
      code: 'placeVanished',
    });
    const full = { ...nodeDisk, freeBytes: async () => 3 };
    await expect(saveDataCopy({ disk: full, dataFolder, target: makeFolder(), now })).rejects.toMatchObject({
      code: 'diskFull',
    });
  });

  it('compares what it wrote', async () => {
    const dataFolder = await makeData();
    const target = makeFolder();
    const lying = lyingDisk((path) => path.endsWith('ab01'));
    await expect(saveDataCopy({ disk: lying, dataFolder, target, now })).rejects.toMatchObject({
      code: 'readBackDiffers',
    });
    expect(readdirSync(target)).toEqual([]);
  });

  it('says so when there is nothing yet', async () => {
    const options = { disk: nodeDisk, dataFolder: makeFolder(), target: makeFolder(), now };
    await expect(saveDataCopy(options)).rejects.toMatchObject({ code: 'nothingToExport' });
  });
});
