/**
 * A short working day of the storage, recorded step by step on a disk in memory: commits in groups, new
 * segments, drafts, attachments, restarts, kills. Chance decides what happens; the seed decides chance.
 */
import type { Command } from '../../../shared/schema/command';
import { Bookkeeper } from './bookkeeper';
import { Clock } from './clock';
import { copyOf, type DiskEvent, type FolderNode } from './memory-disk';
import { Random } from './random';
import { checkRepaired, damagedProfile } from './repairs';
import { makeRecovery, SECOND_COPY, SNAPSHOTS } from './storage';
import { profileBefore } from './story-start';

export interface Story {
  /** The disk before it began; all of it on the medium. */
  start: FolderNode;
  events: readonly DiskEvent[];
  /** Commands of each history (promises.ts). */
  histories: readonly (readonly Command[])[];
  /** Instead of a plain start: the journal was damaged before and is repaired. */
  check?: (root: FolderNode, clock: Clock) => Promise<string | undefined>;
}

/** One story in so many is a repair. */
const REPAIRS = 15;

type Step = (keeper: Bookkeeper, random: Random) => Promise<void>;

const steps: { weight: number; step: Step }[] = [
  { weight: 8, step: (keeper, random) => keeper.commitSome(random.between(1, 4)) },
  { weight: 3, step: (keeper, random) => keeper.commitSome(random.between(5, 16)) },
  { weight: 3, step: (keeper) => keeper.saveDraft() },
  { weight: 1, step: (keeper) => keeper.removeDraft() },
  { weight: 2, step: (keeper) => keeper.attach() },
  {
    weight: 2,
    step: async (keeper) => {
      await keeper.snapshot();
    },
  },
  { weight: 1, step: (keeper) => keeper.copy() },
  { weight: 1, step: thinOut },
  { weight: 1, step: (keeper, random) => keeper.restore(random.pick([SNAPSHOTS, SECOND_COPY])) },
  {
    weight: 2,
    step: async (keeper) => {
      await keeper.stop();
      await keeper.start();
    },
  },
  {
    weight: 2,
    step: (keeper, random) => keeper.killWhileCommitting(random.between(1, 6), random.between(0, 8)),
  },
];

/** Several snapshots of one day: some of them have to go. */
async function thinOut(keeper: Bookkeeper): Promise<void> {
  for (let count = 0; count < 3; count += 1) {
    await keeper.commitSome(1);
    await keeper.snapshot();
    keeper.clock.forward(60_000);
  }
  await keeper.thinOut();
}

export async function tellStory(seed: number): Promise<Story> {
  const random = new Random(seed, 1);
  if (random.below(REPAIRS) === 0) return tellRepair(seed);
  const disk = profileBefore(seed);
  const keeper = new Bookkeeper(disk, random, new Clock());
  await keeper.start();
  for (let count = random.between(7, 11); count > 0; count -= 1) {
    keeper.clock.forward(random.between(1, 90) * 60_000);
    await pickStep(random)(keeper, random);
  }
  await keeper.commitSome(random.between(1, 3));
  await keeper.stop();
  return { start: profileBefore(seed).root, events: disk.events, histories: keeper.histories };
}

async function tellRepair(seed: number): Promise<Story> {
  const disk = await damagedProfile(seed);
  const before = disk.events.length;
  // Not made a second time: sealed bytes never come out the same.
  const start = copyOf(disk.root);
  await makeRecovery(disk, new Clock()).repair();
  return {
    start,
    events: disk.events.slice(before),
    histories: [],
    check: (root, clock) => checkRepaired(root, seed, clock),
  };
}

function pickStep(random: Random): Step {
  let place = random.below(steps.reduce((sum, { weight }) => sum + weight, 0));
  for (const { weight, step } of steps) {
    if (place < weight) return step;
    place -= weight;
  }
  throw new Error('the weights were counted wrong');
}
