/** What 发展党员 puts before the secretary: steps due and overdue, and the end of probation. Pure. */
import { CONVERSION_REMINDERS, type AdmissionRules } from '../rules/admission';
import {
  isConverted,
  isCancelled,
  isAdmitted,
  nextSteps,
  probationOf,
  type AdmissionCase,
  type NextStep,
} from './admission';
import { daysBetween, type CalendarDate } from './dates';

export interface ConversionReminder {
  end: CalendarDate;
  /** Negative when past. */
  daysLeft: number;
  isExtended: boolean;
  /** The reminder it belongs to: 60, 30 or 7 days before; `overdue` after the end. */
  level: (typeof CONVERSION_REMINDERS)[number] | 'overdue';
}

/** From sixty days before the end of probation until the conversion is decided; never silently overdue. */
export function conversionReminder(
  one: AdmissionCase,
  rules: AdmissionRules,
  today: CalendarDate,
): ConversionReminder | undefined {
  if (one.row.endedOn !== undefined || !isAdmitted(one.steps)) return undefined;
  if (isConverted(one.steps) || isCancelled(one.steps)) return undefined;
  const probation = probationOf(one.steps, rules);
  if (!probation || isDecidedSince(one, probation.end)) return undefined;
  const daysLeft = daysBetween(today, probation.end);
  const level = daysLeft < 0 ? 'overdue' : CONVERSION_REMINDERS.filter((days) => daysLeft <= days).at(-1);
  return level === undefined
    ? undefined
    : { end: probation.end, daysLeft, isExtended: probation.isExtended, level };
}

/** The meeting has discussed it already; what waits then is the approval, which has its own due date. */
function isDecidedSince({ steps }: AdmissionCase, end: CalendarDate): boolean {
  return steps.some(({ no, doneOn }) => no === 23 && doneOn >= end);
}

export interface AdmissionTask {
  one: AdmissionCase;
  next: NextStep;
}

/** Steps due or overdue of all running cases, the most pressing first. */
export function admissionTasks(
  cases: readonly AdmissionCase[],
  rules: AdmissionRules,
  today: CalendarDate,
): AdmissionTask[] {
  return cases
    .flatMap((one) =>
      nextSteps(one, rules, today)
        .filter(({ state }) => state === 'overdue' || state === 'due')
        .map((next) => ({ one, next })),
    )
    .sort((a, b) => (a.next.daysLeft ?? 0) - (b.next.daysLeft ?? 0));
}
