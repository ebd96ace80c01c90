/** 登记交纳: months of one or several members as the dialog holds them, what is wrong with them, and their ops. Pure. */
import { createOp, deleteOp, updateOp, type Op } from '../schema/command';
import { duesWays, type DuesPayment, type DuesWay } from '../schema/dues';
import { parseCalendarDate, type CalendarDate } from './dates';
import { parseYuan, yuanText } from './dues';
import type { DuesLine, DuesMonth, DuesState } from './dues-year';

/** As the table holds them (shared/schema/dues). */
const LIMITS = { proxyName: 40, receiptNo: 40, note: 100 } as const;

export interface PaymentDraft {
  /** `YYYY-MM` of the year that is shown; both included. */
  first: string;
  last: string;
  /** `YYYY-MM-DD`, or what was typed and is no day. */
  paidOn: string;
  way: DuesWay | '';
  proxyName: string;
  receiptNo: string;
  note: string;
  /** 元 a month as typed, by member; absent or '': what is still due of each month. */
  amounts: Readonly<Record<string, string>>;
}
export type PaymentProblem =
  | 'peopleMissing'
  | 'monthsReversed'
  | 'dayMissing'
  | 'dayInFuture'
  | 'nothingOpen'
  | 'amountBad'
  | 'amountZero'
  | 'textTooLong';

const payable: readonly DuesState[] = ['unpaid', 'partly', 'open', 'notYet', 'onPaper'];

/** Months of the line within the range for which something can be registered. */
export function payableMonths(line: DuesLine, { first, last }: Pick<PaymentDraft, 'first' | 'last'>) {
  return line.months.filter(({ month, state }) => month >= first && month <= last && payable.includes(state));
}

/** What is still due of a month, 分; undefined while no due is fixed. */
export function remainingFen({ dueFen, paidFen }: DuesMonth): number | undefined {
  return dueFen === undefined ? undefined : Math.max(0, dueFen - (paidFen ?? 0));
}

/** What one month of these costs, as 元, where all cost the same; '' where they differ or nothing is fixed. */
export function commonAmount(months: readonly DuesMonth[]): string {
  const amounts = new Set(months.map(remainingFen));
  const [only] = amounts;
  return amounts.size === 1 && only !== undefined ? yuanText(only) : '';
}

/** The first open month of the year up to the running one, and what else a registration begins with. */
export function blankPayment(lines: readonly DuesLine[], today: CalendarDate): PaymentDraft {
  const thisMonth = today.slice(0, 7);
  const months = lines[0]?.months.map(({ month }) => month) ?? [];
  const isPast = (months.at(-1) ?? '') < thisMonth;
  const last = isPast ? (months.at(-1) ?? '') : months.includes(thisMonth) ? thisMonth : (months[0] ?? '');
  const open = lines.flatMap(({ months: own }) =>
    own.filter(({ month, state }) => month <= last && (state === 'unpaid' || state === 'partly')),
  );
  const first = open.map(({ month }) => month).sort()[0] ?? last;
  return { first, last, paidOn: today, way: 'cash', proxyName: '', receiptNo: '', note: '', amounts: {} };
}

/** What is wrong, by field; `people` and amounts by member id as well. Empty = can be saved. */
export function checkPayment(
  draft: PaymentDraft,
  lines: readonly DuesLine[],
  today: CalendarDate,
): Readonly<Record<string, PaymentProblem>> {
  const problems: Record<string, PaymentProblem> = { ...checkTexts(draft, today) };
  if (lines.length === 0) problems['people'] = 'peopleMissing';
  if (draft.last < draft.first) problems['last'] = 'monthsReversed';
  else if (lines.length > 0 && lines.every((line) => payableMonths(line, draft).length === 0))
    problems['last'] = 'nothingOpen';
  for (const { member } of lines) {
    const problem = amountProblem(draft.amounts[member.id] ?? '');
    if (problem) problems[member.id] = problem;
  }
  return problems;
}

/** One row for each member and open month. Call only without a problem. */
export function paymentOps(
  draft: PaymentDraft,
  lines: readonly DuesLine[],
  context: { branchId: string; newId: () => string },
): Op[] {
  return lines.flatMap((line) =>
    payableMonths(line, draft).map((month) => {
      const typed = parseYuan(draft.amounts[line.member.id] ?? '');
      const paidFen = typed ?? remainingFen(month);
      return createOp('duesPayments', {
        ...{ id: context.newId(), branchId: context.branchId, memberId: line.member.id },
        month: month.month,
        ...(month.dueFen === undefined ? {} : { dueFen: month.dueFen }),
        ...(paidFen === undefined ? {} : { paidFen }),
        ...sharedFields(draft),
      });
    }),
  );
}

export type PaymentEdit = Pick<PaymentDraft, 'paidOn' | 'way' | 'proxyName' | 'receiptNo' | 'note'> & {
  /** 元 as typed; '' = only ticked. */
  amount: string;
};

export function paymentEdit(row: DuesPayment): PaymentEdit {
  return {
    amount: row.paidFen === undefined ? '' : yuanText(row.paidFen),
    ...{ paidOn: row.paidOn ?? '', way: row.way ?? '', proxyName: row.proxyName ?? '' },
    ...{ receiptNo: row.receiptNo ?? '', note: row.note ?? '' },
  };
}

export function checkPaymentEdit(
  edit: PaymentEdit,
  today: CalendarDate,
): Readonly<Record<string, PaymentProblem>> {
  const problems: Record<string, PaymentProblem> = { ...checkTexts(edit, today) };
  // An old sheet only ticks a month: its row has no day, and may go without one.
  if (edit.paidOn === '') delete problems['paidOn'];
  const amount = amountProblem(edit.amount);
  if (amount) problems['amount'] = amount;
  return problems;
}

/** None when nothing changed. Call only without a problem, and not for what is already handed up. */
export function changePaymentOps(edit: PaymentEdit, row: DuesPayment): Op[] {
  const cleared = {
    ...{ paidFen: undefined, paidOn: undefined, way: undefined },
    ...{ proxyName: undefined, receiptNo: undefined, note: undefined },
  };
  const paidFen = parseYuan(edit.amount);
  const fields = { ...(paidFen === undefined ? {} : { paidFen }), ...sharedFields(edit) };
  if (JSON.stringify(paymentEdit({ ...row, ...cleared, ...fields })) === JSON.stringify(paymentEdit(row)))
    return [];
  return [updateOp('duesPayments', row, { ...cleared, ...fields })];
}

export function removePaymentOps(row: DuesPayment): Op[] {
  return [deleteOp('duesPayments', row)];
}

export function isDuesWay(value: string): value is DuesWay {
  return (duesWays as readonly string[]).includes(value);
}

function sharedFields(draft: Omit<PaymentEdit, 'amount'>) {
  const given = (key: keyof typeof LIMITS): Record<string, string> =>
    draft[key].trim() === '' ? {} : { [key]: draft[key].trim() };
  return {
    ...(draft.paidOn === '' ? {} : { paidOn: draft.paidOn }),
    ...(draft.way === '' ? {} : { way: draft.way }),
    ...{ ...given('proxyName'), ...given('receiptNo'), ...given('note') },
  };
}

function checkTexts(draft: Omit<PaymentEdit, 'amount'>, today: CalendarDate): Record<string, PaymentProblem> {
  const problems: Record<string, PaymentProblem> = {};
  for (const key of ['proxyName', 'receiptNo', 'note'] as const)
    if (Array.from(draft[key].trim()).length > LIMITS[key]) problems[key] = 'textTooLong';
  if (parseCalendarDate(draft.paidOn) !== draft.paidOn) problems['paidOn'] = 'dayMissing';
  else if (draft.paidOn > today) problems['paidOn'] = 'dayInFuture';
  return problems;
}

function amountProblem(typed: string): PaymentProblem | undefined {
  if (typed.trim() === '') return undefined;
  const fen = parseYuan(typed);
  if (fen === undefined || fen < 0) return 'amountBad';
  return fen === 0 ? 'amountZero' : undefined;
}
