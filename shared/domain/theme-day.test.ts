import { expect, it } from 'vitest';
import { themeDayIn } from './theme-day';

it.each([
  [{ kind: 'dayOfMonth', day: 15 }, 2026, 9, '2026-09-15'],
  [{ kind: 'dayOfMonth', day: 31 }, 2026, 2, '2026-02-28'],
  [{ kind: 'dayOfMonth', day: 31 }, 2028, 2, '2028-02-29'],
  [{ kind: 'nthWeekday', n: 1, weekday: 1 }, 2026, 9, '2026-09-07'],
  [{ kind: 'nthWeekday', n: 5, weekday: 5 }, 2026, 9, '2026-09-25'],
  [{ kind: 'nthWeekday', n: 5, weekday: 5 }, 2026, 10, '2026-10-30'],
  [{ kind: 'nthWeekday', n: 3, weekday: 7 }, 2026, 2, '2026-02-15'],
] as const)('%o in %i-%i is %s', (rule, year, month, day) => {
  expect(themeDayIn(rule, year, month)).toBe(day);
});
