/** P-06 年度学习计划表 as months with their items. */
import { formatDateZh } from '../../../shared/domain/dates';
import type { Branch } from '../../../shared/schema/branch';
import type { PlanItem, StudyPlan } from '../../../shared/schema/study-plan';
import { planScopeWords, studyFormWords } from '../../../shared/words/domain';
import { planWords as words } from '../../../shared/words/paper';
import { hoursText } from '../text/hours-text';
import { oneLine, paragraphsOf } from '../text/printable';

export interface StudyPlanInput {
  branch: Pick<Branch, 'fullName'>;
  plan: StudyPlan;
  items: readonly PlanItem[];
}

export interface PlanRow {
  topic: string;
  materials: string[];
  form: string;
  speaker: string;
  scope: string;
  hours: string;
  note: string;
}

export interface PlanMonth {
  label: string;
  rows: PlanRow[];
}

export interface StudyPlanSheet {
  title: string;
  basis: string;
  goals: string;
  months: PlanMonth[];
  totals: string;
  madeOn: string;
}

/** Only months that have items; a plan made in mid-year starts where it starts. */
export function studyPlanSheet({ plan, items }: StudyPlanInput): StudyPlanSheet {
  const sorted = sortedItems(items);
  const months = [...new Set(sorted.map((item) => item.month))].map((month) => ({
    label: words.month(month),
    rows: sorted.filter((item) => item.month === month).map(planRow),
  }));
  const hours = sorted.reduce((sum, item) => sum + item.plannedHours, 0);
  const basisOn = plan.basisOn ? `（${formatDateZh(plan.basisOn)}）` : '';
  return {
    title: oneLine(plan.title) || words.title(plan.planYear),
    basis: oneLine(plan.basisDoc) ? `${oneLine(plan.basisDoc)}${basisOn}` : '',
    goals: paragraphsOf(plan.goals).join(' '),
    months,
    totals: words.totals(sorted.length, hoursText(hours)),
    madeOn: plan.madeOn ? words.madeOn(formatDateZh(plan.madeOn)) : '',
  };
}

/** By month, within it as arranged. */
export function sortedItems(items: readonly PlanItem[]): PlanItem[] {
  return [...items].sort((a, b) => a.month - b.month || a.sortNo - b.sortNo);
}

export function planRow(item: PlanItem): PlanRow {
  const notes = [item.adjustReason ? words.adjusted(oneLine(item.adjustReason)) : '', oneLine(item.note)];
  return {
    topic: oneLine(item.topic),
    materials: paragraphsOf(item.materials),
    form: studyFormWords[item.form],
    speaker: oneLine(item.speaker),
    scope: planScopeWords[item.scope],
    hours: hoursText(item.plannedHours),
    note: notes.filter(Boolean).join('；'),
  };
}
