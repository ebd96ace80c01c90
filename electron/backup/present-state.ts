/** The state a restore replaces: found, kept as one more snapshot, and left for the new generation. */
import type { BackupJob, SnapshotInfo } from '../../shared/ipc/requests/backup';
import { ExpectedFailure } from '../../shared/ipc/reply';
import type { JournalExtent } from '../journal/checkpoint';
import type { Journal } from '../journal/journal';
import type { BackupContext } from './backup-context';
import { swapTo } from './restore';

/** The present state cannot be kept, and need not be: its damaged folder stays as it is. */
const DAMAGE = ['journalDamaged', 'snapshotDamaged', 'fileUnreadable'];

export class PresentState {
  /** @param job under which name its snapshots are told */
  constructor(
    private readonly context: BackupContext,
    private readonly job: BackupJob,
  ) {}

  /** A damaged journal is a reason to restore, not a reason against it. @throws dataFromFuture and the like */
  async find(): Promise<{ journal: Journal | null; extent: JournalExtent | null }> {
    try {
      const journal = await this.context.parts.journal.open();
      return { journal, extent: journal.getExtent() };
    } catch (error) {
      if (!(error instanceof ExpectedFailure) || !DAMAGE.includes(error.code)) throw error;
      return { journal: null, extent: null };
    }
  }

  /** One more snapshot, replayed and compared; null when there is nothing yet, or nothing readable, to keep. */
  async keep(extent: JournalExtent | null): Promise<SnapshotInfo | null> {
    if (!extent || extent.seq === 0) return null;
    try {
      return await this.context.takeSnapshot(extent, 'restore', { job: this.job, verifyDeeply: true });
    } catch (error) {
      if (!(error instanceof ExpectedFailure) || !DAMAGE.includes(error.code)) throw error;
      this.context.parts.log.warn('backup: the present state is damaged, its folder stays as it is', error);
      return null;
    }
  }

  /** With the journal closed: what was written since the snapshot was kept is kept as well. */
  leaveFor(
    journal: Journal | null,
    kept: SnapshotInfo | null,
    { snapshotAt, seq }: { snapshotAt: string; seq: number },
    generationId: string,
  ): Promise<SnapshotInfo | null> {
    const { disk, dataFolder, settings } = this.context.parts;
    return this.context.parts.journal.pause(async () => {
      const extent = journal?.getExtent() ?? null;
      const nowKept = extent && extent.seq > (kept?.seq ?? 0) ? await this.keep(extent) : kept;
      const by = settings.preferences.operatorName;
      await swapTo(disk, dataFolder, generationId, { snapshotAt, seq, at: this.context.now, by });
      return nowKept;
    });
  }

  /**
   * The new generation begins with a snapshot of its own; without it the next start only takes longer. A backup of
   * the practice build is sealed the way such data is at a first start; what fails here is done at the next one.
   */
  async beginNew({ inClear }: { inClear: boolean }): Promise<void> {
    try {
      const { sealRestored } = this.context.parts;
      if (inClear && sealRestored && this.context.sealWith !== 'none') {
        await sealRestored();
        return;
      }
      await this.context.takeSnapshot(await this.context.extent(), 'restored', { job: this.job });
    } catch (error) {
      this.context.parts.log.warn('backup: no snapshot of the restored state yet', error);
    }
  }
}
