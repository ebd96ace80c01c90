/** Whole files of ours put in place so that they are proved, with the failures the user is told. */
import { dirname } from 'node:path';
import { writeFailure } from '../journal/write-failure';
import { besideName, placeVerified, writeNewVerified } from './copy-verified';
import { errorCode, type Disk } from './disk';

/**
 * Replaces or makes `path` whole. After a power cut at any point the reader finds the old file or the new one.
 * @throws ExpectedFailure readBackDiffers when the medium gives other bytes back (the old file stays), diskFull,
 *   notWritable, journalWriteFailed
 */
export async function placeFile(disk: Disk, path: string, bytes: Uint8Array): Promise<void> {
  try {
    await placeVerified(disk, besideName(path), path, [bytes]);
    await disk.syncFolder(dirname(path));
  } catch (error) {
    throw writeFailure(error);
  }
}

/** Makes a file that must not exist yet and proves it; the caller flushes the folder. */
export async function placeNewFile(disk: Disk, path: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeNewVerified(disk, path, [bytes]);
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
