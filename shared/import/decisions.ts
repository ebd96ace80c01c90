/** What the user decided in the preview, as data: the preview is computed anew from file + decisions. */
import type { ImportField } from './fields';

/** Leave the cell blank, or take this instead: typed by hand or one of the candidates (as stored). */
export type CellDecision = { kind: 'blank' } | { kind: 'value'; value: string };

export interface RowDecision {
  /** skip: do not import; take: import a row that was passed over (below the end, a title). */
  action?: 'skip' | 'take';
  /** For a conflict: the member this row is about, or 'new' for a person of its own. */
  matchTo?: string;
  cells?: Partial<Record<ImportField, CellDecision>>;
}

/** By row number of the file (1-based). */
export type ImportDecisions = Readonly<Record<number, RowDecision>>;

export const NEW_PERSON = 'new';
