/**
 * What P-10 says of each member and month. A tick and no amount: what somebody pays tells what somebody earns; and no
 * mark of its own for who is let off, because hardship is nobody's business (domain §4.1). Pure.
 */
import { formatDateZh, type CalendarDate } from '../../../shared/domain/dates';
import { yuanText } from '../../../shared/domain/dues';
import type { DuesLine, DuesMonth, DuesState } from '../../../shared/domain/dues-year';
import type { Branch } from '../../../shared/schema/branch';
import { duesPaperWords } from '../../../shared/words/dues-paper';

const words = duesPaperWords.notice;
type Mark = keyof typeof words.marks;

export interface DuesNoticeInput {
  readonly branch: Pick<Branch, 'fullName'>;
  readonly year: number;
  readonly lines: readonly DuesLine[];
  /** Only where the superior demands it. */
  readonly showsAmounts: boolean;
  readonly today: CalendarDate;
}

export interface DuesNoticeSheet {
  title: string;
  asOf: string;
  rows: { name: string; months: string[]; sum: string }[];
  /** How many have paid, by month. */
  people: string[];
  /** Marks that occur, with their meaning. */
  legend: string;
  total: string;
}

const markOf: Readonly<Record<DuesState, Mark | undefined>> = {
  paid: 'paid',
  ahead: 'paid',
  partly: 'partly',
  covered: 'none',
  exempt: 'none',
  notDue: 'none',
  onPaper: 'paper',
  unpaid: undefined,
  open: undefined,
  notYet: undefined,
};

export function duesNoticeSheet({ year, lines, showsAmounts, today }: DuesNoticeInput): DuesNoticeSheet {
  const used = new Set<Mark>();
  const cell = (month: DuesMonth): string => {
    const mark = markOf[month.state];
    if (mark === undefined) return '';
    if (showsAmounts && month.paidFen !== undefined && mark !== 'none') return yuanText(month.paidFen);
    used.add(mark);
    return words.marks[mark];
  };
  const rows = lines.map(({ person, months, paidFen }) => ({
    ...{ name: person.name, months: months.map(cell) },
    sum: paidFen > 0 ? yuanText(paidFen) : '',
  }));
  const all = lines.flatMap(({ months }) => months);
  const payments = all.flatMap((month) => month.payments);
  const paid = payments.filter(({ paidFen }) => paidFen !== undefined);
  const sum = (wanted: typeof payments): number =>
    wanted.reduce((total, { paidFen }) => total + (paidFen ?? 0), 0);
  const ticked = payments.length - paid.length;
  const handedUp = sum(payments.filter(({ handoverId }) => handoverId !== undefined));
  const marks = (Object.keys(words.marks) as Mark[]).filter((mark) => used.has(mark));
  return {
    title: words.title(year),
    asOf: words.asOf(formatDateZh(today)),
    rows,
    people: Array.from({ length: 12 }, (_, at) => {
      const count = lines.filter(({ months }) => months[at]?.payments.length).length;
      return count === 0 ? '' : String(count);
    }),
    legend: [...marks.map((mark) => words.legend[mark]), words.blank].join('；'),
    total: [
      words.total(sum(paid), paid.length),
      ...(ticked > 0 ? [words.ticked(ticked)] : []),
      ...(handedUp > 0 ? [words.handedUp(handedUp)] : []),
    ].join(''),
  };
}
