/**
 * A small set of fault cases, bundled together with spoilt copies of the modules: it must find what is wrong with
 * each. Also opens a given profile, for copies that are older programs.
 */
import { ExpectedFailure } from '../../shared/ipc/reply';
import { powerLossState } from './f03-power-loss';
import { Bookkeeper } from './support/bookkeeper';
import { goodSnapshots } from './support/backups';
import { Clock } from './support/clock';
import { difference, fingerprint } from './support/check-recovered';
import { damageWorld, diskOf } from './support/damage-worlds';
import { runSealedSet } from './sealed-set';
import { Random } from './support/random';
import { sealEverySecond, useSealing } from './support/sealing';
import { openStorage, SNAPSHOTS } from './support/storage';
import { profileBefore } from './support/story-start';
import { SnapshotStore } from '../backup/snapshot-store';

const STORIES = 60;
const STATES = 100;
/** Profiles in which sectors are lost. */
const WORLDS = 6;
const SECTOR_BYTES = 512;

/** @returns the first thing that is wrong with the modules, or undefined when they pass */
export async function runSmallSet(seed: number): Promise<string | undefined> {
  const first = (await runSealedSet(seed)) ?? (await lyingMedium(seed)) ?? (await lostSectors(seed));
  if (first !== undefined) return first;
  for (let story = 0; story < STORIES; story += 1) {
    for (let state = 0; state < STATES; state += 1) {
      const wrong = await powerLossState(story, state, STATES, seed);
      if (wrong !== undefined) return wrong;
    }
  }
  return undefined;
}

/** The medium takes a part of a snapshot and keeps something else: it must not become part of a good snapshot. */
async function lyingMedium(seed: number): Promise<string | undefined> {
  const keeper = new Bookkeeper(profileBefore(seed), new Random(seed), new Clock());
  await keeper.start();
  await keeper.commitSome(5);
  keeper.disk.onWrite = (bytes, path) => {
    if (path.includes('/parts/')) bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 4;
    return bytes;
  };
  await keeper.snapshot().catch((error: unknown) => {
    if (!(error instanceof ExpectedFailure)) throw error;
  });
  const { disk } = keeper;
  const listed = (await new SnapshotStore({ disk, folder: SNAPSHOTS }).list()).filter(
    ({ state }) => state === 'good',
  );
  const good = await goodSnapshots(disk, SNAPSHOTS, true);
  return listed.length === good.length
    ? undefined
    : 'a snapshot that was not written right is listed as good';
}

/** A sector of an acknowledged line reads as zeros later: that is damage, not a line that was never finished. */
async function lostSectors(seed: number): Promise<string | undefined> {
  for (let world = 0; world < WORLDS; world += 1) {
    sealEverySecond(world);
    const wrong = await lostSector(seed + world);
    if (wrong !== undefined) return wrong;
  }
  return undefined;
}

async function lostSector(seed: number): Promise<string | undefined> {
  const { files, lines } = await damageWorld('bare', seed);
  // Where a later group follows in the same segment, the flush is proved.
  const last = lines.at(-1);
  const proved = lines.filter(({ path, group }) => path === last?.path && group < last.group);
  for (const line of proved) {
    const bytes = Buffer.from(files.get(line.path) ?? []);
    const from = Math.ceil(line.start / SECTOR_BYTES) * SECTOR_BYTES;
    if (from + SECTOR_BYTES > bytes.length) continue;
    bytes.fill(0, from, from + SECTOR_BYTES);
    const disk = diskOf(files);
    disk.plant(line.path, bytes);
    const code = await openStorage(disk, new Clock()).then(
      () => 'opened',
      (error: unknown) => (error instanceof ExpectedFailure ? error.code : String(error)),
    );
    if (code !== 'journalDamaged') return `a lost sector at ${from} is taken for a torn end: ${code}`;
  }
  return undefined;
}

/** What this program says to a profile, and what it changed in it. */
export async function openProfile(
  files: Map<string, Buffer>,
  isSealed: boolean,
): Promise<{ outcome: string; changed: string | undefined }> {
  useSealing(isSealed);
  const disk = diskOf(files);
  const before = fingerprint(disk);
  const outcome = await openStorage(disk, new Clock(Date.UTC(2026, 2, 20))).then(
    async ({ journal }) => {
      await journal.close();
      return 'opened';
    },
    (error: unknown) => (error instanceof ExpectedFailure ? error.code : String(error)),
  );
  return { outcome, changed: difference(before, fingerprint(disk)) };
}
