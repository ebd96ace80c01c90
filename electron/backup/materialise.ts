/** Writes the journal a snapshot holds back into a folder, byte for byte. */
import type { SnapshotManifest } from '../../shared/backup/manifest';
import { ExpectedFailure } from '../../shared/ipc/reply';
import type { Disk } from '../files/disk';
import type { SnapshotStore } from './snapshot-store';

/**
 * @param folder absolute path of a folder that does not exist yet or is empty
 * @throws ExpectedFailure snapshotDamaged, fileUnreadable, diskFull, notWritable, journalWriteFailed,
 *   readBackDiffers; what was written of it is removed again
 */
export function writeJournalFolder(
  _disk: Disk,
  store: SnapshotStore,
  _manifest: SnapshotManifest,
  _folder: string,
): Promise<void> {
  return Promise.reject(new ExpectedFailure('internal', store.folder));
}
