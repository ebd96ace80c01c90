/**
 * What the user is asked in the preview: one question per doubtful cell or row, kept in sight after it was
 * answered, so that an answer can be changed. Pure: questions follow from the preview before and after decisions.
 */
import {
  NEW_PERSON,
  type CellDecision,
  type ImportDecisions,
  type RowDecision,
} from '../../../../shared/import/decisions';
import type { ImportField } from '../../../../shared/import/fields';
import type { ImportPreview, PreviewRow } from '../../../../shared/import/preview';
import type { ImportProblem } from '../../../../shared/import/problem';

export interface Question {
  key: string;
  rowNumber: number;
  /** '' when the row has no name. */
  name: string;
  field: ImportField;
  /** Excel letter of the column; undefined when the file has none for the field. */
  letter: string | undefined;
  problem: ImportProblem;
  /** cell: the value is to be put right; person: who the row is about. */
  kind: 'cell' | 'person';
  isOpen: boolean;
}

const personCodes: readonly ImportProblem['code'][] = [
  'duplicateInFile',
  'sameNameOtherId',
  'idDiffersFromStored',
  'nameDiffersFromStored',
  'severalMatches',
];

/** `before` is the preview without decisions, `after` with them. In the order of the file. */
export function listQuestions(before: ImportPreview, after: ImportPreview): Question[] {
  const questions = new Map<string, Question>();
  for (const row of before.rows)
    for (const one of questionsOf(row, before, false)) questions.set(one.key, one);
  for (const row of after.rows) for (const one of questionsOf(row, after, true)) questions.set(one.key, one);
  return [...questions.values()].sort((a, b) => a.rowNumber - b.rowNumber);
}

function questionsOf(row: PreviewRow, preview: ImportPreview, isOpen: boolean): Question[] {
  if (row.state !== 'error' && row.state !== 'conflict') return [];
  const wanted = row.problems.filter((problem) => problem.severity !== 'warn');
  return wanted.map((problem) => ({
    key: `${row.rowNumber}/${problem.field}`,
    rowNumber: row.rowNumber,
    name: nameOf(row, preview),
    field: problem.field,
    letter: preview.columns.find((column) => column.field === problem.field)?.letter,
    problem,
    kind: personCodes.includes(problem.code) ? 'person' : 'cell',
    isOpen,
  }));
}

/** The name as read, or what the file says in the name column. */
export function nameOf(row: PreviewRow, preview: ImportPreview): string {
  const column = preview.columns.find((one) => one.field === 'name');
  return row.member.name ?? (column ? (row.raw[column.index] ?? '') : '');
}

export type Answer =
  { kind: 'cell'; decision: CellDecision } | { kind: 'person'; matchTo: string } | { kind: 'skip' };

/** How a question stands answered now. */
export function answerOf(question: Question, decisions: ImportDecisions): Answer | undefined {
  const decision = decisions[question.rowNumber];
  if (decision?.action === 'skip') return { kind: 'skip' };
  if (question.kind === 'person') {
    return decision?.matchTo === undefined ? undefined : { kind: 'person', matchTo: decision.matchTo };
  }
  const cell = decision?.cells?.[question.field];
  return cell && { kind: 'cell', decision: cell };
}

export function withAnswer(
  decisions: ImportDecisions,
  question: Pick<Question, 'rowNumber' | 'field'>,
  answer: Answer,
): ImportDecisions {
  const { action: _action, ...rest } = decisions[question.rowNumber] ?? {};
  const row = ((): RowDecision => {
    if (answer.kind === 'skip') return { ...rest, action: 'skip' };
    if (answer.kind === 'person') return { ...rest, matchTo: answer.matchTo };
    return { ...rest, cells: { ...rest.cells, [question.field]: answer.decision } };
  })();
  return { ...decisions, [question.rowNumber]: row };
}

/** Skips or takes whole rows; `undefined` puts them back as the file has them. */
export function withRowAction(
  decisions: ImportDecisions,
  rowNumbers: readonly number[],
  action: RowDecision['action'],
): ImportDecisions {
  const after: Record<number, RowDecision> = { ...decisions };
  for (const rowNumber of rowNumbers) {
    if (action === undefined) delete after[rowNumber];
    else after[rowNumber] = { ...after[rowNumber], action };
  }
  return after;
}

export { NEW_PERSON };

export interface ImportCounts {
  rows: number;
  added: number;
  updated: number;
  conflict: number;
  error: number;
  unchanged: number;
  passedOver: number;
  /** Will be written. */
  people: number;
  /** Still to be decided. */
  open: number;
}

export function countsOf(preview: ImportPreview): ImportCounts {
  const { totals } = preview;
  const unchanged = preview.rows.filter((row) => row.reason === 'unchanged').length;
  return {
    rows: totals.rows,
    added: totals.new,
    updated: totals.update,
    conflict: totals.conflict,
    error: totals.error,
    unchanged,
    passedOver: totals.ignored - unchanged,
    people: totals.new + totals.update,
    open: totals.conflict + totals.error,
  };
}
