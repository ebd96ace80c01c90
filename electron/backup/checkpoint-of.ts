/** What a snapshot tells the journal at start: reads the small revision lists, never the rows. */
import type { SnapshotManifest } from '../../shared/backup/manifest';
import { ExpectedFailure } from '../../shared/ipc/reply';
import type { JournalCheckpoint } from '../journal/checkpoint';
import type { SnapshotStore } from './snapshot-store';

/** @throws ExpectedFailure snapshotDamaged, fileUnreadable: try an older snapshot or read the whole journal */
export function readCheckpoint(
  store: SnapshotStore,
  _manifest: SnapshotManifest,
): Promise<JournalCheckpoint> {
  return Promise.reject(new ExpectedFailure('internal', store.folder));
}
