/**
 * Clearing a PC, cut off after each call of a real disk (of one that keeps only what was flushed: faults, F23). Two outcomes only: nothing has happened and the password opens
 * everything, or the order stands and the next start leaves nothing.
 */
import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Disk } from '../files/disk';
import { nodeDisk } from '../files/node-disk';
import { createFaultyDisk } from '../files/testing/faulty-disk';
import { useTempFolders } from '../files/testing/temp-folder';
import { goodPassword, startVault } from '../vault/testing/test-vault';
import { clearProfile } from './clear-profile';
import { destroyKeys } from './destroy-keys';
import { kindOf } from './file-kind';
import { readMarker, writeMarker, type WipeMarker } from './marker';
import { makeSmallProfile, orderedMarker } from './testing/small-profile';

const makeFolder = useTempFolders();
/** Each step is a profile on a real disk, flushed. */
const DEADLINE_MS = 120_000;
/** More than the order and the keys take. */
const KEY_STEPS = 50;

/** What the running program does, and then the start that follows it. */
async function wipe(disk: Disk, profile: string): Promise<void> {
  await writeMarker(disk, profile, orderedMarker);
  await destroyKeys(disk, join(profile, 'data'), kindOf);
  await finish(disk, profile, orderedMarker);
}
async function finish(disk: Disk, profile: string, marker: WipeMarker): Promise<void> {
  await clearProfile({ disk, profile, marker, kindOf, busyDelaysMs: [] });
}

async function opens(disk: Disk, profile: string): Promise<boolean> {
  const { vault } = startVault(disk, join(profile, 'data'));
  await vault.unlock({ password: goodPassword });
  return vault.state === 'open' && !vault.keyring.isDamaged;
}

it(
  'from each step on every call fails',
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
      await wipe(disk, profile).catch(() => undefined);
      isOver = done < step;
      const marker = existsSync(profile) ? readMarker(profile) : undefined;
      if (marker) {
        seen.ordered += 1;
        await finish(nodeDisk, profile, marker);
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
