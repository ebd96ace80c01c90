import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { replaceFile } from './replace-file';
import { createFaultyDisk } from './testing/faulty-disk';
import { useTempFolders } from './testing/temp-folder';

const makeFolder = useTempFolders();

it('writes beside, flushes, renames, flushes the folder, in this order', async () => {
  const disk = createFaultyDisk();
  const path = join(makeFolder(), 'a.json');
  await replaceFile(disk, path, Buffer.from('new'));
  expect(disk.steps.map((step) => step.split(' ')[0])).toEqual([
    'open',
    'write',
    'sync',
    'rename',
    'syncFolder',
  ]);
  expect(readFileSync(path, 'utf8')).toBe('new');
});

it('tries again while antivirus holds the file, then gives up without touching the old one', async () => {
  const folder = makeFolder();
  const path = join(folder, 'a.json');
  writeFileSync(path, 'old');
  const disk = createFaultyDisk();
  disk.fault = (step, _path, count) => (step === 'rename' && count <= 2 ? 'EPERM' : undefined);
  await replaceFile(disk, path, Buffer.from('new'), [0, 0, 0]);
  expect(readFileSync(path, 'utf8')).toBe('new');
  disk.fault = (step) => (step === 'rename' ? 'EBUSY' : undefined);
  await expect(replaceFile(disk, path, Buffer.from('newer'), [0, 0])).rejects.toThrow('EBUSY');
  expect(readFileSync(path, 'utf8')).toBe('new');
  expect(readdirSync(folder)).toEqual(['a.json']);
});

it('does not wait where another attempt cannot help', async () => {
  const disk = createFaultyDisk();
  disk.fault = (step) => (step === 'rename' ? 'ENOENT' : undefined);
  const path = join(makeFolder(), 'a.json');
  await expect(replaceFile(disk, path, Buffer.from('x'), [60_000])).rejects.toThrow('ENOENT');
});
