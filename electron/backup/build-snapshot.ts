/** Makes a snapshot of the journal up to an extent, from the newest good one before it wherever possible. */
import type { SnapshotManifest, SnapshotReason } from '../../shared/backup/manifest';
import { ExpectedFailure } from '../../shared/ipc/reply';
import type { Disk } from '../files/disk';
import type { JournalExtent } from '../journal/checkpoint';
import type { SnapshotStore } from './snapshot-store';

export interface BuildOptions {
  disk: Disk;
  store: SnapshotStore;
  extent: JournalExtent;
  /** `…/data/files`: holds `sha512/ab/<hash>`. */
  attachmentsFolder: string;
  /** settings.json and drafts: `name` is the path below the profile (`data/drafts/….json`); absent ones are left out. */
  files: readonly { name: string; path: string }[];
  reason: SnapshotReason;
  /** Program and version. */
  createdBy: string;
  now: Date;
  /** `total` 0 while it is not known yet. */
  onProgress?: (done: number, total: number) => void;
}
export interface BuiltSnapshot {
  id: string;
  manifest: SnapshotManifest;
  /** Compressed bytes this snapshot added to the store. */
  storedBytes: number;
}

/**
 * @throws ExpectedFailure journalDamaged, dataFromFuture (the journal is not what the extent says); diskFull,
 *   notWritable, journalWriteFailed, readBackDiffers: no manifest appears then
 */
export function buildSnapshot(options: BuildOptions): Promise<BuiltSnapshot> {
  return Promise.reject(new ExpectedFailure('internal', options.extent.folder));
}
