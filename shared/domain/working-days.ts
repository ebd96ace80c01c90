/** Working days by the yearly holiday notices (domain §3.4). Pure; a year without a notice gives 暂算. */
import { addDays, weekdayOf, yearOf, type CalendarDate } from './dates';
import { shippedWorkingDays, type YearOfDays } from './working-days-table';

export type WorkingDayTables = Readonly<Record<number, YearOfDays>>;

/** A result, and whether a year without its holiday notice was touched. */
export interface Counted<Value> {
  value: Value;
  isTentative: boolean;
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
  let isTentative = false;
  for (let steps = 0; steps < MOST_DAYS; steps += 1) {
    isTentative = isTentative || !isKnown(day, tables);
    if (isWorkingDay(day, tables)) counted += 1;
    if (counted >= n) break;
    day = addDays(day, 1);
  }
  return { value: day, isTentative };
}

/** Working days from `first` to `last`, both included; 0 when `last` is earlier. */
export function workdaysInclusive(
  first: CalendarDate,
  last: CalendarDate,
  tables: WorkingDayTables = shippedWorkingDays,
): Counted<number> {
  let count = 0;
  let isTentative = false;
  let day = first;
  for (let steps = 0; steps < MOST_DAYS && day <= last; steps += 1) {
    isTentative = isTentative || !isKnown(day, tables);
    if (isWorkingDay(day, tables)) count += 1;
    day = addDays(day, 1);
  }
  return { value: count, isTentative };
}

function isKnown(day: CalendarDate, tables: WorkingDayTables): boolean {
  return tables[yearOf(day)] !== undefined;
}

function has(days: string, monthDay: string): boolean {
  return days.split(' ').includes(monthDay);
}
