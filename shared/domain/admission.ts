/**
 * Where a case of 发展党员 stands: its stage, its probation, what comes next and by when (domain §2.5). Pure; the
 * steps recorded are the facts, nothing here moves a person.
 */
import {
  ruleVersionOn,
  stepRuleOf,
  timeOf,
  type AdmissionRules,
  type AdmissionStepRule,
} from '../rules/admission';
import { ADMISSION_STEPS, type DevelopmentCase, type DevelopmentStep } from '../schema/admission';
import type { Person } from '../schema/member';
import { addDays, addMonths, daysBetween, type CalendarDate } from './dates';

export const admissionStages = ['applicant', 'activist', 'target', 'probationary', 'full'] as const;
export type AdmissionStage = (typeof admissionStages)[number];

/** A case with its person and its steps, oldest first. */
export interface AdmissionCase {
  row: DevelopmentCase;
  person: Person;
  steps: readonly DevelopmentStep[];
}

type Steps = readonly DevelopmentStep[];

/** For the retention of personal data (domain §5.5): who is still on the way, and whose way ended without admission. */
export function admissionEnds(cases: readonly DevelopmentCase[]): {
  openAdmissions: ReadonlySet<string>;
  endedApplications: { personId: string; endedOn: CalendarDate }[];
} {
  const open = cases.filter(({ endedOn }) => endedOn === undefined);
  return {
    openAdmissions: new Set(open.map(({ personId }) => personId)),
    endedApplications: cases.flatMap(({ personId, endedOn, outcome }) =>
      endedOn === undefined || outcome === 'converted' ? [] : [{ personId, endedOn }],
    ),
  };
}

/** By step number; a step that was taken twice (assessment, conversion after an extension) by day. */
export function sortSteps(steps: Steps): DevelopmentStep[] {
  return [...steps].sort((a, b) => a.no - b.no || compare(a.doneOn, b.doneOn) || compare(a.id, b.id));
}

/** Joins the tables; a case whose person is gone is left out. */
export function admissionCases(tables: {
  cases: readonly DevelopmentCase[];
  steps: Steps;
  persons: readonly Person[];
}): AdmissionCase[] {
  const persons = new Map(tables.persons.map((person) => [person.id, person]));
  const byCase = new Map<string, DevelopmentStep[]>();
  for (const step of tables.steps) byCase.set(step.caseId, [...(byCase.get(step.caseId) ?? []), step]);
  return tables.cases.flatMap((row) => {
    const person = persons.get(row.personId);
    return person ? [{ row, person, steps: sortSteps(byCase.get(row.id) ?? []) }] : [];
  });
}

export function rowsOfStep(steps: Steps, no: number): DevelopmentStep[] {
  return sortSteps(steps.filter((step) => step.no === no));
}

export function lastOfStep(steps: Steps, no: number): DevelopmentStep | undefined {
  return rowsOfStep(steps, no).at(-1);
}

/** Decided against: the case does not go on from here by itself. */
export function isRefused(step: DevelopmentStep | undefined): boolean {
  return step?.result === 'notAgreed' || step?.result === 'notPassed';
}

/** The newest row of a step that went well; undefined when the step is not there or was refused. */
export function passedStep(steps: Steps, no: number): DevelopmentStep | undefined {
  const last = lastOfStep(steps, no);
  return isRefused(last) ? undefined : last;
}

/** 发展对象 only once the superior has it on file (step 8); a member only once approved (steps 17 and 24). */
export function stageOf(steps: Steps): AdmissionStage {
  if (isConverted(steps)) return 'full';
  if (isAdmitted(steps)) return 'probationary';
  if (passedStep(steps, 7) && passedStep(steps, 8)) return 'target';
  return passedStep(steps, 3) ? 'activist' : 'applicant';
}

/** Passed by the assembly and approved by the superior. */
export function isAdmitted(steps: Steps): boolean {
  return passedStep(steps, 15) !== undefined && passedStep(steps, 17) !== undefined;
}

/** The last decision on conversion is 按期转正, and it is approved. */
export function isConverted(steps: Steps): boolean {
  const decided = lastOfStep(steps, 23);
  return decided?.result === 'converted' && approvalOf(steps, decided) !== undefined;
}

/** The approval (step 24) that belongs to a decision on conversion; a refusal is none. */
export function approvalOf(steps: Steps, decision: DevelopmentStep): DevelopmentStep | undefined {
  const answer = rowsOfStep(steps, 24)
    .filter((step) => step.doneOn >= decision.doneOn)
    .at(-1);
  return isRefused(answer) ? undefined : answer;
}

export interface Probation {
  /** Day of the assembly that admitted: day of joining. */
  start: CalendarDate;
  /** First day on which conversion may be discussed. */
  end: CalendarDate;
  isExtended: boolean;
}

/** undefined before the assembly has admitted. */
export function probationOf(steps: Steps, rules: AdmissionRules): Probation | undefined {
  const start = passedStep(steps, 15)?.doneOn;
  if (start === undefined) return undefined;
  const rule = stepRuleOf(rules, ruleVersionOn(start, rules), 23);
  const months = timeOf(rule, 'probation')?.months ?? 0;
  const extension = rowsOfStep(steps, 23)
    .filter((step) => step.result === 'extended' && step.facts?.extendedTo !== undefined)
    .at(-1);
  const end = extension?.facts?.extendedTo;
  return end === undefined
    ? { start, end: addMonths(start, months), isExtended: false }
    : { start, end, isExtended: true };
}

export type NextState = 'overdue' | 'due' | 'open' | 'waiting';

export interface NextStep {
  no: number;
  rule: AdmissionStepRule;
  /** First day on which it may be done. */
  earliest?: CalendarDate;
  /** Last day on which it is in time; absent where the text names no number. */
  dueBy?: CalendarDate;
  state: NextState;
  /** Days from today to `dueBy`, negative when past; or to `earliest` while waiting. */
  daysLeft?: number;
}

/** From so many days before its last day a step counts as due. */
const DUE_DAYS = 30;
/** From so many days before its end, and first of all reminders, a probation counts as due. */
const PROBATION_DUE_DAYS = 60;

/**
 * What comes next, the most pressing first; empty when the case is ended, refused or complete. 9, 10 and 11 may be
 * done in any order and stand beside each other; an assessment stands beside what it waits for. The end of a probation
 * stands there even when a step before it was never recorded: it must not pass in silence.
 */
export function nextSteps(one: AdmissionCase, rules: AdmissionRules, today: CalendarDate): NextStep[] {
  if (one.row.endedOn !== undefined || isStopped(one.steps)) return [];
  const numbers = nextNumbers(one.steps);
  const next = numbers.map((no) => nextStep(no, one.steps, rules, today));
  if (isAdmitted(one.steps) && !lastOfStep(one.steps, 23) && !numbers.some((no) => no >= 22)) {
    const conversion = nextStep(passedStep(one.steps, 22) ? 23 : 22, one.steps, rules, today);
    if (conversion.state === 'due' || conversion.state === 'overdue') next.push(conversion);
  }
  return next.sort(
    (a, b) => order.indexOf(a.state) - order.indexOf(b.state) || compareDue(a, b) || a.no - b.no,
  );
}

const order: readonly NextState[] = ['overdue', 'due', 'open', 'waiting'];

/** The one to show on a card. */
export function nextStepOf(
  one: AdmissionCase,
  rules: AdmissionRules,
  today: CalendarDate,
): NextStep | undefined {
  return nextSteps(one, rules, today)[0];
}

/** The last step recorded, as the card shows it. */
export function currentStepOf(steps: Steps): DevelopmentStep | undefined {
  return [...steps].sort((a, b) => compare(a.doneOn, b.doneOn) || a.no - b.no).at(-1);
}

/** A refusal nothing was recorded after: the branch decides whether to try again or to end the case. */
export function isStopped(steps: Steps): boolean {
  return steps.some((step) => isRefused(step) && lastOfStep(steps, step.no)?.id === step.id);
}

/** 取消预备党员资格 decided: what is left is the approval, and to end the case. */
export function isCancelled(steps: Steps): boolean {
  return lastOfStep(steps, 23)?.result === 'cancelled';
}

/** Done in any order among each other. */
export const INTERLEAVED: readonly number[] = [9, 10, 11];

function nextNumbers(steps: Steps): number[] {
  if (passedStep(steps, 25)) return [];
  const has = (no: number): boolean => passedStep(steps, no) !== undefined;
  const decided = lastOfStep(steps, 23);
  if (decided) {
    if (!approvalOf(steps, decided)) return [24];
    if (decided.result === 'cancelled') return [];
    if (decided.result !== 'extended') return [25];
    return hasSince(steps, 22, decided.doneOn) ? [21, 23] : [21, 22];
  }
  const last = Math.max(0, ...steps.map(({ no }) => no));
  if (last >= 12 && last < 21) return last === 20 ? [21, 22] : [last + 1];
  if (last === 21) return [21, 22];
  if (last >= 22) return [Math.max(23, last + 1)].filter((no) => no <= ADMISSION_STEPS);
  if (last >= 8) {
    const open = INTERLEAVED.filter((no) => !has(no));
    return open.length > 0 ? open : [12];
  }
  if (last === 7) return [8];
  return last >= 5 ? [6, 7] : [last + 1];
}

function hasSince(steps: Steps, no: number, day: CalendarDate): boolean {
  const row = passedStep(steps, no);
  return row !== undefined && row.doneOn > day;
}

function nextStep(no: number, steps: Steps, rules: AdmissionRules, today: CalendarDate): NextStep {
  // What is not done yet is measured by the rules of today.
  const rule = stepRuleOf(rules, ruleVersionOn(today, rules), no);
  const span = spanOf(no, rule, steps, rules);
  const grace = timeOf(rule, 'every')?.graceDays ?? 0;
  const state = stateOf(span, today, { dueDays: no >= 22 ? PROBATION_DUE_DAYS : DUE_DAYS, grace });
  const target = state === 'waiting' ? span.earliest : span.dueBy;
  return {
    no,
    rule,
    ...span,
    state,
    ...(target === undefined ? {} : { daysLeft: daysBetween(today, target) }),
  };
}

type Span = Pick<NextStep, 'earliest' | 'dueBy'>;

function spanOf(no: number, rule: AdmissionStepRule, steps: Steps, rules: AdmissionRules): Span {
  const within = timeOf(rule, 'within');
  const from = within && passedStep(steps, within.after)?.doneOn;
  if (within && from !== undefined) return { dueBy: addMonths(from, within.months) };
  const notBefore = timeOf(rule, 'notBefore');
  const since = notBefore && passedStep(steps, notBefore.after)?.doneOn;
  if (notBefore && since !== undefined) return { earliest: addMonths(since, notBefore.months) };
  const every = timeOf(rule, 'every');
  const begun = assessedSince(steps, no, rules);
  if (every && begun !== undefined) return { dueBy: addMonths(begun, every.months) };
  const probation = probationOf(steps, rules);
  if (probation && (no === 22 || no === 23)) {
    // The application comes about when probation ends; the meeting not before.
    return no === 22 ? { dueBy: probation.end } : { earliest: probation.end, dueBy: probation.end };
  }
  return {};
}

/** Day the current half-year of assessment began: the last one, or the day the person was named. */
function assessedSince(steps: Steps, no: number, rules: AdmissionRules): CalendarDate | undefined {
  const last = lastOfStep(steps, no)?.doneOn;
  if (last !== undefined) return last;
  return no === 6 ? passedStep(steps, 3)?.doneOn : probationOf(steps, rules)?.start;
}

function stateOf(
  { earliest, dueBy }: Span,
  today: CalendarDate,
  { dueDays, grace }: { dueDays: number; grace: number },
): NextState {
  if (dueBy !== undefined && today > addDays(dueBy, grace)) return 'overdue';
  if (dueBy !== undefined && addDays(dueBy, -dueDays) <= today) return 'due';
  return earliest !== undefined && today < earliest ? 'waiting' : 'open';
}

function compareDue(a: NextStep, b: NextStep): number {
  return compare(a.dueBy ?? a.earliest ?? '9999', b.dueBy ?? b.earliest ?? '9999');
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
