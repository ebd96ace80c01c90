/**
 * Replaces a file whole: write beside, flush, rename, flush the folder. After a power cut at any point the
 * reader finds the old contents or the new ones, never a mixture.
 */
import { basename, dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { errorCode, writeAll, type Disk } from './disk';
import type { Chunks } from './read-chunks';

/** Antivirus on Windows holds a fresh file for a moment; renaming over it then fails with one of these. */
const BUSY_CODES = new Set(['EPERM', 'EBUSY', 'EACCES']);
/** Waits between attempts to rename, about 10 s in all; none where a rename does not fail for this reason. */
export const RENAME_DELAYS_MS: readonly number[] =
  process.platform === 'win32' ? [20, 50, 100, 200, 400, 800, 1600, 3200, 3600] : [];

let counter = 0;

/**
 * @param bytes whole new contents
 * @param retryDelaysMs waits between attempts to rename a busy file (about 10 s in all); the error of the last
 *   attempt is thrown and the old file stays
 * @throws system errors such as ENOSPC or EACCES; the unfinished file beside is removed
 */
export async function replaceFile(
  disk: Disk,
  path: string,
  bytes: Uint8Array,
  retryDelaysMs: readonly number[] = RENAME_DELAYS_MS,
): Promise<void> {
  const folder = dirname(path);
  counter += 1;
  const beside = join(folder, `${basename(path)}.${process.pid}-${counter}.tmp`);
  try {
    await writeNewFile(disk, beside, bytes);
    await renameWithRetry(disk, beside, path, retryDelaysMs);
  } catch (error) {
    await disk.remove(beside).catch(() => undefined); // the first error is the one that explains
    throw error;
  }
  await disk.syncFolder(folder);
}

/** Writes a file that must not exist yet and flushes it; the caller renames it and flushes the folder. */
export async function writeNewFile(disk: Disk, path: string, contents: Uint8Array | Chunks): Promise<void> {
  const file = await disk.open(path, 'createNew');
  try {
    let position = 0;
    for await (const chunk of contents instanceof Uint8Array ? [contents] : contents) {
      await writeAll(file, chunk, position);
      position += chunk.length;
    }
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Never falls back to overwriting in place: a truncating write is how whole files are lost. */
export async function renameWithRetry(
  disk: Disk,
  from: string,
  to: string,
  retryDelaysMs: readonly number[],
): Promise<void> {
  for (const waitMs of retryDelaysMs) {
    try {
      await disk.rename(from, to);
      return;
    } catch (error) {
      if (!BUSY_CODES.has(errorCode(error))) throw error;
      await delay(waitMs);
    }
  }
  await disk.rename(from, to);
}
