/** What to do today, most urgent first, and the dates of the next thirty days. Pure. */
import {
  addDays,
  addYears,
  daysBetween,
  daysInMonth,
  formatMonthDayZh,
  partsOf,
  toDate,
  type CalendarDate,
} from '../../../shared/domain/dates';
import { quarterRange, type DutyCell, type DutyRow } from '../../../shared/domain/duties';
import { lateLimit } from '../../../shared/domain/meeting';
import { rosterOn, type RosterTables } from '../../../shared/domain/roster';
import type { Branch } from '../../../shared/schema/branch';
import type { OrgLifeRecord } from '../../../shared/schema/meeting';
import { dashboardWords as words } from '../../../shared/words/dashboard';
import { dutyName } from '../../../shared/words/domain';
import { headingOfRecord } from '../../../shared/words/record-heading';

export interface Task {
  id: string;
  kind: 'draft' | 'due' | 'missing' | 'sign' | 'start';
  title: string;
  text: string;
  /** How long there is, shown before the button. */
  left?: string;
  action: string;
  route: string;
}

export interface NearDate {
  id: string;
  day: CalendarDate;
  what: string;
  note: string;
  route: string;
}

export interface DashboardFacts {
  branch: Branch;
  tables: RosterTables;
  records: readonly OrgLifeRecord[];
  rows: readonly DutyRow[];
  hasPlan: boolean;
  today: CalendarDate;
}

export function todaysTasks(facts: DashboardFacts): Task[] {
  const { tables, records, rows, today } = facts;
  const word = words.task;
  const tasks: Task[] = [];
  if (tables.members.length === 0) {
    tasks.push({
      id: 'members',
      kind: 'start',
      title: word.noMembers,
      text: word.noMembersText,
      action: word.importRoster,
      route: '/members/import',
    });
  }
  for (const record of records.filter((entry) => entry.state === 'draft')) {
    const day = record.startAt.slice(0, 10);
    const ago = daysBetween(day, today);
    tasks.push({
      id: record.id,
      kind: 'draft',
      title: word.draft(headingOfRecord(record, tables.partyGroups)),
      text:
        ago <= 0
          ? word.draftToday(formatMonthDayZh(day))
          : word.draftText(formatMonthDayZh(day), ago, formatMonthDayZh(lateLimit(day))),
      action: word.continueDraft,
      route: `/meetings/${record.id}`,
    });
  }
  for (const record of records.filter((entry) => entry.state === 'outForSignature')) {
    tasks.push({
      id: record.id,
      kind: 'sign',
      title: word.toSign(headingOfRecord(record, tables.partyGroups)),
      text: word.toSignText,
      action: word.sign,
      route: `/meetings/${record.id}`,
    });
  }
  if (tables.members.length > 0)
    tasks.push(...rows.flatMap((row) => row.cells.flatMap((cell) => dutyTask(row, cell))));
  if (!facts.hasPlan) {
    tasks.push({
      id: 'plan',
      kind: 'start',
      title: word.noPlan,
      text: word.noPlanText,
      action: word.makePlan,
      route: '/study-plan',
    });
  }
  return tasks;
}

/** Nothing is due before the last ten days of a month, or the last month of a quarter (domain §3.1, calendar). */
const REMIND_DAYS = { month: 12, quarter: 31 } as const;

function dutyTask(row: DutyRow, cell: DutyCell): Task[] {
  const word = words.task;
  const what = dutyName(row.type, row.group?.name);
  const { month } = partsOf(cell.first);
  const period =
    cell.rule.parameters.period === 'month'
      ? `${month}月`
      : `${words.ordinals[Math.floor(month / 3)] ?? ''}季度`;
  const target = `/meetings/new?type=${row.type}${row.group ? `&group=${row.group.id}` : ''}`;
  const id = `${row.rule.id}-${row.group?.id ?? ''}-${cell.first}`;
  if (cell.state === 'missing') {
    const task = { title: word.missing(what, period), text: word.missingText, action: word.lateEntry };
    return [{ id, kind: 'missing', ...task, route: target }];
  }
  const left = cell.daysLeft ?? Infinity;
  if (cell.state !== 'open' || left > REMIND_DAYS[cell.rule.parameters.period]) return [];
  const task = { title: word.open(what, period), text: cell.rule.wording, action: word.planMeeting };
  return [{ id, kind: 'due', ...task, left: word.daysLeft(left), route: target }];
}

const NEAR_DAYS = 30;

export function nearDates(facts: DashboardFacts): NearDate[] {
  const { branch, tables, records, today } = facts;
  const until = addDays(today, NEAR_DAYS);
  const word = words.date;
  const dates: NearDate[] = [];
  const add = (id: string, day: CalendarDate, what: string, note: string, route: string): void => {
    if (day >= today && day <= until) dates.push({ id, day, what, note, route });
  };
  for (const record of records.filter((entry) => entry.state === 'planned')) {
    const time = record.startAt.slice(11);
    add(
      record.id,
      record.startAt.slice(0, 10),
      word.planned(headingOfRecord(record, tables.partyGroups)),
      time,
      `/meetings/${record.id}`,
    );
  }
  for (const day of themeDays(branch, today))
    add(`theme-${day}`, day, word.themeDay, '', '/meetings/new?type=themeDay');
  add('quarter', quarterRange(today).last, word.quarterEnd, '', '/meetings');
  if (branch.electionDate) {
    add('term', addYears(branch.electionDate, branch.termYears), word.termEnd, '', '/settings');
  }
  for (const entry of rosterOn(tables, today)) {
    const { joinDate } = entry.member;
    const route = `/members?id=${entry.member.id}`;
    if (joinDate?.length !== 10) continue;
    const years = nextAnniversary(joinDate, today);
    add(
      `birthday-${entry.member.id}`,
      addYears(joinDate, years),
      word.birthday(entry.person.name),
      word.birthdayYears(years),
      route,
    );
    if (entry.category === 'probationaryMember') {
      add(
        `probation-${entry.member.id}`,
        addYears(joinDate, 1),
        word.probationEnd(entry.person.name),
        word.probationText,
        route,
      );
    }
  }
  return dates.sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** Whole years after `from` of the first anniversary on or after `today`. */
function nextAnniversary(from: CalendarDate, today: CalendarDate): number {
  const years = Math.max(1, partsOf(today).year - partsOf(from).year);
  return addYears(from, years) >= today ? years : years + 1;
}

/** The fixed theme day of this month and the next. */
function themeDays(branch: Branch, today: CalendarDate): CalendarDate[] {
  const rule = branch.themeDayRule;
  if (rule.kind !== 'dayOfMonth') return [];
  const first = `${today.slice(0, 7)}-01`;
  return [first, addDays(first, 32)].map((day) => {
    const { year, month } = partsOf(day);
    return toDate({ year, month, day: Math.min(rule.day, daysInMonth(year, month)) });
  });
}

export interface MonthFigures {
  month: number;
  meetings: number;
  present: number;
  absent: number;
}

/** Meetings held and attendance by month of a year: present and absent person-times. */
export function figuresByMonth(
  records: readonly OrgLifeRecord[],
  year: number,
  today: CalendarDate,
): MonthFigures[] {
  return Array.from({ length: 12 }, (_, index) => {
    const month = index + 1;
    const prefix = `${year}-${String(month).padStart(2, '0')}`;
    const held = records.filter(
      (record) =>
        record.state !== 'planned' &&
        record.startAt.startsWith(prefix) &&
        record.startAt.slice(0, 10) <= today,
    );
    const rows = held.flatMap((record) => record.attendance).filter((row) => row.status !== 'exempt');
    const present = rows.filter((row) => row.status === 'present').length;
    return { month, meetings: held.length, present, absent: rows.length - present };
  });
}
