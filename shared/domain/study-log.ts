/** 登记学习: one study of one or several members as the dialog holds it, what is wrong with it, and its ops. Pure. */
import { createOp, deleteOp, updateOp, type Op } from '../schema/command';
import { STUDY_LOG_MAX_HOURS, studyForms, type StudyForm, type StudyLog } from '../schema/study-plan';
import { daysBetween, parseCalendarDate, type CalendarDate } from './dates';

/** A full day counts 8 学时, a class of several days each of its days (domain §2.7, local practice). */
const HOURS_A_DAY = 8;
/** As the table holds them (shared/schema/study-plan). */
const LIMITS = { title: 100, organiser: 60, evidence: 100, verifiedBy: 40 } as const;

export interface StudyLogDraft {
  form: StudyForm;
  title: string;
  /** `YYYY-MM-DD`, or what was typed and is no day. */
  from: string;
  /** '' for a study of one day. */
  to: string;
  hours: number | null;
  organiser: string;
  evidence: string;
  verifiedBy: string;
}
export type StudyLogProblem =
  | 'titleMissing'
  | 'textTooLong'
  | 'dayMissing'
  | 'dayInFuture'
  | 'toBeforeFrom'
  | 'otherYear'
  | 'hoursMissing'
  | 'hoursNotHalf'
  | 'hoursTooMany';
export type StudyLogProblems = Partial<Record<keyof StudyLogDraft, StudyLogProblem>>;

export function blankStudyLog(today: CalendarDate): StudyLogDraft {
  return {
    form: 'centralTraining',
    ...{ title: '', from: today, to: '', hours: null },
    ...{ organiser: '', evidence: '', verifiedBy: '' },
  };
}

export function studyLogDraft(log: StudyLog): StudyLogDraft {
  const { form, title, from, hours } = log;
  const texts = { to: log.to ?? '', organiser: log.organiser ?? '', evidence: log.evidence ?? '' };
  return { form, title, from, hours, ...texts, verifiedBy: log.verifiedBy ?? '' };
}

/** 学时 of whole days from the first to the last; undefined until both are days in order. */
export function hoursOfDays(from: string, to: string): number | undefined {
  if (!isDay(from) || (to !== '' && !isDay(to)) || (to !== '' && to < from)) return undefined;
  const days = to === '' ? 1 : daysBetween(from, to) + 1;
  return Math.min(days * HOURS_A_DAY, STUDY_LOG_MAX_HOURS);
}

/** What is wrong, by field; empty = can be saved. */
export function checkStudyLog(draft: StudyLogDraft, today: CalendarDate): StudyLogProblems {
  const problems: StudyLogProblems = {};
  for (const key of ['title', 'organiser', 'evidence', 'verifiedBy'] as const) {
    if (Array.from(draft[key].trim()).length > LIMITS[key]) problems[key] = 'textTooLong';
  }
  if (draft.title.trim() === '') problems.title = 'titleMissing';
  const from = dayProblem(draft.from, today);
  if (from) problems.from = from;
  const to = draft.to === '' ? undefined : toProblem(draft, today);
  if (to) problems.to = to;
  const hours = hoursProblem(draft.hours);
  if (hours) problems.hours = hours;
  return problems;
}

/**
 * The same study for each of `memberIds`, or the changed row; none when nothing changed. Call only without a problem.
 */
export function studyLogOps(
  draft: StudyLogDraft,
  memberIds: readonly string[],
  current: StudyLog | undefined,
  context: { branchId: string; newId: () => string },
): Op[] {
  const row = {
    form: draft.form,
    title: draft.title.trim(),
    from: draft.from,
    hours: draft.hours ?? 0,
    ...given('to', draft.to === draft.from ? '' : draft.to),
    ...given('organiser', draft.organiser),
    ...given('evidence', draft.evidence),
    ...given('verifiedBy', draft.verifiedBy),
  };
  if (!current) {
    return memberIds.map((memberId) =>
      createOp('studyLogs', { id: context.newId(), branchId: context.branchId, memberId, ...row }),
    );
  }
  const cleared = { to: undefined, organiser: undefined, evidence: undefined, verifiedBy: undefined };
  const isSame =
    JSON.stringify(studyLogDraft({ ...current, ...cleared, ...row })) ===
    JSON.stringify(studyLogDraft(current));
  return isSame ? [] : [updateOp('studyLogs', current, { ...cleared, ...row })];
}

export function deleteStudyLogOps(log: StudyLog): Op[] {
  return [deleteOp('studyLogs', log)];
}

export function isStudyForm(value: string): value is StudyForm {
  return (studyForms as readonly string[]).includes(value);
}

function isDay(typed: string): boolean {
  return parseCalendarDate(typed) === typed;
}

function dayProblem(typed: string, today: CalendarDate): StudyLogProblem | undefined {
  if (!isDay(typed)) return 'dayMissing';
  return typed > today ? 'dayInFuture' : undefined;
}

function toProblem({ from, to }: StudyLogDraft, today: CalendarDate): StudyLogProblem | undefined {
  const own = dayProblem(to, today);
  if (own) return own;
  if (to < from) return 'toBeforeFrom';
  // Its hours count in one year: a class over New Year is registered in two halves.
  return isDay(from) && to.slice(0, 4) !== from.slice(0, 4) ? 'otherYear' : undefined;
}

function hoursProblem(hours: number | null): StudyLogProblem | undefined {
  if (hours === null || hours <= 0) return 'hoursMissing';
  if (!Number.isInteger(hours * 2)) return 'hoursNotHalf';
  return hours > STUDY_LOG_MAX_HOURS ? 'hoursTooMany' : undefined;
}

function given<K extends string>(key: K, text: string): Partial<Record<K, string>> {
  const trimmed = text.trim();
  return trimmed === '' ? {} : ({ [key]: trimmed } as Record<K, string>);
}
