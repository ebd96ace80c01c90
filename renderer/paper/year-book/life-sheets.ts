/** 谈心谈话, 党费, 发展党员 and 年度总结 of the year's book as plain rows: what of them may stand in a book that is handed round. */
import {
  admissionStages,
  isRefused,
  passedStep,
  stageOf,
  type AdmissionCase,
  type AdmissionStage,
} from '../../../shared/domain/admission';
import { formatMonthDayZh, yearOf, type CalendarDate } from '../../../shared/domain/dates';
import type { BranchText } from '../../../shared/schema/branch-text';
import { admissionStepWords } from '../../../shared/words/admission';
import { admissionStageWords } from '../../../shared/words/admission-screen';
import { yearBookWords as words } from '../../../shared/words/year-book';
import { duesNoticeSheet, type DuesNoticeSheet } from '../dues/dues-notice-sheet';
import { talkSummarySheet, type TalkSummarySheet } from '../talks/talk-summary-sheet';
import { oneLine } from '../text/printable';
import { bookDay } from './book-sheets';
import type { YearBookRows } from './year-book-input';

/** Without 提醒谈话 and without a word of what was said (P-21). */
export function talksOfBook(input: YearBookRows): TalkSummarySheet {
  const { branch, year, now, talks, talkTotals } = input;
  return talkSummarySheet({ branch, year, talks, totals: talkTotals, today: bookDay(year, now) });
}

export function hasDues({ dues }: Pick<YearBookRows, 'dues'>): boolean {
  return dues.some(({ months }) => months.some(({ payments }) => payments.length > 0));
}

/** Ticks only, whatever the superior demands of the notice on the wall: a book travels further than a notice. */
export function duesOfBook(input: YearBookRows): Pick<DuesNoticeSheet, 'rows' | 'people' | 'legend'> {
  const { branch, year, now, dues } = input;
  return duesNoticeSheet({ branch, year, lines: dues, showsAmounts: false, today: bookDay(year, now) });
}

export const admissionDays = ['applied', 'activist', 'target', 'admitted', 'converted'] as const;
type AdmissionDay = (typeof admissionDays)[number];

/** The step whose day is meant (domain §2.5), and the stage from which on it counts: what the superior has not yet confirmed is no day in a book. */
const DAY_STEPS: Readonly<Record<AdmissionDay, { no: number; since: AdmissionStage }>> = {
  applied: { no: 1, since: 'applicant' },
  activist: { no: 3, since: 'activist' },
  target: { no: 7, since: 'target' },
  admitted: { no: 15, since: 'probationary' },
  converted: { no: 23, since: 'full' },
};

export type AdmissionLine = Record<AdmissionDay, string> & {
  name: string;
  stage: string;
  /** What was done in the year, step by step. */
  done: string;
};

/**
 * Who was on the way in the year, as it stood on its last day. What was decided against somebody stays in the minutes
 * of that meeting, and whoever is on the way no longer without having become a member is not named.
 */
export function admissionOfBook(input: YearBookRows): AdmissionLine[] {
  const { year, cases } = input;
  const day = bookDay(year, input.now);
  return cases
    .map((one) => asOf(one, day))
    .filter(({ row, steps }) => {
      if (steps.length === 0 || (row.endedOn !== undefined && row.endedOn < `${year}-01-01`)) return false;
      const hasGone = row.endedOn !== undefined && row.endedOn <= day && row.outcome !== 'converted';
      const isCancelled = steps.some(({ result }) => result === 'cancelled');
      // A member for good whose papers were only never closed has nothing to tell of this year.
      const isOver = stageOf(steps) === 'full' && !steps.some(({ doneOn }) => yearOf(doneOn) === year);
      return !hasGone && !isCancelled && !isOver;
    })
    .map((one) => admissionLine(one, year));
}

function asOf(one: AdmissionCase, day: CalendarDate): AdmissionCase {
  return { ...one, steps: one.steps.filter(({ doneOn }) => doneOn <= day) };
}

function admissionLine({ person, steps }: AdmissionCase, year: number): AdmissionLine {
  const reached = admissionStages.indexOf(stageOf(steps));
  const dayOf = (key: AdmissionDay): string => {
    const { no, since } = DAY_STEPS[key];
    const step = reached < admissionStages.indexOf(since) ? undefined : passedStep(steps, no);
    return step ? words.dayOnTwoLines(yearOf(step.doneOn), formatMonthDayZh(step.doneOn)) : '';
  };
  const done = steps
    .filter((step) => yearOf(step.doneOn) === year && !isRefused(step))
    .sort((a, b) => (a.doneOn === b.doneOn ? a.no - b.no : a.doneOn < b.doneOn ? -1 : 1))
    .map((step) => words.admissionStep(formatMonthDayZh(step.doneOn), admissionStepWords[step.no] ?? ''));
  return {
    ...{ name: oneLine(person.name), stage: admissionStageWords[stageOf(steps)] },
    ...{ applied: dayOf('applied'), activist: dayOf('activist'), target: dayOf('target') },
    ...{ admitted: dayOf('admitted'), converted: dayOf('converted') },
    done: done.length === 0 ? words.noAdmissionStep : done.join('；'),
  };
}

/** 年度总结 of the year that are final: a draft is nobody's word yet. */
export function summariesOfBook({ texts, year }: Pick<YearBookRows, 'texts' | 'year'>): BranchText[] {
  return texts
    .filter((text) => text.kind === 'annualSummary' && text.year === year && text.state === 'final')
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
