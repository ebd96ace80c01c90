/**
 * What a period still lacks. A cell is done, open (its period still runs), missing (it is over), excused (the
 * duty does not exist: no committee needed, no groups) or on paper (before 启用日). Never "create a past meeting".
 */
import type { Branch, PartyGroup } from '../schema/branch';
import type { OrgLifeRecord, RecordType } from '../schema/meeting';
import { dutyRules, type DutyRule } from '../rules/duties';
import { addDays, addMonths, covers, daysBetween, partsOf, toDate, yearOf, type CalendarDate } from './dates';
import { isOnPaperOnly, needsCommittee, type RosterTables } from './roster';
import { isHeld } from './study-plan';
import { isAssessed } from './yearly-life';

export type DutyState = 'done' | 'open' | 'missing' | 'excused' | 'onPaper' | 'notYet';

export interface DutyCell {
  rule: DutyRule;
  group?: PartyGroup;
  /** First and last day of the period. */
  first: CalendarDate;
  last: CalendarDate;
  state: DutyState;
  records: OrgLifeRecord[];
  /** 拟开: agreed for this period, not held yet. */
  planned: OrgLifeRecord[];
  /** Held but not yet 已签字归档. */
  unsigned: number;
  /** Last day it may be held: `last`, of assessed types some months later. */
  until: CalendarDate;
  /** Days left until then, when open. */
  daysLeft?: number;
}

/** What of a branch decides what it owes. */
export type DutyBranch = Pick<Branch, 'startedOn'> &
  Partial<Pick<Branch, 'category' | 'groupThemeDayCounts'>>;

export interface DutyRow {
  rule: DutyRule;
  type: RecordType;
  group?: PartyGroup;
  cells: DutyCell[];
}

/**
 * Duty rows of the periods that touch [first, last], e.g. one quarter for 工作台 or a year for the calendar. A yearly
 * duty has a row in a shorter range only from the day it is listed.
 */
export function dutyRows(
  branch: DutyBranch,
  tables: RosterTables,
  records: readonly OrgLifeRecord[],
  range: { first: CalendarDate; last: CalendarDate },
  today: CalendarDate,
  rules: readonly DutyRule[] = dutyRules,
): DutyRow[] {
  const rows: DutyRow[] = [];
  // A branch has years of records, a range a few months of them: looked through once, not once a cell.
  const [first, last] = [quarterRange(range.first).first, quarterRange(range.last).last];
  const near = records.filter(
    ({ startAt, sections }) =>
      (startAt.slice(0, 10) >= first && startAt.slice(0, 10) <= last) ||
      sections.some(({ type }) => yearlyTypes.has(type)),
  );
  for (const rule of rules.filter((candidate) => candidate.enabled)) {
    const { type } = rule.parameters;
    const groups = type === 'groupMeeting' ? groupsIn(tables, range) : [undefined];
    for (const group of groups) {
      const periods = periodsOf(rule, range, today);
      if (periods.length === 0) continue;
      const cells = periods.map((period) => cellOf(rule, group, period, branch, tables, near, today));
      rows.push({ rule, type, ...(group ? { group } : {}), cells });
    }
  }
  return rows;
}

/** First and last day of the quarter that holds `day`. */
export function quarterRange(day: CalendarDate): { first: CalendarDate; last: CalendarDate } {
  const { year, month } = partsOf(day);
  const first = toDate({ year, month: Math.floor((month - 1) / 3) * 3 + 1, day: 1 });
  return { first, last: addDays(addMonths(first, 3), -1) };
}

export function yearRange(year: number): { first: CalendarDate; last: CalendarDate } {
  return { first: `${year}-01-01`, last: `${year}-12-31` };
}

interface Period {
  first: CalendarDate;
  last: CalendarDate;
}

const yearlyTypes: ReadonlySet<RecordType> = new Set(
  dutyRules.filter(({ parameters }) => parameters.period === 'year').map(({ parameters }) => parameters.type),
);

function periodsOf(rule: DutyRule, range: Period, today: CalendarDate): Period[] {
  const { period } = rule.parameters;
  return period === 'year' ? yearsIn(rule, range, today) : periodsIn(range, period);
}

function periodsIn(range: Period, period: 'month' | 'quarter'): Period[] {
  const step = period === 'month' ? 1 : 3;
  const periods: Period[] = [];
  let first = period === 'month' ? `${range.first.slice(0, 7)}-01` : quarterRange(range.first).first;
  while (first <= range.last) {
    const next = addMonths(first, step);
    periods.push({ first, last: addDays(next, -1) });
    first = next;
  }
  return periods;
}

/** Years of a yearly duty for this range; the year before too while its sitting may still be held. */
function yearsIn({ parameters }: DutyRule, range: Period, today: CalendarDate): Period[] {
  const [from, to] = [yearOf(range.first), yearOf(range.last)];
  const isWholeYear = range.first.endsWith('-01-01') && range.last.endsWith('-12-31');
  const periods: Period[] = [];
  for (let year = from; year <= to; year += 1) {
    if (isWholeYear || today >= `${year}-${parameters.listedFrom ?? '01-01'}`) periods.push(yearRange(year));
  }
  const isLookingBack = parameters.until !== undefined && today <= `${from}-${parameters.until}`;
  if (isLookingBack && range.first <= today && today <= range.last) periods.unshift(yearRange(from - 1));
  return periods;
}

function groupsIn(tables: RosterTables, range: Period): PartyGroup[] {
  return tables.partyGroups
    .filter((group) => group.from <= range.last && (group.to === undefined || group.to > range.first))
    .sort((a, b) => a.sortNo - b.sortNo);
}

function cellOf(
  rule: DutyRule,
  group: PartyGroup | undefined,
  period: Period,
  branch: DutyBranch,
  tables: RosterTables,
  records: readonly OrgLifeRecord[],
  today: CalendarDate,
): DutyCell {
  const until = lastDayOf(rule, period);
  const counting = records.filter((record) => countsFor(record, rule, group, period, branch));
  const held = counting.filter((record) => isHeld(record, today));
  const base = {
    rule,
    ...(group ? { group } : {}),
    ...period,
    until,
    records: held,
    planned: counting.filter((record) => record.state === 'planned'),
    unsigned: held.filter((record) => record.state !== 'signed').length,
  };
  if (held.length >= rule.parameters.atLeast) return { ...base, state: 'done' };
  if (isOnPaperOnly(branch, period.last)) return { ...base, state: 'onPaper' };
  if (!isDue(rule, group, period, branch, tables, today)) return { ...base, state: 'excused' };
  if (openFrom(rule, period) > today) return { ...base, state: 'notYet' };
  if (until >= today) return { ...base, state: 'open', daysLeft: daysBetween(today, until) };
  return { ...base, state: 'missing' };
}

/** A yearly duty is not shown as open before the day it is listed. */
function openFrom({ parameters }: DutyRule, period: Period): CalendarDate {
  return parameters.listedFrom === undefined
    ? period.first
    : `${yearOf(period.first)}-${parameters.listedFrom}`;
}

function lastDayOf({ parameters }: DutyRule, period: Period): CalendarDate {
  return parameters.until === undefined ? period.last : `${yearOf(period.first) + 1}-${parameters.until}`;
}

/** One event may count for several types, each by a section of its own. */
function countsFor(
  record: OrgLifeRecord,
  rule: DutyRule,
  group: PartyGroup | undefined,
  period: Period,
  branch: DutyBranch,
): boolean {
  const { type } = rule.parameters;
  const section = record.sections.find((one) => one.type === type);
  if (!section) return false;
  const day = record.startAt.slice(0, 10);
  if (isAssessed(type)) return section.year === yearOf(period.first) && record.scope.kind !== 'group';
  if (day < period.first || day > period.last) return false;
  // A theme day of one group is the branch's only where the branch chose so (domain §7 row 49).
  if (!group)
    return record.scope.kind !== 'group' || type !== 'themeDay' || branch.groupThemeDayCounts === true;
  return record.scope.kind === 'group' && record.scope.groupId === group.id;
}

function isDue(
  rule: DutyRule,
  group: PartyGroup | undefined,
  period: Period,
  branch: DutyBranch,
  tables: RosterTables,
  today: CalendarDate,
): boolean {
  if (rule.parameters.organsOnly === true && branch.category !== undefined && branch.category !== 'organ')
    return false;
  if (rule.parameters.type === 'committeeMeeting') {
    return needsCommittee(
      tables,
      period.last < today ? period.last : today < period.first ? period.first : today,
    );
  }
  if (!group) return true;
  let activeDays = 0;
  for (let day = period.first; day <= period.last; day = addDays(day, 1))
    if (covers(group, day)) activeDays += 1;
  return activeDays >= (rule.parameters.activeDays ?? 1);
}
