/** Removal of what must not be read again. */
import { dirname } from 'node:path';
import { errorCode, writeAll, type Disk } from './disk';

const ZEROS = Buffer.alloc(256 * 1024);

/**
 * Overwrites a file in its place, flushes, and removes it; an absent one is fine.
 * Limit: flash memory and file systems that copy on writing may keep the old blocks for a while. What was sealed
 * stays unreadable there once its key is gone; for what lay in clear this is all a program can do.
 * @throws system errors
 */
export async function wipeFile(disk: Disk, path: string): Promise<'wiped' | 'absent'> {
  try {
    const file = await disk.open(path, 'update');
    try {
      const bytes = await file.size();
      for (let at = 0; at < bytes; at += ZEROS.length) {
        await writeAll(file, ZEROS.subarray(0, Math.min(ZEROS.length, bytes - at)), at);
      }
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(error))) return 'absent';
    throw error;
  }
  await disk.remove(path);
  await disk.syncFolder(dirname(path));
  return 'wiped';
}
