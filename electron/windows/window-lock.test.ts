import { expect, it } from 'vitest';
import { WindowLock, type LockableWindow } from './window-lock';

interface FakeWindow extends LockableWindow {
  name: string;
}

function setUp() {
  const done: string[] = [];
  let finishStoring: () => void = () => undefined;
  const makeWindow = (name: string): FakeWindow => ({
    name,
    closeGuard: {
      store: () => {
        done.push(`${name} stores`);
        return new Promise((resolve) => (finishStoring = resolve));
      },
    },
    load: (address) => done.push(`${name} loads ${address}`),
  });
  let current: FakeWindow | undefined = makeWindow('first');
  const lock = new WindowLock<FakeWindow>({
    current: () => current,
    addressOf: ({ name }) => `page of ${name}`,
    openSuccessor: () => {
      current = makeWindow('second');
      done.push('second is opened');
      return current;
    },
    destroyOthers: ({ name }) => done.push(`all but ${name} are destroyed`),
    lockedAddress: (reason, old) => `${reason}, ${old}`,
  });
  return { lock, done, stored: () => finishStoring(), close: () => (current = undefined) };
}

it('stores, destroys, and shows the lock only when told that the keys are forgotten', async () => {
  const { lock, done, stored } = setUp();
  const taken = lock.takeAway('idle');
  expect(done).toEqual(['first stores']);
  stored();
  await taken;
  expect(done.slice(1)).toEqual(['second is opened', 'all but second are destroyed']);
  lock.showLock();
  expect(done.at(-1)).toBe('second loads idle, page of first');
  // A later change of the lock (opened again) reloads nothing.
  lock.showLock();
  expect(done).toHaveLength(4);
});

it('a window the user closes meanwhile does not come back', async () => {
  const { lock, done, stored, close } = setUp();
  const taken = lock.takeAway('asked');
  close();
  stored();
  await taken;
  lock.showLock();
  expect(done).toEqual(['first stores']);
});

it('without a window there is nothing to take away', async () => {
  const { lock, done, close } = setUp();
  close();
  await lock.takeAway('suspend');
  lock.showLock();
  expect(done).toEqual([]);
});
