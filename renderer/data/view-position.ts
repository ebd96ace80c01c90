/** Up to which journal line the view has been brought, and whether a rebuild of it was begun. */
import type { BranchDatabase, MetaRow } from './database';

export interface ViewPosition {
  seq: number;
  /** Chain hash after `seq`; null when not known (nothing written yet, or a view of an earlier build). */
  hash: string | null;
  /** Identity of the journal; null in a view of an earlier build. */
  journalId: string | null;
}

/**
 * Why a view is rebuilt: `lost` it was empty, `unreadable` the engine could not open or write it, `swapped` a
 * restore put another journal in its place, `diverged` it told another story than the journal, `resealed` it was
 * written with another key (or before there was one): nothing was lost.
 */
export const rebuildReasons = ['lost', 'unreadable', 'swapped', 'diverged', 'resealed'] as const;
export type RebuildReason = (typeof rebuildReasons)[number];

/**
 * One row, not three: an earlier program writes only `{key, value}`, and by that removes a hash that would no
 * longer fit its number.
 */
interface PositionRow extends MetaRow {
  hash?: string;
  journalId?: string;
}
const positionKey = 'lastSeq';
/** While it stands, the view is not whole, whatever its position says. */
export const rebuildingKey = 'rebuilding';

export function positionRow({ seq, hash, journalId }: ViewPosition): MetaRow {
  const row: PositionRow = { key: positionKey, value: seq };
  if (hash !== null) row.hash = hash;
  if (journalId !== null) row.journalId = journalId;
  return row;
}

/** null when the view has never been brought anywhere: it is new. */
export async function readPosition(database: BranchDatabase): Promise<ViewPosition | null> {
  const row = (await database.meta.get(positionKey)) as PositionRow | undefined;
  if (typeof row?.value !== 'number') return null;
  return { seq: row.value, hash: row.hash ?? null, journalId: row.journalId ?? null };
}

/** Which key the rows were sealed with; the row is absent when they lie in clear. */
const viewKeyKey = 'viewKey';

export function viewKeyRows(database: BranchDatabase): MetaRow[] {
  return database.viewKey ? [{ key: viewKeyKey, value: database.viewKey.id }] : [];
}

/** Can this view be read with the key it was opened with? */
export async function isReadable(database: BranchDatabase): Promise<boolean> {
  const row = await database.meta.get(viewKeyKey);
  return (row?.value ?? undefined) === database.viewKey?.id;
}

/** The reason of a rebuild that was begun and not finished. */
export async function readRebuilding(database: BranchDatabase): Promise<RebuildReason | null> {
  const row = await database.meta.get(rebuildingKey);
  if (row === undefined) return null;
  return rebuildReasons.find((reason) => reason === row.value) ?? 'lost';
}
