/**
 * Damaged slots of the vault, kept beside under another name: nothing is destroyed before what took their place has
 * proved good. They may hold the wrap of an older password, so the next writing of the vault ends that.
 */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Disk } from '../files/disk';
import { readIfThere } from '../files/place-file';
import { wipeFile } from '../files/wipe-file';
import { vaultNames } from './vault-file';

/** With the start of the hash of the bytes: damaged twice, kept twice. */
const ASIDE = /^vault-[ab]\.json\.damaged-[0-9a-f]{12}$/;

/** @param folder `data/vault`, made when it is gone @throws system errors */
export async function setAside(disk: Disk, folder: string): Promise<void> {
  await disk.makeFolder(folder);
  for (const name of vaultNames) {
    const path = join(folder, name);
    // Unreadable sectors hold nothing to keep; the new file takes their name.
    const bytes = await readIfThere(disk, path).catch(() => undefined);
    if (!bytes || bytes.length === 0) continue;
    const mark = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
    await disk.rename(path, `${path}.damaged-${mark}`);
  }
  await disk.syncFolder(folder);
}

/** @throws system errors */
export async function wipeSetAside(disk: Disk, folder: string): Promise<void> {
  for (const name of await disk.list(folder)) if (ASIDE.test(name)) await wipeFile(disk, join(folder, name));
}
