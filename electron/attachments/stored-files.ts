/**
 * Attachments as files on a disk, for who copies them byte for byte (second copy, restore) and checks copies: a
 * clear one is one file, a sealed one is its file and the record beside it. Names are found under every key that
 * is open, so a copy made before a key was changed, or under an adopted vault, is found too.
 */
import { openKeyIds } from '../vault/key-ring';
import { errorCode, type Disk } from '../files/disk';
import { readIfThere } from '../files/place-file';
import { hashPath } from '../files/read-chunks';
import { hashedPath, recordPath, sealedPath } from './hashed-path';
import { readOutside, sealedName } from './sealed-record';

export type StoredFiles =
  | { kind: 'clear'; sha512: string }
  /** `name` is what both files are called by, in every folder they are copied to. */
  | { kind: 'sealed'; name: string };

/** Paths in `folder`; the record comes first: the file is useless without it, and is only looked at beside it. */
export function pathsOf(folder: string, stored: StoredFiles): string[] {
  if (stored.kind === 'clear') return [hashedPath(folder, stored.sha512)];
  return [recordPath(folder, stored.name), sealedPath(folder, stored.name)];
}

/**
 * The sealed one when there are both; undefined when there is none of it, or a sealed file without its record.
 * Only looks whether they are there (`isStoredGood` reads them).
 */
export async function findStored(
  disk: Disk,
  folder: string,
  sha512: string,
): Promise<StoredFiles | undefined> {
  const candidates: StoredFiles[] = openKeyIds().map((keyId) => ({
    kind: 'sealed',
    name: sealedName(keyId, sha512),
  }));
  candidates.push({ kind: 'clear', sha512 });
  for (const stored of candidates) {
    const sizes = await Promise.all(pathsOf(folder, stored).map((path) => sizeIfThere(disk, path)));
    if (!sizes.includes(undefined)) return stored;
  }
  return undefined;
}

/** Bytes it takes on the disk; undefined when something of it is not there. @throws system errors */
export async function storedBytes(
  disk: Disk,
  folder: string,
  stored: StoredFiles,
): Promise<number | undefined> {
  let sum = 0;
  for (const path of pathsOf(folder, stored)) {
    const bytes = await sizeIfThere(disk, path);
    if (bytes === undefined) return undefined;
    sum += bytes;
  }
  return sum;
}

/** Re-reads everything and compares it with what it must be; needs no key. What cannot be read counts as bad. */
export async function isStoredGood(disk: Disk, folder: string, stored: StoredFiles): Promise<boolean> {
  try {
    if (stored.kind === 'clear')
      return (await hashPath(disk, hashedPath(folder, stored.sha512))) === stored.sha512;
    const record = await readIfThere(disk, recordPath(folder, stored.name));
    const outside = record && readOutside(record);
    return outside?.storedSha512 === (await hashPath(disk, sealedPath(folder, stored.name)));
  } catch {
    return false;
  }
}

/** @throws system errors other than an absent file or folder */
export async function sizeIfThere(disk: Disk, path: string): Promise<number | undefined> {
  try {
    const file = await disk.open(path, 'read');
    try {
      return await file.size();
    } finally {
      await file.close();
    }
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(error))) return undefined;
    throw error;
  }
}
