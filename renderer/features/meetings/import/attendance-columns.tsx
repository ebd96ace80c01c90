import { styled } from '@mui/material/styles';
import { formatDateZh } from '../../../../shared/domain/dates';
import type { AttendancePreviewRow, AttendanceRowState } from '../../../../shared/import/attendance-rows';
import { attendanceImportWords as words } from '../../../../shared/words/attendance-import';
import { attendanceWords } from '../../../../shared/words/domain';
import { color } from '../../../ui/color';
import { StatusWord } from '../../../ui/status/StatusWord';
import type { StateKind } from '../../../ui/status/state-kind';
import type { TableColumn } from '../../../ui/table/column';

export const stateGlyphs: Readonly<Record<AttendanceRowState, StateKind>> = {
  new: 'added',
  update: 'draft',
  conflict: 'missing',
  error: 'missing',
  ignored: 'excused',
  unchanged: 'notYet',
};

/** Row, what would happen, which meeting, who, and why not. */
export const attendanceColumns: readonly TableColumn<AttendancePreviewRow>[] = [
  {
    id: 'row',
    header: words.place,
    value: (row) => row.rowNumber,
    cell: (row) => words.rowOf(row.rowNumber, row.column),
    widthPx: 72,
  },
  {
    id: 'state',
    header: words.state,
    value: (row) => words.states[row.state],
    cell: (row) => <StatusWord kind={stateGlyphs[row.state]} label={words.states[row.state]} />,
    widthPx: 96,
  },
  {
    id: 'day',
    header: words.fields.date,
    value: (row) => row.day,
    cell: (row) => (row.day === '' ? '' : formatDateZh(row.day)),
    widthPx: 128,
  },
  { id: 'kind', header: words.meeting, value: (row) => row.kind, widthPx: 116 },
  { id: 'title', header: words.fields.title, value: (row) => row.title, widthPx: 104, grow: 1 },
  { id: 'name', header: words.fields.name, value: (row) => row.name, widthPx: 84, isStrong: true },
  {
    id: 'status',
    header: words.fields.status,
    value: (row) => (row.next ? attendanceWords[row.next.status] : row.mark),
    cell: (row) => <Status row={row} />,
    widthPx: 164,
  },
  {
    id: 'problem',
    header: words.problem,
    value: (row) => row.problems.join('；'),
    cell: (row) => <Second>{row.problems.join('；')}</Second>,
    widthPx: 290,
    grow: 3,
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

function Status({ row }: { readonly row: AttendancePreviewRow }) {
  const { next, before, mark } = row;
  if (!next) return mark;
  const was = before && before.status !== next.status ? words.was(attendanceWords[before.status]) : undefined;
  const approved = next.approvedBy === undefined ? undefined : words.approved(next.approvedBy);
  const more = [was, approved].filter((part) => part !== undefined).join('，');
  return (
    <>
      {attendanceWords[next.status]}
      {more === '' ? null : <Second style={{ whiteSpace: 'nowrap' }}>{more}</Second>}
    </>
  );
}
