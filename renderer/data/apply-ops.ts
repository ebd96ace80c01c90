/** Applies journaled ops to the view in one strict transaction that also moves its position. */
import type { Op } from '../../shared/schema/command';
import { lastStateOf } from '../../shared/schema/state';
import type { AnyRow } from '../../shared/schema/tables';
import type { BranchDatabase } from './database';
import { tellLiveQueries } from './tell-live-queries';
import { positionRow, type ViewPosition } from './view-position';
import { writeRows, type TableChange } from './write-rows';

/** @throws the transaction's error; the view is then as it was */
export async function applyOps(
  database: BranchDatabase,
  ops: readonly Op[],
  position: ViewPosition,
): Promise<void> {
  // Only the last state of each row matters: a replay of years writes each row once per page.
  const changes = [...lastStateOf(ops)].map(([table, rows]): TableChange => ({
    table,
    rows: [...rows.values()].filter((row): row is AnyRow => row !== null),
    gone: [...rows].filter(([, row]) => row === null).map(([id]) => id),
  }));
  await writeRows(database, changes, { puts: [positionRow(position)] });
  tellLiveQueries(database, changes);
}
