/**
 * F3: the power goes at any step of a working day, and the disk is found in any state that flushes allow.
 * A case is one story, one step, one such state; recovery then runs on it.
 */
import type { FaultTest } from './fault-test';
import { checkRecovered } from './support/check-recovered';
import { Clock } from './support/clock';
import { MemoryDisk, type FolderNode } from './support/memory-disk';
import { cutStyles, PowerModel } from './support/power-cut';
import { Promises } from './support/promises';
import { Random } from './support/random';
import { sealEverySecond } from './support/sealing';
import { openStorage } from './support/storage';
import { tellStory, type Story } from './support/story';

/** How often the next start is cut, too. */
const CUT_AGAIN = 0.15;
/** States of one story: enough for each step to be cut in every style. */
const STATES_PER_STORY = 1_000;

interface Telling {
  key: string;
  story: Story;
  cuts: readonly number[];
  model: PowerModel;
  promises: Promises;
  /** Events the model has taken. */
  at: number;
}
/** Cases come in order, so the model usually only moves one step on. */
let telling: Telling | undefined;

/** Before which events to cut: wherever something is uncertain, and once after it has become certain. */
function cutsOf({ start, events }: Story): number[] {
  const model = new PowerModel(start);
  const cuts = [0];
  let wasUncertain = false;
  for (const [at, event] of events.entries()) {
    model.apply(event);
    if (event.kind !== 'note' && (model.uncertain || wasUncertain)) cuts.push(at + 1);
    wasUncertain = model.uncertain;
  }
  cuts.push(events.length);
  return cuts;
}

async function tellingAt(storyNo: number, seed: number, share: number): Promise<Telling> {
  const key = `${seed}/${storyNo}`;
  const begin = (story: Story, cuts: readonly number[]): Telling => {
    return { key, story, cuts, model: new PowerModel(story.start), promises: new Promises(), at: 0 };
  };
  if (telling?.key !== key) {
    const story = await tellStory(new Random(seed, storyNo).below(2 ** 31));
    telling = begin(story, cutsOf(story));
  }
  const { story, cuts } = telling;
  // States in order of their steps, so that the model need not begin anew for each.
  const end = cuts[Math.floor(share * cuts.length)] ?? 0;
  if (telling.at > end) telling = begin(story, cuts);
  for (const event of story.events.slice(telling.at, end)) {
    telling.model.apply(event);
    telling.promises.take(event);
  }
  telling.at = end;
  return telling;
}

/**
 * One state of one story.
 * @param states how many states the story is cut into; `state` counts them in order of their steps
 */
export async function powerLossState(
  storyNo: number,
  state: number,
  states: number,
  seed: number,
): Promise<string | undefined> {
  sealEverySecond(storyNo);
  const { story, model, promises, at } = await tellingAt(storyNo, seed, state / states);
  const style = cutStyles[state % cutStyles.length];
  if (!style) throw new Error('a style for each state');
  const random = new Random(seed, storyNo, state, 3);
  const clock = new Clock(Date.UTC(2026, 2, 19));
  let root = model.cut(style, random);
  const again = random.chance(CUT_AGAIN);
  if (again) root = await cutStart(root, clock, random);
  const wrong = await (story.check?.(root, clock) ?? checkRecovered(root, promises, story.histories, clock));
  const where = `story ${storyNo}, cut after ${at} of ${story.events.length} steps`;
  const how = `entries ${style.entries}, contents ${style.contents}${again ? ', cut again while starting' : ''}`;
  return wrong && `${where}, ${how}: ${wrong}`;
}

/** The power comes back, the program starts, the power goes again at some step of that start. */
async function cutStart(root: FolderNode, clock: Clock, random: Random): Promise<FolderNode> {
  const model = new PowerModel(root);
  const disk = new MemoryDisk(root);
  // A start that fails is found by the check of the state it leaves.
  const storage = await openStorage(disk, clock).catch(() => undefined);
  await storage?.journal.close();
  for (const event of disk.events.slice(0, random.below(disk.events.length + 1))) model.apply(event);
  return model.cut(random.pick(cutStyles), random);
}

function run(caseNo: number, seed: number): Promise<string | undefined> {
  const storyNo = Math.floor(caseNo / STATES_PER_STORY);
  return powerLossState(storyNo, caseNo % STATES_PER_STORY, STATES_PER_STORY, seed);
}

export const powerLoss: FaultTest = {
  id: 'F3',
  what: 'power lost at any step, disk in any state that flushes allow',
  counts: { ci: 20_000, full: 1_000_000 },
  run,
};
