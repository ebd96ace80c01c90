import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { StorageState } from '../../shared/ipc/requests/backup';
import { createFaultyDisk, type FaultyDisk } from '../files/testing/faulty-disk';
import { useTempFolders } from '../files/testing/temp-folder';
import type { Journal } from './journal';
import { SpaceGuard } from './space-guard';
import { testCommand, testOp } from './testing/commands';
import { openTestJournal } from './testing/open-test-journal';

const makeFolder = useTempFolders();
const MIB = 1024 * 1024;

interface Desk {
  disk: FaultyDisk;
  /** Settable free space. */
  space: { free: number };
  data: string;
  guard: SpaceGuard;
  changes: StorageState['readOnly'][];
  open: () => Promise<Journal>;
}

function desk(): Desk {
  const disk = createFaultyDisk();
  const space = { free: 100 * MIB };
  disk.freeBytes = () => Promise.resolve(space.free);
  const data = makeFolder();
  const changes: StorageState['readOnly'][] = [];
  const guard = new SpaceGuard({
    disk,
    dataFolder: data,
    minFreeBytes: 10 * MIB,
    ballastBytes: 3 * MIB + 5,
    onChange: ({ readOnly }) => changes.push(readOnly),
  });
  const open = (): Promise<Journal> => openTestJournal(join(data, 'journal'), { disk, guard });
  return { disk, space, data, guard, changes, open };
}

function commit(journal: Journal, number: number): Promise<{ seq: number }> {
  return journal.commit(testCommand(number, [testOp(number, 1)]));
}

describe('below the limit', () => {
  it('refuses before anything is written, tells once, and goes on by itself when there is room again', async () => {
    const { disk, space, guard, changes, open } = desk();
    const journal = await open();
    await commit(journal, 1);
    space.free = 10 * MIB - 1;
    disk.steps.length = 0;
    for (const number of [2, 3]) {
      await expect(commit(journal, number)).rejects.toMatchObject({ code: 'spaceLow' });
    }
    expect(disk.steps).toEqual([]);
    expect(guard.state()).toEqual({
      readOnly: 'spaceLow',
      freeBytes: 10 * MIB - 1,
      requiredBytes: 10 * MIB,
    });
    space.free = 10 * MIB;
    await expect(commit(journal, 2)).resolves.toMatchObject({ seq: 2 });
    expect(guard.state().readOnly).toBeNull();
    expect(changes).toEqual(['spaceLow', null]);
    await journal.close();
  });

  it('needs four snapshots of room when that is more', async () => {
    const { space, guard } = desk();
    guard.setSnapshotBytes(4 * MIB);
    expect(guard.requiredBytes).toBe(16 * MIB);
    space.free = 15 * MIB;
    await expect(guard.check()).rejects.toMatchObject({ code: 'spaceLow' });
    guard.setSnapshotBytes(1 * MIB);
    await guard.check();
    expect(guard.requiredBytes).toBe(10 * MIB);
  });

  it('a volume that cannot be asked is left to the write itself', async () => {
    const { disk, open } = desk();
    disk.freeBytes = () => Promise.reject(new Error('not known'));
    const journal = await open();
    await expect(commit(journal, 1)).resolves.toMatchObject({ seq: 1 });
    await journal.close();
  });
});

describe('a full disk in spite of the limit', () => {
  it('costs the ballast, and the same group is written after all', async () => {
    const { disk, data, guard, changes, open } = desk();
    const journal = await open();
    expect(await guard.prepareBallast()).toBe(true);
    disk.partialBytes = 70;
    // Full until the ballast is gone.
    disk.fault = (step, path) => {
      const isFull = readdirSync(data).includes('ballast.bin');
      return step === 'write' && path.endsWith('.jsonl') && isFull ? 'ENOSPC' : undefined;
    };
    const both = await Promise.all([commit(journal, 1), commit(journal, 2)]);
    expect(both.map(({ seq }) => seq)).toEqual([1, 2]);
    expect(readdirSync(data)).toEqual(['journal']);
    expect(changes).toEqual([]);
    await journal.close();
    const again = await open();
    expect(await again.getState()).toMatchObject({ lastSeq: 2, tornTailBytes: 0 });
    await again.close();
  });

  it('is refused after one more try, stays stopped, and recovers when a check finds room', async () => {
    const { disk, space, guard, changes, open } = desk();
    const journal = await open();
    await commit(journal, 1);
    await guard.prepareBallast();
    disk.fault = (step, path) => (step === 'write' && path.endsWith('.jsonl') ? 'ENOSPC' : undefined);
    disk.steps.length = 0;
    await expect(commit(journal, 2)).rejects.toMatchObject({ code: 'diskFull' });
    expect(disk.steps.filter((step) => step.startsWith('write'))).toHaveLength(2);
    expect(guard.state().readOnly).toBe('spaceLow');
    space.free = 0;
    await expect(commit(journal, 3)).rejects.toMatchObject({ code: 'spaceLow' });
    space.free = 50 * MIB;
    disk.fault = () => undefined;
    expect((await guard.refresh()).readOnly).toBeNull();
    await expect(commit(journal, 2)).resolves.toMatchObject({ seq: 2 });
    expect(changes).toEqual(['spaceLow', null]);
    await journal.close();
  });

  it('without ballast there is no second try', async () => {
    const { disk, open } = desk();
    const journal = await open();
    disk.fault = (step) => (step === 'write' ? 'ENOSPC' : undefined);
    disk.steps.length = 0;
    await expect(commit(journal, 1)).rejects.toMatchObject({ code: 'diskFull' });
    expect(disk.steps.filter((step) => step.startsWith('write'))).toHaveLength(1);
    await journal.close();
  });

  it('a failed flush is final, ballast or not, and the page is told', async () => {
    const { disk, data, guard, changes, open } = desk();
    const journal = await open();
    await guard.prepareBallast();
    disk.fault = (step) => (step === 'sync' ? 'ENOSPC' : undefined);
    await expect(commit(journal, 1)).rejects.toMatchObject({ code: 'diskFull' });
    disk.fault = () => undefined;
    await expect(commit(journal, 2)).rejects.toMatchObject({ code: 'diskFull' });
    expect(guard.state().readOnly).toBe('journalWriteFailed');
    expect(readdirSync(data)).toContain('ballast.bin');
    await journal.close();
    const again = await open();
    expect(guard.state().readOnly).toBeNull();
    expect(changes).toEqual(['journalWriteFailed', null]);
    await expect(commit(again, 2)).resolves.toMatchObject({ seq: 1 });
    await again.close();
  });
});

describe('the ballast', () => {
  it('is made of bytes that take real room, once, and only with ample room', async () => {
    const { space, data, guard } = desk();
    space.free = 13 * MIB + 5;
    expect(await guard.prepareBallast()).toBe(false);
    space.free += 1;
    writeFileSync(join(data, 'ballast.bin.tmp'), 'left by a power cut');
    expect(await guard.prepareBallast()).toBe(true);
    expect(readdirSync(data)).toEqual(['ballast.bin']);
    const bytes = readFileSync(join(data, 'ballast.bin'));
    expect(bytes).toHaveLength(3 * MIB + 5);
    const { mtimeMs } = statSync(join(data, 'ballast.bin'));
    for (let start = 0; start < bytes.length - 4096; start += 4096) {
      const zeros = bytes.subarray(start, start + 4096).filter((byte) => byte === 0).length;
      expect(zeros).toBeLessThan(200);
    }
    space.free = 0;
    expect(await guard.prepareBallast()).toBe(true);
    expect(statSync(join(data, 'ballast.bin')).mtimeMs).toBe(mtimeMs);
    expect(await guard.dropBallast()).toBe(true);
    expect(await guard.dropBallast()).toBe(false);
    expect(readdirSync(data)).toEqual([]);
  });

  it('that cannot be made leaves nothing behind', async () => {
    for (const step of ['open', 'write', 'sync', 'rename'] as const) {
      const { disk, data, guard } = desk();
      disk.fault = (at) => (at === step ? 'ENOSPC' : undefined);
      expect(await guard.prepareBallast()).toBe(false);
      expect(readdirSync(data)).toEqual([]);
    }
  });
});
