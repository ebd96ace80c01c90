/** Putting bytes in place so that they are proved: write beside, flush, read back, rename, flush the folder. */
import { randomBytes } from 'node:crypto';
import { dirname } from 'node:path';
import { ExpectedFailure } from '../../shared/ipc/reply';
import { errorCode, type Disk } from '../files/disk';
import { RENAME_DELAYS_MS, renameWithRetry, writeNewFile } from '../files/replace-file';
import { writeFailure } from '../journal/write-failure';

/**
 * Replaces or makes `path` whole. After a power cut at any point the reader finds the old file or the new one.
 * @throws ExpectedFailure readBackDiffers when the medium gives other bytes back (the old file stays), diskFull,
 *   notWritable, journalWriteFailed
 */
export async function placeFile(disk: Disk, path: string, bytes: Uint8Array): Promise<void> {
  const beside = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    await writeNewFile(disk, beside, bytes);
    await requireSame(disk, beside, bytes);
    await renameWithRetry(disk, beside, path, RENAME_DELAYS_MS);
    await disk.syncFolder(dirname(path));
  } catch (error) {
    await disk.remove(beside).catch(() => undefined); // the first error is the one that explains
    throw writeFailure(error);
  }
}

/** Makes a file that must not exist yet and proves it; the caller flushes the folder. */
export async function placeNewFile(disk: Disk, path: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeNewFile(disk, path, bytes);
    await requireSame(disk, path, bytes);
  } catch (error) {
    throw writeFailure(error);
  }
}

/** Undefined when there is no such file. @throws system errors of reading */
export async function readIfThere(disk: Disk, path: string): Promise<Buffer | undefined> {
  try {
    return await disk.readFile(path);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

async function requireSame(disk: Disk, path: string, bytes: Uint8Array): Promise<void> {
  const back = await disk.readFile(path);
  if (!back.equals(bytes)) throw new ExpectedFailure('readBackDiffers', `read back: ${path}`);
}
