/** What is typed about a 换届 or 补选, and what is wrong with it. Pure. */
import type { CalendarDate } from '../../../../shared/domain/dates';
import type { Seat, ReelectionStep } from '../../../../shared/domain/reelection';
import type { PostCode, Reelection, ReelectionStepCode } from '../../../../shared/schema/branch';
import { branchWords } from '../../../../shared/words/branch';
import { reelectionKindWords } from '../../../../shared/words/domain';
import { dayProblem } from '../day-check';

const words = branchWords.reelections;

export interface StepDraft {
  doneOn: string;
  organ: string;
  docNo: string;
  recordId: string;
  note: string;
}
export type StepErrors = Partial<Record<keyof StepDraft, string>>;

/** As the table holds them (shared/schema/branch). */
export const stepLimits = { organ: 60, docNo: 60, note: 300 } as const;

export function stepDraft(step: ReelectionStep | undefined, today: CalendarDate): StepDraft {
  const { doneOn = today, organ = '', docNo = '', recordId = '', note = '' } = step ?? {};
  return { doneOn, organ, docNo, recordId, note };
}

export function checkStep(draft: StepDraft, today: CalendarDate): StepErrors {
  const errors: StepErrors = {};
  const wrongDay = dayProblem(draft.doneOn, { notAfter: today });
  if (wrongDay) errors.doneOn = wrongDay;
  for (const field of ['organ', 'docNo', 'note'] as const) {
    const over = Array.from(draft[field].trim()).length - stepLimits[field];
    if (over > 0) errors[field] = branchWords.posts.tooLong(over);
  }
  return errors;
}

/** Call only with a draft without errors. */
export function stepOf(code: ReelectionStepCode, draft: StepDraft): ReelectionStep {
  const step: ReelectionStep = { step: code, doneOn: draft.doneOn };
  for (const field of ['organ', 'docNo', 'recordId', 'note'] as const) {
    const text = draft[field].trim().normalize('NFC');
    if (text !== '') step[field] = text;
  }
  return step;
}

/** undefined when it is a number of a term or empty. */
export function termNoProblem(typed: string): string | undefined {
  const text = typed.normalize('NFKC').trim();
  return text === '' || (/^\d{1,2}$/.test(text) && Number(text) > 0) ? undefined : words.termNoWrong;
}

export function termNoOf(typed: string): number | undefined {
  const text = typed.normalize('NFKC').trim();
  return text === '' ? undefined : Number(text);
}

/** 第8届换届 */
export function caseName({ kind, termNo }: Pick<Reelection, 'kind' | 'termNo'>): string {
  return words.name(reelectionKindWords[kind], termNo);
}

export interface SeatDraft {
  /** Key of the line. */
  id: string;
  post: PostCode | '';
  memberId: string;
}

export function seatsOf(drafts: readonly SeatDraft[]): Seat[] {
  return drafts.flatMap(({ post, memberId }) => (post === '' || memberId === '' ? [] : [{ post, memberId }]));
}

/** Why the elected cannot take office yet. */
export function seatsProblem(drafts: readonly SeatDraft[], kind: Reelection['kind']): string | undefined {
  const seats = seatsOf(drafts);
  const keys = new Set(seats.map(({ post, memberId }) => `${post} ${memberId}`));
  if (seats.length === 0 || seats.length < drafts.length || keys.size < seats.length) {
    return words.takeOffice.incomplete;
  }
  const heads = seats.filter(({ post }) => post === 'secretary').length;
  const isWrong = kind === 'reelection' ? heads !== 1 : heads > 1;
  return isWrong ? words.takeOffice.secretaryMissing : undefined;
}
