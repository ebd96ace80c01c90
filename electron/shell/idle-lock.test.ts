import { expect, it } from 'vitest';
import type { LockReason } from '../../shared/ipc/lock-address';
import type { Log } from '../logging/log';
import { IdleLock, LOOK_EVERY_MS } from './idle-lock';
import { RunningJobs } from './running-jobs';
import type { Handlers } from './answer-request';

const quiet: Log = { file: '', info: () => undefined, warn: () => undefined, error: () => undefined };

function setUp() {
  const world = { idleSeconds: 0, isOpen: true, minutes: 5 };
  const locked: LockReason[] = [];
  const listeners = new Map<string, () => void>();
  const postponed: string[] = [];
  let look: (() => void) | undefined;
  const jobs = new RunningJobs();
  const lock = new IdleLock({
    power: {
      getSystemIdleTime: () => world.idleSeconds,
      on: (event, listener) => listeners.set(event, listener),
    },
    isOpen: () => world.isOpen,
    idleMinutes: () => Promise.resolve(world.minutes),
    jobs,
    lock: async (reason) => {
      locked.push(reason);
      world.isOpen = false;
    },
    onPostponed: () => postponed.push('told'),
    log: quiet,
    every: (work, ms) => {
      expect(ms).toBe(LOOK_EVERY_MS);
      look = work;
      return () => (look = undefined);
    },
  });
  lock.start();
  // Everything here answers at once: a turn of the event loop is all that is waited for.
  const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  return {
    world,
    locked,
    postponed,
    lock,
    jobs,
    settle,
    tick: async () => {
      look?.();
      await settle();
    },
    power: async (event: 'suspend' | 'lock-screen') => {
      listeners.get(event)?.();
      await settle();
    },
  };
}

/** A job that ends when told. */
function startJob(jobs: RunningJobs): () => void {
  let end: () => void = () => undefined;
  const work = new Promise<void>((resolve) => (end = resolve));
  const handlers = jobs.watch({ 'archive.export': () => work } as unknown as Handlers);
  void (handlers['archive.export'] as (input: unknown) => unknown)({});
  return end;
}

it('locks when nobody touched the PC for so many minutes, and not before', async () => {
  const { world, locked, tick } = setUp();
  world.idleSeconds = 299;
  await tick();
  expect(locked).toEqual([]);
  world.idleSeconds = 300;
  await tick();
  await tick();
  expect(locked).toEqual(['idle']);
});

it('follows the minutes as they are set', async () => {
  const { world, locked, tick } = setUp();
  world.minutes = 60;
  world.idleSeconds = 3000;
  await tick();
  expect(locked).toEqual([]);
  world.minutes = 1;
  await tick();
  expect(locked).toEqual(['idle']);
});

it('locks before sleep and with the screen, whatever the minutes', async () => {
  const asleep = setUp();
  await asleep.power('suspend');
  expect(asleep.locked).toEqual(['suspend']);
  const away = setUp();
  await away.power('lock-screen');
  expect(away.locked).toEqual(['screen']);
});

it('waits for a job, tells who asked, and locks once for all reasons', async () => {
  const { locked, lock, jobs, postponed, settle, power } = setUp();
  const end = startJob(jobs);
  const done = lock.lock('asked');
  await power('suspend');
  expect(locked).toEqual([]);
  expect(postponed).toEqual(['told']);
  end();
  await done;
  await settle();
  expect(locked).toEqual(['asked']);
});

it('a job that fails lets the lock shut, too', async () => {
  const { locked, lock, jobs } = setUp();
  const handlers = jobs.watch({
    'paper.print': () => Promise.reject(new Error('no paper')),
  } as unknown as Handlers);
  const printing = (handlers['paper.print'] as (input: unknown) => Promise<unknown>)({});
  const done = lock.lock('idle');
  await expect(printing).rejects.toThrow('no paper');
  await done;
  expect(locked).toEqual(['idle']);
});

it('does nothing when there is nothing open, nor after the end', async () => {
  const { world, locked, lock, tick, power } = setUp();
  world.isOpen = false;
  world.idleSeconds = 9999;
  await tick();
  await power('suspend');
  world.isOpen = true;
  lock.stop();
  await tick();
  expect(locked).toEqual([]);
});
