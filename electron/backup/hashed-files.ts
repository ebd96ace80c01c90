/**
 * Attachments named by their content, `sha512/ab/<hash>`, copied from one place to another: written beside,
 * flushed, re-read, renamed. The name therefore only ever means "these very bytes", here as in the data folder.
 */
import { createHash, randomBytes } from 'node:crypto';
import { dirname, join } from 'node:path';
import { hashPath } from '../attachments/attachment-store';
import { ExpectedFailure } from '../../shared/ipc/reply';
import { errorCode, writeAll, type Disk, type OpenFile } from '../files/disk';
import { RENAME_DELAYS_MS, renameWithRetry } from '../files/replace-file';

const CHUNK_BYTES = 1024 * 1024;

/** `folder` holds `sha512` and `incoming`. */
export function hashedPath(folder: string, sha512: string): string {
  return join(folder, 'sha512', sha512.slice(0, 2), sha512);
}

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
  const incoming = join(to, 'incoming');
  const beside = join(incoming, `${randomBytes(8).toString('hex')}.tmp`);
  try {
    await disk.makeFolder(incoming);
    if ((await copyContents(disk, source, beside)) !== sha512) {
      await disk.remove(beside);
      return 'sourceLacks';
    }
    if ((await hashPath(disk, beside)) !== sha512) throw new ExpectedFailure('readBackDiffers', 'attachment');
    const target = hashedPath(to, sha512);
    await disk.makeFolder(dirname(target));
    await renameWithRetry(disk, beside, target, RENAME_DELAYS_MS);
    return 'copied';
  } catch (error) {
    await disk.remove(beside).catch(() => undefined); // the first error is the one that explains
    throw error;
  } finally {
    await source.close();
  }
}

/** Files an interrupted copy left; nobody else writes there meanwhile. */
export async function clearIncoming(disk: Disk, folder: string): Promise<void> {
  const incoming = join(folder, 'incoming');
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

/** A source that breaks off while being read gives another hash: it is then not what its name says. */
async function copyContents(disk: Disk, source: OpenFile, beside: string): Promise<string> {
  const hash = createHash('sha512');
  const target = await disk.open(beside, 'createNew');
  try {
    for (let position = 0; ;) {
      const chunk = await source.read(position, CHUNK_BYTES).catch(() => undefined);
      if (!chunk) return '';
      if (chunk.length === 0) break;
      hash.update(chunk);
      await writeAll(target, chunk, position);
      position += chunk.length;
    }
    await target.sync();
  } finally {
    await target.close();
  }
  return hash.digest('hex');
}

async function openIfThere(disk: Disk, path: string): Promise<OpenFile | undefined> {
  try {
    return await disk.open(path, 'read');
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(error))) return undefined;
    throw error;
  }
}
