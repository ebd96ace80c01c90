/** Working days by the yearly holiday notices (domain §3.4). Pure; a year without a notice gives 暂算. */
import type { Setting } from '../schema/ledger';
import { addDays, weekdayOf, yearOf, type CalendarDate } from './dates';
import { readHolidayNotice } from './holiday-notice';
import { shippedWorkingDays, type YearOfDays } from './working-days-table';

export type WorkingDayTables = Readonly<Record<number, YearOfDays>>;

/** A result, and whether a year without its holiday notice was touched. */
export interface Counted<Value> {
  value: Value;
  isTentative: boolean;
  /** The first such year. */
  unknownYear?: number;
}

/** Each year's notice the branch entered is one settings row: `workingDays.2027`, its value the short text. */
const SETTING_PREFIX = 'workingDays.';

export function workingDaySettingKey(year: number): string {
  return `${SETTING_PREFIX}${year}`;
}

/** The year of such a row; undefined for every other setting. */
export function yearOfWorkingDaySetting(key: string): number | undefined {
  const year = key.startsWith(SETTING_PREFIX) ? key.slice(SETTING_PREFIX.length) : '';
  return /^\d{4}$/.test(year) ? Number(year) : undefined;
}

/** The shipped years with what the branch entered; an entered year wins, what cannot be read is left aside. */
export function workingDayTablesOf(settings: readonly Pick<Setting, 'key' | 'value'>[]): WorkingDayTables {
  const tables: Record<number, YearOfDays> = { ...shippedWorkingDays };
  const entered = settings
    .flatMap(({ key, value }) => {
      const year = yearOfWorkingDaySetting(key);
      return year === undefined || typeof value !== 'string' ? [] : [{ year, value }];
    })
    .sort((a, b) => a.year - b.year);
  for (const { year, value } of entered) {
    const { days } = readHolidayNotice(value, year);
    if (!days.some(({ day }) => yearOf(day) === year)) continue;
    const own = days.filter(({ day }) => yearOf(day) === year);
    tables[year] = added({ off: '', on: '' }, own);
    // The last days of December are arranged by the next year's notice.
    const before = tables[year - 1];
    const rest = days.filter(({ day }) => yearOf(day) !== year);
    if (before && rest.length > 0) tables[year - 1] = added(before, rest);
  }
  return tables;
}

function added(table: YearOfDays, days: readonly { day: CalendarDate; kind: 'off' | 'on' }[]): YearOfDays {
  const listed = (kind: 'off' | 'on', known: string): string => {
    const own = days.filter((one) => one.kind === kind).map(({ day }) => day.slice(5));
    return [...known.split(' ').filter((day) => day !== ''), ...own].sort().join(' ');
  };
  return { off: listed('off', table.off), on: listed('on', table.on) };
}

const SATURDAY = 6;
/** Longest run of days looked at: no notice period is longer than this, and a wrong year must not hang the page. */
const MOST_DAYS = 400;

export function isWorkingDay(day: CalendarDate, tables: WorkingDayTables = shippedWorkingDays): boolean {
  const year = tables[yearOf(day)];
  const monthDay = day.slice(5);
  if (year && has(year.on, monthDay)) return true;
  if (year && has(year.off, monthDay)) return false;
  return weekdayOf(day) < SATURDAY;
}

/**
 * The n-th working day when the first day, if it is one, counts as the first: a notice of five working days that
 * begins on a Monday ends on Friday.
 */
export function addWorkdaysInclusive(
  start: CalendarDate,
  n: number,
  tables: WorkingDayTables = shippedWorkingDays,
): Counted<CalendarDate> {
  let day = start;
  let counted = 0;
  let unknownYear: number | undefined;
  for (let steps = 0; steps < MOST_DAYS; steps += 1) {
    unknownYear ??= yearUnknown(day, tables);
    if (isWorkingDay(day, tables)) counted += 1;
    if (counted >= n) break;
    day = addDays(day, 1);
  }
  return result(day, unknownYear);
}

/** Working days from `first` to `last`, both included; 0 when `last` is earlier. */
export function workdaysInclusive(
  first: CalendarDate,
  last: CalendarDate,
  tables: WorkingDayTables = shippedWorkingDays,
): Counted<number> {
  let count = 0;
  let unknownYear: number | undefined;
  let day = first;
  for (let steps = 0; steps < MOST_DAYS && day <= last; steps += 1) {
    unknownYear ??= yearUnknown(day, tables);
    if (isWorkingDay(day, tables)) count += 1;
    day = addDays(day, 1);
  }
  return result(count, unknownYear);
}

function yearUnknown(day: CalendarDate, tables: WorkingDayTables): number | undefined {
  const year = yearOf(day);
  return tables[year] === undefined ? year : undefined;
}

function result<Value>(value: Value, unknownYear: number | undefined): Counted<Value> {
  return {
    value,
    isTentative: unknownYear !== undefined,
    ...(unknownYear === undefined ? {} : { unknownYear }),
  };
}

function has(days: string, monthDay: string): boolean {
  return days.split(' ').includes(monthDay);
}
