/**
 * Calendar arithmetic on plain strings: no clock, no time zone. Instants become days only at the edge
 * (Asia/Shanghai is fixed at UTC+8 without daylight saving since 1992).
 */
import type { CalendarDate, LocalDateTime, PartialDate } from '../schema/primitives';
import { isRealDay } from '../schema/primitives';

export type { CalendarDate, Instant, LocalDateTime, PartialDate } from '../schema/primitives';

export interface DayParts {
  year: number;
  month: number;
  day: number;
}

const SHANGHAI_OFFSET_MS = 8 * 3_600_000;

export function partsOf(date: CalendarDate): DayParts {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

export function toDate({ year, month, day }: DayParts): CalendarDate {
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

/** Days in a month, 1–12, Gregorian. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

export function addDays(date: CalendarDate, days: number): CalendarDate {
  const { year, month, day } = partsOf(date);
  return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10);
}

/** Adds calendar months and clamps to the last day: 31 January + 1 month = 28 or 29 February (domain §2.5). */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const { year, month, day } = partsOf(date);
  const index = year * 12 + (month - 1) + months;
  const target = { year: Math.floor(index / 12), month: (index % 12) + 1 };
  return toDate({ ...target, day: Math.min(day, daysInMonth(target.year, target.month)) });
}

export function addYears(date: CalendarDate, years: number): CalendarDate {
  return addMonths(date, years * 12);
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return (dayNumber(to) - dayNumber(from)) / 86_400_000;
}

/** Full years completed between two days, as for age and 党龄; 29 February counts on 1 March in common years. */
export function fullYearsBetween(from: CalendarDate, to: CalendarDate): number {
  const a = partsOf(from);
  const b = partsOf(to);
  const before = b.month < a.month || (b.month === a.month && b.day < a.day);
  return b.year - a.year - (before ? 1 : 0);
}

/** ISO 8601 weekday: 1 = Monday … 7 = Sunday. */
export function weekdayOf(date: CalendarDate): number {
  return new Date(dayNumber(date)).getUTCDay() || 7;
}

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'];
/** 星期一 … 星期日 */
export function weekdayZh(date: CalendarDate): string {
  return `星期${WEEKDAYS[weekdayOf(date) - 1] ?? ''}`;
}

export function quarterOf(date: CalendarDate): 1 | 2 | 3 | 4 {
  return Math.ceil(partsOf(date).month / 3) as 1 | 2 | 3 | 4;
}

export function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

/** 2026年3月5日 (GB/T 9704: Arabic digits without leading zero). */
export function formatDateZh(date: CalendarDate): string {
  const { year, month, day } = partsOf(date);
  return `${year}年${month}月${day}日`;
}

/** 3月5日 */
export function formatMonthDayZh(date: CalendarDate): string {
  const { month, day } = partsOf(date);
  return `${month}月${day}日`;
}

/** 1998年, 1998年7月 or 1998年7月1日; empty for undefined. */
export function formatPartialDateZh(date: PartialDate | undefined): string {
  if (!date) return '';
  if (date.length === 4) return `${Number(date)}年`;
  if (date.length === 7) return `${Number(date.slice(0, 4))}年${Number(date.slice(5))}月`;
  return formatDateZh(date);
}

/** 1998.07 for lists (domain P-04: 出生年月), 1998 when only the year is known. */
export function formatYearMonth(date: PartialDate | undefined): string {
  return date ? date.slice(0, 7).replace('-', '.') : '';
}

/** Time of day of a record whose beginning has not been typed; no meeting begins at midnight. */
export const UNKNOWN_TIME_OF_DAY = '00:00';

/** 2026年9月18日（星期五）14:30—16:05; only the day while no time is known. */
export function formatMeetingTimeZh(startAt: LocalDateTime, endAt?: LocalDateTime): string {
  const day = startAt.slice(0, 10);
  const start = `${formatDateZh(day)}（${weekdayZh(day)}）${startAt.slice(11)}`;
  // A draft whose hours are not typed yet: the sheet leaves room for them instead of claiming midnight.
  if (!endAt) return startAt.slice(11) === UNKNOWN_TIME_OF_DAY ? start.slice(0, -5) : start;
  const end =
    endAt.slice(0, 10) === day ? endAt.slice(11) : `${formatDateZh(endAt.slice(0, 10))}${endAt.slice(11)}`;
  return `${start}—${end}`;
}

/** First and last day a partial date can mean. */
export function partialDateRange(date: PartialDate): { first: CalendarDate; last: CalendarDate } {
  if (date.length === 4) return { first: `${date}-01-01`, last: `${date}-12-31` };
  if (date.length === 10) return { first: date, last: date };
  const last = daysInMonth(Number(date.slice(0, 4)), Number(date.slice(5)));
  return { first: `${date}-01`, last: `${date}-${two(last)}` };
}

/** -1 certainly earlier, 1 certainly later, 0 equal or cannot be told apart (domain §6: PDate intervals). */
export function comparePartialDates(a: PartialDate, b: PartialDate): -1 | 0 | 1 {
  const [x, y] = [partialDateRange(a), partialDateRange(b)];
  if (x.last < y.first) return -1;
  return x.first > y.last ? 1 : 0;
}

/**
 * Reads a date as people type it: 1998, 1998.7, 1998-07-01, 1998/7/1, 1998年7月1日, 19980701, 199807,
 * 1998、7、1, full-width digits. Undefined when it is none of these or no real day. Never guesses a century.
 */
export function parsePartialDate(typed: string): PartialDate | undefined {
  const text = typed.normalize('NFKC').trim().replace(/\s+/g, '');
  const compact = /^(\d{4})(\d{2})(\d{2})?$/.exec(text);
  const spaced = /^(\d{4})(?:[-./、,年](\d{1,2})(?:[-./、,月](\d{1,2})[日号]?|[-./月])?)?年?$/.exec(text);
  const found = compact ?? spaced;
  if (!found) return undefined;
  const [, year = '', month, day] = found;
  const date = [year, month, day]
    .filter((part) => part !== undefined)
    .map(two)
    .join('-');
  if (Number(year) < 1000) return undefined;
  if (day !== undefined) return isRealDay(date) ? date : undefined;
  if (month !== undefined && (Number(month) < 1 || Number(month) > 12)) return undefined;
  return date;
}

/** Like parsePartialDate, but only a full day counts. */
export function parseCalendarDate(typed: string): CalendarDate | undefined {
  const date = parsePartialDate(typed);
  return date?.length === 10 ? date : undefined;
}

/** `9:5`, `9：30`, `0930`, `14点30分` -> `HH:mm`; undefined when it is no time of day. */
export function parseTimeOfDay(typed: string): string | undefined {
  const text = typed.normalize('NFKC').trim();
  const found = /^(\d{1,2})[:.点时](\d{1,2})?分?$/.exec(text) ?? /^(\d{2})(\d{2})$/.exec(text);
  if (!found) return undefined;
  const [hour, minute] = [Number(found[1]), Number(found[2] ?? '0')];
  return hour < 24 && minute < 60 ? `${two(hour)}:${two(minute)}` : undefined;
}

/** The day in Asia/Shanghai on which an instant falls. */
export function dayOfInstant(instant: string): CalendarDate {
  return new Date(Date.parse(instant) + SHANGHAI_OFFSET_MS).toISOString().slice(0, 10);
}

/** Local time `YYYY-MM-DDTHH:mm` in Asia/Shanghai of an instant. */
export function localTimeOfInstant(instant: string): LocalDateTime {
  return new Date(Date.parse(instant) + SHANGHAI_OFFSET_MS).toISOString().slice(0, 16);
}

/** Is `day` inside `[from, to)`? */
export function covers(
  span: { from: CalendarDate; to?: CalendarDate | undefined },
  day: CalendarDate,
): boolean {
  return span.from <= day && (span.to === undefined || day < span.to);
}

function dayNumber(date: CalendarDate): number {
  const { year, month, day } = partsOf(date);
  return Date.UTC(year, month - 1, day);
}

function two(value: number | string): string {
  return String(value).padStart(2, '0');
}
