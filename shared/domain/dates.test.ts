import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  addYears,
  comparePartialDates,
  covers,
  dayOfInstant,
  daysBetween,
  formatMeetingTimeZh,
  formatPartialDateZh,
  formatYearMonth,
  fullYearsBetween,
  localTimeOfInstant,
  parseCalendarDate,
  parsePartialDate,
  parseTimeOfDay,
  partialDateRange,
  quarterOf,
  weekdayZh,
} from './dates';

const day = fc
  .integer({ min: -40_000, max: 60_000 })
  .map((offset) => new Date(offset * 86_400_000).toISOString().slice(0, 10));

describe('calendar arithmetic', () => {
  it('clamps to the end of the month', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
    expect(addMonths('2026-03-31', -1)).toBe('2026-02-28');
    expect(addYears('2024-02-29', 1)).toBe('2025-02-28');
    expect(addYears('2024-03-15', 3)).toBe('2027-03-15');
  });

  it('counts days and full years', () => {
    expect(daysBetween('2026-02-28', '2026-03-01')).toBe(1);
    expect(fullYearsBetween('1997-07-01', '2026-06-30')).toBe(28);
    expect(fullYearsBetween('1997-07-01', '2026-07-01')).toBe(29);
    expect(fullYearsBetween('2004-02-29', '2025-02-28')).toBe(20);
  });

  it('adds and takes away the same number of days', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -9_000, max: 9_000 }), (from, days) => {
        expect(daysBetween(from, addDays(from, days))).toBe(days);
      }),
      { seed: 7 },
    );
  });

  it('knows weekday and quarter', () => {
    expect(weekdayZh('2026-09-22')).toBe('星期二');
    expect(weekdayZh('2026-09-20')).toBe('星期日');
    expect([quarterOf('2026-03-31'), quarterOf('2026-10-01')]).toEqual([1, 4]);
  });

  it('takes days in Asia/Shanghai', () => {
    expect(dayOfInstant('2026-09-21T16:00:00.000Z')).toBe('2026-09-22');
    expect(localTimeOfInstant('2026-09-21T15:59:00.000Z')).toBe('2026-09-21T23:59');
  });

  it('treats intervals as half open', () => {
    expect(covers({ from: '2026-05-01', to: '2026-06-01' }, '2026-06-01')).toBe(false);
    expect(covers({ from: '2026-05-01' }, '2026-05-01')).toBe(true);
  });
});

describe('partial dates', () => {
  it.each([
    ['19980701', '1998-07-01'],
    ['1998-07-01', '1998-07-01'],
    ['1998/7/1', '1998-07-01'],
    ['1998.7.1', '1998-07-01'],
    ['1998年7月1日', '1998-07-01'],
    ['1998、7、1', '1998-07-01'],
    ['１９９８．７．１', '1998-07-01'],
    ['1998.07', '1998-07'],
    ['1998年7月', '1998-07'],
    ['199807', '1998-07'],
    ['1998-7', '1998-07'],
    ['1998', '1998'],
  ])('reads %s', (typed, expected) => {
    expect(parsePartialDate(typed)).toBe(expected);
  });

  it.each([
    '98.7',
    '98年7月',
    '1998-13-01',
    '2/30',
    '1998-02-30',
    '199813',
    '',
    '七月',
    '1998.7.1转正',
    '0098-07-01',
  ])('does not read %j', (typed) => {
    expect(parsePartialDate(typed)).toBeUndefined();
  });

  it('reads back every way it is written', () => {
    fc.assert(
      fc.property(day, (date) => {
        const [year, month, dayOfMonth] = date.split('-').map(Number);
        for (const typed of [date, `${year}.${month}.${dayOfMonth}`, `${year}年${month}月${dayOfMonth}日`]) {
          expect(parsePartialDate(typed)).toBe(date);
        }
        expect(parsePartialDate(formatPartialDateZh(date.slice(0, 7)))).toBe(date.slice(0, 7));
      }),
      { seed: 7 },
    );
  });

  it('compares only what is certain', () => {
    expect(comparePartialDates('1998', '1998-07')).toBe(0);
    expect(comparePartialDates('1998-06', '1998-07-01')).toBe(-1);
    expect(comparePartialDates('1999', '1998-12-31')).toBe(1);
    expect(partialDateRange('2024-02')).toEqual({ first: '2024-02-01', last: '2024-02-29' });
  });

  it('shows them', () => {
    expect(formatPartialDateZh('1998-07')).toBe('1998年7月');
    expect(formatPartialDateZh(undefined)).toBe('');
    expect(formatYearMonth('1998-07-01')).toBe('1998.07');
    expect(formatYearMonth('1998')).toBe('1998');
    expect(parseCalendarDate('1998.07')).toBeUndefined();
  });
});

describe('time of day', () => {
  it.each([
    ['9:5', '09:05'],
    ['9：30', '09:30'],
    ['0930', '09:30'],
    ['14点30分', '14:30'],
    ['14时', '14:00'],
  ])('reads %s', (typed, expected) => {
    expect(parseTimeOfDay(typed)).toBe(expected);
  });

  it('refuses what is none', () => {
    expect([parseTimeOfDay('24:00'), parseTimeOfDay('9:60'), parseTimeOfDay('上午')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('is written with its meeting', () => {
    expect(formatMeetingTimeZh('2026-09-18T14:30', '2026-09-18T16:05')).toBe(
      '2026年9月18日（星期五）14:30—16:05',
    );
    expect(formatMeetingTimeZh('2026-09-18T14:30')).toBe('2026年9月18日（星期五）14:30');
    expect(formatMeetingTimeZh('2026-09-18T00:00')).toBe('2026年9月18日（星期五）');
  });
});
