/** The jobs of the storage, each from a state of its own: where disk errors are put. */
import type { Bookkeeper } from './bookkeeper';
import { makeRecovery, DATA, SECOND_COPY, SNAPSHOTS } from './storage';

export interface Scene {
  name: string;
  before: (keeper: Bookkeeper) => Promise<void>;
  act: (keeper: Bookkeeper) => Promise<void>;
  /** Reading errors of the system come through here; whoever calls it turns them into a failure of ours. */
  callerWraps?: boolean;
  /** The journal is damaged: until it is repaired it does not open, afterwards it holds what was readable. */
  repairs?: boolean;
}

async function someWork(keeper: Bookkeeper): Promise<void> {
  await keeper.start();
  for (const count of [1, 5, 3]) await keeper.commitSome(count);
  await keeper.saveDraft();
  await keeper.attach();
}

async function closedAfterWork(keeper: Bookkeeper): Promise<void> {
  await someWork(keeper);
  await keeper.stop();
}

async function withSnapshot(keeper: Bookkeeper): Promise<void> {
  await someWork(keeper);
  await keeper.snapshot();
  await keeper.commitSome(2);
}

/** The power went while a line was written. */
async function withTornLine(keeper: Bookkeeper): Promise<void> {
  await closedAfterWork(keeper);
  const path = lastSegment(keeper);
  const bytes = keeper.disk.files().get(path);
  if (bytes) keeper.disk.plant(path, Buffer.concat([bytes, Buffer.from('412 0a')]));
}

/** A bit went wrong where a snapshot can put it right. */
async function withHealableBit(keeper: Bookkeeper): Promise<void> {
  await withSnapshot(keeper);
  await keeper.stop();
  flip(keeper, `${DATA}/journal/000001.jsonl`, 700);
}

function lastSegment({ disk }: Bookkeeper): string {
  const last = [...disk.files(`${DATA}/journal`).keys()].filter((path) => path.endsWith('.jsonl')).at(-1);
  if (last === undefined) throw new Error('a journal was written');
  return last;
}

export function flip({ disk }: Bookkeeper, path: string, position: number): void {
  const bytes = Buffer.from(disk.files().get(path) ?? []);
  bytes[position] = (bytes[position] ?? 0) ^ 1;
  disk.plant(path, bytes);
}

export const diskErrorScenes: readonly Scene[] = [
  { name: 'first start', before: async () => undefined, act: (keeper) => keeper.start(), callerWraps: true },
  { name: 'start', before: closedAfterWork, act: (keeper) => keeper.start(), callerWraps: true },
  {
    name: 'start after a torn line',
    before: withTornLine,
    act: (keeper) => keeper.start(),
    callerWraps: true,
  },
  { name: 'start that heals', before: withHealableBit, act: (keeper) => keeper.start(), callerWraps: true },
  { name: 'first commit', before: (keeper) => keeper.start(), act: (keeper) => keeper.commitSome(3) },
  {
    name: 'commits into new segments',
    before: someWork,
    act: async (keeper) => {
      for (let group = 0; group < 4; group += 1) await keeper.commitSome(4);
    },
  },
  {
    name: 'drafts',
    before: someWork,
    act: async (keeper) => {
      await keeper.saveDraft();
      await keeper.saveDraft();
      await keeper.removeDraft();
    },
  },
  { name: 'attachment', before: (keeper) => keeper.start(), act: (keeper) => keeper.attach() },
  {
    name: 'first snapshot',
    before: someWork,
    act: async (keeper) => {
      await keeper.snapshot();
    },
    callerWraps: true,
  },
  {
    name: 'next snapshot',
    before: withSnapshot,
    act: async (keeper) => {
      await keeper.snapshot();
    },
    callerWraps: true,
  },
  {
    name: 'thinning out',
    before: async (keeper) => {
      await someWork(keeper);
      for (let count = 0; count < 5; count += 1) {
        await keeper.snapshot();
        keeper.clock.forward(60_000);
        await keeper.commitSome(1);
      }
    },
    act: (keeper) => keeper.thinOut(),
    callerWraps: true,
  },
  { name: 'second copy', before: withSnapshot, act: (keeper) => keeper.copy(), callerWraps: true },
  { name: 'restore', before: withSnapshot, act: (keeper) => keeper.restore(SNAPSHOTS), callerWraps: true },
  {
    name: 'restore from the stick',
    before: async (keeper) => {
      await withSnapshot(keeper);
      await keeper.copy();
      await keeper.commitSome(2);
    },
    act: (keeper) => keeper.restore(SECOND_COPY),
    callerWraps: true,
  },
  {
    name: 'check',
    before: withHealableBit,
    act: async (keeper) => {
      await makeRecovery(keeper.disk, keeper.clock).check();
    },
    callerWraps: true,
  },
  {
    name: 'repair',
    before: async () => undefined,
    act: async (keeper) => {
      await makeRecovery(keeper.disk, keeper.clock).repair();
    },
    callerWraps: true,
    repairs: true,
  },
];
