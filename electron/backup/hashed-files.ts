/**
 * Attachments named by their content, `sha512/ab/<hash>`, copied from one place to another: written beside,
 * flushed, re-read, renamed. The name therefore only ever means "these very bytes", here as in the data folder.
 */
import { dirname, join } from 'node:path';
import { hashedPath, incomingFolder, incomingPath } from '../attachments/hashed-path';
import { placeVerified, SourceDiffers } from '../files/copy-verified';
import { errorCode, type Disk, type OpenFile } from '../files/disk';
import { chunksOf, hashPath } from '../files/read-chunks';

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
