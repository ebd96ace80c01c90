/** What one snapshot job counts while it writes: steps done, bytes the store grew by. */
import type { SnapshotPart } from '../../shared/backup/manifest';
import type { SnapshotStore } from './snapshot-store';

export class BuildWork {
  addedBytes = 0;
  private done = 0;

  constructor(
    readonly store: SnapshotStore,
    private readonly total: number,
    private readonly onProgress: (done: number, total: number) => void,
  ) {}

  /** @throws as SnapshotStore.writePart */
  async write(bytes: Uint8Array): Promise<SnapshotPart> {
    const { part, storedBytes, wasNew } = await this.store.writePart(bytes);
    if (wasNew) this.addedBytes += storedBytes;
    return part;
  }

  /**
   * Takes a part of an older snapshot over. It is read again each time: a manifest must not be written over a
   * part that has gone bad since, nor over one in clear once parts are sealed. @throws PartFailure, as write
   */
  async keep(part: SnapshotPart): Promise<SnapshotPart> {
    await this.store.keepPart(part);
    return part;
  }

  step(): void {
    this.done += 1;
    this.onProgress(this.done, this.total);
  }
}
