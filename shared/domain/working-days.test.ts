import { describe, expect, it } from 'vitest';
import { isRealDay } from '../schema/primitives';
import { weekdayOf } from './dates';
import { addWorkdaysInclusive, isWorkingDay, workdaysInclusive } from './working-days';
import { shippedWorkingDays } from './working-days-table';

describe('working days', () => {
  it('count the first day, and end on Friday when a notice of five begins on Monday', () => {
    expect(addWorkdaysInclusive('2026-06-08', 5)).toEqual({ value: '2026-06-12', isTentative: false });
    expect(workdaysInclusive('2026-06-08', '2026-06-12')).toEqual({ value: 5, isTentative: false });
  });

  it('leave out a holiday inside the notice, and begin with the first day of work', () => {
    // Friday 19 June 2026 is 端午.
    expect(addWorkdaysInclusive('2026-06-17', 5).value).toBe('2026-06-24');
    // From a Saturday the count begins on Monday.
    expect(addWorkdaysInclusive('2026-06-13', 5).value).toBe('2026-06-22');
    expect(workdaysInclusive('2026-06-17', '2026-06-23').value).toBe(4);
  });

  it('take over the long holiday of October with its worked Saturday', () => {
    expect(addWorkdaysInclusive('2026-09-29', 5).value).toBe('2026-10-10');
    expect(isWorkingDay('2026-10-10')).toBe(true);
    expect(isWorkingDay('2026-09-20')).toBe(true);
    expect(isWorkingDay('2026-10-07')).toBe(false);
  });

  it('are 暂算 as soon as a year without its notice is touched', () => {
    expect(addWorkdaysInclusive('2026-12-30', 5)).toEqual({
      value: '2027-01-05',
      isTentative: true,
      unknownYear: 2027,
    });
    expect(addWorkdaysInclusive('2026-12-25', 5)).toEqual({ value: '2026-12-31', isTentative: false });
    expect(workdaysInclusive('2026-12-28', '2027-01-03').isTentative).toBe(true);
    expect(addWorkdaysInclusive('2027-01-01', 1, { 2027: { off: '01-01', on: '' } })).toEqual({
      value: '2027-01-04',
      isTentative: false,
    });
  });

  it('are none between days in the wrong order', () => {
    expect(workdaysInclusive('2026-06-12', '2026-06-08').value).toBe(0);
  });

  it('come from a table of real days, free ones on weekdays, worked ones on weekends', () => {
    for (const [year, { off, on }] of Object.entries(shippedWorkingDays)) {
      for (const day of off.split(' ').map((monthDay) => `${year}-${monthDay}`)) {
        expect(isRealDay(day) && weekdayOf(day) < 6, day).toBe(true);
      }
      for (const day of on.split(' ').map((monthDay) => `${year}-${monthDay}`)) {
        expect(isRealDay(day) && weekdayOf(day) > 5, day).toBe(true);
      }
    }
    expect(Object.keys(shippedWorkingDays)).toContain('2026');
  });
});
