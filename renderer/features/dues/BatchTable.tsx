import { useMemo } from 'react';
import { Pencil, Printer, Trash2 } from 'lucide-react';
import { formatDateZh } from '../../../shared/domain/dates';
import { yuanText } from '../../../shared/domain/dues';
import type { DuesHandover, DuesPayment } from '../../../shared/schema/dues';
import { duesWords } from '../../../shared/words/dues';
import { monthsZh } from '../../../shared/words/dues-text';
import { EmptyState } from '../../ui/feedback/EmptyState';
import type { TableColumn, TableCommand } from '../../ui/table/column';
import { DataTable } from '../../ui/table/DataTable';

const words = duesWords.batch;
type Batch = DuesHandover & { readonly count: number };
const rowKey = ({ id }: Batch): string => id;

interface BatchTableProps {
  readonly year: number;
  readonly handovers: readonly DuesHandover[];
  readonly payments: readonly DuesPayment[];
  readonly selected: readonly string[];
  readonly onSelect: (ids: readonly string[]) => void;
  readonly onPrint: (row: DuesHandover) => void;
  readonly onEdit: (row: DuesHandover) => void;
  readonly onRemove: (row: DuesHandover) => void;
}

/** Batches that went to the superior with months of the year, the newest first. */
export function BatchTable(props: BatchTableProps) {
  const { year, handovers, payments, selected, onSelect, onPrint, onEdit, onRemove } = props;
  const rows = useMemo(() => batchesOf(year, handovers, payments), [year, handovers, payments]);
  const columns = useMemo(() => batchColumns(year), [year]);
  const one =
    (run: (row: DuesHandover) => void) =>
    ([first]: readonly Batch[]): void => {
      const stored = handovers.find(({ id }) => id === first?.id);
      if (stored) run(stored);
    };
  const commands: readonly TableCommand<Batch>[] = [
    { id: 'print', label: words.print, icon: Printer, isInline: true, isSingle: true, onRun: one(onPrint) },
    {
      id: 'edit',
      label: words.edit,
      icon: Pencil,
      shortcut: 'F2',
      isInline: true,
      isSingle: true,
      onRun: one(onEdit),
    },
    {
      id: 'remove',
      label: words.remove,
      icon: Trash2,
      shortcut: 'Delete',
      isSingle: true,
      isSeparated: true,
      onRun: one(onRemove),
    },
  ];
  return (
    <DataTable
      label={words.table}
      rows={rows}
      rowKey={rowKey}
      columns={columns}
      selected={selected}
      onSelect={onSelect}
      onOpen={(row) => {
        one(onEdit)([row]);
      }}
      commands={commands}
      empty={<EmptyState title={words.emptyTitle} text={words.emptyText} />}
    />
  );
}

function batchesOf(
  year: number,
  handovers: readonly DuesHandover[],
  payments: readonly DuesPayment[],
): Batch[] {
  const counts = new Map<string, number>();
  for (const { handoverId } of payments)
    if (handoverId !== undefined) counts.set(handoverId, (counts.get(handoverId) ?? 0) + 1);
  return handovers
    .filter(({ fromMonth, toMonth }) => fromMonth <= `${String(year)}-12` && toMonth >= `${String(year)}-01`)
    .map((row) => ({ ...row, count: counts.get(row.id) ?? 0 }))
    .sort((a, b) => b.no - a.no);
}

function batchColumns(year: number): readonly TableColumn<Batch>[] {
  const heads = words.columns;
  return [
    {
      id: 'no',
      header: heads.no,
      value: ({ no }) => no,
      cell: ({ no }) => words.noOf(no),
      widthPx: 110,
      isFrozen: true,
      isStrong: true,
      canHide: false,
    },
    { id: 'on', header: heads.on, value: ({ on }) => on, cell: ({ on }) => formatDateZh(on), widthPx: 140 },
    {
      id: 'months',
      header: heads.months,
      value: ({ fromMonth }) => fromMonth,
      cell: (row) => monthsOfBatch(row, year),
      copyText: (row) => monthsOfBatch(row, year),
      widthPx: 130,
    },
    { id: 'count', header: heads.count, value: ({ count }) => count, widthPx: 80, align: 'end' },
    {
      id: 'amount',
      header: heads.amount,
      value: ({ amountFen }) => amountFen,
      cell: ({ amountFen }) => yuanText(amountFen),
      copyText: ({ amountFen }) => yuanText(amountFen),
      widthPx: 120,
      align: 'end',
    },
    { id: 'toOrg', header: heads.toOrg, value: ({ toOrg }) => toOrg, widthPx: 200, grow: 1 },
    { id: 'by', header: heads.by, value: ({ by }) => by, widthPx: 96 },
    { id: 'receiptNo', header: heads.receiptNo, value: ({ receiptNo }) => receiptNo, widthPx: 130 },
  ];
}

/** 1月至3月 */
function monthsOfBatch({ fromMonth, toMonth }: DuesHandover, year: number): string {
  if (fromMonth === toMonth) return monthsZh([fromMonth], year);
  return `${monthsZh([fromMonth], year)}至${monthsZh([toMonth], year)}`;
}
