/** Applies journaled ops to the view in one strict transaction that also moves `lastSeq`. Awaits only Dexie. */
import type { Op } from '../../shared/schema/command';
import type { TableName } from '../../shared/schema/tables';
import { lastSeqKey, type BranchDatabase } from './database';

export async function applyOps(database: BranchDatabase, ops: readonly Op[], seq: number): Promise<void> {
  const finalRows = lastStateOf(ops);
  const touched = [...new Set(ops.map((op) => op.table))];
  await database.transaction('rw', [...touched, 'meta'], async () => {
    for (const table of touched) {
      const rows = finalRows.get(table) ?? new Map<string, Op['after']>();
      const puts = [...rows.values()].filter((row): row is NonNullable<typeof row> => row !== null);
      const gone = [...rows].filter(([, row]) => row === null).map(([id]) => id);
      await database.table(table).bulkPut(puts);
      await database.table(table).bulkDelete(gone);
    }
    await database.meta.put({ key: lastSeqKey, value: seq });
  });
}

/** Only the last state of each row matters: a replay of years writes each row once per page. */
function lastStateOf(ops: readonly Op[]): Map<TableName, Map<string, Op['after']>> {
  const tables = new Map<TableName, Map<string, Op['after']>>();
  for (const op of ops) {
    const rows = tables.get(op.table) ?? new Map<string, Op['after']>();
    rows.set(op.id, op.after);
    tables.set(op.table, rows);
  }
  return tables;
}
