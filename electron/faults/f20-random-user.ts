/**
 * F20: a user who does anything in any order for 2,000 steps, with restarts, kills and power cuts in between,
 * against a model in memory. After each restart what the storage holds is what the model says.
 */
import fc from 'fast-check';
import { canonicalRow, reduceOps, type BranchState } from '../../shared/schema/state';
import type { Command } from '../../shared/schema/command';
import type { FaultTest } from './fault-test';
import { Bookkeeper } from './support/bookkeeper';
import { checkRecovered } from './support/check-recovered';
import { Clock } from './support/clock';
import { copyOf, MemoryDisk } from './support/memory-disk';
import { cutStyles, PowerModel } from './support/power-cut';
import { Promises } from './support/promises';
import { Random } from './support/random';
import { sealEverySecond } from './support/sealing';
import { makeRecovery, readHistory, SECOND_COPY, SNAPSHOTS } from './support/storage';
import { profileBefore } from './support/story-start';

const STEPS = 2_000;
/** A dozen segments at the end of such a life. */
const SEGMENT_BYTES = 200_000;

/** Weights of about 50: a restart of some kind every 50 steps or so. */
const step = fc.oneof(
  {
    weight: 260,
    arbitrary: fc.record({ do: fc.constant('commit' as const), count: fc.integer({ min: 1, max: 6 }) }),
  },
  { weight: 60, arbitrary: fc.record({ do: fc.constant('undo' as const) }) },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('import' as const), rows: fc.integer({ min: 20, max: 200 }) }),
  },
  { weight: 60, arbitrary: fc.record({ do: fc.constantFrom('saveDraft' as const, 'removeDraft' as const) }) },
  { weight: 10, arbitrary: fc.record({ do: fc.constant('attach' as const) }) },
  {
    weight: 8,
    arbitrary: fc.record({ do: fc.constantFrom('snapshot' as const, 'copy' as const, 'thinOut' as const) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('restore' as const),
      folder: fc.constantFrom(SNAPSHOTS, SECOND_COPY),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constantFrom('restart' as const, 'check' as const, 'repair' as const) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('kill' as const), calls: fc.integer({ min: 0, max: 12 }) }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('powerCut' as const), seed: fc.integer() }) },
);
type UserStep = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** The user, and everything that was promised to them since the disk was last certain. */
class RandomUser {
  keeper: Bookkeeper;
  private model: PowerModel;
  private readonly random: Random;
  private readonly clock = new Clock();
  private promises = new Promises();
  private taken = 0;

  constructor(seed: number) {
    this.random = new Random(seed, 20);
    const disk = profileBefore(seed);
    this.model = new PowerModel(disk.root);
    this.keeper = new Bookkeeper(disk, this.random, this.clock, SEGMENT_BYTES);
  }

  async take(one: UserStep): Promise<string | undefined> {
    this.clock.forward(60_000 * this.random.between(1, 200));
    const { keeper } = this;
    switch (one.do) {
      case 'commit':
        return nothing(keeper.commitSome(one.count));
      case 'import':
        return nothing(keeper.commit([keeper.ledger.bulk(one.rows)]));
      case 'undo': {
        const command = keeper.ledger.undo();
        return command && nothing(keeper.commit([command]));
      }
      case 'saveDraft':
      case 'removeDraft':
      case 'attach':
      case 'copy':
      case 'thinOut':
        return nothing(keeper[one.do]());
      case 'snapshot':
        return nothing(keeper.snapshot());
      case 'restore':
        return nothing(keeper.restore(one.folder));
      case 'restart':
        await keeper.stop();
        await keeper.start();
        return this.compare();
      case 'check':
      case 'repair':
        return this.inspect(one.do);
      case 'kill':
        await keeper.killWhileCommitting(3, one.calls);
        return this.compare();
      case 'powerCut':
        return this.cut(new Random(one.seed));
    }
  }

  /** Nothing is damaged: neither finds or changes anything. */
  private async inspect(what: 'check' | 'repair'): Promise<string | undefined> {
    await this.keeper.stop();
    const report = await makeRecovery(this.keeper.disk, this.clock)[what]();
    await this.keeper.start();
    if (report.damage ?? (report.healed[0] || report.damagedSnapshots[0] || report.damagedAttachments[0])) {
      return `${what} of a sound storage: ${JSON.stringify(report)}`;
    }
    return this.compare();
  }

  /** The power goes; what is found is checked, and life goes on with it. */
  private async cut(random: Random): Promise<string | undefined> {
    const { keeper } = this;
    this.catchUp();
    const root = this.model.cut(random.pick(cutStyles), random);
    const wrong = await checkRecovered(copyOf(root), this.promises, keeper.histories, this.clock);
    if (wrong !== undefined) return `after a power cut: ${wrong}`;
    // The recovered disk is the start of what follows; all of it is certain.
    this.model = new PowerModel(root);
    this.taken = 0;
    const disk = new MemoryDisk(root);
    this.promises.settle();
    const next = new Bookkeeper(disk, this.random, this.clock, SEGMENT_BYTES);
    next.follow(keeper);
    this.keeper = next;
    await next.startElsewhere();
    return this.compare();
  }

  async compare(): Promise<string | undefined> {
    this.catchUp();
    const { keeper } = this;
    const found = (await readHistory(keeper.journal)) as Command[];
    const told = keeper.ledger.history;
    if (found.length !== told.length) return `${found.length} commands, the model has ${told.length}`;
    const differing = differingRow(stateOf(found), keeper.ledger.stateAt(told.length));
    return differing && `row ${differing} differs from the model`;
  }

  /** Everything the disk saw since the last time. */
  private catchUp(): void {
    const { events } = this.keeper.disk;
    for (const event of events.slice(this.taken)) {
      this.model.apply(event);
      this.promises.take(event);
    }
    this.taken = events.length;
  }
}

async function nothing(work: Promise<unknown>): Promise<undefined> {
  await work;
}

function stateOf(commands: readonly Command[]): BranchState {
  const state: BranchState = new Map();
  for (const { ops } of commands) reduceOps(state, ops);
  return state;
}

function differingRow(found: BranchState, model: BranchState): string | undefined {
  for (const table of new Set([...found.keys(), ...model.keys()])) {
    const rows = found.get(table) ?? new Map<string, unknown>();
    const others = model.get(table) ?? new Map<string, unknown>();
    for (const id of new Set([...rows.keys(), ...others.keys()])) {
      if (canonicalRow(rows.get(id) ?? null) !== canonicalRow(others.get(id) ?? null))
        return `${table}/${id}`;
    }
  }
  return undefined;
}

/** A whole life of so many steps. */
export async function randomLife(caseNo: number, seed: number, steps: number): Promise<string | undefined> {
  sealEverySecond(caseNo);
  const chance = seed * 1_000 + caseNo;
  const life = fc.array(step, { minLength: steps, maxLength: steps, size: 'max' });
  const [taken] = fc.sample(life, { seed: chance, numRuns: 1 });
  return live(taken ?? [], chance);
}

/** @returns at which step the storage and the model parted, and how */
async function live(steps: readonly UserStep[], seed: number): Promise<string | undefined> {
  const user = new RandomUser(seed);
  await user.keeper.start();
  for (const [at, one] of steps.entries()) {
    const wrong = await user.take(one);
    if (wrong !== undefined) return `step ${at} (${one.do}): ${wrong}`;
  }
  return user.compare();
}

export const randomUser: FaultTest = {
  id: 'F20',
  what: 'a random user for 2,000 steps, restarts, kills, power cuts; a model',
  counts: { ci: 4, full: 200 },
  run: (caseNo, seed) => randomLife(caseNo, seed, STEPS),
};
