/** Applies journaled ops to the view in one strict transaction that also moves its position. Awaits only Dexie. */
import type { Op } from '../../shared/schema/command';
import { lastStateOf } from '../../shared/schema/state';
import type { AnyRow } from '../../shared/schema/tables';
import type { BranchDatabase } from './database';
import { positionRow, type ViewPosition } from './view-position';

export async function applyOps(
  database: BranchDatabase,
  ops: readonly Op[],
  position: ViewPosition,
): Promise<void> {
  // Only the last state of each row matters: a replay of years writes each row once per page.
  const tables = lastStateOf(ops);
  await database.transaction('rw', [...tables.keys(), 'meta'], async () => {
    for (const [table, rows] of tables) {
      const puts = [...rows.values()].filter((row): row is AnyRow => row !== null);
      const gone = [...rows].filter(([, row]) => row === null).map(([id]) => id);
      if (puts.length > 0) await database.table(table).bulkPut(puts);
      if (gone.length > 0) await database.table(table).bulkDelete(gone);
    }
    await database.meta.put(positionRow(position));
  });
}
