/** Applies journaled ops to the view in one strict transaction that also moves its position. */
import type { Op } from '../../shared/schema/command';
import { lastStateOf } from '../../shared/schema/state';
import type { AnyRow } from '../../shared/schema/tables';
import type { BranchDatabase } from './database';
import { tellLiveQueries } from './tell-live-queries';
import { positionRow, type ViewPosition } from './view-position';
import { putSealed, sealChanges, type SealedChanges, type TableChange } from './write-rows';

/**
 * @param begun `sealOps` of these very ops
 * @throws the transaction's error; the view is then as it was
 */
export async function applyOps(
  database: BranchDatabase,
  ops: readonly Op[],
  position: ViewPosition,
  begun?: Promise<SealedChanges>,
): Promise<void> {
  const changes = changesOf(ops);
  const sealed = await begun;
  const isCurrent = sealed !== undefined && sealed.key === database.viewKey;
  const rows = isCurrent ? sealed : await sealChanges(database, changes);
  await putSealed(database, rows, { puts: [positionRow(position)] });
  tellLiveQueries(database, changes);
}

/** The cipher's part of `applyOps`, for who knows the ops before they are journaled. */
export function sealOps(database: BranchDatabase, ops: readonly Op[]): Promise<SealedChanges> {
  return sealChanges(database, changesOf(ops));
}

/** Only the last state of each row matters: a replay of years writes each row once per page. */
function changesOf(ops: readonly Op[]): TableChange[] {
  return [...lastStateOf(ops)].map(([table, rows]) => ({
    table,
    rows: [...rows.values()].filter((row): row is AnyRow => row !== null),
    gone: [...rows].filter(([, row]) => row === null).map(([id]) => id),
  }));
}
