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
import { showStored, showValue } from './show-value';

type Column = TableColumn<PreviewRow>;
/** As the tabs group them: the engine's ignored rows are unchanged ones and those that are no members. */
export type ShownState = 'new' | 'update' | 'error' | 'conflict' | 'unchanged' | 'ignored';

const words = importPageWords.check;

export const stateGlyphs: Readonly<Record<ShownState, StateKind>> = {
  new: 'added',
  update: 'draft',
  error: 'missing',
  conflict: 'missing',
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
  idNo: 226,
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
/** Room for the old value beside the new one. */
const CHANGE_FACTOR = 1.75;
const LONG_HEAD = 8;

/** What decides who is who and what is most often wrong comes first; the rest keeps the file's order. */
const firstFields: readonly ImportField[] = [
  'name',
  'idNo',
  'birthDate',
  'joinDate',
  'fullMemberDate',
  'groupName',
];

export function previewColumns(preview: ImportPreview): readonly Column[] {
  const taken = preview.columns.filter((column) => column.field !== null);
  const rank = ({ field }: ImportColumn): number => {
    const index = field === null ? -1 : firstFields.indexOf(field);
    return index < 0 ? firstFields.length : index;
  };
  const ordered = [...taken].sort((a, b) => rank(a) - rank(b));
  return [
    {
      id: 'row',
      header: words.row,
      value: (row) => row.rowNumber,
      widthPx: 68,
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
    ...ordered.map((column, index) => valueColumn(column, index, preview)),
  ];
}

function valueColumn(column: ImportColumn, place: number, preview: ImportPreview): Column {
  const field = column.field ?? 'note';
  const isName = field === 'name';
  const textOf = (row: PreviewRow): string =>
    isPassedOver(row) ? passedOverText(row, column, place) : showValue(field, row.member[field]);
  return {
    id: field,
    header: importFieldWords[field],
    headerNote: `${column.letter} ${shortHead(column.header)}`,
    isNoteBelow: true,
    value: textOf,
    cell: (row) => {
      if (isPassedOver(row)) return textOf(row);
      const problem = worstOf(row, field);
      if (problem) return <CellWithProblem text={textOf(row)} problem={problem} />;
      const change = row.changes?.find((one) => one.field === field);
      if (change?.before === undefined || row.state !== 'update') return textOf(row);
      return (
        <CellWithChange before={showStored(field, change.before)} after={showValue(field, change.after)} />
      );
    },
    widthPx: (widths[field] ?? DEFAULT_WIDTH) * (showsChange(preview, field) ? CHANGE_FACTOR : 1),
    ...(isName ? { isFrozen: true, isStrong: true, canHide: false } : {}),
  };
}

function showsChange(preview: ImportPreview, field: ImportField): boolean {
  return preview.rows.some(
    (row) =>
      row.state === 'update' &&
      row.changes?.some((change) => change.field === field && change.before !== undefined) === true,
  );
}

/** Of heads in several rows (组织关系/入党时间) the last says enough above a narrow column. */
function shortHead(header: string): string {
  return Array.from(header).length > LONG_HEAD ? (header.split('/').at(-1) ?? header) : header;
}

export function isPassedOver(row: PreviewRow): boolean {
  return row.state === 'ignored' && row.reason !== 'unchanged';
}

/** A row that is no member: what it says in the first cell, why it is passed over in the second. */
function passedOverText(row: PreviewRow, column: ImportColumn, place: number): string {
  if (place === 0) return row.raw[column.index] ?? '';
  return place === 1 && row.reason !== undefined ? ignoredReasonWords[row.reason] : '';
}

function worstOf(row: PreviewRow, field: ImportField) {
  const problems = row.problems.filter((problem) => problem.field === field);
  return problems.find((problem) => problem.severity !== 'warn') ?? problems[0];
}
