/**
 * Attachments copied from one place to another as they are stored: written beside, flushed, re-read, renamed. A
 * clear one is named by its content, `sha512/ab/<hash>`, so that the name only ever means "these very bytes", here
 * as in the data folder; a sealed one is two files, `sealed/ab/<keyed name>` and the record beside it.
 */
import { dirname, join } from 'node:path';
import { hashedPath, incomingFolder, incomingPath, recordPath, sealedPath } from '../attachments/hashed-path';
import { readOutside } from '../attachments/sealed-record';
import { pathsOf, type StoredFiles } from '../attachments/stored-files';
import { placeVerified, SourceDiffers } from '../files/copy-verified';
import { errorCode, type Disk, type OpenFile } from '../files/disk';
import { readIfThere } from '../files/place-file';
import { chunksOf, hashPath } from '../files/read-chunks';
import { wipeFile } from '../files/wipe-file';

/** Size in bytes; undefined when it is not there. @throws system errors other than an absent file or folder */
export async function sizeOfHashed(disk: Disk, folder: string, sha512: string): Promise<number | undefined> {
  const file = await openIfThere(disk, hashedPath(folder, sha512));
  if (!file) return undefined;
  try {
    return await file.size();
  } finally {
    await file.close();
  }
}

/** Re-reads the whole file. A file that cannot be read counts as bad. */
export async function isHashedGood(disk: Disk, folder: string, sha512: string): Promise<boolean> {
  const found = await hashPath(disk, hashedPath(folder, sha512)).catch(() => undefined);
  return found === sha512;
}

/**
 * Copies one file; a bad one in its place is replaced. The caller flushes the folders (`syncHashed`).
 * @returns `sourceLacks`: the source is gone or not what its name says, nothing was written
 * @throws ExpectedFailure readBackDiffers; system errors of the target. What was half-written is removed
 */
export async function copyHashed(
  disk: Disk,
  sha512: string,
  from: string,
  to: string,
): Promise<'copied' | 'sourceLacks'> {
  const source = await openIfThere(disk, hashedPath(from, sha512)).catch(() => undefined);
  if (!source) return 'sourceLacks';
  const target = async (): Promise<string> => {
    const path = hashedPath(to, sha512);
    await disk.makeFolder(dirname(path));
    return path;
  };
  try {
    await disk.makeFolder(incomingFolder(to));
    const options = { expectedSha512: sha512 };
    await placeVerified(disk, incomingPath(to), target, readableChunks(source), options);
    return 'copied';
  } catch (error) {
    if (error instanceof SourceDiffers) return 'sourceLacks';
    throw error;
  } finally {
    await source.close();
  }
}

/**
 * A clear attachment as above; of a sealed one its record and then the file, byte for byte, each proved. No key is
 * needed: the record says what the sealed bytes must be. The caller flushes the folders (`syncStored`).
 * @throws as copyHashed
 */
export async function copyStored(
  disk: Disk,
  stored: StoredFiles,
  from: string,
  to: string,
): Promise<'copied' | 'sourceLacks'> {
  if (stored.kind === 'clear') return copyHashed(disk, stored.sha512, from, to);
  const { name } = stored;
  const record = await readIfThere(disk, recordPath(from, name)).catch(() => undefined);
  const outside = record && readOutside(record);
  const source = outside && (await openIfThere(disk, sealedPath(from, name)).catch(() => undefined));
  if (!record || !outside || !source) return 'sourceLacks';
  const target = async (): Promise<string> => {
    const path = recordPath(to, name);
    await disk.makeFolder(dirname(path));
    await placeVerified(disk, incomingPath(to), path, [record]);
    return sealedPath(to, name);
  };
  try {
    await disk.makeFolder(incomingFolder(to));
    const options = { expectedSha512: outside.storedSha512 };
    await placeVerified(disk, incomingPath(to), target, readableChunks(source), options);
    return 'copied';
  } catch (error) {
    if (error instanceof SourceDiffers) return 'sourceLacks';
    throw error;
  } finally {
    await source.close();
  }
}

/** Overwrites and removes one, its key first: from then on nobody can open it. @throws system errors */
export async function wipeStored(disk: Disk, folder: string, stored: StoredFiles): Promise<boolean> {
  let wiped = false;
  for (const path of pathsOf(folder, stored)) wiped = (await wipeFile(disk, path)) === 'wiped' || wiped;
  return wiped;
}

/** Files an interrupted copy left; nobody else writes there meanwhile. */
export async function clearIncoming(disk: Disk, folder: string): Promise<void> {
  const incoming = incomingFolder(folder);
  for (const name of await disk.list(incoming)) {
    if (name.endsWith('.tmp')) await disk.remove(join(incoming, name));
  }
}

/** Makes the entries of copied files durable, deepest folder first. */
export async function syncHashed(disk: Disk, folder: string, hashes: readonly string[]): Promise<void> {
  if (hashes.length === 0) return;
  const folders = new Set(hashes.map((sha512) => dirname(hashedPath(folder, sha512))));
  for (const each of folders) await disk.syncFolder(each);
  await disk.syncFolder(join(folder, 'sha512'));
  await disk.syncFolder(folder);
}

/** Makes the entries of copied files durable, deepest folder first. */
export async function syncStored(disk: Disk, folder: string, copied: readonly StoredFiles[]): Promise<void> {
  const paths = copied.map((stored) => pathsOf(folder, stored)[0] ?? folder);
  const groups = new Set(paths.map((path) => dirname(path)));
  const roots = new Set([...groups].map((group) => dirname(group)));
  for (const each of [...groups, ...roots]) await disk.syncFolder(each);
  if (copied.length > 0) await disk.syncFolder(folder);
}

/** A source that breaks off while being read is not what its name says. */
async function* readableChunks(source: OpenFile): AsyncGenerator<Buffer, void, void> {
  try {
    yield* chunksOf(source);
  } catch (cause) {
    throw new SourceDiffers('unreadable', { cause });
  }
}

async function openIfThere(disk: Disk, path: string): Promise<OpenFile | undefined> {
  try {
    return await disk.open(path, 'read');
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(error))) return undefined;
    throw error;
  }
}
