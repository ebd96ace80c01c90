/** The proof asked for before this PC is cleared: the second copy holds the present state and opens by itself. */
import { dirname, join } from 'node:path';
import { ExpectedFailure } from '../../shared/ipc/reply';
import { readIfThere } from '../files/place-file';
import type { BackupContext } from './backup-context';
import { keysFolderOf } from './place-keys';
import type { SecondCopyKeeper } from './second-copy-keeper';
import { isInside, type SecondPlace } from './second-place';
import type { WantedCopy } from './verify-copy';

export interface ProvedCopy {
  /** The folder the user picked. */
  folder: string;
  wanted: WantedCopy;
  rows: number;
  attachments: number;
}

export class CopyVerifier {
  constructor(
    private readonly context: BackupContext,
    private readonly secondCopy: SecondCopyKeeper,
  ) {}

  /**
   * Reads all of it there; the keys there are those of this PC, and the password opens them.
   * @param wanted the state that was just copied
   * @throws ExpectedFailure copyUnreachable, wipeCopyDiffers, wipeKeysDiffer, placeVanished, vaultLocked
   */
  prove(wanted: WantedCopy, password: string): Promise<ProvedCopy> {
    return this.context.job('verifyCopy', ['data', 'place'], async () => {
      const place = await this.requirePlace();
      await this.requireKeys(place, password);
      const value = await this.look(place, wanted, true);
      return {
        value,
        log: `seq ${wanted.seq}: ${value.rows} rows, ${value.attachments} attachments read there`,
      };
    });
  }

  /** Just before it is relied on: is all of it still there? @throws as `prove`, but for the keys */
  lookAgain({ wanted }: ProvedCopy): Promise<ProvedCopy> {
    return this.context.job('verifyCopy', ['data', 'place'], async () => {
      const value = await this.look(await this.requirePlace(), wanted, false);
      return { value, log: `seq ${wanted.seq} is still there` };
    });
  }

  private async requirePlace(): Promise<SecondPlace> {
    const place = await this.secondCopy.reachablePlace();
    if (!place) throw new ExpectedFailure('copyUnreachable');
    // A link may have been put there since it was picked; it would be cleared with everything else.
    if (await isInside(place.folder, dirname(this.context.parts.dataFolder))) {
      throw new ExpectedFailure('placeInsideData', 'the second copy lies in the profile');
    }
    return place;
  }

  private async look(place: SecondPlace, wanted: WantedCopy, thorough: boolean): Promise<ProvedCopy> {
    const { erased } = this.context;
    const input = { place, wanted, erased, thorough };
    const { rows, attachments, differences } = await this.context.task('verifyCopy', 'verifyCopy', input);
    if (differences > 0) throw new ExpectedFailure('wipeCopyDiffers', `${differences} differences there`);
    const folder = this.context.parts.settings.secondCopy?.folder ?? place.folder;
    return { folder, wanted, rows, attachments };
  }

  /** The files there are byte for byte those here, and that password opens them: then they open what this PC opens. */
  private async requireKeys({ folder }: SecondPlace, password: string): Promise<void> {
    const { disk, vault } = this.context.parts;
    if (!vault) throw new ExpectedFailure('wipeKeysDiffer', 'nothing is sealed');
    const { vaultId, files } = await vault.files();
    const there = keysFolderOf(folder, vaultId);
    for (const { name, bytes } of files) {
      const copied = await readIfThere(disk, join(there, name)).catch(() => undefined); // unreadable: not there
      if (copied?.equals(bytes) !== true) throw new ExpectedFailure('wipeKeysDiffer', `${name} differs`);
    }
    const opened = await vault.openForeign(there, { password }).catch((cause: unknown) => {
      throw new ExpectedFailure('wipeKeysDiffer', 'the keys there do not open', { cause });
    });
    for (const { key } of opened.dataKeys) key.fill(0);
  }
}
