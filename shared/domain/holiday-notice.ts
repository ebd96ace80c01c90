/**
 * The yearly notice of the State Council's office on holidays, read from its own text (1月1日至3日放假，1月4日上班),
 * and back to the shortest such text, which is what the branch's setting keeps. Pure.
 */
import { isRealDay } from '../schema/primitives';
import { addDays, daysBetween, toDate, weekdayOf, yearOf, type CalendarDate } from './dates';

export interface NoticeDay {
  day: CalendarDate;
  /** Free, or a day of a weekend that is worked instead. */
  kind: 'off' | 'on';
}

export type NoticeProblem =
  /** Days named without 放假 or 上班, or a day that does not exist: the sentence. */
  | { code: 'unreadable'; text: string }
  /** A holiday longer than any there was: a month was probably mistyped. */
  | { code: 'tooLong'; text: string }
  /** 上班 on a weekday says nothing: the wrong day was typed. */
  | { code: 'worksAnyway'; day: CalendarDate }
  /** The same day free and worked. */
  | { code: 'both'; day: CalendarDate }
  /** A day of neither this year nor the last weeks of the year before. */
  | { code: 'otherYear'; day: CalendarDate };

export interface HolidayNotice {
  days: NoticeDay[];
  problems: NoticeProblem[];
}

const SATURDAY = 6;
/** The longest so far was nine days (2026, 春节); twice that is a wrong month. */
const LONGEST_DAYS = 18;
const DAY = String.raw`(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日`;
const TOKEN = new RegExp(String.raw`${DAY}(?:[至到~—–-]+${DAY})?|放假|休息|上班|补班`, 'g');

/** Reads the days of `year`; a notice may name the last days of the year before, too. */
export function readHolidayNotice(text: string, year: number): HolidayNotice {
  const problems: NoticeProblem[] = [];
  const kinds = new Map<CalendarDate, NoticeDay['kind']>();
  // What stands in brackets names weekdays and the old calendar.
  const plain = text
    .normalize('NFKC')
    .replace(/\([^)]*\)/g, '')
    .replace(/[ \t]/g, '');
  for (const sentence of plain.split(/[。;\n]/)) {
    const said = readSentence(sentence, year);
    if (typeof said === 'string') {
      problems.push({ code: said, text: sentence.trim() });
      continue;
    }
    for (const { day, kind } of said) {
      if (kinds.has(day) && kinds.get(day) !== kind) problems.push({ code: 'both', day });
      else if (!belongs(day, year)) problems.push({ code: 'otherYear', day });
      else if (kind === 'on' && weekdayOf(day) < SATURDAY) problems.push({ code: 'worksAnyway', day });
      kinds.set(day, kind);
    }
  }
  const days = [...kinds].map(([day, kind]) => ({ day, kind })).sort(byDay);
  return { days, problems };
}

function belongs(day: CalendarDate, year: number): boolean {
  return yearOf(day) === year || (yearOf(day) === year - 1 && day.slice(5, 7) === '12');
}

function readSentence(sentence: string, year: number): NoticeDay[] | 'unreadable' | 'tooLong' {
  const days: NoticeDay[] = [];
  let named: CalendarDate[] = [];
  let at = { year, month: 0 };
  for (const token of sentence.matchAll(TOKEN)) {
    const [word, ...parts] = token;
    if (parts[2] === undefined) {
      const kind = word === '放假' || word === '休息' ? 'off' : 'on';
      days.push(...named.map((day) => ({ day, kind }) as const));
      named = [];
      continue;
    }
    const first = dayOf(parts.slice(0, 3), at);
    at = partsAfter(parts.slice(0, 3), at);
    const isRange = parts[5] !== undefined;
    const last = isRange ? dayOf(parts.slice(3, 6), at) : first;
    if (isRange) at = partsAfter(parts.slice(3, 6), at);
    if (first === undefined || last === undefined || last < first) return 'unreadable';
    if (daysBetween(first, last) >= LONGEST_DAYS) return 'tooLong';
    for (let day = first; day <= last; day = addDays(day, 1)) named.push(day);
  }
  return named.length > 0 ? 'unreadable' : days;
}

type Part = string | undefined;

/** A day without its year or month is in that of the day before it. */
function partsAfter([year, month]: readonly Part[], at: { year: number; month: number }): typeof at {
  return {
    year: year === undefined ? at.year : Number(year),
    month: month === undefined ? at.month : Number(month),
  };
}

function dayOf(parts: readonly Part[], at: { year: number; month: number }): CalendarDate | undefined {
  const day = toDate({ ...partsAfter(parts, at), day: Number(parts[2]) });
  return isRealDay(day) ? day : undefined;
}

/** The shortest text with the same days: 1月1日至3日放假；1月4日上班. */
export function formatHolidayNotice(days: readonly NoticeDay[], year: number): string {
  const runs: { kind: NoticeDay['kind']; first: CalendarDate; last: CalendarDate }[] = [];
  for (const { day, kind } of [...days].sort(byDay)) {
    const run = runs.at(-1);
    if (run?.kind === kind && kind === 'off' && addDays(run.last, 1) === day) run.last = day;
    else runs.push({ kind, first: day, last: day });
  }
  return runs
    .map(({ kind, first, last }) => {
      const end =
        first.slice(0, 7) === last.slice(0, 7) ? `${Number(last.slice(8))}日` : named(last, yearOf(first));
      const span = first === last ? named(first, year) : `${named(first, year)}至${end}`;
      return `${span}${kind === 'off' ? '放假' : '上班'}`;
    })
    .join('；');
}

/** The year is said where it is not the one understood. */
function named(day: CalendarDate, year: number): string {
  const [, month, date] = day.split('-').map(Number);
  return `${yearOf(day) === year ? '' : `${yearOf(day)}年`}${month ?? 0}月${date ?? 0}日`;
}

function byDay(a: NoticeDay, b: NoticeDay): number {
  return a.day < b.day ? -1 : 1;
}
