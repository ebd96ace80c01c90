import { expect, it } from 'vitest';
import { createCloseGuard } from './close-guard';

function setUp() {
  const done: string[] = [];
  let deadline: (() => void) | undefined;
  const guard = createCloseGuard({
    askPage: () => done.push('asked'),
    close: () => done.push('closed'),
    deadlineMs: 3_000,
    later: (work, delayMs) => {
      done.push(`deadline ${delayMs}`);
      deadline = work;
      return () => (deadline = undefined);
    },
  });
  return { guard, done, pass: () => deadline?.(), hasDeadline: () => deadline !== undefined };
}

it('asks the page once, waits for it and closes', () => {
  const { guard, done, hasDeadline } = setUp();
  expect(guard.mayClose()).toBe(false);
  expect(guard.mayClose()).toBe(false);
  expect(done).toEqual(['deadline 3000', 'asked']);
  expect(guard.pageIsReady()).toBe(true);
  expect(done).toEqual(['deadline 3000', 'asked', 'closed']);
  expect(hasDeadline()).toBe(false);
  expect(guard.mayClose()).toBe(true);
});

it('closes after the deadline when the page does not answer', () => {
  const { guard, done, pass } = setUp();
  guard.mayClose();
  pass();
  expect(done.at(-1)).toBe('closed');
  expect(guard.mayClose()).toBe(true);
});

it('a page that was not asked closes nothing', () => {
  const { guard, done } = setUp();
  expect(guard.pageIsReady()).toBe(false);
  expect(done).toEqual([]);
  expect(guard.mayClose()).toBe(false);
});

it('without a page it closes at once; a fresh page is asked again', () => {
  const { guard, done } = setUp();
  guard.skip();
  expect(guard.mayClose()).toBe(true);
  guard.reset();
  expect(guard.mayClose()).toBe(false);
  expect(done).toEqual(['deadline 3000', 'asked']);
});

it('a page that dies while being asked lets the window close', () => {
  const { guard, done } = setUp();
  guard.mayClose();
  guard.skip();
  expect(done.at(-1)).toBe('closed');
});

it('before a lock the page stores the same, and the window stays', async () => {
  const { guard, done, hasDeadline } = setUp();
  const stored = guard.store();
  expect(done).toEqual(['deadline 3000', 'asked']);
  expect(guard.pageIsReady()).toBe(true);
  await stored;
  expect(done).toEqual(['deadline 3000', 'asked']);
  expect(hasDeadline()).toBe(false);
  // There is nothing left to store: a second question would only take time.
  await guard.store();
  expect(done).toEqual(['deadline 3000', 'asked']);
});

it('a page that does not answer cannot hold the lock up', async () => {
  const { guard, pass, done } = setUp();
  const stored = guard.store();
  pass();
  await stored;
  expect(done).not.toContain('closed');
});

it('closing and locking at once ask once, and both happen', async () => {
  const { guard, done } = setUp();
  const stored = guard.store();
  expect(guard.mayClose()).toBe(false);
  guard.pageIsReady();
  await stored;
  expect(done).toEqual(['deadline 3000', 'asked', 'closed']);
});
