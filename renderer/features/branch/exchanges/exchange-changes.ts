/** 岗位交流 as typed, what is wrong with it, and the op that stores it. Pure. */
import type { CalendarDate } from '../../../../shared/domain/dates';
import { exchangeDirections, type PostExchange } from '../../../../shared/schema/branch';
import { createOp, deleteOp, type Op } from '../../../../shared/schema/command';
import { branchWords } from '../../../../shared/words/branch';
import { dayProblem } from '../day-check';

const words = branchWords.exchanges;

export interface ExchangeDraft {
  memberId: string;
  on: string;
  direction: PostExchange['direction'];
  fromPost: string;
  toPost: string;
  docNo: string;
  note: string;
}
export type ExchangeErrors = Partial<Record<keyof ExchangeDraft, string>>;

/** As the table holds them (shared/schema/branch). */
export const exchangeLimits = { fromPost: 60, toPost: 60, docNo: 60, note: 200 } as const;
type TextField = keyof typeof exchangeLimits;

export function emptyExchange(today: CalendarDate): ExchangeDraft {
  const [direction] = exchangeDirections;
  return { memberId: '', on: today, direction, fromPost: '', toPost: '', docNo: '', note: '' };
}

export function checkExchange(draft: ExchangeDraft, today: CalendarDate): ExchangeErrors {
  const errors: ExchangeErrors = {};
  if (draft.memberId === '') errors.memberId = branchWords.posts.memberMissing;
  const wrongDay = dayProblem(draft.on, { notAfter: today });
  if (wrongDay) errors.on = wrongDay;
  for (const field of ['fromPost', 'toPost'] as const) {
    if (draft[field].trim() === '') errors[field] = words.postMissing;
  }
  for (const field of Object.keys(exchangeLimits) as TextField[]) {
    const over = Array.from(draft[field].trim()).length - exchangeLimits[field];
    if (over > 0) errors[field] = branchWords.posts.tooLong(over);
  }
  return errors;
}

/** Ops of `postExchanges.create`. Call only with a draft without errors. */
export function createExchangeOps(draft: ExchangeDraft, ids: { id: string; branchId: string }): Op[] {
  const text = (field: TextField): string => draft[field].trim().normalize('NFC');
  const { memberId, on, direction } = draft;
  return [
    createOp('postExchanges', {
      ...ids,
      ...{ memberId, on, direction, fromPost: text('fromPost'), toPost: text('toPost') },
      ...(text('docNo') === '' ? {} : { docNo: text('docNo') }),
      ...(text('note') === '' ? {} : { note: text('note') }),
    }),
  ];
}

export function removeExchangeOps(row: PostExchange): Op[] {
  return [deleteOp('postExchanges', row)];
}
