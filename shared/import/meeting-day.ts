/** The day of a meeting out of a cell: with its time, or only its month; never a year that nobody wrote. */
import { parsePartialDate, parseTimeOfDay, type CalendarDate } from '../domain/dates';
import { compact } from './plain-text';
import { parseDateCell } from './parse-date';
import type { SheetCell } from './sheet-table';

export interface DayContext {
  date1904: boolean;
  today: CalendarDate;
  /** The one year the title of the sheet names, e.g. 2026年度会议出勤表. */
  year?: number;
}

export type MeetingDay =
  | { kind: 'day'; day: CalendarDate; time?: string }
  | { kind: 'month'; month: string }
  | { kind: 'missing' | 'bad' | 'noYear' | 'unclear' };

/** Our sections begin in 1949: an earlier year is a slip of the pen. */
const FIRST_DAY = '1949-01-01';
const TIME_BEHIND = /[T\s]+(\d{1,2}[:：]\d{2})(?:[:：]\d{2}(?:\.\d+)?)?$/;

export function readMeetingDay(cell: SheetCell, context: DayContext): MeetingDay {
  const time = TIME_BEHIND.exec(cell.text.trim())?.[1];
  const text = time === undefined ? cell.text : cell.text.trim().replace(TIME_BEHIND, '');
  const withoutYear = monthAndDay(text);
  if (withoutYear) return ofYear(withoutYear, context.year);
  const { value, findings } = parseDateCell({ ...cell, text }, context);
  if (value !== undefined) return ofPartial(value, time);
  const [finding] = findings;
  if (!finding) return { kind: 'missing' };
  if (finding.severity !== 'ask') return { kind: 'bad' };
  const [first = ''] = finding.candidates?.map((candidate) => candidate.value) ?? [];
  // 3月5日 typed into a spreadsheet: the year behind it is that of the typing, not of the meeting.
  if (finding.code === 'dateYearMissing')
    return ofYear({ month: Number(first.slice(5, 7)), day: Number(first.slice(8)) }, context.year);
  // 26.3.5: of 1926 and 2026 only one can be meant.
  const possible = (finding.candidates ?? []).filter(
    (candidate) => candidate.value >= FIRST_DAY && candidate.value <= context.today,
  );
  const [only] = possible;
  return only && possible.length === 1 ? ofPartial(only.value, time) : { kind: 'unclear' };
}

interface MonthDay {
  month: number;
  day?: number;
}

/** 3月5日, 3月, 3月5日主题党日: no year anywhere in it. */
function monthAndDay(typed: string): MonthDay | undefined {
  const text = compact(typed);
  if (/\d{4}|\d{2}年/.test(text)) return undefined;
  const found = /(?<!\d)(\d{1,2})月(?:份|(\d{1,2})[日号]?)?/.exec(text);
  if (!found) return undefined;
  return { month: Number(found[1]), ...(found[2] ? { day: Number(found[2]) } : {}) };
}

function ofYear({ month, day }: MonthDay, year: number | undefined): MeetingDay {
  if (year === undefined) return { kind: 'noYear' };
  const parts = [year, month, ...(day === undefined ? [] : [day])];
  const date = parsePartialDate(parts.join('-'));
  return date === undefined ? { kind: 'bad' } : ofPartial(date, undefined);
}

function ofPartial(date: string, time: string | undefined): MeetingDay {
  if (date < FIRST_DAY.slice(0, date.length)) return { kind: 'bad' };
  if (date.length === 7) return { kind: 'month', month: date };
  if (date.length !== 10) return { kind: 'bad' };
  const start = time === undefined ? undefined : parseTimeOfDay(time);
  // Midnight is what a spreadsheet shows behind a day without a time.
  return { kind: 'day', day: date, ...(start === undefined || start === '00:00' ? {} : { time: start }) };
}

/** The one year the texts above the heads name; undefined where there is none, or more than one. */
export function yearNamedIn(rows: readonly (readonly SheetCell[])[]): number | undefined {
  const years = new Set(
    rows.flatMap((row) =>
      row.flatMap(({ text }) => [...compact(text).matchAll(/(?<!\d)(\d{4})年/g)].map((found) => found[1])),
    ),
  );
  const [year] = years;
  return years.size === 1 && year !== undefined ? Number(year) : undefined;
}
