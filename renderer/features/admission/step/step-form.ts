/** A step of a case as its dialog holds it, what is wrong with it, and back to the row. Pure. */
import type { AdmissionCase } from '../../../../shared/domain/admission';
import type { StepValues } from '../../../../shared/domain/admission-ops';
import { voteFactKeys } from '../../../../shared/domain/admission-votes';
import { parseCalendarDate, type CalendarDate } from '../../../../shared/domain/dates';
import type {
  AdmissionPaper,
  DevelopmentStep,
  StepFacts,
  StepResult,
} from '../../../../shared/schema/admission';
import { admissionStepDialogWords as words } from '../../../../shared/words/admission-screen';

export interface StepForm {
  doneOn: string;
  organ: string;
  result: string;
  docNo: string;
  participants: string;
  note: string;
  recordId: string;
  papers: readonly AdmissionPaper[];
  noticeFrom: string;
  noticeTo: string;
  trainingDays: number | null;
  trainingHours: number | null;
  eligible: number | null;
  presentEligible: number | null;
  votesFor: number | null;
  votesAgainst: number | null;
  abstained: number | null;
  extendedTo: string;
  isSpecialCase: boolean;
  /** 培养联系人 (step 5) or 入党介绍人 (step 9): ids of members. */
  people: readonly string[];
  makesMember: boolean;
  converts: boolean;
  groupId: string;
}
export type StepErrors = Partial<Record<keyof StepForm, string>>;

const agreed: readonly StepResult[] = ['agreed', 'notAgreed'];
const passed: readonly StepResult[] = ['passed', 'notPassed'];
const results: Readonly<Record<number, readonly StepResult[]>> = {
  3: agreed,
  7: agreed,
  8: ['done', 'agreed', 'notAgreed'],
  10: passed,
  11: passed,
  12: agreed,
  13: agreed,
  15: passed,
  17: agreed,
  23: ['converted', 'extended', 'cancelled', 'notPassed'],
  24: agreed,
};

/** How a step can end; the first is the usual one. */
export function resultsOf(no: number): readonly StepResult[] {
  return results[no] ?? ['done'];
}

export const voteKeys = voteFactKeys;
const MOST_PEOPLE = 2;

/** Steps with a vote of the assembly. */
export function hasVote(no: number): boolean {
  return no === 15 || no === 23;
}

export function blankStep(no: number, one: AdmissionCase, today: CalendarDate): StepForm {
  return {
    doneOn: today,
    organ: '',
    result: resultsOf(no)[0] ?? 'done',
    docNo: '',
    participants: '',
    note: '',
    recordId: '',
    papers: [],
    noticeFrom: '',
    noticeTo: '',
    trainingDays: null,
    trainingHours: null,
    eligible: null,
    presentEligible: null,
    votesFor: null,
    votesAgainst: null,
    abstained: null,
    extendedTo: '',
    isSpecialCase: false,
    people: peopleOf(no, one),
    makesMember: true,
    converts: true,
    groupId: '',
  };
}

export function stepToForm(step: DevelopmentStep, one: AdmissionCase): StepForm {
  const facts = step.facts ?? {};
  return {
    ...blankStep(step.no, one, step.doneOn),
    organ: step.organ ?? '',
    result: step.result ?? resultsOf(step.no)[0] ?? 'done',
    docNo: step.docNo ?? '',
    participants: step.participants ?? '',
    note: step.note ?? '',
    recordId: step.recordId ?? '',
    papers: step.papers ?? [],
    noticeFrom: facts.noticeFrom ?? '',
    noticeTo: facts.noticeTo ?? '',
    trainingDays: facts.trainingDays ?? null,
    trainingHours: facts.trainingHours ?? null,
    eligible: facts.eligible ?? null,
    presentEligible: facts.presentEligible ?? null,
    votesFor: facts.votesFor ?? null,
    votesAgainst: facts.votesAgainst ?? null,
    abstained: facts.abstained ?? null,
    extendedTo: facts.extendedTo ?? '',
    isSpecialCase: facts.isSpecialCase ?? false,
  };
}

function peopleOf(no: number, { row }: AdmissionCase): readonly string[] {
  // 介绍人 are normally the 联系人: what is there already is proposed.
  if (no === 9) return row.sponsorIds.length > 0 ? row.sponsorIds : row.mentorIds;
  return row.mentorIds;
}

/** What cannot be stored; everything else is a finding afterwards and keeps nobody from recording a fact. */
export function checkStep(no: number, form: StepForm, today: CalendarDate): StepErrors {
  const errors: StepErrors = {};
  const wrongDay = dayError(form.doneOn);
  if (wrongDay !== undefined) errors.doneOn = wrongDay;
  else if (form.doneOn > today) errors.doneOn = words.inFuture;
  if (!resultsOf(no).some((result) => result === form.result)) errors.result = words.resultMissing;
  for (const key of ['noticeFrom', 'noticeTo', 'extendedTo'] as const) {
    if (form[key] !== '' && dayError(form[key]) !== undefined) errors[key] = words.dayUnreadable;
  }
  const { noticeFrom, noticeTo } = form;
  if (!errors.noticeTo && noticeFrom !== '' && noticeTo !== '' && noticeTo < noticeFrom)
    errors.noticeTo = words.endBeforeStart;
  for (const key of voteKeys) {
    const count = form[key];
    if (count !== null && (!Number.isInteger(count) || count < 0)) errors[key] = words.numberWrong;
  }
  for (const key of ['trainingDays', 'trainingHours'] as const) {
    const amount = form[key];
    if (amount !== null && !(amount >= 0)) errors[key] = words.numberWrong;
  }
  if (form.people.length > MOST_PEOPLE) errors.people = words.tooManyPeople;
  return errors;
}

function dayError(day: string): string | undefined {
  if (day === '') return words.dayMissing;
  return parseCalendarDate(day) === day ? undefined : words.dayUnreadable;
}

/** Only what belongs to the step; call with a form without errors. */
export function formToStep(no: number, form: StepForm): StepValues {
  const facts = factsOf(no, form);
  const { organ, docNo, participants, note, recordId } = form;
  return {
    no,
    doneOn: form.doneOn,
    result: form.result as StepResult,
    ...filled({ organ, docNo, participants, note, recordId }),
    ...(Object.keys(facts).length > 0 ? { facts } : {}),
    ...(form.papers.length > 0 ? { papers: [...form.papers] } : {}),
  };
}

function factsOf(no: number, form: StepForm): StepFacts {
  const numbers = (keys: readonly (keyof StepForm & keyof StepFacts)[]): StepFacts =>
    Object.fromEntries(keys.flatMap((key) => (form[key] === null ? [] : [[key, form[key]]])));
  return {
    ...(no === 7 || no === 23 ? filled({ noticeFrom: form.noticeFrom, noticeTo: form.noticeTo }) : {}),
    ...(no === 11 ? numbers(['trainingDays', 'trainingHours']) : {}),
    ...(hasVote(no) ? numbers(voteKeys) : {}),
    ...(no === 23 && form.result === 'extended' && form.extendedTo !== ''
      ? { extendedTo: form.extendedTo }
      : {}),
    ...((no === 17 || no === 24) && form.isSpecialCase ? { isSpecialCase: true } : {}),
  };
}

function filled(texts: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(texts).flatMap(([key, text]) => (text.trim() ? [[key, text.trim()]] : [])),
  );
}
