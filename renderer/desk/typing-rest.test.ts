import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { typingRest, typingTimes } from './typing-rest';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A key every tenth of a second; what is written is how many keys there were by then. */
function typist() {
  let keys = 0;
  const written: { at: number; keys: number }[] = [];
  const start = Date.now();
  const rest = typingRest(() => {
    written.push({ at: Date.now() - start, keys });
    return Promise.resolve();
  });
  const type = async (count: number): Promise<void> => {
    for (let key = 0; key < count; key += 1) {
      keys += 1;
      rest.touch();
      await vi.advanceTimersByTimeAsync(100);
    }
  };
  return { rest, written, type };
}

it('writes once when typing rests', async () => {
  const { written, type } = typist();
  await type(3);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(written).toEqual([{ at: 200 + typingTimes.restMs, keys: 3 }]);
});

it('writes while somebody types without a pause: nothing older than a second is ever missing', async () => {
  const { written, type } = typist();
  await type(60);
  for (let key = 1; key <= 50; key += 1) {
    const typedAt = (key - 1) * 100;
    const kept = written.find(({ keys }) => keys >= key);
    expect((kept?.at ?? Infinity) - typedAt).toBeLessThan(1_000);
  }
  // And not with every key.
  expect(written.length).toBeLessThan(15);
});

it('never writes twice at a time, and what was typed meanwhile goes next', async () => {
  const ends: (() => void)[] = [];
  const rest = typingRest(() => new Promise((resolve) => ends.push(resolve)));
  rest.touch();
  await vi.advanceTimersByTimeAsync(5_000);
  rest.touch();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(ends).toHaveLength(1);
  ends[0]?.();
  await vi.advanceTimersByTimeAsync(0);
  expect(ends).toHaveLength(2);
});

it('writes nothing more when it is cancelled, not even what waits for a write under way', async () => {
  const ends: (() => void)[] = [];
  const rest = typingRest(() => new Promise((resolve) => ends.push(resolve)));
  rest.touch();
  await vi.advanceTimersByTimeAsync(5_000);
  rest.touch();
  await vi.advanceTimersByTimeAsync(5_000);
  rest.touch();
  rest.cancel();
  ends[0]?.();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(ends).toHaveLength(1);
});
