/** Papers of 党费: P-10 公示表, P-11 核定表 (only what is registered), P-12 收据 and 上缴单. */
import { useMemo } from 'react';
import { dayOfInstant, yearOf } from '../../../shared/domain/dates';
import { duesSetting } from '../../../shared/domain/dues';
import { duesLines } from '../../../shared/domain/dues-year';
import type { RosterTables } from '../../../shared/domain/roster';
import type { PdfRequest } from '../../../shared/ipc/requests/paper';
import type { Branch } from '../../../shared/schema/branch';
import type { DuesPayment } from '../../../shared/schema/dues';
import { duesWords } from '../../../shared/words/dues';
import { useTable } from '../../data/data-context';
import { duesNoticePaper } from '../../paper/dues/dues-notice-paper';
import { duesProfilesPaper } from '../../paper/dues/dues-profiles-paper';
import { duesBatchPaper, duesReceiptPaper, slipPapers } from '../../paper/dues/dues-slips-paper';

export const duesPaperKinds: readonly string[] = [
  ...['dues-notice', 'dues-profiles', 'dues-receipt', 'dues-batch'],
];

interface DuesPaperInput {
  readonly kind: string;
  /** A payment (receipt) or a batch. */
  readonly id: string;
  /** year=YYYY, this year without; internal=<id of the register> for the 核定表; paper=A5 of a slip, A4 without. */
  readonly query: string;
  readonly branch: Branch;
  readonly roster: RosterTables | undefined;
  readonly now: string;
}

/** undefined while the rows are loading, and for every other kind of paper. */
export function useDuesPaper(
  input: DuesPaperInput,
): { document: PdfRequest } | { refused: string } | 'notFound' | undefined {
  const { kind, id, query, branch, roster, now } = input;
  const isWanted = duesPaperKinds.includes(kind);
  const profiles = useTable('duesProfiles', isWanted);
  const payments = useTable('duesPayments', isWanted);
  const handovers = useTable('duesHandovers', isWanted);
  const settings = useTable('settings', isWanted);
  const dataExports = useTable('dataExports', isWanted);
  return useMemo(() => {
    if (!duesPaperKinds.includes(kind)) return undefined;
    if (!roster || !profiles || !payments || !handovers || !settings || !dataExports) return undefined;
    const params = new URLSearchParams(query);
    const paper = slipPapers.find((one) => one === params.get('paper'));
    if (kind === 'dues-receipt') {
      const together = paidTogether(payments, id);
      const person = personOf(roster, together[0]?.memberId);
      return together.length === 0 || !person
        ? 'notFound'
        : { document: duesReceiptPaper({ branch, name: person.name, payments: together, paper }) };
    }
    if (kind === 'dues-batch') {
      const batch = handovers.find((row) => row.id === id);
      if (!batch) return 'notFound';
      const own = payments.filter(({ handoverId }) => handoverId === id);
      return { document: duesBatchPaper({ branch, batch, payments: own, paper }) };
    }
    const today = dayOfInstant(now);
    const wanted = params.get('year') ?? '';
    const year = /^\d{4}$/.test(wanted) ? Number(wanted) : yearOf(today);
    const lines = duesLines(roster, { profiles, payments }, branch, year, today);
    if (lines.length === 0) return 'notFound';
    if (kind === 'dues-notice') {
      const { showsAmounts } = duesSetting(settings);
      const asOf = year < yearOf(today) ? `${String(year)}-12-31` : today;
      return { document: duesNoticePaper({ branch, year, lines, showsAmounts, today: asOf }) };
    }
    const row = dataExports.find((one) => one.id === params.get('internal'));
    // No wages on paper that the register does not know of, nor of more people than it was told.
    const isCovered = row?.what === 'dues' && row.result === 'printed' && row.rowCount >= lines.length;
    return isCovered
      ? { document: duesProfilesPaper({ branch, year, lines }) }
      : { refused: duesWords.internal.unregistered };
  }, [kind, id, query, branch, roster, now, profiles, payments, handovers, settings, dataExports]);
}

/** What the member paid with it: the same day, way and receipt, each with an amount. One receipt stands for one year. */
function paidTogether(payments: readonly DuesPayment[], id: string): DuesPayment[] {
  const one = payments.find((row) => row.id === id);
  if (!one) return [];
  return payments.filter(
    (row) =>
      row.memberId === one.memberId &&
      row.paidFen !== undefined &&
      row.paidOn === one.paidOn &&
      row.way === one.way &&
      row.receiptNo === one.receiptNo &&
      row.month.slice(0, 4) === one.month.slice(0, 4) &&
      // Without a day nothing says that others were paid with it.
      (one.paidOn !== undefined || row.id === id),
  );
}

function personOf({ members, persons }: RosterTables, memberId: string | undefined) {
  const personId = members.find((row) => row.id === memberId)?.personId;
  return persons.find((row) => row.id === personId);
}
