/**
 * The way back when no slot of the vault is readable any more: the vault's files beside a second copy, opened by the
 * password or code of their time, take the place of the damaged ones. The data is not touched.
 *
 * The keyring of this PC stays when it is whole: it knows persons the copy does not, and erasures the copy does not.
 * It goes first and the vault last, so that until the very end the vault still counts as damaged and all of it can
 * be done again. The damaged vault is set aside; a damaged keyring is not, because it may hold the key of somebody
 * erased later.
 */
import { join } from 'node:path';
import { ExpectedFailure } from '../../shared/ipc/reply';
import type { ForeignSecret } from '../backup/backup-vault';
import { findVaults } from '../backup/place-keys';
import type { Disk } from '../files/disk';
import { readIfThere } from '../files/place-file';
import { segmentNumber } from '../journal/segment';
import { writeFailure } from '../journal/write-failure';
import type { Log } from '../logging/log';
import { readForeignVault, type ForeignVault } from './adopt-keys';
import type { Kdf } from './kdf-params';
import { addDataKey, forgetDataKey, isOpen } from './key-ring';
import { orderReplay } from './erasure-orders';
import { keyringFormat, keyringNames } from './keyring';
import { setAside } from './set-aside';
import { SlotFile } from './slot-file';
import { wipe, type OpenKeys } from './vault-body';
import { vaultSlots, type VaultBody } from './vault-file';

export interface RecoverParts {
  disk: Disk;
  /** The folder `data`. */
  dataFolder: string;
  kdf: Kdf;
  log: Pick<Log, 'info' | 'warn'>;
}

/** Enough for the header and the first command of a segment, unless that is very long. */
const HEAD_BYTES = 1024 * 1024;

/**
 * @param place the folder the user picked: a second copy, a data copy, or the folder above one
 * @throws ExpectedFailure keyMissing (no vault lies there, or not that of this data), wrongPassword,
 *   wrongRecoveryCode, vaultDamaged (those files are damaged, too), dataFromFuture; diskFull, notWritable,
 *   readBackDiffers, journalWriteFailed: the vault is then as damaged as before
 */
export async function recoverVaultFiles(
  place: string,
  secret: ForeignSecret,
  parts: RecoverParts,
): Promise<void> {
  const { disk, dataFolder, log } = parts;
  const found = await findOwn(place, secret, parts);
  const folder = join(dataFolder, 'vault');
  try {
    await placeKeyring(disk, dataFolder, found, log);
    await setAside(disk, folder);
    await vaultSlots(disk, folder, log).write(found.body);
    log.info('vault: files put back from a copy');
  } catch (error) {
    throw writeFailure(error);
  } finally {
    wipe(found.keys);
  }
}

type FoundVault = ForeignVault & { body: VaultBody };

/** The vault in that place that opens with the secret and whose keys this data was sealed with. */
async function findOwn(place: string, secret: ForeignSecret, parts: RecoverParts): Promise<FoundVault> {
  const { disk, dataFolder, log } = parts;
  const needed = await keyIdsOf(disk, dataFolder);
  const refusals: ExpectedFailure[] = [];
  for (const folder of await findVaults(disk, place)) {
    try {
      const foreign = await readForeignVault(disk, folder, secret, parts);
      const reading = await vaultSlots(disk, folder, log).read();
      const isOwn = needed.size === 0 || foreign.keys.dataKeys.some(({ keyId }) => needed.has(keyId));
      if (isOwn && reading.kind === 'whole' && reading.value.vaultId === foreign.vaultId)
        return { ...foreign, body: reading.value };
      wipe(foreign.keys);
      refusals.push(new ExpectedFailure('keyMissing', 'the vault there is not that of this data'));
    } catch (error) {
      if (!(error instanceof ExpectedFailure)) throw error;
      refusals.push(error);
    }
  }
  throw mostTelling(refusals);
}

/** A wrong secret can be typed again; what lies there cannot be helped. */
function mostTelling(refusals: readonly ExpectedFailure[]): ExpectedFailure {
  for (const code of ['wrongPassword', 'wrongRecoveryCode', 'dataFromFuture', 'vaultDamaged'] as const) {
    const refusal = refusals.find((one) => one.code === code);
    if (refusal) return refusal;
  }
  return refusals[0] ?? new ExpectedFailure('keyMissing', 'no vault there');
}

/**
 * Ids of data keys this PC's data names in clear: in the keyring's header and in the lines of the journal. Ids are
 * random, so one in common means the same vault; none at all means that nothing can be said.
 */
async function keyIdsOf(disk: Disk, dataFolder: string): Promise<Set<string>> {
  const ids = new Set<string>();
  const look = (bytes: Buffer | undefined, pattern: RegExp): void => {
    for (const [, id] of bytes?.toString('latin1').matchAll(pattern) ?? []) if (id !== undefined) ids.add(id);
  };
  for (const name of keyringNames) {
    const bytes = await readIfThere(disk, join(dataFolder, 'vault', name)).catch(() => undefined);
    look(bytes?.subarray(0, Math.max(0, bytes.indexOf(0x0a))), /"keyId":"([^"]+)"/g);
  }
  for (const name of await disk.list(dataFolder)) {
    if (!/^journal(?:-|$)/.test(name)) continue;
    for (const segment of await disk.list(join(dataFolder, name)).catch(() => [])) {
      if (segmentNumber(segment) === undefined) continue;
      look(await readHead(disk, join(dataFolder, name, segment)), /"key":"([^"]+)"/g);
    }
  }
  return ids;
}

async function readHead(disk: Disk, path: string): Promise<Buffer | undefined> {
  const file = await disk.open(path, 'read').catch(() => undefined);
  try {
    return await file?.read(0, HEAD_BYTES).catch(() => undefined);
  } finally {
    await file?.close();
  }
}

async function placeKeyring(
  disk: Disk,
  dataFolder: string,
  { keys, keyring }: ForeignVault,
  log: Pick<Log, 'warn'>,
): Promise<void> {
  await whileOpen(keys, async () => {
    const format = keyringFormat(() => keys.dataKeys.at(-1)?.keyId ?? '');
    const slots = new SlotFile(disk, join(dataFolder, 'vault'), keyringNames, format, log);
    if ((await slots.read()).kind === 'whole') return;
    // Without either the vault opens, and says what cannot be read: better than not at all.
    if (!keyring) return;
    // It may be older than an erasure: what the journal says is gone is destroyed again before anybody reads a row.
    await orderReplay(disk, dataFolder, log);
    await slots.write(keyring);
  });
}

/** Its data keys are in the key ring of this process only meanwhile. */
async function whileOpen(keys: OpenKeys, work: () => Promise<void>): Promise<void> {
  const added = keys.dataKeys.filter(({ keyId }) => !isOpen(keyId));
  for (const { keyId, key } of added) addDataKey(keyId, Buffer.from(key));
  try {
    await work();
  } finally {
    for (const { keyId } of added) forgetDataKey(keyId);
  }
}
