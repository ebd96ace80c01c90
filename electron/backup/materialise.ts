/** Writes the journal a snapshot holds back into a folder, byte for byte. */
import { dirname, join } from 'node:path';
import type { SnapshotManifest } from '../../shared/backup/manifest';
import { ExpectedFailure } from '../../shared/ipc/reply';
import { writeNewVerified } from '../files/copy-verified';
import type { Disk } from '../files/disk';
import { segmentName } from '../journal/segment';
import { writeFailure } from '../journal/write-failure';
import type { SnapshotStore } from './snapshot-store';

/**
 * Complete and durable when it resolves; nothing refers to the folder before.
 * @param folder absolute path of a folder that does not exist yet or is empty
 * @throws PartFailure (snapshotDamaged, fileUnreadable); ExpectedFailure diskFull, notWritable,
 *   journalWriteFailed (also when the folder is not empty), readBackDiffers; what was written is removed again
 */
export async function writeJournalFolder(
  disk: Disk,
  store: SnapshotStore,
  manifest: SnapshotManifest,
  folder: string,
): Promise<void> {
  const written: string[] = [];
  try {
    await disk.makeFolder(folder);
    if ((await disk.list(folder)).length > 0) {
      throw new ExpectedFailure('journalWriteFailed', 'the folder of the journal is not empty');
    }
    for (const { segment, part } of manifest.segments) {
      const bytes = await store.readPart(part);
      const path = join(folder, segmentName(segment));
      written.push(path);
      await writeNewVerified(disk, path, [bytes]);
    }
    await disk.syncFolder(folder);
    await disk.syncFolder(dirname(folder));
  } catch (error) {
    for (const path of written) await disk.remove(path).catch(() => undefined); // the first error explains
    throw writeFailure(error);
  }
}
