/**
 * Nothing is written below a limit of free space. Chromium answers a full disk by dropping its whole IndexedDB
 * (measured: all 1,500 records gone in 12 of 12 runs, reopened empty without an error), so it must never meet
 * one; the journal stops long before.
 */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { ExpectedFailure } from '../../shared/ipc/reply';
import type { StorageState } from '../../shared/ipc/requests/backup';
import { writeAll, type Disk } from '../files/disk';
import { renameWithRetry } from '../files/replace-file';

/**
 * Room for Chromium's own writing between two checks: a rebuild of ten years of rows and the compaction that
 * follows it stay well below.
 */
export const MIN_FREE_BYTES = 512 * 1024 * 1024;
/** Given up when a write meets a full disk in spite of the limit; many times the largest group of lines. */
export const BALLAST_BYTES = 64 * 1024 * 1024;
/** A restore and the snapshot before it, with their temporary files, need about four snapshots of room. */
const SNAPSHOTS_OF_ROOM = 4;

export const BALLAST_FILE = 'ballast.bin';
const BALLAST_BESIDE = 'ballast.bin.tmp';
const PIECE_BYTES = 1024 * 1024;
/** A virus scanner may hold the fresh file; the ballast is not worth more than a second. */
const RENAME_DELAYS_MS = [50, 200, 600];

export interface SpaceGuardParts {
  disk: Disk;
  /** Absolute path; its volume is the one that is asked. */
  dataFolder: string;
  minFreeBytes?: number;
  ballastBytes?: number;
  /** Called when writing was stopped or is allowed again. */
  onChange: (state: StorageState) => void;
}

export class SpaceGuard {
  private snapshotBytes = 0;
  private freeBytes = 0;
  private spaceLow = false;
  private failure: 'journalWriteFailed' | 'notWritable' | null = null;
  private readonly minFreeBytes: number;
  private readonly ballastBytes: number;

  constructor(private readonly parts: SpaceGuardParts) {
    this.minFreeBytes = parts.minFreeBytes ?? MIN_FREE_BYTES;
    this.ballastBytes = parts.ballastBytes ?? BALLAST_BYTES;
  }

  /** Free bytes below which nothing is written. */
  get requiredBytes(): number {
    return Math.max(this.minFreeBytes, SNAPSHOTS_OF_ROOM * this.snapshotBytes);
  }

  /** @param bytes stored size of the newest snapshot, shared parts included */
  setSnapshotBytes(bytes: number): void {
    this.snapshotBytes = bytes;
  }

  /** As of the last check. */
  state(): StorageState {
    const readOnly = this.failure ?? (this.spaceLow ? 'spaceLow' : null);
    return { readOnly, freeBytes: this.freeBytes, requiredBytes: this.requiredBytes };
  }

  /** Asks the disk; writing is allowed again by itself when there is room again. Never throws. */
  async refresh(): Promise<StorageState> {
    const { disk, dataFolder } = this.parts;
    // A volume that cannot be asked is left to the write itself, which then tells what is wrong.
    const free = await disk.freeBytes(dataFolder).catch(() => undefined);
    if (free !== undefined) {
      this.freeBytes = free;
      this.change(() => (this.spaceLow = free < this.requiredBytes));
    }
    return this.state();
  }

  /** Before each flush. @throws ExpectedFailure spaceLow below the limit; nothing was written */
  async check(): Promise<void> {
    await this.refresh();
    if (!this.spaceLow) return;
    const { freeBytes, requiredBytes } = this;
    throw new ExpectedFailure('spaceLow', `${freeBytes} bytes free, ${requiredBytes} needed`);
  }

  /** A write met a full disk in spite of the limit: writing stays stopped until a check finds room. */
  noteDiskFull(): void {
    this.freeBytes = 0;
    this.change(() => (this.spaceLow = true));
  }

  /** The journal may not be written until it is opened again (null: it was). */
  noteFailure(failure: 'journalWriteFailed' | 'notWritable' | null): void {
    this.change(() => (this.failure = failure));
  }

  /**
   * Makes the ballast when it is not there and there is ample room. It holds random bytes: a file system that
   * compresses, or keeps zeros as holes, would reserve nothing for anything else.
   * @returns whether it lies there
   */
  async prepareBallast(): Promise<boolean> {
    const { disk, dataFolder } = this.parts;
    const names = await disk.list(dataFolder);
    if (names.includes(BALLAST_BESIDE)) await disk.remove(join(dataFolder, BALLAST_BESIDE));
    if (names.includes(BALLAST_FILE)) return true;
    if ((await disk.freeBytes(dataFolder)) <= this.requiredBytes + this.ballastBytes) return false;
    const beside = join(dataFolder, BALLAST_BESIDE);
    try {
      await this.writeBallast(beside);
      await renameWithRetry(disk, beside, join(dataFolder, BALLAST_FILE), RENAME_DELAYS_MS);
      await disk.syncFolder(dataFolder);
      return true;
    } catch {
      await disk.remove(beside).catch(() => undefined); // removed at the next start instead
      return false;
    }
  }

  /** Gives the ballast up. @returns whether there was one; false also when it cannot be removed */
  async dropBallast(): Promise<boolean> {
    const { disk, dataFolder } = this.parts;
    try {
      if (!(await disk.list(dataFolder)).includes(BALLAST_FILE)) return false;
      await disk.remove(join(dataFolder, BALLAST_FILE));
      return true;
    } catch {
      return false; // the retry of the write then fails as before
    }
  }

  private async writeBallast(path: string): Promise<void> {
    const file = await this.parts.disk.open(path, 'createNew');
    try {
      for (let done = 0; done < this.ballastBytes; done += PIECE_BYTES) {
        await writeAll(file, randomBytes(Math.min(PIECE_BYTES, this.ballastBytes - done)), done);
      }
      await file.sync();
    } finally {
      await file.close();
    }
  }

  private change(apply: () => void): void {
    const before = this.state().readOnly;
    apply();
    const after = this.state();
    if (after.readOnly !== before) this.parts.onChange(after);
  }
}
