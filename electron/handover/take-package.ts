/**
 * Takes a package over: looked at, opened with its code and checked to the last byte, then restored the way a backup
 * is. The data key is a new one from then on, and the register's row comes with the swap itself.
 */
import { basename, join } from 'node:path';
import type { RequestAnswer, RequestDecoded } from '../../shared/ipc/contract';
import type { HandoverOffer } from '../../shared/ipc/requests/handover';
import { ExpectedFailure } from '../../shared/ipc/reply';
import { commandSchema, type Command } from '../../shared/schema/command';
import type { Handover } from '../../shared/schema/ledger';
import { randomToken } from '../files/grants';
import { readForeignVault } from '../vault/adopt-keys';
import { TryCounter } from '../vault/try-counter';
import { readSecret, wipe } from '../vault/vault-body';
import { findPackage, readHandover, type FoundPackage } from './find-package';
import type { HandoverBody } from './handover-file';
import type { HandoverParts } from './handover-parts';
import { placesIn } from './package-names';
import { requirePackage } from './package-place';

/** Beside those of the lock, and counted apart from them: whoever mistypes one is not kept from the other. */
const TRIES_FILE = 'handover-tries.json';
/** As in the table of the register. */
const MAX_LABEL = 300;

interface Offer {
  folder: string;
  packageId: string;
  /** Once its code was right and everything was checked. */
  opened?: { body: HandoverBody; ref: { source: string; snapshotId: string }; branchId: string };
}

export class PackageTaker {
  private readonly offers = new Map<string, Offer>();
  private readonly tries: TryCounter;
  private triesRead: Promise<void> | undefined;

  constructor(private readonly parts: HandoverParts) {
    const { disk, dataFolder, now, log, monotonicMs } = parts;
    const folder = join(dataFolder, 'vault');
    this.tries = new TryCounter({ disk, folder, fileName: TRIES_FILE, now, log, monotonicMs });
  }

  /** @throws ExpectedFailure notAHandover, snapshotDamaged, dataFromFuture, fileUnreadable, placeVanished */
  async open({ place }: RequestDecoded<'handover.open'>): Promise<HandoverOffer> {
    const { disk, grants } = this.parts;
    const { folder, file }: FoundPackage = await findPackage(disk, grants.resolve(place, 'place', 'written'));
    const { packageId, branchName, createdAt, on, from, to, witness, counts } = file.body;
    const { seq, fileCount, totalBytes, checkCode } = file.body;
    const source = randomToken();
    this.offers.set(source, { folder, packageId });
    return {
      source,
      packageId,
      packageName: basename(folder),
      placeLabel: folder,
      branchName,
      createdAt,
      on,
      from,
      to,
      witness: witness ?? null,
      counts,
      seq,
      fileCount,
      totalBytes,
      checkCode,
    };
  }

  /** @throws ExpectedFailure see handover.unlock */
  async unlock({
    source,
    code,
  }: RequestDecoded<'handover.unlock'>): Promise<RequestAnswer<'handover.unlock'>> {
    const offer = this.offers.get(source);
    if (!offer) throw new ExpectedFailure('grantUnknown', 'package');
    readSecret(code); // a mistyped group is no try
    await (this.triesRead ??= this.tries.read());
    this.tries.requireTurn();
    const { backup, disk } = this.parts;
    return backup.forUser(async () => {
      try {
        return await this.check(offer, code);
      } catch (error) {
        // Also what looks like damage may be a stick that was pulled out.
        await requirePackage(disk, offer.folder);
        throw error;
      }
    });
  }

  /** @throws ExpectedFailure grantUnknown, and those of RestoreDesk.restore: the present state is then as it was */
  async take({
    source,
    commandId,
  }: RequestDecoded<'handover.take'>): Promise<RequestAnswer<'handover.take'>> {
    const { backup, vault } = this.parts;
    return backup.forUser(async () => {
      const offer = this.offers.get(source);
      if (!offer?.opened) throw new ExpectedFailure('grantUnknown', 'package not opened');
      const { ref, branchId } = offer.opened;
      const row = this.command(commandId, offer.folder, offer.opened);
      // First: whatever is written from the swap on, that row included, the code must not open.
      await vault.rotateDataKey();
      const { seq } = await backup.takeOver(ref, row);
      this.offers.clear();
      return { seq, branchId };
    });
  }

  private async check(offer: Offer, code: string): Promise<RequestAnswer<'handover.unlock'>> {
    const { disk, backup } = this.parts;
    const { folder } = offer;
    const body = await this.openKeys(offer, code);
    const { snapshotId, snapshotSha256 } = body;
    const { source, snapshots } = await backup.open(folder, code).catch((error: unknown) => {
      const isNone = error instanceof ExpectedFailure && error.code === 'notABackup';
      throw isNone ? new ExpectedFailure('snapshotDamaged', 'no snapshot in the package') : error;
    });
    const snapshot = snapshots.find(({ id }) => id === snapshotId);
    if (!snapshot) throw new ExpectedFailure('snapshotDamaged', 'the snapshot of the package is gone');
    const { branchId, attachmentsMissing } = await backup.reading(async () => {
      const value = await backup.check('takeOver', { packageFolder: folder, snapshotId, snapshotSha256 });
      return { value, log: `package checked, ${value.attachmentsMissing} attachments missing` };
    });
    await requirePackage(disk, folder);
    offer.opened = { body, ref: { source, snapshotId }, branchId };
    return { snapshot, attachmentsMissing };
  }

  /** The file read again, and proved by the master key: it is what was written with this code. */
  private async openKeys({ folder, packageId }: Offer, code: string): Promise<HandoverBody> {
    const { disk, kdf, log } = this.parts;
    const { body, isProvedBy } = await readHandover(disk, folder);
    const secret = { recoveryCode: code };
    const foreign = await readForeignVault(disk, placesIn(folder).vault, secret, { kdf, log }).catch(
      async (error: unknown) => {
        const failure = error instanceof ExpectedFailure ? error.code : '';
        if (failure === 'wrongRecoveryCode') await this.tries.countWrong();
        throw failure === 'keyMissing' ? new ExpectedFailure('vaultDamaged', 'no keys there') : error;
      },
    );
    await this.tries.forgive();
    const isProved = isProvedBy(foreign.keys.master) && body.packageId === packageId;
    const hasKeyring = foreign.keyring !== undefined;
    wipe(foreign.keys);
    if (!isProved) throw new ExpectedFailure('snapshotDamaged', 'not what was written with this code');
    if (!hasKeyring) throw new ExpectedFailure('vaultDamaged', 'the keyring of the package is lost');
    return body;
  }

  private command(
    commandId: string,
    folder: string,
    { body, branchId }: NonNullable<Offer['opened']>,
  ): Command {
    const { newId, now, operatorName } = this.parts;
    const at = now().toISOString();
    const { on, from, to, witness, packageId, seq, fileCount, totalBytes, checkCode, counts } = body;
    const row: Handover = {
      id: newId(),
      branchId,
      rev: 1,
      at,
      direction: 'taken',
      on,
      from,
      to,
      ...(witness === undefined ? {} : { witness }),
      packageName: basename(folder),
      placeLabel: cut(folder, MAX_LABEL),
      packageId,
      seq,
      fileCount,
      totalBytes,
      checkCode,
      counts,
    };
    const ops = [{ table: 'handovers', id: row.id, before: null, after: row }];
    // A new PC has no name of who works there yet.
    const by = operatorName() === '' ? to : operatorName();
    const command = { schema: 'command/1', id: commandId, name: 'handover.take', at, by, baseSeq: seq, ops };
    return commandSchema.parse(command) as unknown as Command;
  }
}

function cut(text: string, characters: number): string {
  return Array.from(text).slice(0, characters).join('');
}
