/** The second copy as the user sees it: choose its place, know its age, bring it up to date. */
import { dirname } from 'node:path';
import type { RequestAnswer } from '../../shared/ipc/contract';
import type { SecondCopyState, SnapshotInfo } from '../../shared/ipc/requests/backup';
import { ExpectedFailure } from '../../shared/ipc/reply';
import { randomToken } from '../files/grants';
import type { SecondCopySetting } from '../settings/settings-schema';
import type { BackupContext } from './backup-context';
import { copyFolderOf, isInside, isPlaceThere, preparePlace, type SecondPlace } from './second-place';

const DAY_MS = 24 * 60 * 60 * 1000;

export class SecondCopyKeeper {
  constructor(private readonly context: BackupContext) {}

  async state(): Promise<SecondCopyState> {
    const setting = this.context.parts.settings.secondCopy;
    if (!setting) return { folder: null, reachable: false, at: null, seq: null };
    const { folder, at, seq } = setting;
    return { folder, reachable: (await this.reachablePlace()) !== null, at, seq };
  }

  /** Absolute path of the folder with the manifests; undefined when no place was chosen. */
  folder(): string | undefined {
    const setting = this.context.parts.settings.secondCopy;
    return setting ? placeOf(setting).folder : undefined;
  }

  /** The place when it is there; null when none was chosen or it is not plugged in. */
  async reachablePlace(): Promise<SecondPlace | null> {
    const setting = this.context.parts.settings.secondCopy;
    if (!setting) return null;
    const place = placeOf(setting);
    return (await isPlaceThere(this.context.parts.disk, place)) ? place : null;
  }

  /**
   * @throws ExpectedFailure cancelled, placeInsideData, diskFull, notWritable, placeVanished: the place chosen
   *   before stays
   */
  async pick(): Promise<SecondCopyState> {
    const { disk, dataFolder, picker, settings, changed, log } = this.context.parts;
    const folder = await picker.pickFolder('secondCopy');
    if (folder === undefined) throw new ExpectedFailure('cancelled');
    if (await isInside(folder, dirname(dataFolder))) {
      throw new ExpectedFailure('placeInsideData', 'the second copy must not lie in the profile');
    }
    const { placeId } = await preparePlace(disk, folder, randomToken);
    const before = settings.secondCopy;
    const isSame = before?.placeId === placeId;
    await settings.rememberSecondCopy({
      folder,
      placeId,
      at: isSame ? before.at : null,
      seq: isSame ? before.seq : null,
    });
    log.info('backup: second place chosen');
    changed();
    return this.state();
  }

  /** What lies there stays and can be restored from. */
  async forget(): Promise<SecondCopyState> {
    await this.context.parts.settings.rememberSecondCopy(null);
    this.context.parts.log.info('backup: second place forgotten');
    this.context.parts.changed();
    return this.state();
  }

  /** @throws ExpectedFailure copyUnreachable, and those of copySnapshot */
  copy(
    snapshot: SnapshotInfo,
    { recheckParts = false }: { recheckParts?: boolean } = {},
  ): Promise<RequestAnswer<'backup.copyNow'>> {
    return this.context.job('copy', ['place'], async () => {
      const { settings, dataFolder } = this.context.parts;
      const place = await this.reachablePlace();
      if (!place) throw new ExpectedFailure('copyUnreachable');
      const now = this.context.now;
      const input = { dataFolder, place, snapshotId: snapshot.id, recheckParts, now };
      const done = await this.context.task('copy', 'copy', input);
      const setting = settings.secondCopy;
      if (setting?.placeId === place.placeId) {
        await settings.rememberSecondCopy({ ...setting, at: now, seq: done.seq });
      }
      const { copiedBytes, copiedFiles, attachmentsLacking } = done;
      const lacking = attachmentsLacking > 0 ? `, ${attachmentsLacking} attachments lacking` : '';
      return {
        value: { secondCopy: await this.state(), copiedBytes, copiedFiles },
        log: `seq ${done.seq}, ${copiedFiles} files, ${copiedBytes} bytes${lacking}`,
      };
    });
  }

  /** There, and without the newest changes or older than a day. */
  async isDue(seq: number): Promise<boolean> {
    const setting = this.context.parts.settings.secondCopy;
    if (!setting || !(await this.reachablePlace())) return false;
    if (setting.at === null || setting.seq === null || setting.seq !== seq) return true;
    return Math.abs(Date.parse(this.context.now) - Date.parse(setting.at)) >= DAY_MS;
  }
}

function placeOf({ folder, placeId }: SecondCopySetting): SecondPlace {
  return { folder: copyFolderOf(folder), placeId };
}
