/**
 * The vault in a package: a master key of its own, wrapped by the hand-over code and by nothing anybody knows. So
 * neither secretary learns the other's password, and the code of one package opens no other.
 */
import { randomBytes } from 'node:crypto';
import { dayOfInstant } from '../../shared/domain/dates';
import { ExpectedFailure } from '../../shared/ipc/reply';
import type { Disk } from '../files/disk';
import type { Log } from '../logging/log';
import { minKdfParams, type Kdf } from '../vault/kdf-params';
import { keyringFormat, keyringNames, type KeyringContents } from '../vault/keyring';
import { KEY_BYTES } from '../vault/seal';
import { SlotFile } from '../vault/slot-file';
import { newBody, newKeys, newRecovery, wrapForPassword, type OpenKeys } from '../vault/vault-body';
import { vaultSlots } from '../vault/vault-file';

export interface PackageVaultParts {
  disk: Disk;
  kdf: Kdf;
  log: Pick<Log, 'warn'>;
  now: () => Date;
}

/** For a vault in use one slot is enough until the next start. Here it is tried once more, which tells the reason. */
async function writeBoth<T>(slots: SlotFile<T>, value: T): Promise<void> {
  if ((await slots.write(value)).both || (await slots.write(value)).both) return;
  throw new ExpectedFailure('notWritable', 'only one slot of the keys was written');
}

/** Both slots of both files are there and say the same. Its data keys are open in this process. */
export async function isPackageVaultWhole(
  folder: string,
  { disk, log }: Pick<PackageVaultParts, 'disk' | 'log'>,
): Promise<boolean> {
  const keyring = keyringFormat(() => {
    throw new Error('only read');
  });
  const vault = await vaultSlots(disk, folder, log).read();
  const ring = await new SlotFile(disk, folder, keyringNames, keyring, log).read();
  return [vault, ring].every((read) => read.kind === 'whole' && read.other === 'same');
}

export interface MadeVault {
  /** Seven groups, as a recovery code has. */
  code: string;
  /** The caller wipes it. */
  master: Buffer;
}

/**
 * @param folder absolute, made by this
 * @param keys of the vault the data is sealed with; its data keys are open in this process
 * @throws ExpectedFailure diskFull, notWritable, readBackDiffers, journalWriteFailed
 */
export async function writePackageVault(
  folder: string,
  keys: Omit<OpenKeys, 'master'>,
  keyring: KeyringContents,
  { disk, kdf, log, now }: PackageVaultParts,
): Promise<MadeVault> {
  const { vaultId, keys: fresh } = newKeys();
  const { master } = fresh;
  // A vault always has a password. This one is 256 random bits nobody ever sees: the least derivation will do.
  const nobodys = randomBytes(KEY_BYTES).toString('base64');
  const password = await wrapForPassword(kdf, nobodys, minKdfParams, master, vaultId);
  const at = now().toISOString();
  const { code, wrap } = newRecovery(master, vaultId, dayOfInstant(at));
  const body = newBody(vaultId, { master, ...keys }, password, wrap, at);
  await writeBoth(vaultSlots(disk, folder, log), body);
  const format = keyringFormat(() => keys.dataKeys.at(-1)?.keyId ?? '');
  // The key of this PC's own view stays here: the new PC makes one of its own.
  const view = {
    keyId: `v${randomBytes(8).toString('hex')}`,
    key: randomBytes(KEY_BYTES).toString('base64'),
  };
  const slots = new SlotFile(disk, folder, keyringNames, format, log);
  await writeBoth(slots, { ...keyring, view });
  return { code, master };
}
