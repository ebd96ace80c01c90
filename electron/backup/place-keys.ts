/**
 * The vault's files beside a second copy: `keys/<vault id>/`. With them the copy opens on a new PC, by the password
 * or the recovery code of their time; without one of these they are noise. Each vault has a folder of its own,
 * because two branches may share a stick.
 *
 * A copy of the keyring holds the keys of persons until it is replaced, so what was there before is overwritten on
 * the medium before the new file takes its name. Limit: sticks and SSDs keep blocks of their own for a while, as
 * everywhere (the wrap of that time still guards them).
 */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { copyFolderName } from '../../shared/words/backup-files';
import { dataCopyName } from '../../shared/words/shell';
import { besideName, placeVerified } from '../files/copy-verified';
import { errorCode, writeAll, type Disk } from '../files/disk';
import { readIfThere } from '../files/place-file';
import { wipeFile } from '../files/wipe-file';

/** What travels: the files of one moment, each whole. */
export interface VaultFiles {
  vaultId: string;
  /** What opens the keys before the keys themselves, so that at no moment a keyring lies there no vault opens. */
  files: readonly { name: string; bytes: Uint8Array }[];
}

const KEYS_FOLDER = 'keys';

/** Where one vault's files lie at a place. @param placeFolder with the manifests */
export function keysFolderOf(placeFolder: string, vaultId: string): string {
  return join(placeFolder, KEYS_FOLDER, vaultId);
}

const VAULT_ID = /^[0-9a-z]{1,64}$/;
const FILE_NAME = /^[a-z]+-[ab]\.(?:json|bin)$/;

/** Changes whenever a copy of the files is out of date. */
export function digestOfFiles({ files }: VaultFiles): string {
  const hash = createHash('sha256');
  for (const { name, bytes } of files) hash.update(`${name} ${bytes.length}\n`).update(bytes);
  return hash.digest('hex');
}

/**
 * One file after the other, so that of two slots one is whole at every moment; durable when it resolves.
 * @param placeFolder with the manifests
 * @throws ExpectedFailure readBackDiffers; system errors. What was not replaced yet is as it was
 */
export async function placeKeys(disk: Disk, placeFolder: string, vault: VaultFiles): Promise<void> {
  if (!VAULT_ID.test(vault.vaultId)) throw new Error('not the id of a vault');
  const folder = keysFolderOf(placeFolder, vault.vaultId);
  await disk.makeFolder(folder);
  for (const { name, bytes } of vault.files) {
    if (!FILE_NAME.test(name)) throw new Error('not a file of the vault');
    const path = join(folder, name);
    const there = await readIfThere(disk, path).catch(() => Buffer.alloc(0)); // unreadable: replaced
    if (there?.equals(bytes) === true) continue;
    const overwritten = async (): Promise<string> => {
      if (there) await overwrite(disk, path);
      return path;
    };
    await placeVerified(disk, besideName(path), overwritten, [bytes]);
    await disk.syncFolder(folder);
  }
  // Left by a copy that was cut off: they may hold what was erased since.
  for (const name of await disk.list(folder))
    if (name.endsWith('.tmp')) await wipeFile(disk, join(folder, name));
}

/** Folders with a vault's files: in a second copy, a data folder, a data copy, or the folder above one of these. */
export async function findVaults(disk: Disk, folder: string): Promise<string[]> {
  const names = await listOrNothing(disk, folder);
  const below = names.filter(
    (name) => [copyFolderName, 'data'].includes(name) || name.startsWith(dataCopyName('')),
  );
  const found: string[] = [];
  for (const place of [folder, ...below.map((name) => join(folder, name))]) {
    const vaults = await listOrNothing(disk, join(place, KEYS_FOLDER));
    const folders = vaults.filter((id) => VAULT_ID.test(id)).map((id) => join(place, KEYS_FOLDER, id));
    for (const each of [...folders, join(place, 'vault'), join(place, 'data', 'vault')]) {
      if ((await listOrNothing(disk, each)).some((name) => FILE_NAME.test(name))) found.push(each);
    }
  }
  return found;
}

async function overwrite(disk: Disk, path: string): Promise<void> {
  const file = await disk.open(path, 'update');
  try {
    await writeAll(file, Buffer.alloc(await file.size()), 0);
    await file.sync();
  } finally {
    await file.close();
  }
}

function listOrNothing(disk: Disk, folder: string): Promise<string[]> {
  return disk.list(folder).catch((error: unknown) => {
    if (errorCode(error) === '') throw error;
    return []; // a file of that name, or a folder that cannot be read
  });
}
