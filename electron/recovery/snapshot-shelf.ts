/**
 * The snapshots beside the data as recovery reads them: a start looks at the newest only, a check at all. A
 * manifest is read once.
 */
import type { SnapshotManifest } from '../../shared/backup/manifest';
import { ExpectedFailure } from '../../shared/ipc/reply';
import type { SnapshotName, SnapshotStore } from '../backup/snapshot-store';

export interface ShelvedSnapshot {
  id: string;
  /** Instant in its name, UTC ISO. */
  at: string;
  manifest: SnapshotManifest;
}

export class SnapshotShelf {
  private readonly read = new Map<string, Promise<SnapshotManifest | undefined>>();

  /** @param onDamaged told once for each manifest that is read and found damaged */
  constructor(
    readonly store: SnapshotStore,
    private readonly names: readonly SnapshotName[],
    private readonly onDamaged: (id: string) => void,
  ) {}

  /** @throws ExpectedFailure dataFromFuture when the newest snapshot was written by a newer program */
  async refuseFuture(): Promise<void> {
    const newest = this.names[0];
    if (!newest) return;
    await this.store.readManifest(newest.id).catch((error: unknown) => {
      if (error instanceof ExpectedFailure && error.code !== 'dataFromFuture') return;
      throw error;
    });
  }

  /** The one that was made last and can be read. */
  async newest(): Promise<ShelvedSnapshot | undefined> {
    for (const { id, at } of this.names) {
      const manifest = await this.manifestOf(id);
      if (manifest) return { id, at, manifest };
    }
    return undefined;
  }

  /**
   * Readable ones of one journal, the best for a start first: the one that reaches furthest (the clock may have
   * been set back since), then by instant.
   */
  async *of(journalId: string): AsyncGenerator<ShelvedSnapshot> {
    const furthest = [...this.names].sort((a, b) => b.seq - a.seq)[0];
    const others = this.names.filter((name) => name !== furthest);
    for (const { id, at } of furthest ? [furthest, ...others] : []) {
      const manifest = await this.manifestOf(id);
      if (manifest?.journalId === journalId) yield { id, at, manifest };
    }
  }

  async all(): Promise<ShelvedSnapshot[]> {
    const all: ShelvedSnapshot[] = [];
    for (const { id, at } of this.names) {
      const manifest = await this.manifestOf(id);
      if (manifest) all.push({ id, at, manifest });
    }
    return all;
  }

  /** Undefined when it is damaged, of a newer program, or cannot be read just now. */
  private manifestOf(id: string): Promise<SnapshotManifest | undefined> {
    const reading =
      this.read.get(id) ??
      this.store.readManifest(id).catch((error: unknown) => {
        if (!(error instanceof ExpectedFailure)) throw error;
        if (error.code === 'snapshotDamaged') this.onDamaged(id);
        return undefined;
      });
    this.read.set(id, reading);
    return reading;
  }
}
