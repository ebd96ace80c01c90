/** The end of the journal: the open segment that lines are appended to, and how a failed append is undone. */
import { join } from 'node:path';
import { ExpectedFailure } from '../../shared/ipc/reply';
import { writeAll, type Disk, type OpenFile } from '../files/disk';
import { segmentName } from './segment';

export type AppendResult = { ok: true } | { ok: false; error: unknown; usable: boolean };

export class JournalTail {
  private file: OpenFile | undefined;
  /** False until what another run left in the segment is known to be on the medium. */
  private settled: boolean;
  /** False until the folder entry of a newly made segment is on the medium. */
  private folderSynced: boolean;

  constructor(
    private readonly disk: Disk,
    private readonly folder: string,
    /** Number of the segment in use; 0 when there is none yet. */
    public segment: number,
    /** Good bytes in it; anything behind them is not ours. */
    public size: number,
  ) {
    // A segment of size 0 was made just before a power cut: its entry may not have been flushed.
    this.folderSynced = size > 0;
    this.settled = size === 0;
  }

  /** Ends this segment; the next append makes the next one. */
  async beginSegment(): Promise<void> {
    await this.close();
    this.segment += 1;
    this.size = 0;
    this.folderSynced = false;
  }

  /**
   * Flushes what lies in the segment: a run that was killed between write and flush left lines that read well
   * and would go in a power cut, after the view or a snapshot has taken them for saved.
   */
  async settle(): Promise<AppendResult> {
    if (this.settled) return { ok: true };
    let flushing = false;
    try {
      this.file ??= await this.openSegment();
      flushing = true;
      await this.file.sync();
      await this.disk.syncFolder(this.folder);
    } catch (error) {
      return { ok: false, error, usable: !flushing };
    }
    this.settled = true;
    return { ok: true };
  }

  /**
   * Appends and flushes; a failed append is taken back. `usable` is false when that failed, too, or when the
   * flush failed: the system may then have dropped the pages while calling them clean, so no later flush can
   * be believed.
   */
  async append(bytes: Uint8Array): Promise<AppendResult> {
    let flushing = false;
    try {
      this.file ??= await this.openSegment();
      const size = await this.file.size();
      if (size !== this.size) return this.takenByOthers(size);
      await writeAll(this.file, bytes, this.size);
      flushing = true;
      await this.file.sync();
      if (!this.folderSynced) await this.disk.syncFolder(this.folder);
    } catch (error) {
      const undone = await this.takeBack();
      return { ok: false, error, usable: undone && !flushing };
    }
    this.folderSynced = true;
    this.size += bytes.length;
    return { ok: true };
  }

  /** Another program writes here too (a second instance, a copied lock): its lines are not ours to overwrite. */
  private takenByOthers(size: number): AppendResult {
    const name = segmentName(this.segment);
    const error = new ExpectedFailure('journalWriteFailed', `${name}: ${size} bytes, ${this.size} expected`);
    return { ok: false, error, usable: false };
  }

  async close(): Promise<void> {
    const file = this.file;
    this.file = undefined;
    await file?.close();
  }

  private async openSegment(): Promise<OpenFile> {
    const name = segmentName(this.segment);
    const exists = (await this.disk.list(this.folder)).includes(name);
    return this.disk.open(join(this.folder, name), exists ? 'update' : 'createNew');
  }

  /** Cuts off what a failed append left, so that the file again ends in a good line. */
  private async takeBack(): Promise<boolean> {
    if (this.file === undefined) return true; // the segment could not even be opened: nothing was written
    try {
      await this.file.truncate(this.size);
      await this.file.sync();
      return true;
    } catch {
      return false; // the caller makes the journal read-only and reports the first error
    }
  }
}
