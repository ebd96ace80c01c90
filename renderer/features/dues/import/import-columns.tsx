import { styled } from '@mui/material/styles';
import type { DuesPreviewRow, DuesRowState } from '../../../../shared/import/dues';
import type { DuesPayment, DuesProfile } from '../../../../shared/schema/dues';
import { duesImportWords as words } from '../../../../shared/words/dues-import';
import { color } from '../../../ui/color';
import { StatusWord } from '../../../ui/status/StatusWord';
import type { StateKind } from '../../../ui/status/state-kind';
import type { TableColumn } from '../../../ui/table/column';

export const stateGlyphs: Readonly<Record<DuesRowState, StateKind>> = {
  new: 'added',
  update: 'draft',
  conflict: 'missing',
  error: 'missing',
  ignored: 'excused',
  unchanged: 'notYet',
};

/** Cell, what would happen, whose and which month, what it becomes, and why not. */
export const importColumns: readonly TableColumn<DuesPreviewRow>[] = [
  {
    id: 'row',
    header: words.place,
    value: (row) => row.rowNumber,
    cell: (row) => words.rowOf(row.rowNumber, row.column),
    widthPx: 80,
  },
  {
    id: 'state',
    header: words.state,
    value: (row) => words.states[row.state],
    cell: (row) => <StatusWord kind={stateGlyphs[row.state]} label={words.states[row.state]} />,
    widthPx: 96,
  },
  { id: 'name', header: words.name, value: (row) => row.name, widthPx: 100, isStrong: true },
  {
    id: 'what',
    header: words.what,
    value: (row) => row.month ?? '',
    cell: (row) => (row.month === undefined ? (row.memberId ? words.profile : '') : words.month(row.month)),
    widthPx: 120,
  },
  { id: 'mark', header: words.mark, value: (row) => row.mark, widthPx: 130 },
  {
    id: 'result',
    header: words.result,
    value: (row) => resultOf(row),
    cell: (row) => <Result row={row} />,
    widthPx: 190,
  },
  {
    id: 'problem',
    header: words.problem,
    value: (row) => row.problems.join('；'),
    cell: (row) => <Second>{row.problems.join('；')}</Second>,
    widthPx: 260,
    grow: 1,
  },
];

/** A reason is read whole: two lines of it. */
const Second = styled('small')({
  display: 'block',
  color: color.ink2,
  fontSize: '.875rem',
  lineHeight: 1.35,
  whiteSpace: 'normal',
  overflowWrap: 'anywhere',
  overflow: 'hidden',
  textOverflow: 'ellipsis',
});

function resultOf({ payment, profile }: DuesPreviewRow): string {
  if (profile) return words.due(profile.monthlyDueFen);
  if (!payment) return '';
  return payment.paidFen === undefined ? words.ticked : words.paid(payment.paidFen);
}

function Result({ row }: { readonly row: DuesPreviewRow }) {
  const { before, state } = row;
  const was = before && state !== 'unchanged' ? storedText(before) : undefined;
  return (
    <>
      {resultOf(row)}
      {was === undefined ? null : <Second style={{ whiteSpace: 'nowrap' }}>{words.was(was)}</Second>}
    </>
  );
}

function storedText(row: DuesPayment | DuesProfile): string {
  if ('monthlyDueFen' in row) return words.due(row.monthlyDueFen);
  return row.paidFen === undefined ? words.ticked : words.paid(row.paidFen);
}
