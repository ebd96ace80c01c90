/** Rows out of a snapshot: page by page for the view, or all at once for a comparison. */
import type { SnapshotManifest } from '../../shared/backup/manifest';
import { ExpectedFailure } from '../../shared/ipc/reply';
import type { RowsPage } from '../../shared/ipc/requests/journal';
import type { BranchState } from '../../shared/schema/state';
import type { SnapshotStore } from './snapshot-store';

/**
 * About 2,000 rows, tables in the order of `tableNames`, rows by id. The cursor is a place inside this very
 * snapshot (at most 60 characters, no `/`): the caller keeps the snapshot's id beside it.
 * @param cursor null for the first page
 * @throws ExpectedFailure snapshotDamaged, fileUnreadable; badRequest for a cursor of another snapshot
 */
export function readRowsPage(
  store: SnapshotStore,
  _manifest: SnapshotManifest,
  _cursor: string | null,
): Promise<RowsPage> {
  return Promise.reject(new ExpectedFailure('internal', store.folder));
}

/** The whole state. @throws ExpectedFailure snapshotDamaged, fileUnreadable */
export function loadState(store: SnapshotStore, _manifest: SnapshotManifest): Promise<BranchState> {
  return Promise.reject(new ExpectedFailure('internal', store.folder));
}
