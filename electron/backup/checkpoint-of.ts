/** What a snapshot tells the journal at start: reads the small revision lists, never the rows. */
import type { SnapshotManifest } from '../../shared/backup/manifest';
import type { JournalCheckpoint } from '../journal/checkpoint';
import { parseRevisions } from './chunk-rules';
import { PartFailure, type SnapshotStore } from './snapshot-store';

/** @throws PartFailure (snapshotDamaged, fileUnreadable): try an older snapshot or read the whole journal */
export async function readCheckpoint(
  store: SnapshotStore,
  manifest: SnapshotManifest,
): Promise<JournalCheckpoint> {
  const revisions: [key: string, rev: number][] = [];
  for (const { table, chunks } of manifest.tables) {
    for (const chunk of chunks) {
      const lines = parseRevisions((await store.readPart(chunk.revisions)).toString('utf8'));
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
