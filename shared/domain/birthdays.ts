/**
 * 政治生日 and 光荣在党50年 (domain §2.3, R-42). Pure. A date known only to the month stands in the list of its month
 * without a day; one known only to the year cannot be given a day and is listed apart.
 */
import { z } from 'zod';
import {
  addYears,
  daysInMonth,
  partialDateRange,
  toDate,
  yearOf,
  type CalendarDate,
  type PartialDate,
} from './dates';
import type { RosterEntry } from './roster';

/** By the day the assembly admitted them; some places take the day of conversion. */
export const birthdayBases = ['joinDate', 'fullMemberDate'] as const;
export type BirthdayBasis = (typeof birthdayBases)[number];

/** Longest message on a card: five lines of its inside. */
export const MESSAGE_MAX_CHARS = 80;
export const BIRTHDAY_SETTING_KEY = 'members.birthdays';
export const birthdaySettingSchema = z.object({
  basis: z.enum(birthdayBases),
  /** 支部寄语; '' = the usual one. */
  message: z.string().max(MESSAGE_MAX_CHARS),
});
export type BirthdaySetting = z.infer<typeof birthdaySettingSchema>;

export function birthdaySetting(settings: readonly { key: string; value?: unknown }[]): BirthdaySetting {
  const stored = settings.find(({ key }) => key === BIRTHDAY_SETTING_KEY)?.value;
  const read = birthdaySettingSchema.safeParse(stored);
  return read.success ? read.data : { basis: 'joinDate', message: '' };
}

export interface Birthday {
  readonly entry: RosterEntry;
  /** The date it is counted from, as far as it is known. */
  readonly since: PartialDate;
  /** The day of this year, or its month when the day is not known. */
  readonly on: PartialDate;
  /** 入党N周年. */
  readonly years: number;
}

export interface Birthdays {
  /** By day; those without a day behind the others of their month. */
  readonly listed: readonly Birthday[];
  /** Only the year is known, or nothing. */
  readonly undated: readonly RosterEntry[];
}

/**
 * Birthdays on the days `from`..`to`, both included. Somebody who joined on such a day has no anniversary yet.
 * 29 February is kept on 28 February in common years.
 */
export function birthdaysIn(
  roster: readonly RosterEntry[],
  { from, to }: { from: CalendarDate; to: CalendarDate },
  basis: BirthdayBasis,
): Birthdays {
  const listed: Birthday[] = [];
  const undated: RosterEntry[] = [];
  for (const entry of roster) {
    const since = entry.member[basis];
    // Who is still on probation has no day of conversion: nothing is missing.
    if (since === undefined && basis === 'fullMemberDate' && entry.category === 'probationaryMember')
      continue;
    if (since === undefined || since.length < 7) {
      undated.push(entry);
      continue;
    }
    for (let year = yearOf(from); year <= yearOf(to); year += 1) {
      const on = dayIn(since, year);
      const years = year - yearOf(since);
      const { first, last } = partialDateRange(on);
      if (years > 0 && last >= from && first <= to) listed.push({ entry, since, on, years });
    }
  }
  // A month sorts behind its days.
  const key = ({ on }: Birthday): string => (on.length === 7 ? `${on}-99` : on);
  return { listed: listed.sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0)), undated };
}

/** The same day, or month, in another year. */
function dayIn(since: PartialDate, year: number): PartialDate {
  const month = Number(since.slice(5, 7));
  if (since.length === 7) return toDate({ year, month, day: 1 }).slice(0, 7);
  return toDate({ year, month, day: Math.min(Number(since.slice(8)), daysInMonth(year, month)) });
}

/** A medal after so many years in the Party. */
export const MEDAL_YEARS = 50;

export interface MedalCandidate {
  readonly entry: RosterEntry;
  readonly since: PartialDate;
  /** Full years on 1 July of the year; the fewest the date can mean. */
  readonly years: number;
  /** Reached since 1 July of the year before: due this year. */
  readonly isNew: boolean;
  /** `maybe`: the date is known in part, and not every day it can mean would do. */
  readonly certainty: 'yes' | 'maybe';
}

/** Members who have been in the Party for 50 years on 1 July of `year`, longest first (颁发对象, R-42). */
export function medalCandidates(
  roster: readonly RosterEntry[],
  year: number,
  basis: BirthdayBasis,
): MedalCandidate[] {
  const deadline = toDate({ year, month: 7, day: 1 });
  const before = toDate({ year: year - 1, month: 7, day: 1 });
  return roster
    .flatMap((entry): MedalCandidate[] => {
      const since = entry.member[basis];
      if (since === undefined) return [];
      const { first, last } = partialDateRange(since);
      if (addYears(first, MEDAL_YEARS) > deadline) return [];
      const certainty = addYears(last, MEDAL_YEARS) <= deadline ? 'yes' : 'maybe';
      const isNew = addYears(last, MEDAL_YEARS) > before;
      return [{ entry, since, years: fewestYears(last, deadline), isNew, certainty }];
    })
    .sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0));
}

function fewestYears(last: CalendarDate, day: CalendarDate): number {
  const years = yearOf(day) - yearOf(last);
  return addYears(last, years) > day ? years - 1 : years;
}
