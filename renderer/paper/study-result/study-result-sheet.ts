/** P-07 年度学习完成情况 as rows: what became of the plan, and each member's 学时 by month. */
import { formatDateZh, formatMonthDayZh } from '../../../shared/domain/dates';
import { studyDayOf, type StudyHoursLine } from '../../../shared/domain/study-hours';
import { planTotals, type PlanItemProgress } from '../../../shared/domain/study-plan';
import type { Branch } from '../../../shared/schema/branch';
import { committeeHoursRule, memberHoursRule } from '../../../shared/rules/study-hours';
import { studyPlanWords } from '../../../shared/words/study-plan';
import { studyResultWords as words } from '../../../shared/words/study-result';
import { hoursText } from '../text/hours-text';
import { oneLine } from '../text/printable';

export interface StudyResultInput {
  readonly branch: Pick<Branch, 'fullName'>;
  readonly year: number;
  readonly today: string;
  /** undefined: the year has no plan. */
  readonly progress: readonly PlanItemProgress[] | undefined;
  readonly lines: readonly StudyHoursLine[];
}

export interface ResultItem {
  month: string;
  topic: string;
  planned: string;
  state: string;
  where: string;
}
export interface ResultMember {
  name: string;
  /** Twelve cells; empty where nothing was heard. */
  months: string[];
  counted: string;
  due: string;
  result: string;
  selfStudy: string;
}
export interface StudyResultSheet {
  title: string;
  asOf: string;
  rate: string;
  items: ResultItem[];
  members: ResultMember[];
  note: string;
}

export function studyResultSheet({ year, today, progress, lines }: StudyResultInput): StudyResultSheet {
  return {
    title: words.title(year),
    asOf: words.asOf(formatDateZh(studyDayOf(year, today))),
    rate: progress ? rateOf(progress) : words.noPlan,
    items: (progress ?? []).map(itemRow),
    members: lines.map(memberRow),
    note: words.hoursNote(memberHoursRule.parameters.hours, committeeHoursRule.parameters.hours),
  };
}

function rateOf(progress: readonly PlanItemProgress[]): string {
  const { done, due } = planTotals(progress);
  // Nothing due yet is no failure.
  return words.rate(done, due, due === 0 ? 100 : Math.round((done / due) * 100));
}

function itemRow({ item, status, records }: PlanItemProgress): ResultItem {
  const days = records.map(({ startAt }) => formatMonthDayZh(startAt.slice(0, 10)));
  const byHand = item.doneOn === undefined ? undefined : formatMonthDayZh(item.doneOn);
  const where =
    days.length > 0 ? days.join('、') : [byHand, item.doneNote, item.adjustReason].filter(Boolean).join('，');
  return {
    month: words.month(item.month),
    topic: oneLine(item.topic),
    planned: hoursText(item.plannedHours),
    state: studyPlanWords.status[status],
    where: oneLine(where),
  };
}

function memberRow(line: StudyHoursLine): ResultMember {
  return {
    name: oneLine(line.entry.person.name),
    months: line.byMonth.map((hours) => (hours === 0 ? '' : hoursText(hours))),
    counted: hoursText(line.counted),
    due: line.due === undefined ? words.result.exempt : hoursText(line.due),
    result: resultOf(line),
    selfStudy: line.selfStudy === 0 ? '' : hoursText(line.selfStudy),
  };
}

function resultOf({ due, gap, isTrainingMissing }: StudyHoursLine): string {
  if (due === undefined) return words.result.exempt;
  if (gap > 0) return words.result.lacking(hoursText(gap));
  return isTrainingMissing ? words.result.untrained : words.result.enough;
}
