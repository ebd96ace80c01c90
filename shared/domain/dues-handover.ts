/** 上缴: a batch of payments on its way to the superior (domain §2.10): what is in it, what is wrong, its ops. Pure. */
import { createOp, deleteOp, updateOp, type Op } from '../schema/command';
import type { DuesHandover, DuesPayment } from '../schema/dues';
import { parseCalendarDate, type CalendarDate } from './dates';

/** As the table holds them (shared/schema/dues). */
const LIMITS = { toOrg: 60, by: 40, receiptNo: 40, note: 200 } as const;

export interface HandoverDraft {
  first: string;
  last: string;
  on: string;
  toOrg: string;
  by: string;
  receiptNo: string;
  note: string;
}
export type HandoverProblem =
  'monthsReversed' | 'nothingOpen' | 'dayMissing' | 'dayInFuture' | 'orgMissing' | 'textTooLong';

/** Payments with an amount that went with no batch yet. Ticks have no amount that could be handed over. */
export function openPayments(
  payments: readonly DuesPayment[],
  { first, last }: { first: string; last: string },
): DuesPayment[] {
  return payments.filter(
    ({ month, handoverId, paidFen }) =>
      month >= first && month <= last && handoverId === undefined && (paidFen ?? 0) > 0,
  );
}

export function sumFen(payments: readonly DuesPayment[]): number {
  return payments.reduce((sum, { paidFen }) => sum + (paidFen ?? 0), 0);
}

/** A batch of all that is open of the year, by the months it is for. */
export function blankHandover(
  payments: readonly DuesPayment[],
  year: number,
  today: CalendarDate,
  toOrg: string,
): HandoverDraft {
  const [january, december] = [`${String(year)}-01`, `${String(year)}-12`];
  const months = openPayments(payments, { first: january, last: december })
    .map(({ month }) => month)
    .sort();
  const thisMonth = today.slice(0, 7);
  const usual = thisMonth >= january && thisMonth <= december ? thisMonth : december;
  return {
    ...{ first: months[0] ?? usual, last: months.at(-1) ?? usual, on: today },
    ...{ toOrg, by: '', receiptNo: '', note: '' },
  };
}

/** @param sum 分 of what would be handed over; undefined where a stored batch is corrected */
export function checkHandover(
  draft: HandoverDraft,
  sum: number | undefined,
  today: CalendarDate,
): Readonly<Record<string, HandoverProblem>> {
  const problems: Record<string, HandoverProblem> = {};
  if (draft.last < draft.first) problems['last'] = 'monthsReversed';
  else if (sum === 0) problems['last'] = 'nothingOpen';
  if (parseCalendarDate(draft.on) !== draft.on) problems['on'] = 'dayMissing';
  else if (draft.on > today) problems['on'] = 'dayInFuture';
  for (const key of ['toOrg', 'by', 'receiptNo', 'note'] as const)
    if (Array.from(draft[key].trim()).length > LIMITS[key]) problems[key] = 'textTooLong';
  if (draft.toOrg.trim() === '') problems['toOrg'] = 'orgMissing';
  return problems;
}

/** The batch, and its mark on each payment in it. Call only without a problem. */
export function handoverOps(
  draft: HandoverDraft,
  payments: readonly DuesPayment[],
  handovers: readonly DuesHandover[],
  context: { branchId: string; newId: () => string },
): Op[] {
  const taken = openPayments(payments, draft);
  const id = context.newId();
  const no = Math.max(0, ...handovers.map((row) => row.no)) + 1;
  return [
    createOp('duesHandovers', {
      ...{ id, branchId: context.branchId, no, amountFen: sumFen(taken) },
      ...{ fromMonth: draft.first, toMonth: draft.last, ...told(draft) },
    }),
    ...taken.map((row) => updateOp('duesPayments', row, { handoverId: id })),
  ];
}

export function handoverDraft(row: DuesHandover): HandoverDraft {
  return {
    ...{ first: row.fromMonth, last: row.toMonth, on: row.on, toOrg: row.toOrg },
    ...{ by: row.by ?? '', receiptNo: row.receiptNo ?? '', note: row.note ?? '' },
  };
}

/** Day, receipt and the like of a stored batch; what is in it stays. None when nothing changed. */
export function changeHandoverOps(draft: HandoverDraft, row: DuesHandover): Op[] {
  const cleared = { by: undefined, receiptNo: undefined, note: undefined };
  const patch = { ...cleared, ...told(draft) } as Partial<DuesHandover>;
  const isSame = JSON.stringify(handoverDraft({ ...row, ...patch })) === JSON.stringify(handoverDraft(row));
  return isSame ? [] : [updateOp('duesHandovers', row, patch)];
}

/** The batch goes; its payments are open again. */
export function removeHandoverOps(row: DuesHandover, payments: readonly DuesPayment[]): Op[] {
  return [
    deleteOp('duesHandovers', row),
    ...payments
      .filter(({ handoverId }) => handoverId === row.id)
      .map((payment) => updateOp('duesPayments', payment, { handoverId: undefined })),
  ];
}

function told(draft: HandoverDraft) {
  const given = (key: 'by' | 'receiptNo' | 'note'): Record<string, string> =>
    draft[key].trim() === '' ? {} : { [key]: draft[key].trim() };
  return { on: draft.on, toOrg: draft.toOrg.trim(), ...given('by'), ...given('receiptNo'), ...given('note') };
}
