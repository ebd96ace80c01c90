/**
 * Makes a package: a snapshot of now, a vault of its own, everything written under a working name, then every byte
 * read back with the code alone. The final name is given last, so it only ever means: whole, and the code opens it.
 */
import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { formatCheckCode } from '../../shared/domain/check-code';
import { dayOfInstant } from '../../shared/domain/dates';
import type { RequestDecoded } from '../../shared/ipc/contract';
import type { HandoverFacts, HandoverMade } from '../../shared/ipc/requests/handover';
import { ExpectedFailure } from '../../shared/ipc/reply';
import { handoverReadMe, handoverReadMeName } from '../../shared/words/handover-files';
import { isInside } from '../backup/second-place';
import { randomToken } from '../files/grants';
import { placeNewFile } from '../files/place-file';
import { RENAME_DELAYS_MS, renameWithRetry } from '../files/replace-file';
import { readForeignVault } from '../vault/adopt-keys';
import { wipe, type OpenKeys } from '../vault/vault-body';
import { decodeHandover, encodeHandover, HANDOVER_FILE, type HandoverBody } from './handover-file';
import type { HandoverParts } from './handover-parts';
import { isPartial, packageNameIn, partialName, placesIn } from './package-names';
import { packageFailure } from './package-place';
import { isPackageVaultWhole, writePackageVault, type MadeVault } from './package-vault';
import type { WrittenPackage } from './write-package';

/** A worker that was just ended may still hold a file for a moment. */
const REMOVE_RETRIES = { maxRetries: 10, retryDelay: 100 } as const;

export class PackageMaker {
  private running: AbortController | undefined;

  constructor(private readonly parts: HandoverParts) {}

  cancel(): { cancelled: boolean } {
    this.running?.abort();
    return { cancelled: this.running !== undefined };
  }

  /** @throws ExpectedFailure see handover.make; what was written is removed again */
  async make({ place, facts }: RequestDecoded<'handover.make'>): Promise<HandoverMade> {
    if (this.running) throw new ExpectedFailure('packageBusy');
    const cancel = new AbortController();
    this.running = cancel;
    try {
      return await this.parts.backup.forUser(() => this.run(place, facts, cancel.signal));
    } finally {
      this.running = undefined;
    }
  }

  private async run(token: string, facts: HandoverFacts, cancel: AbortSignal): Promise<HandoverMade> {
    const { disk, dataFolder, grants, backup, finishErasures } = this.parts;
    const place = grants.resolve(token, 'place');
    if (await isInside(place, dirname(dataFolder))) {
      throw new ExpectedFailure('placeInsideData', 'a package must not lie in the profile');
    }
    await disk.freeBytes(place).catch((cause: unknown) => {
      throw new ExpectedFailure('placeVanished', 'the chosen place is gone', { cause });
    });
    await finishErasures();
    await this.sealClearFiles();
    const snapshot = await backup.snapshot(cancel);
    return backup.writing(async () => {
      await this.clearLeftOvers(place);
      const partial = join(place, partialName(randomBytes(4).toString('hex')));
      try {
        const value = await this.write(partial, snapshot.id, facts, cancel);
        return {
          value,
          log: `package at seq ${value.seq}, ${value.fileCount} files, ${value.totalBytes} bytes`,
        };
      } catch (error) {
        const failure = await packageFailure(disk, partial, error);
        await this.remove(partial);
        throw cancel.aborted ? new ExpectedFailure('cancelled') : failure;
      }
    });
  }

  /** A repair may have brought one back from a stick of the practice build; the next unlocking would seal it, too. */
  private async sealClearFiles(): Promise<void> {
    const { attachments } = this.parts;
    for (const sha512 of await attachments.listClear()) await attachments.sealClear(sha512);
  }

  private async write(
    partial: string,
    snapshotId: string,
    facts: HandoverFacts,
    cancel: AbortSignal,
  ): Promise<HandoverMade> {
    const { disk, vault, backup, grantWritten } = this.parts;
    await disk.makeFolder(partial);
    const keys = vault.copyKeys();
    let made: MadeVault | undefined;
    try {
      made = await writePackageVault(placesIn(partial).vault, keys, vault.keyring.contents(), this.parts);
      const written = await backup.write({ packageFolder: partial, snapshotId }, cancel);
      const body = await this.describe(partial, facts, written, made.master);
      await this.readBack(partial, made.code, keys, body, written, cancel);
      const path = await this.giveName(partial, written.shortName, cancel);
      const { packageId, seq, fileCount, totalBytes, checkCode } = body;
      const lacking = written.attachmentsLacking;
      return {
        packageId,
        packageName: basename(path),
        place: await grantWritten(path),
        seq,
        fileCount,
        totalBytes,
        ...(lacking > 0 ? { attachmentsLacking: lacking } : {}),
        checkCode,
        code: made.code,
      };
    } finally {
      wipe({ master: made?.master ?? Buffer.alloc(0), ...keys });
    }
  }

  /** The two files in clear. */
  private async describe(
    partial: string,
    { counts, witness, ...facts }: HandoverFacts,
    written: WrittenPackage,
    master: Buffer,
  ): Promise<HandoverBody> {
    const { disk, now, appVersion } = this.parts;
    const createdAt = now().toISOString();
    const { snapshotId, snapshotSha256, seq, branchName, attachments } = written;
    const checkCode = formatCheckCode(Buffer.from(snapshotSha256, 'hex'));
    // With these two.
    const fileCount = written.fileCount + 2;
    const { members, records } = counts;
    const madeOn = dayOfInstant(createdAt);
    const told = { ...facts, branchName, madeOn, witness, members, records, attachments };
    const readMe = Buffer.from(
      `\ufeff${handoverReadMe({ ...told, fileCount, checkCode, appVersion })}`,
      'utf8',
    );
    const body = (totalBytes: number): HandoverBody => ({
      packageId: randomToken(),
      createdAt,
      createdBy: `branch-handbook ${appVersion}`,
      branchName,
      ...facts,
      ...(witness === undefined ? {} : { witness }),
      counts,
      snapshotId,
      snapshotSha256,
      seq,
      fileCount,
      totalBytes,
      checkCode,
    });
    const fitted = fitTotal(written.fileBytes + readMe.length, body(1), master);
    await placeNewFile(disk, join(partial, handoverReadMeName), readMe);
    await placeNewFile(disk, join(partial, HANDOVER_FILE), encodeHandover(fitted, master));
    return fitted;
  }

  /** As the new PC will: with nothing but the code. What differs there is not what was written. */
  private async readBack(
    partial: string,
    code: string,
    keys: Omit<OpenKeys, 'master'>,
    body: HandoverBody,
    written: WrittenPackage,
    cancel: AbortSignal,
  ): Promise<void> {
    const { disk, kdf, log, backup, vault } = this.parts;
    try {
      const { snapshotId, snapshotSha256 } = body;
      const input = { packageFolder: partial, snapshotId, snapshotSha256 };
      const { attachmentsMissing } = await backup.check('handover', input, cancel);
      if (attachmentsMissing !== written.attachmentsLacking)
        throw new ExpectedFailure('readBackDiffers', `${attachmentsMissing} attachments of the package`);
      const secret = { recoveryCode: code };
      const back = await readForeignVault(disk, placesIn(partial).vault, secret, { kdf, log });
      const file = decodeHandover(await disk.readFile(join(partial, HANDOVER_FILE)));
      const isProved = file.state === 'good' && file.isProvedBy(back.keys.master);
      const known = Object.keys(vault.keyring.contents().keys).sort().join();
      const isWhole = back.keyring !== undefined && Object.keys(back.keyring.keys).sort().join() === known;
      const areSlots = await isPackageVaultWhole(placesIn(partial).vault, this.parts);
      const isSame = isProved && isWhole && areSlots && isSameKeys(back.keys, keys);
      wipe(back.keys);
      if (!isSame) throw new ExpectedFailure('readBackDiffers', 'the keys of the package');
    } catch (error) {
      const code = error instanceof ExpectedFailure ? error.code : '';
      const isBad = ['snapshotDamaged', 'fileUnreadable', 'vaultDamaged', 'wrongRecoveryCode'].includes(code);
      throw isBad ? new ExpectedFailure('readBackDiffers', code, { cause: error }) : error;
    }
  }

  private async giveName(partial: string, shortName: string, cancel: AbortSignal): Promise<string> {
    const { disk, now } = this.parts;
    const place = dirname(partial);
    const day = dayOfInstant(now().toISOString());
    const path = join(place, packageNameIn(await disk.list(place), shortName, day));
    await disk.syncFolder(partial);
    if (cancel.aborted) throw new ExpectedFailure('cancelled');
    await renameWithRetry(disk, partial, path, RENAME_DELAYS_MS);
    try {
      await disk.syncFolder(place);
    } catch (error) {
      // Not durable, and the user is told that there is none: nothing may look finished.
      await disk.rename(path, partial);
      throw error;
    }
    return path;
  }

  /** What an interrupted making left: noise that takes up room, its code is known to nobody. */
  private async clearLeftOvers(place: string): Promise<void> {
    const names = await this.parts.disk.list(place).catch(() => []);
    for (const name of names.filter(isPartial)) await this.remove(join(place, name));
  }

  private async remove(folder: string): Promise<void> {
    await rm(folder, { recursive: true, force: true, ...REMOVE_RETRIES }).catch((error: unknown) => {
      this.parts.log.warn('handover: an unfinished package stays under its working name', error);
    });
  }
}

/** The file says how large the whole folder is, itself included: its own length changes with a digit at most. */
function fitTotal(others: number, body: HandoverBody, master: Buffer): HandoverBody {
  let fitted = body;
  for (;;) {
    const totalBytes = others + encodeHandover(fitted, master).length;
    if (totalBytes === fitted.totalBytes) return fitted;
    fitted = { ...body, totalBytes };
  }
}

function isSameKeys(back: OpenKeys, keys: Omit<OpenKeys, 'master'>): boolean {
  const isSame = keys.dataKeys.every(({ keyId, key }, at) => {
    const other = back.dataKeys[at];
    return other?.keyId === keyId && other.key.equals(key);
  });
  return isSame && back.dataKeys.length === keys.dataKeys.length && back.indexKey.equals(keys.indexKey);
}
