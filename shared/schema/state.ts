/**
 * The reducer: rows after a list of ops. Main uses it for snapshots, restores and self-tests, the page for
 * its working view; both therefore always mean the same state.
 */
import type { Op } from './command';
import type { AnyRow, TableName } from './tables';

/** Rows by table and id. A table without rows may be absent. */
export type BranchState = Map<TableName, Map<string, AnyRow>>;

/** Applies ops in order, in place. Whole rows, so the last state of a row is all that matters. */
export function reduceOps(state: BranchState, ops: readonly Op[]): void {
  for (const op of ops) {
    const rows = state.get(op.table) ?? new Map<string, AnyRow>();
    if (op.after === null) rows.delete(op.id);
    else rows.set(op.id, op.after);
    state.set(op.table, rows);
  }
}

/**
 * First op whose `before` is not what is stored (somebody changed the row meanwhile); the ops before it count.
 * @param revisionOf revision stored under `table/id`; undefined when the row is absent
 */
export function firstStaleOp(
  revisionOf: (key: string) => number | undefined,
  ops: readonly Op[],
): Op | undefined {
  const latest = new Map<string, number | undefined>();
  for (const op of ops) {
    const key = `${op.table}/${op.id}`;
    if ((latest.has(key) ? latest.get(key) : revisionOf(key)) !== op.before?.rev) return op;
    latest.set(key, op.after?.rev);
  }
  return undefined;
}

/** The last state of each row touched; null means deleted. */
export function lastStateOf(ops: readonly Op[]): Map<TableName, Map<string, AnyRow | null>> {
  const tables = new Map<TableName, Map<string, AnyRow | null>>();
  for (const op of ops) {
    const rows = tables.get(op.table) ?? new Map<string, AnyRow | null>();
    rows.set(op.id, op.after);
    tables.set(op.table, rows);
  }
  return tables;
}

/** One text per state: tables by name, rows by id, keys sorted. Equal texts mean equal states. */
export function canonicalRow(row: unknown): string {
  return JSON.stringify(row, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}
