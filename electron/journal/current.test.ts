import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { nodeDisk } from '../files/node-disk';
import { createFaultyDisk } from '../files/testing/faulty-disk';
import { useTempFolders } from '../files/testing/temp-folder';
import { readCurrent, writeCurrent, type RestoredFrom } from './current';
import { testId } from './testing/commands';

const makeFolder = useTempFolders();
const restoredFrom: RestoredFrom = {
  snapshotAt: '2026-03-01T06:00:00.000Z',
  seq: 41,
  at: '2026-03-18T06:00:00.000Z',
  by: '李 红梅',
};

it('without CURRENT the first folder is the one in use', async () => {
  const data = makeFolder();
  expect(await readCurrent(nodeDisk, data)).toEqual({
    folder: join(data, 'journal'),
    generationId: null,
    restoredFrom: null,
  });
});

it('gives back what was written, also over an older one', async () => {
  const data = makeFolder();
  await writeCurrent(nodeDisk, data, { generationId: testId(1), restoredFrom: null });
  await writeCurrent(nodeDisk, data, { generationId: testId(2), restoredFrom });
  expect(await readCurrent(nodeDisk, data)).toEqual({
    folder: join(data, `journal-${testId(2)}`),
    generationId: testId(2),
    restoredFrom,
  });
  expect(readdirSync(data)).toEqual(['CURRENT']);
});

it('a failing write leaves the one before', async () => {
  const data = makeFolder();
  await writeCurrent(nodeDisk, data, { generationId: testId(1), restoredFrom: null });
  const before = readFileSync(join(data, 'CURRENT'));
  for (const step of ['open', 'write', 'sync', 'rename'] as const) {
    const disk = createFaultyDisk();
    disk.fault = (at) => (at === step ? 'ENOSPC' : undefined);
    const written = writeCurrent(disk, data, { generationId: testId(2), restoredFrom });
    await expect(written).rejects.toMatchObject({ code: 'ENOSPC' });
    expect(readFileSync(join(data, 'CURRENT'))).toEqual(before);
    expect(readdirSync(data)).toEqual(['CURRENT']);
  }
});

it('stops at one that is unreadable or names a place outside, and says which file', async () => {
  const data = makeFolder();
  const good = { schema: 'current/1', minReader: 1, generationId: testId(1), restoredFrom: null };
  for (const text of [
    '',
    '\0\0\0\0',
    '{"schema":"current/1"',
    'null',
    JSON.stringify({ ...good, generationId: '../../elsewhere' }),
    JSON.stringify({ ...good, generationId: '/tmp' }),
    JSON.stringify({ ...good, schema: 'settings/1' }),
    JSON.stringify({ ...good, restoredFrom: { ...restoredFrom, seq: -1 } }),
  ]) {
    writeFileSync(join(data, 'CURRENT'), text);
    await expect(readCurrent(nodeDisk, data), text).rejects.toMatchObject({
      code: 'journalDamaged',
      message: expect.stringContaining('CURRENT') as string,
    });
  }
  writeFileSync(join(data, 'CURRENT'), JSON.stringify({ ...good, schema: 'current/2', minReader: 2 }));
  await expect(readCurrent(nodeDisk, data)).rejects.toMatchObject({ code: 'dataFromFuture' });
});
