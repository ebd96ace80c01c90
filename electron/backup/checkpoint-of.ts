/** What a snapshot tells the journal at start: reads the small revision lists, never the rows. */
import type { SnapshotManifest } from '../../shared/backup/manifest';
import type { JournalCheckpoint } from '../journal/checkpoint';
import { RevisionLists } from './revision-lists';
import { PartFailure, type SnapshotStore } from './snapshot-store';

/** The start waits for this: small files are read side by side. */
const READ_AT_ONCE = 32;

/**
 * Reading the lists begins at once; `revisions` rejects with PartFailure (snapshotDamaged, fileUnreadable,
 * vaultLocked): try an older snapshot or read the whole journal.
 */
export function readCheckpoint(store: SnapshotStore, manifest: SnapshotManifest): JournalCheckpoint {
  const revisions = readLists(store, manifest);
  // Whoever stops before the lists are needed, because the disk says otherwise, need not hear of them.
  revisions.catch(() => undefined);
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

async function readLists(store: SnapshotStore, manifest: SnapshotManifest): Promise<RevisionLists> {
  const wanted = manifest.tables.flatMap(({ table, chunks }) => chunks.map((chunk) => ({ table, chunk })));
  const lists = new RevisionLists();
  for (let from = 0; from < wanted.length; from += READ_AT_ONCE) {
    const some = wanted.slice(from, from + READ_AT_ONCE);
    const texts = await Promise.all(some.map(({ chunk }) => store.readPart(chunk.revisions)));
    for (const [at, { table, chunk }] of some.entries()) {
      const text = texts[at];
      if (!text || !lists.add(table, chunk, text)) throw new PartFailure(chunk.revisions, 'damaged');
    }
  }
  return lists;
}
