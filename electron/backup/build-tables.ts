/** The rows' part of a snapshot: only chunks that a command touched are read, changed and stored again. */
import type { SnapshotManifest } from '../../shared/backup/manifest';
import { tableNames, type AnyRow } from '../../shared/schema/tables';
import type { BuildWork } from './build-work';
import { chunkIndexOf, cutChunks, revisionsText, rowsText, type TextRow } from './chunk-rules';
import { wrongRevision, type ChangedRow } from './fold-changes';
import { readChunk } from './read-rows';

type ManifestTable = SnapshotManifest['tables'][number];
type ManifestChunk = ManifestTable['chunks'][number];

/**
 * @param base tables of the snapshot the changes are built on
 * @returns tables in the order of `tableNames`, those without rows left out
 * @throws PartFailure for a part of the base; ExpectedFailure journalDamaged when a change was built on another
 *   revision than the base has; those of writing
 */
export async function buildTables(
  base: readonly ManifestTable[],
  changes: ReadonlyMap<string, ReadonlyMap<string, ChangedRow>>,
  work: BuildWork,
): Promise<ManifestTable[]> {
  const built: ManifestTable[] = [];
  for (const table of inOrder([...base.map((one) => one.table), ...changes.keys()])) {
    const known = base.find((one) => one.table === table)?.chunks ?? [];
    const chunks = await buildChunks(table, known, changes.get(table) ?? new Map(), work);
    const rows = chunks.reduce((sum, chunk) => sum + chunk.rows, 0);
    if (rows > 0) built.push({ table, rows, chunks });
  }
  return built;
}

/** Each name once, in the order of `tableNames`; one this program does not know goes behind. */
export function inOrder(tables: readonly string[]): string[] {
  const order: readonly string[] = tableNames;
  const place = (table: string): number => (order.indexOf(table) + order.length + 1) % (order.length + 1);
  return [...new Set(tables)].sort((a, b) => place(a) - place(b));
}

async function buildChunks(
  table: string,
  known: readonly ManifestChunk[],
  changes: ReadonlyMap<string, ChangedRow>,
  work: BuildWork,
): Promise<ManifestChunk[]> {
  const firstIds = known.map(({ firstId }) => firstId);
  const byChunk = new Map<number, [string, ChangedRow][]>();
  for (const change of changes) {
    const index = chunkIndexOf(firstIds, change[0]);
    const group = byChunk.get(index);
    if (group) group.push(change);
    else byChunk.set(index, [change]);
  }
  const built: ManifestChunk[] = [];
  for (let index = 0; index < Math.max(known.length, byChunk.size > 0 ? 1 : 0); index += 1) {
    const chunk = known[index];
    const changed = byChunk.get(index);
    if (chunk && !changed) {
      await work.keep(chunk.part);
      await work.keep(chunk.revisions);
      built.push(chunk);
    } else {
      const rows = new Map((chunk ? await readChunk(work.store, chunk) : []).map((row) => [row.id, row]));
      applyChanges(table, rows, changed ?? []);
      const isLast = index >= known.length - 1;
      built.push(...(await writeChunks([...rows.values()], isLast, work)));
    }
    if (chunk) work.step();
  }
  return built;
}

function applyChanges(
  table: string,
  rows: Map<string, AnyRow>,
  changes: readonly [string, ChangedRow][],
): void {
  for (const [id, { baseRev, row }] of changes) {
    if (rows.get(id)?.rev !== baseRev) throw wrongRevision(table, id);
    if (row === null) rows.delete(id);
    else rows.set(id, row);
  }
}

async function writeChunks(
  rows: readonly AnyRow[],
  isLast: boolean,
  work: BuildWork,
): Promise<ManifestChunk[]> {
  const sorted = rows
    .map((row): TextRow => ({ id: row.id, rev: row.rev, text: JSON.stringify(row) }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const built: ManifestChunk[] = [];
  for (const chunk of cutChunks(sorted, isLast)) {
    built.push({
      firstId: chunk[0]?.id ?? '',
      rows: chunk.length,
      part: await work.write(Buffer.from(rowsText(chunk), 'utf8')),
      revisions: await work.write(Buffer.from(revisionsText(chunk), 'utf8')),
    });
  }
  return built;
}
