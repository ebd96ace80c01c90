/** Rows out of a snapshot: page by page for the view, or all at once for a comparison. */
import type { SnapshotManifest } from '../../shared/backup/manifest';
import { ExpectedFailure } from '../../shared/ipc/reply';
import type { RowsPage } from '../../shared/ipc/requests/journal';
import type { BranchState } from '../../shared/schema/state';
import type { AnyRow, TableName } from '../../shared/schema/tables';
import { PartFailure, type SnapshotStore } from './snapshot-store';

type ManifestChunk = SnapshotManifest['tables'][number]['chunks'][number];

/** A page travels as one message: it ends with the chunk that reaches either. */
const PAGE_ROWS = 2000;
const PAGE_BYTES = 1_000_000;

/** The rows of one chunk, by id. @throws PartFailure, also when they are not the rows the manifest counted */
export async function readChunk(store: SnapshotStore, chunk: ManifestChunk): Promise<AnyRow[]> {
  const text = (await store.readPart(chunk.part)).toString('utf8');
  let rows: unknown;
  try {
    rows = JSON.parse(text);
  } catch (cause) {
    throw new PartFailure(chunk.part, 'damaged', { cause });
  }
  if (!Array.isArray(rows) || rows.length !== chunk.rows) throw new PartFailure(chunk.part, 'damaged');
  return rows as AnyRow[];
}

/**
 * About 2,000 rows (whole chunks), tables in the order of `tableNames`, rows by id. The cursor is a place inside
 * this very snapshot (at most 60 characters, no `/`): the caller keeps the snapshot's id beside it.
 * @param cursor null for the first page
 * @throws PartFailure (snapshotDamaged, fileUnreadable); ExpectedFailure badRequest for a cursor of another
 *   snapshot
 */
export async function readRowsPage(
  store: SnapshotStore,
  manifest: SnapshotManifest,
  cursor: string | null,
): Promise<RowsPage> {
  const chunks = manifest.tables.flatMap(({ table, chunks: own }) => own.map((chunk) => ({ table, chunk })));
  let next = cursor === null ? 0 : placeOf(cursor, manifest, chunks.length);
  const tables: RowsPage['tables'] = [];
  for (let rows = 0, bytes = 0; next < chunks.length && rows < PAGE_ROWS && bytes < PAGE_BYTES; next += 1) {
    const place = chunks[next];
    if (!place) break;
    const page = await readChunk(store, place.chunk);
    const last = tables.at(-1);
    if (last?.table === place.table) last.rows.push(...page);
    else tables.push({ table: place.table as TableName, rows: page });
    rows += page.length;
    bytes += place.chunk.part.bytes;
  }
  return {
    seq: manifest.seq,
    hash: manifest.hash,
    tables,
    cursor: next < chunks.length ? `${cursorHead(manifest)}${next}` : null,
    totalRows: manifest.tables.reduce((sum, table) => sum + table.rows, 0),
  };
}

/** The whole state. @throws PartFailure (snapshotDamaged, fileUnreadable) */
export async function loadState(store: SnapshotStore, manifest: SnapshotManifest): Promise<BranchState> {
  const state: BranchState = new Map();
  for (const { table, chunks } of manifest.tables) {
    const rows = new Map<string, AnyRow>();
    for (const chunk of chunks) for (const row of await readChunk(store, chunk)) rows.set(row.id, row);
    state.set(table as TableName, rows);
  }
  return state;
}

function placeOf(cursor: string, manifest: SnapshotManifest, end: number): number {
  const head = cursorHead(manifest);
  const place = Number(cursor.slice(head.length));
  if (!cursor.startsWith(head) || !Number.isSafeInteger(place) || place < 0 || place > end) {
    throw new ExpectedFailure('badRequest', 'cursor of another snapshot');
  }
  return place;
}

/** Two snapshots of the same hash hold the same rows, but not always in the same chunks. */
function cursorHead({ hash, createdAt }: SnapshotManifest): string {
  return `${hash.slice(0, 16)}_${createdAt.replace(/[-:.]/g, '')}_`;
}
