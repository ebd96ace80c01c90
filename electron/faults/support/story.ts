/**
 * A short working day of the storage, recorded step by step on a disk in memory: commits in groups, new
 * segments, drafts, attachments, restarts, kills. Chance decides what happens; the seed decides chance.
 */
import type { Command } from '../../../shared/schema/command';
import { Bookkeeper } from './bookkeeper';
import { Clock } from './clock';
import { MemoryDisk, type DiskEvent, type FolderNode } from './memory-disk';
import { Random } from './random';
import { DATA, PICKED, SECOND_COPY, SNAPSHOTS, STICK } from './storage';

export interface Story {
  /** The disk before it began; all of it on the medium. */
  start: FolderNode;
  events: readonly DiskEvent[];
  /** Commands of each history (promises.ts). */
  histories: readonly (readonly Command[])[];
}

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

function pickStep(random: Random): Step {
  let place = random.below(steps.reduce((sum, { weight }) => sum + weight, 0));
  for (const { weight, step } of steps) {
    if (place < weight) return step;
    place -= weight;
  }
  throw new Error('the weights were counted wrong');
}

/** A profile just made, and files of the user's own to attach. */
export function profileBefore(seed: number): MemoryDisk {
  const disk = new MemoryDisk();
  const random = new Random(seed, 2);
  for (let number = 1; number <= 2; number += 1) {
    const text = `%PDF-1.4\n${'附件内容 '.repeat(random.between(20, 500))}\n%%EOF\n`;
    disk.plant(`${PICKED}/${number}.pdf`, Buffer.from(text, 'utf8'));
  }
  disk.plant(`${STICK}/my-own.txt`, Buffer.from('a stick that is used for other things, too'));
  disk.plant(`${DATA}/kept-by-nobody.txt`, Buffer.from('a file of another program'));
  return disk;
}
