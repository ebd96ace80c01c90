/** This vault's files as they travel with a second copy: all of one moment. */
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { ExpectedFailure } from '../../shared/ipc/reply';
import type { VaultFiles } from '../backup/place-keys';
import type { Disk } from '../files/disk';
import { readIfThere } from '../files/place-file';
import type { Log } from '../logging/log';
import { keyringFormat, keyringNames } from './keyring';
import { SlotFile } from './slot-file';
import { vaultNames, vaultSlots } from './vault-file';

/** A slot that is being written just now is whole again after a moment. */
const READ_AGAIN_MS = 50;
const READS = 5;

/**
 * @param folder `data/vault`
 * @throws ExpectedFailure vaultDamaged when the vault or the keyring is not whole: a good copy elsewhere must not be
 *   replaced by a bad one; vaultLocked; system errors of reading
 */
export async function readVaultFiles(
  disk: Disk,
  folder: string,
  log: Pick<Log, 'warn'>,
): Promise<VaultFiles> {
  // For reading: nothing is ever written through it.
  const keyringSlots = new SlotFile(disk, folder, keyringNames, keyringFormat(never), log);
  for (let read = 1; ; read += 1) {
    const before = await readAll(disk, folder);
    const vault = await vaultSlots(disk, folder, log).read();
    const keyring = await keyringSlots.read();
    const after = await readAll(disk, folder);
    const isSame = before.every(({ bytes }, at) => after[at]?.bytes.equals(bytes) === true);
    if (vault.kind === 'whole' && keyring.kind === 'whole' && isSame) {
      const isSettled = vault.other === 'same' && keyring.other === 'same';
      if (isSettled || read >= READS) return { vaultId: vault.value.vaultId, files: before };
    }
    if (read >= READS)
      throw new ExpectedFailure('vaultDamaged', 'the keys for the second copy are not whole');
    await delay(READ_AGAIN_MS);
  }
}

/** What opens the keys first: the keyring is sealed with a key of the vault's file. */
async function readAll(disk: Disk, folder: string): Promise<{ name: string; bytes: Buffer }[]> {
  const files: { name: string; bytes: Buffer }[] = [];
  for (const name of [...vaultNames, ...keyringNames]) {
    const bytes = await readIfThere(disk, join(folder, name));
    if (bytes) files.push({ name, bytes });
  }
  return files;
}

function never(): never {
  throw new Error('only read');
}
