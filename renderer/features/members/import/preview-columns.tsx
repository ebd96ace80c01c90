/** Columns of the preview: row, state, and each taken column with our name over the file's own head. */
import type { ImportField } from '../../../../shared/import/fields';
import type { ImportColumn } from '../../../../shared/import/header';
import type { ImportPreview, PreviewRow } from '../../../../shared/import/preview';
import { ignoredReasonWords, importFieldWords, rowStateWords } from '../../../../shared/words/import';
import { importPageWords } from '../../../../shared/words/members-import';
import { CellWithChange, CellWithProblem } from './PreviewCell';
import { StatusWord } from '../../../ui/status/StatusWord';
import type { StateKind } from '../../../ui/status/state-kind';
import type { TableColumn } from '../../../ui/table/column';
import { showValue } from './show-value';

type Column = TableColumn<PreviewRow>;
/** As the tabs group them: the engine's ignored rows are unchanged ones and those that are no members. */
export type ShownState = 'new' | 'update' | 'error' | 'conflict' | 'unchanged' | 'ignored';

const words = importPageWords.check;

export const stateGlyphs: Readonly<Record<ShownState, StateKind>> = {
  new: 'added',
  update: 'draft',
  error: 'missing',
  conflict: 'outForSignature',
  unchanged: 'notYet',
  ignored: 'excused',
};

export function shownStateOf(row: PreviewRow): ShownState {
  return row.state === 'ignored' && row.reason === 'unchanged' ? 'unchanged' : row.state;
}

export function stateLabel(state: ShownState): string {
  return state === 'unchanged' ? words.unchanged : rowStateWords[state];
}

const widths: Partial<Record<ImportField, number>> = {
  name: 124,
  idNo: 214,
  gender: 64,
  ethnicity: 84,
  birthDate: 116,
  joinDate: 116,
  fullMemberDate: 116,
  category: 108,
  groupName: 148,
  'fullTimeEdu.level': 124,
  jobTitle: 168,
  workUnit: 188,
  mobile: 140,
  partyPost: 148,
};
const DEFAULT_WIDTH = 132;

/** Name first, then the file's own order. */
export function previewColumns(preview: ImportPreview): readonly Column[] {
  const taken = preview.columns.filter((column) => column.field !== null);
  const name = taken.filter((column) => column.field === 'name');
  const rest = taken.filter((column) => column.field !== 'name');
  return [
    {
      id: 'row',
      header: words.row,
      value: (row) => row.rowNumber,
      widthPx: 76,
    },
    {
      id: 'state',
      header: words.state,
      value: (row) => stateLabel(shownStateOf(row)),
      cell: (row) => {
        const state = shownStateOf(row);
        return <StatusWord kind={stateGlyphs[state]} label={stateLabel(state)} />;
      },
      widthPx: 100,
    },
    ...[...name, ...rest].map((column, index) => valueColumn(column, index === 1)),
  ];
}

function valueColumn(column: ImportColumn, saysWhy: boolean): Column {
  const field = column.field ?? 'note';
  const isName = field === 'name';
  const textOf = (row: PreviewRow): string =>
    row.state === 'ignored' && row.reason !== 'unchanged'
      ? (row.raw[column.index] ?? '')
      : showValue(field, row.member[field]);
  return {
    id: field,
    header: importFieldWords[field],
    headerNote: `${column.letter} ${column.header}`,
    isNoteBelow: true,
    value: textOf,
    cell: (row) => {
      if (row.state === 'ignored' && row.reason !== undefined && row.reason !== 'unchanged') {
        // A row that is no member says in its second cell why it is passed over.
        return saysWhy ? ignoredReasonWords[row.reason] : textOf(row);
      }
      const problem = worstOf(row, field);
      if (problem) return <CellWithProblem text={textOf(row)} problem={problem} />;
      const change = row.changes?.find((one) => one.field === field);
      if (change?.before === undefined || row.state !== 'update') return textOf(row);
      return (
        <CellWithChange before={showValue(field, change.before)} after={showValue(field, change.after)} />
      );
    },
    widthPx: widths[field] ?? DEFAULT_WIDTH,
    ...(isName ? { isFrozen: true, isStrong: true, canHide: false } : {}),
  };
}

function worstOf(row: PreviewRow, field: ImportField) {
  const problems = row.problems.filter((problem) => problem.field === field);
  return problems.find((problem) => problem.severity !== 'warn') ?? problems[0];
}
