import { describe, expect, it } from 'vitest';
import { SECOND_COPY_DUE_DAYS, secondCopyAge } from './second-copy-age';

describe('the age of the second copy', () => {
  it('is counted in days of the calendar here, not in hours', () => {
    // 23:50 and 00:10 in Shanghai.
    expect(secondCopyAge('2026-09-21T15:50:00.000Z', '2026-09-21T16:10:00.000Z')).toEqual({
      days: 1,
      tone: 'good',
    });
    expect(secondCopyAge('2026-09-22T01:00:00.000Z', '2026-09-22T09:00:00.000Z').days).toBe(0);
  });

  it('is due after a week', () => {
    const now = '2026-09-22T01:30:00.000Z';
    expect(secondCopyAge('2026-09-16T01:30:00.000Z', now)).toEqual({ days: 6, tone: 'good' });
    expect(secondCopyAge('2026-09-15T01:30:00.000Z', now)).toEqual({
      days: SECOND_COPY_DUE_DAYS,
      tone: 'due',
    });
  });

  it('knows that there never was one', () => {
    expect(secondCopyAge(null, '2026-09-22T01:30:00.000Z')).toEqual({ days: 0, tone: 'never' });
  });

  it('does not go below nought when the clock was set back', () => {
    expect(secondCopyAge('2026-09-25T01:30:00.000Z', '2026-09-22T01:30:00.000Z')).toEqual({
      days: 0,
      tone: 'good',
    });
  });
});
