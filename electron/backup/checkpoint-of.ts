/** What a snapshot tells the journal at start: reads the small revision lists, never the rows. */
import type { SnapshotManifest } from '../../shared/backup/manifest';
import type { JournalCheckpoint } from '../journal/checkpoint';
import { parseRevisions } from './chunk-rules';
import { PartFailure, type SnapshotStore } from './snapshot-store';

/** The start waits for this: small files are read side by side. */
const READ_AT_ONCE = 16;

/** @throws PartFailure (snapshotDamaged, fileUnreadable): try an older snapshot or read the whole journal */
export async function readCheckpoint(
  store: SnapshotStore,
  manifest: SnapshotManifest,
): Promise<JournalCheckpoint> {
  const lists = manifest.tables.flatMap(({ table, chunks }) => chunks.map((chunk) => ({ table, chunk })));
  const revisions: [key: string, rev: number][] = [];
  for (let from = 0; from < lists.length; from += READ_AT_ONCE) {
    const some = lists.slice(from, from + READ_AT_ONCE);
    const texts = await Promise.all(some.map(({ chunk }) => store.readPart(chunk.revisions)));
    for (const [at, { table, chunk }] of some.entries()) {
      const lines = parseRevisions(texts[at]?.toString('latin1') ?? '');
      if (lines?.length !== chunk.rows) throw new PartFailure(chunk.revisions, 'damaged');
      for (const { id, rev } of lines) revisions.push([`${table}/${id}`, rev]);
    }
  }
  return {
    journalId: manifest.journalId,
    seq: manifest.seq,
    hash: manifest.hash,
    segments: manifest.segments.map(({ segment, firstSeq, lastSeq, lastHash, part }) => ({
      segment,
      firstSeq,
      lastSeq,
      bytes: part.bytes,
      sha256: part.sha256,
      lastHash,
    })),
    revisions,
  };
}
