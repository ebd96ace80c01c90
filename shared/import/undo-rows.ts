/**
 * Undo of an import row by row: everything as if it had never happened, except for the rows that were edited, deleted
 * or used since; those stay as they are and are named. For imports of which each row stands for itself (plan items,
 * meetings); of people exactly one person is the unit, see undo.ts. Pure.
 */
import { untouchedInverse, type BranchRows } from '../domain/merge-files';
import { rowTitle } from '../domain/row-title';
import type { Op } from '../schema/command';
import type { AnyRow, TableName } from '../schema/tables';

export interface LeftRow {
  table: TableName;
  id: string;
  /** What a person would call it. */
  title: string;
}
export interface UndoRows {
  ops: Op[];
  left: LeftRow[];
}

/** @param written ops of the import without the row about the run, which stays and is marked by the caller */
export function planUndoRows(written: readonly Op[], rows: BranchRows): UndoRows {
  const { ops, left } = untouchedInverse(written, rows);
  const own = new Set(written.map(({ id }) => id));
  const stays = new Set(left.map(({ id }) => id));
  const stored = (Object.values(rows) as (readonly AnyRow[])[]).flat();
  const elsewhere = JSON.stringify(stored.filter(({ id }) => !own.has(id)));
  const beside = JSON.stringify(stored.filter(({ id }) => stays.has(id)));
  // What was created and holds something by now stays: an attached photo, a plan's later item would hang in the air.
  const isUsed = ({ after, id }: Op): boolean => after === null && elsewhere.includes(id);
  const holdsTheRest = ({ after, id }: Op): boolean => after === null && beside.includes(id);
  const used = ops.filter(isUsed);
  const titleOf = (table: TableName, id: string): string => {
    const now = ((rows[table] ?? []) as readonly AnyRow[]).find((row) => row.id === id);
    const row = now ?? written.find((op) => op.id === id)?.after;
    return row ? rowTitle(table, row).title : '';
  };
  return {
    ops: ops.filter((op) => !isUsed(op) && !holdsTheRest(op)),
    left: [...left, ...used].map(({ table, id }) => ({ table, id, title: titleOf(table, id) })),
  };
}
