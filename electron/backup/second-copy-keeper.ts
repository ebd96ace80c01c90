/** The second copy as the user sees it: choose its place, know its age, bring it up to date. */
import { dirname } from 'node:path';
import type { RequestAnswer } from '../../shared/ipc/contract';
import type { SecondCopyState, SnapshotInfo } from '../../shared/ipc/requests/backup';
import { ExpectedFailure } from '../../shared/ipc/reply';
import { randomToken } from '../files/grants';
import type { SecondCopySetting } from '../settings/settings-schema';
import type { BackupContext } from './backup-context';
import { noteKeysPlace, readKeysPlaces } from './keys-elsewhere';
import { digestOfFiles, type VaultFiles } from './place-keys';
import { copyFolderOf, isInside, isPlaceThere, preparePlace, type SecondPlace } from './second-place';

const DAY_MS = 24 * 60 * 60 * 1000;

export class SecondCopyKeeper {
  constructor(private readonly context: BackupContext) {}

  async state(): Promise<SecondCopyState> {
    const setting = this.context.parts.settings.secondCopy;
    const keys = await this.keysState();
    if (!setting) return { folder: null, reachable: false, at: null, seq: null, ...keys };
    const { folder, at, seq } = setting;
    return { folder, reachable: (await this.reachablePlace()) !== null, at, seq, ...keys };
  }

  private async keysState(): Promise<Pick<SecondCopyState, 'awaitsErasure' | 'keysElsewhere'>> {
    const { disk, dataFolder, settings, vault } = this.context.parts;
    if (!vault) return {};
    const erasures = this.context.erased.length;
    const waiting = (await readKeysPlaces(disk, dataFolder)).filter((place) => place.erasures < erasures);
    const present = settings.secondCopy?.placeId;
    return {
      awaitsErasure: waiting.some(({ placeId }) => placeId === present),
      keysElsewhere: waiting
        .filter(({ placeId }) => placeId !== present)
        .map(({ folder, at }) => ({ folder, at })),
    };
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
    const { placeId } = await preparePlace(disk, folder, randomToken, this.context.sealWith !== 'none');
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
      const { sealWith, erased } = this.context;
      const vault = await this.context.parts.vault?.files();
      const input = { dataFolder, place, snapshotId: snapshot.id, recheckParts, now, sealWith, erased };
      const done = await this.context.task('copy', 'copy', { ...input, ...(vault ? { vault } : {}) });
      if (vault) await this.noteKeys(place, vault, erased.length);
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

  /**
   * Brings the keys of the place up to date and nothing else, when they are not: after an erasure, a changed
   * password, a new recovery code. The place may be gone: it is told then (`awaitsErasure`).
   * @throws ExpectedFailure those of copyKeys; vaultLocked
   */
  async refreshKeys(): Promise<void> {
    if (!(await this.areKeysDue())) return;
    await this.context.job('copy', ['place'], async () => {
      const place = await this.reachablePlace();
      const vault = await this.context.parts.vault?.files();
      if (!place || !vault) return { value: undefined, log: 'no place for the keys' };
      const { erased } = this.context;
      const { wipedFiles } = await this.context.task('copy', 'keys', { place, vault, erased });
      await this.noteKeys(place, vault, erased.length);
      return { value: undefined, log: `keys replaced, ${wipedFiles} attachments erased` };
    });
    this.context.parts.changed();
  }

  /** The place is there, has keys of ours, and they are no longer what this PC has. */
  private async areKeysDue(): Promise<boolean> {
    const { disk, dataFolder, vault } = this.context.parts;
    const place = vault ? await this.reachablePlace() : null;
    if (!vault || !place) return false;
    const known = (await readKeysPlaces(disk, dataFolder)).find(({ placeId }) => placeId === place.placeId);
    if (!known) return false; // the first copy brings them
    return known.erasures < this.context.erased.length || known.digest !== digestOfFiles(await vault.files());
  }

  /** Another place may have been picked meanwhile. */
  private async noteKeys(place: SecondPlace, vault: VaultFiles, erasures: number): Promise<void> {
    const { disk, dataFolder } = this.context.parts;
    const { placeId } = place;
    const note = {
      placeId,
      folder: dirname(place.folder),
      at: this.context.now,
      erasures,
      digest: digestOfFiles(vault),
    };
    await noteKeysPlace(disk, dataFolder, note);
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
