/** Every step of a build fails once, in every way a disk knows: no manifest may appear that is not whole. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { ExpectedFailure } from '../../shared/ipc/reply';
import { createFaultyDisk, type DiskStep } from '../files/testing/faulty-disk';
import { useTempFolders } from '../files/testing/temp-folder';
import { writeJournalFolder } from './materialise';
import { SnapshotStore } from './snapshot-store';
import { snapshotOf, storeIn } from './testing/make-snapshot';
import { useTestJournals, type TestChange, type TestJournal } from './testing/test-journal';
import { verifySnapshot } from './verify-snapshot';

// Every step of a build is one more build: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 60_000 });

const makeFolder = useTempFolders();
const openJournal = useTestJournals();

const STEPS: DiskStep[] = ['open', 'write', 'sync', 'rename', 'syncFolder', 'makeFolder'];
const CODES = ['ENOSPC', 'EIO', 'EBUSY'] as const;

function rows(value: string, count: number): TestChange[] {
  return Array.from({ length: count }, (_, at) => ({ table: 'persons', row: at + 1, value }));
}
async function makeJournal(folder: string): Promise<TestJournal> {
  const journal = await openJournal(join(folder, 'journal'), { segmentBytes: 700 });
  await journal.commit(rows('a', 4));
  await journal.commit([{ table: 'settings', row: 1, value: 'b' }]);
  return journal;
}

/** The store after the fault was over: each snapshot it offers must be whole, and the next build must work. */
async function expectSound(folder: string, journal: TestJournal, what: string): Promise<void> {
  const store = storeIn(folder);
  for (const { state, manifest } of await store.list()) {
    expect(state, what).toBe('good');
    if (!manifest) throw new Error('a good one has a manifest');
    expect((await verifySnapshot(store, manifest, { deep: true })).findings, what).toEqual([]);
  }
  const { manifest } = await snapshotOf(journal, store, { minute: 50 });
  expect((await verifySnapshot(store, manifest, { deep: true })).findings, what).toEqual([]);
  await store.sweepParts();
  const left = readdirSync(store.folder, { recursive: true }).filter((name) => String(name).endsWith('.tmp'));
  expect(left, what).toEqual([]);
  expect((await verifySnapshot(store, manifest, { deep: true })).findings, what).toEqual([]);
}

describe.each(CODES)('%s', (code) => {
  it.each(STEPS)('at any %s, once', async (step) => {
    for (let nth = 1; ; nth += 1) {
      const folder = makeFolder();
      const journal = await makeJournal(folder);
      await snapshotOf(journal, storeIn(folder));
      await journal.commit(rows('changed', 2));
      const disk = createFaultyDisk();
      disk.partialBytes = 7;
      const hit: string[] = [];
      disk.fault = (at, path, count) => {
        if (at !== step || count !== nth) return undefined;
        hit.push(path);
        return code;
      };
      const error = await snapshotOf(journal, storeIn(folder, disk), { minute: 1, disk }).then(
        () => undefined,
        (failure: unknown) => failure,
      );
      if (hit.length === 0) break;
      if (error !== undefined && step !== 'open') expect(error).toBeInstanceOf(ExpectedFailure);
      await expectSound(folder, journal, `${code} at ${step} ${nth}: ${String(error)}`);
    }
  });

  it.each(STEPS)('at every %s from some moment on', async (step) => {
    for (const nth of [1, 2, 5]) {
      const folder = makeFolder();
      const journal = await makeJournal(folder);
      const disk = createFaultyDisk();
      disk.fault = (at, _path, count) => (at === step && count >= nth ? code : undefined);
      await snapshotOf(journal, storeIn(folder, disk), { disk }).catch(() => undefined);
      await expectSound(folder, journal, `${code} at ${step} from ${nth} on`);
    }
  });

  it.each(STEPS)('while the journal is written back, at any %s', async (step) => {
    const folder = makeFolder();
    const journal = await makeJournal(folder);
    const { manifest } = await snapshotOf(journal, storeIn(folder));
    for (let nth = 1; ; nth += 1) {
      const target = join(folder, `back-${nth}`);
      const disk = createFaultyDisk();
      let hit = false;
      disk.fault = (at, _path, count) => {
        hit ||= at === step && count === nth;
        return at === step && count === nth ? code : undefined;
      };
      const result = writeJournalFolder(disk, storeIn(folder), manifest, target);
      if (
        !(await result.then(
          () => hit,
          () => true,
        ))
      )
        break;
      await expect(result).rejects.toBeInstanceOf(ExpectedFailure);
      expect(await disk.list(target)).toEqual([]);
    }
  });
});

it('says what failed: a full disk, one that may not be written', async () => {
  for (const [code, expected] of [
    ['ENOSPC', 'diskFull'],
    ['EDQUOT', 'diskFull'],
    ['EROFS', 'notWritable'],
    ['EACCES', 'notWritable'],
    ['EIO', 'journalWriteFailed'],
  ] as const) {
    const folder = makeFolder();
    const journal = await makeJournal(folder);
    const disk = createFaultyDisk();
    disk.fault = (at) => (at === 'write' ? code : undefined);
    await expect(snapshotOf(journal, storeIn(folder, disk), { disk })).rejects.toMatchObject({
      code: expected,
    });
  }
});

it('tries again while antivirus holds a file, and gives up in the end', async () => {
  const folder = makeFolder();
  const journal = await makeJournal(folder);
  const disk = createFaultyDisk();
  disk.fault = (at, _path, count) => (at === 'rename' && count % 2 === 1 ? 'EPERM' : undefined);
  const store = new SnapshotStore({ disk, folder: join(folder, 'snapshots'), retryDelaysMs: [0, 0] });
  const { manifest } = await snapshotOf(journal, store, { disk });
  expect((await verifySnapshot(store, manifest, { deep: true })).findings).toEqual([]);
});
