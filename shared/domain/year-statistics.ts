/**
 * 党内统计年报核对 (domain §7.2 E8): the figures of the yearly statistics on 31 December, computed from the roster of that
 * day, each with the members it counts. Every group of figures adds up to the roster; who has no value is counted as
 * 未填 instead of being left out.
 */
import { eduLevels, postCategories, type Membership } from '../schema/member';
import { fullYearsBetween, partialDateRange, toDate, type CalendarDate } from './dates';
import { ageOn, highestEducation, isMinority } from './list-view';
import { categoryOn, rosterOn, type RosterEntry, type RosterTables } from './roster';

/** Upper ends of the age bands of the yearly statistics; the last one is open. */
export const AGE_BANDS = [30, 35, 40, 45, 50, 55, 60, 65, 70] as const;
/** Party age in full years from the conversion. */
export const PARTY_AGE_BANDS = [5, 10, 20, 30, 40, 50] as const;

export const statisticGroups = [
  'category',
  'gender',
  'ethnicity',
  'age',
  'education',
  'postCategory',
  'partyAge',
  'movement',
] as const;
export type StatisticGroup = (typeof statisticGroups)[number];

export interface Figure {
  /** Unique within its group: a stored code, a band such as `31-35`, or `unknown`. */
  key: string;
  memberIds: string[];
}

export interface YearStatistics {
  year: number;
  /** The day it speaks of: 31 December, or today while that has not come. */
  day: CalendarDate;
  roster: RosterEntry[];
  /** Without `movement` each group adds up to the roster. */
  groups: Record<StatisticGroup, Figure[]>;
  /** On the roster at the beginning + came − went = on the roster at the end. */
  balance: { atStart: number; came: number; went: number; atEnd: number };
}

/** The day is 31 December, or today while that has not come. */
export function yearStatistics(tables: RosterTables, year: number, today: CalendarDate): YearStatistics {
  const last = toDate({ year, month: 12, day: 31 });
  const day = today < last ? today : last;
  const roster = rosterOn(tables, day);
  const by = (keys: readonly string[], keyOf: (entry: RosterEntry) => string | undefined): Figure[] =>
    countBy(roster, keys, keyOf);
  const groups: Record<StatisticGroup, Figure[]> = {
    category: by(['fullMember', 'probationaryMember'], ({ category }) => category),
    gender: by(['male', 'female'], ({ person }) => person.gender),
    ethnicity: by(['han', 'minority'], ({ person: { ethnicity } }) =>
      ethnicity === undefined ? undefined : isMinority(ethnicity) ? 'minority' : 'han',
    ),
    age: by(bandKeys(AGE_BANDS), ({ person }) => bandOf(ageOn(person, day), AGE_BANDS)),
    education: by(eduLevels, ({ person }) => highestEducation(person)),
    postCategory: by(postCategories, ({ person }) => person.postCategory),
    partyAge: by(['probation', ...bandKeys(PARTY_AGE_BANDS)], (entry) => partyAgeKey(entry, day)),
    movement: [],
  };
  const { figures, atStart, came, went } = movement(tables, year, day, roster);
  return {
    year,
    day,
    roster,
    groups: { ...groups, movement: figures },
    balance: { atStart, came, went, atEnd: roster.length },
  };
}

/** ≤30, 31-35, …, 71+ as keys: `0-30`, `31-35`, `71-`. */
export function bandKeys(bands: readonly number[]): string[] {
  const keys = bands.map((end, index) => `${index === 0 ? 0 : (bands[index - 1] ?? 0) + 1}-${end}`);
  return [...keys, `${(bands[bands.length - 1] ?? 0) + 1}-`];
}

function bandOf(value: number | undefined, bands: readonly number[]): string | undefined {
  if (value === undefined) return undefined;
  const at = bands.findIndex((end) => value <= end);
  return bandKeys(bands)[at < 0 ? bands.length : at];
}

function partyAgeKey({ category, member }: RosterEntry, day: CalendarDate): string | undefined {
  if (category === 'probationaryMember') return 'probation';
  if (member.fullMemberDate === undefined) return undefined;
  return bandOf(
    Math.max(0, fullYearsBetween(partialDateRange(member.fullMemberDate).first, day)),
    PARTY_AGE_BANDS,
  );
}

/** Figures in the order of `keys`; those that count nobody stay, as in the form, but 未填 only when it counts. */
function countBy(
  roster: readonly RosterEntry[],
  keys: readonly string[],
  keyOf: (entry: RosterEntry) => string | undefined,
): Figure[] {
  const counted = new Map<string, string[]>(keys.map((key) => [key, []]));
  const unknown: string[] = [];
  for (const entry of roster) {
    const key = keyOf(entry);
    const list = key === undefined ? unknown : counted.get(key);
    (list ?? unknown).push(entry.member.id);
  }
  const figures = [...counted].map(([key, memberIds]) => ({ key, memberIds }));
  return unknown.length === 0 ? figures : [...figures, { key: 'unknown', memberIds: unknown }];
}

/** What changed the roster since 1 January: how members came, how they went, and who was admitted or converted. */
function movement(
  tables: RosterTables,
  year: number,
  day: CalendarDate,
  roster: readonly RosterEntry[],
): { figures: Figure[]; atStart: number; came: number; went: number } {
  const first = toDate({ year, month: 1, day: 1 });
  const before = toDate({ year: year - 1, month: 12, day: 31 });
  const atStart = new Set(rosterOn(tables, before).map(({ member }) => member.id));
  const atEnd = new Set(roster.map(({ member }) => member.id));
  const living = new Set(tables.members.filter(({ deletedAt }) => !deletedAt).map(({ id }) => id));
  const spans = tables.memberships.filter(({ memberId }) => living.has(memberId));
  const isWithin = (date: string | undefined): boolean => date !== undefined && date >= first && date <= day;
  const came = (how: Membership['fromHow']): string[] =>
    unique(spans.filter((span) => span.fromHow === how && isWithin(span.from)));
  const went = (how: NonNullable<Membership['toHow']>): string[] =>
    unique(spans.filter((span) => span.toHow === how && isWithin(span.to)));
  const admitted = tables.members.filter(
    ({ id, joinDate }) => living.has(id) && belongsWithin(spans, id, joinDate, first, day),
  );
  const converted = roster.filter(
    ({ member }) =>
      member.fullMemberDate !== undefined &&
      isWithin(partialDateRange(member.fullMemberDate).first) &&
      categoryOn(member, before) === 'probationaryMember',
  );
  const figures: Figure[] = [
    { key: 'admitted', memberIds: admitted.map(({ id }) => id) },
    { key: 'converted', memberIds: converted.map(({ member }) => member.id) },
    ...(['joined', 'transferIn', 'internal', 'onFile'] as const).map((how) => ({
      key: `from.${how}`,
      memberIds: came(how),
    })),
    ...(['transferOut', 'left', 'deceased', 'internal'] as const).map((how) => ({
      key: `to.${how}`,
      memberIds: went(how),
    })),
  ];
  return {
    figures,
    atStart: atStart.size,
    came: [...atEnd].filter((id) => !atStart.has(id)).length,
    went: [...atStart].filter((id) => !atEnd.has(id)).length,
  };
}

/** Admitted by this branch within the days: the joining day lies there, and the member belonged here on it. */
function belongsWithin(
  spans: readonly Membership[],
  memberId: string,
  joinDate: string | undefined,
  first: CalendarDate,
  last: CalendarDate,
): boolean {
  if (joinDate === undefined) return false;
  const range = partialDateRange(joinDate);
  if (range.first < first || range.last > last) return false;
  return spans.some(
    (span) => span.memberId === memberId && span.fromHow !== 'transferIn' && span.from <= range.last,
  );
}

function unique(spans: readonly Membership[]): string[] {
  return [...new Set(spans.map(({ memberId }) => memberId))];
}
