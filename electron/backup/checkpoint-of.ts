/** What a snapshot tells the journal at start: reads the small revision lists, never the rows. */
import type { SnapshotManifest, SnapshotPart } from '../../shared/backup/manifest';
import type { JournalCheckpoint, JournalCover } from '../journal/checkpoint';
import { RevisionLists } from './revision-lists';
import { openLater, type SnapshotStore } from './snapshot-store';

/** The start waits for this: small files are read side by side. */
const READ_AT_ONCE = 32;

/** The lists of a snapshot as they lie there, each whole; in the order of the manifest. */
export type FetchedLists = readonly {
  table: string;
  firstId: string;
  rows: number;
  part: SnapshotPart;
  stored: Buffer;
}[];

/** Needs no key. @throws PartFailure (snapshotDamaged, fileUnreadable) */
export async function fetchLists(store: SnapshotStore, manifest: SnapshotManifest): Promise<FetchedLists> {
  const wanted = manifest.tables.flatMap(({ table, chunks }) =>
    chunks.map(({ firstId, rows, revisions }) => ({ table, firstId, rows, part: revisions })),
  );
  const lists: FetchedLists[number][] = [];
  for (let from = 0; from < wanted.length; from += READ_AT_ONCE) {
    const some = wanted.slice(from, from + READ_AT_ONCE);
    lists.push(
      ...(await Promise.all(
        some.map(async (list) => ({ ...list, stored: await store.fetchPart(list.part) })),
      )),
    );
  }
  return lists;
}

/**
 * @param fetched begun before, or begun here at once
 * @returns at once; `revisions` rejects with PartFailure (snapshotDamaged, fileUnreadable, vaultLocked): try an older
 *   snapshot or read the whole journal
 */
export function readCheckpoint(
  store: SnapshotStore,
  manifest: SnapshotManifest,
  fetched: Promise<FetchedLists> = fetchLists(store, manifest),
): JournalCheckpoint {
  const revisions = fetched.then(openLists);
  // Whoever stops before the lists are needed, because the disk says otherwise, need not hear of them.
  revisions.catch(() => undefined);
  return { ...coverOf(manifest), revisions };
}

/** Which bytes of the journal the snapshot covers. */
export function coverOf({ journalId, seq, hash, segments }: SnapshotManifest): JournalCover {
  return {
    journalId,
    seq,
    hash,
    segments: segments.map(({ segment, firstSeq, lastSeq, lastHash, part }) => ({
      segment,
      firstSeq,
      lastSeq,
      bytes: part.bytes,
      sha256: part.sha256,
      lastHash,
    })),
  };
}

function openLists(fetched: FetchedLists): RevisionLists {
  const lists = new RevisionLists();
  for (const { table, part, stored, ...list } of fetched) lists.add(table, list, openLater(part, stored));
  return lists;
}
