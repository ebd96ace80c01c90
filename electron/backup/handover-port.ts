/** What a hand-over (electron/handover) asks of snapshots, restore and the backup process. */
import type { BackupJob, SnapshotInfo } from '../../shared/ipc/requests/backup';
import { ExpectedFailure } from '../../shared/ipc/reply';
import type { Command } from '../../shared/schema/command';
import type { BackupContext } from './backup-context';
import type { TaskAnswer, TaskInput } from './backup-tasks';
import type { RestoreDesk } from './restore-desk';

type WriteInput = Omit<TaskInput<'writePackage'>, 'dataFolder' | 'sealWith' | 'erased'>;
type CheckInput = Omit<TaskInput<'checkPackage'>, 'erased'>;

export class HandoverPort {
  /** @param swapped called when the journal is another one */
  constructor(
    private readonly context: BackupContext,
    private readonly desk: RestoreDesk,
    private readonly swapped: () => void,
  ) {}

  /** One thing at a time the user waits for. @throws ExpectedFailure backupBusy */
  forUser<T>(work: () => Promise<T>): Promise<T> {
    return this.context.lanes.forUser(work);
  }

  /**
   * A snapshot of this moment with what is being typed, replayed and compared.
   * @throws ExpectedFailure nothingToExport before the first command; those of takeSnapshot; cancelled
   */
  snapshot(cancel: AbortSignal): Promise<SnapshotInfo> {
    return this.context.job('handover', ['data'], async () => {
      const extent = await this.context.extent();
      if (extent.seq === 0) throw new ExpectedFailure('nothingToExport', 'no data yet');
      // A reason of its own would make the snapshot unreadable to the versions before.
      const options = { job: 'handover', verifyDeeply: true, cancel } as const;
      const value = await this.context.takeSnapshot(extent, 'manual', options);
      return { value, log: `snapshot at seq ${value.seq}` };
    });
  }

  /** While a package is written nothing is thinned out; snapshots go on. */
  writing<T>(work: () => Promise<{ value: T; log: string }>): Promise<T> {
    return this.context.job('handover', ['place'], work);
  }
  /** Within `writing`. @throws ExpectedFailure those of writePackage; cancelled */
  write(input: WriteInput, cancel: AbortSignal): Promise<TaskAnswer<'writePackage'>> {
    const { sealWith, erased } = this.context;
    const { dataFolder } = this.context.parts;
    return this.context.task('handover', 'writePackage', { ...input, dataFolder, sealWith, erased }, cancel);
  }
  /** @throws ExpectedFailure those of checkPackage; cancelled */
  check(
    job: Extract<BackupJob, 'handover' | 'takeOver'>,
    input: CheckInput,
    cancel?: AbortSignal,
  ): Promise<TaskAnswer<'checkPackage'>> {
    return this.context.task(job, 'checkPackage', { ...input, erased: this.context.erased }, cancel);
  }

  /**
   * A package is a place to restore from like any other; its keys are open until the next one is looked at.
   * @throws ExpectedFailure notABackup, placeVanished, wrongRecoveryCode, vaultDamaged
   */
  async open(folder: string, recoveryCode: string): Promise<{ source: string; snapshots: SnapshotInfo[] }> {
    const { source } = await this.desk.openPicked(folder);
    return { source, ...(await this.desk.unlock({ source, recoveryCode })) };
  }
  /** The check before a package may be taken over. */
  reading<T>(work: () => Promise<{ value: T; log: string }>): Promise<T> {
    return this.context.job('takeOver', ['place'], work);
  }
  /** @param append the first command behind it @throws ExpectedFailure those of RestoreDesk.restore */
  async takeOver(ref: { source: string; snapshotId: string }, append: Command): Promise<{ seq: number }> {
    const { seq } = await this.desk.restore(ref, { job: 'takeOver', append });
    this.swapped();
    return { seq };
  }
}
