/** Chooses what the self-test restores, runs it, and keeps its result. */
import type { SelfTestResult, SnapshotInfo } from '../../shared/ipc/requests/backup';
import { ExpectedFailure } from '../../shared/ipc/reply';
import type { BackupContext } from './backup-context';
import type { OpenedSnapshot } from './data-source';
import type { RestoreDesk } from './restore-desk';
import type { SecondCopyKeeper } from './second-copy-keeper';
import { writeSelfTest } from './self-test';
import { forgetVerified } from './verified-record';

export class SelfTester {
  constructor(
    private readonly context: BackupContext,
    private readonly desk: RestoreDesk,
    private readonly secondCopy: SecondCopyKeeper,
  ) {}

  /**
   * The newest copy in the second place when that is there, else the newest local snapshot.
   * @throws ExpectedFailure nothingToRestore when there is none; write failures
   */
  run(): Promise<SelfTestResult> {
    return this.context.job('selfTest', ['data', 'place'], async () => {
      const { disk, dataFolder } = this.context.parts;
      const chosen = await this.choose();
      const result = await this.test(chosen);
      await writeSelfTest(disk, dataFolder, result);
      // The next copy then trusts nothing that lies there, and writes anew what is bad.
      if (!result.ok && result.place === 'secondCopy') await forgetVerified(disk, dataFolder);
      const { place, seq, rows, attachments, differences, ahead } = result;
      const counts = `${rows} rows, ${attachments} attachments, ${differences} differences`;
      return {
        value: result,
        log: `${place} seq ${seq}, ${counts}${ahead > 0 ? `, ${ahead} changes ahead of this PC` : ''}`,
      };
    });
  }

  private async choose(): Promise<OpenedSnapshot> {
    const place = await this.secondCopy.reachablePlace();
    const copied = place
      ? await this.desk.copiedSnapshots(place.folder).catch((error: unknown) => {
          if (error instanceof ExpectedFailure && error.code === 'notABackup') return []; // no copy made yet
          throw error;
        })
      : [];
    const newest =
      copied[0] ?? (await this.desk.localSnapshots()).find(({ info }) => info.state !== 'future');
    if (!newest) throw new ExpectedFailure('nothingToRestore', 'no snapshot to test');
    return newest;
  }

  private async test({ info, storeFolder, filesFolder }: OpenedSnapshot): Promise<SelfTestResult> {
    const present = await this.context.extent().catch(() => null); // a damaged journal is no reason not to test
    try {
      return await this.desk.inWorkFolder((workFolder) =>
        this.context.task('selfTest', 'selfTest', {
          from: { snapshotId: info.id, storeFolder, filesFolder },
          place: info.place,
          present,
          workFolder,
          erased: this.context.erased,
          now: this.context.now,
        }),
      );
    } catch (error) {
      const isDamaged = error instanceof ExpectedFailure && error.code === 'snapshotDamaged';
      if (!isDamaged) throw error;
      return this.failed(info);
    }
  }

  /** Not even its manifest can be read: one difference, and nothing more to count. */
  private failed({ place, at, seq, rows, attachments }: SnapshotInfo): SelfTestResult {
    const counted = { seq, rows, attachments, differences: 1, ahead: 0 };
    return { at: this.context.now, ok: false, place, snapshotAt: at, ...counted };
  }
}
