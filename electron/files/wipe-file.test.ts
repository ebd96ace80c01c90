import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { nodeDisk } from './node-disk';
import { createFaultyDisk } from './testing/faulty-disk';
import { useTempFolders } from './testing/temp-folder';
import { wipeFile } from './wipe-file';

const makeFolder = useTempFolders();

it('overwrites every byte on the medium before the file goes', async () => {
  const disk = createFaultyDisk();
  const path = join(makeFolder(), '旧副本.json');
  const length = 256 * 1024 * 2 + 7;
  writeFileSync(path, Buffer.alloc(length, 'A'));
  disk.fault = (step) => (step === 'remove' ? 'EACCES' : undefined);
  await expect(wipeFile(disk, path)).rejects.toThrow('EACCES');
  expect(readFileSync(path).equals(Buffer.alloc(length))).toBe(true);
  expect(disk.steps.at(-2)).toBe('sync 旧副本.json');
  disk.fault = () => undefined;
  expect(await wipeFile(disk, path)).toBe('wiped');
  expect(existsSync(path)).toBe(false);
  expect(disk.steps.at(-1)).toMatch(/^syncFolder /);
});

it('takes what is not there as done', async () => {
  expect(await wipeFile(nodeDisk, join(makeFolder(), 'no', 'such'))).toBe('absent');
});
