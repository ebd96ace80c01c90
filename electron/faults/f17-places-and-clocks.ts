/**
 * F17 (storage modules): two journals on one folder, left-over temporary files, a read-only disk, clocks set back
 * or wrong, leap days. Seq, not the clock, orders what was written.
 */
import { ExpectedFailure } from '../../shared/ipc/reply';
import { snapshotsToKeep } from '../../shared/backup/retention';
import type { FaultTest } from './fault-test';
import { goodSnapshots } from './support/backups';
import { Bookkeeper } from './support/bookkeeper';
import { checkRecovered } from './support/check-recovered';
import { Clock } from './support/clock';
import { systemError, type DiskCall, type MemoryDisk } from './support/memory-disk';
import { Promises } from './support/promises';
import { Random } from './support/random';
import { sealEverySecond } from './support/sealing';
import { DATA, openStorage, PICKED, readHistory, SNAPSHOTS } from './support/storage';
import { profileBefore } from './support/story-start';

const DAY = 86_400_000;
/** Calls a read-only disk refuses. */
const CHANGING: ReadonlySet<DiskCall> = new Set([
  'openToChange',
  'write',
  'truncate',
  'rename',
  'remove',
  'removeFolder',
]);

interface Place {
  name: string;
  go: (seed: number) => Promise<string | undefined>;
}

function keeperAt(seed: number, clock = new Clock()): Bookkeeper {
  return new Bookkeeper(profileBefore(seed), new Random(seed, 17), clock);
}

/** Stops, starts again and holds everything against what was promised. */
async function checkAfter(keeper: Bookkeeper): Promise<string | undefined> {
  await keeper.stop();
  const promises = new Promises();
  for (const event of keeper.disk.events) promises.take(event);
  return checkRecovered(keeper.disk.root, promises, keeper.histories, keeper.clock);
}

async function codeOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'no failure',
    (error: unknown) => (error instanceof ExpectedFailure ? error.code : String(error)),
  );
}

const places: Place[] = [
  {
    // The lock of the single instance keeps this from happening; should it fail, nothing acknowledged may go.
    name: 'two journals on one folder',
    go: async (seed) => {
      const one = keeperAt(seed);
      await one.start();
      await one.commitSome(3);
      const { journal: other } = await openStorage(one.disk, one.clock);
      await one.commitSome(2);
      const told = one.ledger.history.length;
      const second = one.ledger.change();
      const code = await codeOf(other.commit(second));
      await other.close().catch(() => undefined);
      await one.journal.close();
      const { journal } = await openStorage(one.disk, one.clock);
      const found = (await readHistory(journal)).length;
      await journal.close();
      if (code === 'no failure') return `both were acknowledged; ${found} of ${told + 1} are there`;
      return found >= told ? undefined : `the refusal (${code}) cost ${told - found} commands`;
    },
  },
  {
    name: 'left-over temporary files',
    go: async (seed) => {
      const keeper = keeperAt(seed);
      await keeper.start();
      await keeper.commitSome(4);
      await keeper.saveDraft();
      await keeper.attach();
      await keeper.snapshot();
      await keeper.stop();
      const garbage = Buffer.from('left by a program that was killed');
      const names = [
        'CURRENT.4711-1.tmp',
        'drafts/01HZ0000000000000000000001.json.4711-2.tmp',
        'files/incoming/0011223344556677.tmp',
        'snapshots/snap-000000001-20260318T060000000Z.json.aabbccddeeff.tmp',
        'snapshots/parts/ab/left.gz.aabbccddeeff.tmp',
        'ballast.bin.tmp',
      ];
      for (const name of names) keeper.disk.plant(`${DATA}/${name}`, garbage);
      await keeper.start();
      await keeper.commitSome(2);
      await keeper.saveDraft();
      await keeper.attach();
      await keeper.snapshot();
      return checkAfter(keeper);
    },
  },
  {
    name: 'read-only disk',
    go: async (seed) => {
      const keeper = keeperAt(seed);
      await keeper.start();
      await keeper.commitSome(4);
      await keeper.saveDraft();
      await keeper.stop();
      const { disk } = keeper;
      const before = [...disk.files()]
        .map(([path, bytes]) => `${path} ${bytes.toString('base64')}`)
        .join('\n');
      makeReadOnly(disk);
      const storage = await openStorage(disk, keeper.clock);
      const found = (await readHistory(storage.journal)).length;
      if (found !== keeper.ledger.history.length) return `${found} commands can be read`;
      const codes = [
        await codeOf(storage.journal.commit(keeper.ledger.change())),
        await codeOf(storage.drafts.save('01HZ0000000000000000000001', 0, 'x')),
        await codeOf(storage.attachments.add(`${PICKED}/1.pdf`)),
      ];
      await storage.journal.close();
      if (codes.some((code) => code !== 'notWritable')) return `said ${codes.join(', ')}`;
      const after = [...disk.files()]
        .map(([path, bytes]) => `${path} ${bytes.toString('base64')}`)
        .join('\n');
      return before === after ? undefined : 'something was changed';
    },
  },
  {
    name: 'first start on a read-only disk',
    go: async (seed) => {
      const { disk, clock } = keeperAt(seed);
      makeReadOnly(disk);
      const code = await codeOf(openStorage(disk, clock));
      return code === 'notWritable' ? undefined : `said ${code}`;
    },
  },
  ...[DAY, 366 * DAY, 10_000 * DAY].map((back) => ({
    name: `clock set back ${back / DAY} days`,
    go: (seed: number) => clockMoved(seed, -back),
  })),
  { name: 'clock ten years ahead for a while', go: (seed) => clockMoved(seed, 3_652 * DAY) },
  ...['2028-02-28T15:59:00Z', '2028-02-29T15:59:00Z', '2027-12-31T15:59:00Z', '2100-02-28T15:59:00Z'].map(
    (instant) => ({
      name: `over midnight of Peking at ${instant}`,
      go: (seed: number) => overMidnight(seed, instant),
    }),
  ),
  {
    name: 'clock that stands still',
    go: async (seed) => {
      const keeper = keeperAt(seed);
      await keeper.start();
      for (let count = 0; count < 4; count += 1) {
        await keeper.commitSome(1);
        await keeper.snapshot();
        await keeper.stop();
        await keeper.start();
      }
      const ids = new Set((await goodSnapshots(keeper.disk, SNAPSHOTS, false)).map(({ id }) => id));
      return ids.size === 4 ? checkAfter(keeper) : `${ids.size} of 4 snapshots`;
    },
  },
];

function makeReadOnly(disk: MemoryDisk): void {
  disk.onCall = (call, path) => {
    if (CHANGING.has(call)) throw systemError('EROFS', path);
    // Making a folder that is there is no change.
    if (call === 'makeFolder' && !disk.find(path)) throw systemError('EROFS', path);
  };
}

/** Work, a jump of the clock, more work: what came later is later, whatever the clock says. */
async function clockMoved(seed: number, ms: number): Promise<string | undefined> {
  const keeper = keeperAt(seed);
  await keeper.start();
  await keeper.commitSome(3);
  await keeper.snapshot();
  keeper.clock.forward(ms);
  await keeper.stop();
  await keeper.start();
  await keeper.commitSome(3);
  const newest = await keeper.snapshot();
  await keeper.commitSome(2);
  const list = (await goodSnapshots(keeper.disk, SNAPSHOTS, false)).map(({ id, manifest }) => ({
    id,
    at: manifest.createdAt,
    seq: manifest.seq,
    state: 'good' as const,
    journalId: manifest.journalId,
  }));
  if (list[0]?.id !== newest) return 'the newest state is not listed first';
  if (!snapshotsToKeep(list, keeper.clock.now().toISOString()).has(newest))
    return 'the newest state would go';
  await keeper.thinOut();
  keeper.clock.forward(-ms);
  return checkAfter(keeper);
}

async function overMidnight(seed: number, instant: string): Promise<string | undefined> {
  const clock = new Clock(Date.parse(instant));
  const keeper = keeperAt(seed, clock);
  await keeper.start();
  for (let count = 0; count < 3; count += 1) {
    await keeper.commitSome(2);
    await keeper.snapshot();
    clock.forward(60_000);
  }
  await keeper.thinOut();
  const good = await goodSnapshots(keeper.disk, SNAPSHOTS, true);
  if (!good.some(({ manifest }) => manifest.seq === keeper.ledger.seq)) return 'the newest state is gone';
  return checkAfter(keeper);
}

export const placesAndClocks: FaultTest = {
  id: 'F17',
  what: 'two journals on one folder, read-only disk, left-overs, wrong clocks',
  counts: { ci: places.length, full: places.length * 20 },
  run: async (caseNo, seed) => {
    const place = places[caseNo % places.length];
    if (!place) throw new Error('every case is of a place');
    sealEverySecond(caseNo);
    const wrong = await place.go(seed + Math.floor(caseNo / places.length));
    return wrong && `${place.name}: ${wrong}`;
  },
};
