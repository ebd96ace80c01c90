/**
 * One folder of snapshots: `snap-….json` manifests over shared parts `parts/ab/<sha256>.gz`. It lies beside the
 * data, or on the stick that holds the second copy. One job at a time works on a folder (the service sees to it).
 */
import type { SnapshotManifest, SnapshotPart } from '../../shared/backup/manifest';
import { ExpectedFailure } from '../../shared/ipc/reply';
import type { Disk } from '../files/disk';

export interface ListedSnapshot {
  /** Name of its manifest without `.json`. */
  id: string;
  /** Last command and instant (UTC ISO), from the name: known even when the manifest is not readable. */
  seq: number;
  at: string;
  /** Null unless the state is `good`. */
  manifest: SnapshotManifest | null;
  /** Of the manifest alone; its parts are checked by verifySnapshot. */
  state: 'good' | 'damaged' | 'future';
  /** The file could not be read just now (I/O error): it may be good, nothing may be concluded from it. */
  unreadable: boolean;
  /** Size of the manifest file itself; see `storedBytes` for everything it refers to. */
  bytes: number;
}

export interface StoredPart {
  part: SnapshotPart;
  /** Compressed size on disk. */
  storedBytes: number;
  /** False when the same contents were there already, re-read and found good. */
  wasNew: boolean;
}

export interface SnapshotStoreParts {
  disk: Disk;
  /** Absolute path; made when something is written. */
  folder: string;
  /** Waits between attempts to rename a file that antivirus holds. */
  retryDelaysMs?: readonly number[];
}

export class SnapshotStore {
  readonly folder: string;

  constructor(private readonly parts: SnapshotStoreParts) {
    this.folder = parts.folder;
  }

  /**
   * Newest first: generations of the journal by their newest instant, inside one by seq (a clock may have been
   * set back). An absent folder is empty. @throws system errors of listing the folder
   */
  list(): Promise<ListedSnapshot[]> {
    return this.notYet();
  }
  /** @throws ExpectedFailure snapshotDamaged (also when absent), dataFromFuture, fileUnreadable */
  readManifest(_id: string): Promise<SnapshotManifest> {
    return this.notYet();
  }
  /** Contents, checked. @throws ExpectedFailure snapshotDamaged (missing or bad, names the part), fileUnreadable */
  readPart(_part: SnapshotPart): Promise<Buffer> {
    return this.notYet();
  }
  /** Is there a file of that name? Its contents are not read. */
  hasPart(_part: SnapshotPart): Promise<boolean> {
    return this.notYet();
  }
  /** @throws ExpectedFailure diskFull, notWritable, journalWriteFailed, readBackDiffers */
  writePart(_bytes: Uint8Array): Promise<StoredPart> {
    return this.notYet();
  }
  /** Returns the new snapshot's id. Every part it names must have been written or read. @throws as writePart */
  writeManifest(_manifest: SnapshotManifest): Promise<string> {
    return this.notYet();
  }
  /** Removes manifests only; `sweepParts` then gives the room back. */
  removeSnapshots(_ids: readonly string[]): Promise<void> {
    return this.notYet();
  }
  /** Removes parts no manifest names; nothing while any manifest might still name parts we do not know. */
  sweepParts(): Promise<{ removed: number }> {
    return this.notYet();
  }
  /** Compressed bytes of everything the manifest names, shared parts included; missing parts count 0. */
  storedBytes(_manifest: SnapshotManifest): Promise<number> {
    return this.notYet();
  }

  private notYet(): Promise<never> {
    return Promise.reject(new ExpectedFailure('internal', this.parts.folder));
  }
}
