/**
 * F6: each call of the disk in each job of the storage fails, once or for good, with each error an operating
 * system gives. The program may refuse, in its own words; it may not crash, claim a success that is none, or
 * lose what it acknowledged.
 */
import { ExpectedFailure } from '../../shared/ipc/reply';
import type { FaultTest } from './fault-test';
import { Bookkeeper } from './support/bookkeeper';
import { checkRecovered, describe } from './support/check-recovered';
import { Clock } from './support/clock';
import { diskErrorScenes, type Scene } from './support/disk-error-scenes';
import { systemError, type DiskCall } from './support/memory-disk';
import { PowerModel } from './support/power-cut';
import { Promises } from './support/promises';
import { Random } from './support/random';
import { useSealing } from './support/sealing';
import { checkRepaired, damagedProfile } from './support/repairs';
import { profileBefore } from './support/story-start';

const CODES = ['EIO', 'EACCES', 'EBUSY', 'EPERM', 'EMFILE', 'ENOSPC'] as const;
/** Walks through all cases in leaps, so that any number of them touches every scene; prime. */
const LEAP = 7_919;

const SEED = 6;

/** A scene on clear or on sealed data. */
interface Site {
  scene: Scene;
  isSealed: boolean;
  calls: DiskCall[];
}
interface Case extends Pick<Site, 'scene' | 'isSealed'> {
  /** The call that fails, counted from 0 after the scene was set. */
  call: number;
  code: (typeof CODES)[number];
  forGood: boolean;
}

/** Calls of each scene when nothing fails; counted once. */
let sites: Promise<Site[]> | undefined;

async function countSites(): Promise<Site[]> {
  const counted: Site[] = [];
  for (const [scene, isSealed] of diskErrorScenes.flatMap((one) => [
    [one, false] as const,
    [one, true] as const,
  ])) {
    useSealing(isSealed);
    const keeper = await setScene(scene);
    const calls: DiskCall[] = [];
    keeper.disk.onCall = (call) => calls.push(call);
    await scene.act(keeper);
    counted.push({ scene, isSealed, calls });
  }
  return counted;
}

async function setScene(scene: Scene): Promise<Bookkeeper> {
  const keeper = new Bookkeeper(
    scene.repairs ? await damagedProfile(SEED) : profileBefore(SEED),
    new Random(SEED),
    new Clock(),
  );
  await scene.before(keeper);
  return keeper;
}

async function countCases(): Promise<number> {
  sites ??= countSites();
  return (await sites).reduce((sum, { calls }) => sum + calls.length, 0) * CODES.length * 2;
}

async function pickCase(caseNo: number): Promise<Case> {
  const total = await countCases();
  let rest = (caseNo * LEAP) % total;
  for (const { scene, isSealed, calls } of (await sites) ?? []) {
    const here = calls.length * CODES.length * 2;
    if (rest >= here) {
      rest -= here;
      continue;
    }
    const code = CODES[rest % CODES.length] ?? 'EIO';
    const place = Math.floor(rest / CODES.length);
    return { scene, isSealed, code, call: place >> 1, forGood: place % 2 === 1 };
  }
  throw new Error('every case is of a scene');
}

async function run(caseNo: number): Promise<string | undefined> {
  const picked = await pickCase(caseNo);
  const { scene, isSealed, call, code, forGood } = picked;
  useSealing(isSealed);
  const keeper = await setScene(scene);
  const { disk } = keeper;
  const { model, promises } = await standBefore(keeper);
  const already = disk.events.length;

  let count = -1;
  let where = '';
  disk.onCall = (kind, path) => {
    count += 1;
    if (count !== call && !(forGood && count > call)) return;
    where ||= `${kind} of ${path}`;
    throw systemError(code, path);
  };
  const outcome = await scene.act(keeper).then(
    () => undefined,
    (error: unknown) => error ?? new Error('rejected with nothing'),
  );
  disk.onCall = () => undefined;
  const label = `${scene.name}${isSealed ? ', sealed' : ''}, call ${call} (${where || 'not reached'}) ${code}${forGood ? ' for good' : ''}`;
  const bad = outcome === undefined ? undefined : badFailure(outcome, code, scene);
  if (bad) return `${label}: ${bad}`;
  if (keeper.isOpen) await keeper.tryAfterFailure();
  await keeper.stop().catch(() => undefined);

  for (const event of disk.events.slice(already)) {
    model.apply(event);
    promises.take(event);
  }
  // As it is after an ordinary end, and as it is when the power went just then.
  const states = [
    model.cut({ entries: 'all', contents: 'kept' }, new Random(caseNo)),
    model.cut({ entries: 'none', contents: 'dropped' }, new Random(caseNo)),
  ];
  for (const [at, root] of states.entries()) {
    const clock = new Clock(Date.UTC(2026, 2, 20));
    const wrong = scene.repairs
      ? await checkRepaired(root, SEED, clock)
      : await checkRecovered(root, promises, keeper.histories, clock);
    if (wrong) return `${label}, ${at === 0 ? 'started again' : 'power cut'}: ${wrong}`;
  }
  return undefined;
}

/** All that was done to set the scene is on the medium. */
async function standBefore({ disk }: Bookkeeper): Promise<{ model: PowerModel; promises: Promises }> {
  const promises = new Promises();
  for (const event of disk.events) promises.take(event);
  return { model: new PowerModel(disk.root), promises };
}

/** A sentence of ours, or (where the caller wraps it) the system's own error; everything else is a crash. */
function badFailure(error: unknown, code: string, scene: Scene): string | undefined {
  if (error instanceof ExpectedFailure) {
    return error.code === 'internal' || error.code === 'badRequest' ? describe(error) : undefined;
  }
  const isRaw = typeof error === 'object' && error !== null && 'code' in error && error.code === code;
  return isRaw && scene.callerWraps ? undefined : `not a failure of ours: ${describe(error)}`;
}

export const diskErrors: FaultTest = {
  id: 'F6',
  what: 'each disk call of each job fails, six errors, once and for good',
  counts: { ci: 3_000, full: 1_000_000 },
  available: countCases,
  run,
};
