import { describe, expect, it } from 'vitest';
import { askedYear, withAnswers } from './address';

describe('the address of a page', () => {
  it('names a year, or means the running one', () => {
    const asked = (query: string) => askedYear(new URLSearchParams(query), '2026-09-22');
    expect(['year=2024', '', 'year=', 'year=24', 'year=2024x'].map(asked)).toEqual([
      2024, 2026, 2026, 2026, 2026,
    ]);
  });

  it('takes answers and lets go of empty ones, the given one stays as it is', () => {
    const before = new URLSearchParams('year=2024&view=done');
    expect(withAnswers(before, { view: '', member: 'A' }).toString()).toBe('year=2024&member=A');
    expect(before.toString()).toBe('year=2024&view=done');
  });
});
