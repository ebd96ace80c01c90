/**
 * Clearing a PC, cut off after each call of the disk. Two outcomes only: nothing has happened and the password opens
 * everything, or the order stands and the next start leaves nothing.
 */
import { cpSync, existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { copyOf, MemoryDisk } from '../faults/support/memory-disk';
import { cutStyles, PowerModel } from '../faults/support/power-cut';
import { Random } from '../faults/support/random';
import { errorCode, type Disk } from '../files/disk';
import { nodeDisk } from '../files/node-disk';
import { createFaultyDisk } from '../files/testing/faulty-disk';
import { useTempFolders } from '../files/testing/temp-folder';
import { goodPassword, makeVault, startVault } from '../vault/testing/test-vault';
import { clearProfile } from './clear-profile';
import { destroyKeys } from './destroy-keys';
import { kindOf, type KindOf } from './file-kind';
import { markerName, readMarker, writeMarker, type WipeMarker } from './marker';
import { makeSmallProfile, orderedMarker } from './testing/small-profile';

const makeFolder = useTempFolders();
/** Each step is a profile on a real disk, flushed. */
const DEADLINE_MS = 120_000;
/** More than the order and the keys take. */
const KEY_STEPS = 50;

/** What the running program does, and then the start that follows it. */
async function wipe(disk: Disk, profile: string, kind: KindOf): Promise<void> {
  await writeMarker(disk, profile, orderedMarker);
  await destroyKeys(disk, join(profile, 'data'), kind);
  await finish(disk, profile, kind, orderedMarker);
}
async function finish(disk: Disk, profile: string, kind: KindOf, marker: WipeMarker): Promise<void> {
  await clearProfile({ disk, profile, marker, kindOf: kind, busyDelaysMs: [] });
}

async function opens(disk: Disk, profile: string): Promise<boolean> {
  const { vault } = startVault(disk, join(profile, 'data'));
  await vault.unlock({ password: goodPassword });
  return vault.state === 'open' && !vault.keyring.isDamaged;
}

it(
  'on a real disk: from each step on every call fails',
  async () => {
    const template = join(makeFolder(), 'BranchHandbook');
    await makeSmallProfile(template);
    const seen = { nothing: 0, ordered: 0, gone: 0 };
    // Each one while keys are destroyed; afterwards every third, so that each kind of call is met all the same.
    for (let step = 1, isOver = false; !isOver; step += step < KEY_STEPS ? 1 : 3) {
      const profile = join(makeFolder(), 'BranchHandbook');
      cpSync(template, profile, { recursive: true });
      const disk = createFaultyDisk();
      let done = 0;
      disk.partialBytes = 10;
      disk.fault = () => ((done += 1) >= step ? 'EIO' : undefined);
      await wipe(disk, profile, kindOf).catch(() => undefined);
      isOver = done < step;
      const marker = existsSync(profile) ? readMarker(profile) : undefined;
      if (marker) {
        seen.ordered += 1;
        await finish(nodeDisk, profile, kindOf, marker);
        expect(existsSync(profile), `cut at ${step}`).toBe(false);
      } else if (existsSync(join(profile, 'data'))) {
        seen.nothing += 1;
        expect(await opens(nodeDisk, profile), `cut at ${step}`).toBe(true);
      } else seen.gone += 1;
    }
    expect(seen.nothing).toBeGreaterThan(2);
    expect(seen.ordered).toBeGreaterThan(30);
    expect(seen.gone).toBeGreaterThan(0);
  },
  DEADLINE_MS,
);

const PROFILE = '/profile/BranchHandbook';

function kindIn(disk: MemoryDisk): KindOf {
  return async (path) => {
    if (!(await disk.list(dirname(path))).includes(basename(path))) return 'none';
    return disk.list(path).then(
      () => 'folder' as const,
      (error: unknown) => {
        if (errorCode(error) !== 'ENOTDIR') throw error;
        return 'file' as const;
      },
    );
  };
}

async function markerOn(disk: MemoryDisk): Promise<WipeMarker | undefined> {
  const bytes = await disk.readFile(join(PROFILE, markerName)).catch(() => undefined);
  return bytes && readMarker(PROFILE, () => bytes);
}

async function writeFile(disk: MemoryDisk, name: string): Promise<void> {
  const path = join(PROFILE, name);
  await disk.makeFolder(dirname(path));
  const file = await disk.open(path, 'createNew');
  await file.write(Buffer.from(name.repeat(50)), 0);
  await file.sync();
  await file.close();
  await disk.syncFolder(dirname(path));
}

it(
  'on a disk that keeps only what was flushed: cut at each step, in each way',
  async () => {
    const before = new MemoryDisk();
    await makeVault(before, join(PROFILE, 'data'));
    // Nothing that is overwritten directly in the profile: that flushes the folder, too, and would hide a flush left out.
    for (const name of ['data/CURRENT', 'data/journal/000001.jsonl', 'Cookies'])
      await writeFile(before, name);
    const model = new PowerModel(copyOf(before.root));
    const disk = new MemoryDisk(before.root);
    await wipe(disk, PROFILE, kindIn(disk));
    expect(await disk.list('/profile')).toEqual([]);
    const random = new Random(7);
    let ordered = 0;
    let nothing = 0;
    for (const event of disk.events) {
      model.apply(event);
      for (const style of cutStyles) {
        const found = new MemoryDisk(model.cut(style, random));
        const marker = await markerOn(found);
        if (marker) {
          ordered += 1;
          await finish(found, PROFILE, kindIn(found), marker);
          expect(await found.list('/profile')).toEqual([]);
        } else if ((await found.list(join(PROFILE, 'data'))).length > 0) {
          nothing += 1;
          expect(await opens(found, PROFILE)).toBe(true);
        }
      }
    }
    expect(nothing).toBeGreaterThan(20);
    expect(ordered).toBeGreaterThan(200);
  },
  DEADLINE_MS,
);
