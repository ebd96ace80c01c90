/** Looks whether a snapshot is what its manifest says. */
import type { SnapshotManifest } from '../../shared/backup/manifest';
import { ExpectedFailure } from '../../shared/ipc/reply';
import type { SnapshotStore } from './snapshot-store';

export interface SnapshotFinding {
  /** `differs`: the parts are whole, but the replay of the journal gives another row (or count, or hash). */
  kind: 'missing' | 'damaged' | 'unreadable' | 'differs';
  /** What it is about, for the log: `records/01H…`, `segment 3`, `settings.json`. */
  where: string;
  /** SHA-256 of the part; empty when no single part is meant. */
  part: string;
}
export interface VerifyOptions {
  /** Also replays the journal parts and compares every row. */
  deep: boolean;
  onProgress?: (done: number, total: number) => void;
}
export interface VerifiedSnapshot {
  /** Empty: all is well. */
  findings: SnapshotFinding[];
  rows: number;
  parts: number;
}

/** Never throws for what is wrong with the snapshot: that is a finding. */
export function verifySnapshot(
  store: SnapshotStore,
  _manifest: SnapshotManifest,
  _options: VerifyOptions,
): Promise<VerifiedSnapshot> {
  return Promise.reject(new ExpectedFailure('internal', store.folder));
}
