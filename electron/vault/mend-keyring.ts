/**
 * Keys of persons and files that are missing here come back from a copy of this vault's own keyring. No password is
 * asked for: what is open here opens it. Nothing is written where it lies.
 */
import { ExpectedFailure } from '../../shared/ipc/reply';
import { findVaults } from '../backup/place-keys';
import type { Disk } from '../files/disk';
import type { Log } from '../logging/log';
import { takeKeyring, type BackupVaultParts } from './adopt-keys';
import { keyringFormat, keyringNames, type KeyringContents } from './keyring';
import { SlotFile } from './slot-file';
import { vaultSlots } from './vault-file';
import type { VaultService } from './vault-service';

export interface MendParts extends Pick<BackupVaultParts, 'disk' | 'erasures'> {
  vault: Pick<VaultService, 'keyring' | 'vaultId'>;
  log: Pick<Log, 'info' | 'warn'>;
}

/**
 * @param place a second copy, a data copy, or the folder above one
 * @returns how many keys came back; 0 when all there are known here
 * @throws ExpectedFailure keyMissing when no keyring of this vault is readable there; vaultLocked; of writing
 */
export async function mendKeyring(place: string, parts: MendParts): Promise<{ recovered: number }> {
  const { disk, vault, log } = parts;
  const { keyring } = vault;
  const before = keyring.isDamaged ? 0 : keyring.subjects().length;
  const found = await findKeyrings(disk, place, vault.vaultId, log);
  if (found.length === 0) throw new ExpectedFailure('keyMissing', 'no keyring of this vault there');
  for (const one of found) await takeKeyring(one, keyring, parts);
  const recovered = keyring.subjects().length - before;
  log.info(`keyring: ${recovered} keys back from a copy`);
  return { recovered };
}

async function findKeyrings(
  disk: Disk,
  place: string,
  vaultId: string,
  log: Pick<Log, 'warn'>,
): Promise<KeyringContents[]> {
  const found: KeyringContents[] = [];
  for (const folder of await findVaults(disk, place)) {
    const vault = await vaultSlots(disk, folder, log).read();
    if (vault.kind !== 'whole' || vault.value.vaultId !== vaultId) continue;
    const reading = await new SlotFile(disk, folder, keyringNames, keyringFormat(onlyRead), log).read();
    if (reading.kind === 'whole') found.push(reading.value);
  }
  return found;
}

function onlyRead(): never {
  throw new Error('only read');
}
