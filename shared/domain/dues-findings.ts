/**
 * What does not fit about the dues of a year: months unpaid, a bracket or table that is not the base's,
 * a base nobody looked at this year, paid that is not due, a batch whose sum moved. Pure. Nobody is ever said to have
 * left: six months without dues is for the organisation to look into (Art 13).
 */
import { duesRules, extraRule, reviewRule, unpaidRule } from '../rules/dues';
import type { DuesHandover, DuesPayment, DuesProfile, DuesTable } from '../schema/dues';
import type { WorkSpan } from '../schema/member-life';
import { daysInMonth, toDate, yearOf, type CalendarDate } from './dates';
import { duesRoundings, rateOf, roundedDue, type DuesSetting } from './dues';
import { duesBasisOn } from './dues-basis';
import { alarmOf, type DuesLine } from './dues-year';

export type DuesFindingCode =
  | 'unpaid'
  | 'partly'
  | 'noProfile'
  | 'wrongTable'
  | 'wrongBracket'
  | 'wrongDue'
  | 'notReviewed'
  | 'overpaid'
  | 'extra'
  | 'batchDiffers'
  | 'notPosted';

export interface DuesFinding {
  /** Stands for the row in lists: code and member or batch. */
  id: string;
  code: DuesFindingCode;
  severity: 'error' | 'warning' | 'info';
  /** Whom it is about; absent for the branch and for a batch. */
  memberId?: string;
  name?: string;
  /** `YYYY-MM` it is about, oldest first. */
  months: readonly string[];
  /** unpaid: months in a row by now. batchDiffers: number of the batch. notPosted: the year. */
  count?: number;
}

export interface DuesFindingContext {
  workSpans: readonly WorkSpan[];
  handovers: readonly DuesHandover[];
  /** All of the branch: a batch may hold months of two years. */
  payments: readonly DuesPayment[];
  setting: DuesSetting;
  year: number;
  today: CalendarDate;
}

/** The most urgent first, in the order of names. */
export function duesFindings(lines: readonly DuesLine[], context: DuesFindingContext): DuesFinding[] {
  const found = lines.flatMap((line) => [...ofMonths(line), ...ofProfile(line, context)]);
  const rank = { error: 0, warning: 1, info: 2 };
  return [...found, ...ofBatches(context), ...ofNotice(lines, context)].sort(
    (a, b) => rank[a.severity] - rank[b.severity],
  );
}

type Made = Pick<DuesFinding, 'code' | 'severity' | 'months'> & { count?: number };

function about({ member, person }: DuesLine, made: Made): DuesFinding {
  return { ...made, id: `${made.code} ${member.id}`, memberId: member.id, name: person.name };
}

function ofMonths(line: DuesLine): DuesFinding[] {
  const { months, unpaid, unpaidRun } = line;
  const found: DuesFinding[] = [];
  if (unpaid.length > 0) {
    const run = unpaidRun.length;
    // The last step of the alarm is the last one before the sixth month.
    const isGrave = alarmOf(run) === Math.max(...unpaidRule.parameters.alarmAt);
    found.push(
      about(line, { code: 'unpaid', severity: isGrave ? 'error' : 'warning', months: unpaid, count: run }),
    );
  }
  const partly = months.filter(({ state }) => state === 'partly').map(({ month }) => month);
  if (partly.length > 0) found.push(about(line, { code: 'partly', severity: 'warning', months: partly }));
  const over = months.filter(({ paidFen = 0, dueFen }) => dueFen !== undefined && paidFen > dueFen);
  const isExtra = over.some(
    ({ paidFen = 0, dueFen = 0 }) => paidFen - dueFen >= extraRule.parameters.fromFen,
  );
  if (over.length > 0) {
    const named = over.map(({ month }) => month);
    found.push(about(line, { code: isExtra ? 'extra' : 'overpaid', severity: 'info', months: named }));
  }
  return found;
}

const byWage: readonly DuesTable[] = ['wage', 'annualSalary', 'irregular'];

function ofProfile(line: DuesLine, { workSpans, year, today }: DuesFindingContext): DuesFinding[] {
  const { profile, person, months } = line;
  const owing = months.filter(({ state }) => state === 'unpaid' || state === 'open' || state === 'notYet');
  if (!profile) {
    // Of whom nothing is asked any more nothing need be fixed.
    return owing.length === 0 ? [] : [about(line, { code: 'noProfile', severity: 'warning', months: [] })];
  }
  const found: DuesFinding[] = [];
  const { table, from } = profile;
  const month = year < yearOf(today) ? `${String(year)}-12` : today.slice(0, 7);
  const basis = duesBasisOn(person, workSpans, lastDayOf(month));
  const isOther = basis?.table === 'pension' ? byWage.includes(table) : table === 'pension';
  if (basis && isOther) {
    const since = basis.since === undefined ? [] : [basis.since];
    found.push(about(line, { code: 'wrongTable', severity: 'warning', months: since }));
  }
  const wrong = wrongAmount(profile);
  if (wrong) found.push(about(line, { code: wrong, severity: 'warning', months: [from] }));
  const isCurrent = year === yearOf(today) && Number(today.slice(5, 7)) > reviewRule.parameters.month;
  const january = `${String(year)}-01`;
  const isReviewed = from >= january || (profile.approvedOn ?? '') >= `${january}-01`;
  if (isCurrent && !isReviewed && duesRules[table].parameters.brackets.length > 0 && owing.length > 0)
    found.push(about(line, { code: 'notReviewed', severity: 'warning', months: [from] }));
  return found;
}

/** Which of its numbers does not fit the table; undefined when all do. Either way of rounding is right. */
export function wrongAmount(
  profile: Pick<DuesProfile, 'table' | 'baseFen' | 'rateBp' | 'monthlyDueFen'>,
): 'wrongBracket' | 'wrongDue' | undefined {
  const { table, baseFen, rateBp, monthlyDueFen } = profile;
  const { amountFen } = duesRules[table].parameters;
  if (amountFen)
    return monthlyDueFen < amountFen.min || monthlyDueFen > amountFen.max ? 'wrongDue' : undefined;
  if (baseFen === undefined) return undefined;
  const right = rateOf(table, baseFen);
  if (right === undefined) return undefined;
  if (rateBp !== undefined && rateBp !== right) return 'wrongBracket';
  const fits = duesRoundings.some((rounding) => roundedDue(baseFen, right, rounding) === monthlyDueFen);
  return fits ? undefined : 'wrongDue';
}

function ofBatches({ handovers, payments }: DuesFindingContext): DuesFinding[] {
  const sums = new Map<string, number>();
  for (const { handoverId, paidFen } of payments)
    if (handoverId !== undefined) sums.set(handoverId, (sums.get(handoverId) ?? 0) + (paidFen ?? 0));
  return handovers
    .filter(({ id, amountFen }) => (sums.get(id) ?? 0) !== amountFen)
    .map(({ id, no, fromMonth, toMonth }) => ({
      ...{ id: `batchDiffers ${id}`, code: 'batchDiffers', severity: 'error', count: no },
      months: fromMonth === toMonth ? [fromMonth] : [fromMonth, toMonth],
    }));
}

function ofNotice(lines: readonly DuesLine[], { setting, year, today }: DuesFindingContext): DuesFinding[] {
  const isPosted = setting.postedOn[String(year)] !== undefined;
  const hasPaid = lines.some(({ months }) => months.some(({ payments }) => payments.length > 0));
  // In December it is time; the year after it is late.
  const isTime = year < yearOf(today) || today >= `${String(year)}-12-01`;
  if (isPosted || !hasPaid || !isTime) return [];
  const severity = year < yearOf(today) ? 'warning' : 'info';
  return [{ id: `notPosted ${String(year)}`, code: 'notPosted', severity, months: [], count: year }];
}

function lastDayOf(month: string): CalendarDate {
  const [year, no] = [Number(month.slice(0, 4)), Number(month.slice(5, 7))];
  return toDate({ year, month: no, day: daysInMonth(year, no) });
}
