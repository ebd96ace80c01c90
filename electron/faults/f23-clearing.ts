/**
 * F23: a PC is cleared while the power goes. Two outcomes only: nothing has happened and the password opens everything,
 * or the order stands and the next start leaves nothing; never data whose keys are gone without the order that says so.
 */
import { basename, dirname, join } from 'node:path';
import { errorCode } from '../files/disk';
import { goodPassword, makeVault, startVault } from '../vault/testing/test-vault';
import { clearProfile } from '../wipe/clear-profile';
import { destroyKeys } from '../wipe/destroy-keys';
import type { KindOf } from '../wipe/file-kind';
import { markerName, readMarker, writeMarker, type WipeMarker } from '../wipe/marker';
import { orderedMarker } from '../wipe/testing/small-profile';
import type { FaultTest } from './fault-test';
import { describe } from './support/check-recovered';
import { copyOf, MemoryDisk } from './support/memory-disk';
import { cutStyles, PowerModel } from './support/power-cut';
import { Random } from './support/random';

const PROFILE = '/profile/BranchHandbook';
const DATA = join(PROFILE, 'data');
/**
 * Nothing that is overwritten directly in the profile: that flushes the folder, too, and would hide a flush left out
 * before the order goes.
 */
const FILES = ['data/CURRENT', 'data/journal/000001.jsonl', 'data/files/sealed/ab/abcd', 'Cookies'];
/** Share of cases in which the power goes once more while the next start finishes. */
const CUT_TWICE = 0.25;

async function makeProfile(): Promise<MemoryDisk> {
  const disk = new MemoryDisk();
  const { vault } = await makeVault(disk, DATA);
  await vault.keyring.makeFor(['person']);
  for (const name of FILES) {
    const path = join(PROFILE, name);
    await disk.makeFolder(dirname(path));
    const file = await disk.open(path, 'createNew');
    await file.write(Buffer.from(name.repeat(50)), 0);
    await file.sync();
    await file.close();
    await disk.syncFolder(dirname(path));
  }
  return disk;
}

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

async function finish(disk: MemoryDisk, marker: WipeMarker): Promise<void> {
  await clearProfile({ disk, profile: PROFILE, marker, kindOf: kindIn(disk), busyDelaysMs: [] });
}

/** What the running program does, and then the start that follows it. */
async function clear(disk: MemoryDisk): Promise<void> {
  await writeMarker(disk, PROFILE, orderedMarker);
  await destroyKeys(disk, DATA, kindIn(disk));
  await finish(disk, orderedMarker);
}

/** One disk that might be found when the power goes at a moment of `work`. */
async function cutIn(
  start: MemoryDisk,
  work: (disk: MemoryDisk) => Promise<void>,
  caseNo: number,
  random: Random,
): Promise<MemoryDisk> {
  const model = new PowerModel(copyOf(start.root));
  const disk = new MemoryDisk(start.root);
  await work(disk);
  const moment = random.below(disk.events.length + 1);
  for (const event of disk.events.slice(0, moment)) model.apply(event);
  const style = cutStyles[caseNo % cutStyles.length] ?? random.pick(cutStyles);
  return new MemoryDisk(model.cut(style, random));
}

async function markerOn(disk: MemoryDisk): Promise<WipeMarker | undefined> {
  const bytes = await disk.readFile(join(PROFILE, markerName)).catch(() => undefined);
  return bytes && readMarker(PROFILE, () => bytes);
}

async function opens(disk: MemoryDisk): Promise<string | undefined> {
  const { vault } = startVault(disk, DATA);
  try {
    await vault.unlock({ password: goodPassword });
  } catch (error) {
    return `no order, and the data does not open: ${describe(error)}`;
  }
  return vault.keyring.keyOf('person') ? undefined : "no order, and a person's key is gone";
}

export const clearing: FaultTest = {
  id: 'F23',
  what: 'a PC cleared while the power goes; all of it or nothing',
  counts: { ci: 120, full: 10_000 },
  run: async (caseNo, seed) => {
    const random = new Random(seed, 23, caseNo);
    let found = await cutIn(await makeProfile(), clear, caseNo, random);
    let marker = await markerOn(found);
    if (marker && random.chance(CUT_TWICE)) {
      const order = marker;
      found = await cutIn(found, (disk) => finish(disk, order), caseNo, random);
      marker = await markerOn(found);
      // The order may be gone only when the data is.
      if (!marker && (await found.list(DATA)).length > 0) return 'the order went before the data';
    }
    if (!marker) return (await found.list(DATA)).length === 0 ? undefined : opens(found);
    await finish(found, marker);
    const left = await found.list('/profile');
    return left.length === 0 ? undefined : `left: ${left.join(', ')}`;
  },
};
