import { expect, it } from 'vitest';
import { delayAfter, leftAtStart } from './throttle';

const at = (seconds: number): Date => new Date(Date.UTC(2026, 2, 18) + seconds * 1000);

it('lets five wrong tries pass and then waits longer and longer, at most a quarter of an hour', () => {
  const seconds = Array.from({ length: 14 }, (_, wrong) => delayAfter(wrong) / 1000);
  expect(seconds).toEqual([0, 0, 0, 0, 0, 5, 15, 30, 60, 120, 300, 900, 900, 900]);
  expect(delayAfter(1_000_000)).toBe(900_000);
});

it('goes on waiting over a restart', () => {
  const tries = { wrong: 8, lastAt: at(0).toISOString() };
  expect([leftAtStart(tries, at(0)), leftAtStart(tries, at(20)), leftAtStart(tries, at(60))]).toEqual([
    60_000, 40_000, 0,
  ]);
});

it('is neither shortened nor lengthened for ever by a clock set back', () => {
  const tries = { wrong: 8, lastAt: at(0).toISOString() };
  expect(leftAtStart(tries, at(-86_400 * 365))).toBe(60_000);
  expect(leftAtStart({ wrong: 8, lastAt: 'spoilt' }, at(0))).toBe(60_000);
  expect(leftAtStart({ wrong: 2, lastAt: at(9).toISOString() }, at(0))).toBe(0);
});
