/**
 * The keys go first: when they are gone, everything else on this PC is noise, however much of it a power cut, a
 * broken sector or an undeletable file leaves behind.
 */
import { join } from 'node:path';
import type { Disk } from '../files/disk';
import { wipeFile } from '../files/wipe-file';
import { vaultNames } from '../vault/vault-file';
import type { KindOf } from './file-kind';

/**
 * Overwrites and removes every file of the vault: both slots of the vault (with the wrap of the system's key store in
 * it), both of the keyring, the tries, and what was set aside or left by a write that was cut off. A link is not
 * followed. Going on after a failure, so that one bad sector does not save the other slot.
 * @param dataFolder the folder `data`
 * @returns names of files that could not be overwritten; they are removed later all the same
 */
export async function destroyKeys(disk: Disk, dataFolder: string, kindOf: KindOf): Promise<string[]> {
  const folder = join(dataFolder, 'vault');
  const failed: string[] = [];
  if ((await kindOf(folder).catch(() => 'none')) !== 'folder') return failed;
  const names = await disk.list(folder).catch(() => [...vaultNames]);
  // The vault before the keyring: without it neither the keyring nor anything else opens.
  const first: readonly string[] = vaultNames.filter((name) => names.includes(name));
  for (const name of [...first, ...names.filter((other) => !first.includes(other))]) {
    try {
      const path = join(folder, name);
      if ((await kindOf(path)) === 'file') await wipeFile(disk, path);
    } catch {
      failed.push(name);
    }
  }
  return failed;
}
