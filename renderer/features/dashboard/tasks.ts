/** What to do today, most urgent first. Pure. */
import { agreedItems, isOpenItem } from '../../../shared/domain/agreed-items';
import { daysBetween, formatMonthDayZh, type CalendarDate } from '../../../shared/domain/dates';
import type { TextDuty } from '../../../shared/domain/branch-text-duties';
import type { DutyCell, DutyRow } from '../../../shared/domain/duties';
import { lateLimit } from '../../../shared/domain/meeting';
import type { RosterTables } from '../../../shared/domain/roster';
import type { Branch, Reelection } from '../../../shared/schema/branch';
import type { OrgLifeRecord } from '../../../shared/schema/meeting';
import type { TodoMark } from '../../../shared/schema/org-life';
import { dashboardWords as words } from '../../../shared/words/dashboard';
import { dutyName } from '../../../shared/words/domain';
import { dutyPeriodName } from '../../../shared/words/duty-period';
import { todoWords } from '../../../shared/words/todos';
import { headingOfRecord } from '../../../shared/words/record-heading';
import { admissionTaskLines, type AdmissionFacts } from './admission-tasks';
import { branchTasks } from './branch-tasks';
import { textTasks } from './text-tasks';

export interface Task {
  id: string;
  kind: 'draft' | 'due' | 'missing' | 'sign' | 'start';
  title: string;
  text: string;
  /** Until when; what has a day comes before what has none. */
  by?: CalendarDate;
  /** How long there is, shown before the button. */
  left?: string;
  action: string;
  route: string;
}

export interface DashboardFacts {
  branch: Branch;
  tables: RosterTables;
  records: readonly OrgLifeRecord[];
  reelections: readonly Reelection[];
  /** Duties of the current quarter. */
  rows: readonly DutyRow[];
  hasPlan: boolean;
  /** Cases of 发展党员 and the rules they are judged by. */
  admission?: AdmissionFacts | undefined;
  /** 会后待办 and 整改 that were done after their minutes were locked. */
  todoMarks?: readonly TodoMark[] | undefined;
  /** 述职, 通报 and reports that are open or missing. */
  texts?: readonly TextDuty[] | undefined;
  today: CalendarDate;
}

const word = words.task;
const dayOf = (record: OrgLifeRecord): CalendarDate => record.startAt.slice(0, 10);

/**
 * Without members nothing else makes sense; then what has a deadline, the nearest first; then signatures to
 * enter, duties nobody can repair by hurrying, and the plan.
 */
export function todaysTasks(facts: DashboardFacts): Task[] {
  const { tables, records, rows, today } = facts;
  const hasMembers = hasAnyMember(tables);
  const ofBranch = branchTasks(facts);
  const ofTexts = hasMembers ? textTasks(facts.texts ?? []) : [];
  const inState = (state: OrgLifeRecord['state']): OrgLifeRecord[] =>
    records.filter((record) => record.state === state);
  const dated = [
    ...inState('draft').map((record) => draftTask(record, facts)),
    ...inState('planned')
      .filter((record) => dayOf(record) < today)
      .map((record) => dayCameTask(record, facts)),
    ...(hasMembers ? rows.flatMap((row) => row.cells.flatMap((cell) => dueTask(row, cell))) : []),
    ...agreedTask(facts),
    ...ofBranch.filter((task) => task.by !== undefined),
    ...admissionTaskLines(facts.admission, today),
    ...ofTexts.filter((task) => task.by !== undefined),
  ].sort((a, b) => compareDays(a.by, b.by));
  return [
    ...(hasMembers ? [] : [noMembersTask]),
    ...dated,
    ...ofBranch.filter((task) => task.by === undefined),
    ...inState('outForSignature').map((record) => signTask(record, facts)),
    ...(hasMembers ? rows.flatMap((row) => row.cells.flatMap((cell) => missingTask(row, cell))) : []),
    ...ofTexts.filter((task) => task.by === undefined),
    ...(facts.hasPlan ? [] : [noPlanTask]),
  ];
}

export function hasAnyMember({ members }: Pick<RosterTables, 'members'>): boolean {
  return members.some((member) => member.deletedAt === undefined);
}

const noMembersTask: Task = {
  id: 'members',
  kind: 'start',
  title: word.noMembers,
  text: word.noMembersText,
  action: word.importRoster,
  route: '/members/import',
};
const noPlanTask: Task = {
  id: 'plan',
  kind: 'start',
  title: word.noPlan,
  text: word.noPlanText,
  action: word.makePlan,
  route: '/study-plan',
};

function draftTask(record: OrgLifeRecord, { tables, today }: DashboardFacts): Task {
  const day = dayOf(record);
  return {
    id: record.id,
    kind: 'draft',
    title: word.draft(headingOfRecord(record, tables.partyGroups)),
    text: draftText(record, day, today),
    by: lateLimit(day),
    action: word.continueDraft,
    route: `/meetings/${record.id}`,
  };
}

function draftText(record: OrgLifeRecord, day: CalendarDate, today: CalendarDate): string {
  const shown = formatMonthDayZh(day);
  const ago = daysBetween(day, today);
  if (ago <= 0) return word.draftToday(shown);
  // The day of the paper counts then, not the day of typing (domain §7.2).
  if (record.paperOriginal) return word.draftOnPaper(shown, ago);
  const limit = lateLimit(day);
  return today > limit ? word.draftLate(shown, ago) : word.draftText(shown, ago, formatMonthDayZh(limit));
}

/** A 拟开 meeting whose day has passed would otherwise be seen nowhere. */
function dayCameTask(record: OrgLifeRecord, { tables }: DashboardFacts): Task {
  const day = dayOf(record);
  return {
    id: record.id,
    kind: 'due',
    title: word.dayCame(headingOfRecord(record, tables.partyGroups)),
    text: word.dayCameText(formatMonthDayZh(day)),
    by: day,
    action: word.openPlanned,
    route: `/meetings/${record.id}`,
  };
}

function signTask(record: OrgLifeRecord, { tables }: DashboardFacts): Task {
  return {
    id: record.id,
    kind: 'sign',
    title: word.toSign(headingOfRecord(record, tables.partyGroups)),
    text: word.toSignText,
    action: word.sign,
    route: `/meetings/${record.id}`,
  };
}

/**
 * Nothing is due before the last ten days of a month, or the last month of a quarter (domain §3.1, calendar). Duties
 * of a year are open only from the day they are listed.
 */
const REMIND_DAYS = { month: 12, quarter: 31, year: Infinity } as const;

function dueTask(row: DutyRow, cell: DutyCell): Task[] {
  const left = cell.daysLeft ?? Infinity;
  const isDue = cell.state === 'open' && left <= REMIND_DAYS[cell.rule.parameters.period];
  if (!isDue || cell.planned.length > 0) return [];
  return [
    {
      ...dutyBase(row, cell),
      kind: 'due',
      title: word.open(
        dutyName(row.type, row.group?.name),
        dutyPeriodName(cell.rule.parameters.period, cell.first),
      ),
      text: cell.rule.wording,
      by: cell.until,
      left: word.daysLeft(left),
      action: word.planMeeting,
    },
  ];
}

function missingTask(row: DutyRow, cell: DutyCell): Task[] {
  if (cell.state !== 'missing') return [];
  return [
    {
      ...dutyBase(row, cell),
      kind: 'missing',
      title: word.missing(
        dutyName(row.type, row.group?.name),
        dutyPeriodName(cell.rule.parameters.period, cell.first),
      ),
      text: word.missingText,
      action: word.lateEntry,
    },
  ];
}

function dutyBase(row: DutyRow, cell: DutyCell): { id: string; route: string } {
  return {
    id: `${row.rule.id}-${row.group?.id ?? ''}-${cell.first}`,
    route: `/meetings/new?type=${row.type}${row.group ? `&group=${row.group.id}` : ''}`,
  };
}

/** One line for all that meetings agreed and is not done; it stands where its most urgent one is due. */
function agreedTask({ records, todoMarks, today }: DashboardFacts): Task[] {
  const open = agreedItems(records, todoMarks ?? [], today).filter(isOpenItem);
  const [first] = open;
  if (!first) return [];
  const late = open.filter(({ state }) => state === 'late').length;
  const next =
    first.due === undefined
      ? todoWords.task.noDay(first.what)
      : todoWords.task.next(formatMonthDayZh(first.due), first.what);
  return [
    {
      id: 'todos',
      kind: late > 0 ? 'missing' : 'due',
      title: todoWords.task.title(open.length),
      text: late > 0 ? todoWords.task.late(late, first.what) : next,
      ...(first.due === undefined ? {} : { by: first.due }),
      action: todoWords.task.action,
      route: '/meetings/todos',
    },
  ];
}

function compareDays(a: CalendarDate | undefined, b: CalendarDate | undefined): number {
  if (a === b) return 0;
  return (a ?? '9999') < (b ?? '9999') ? -1 : 1;
}
