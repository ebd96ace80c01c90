/** Spreadsheet day numbers and what a number format shows of them. */
import { daysBetween, addDays, type PartialDate } from '../domain/dates';

/** Day 1 of the 1904 date system is day 1463 of the 1900 one (ECMA-376 part 1, 18.17.4.1). */
const DAYS_1904 = 1462;
/** The 1900 system counts a 29 February 1900 that never was; from 1 March 1900 on this epoch is right. */
const EPOCH = '1899-12-30';
/** 1 January 1900 … 31 December 2199: outside, a number in a date column is no day number. */
export const FIRST_SERIAL = 1;
export const LAST_SERIAL = daysBetween(EPOCH, '2199-12-31');

/** Day of a spreadsheet serial, time of day dropped; undefined outside 1900–2199. */
export function dateOfSerial(serial: number, date1904: boolean): string | undefined {
  const days = Math.floor(serial) + (date1904 ? DAYS_1904 : 0);
  if (!Number.isFinite(days) || days < FIRST_SERIAL || days > LAST_SERIAL) return undefined;
  return addDays(EPOCH, days < 61 ? days + 1 : days);
}

export interface DateParts {
  year: boolean;
  month: boolean;
  day: boolean;
}

/** Which parts of a date a number format shows; all false when it is no date format. */
export function datePartsOf(numFmt: string): DateParts {
  // Only the first section counts, without literals, escapes, padding and [colour], [$-804] marks.
  const bare = (numFmt.split(';')[0] ?? '')
    .replace(/"[^"]*"/g, ' ')
    .replace(/\\./g, ' ')
    .replace(/[_*]./g, ' ')
    .replace(/\[[^\]]*\]/g, ' ')
    .toLowerCase();
  if (bare.includes('general')) return { year: false, month: false, day: false };
  // `m` is a minute beside hours or seconds.
  const dateOnly = bare.replace(/h+[^a-z]*m+/g, ' ').replace(/m+[^a-z]*s+/g, ' ');
  return { year: /[ye]/.test(dateOnly), month: dateOnly.includes('m'), day: dateOnly.includes('d') };
}

export function isDateFormat(numFmt: string): boolean {
  const parts = datePartsOf(numFmt);
  return parts.year || parts.month || parts.day;
}

/** Cuts a day to what the format shows: `yyyy"年"m"月"` gives 1998-07. Undefined without a year. */
export function shownPart(day: string, numFmt: string): PartialDate | undefined {
  const parts = datePartsOf(numFmt);
  if (!parts.year) return undefined;
  if (parts.day && parts.month) return day;
  return parts.month ? day.slice(0, 7) : day.slice(0, 4);
}
