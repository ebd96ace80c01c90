/** Saves bytes where the user asked. */
import { dirname } from 'node:path';
import { ExpectedFailure } from '../../shared/ipc/reply';
import { writeFailure } from '../journal/write-failure';
import { besideName, placeVerified, SourceDiffers } from './copy-verified';
import { nodeDisk } from './node-disk';
import { placeFile } from './place-file';
import type { Chunks } from './read-chunks';

/**
 * The save dialog has asked already whether an existing file may be replaced; it stays when this fails.
 * @throws ExpectedFailure diskFull, notWritable, journalWriteFailed, readBackDiffers
 */
export async function saveBytes(bytes: Uint8Array, to: string): Promise<void> {
  await placeFile(nodeDisk, to, bytes);
}

/**
 * The same for the contents of a stored file; one that is no longer what its name says is not handed out.
 * @throws ExpectedFailure fileUnreadable, those of saveBytes, and what `chunks` throws
 */
export async function saveStoredFile(chunks: Chunks, sha512: string, to: string): Promise<void> {
  try {
    await placeVerified(nodeDisk, besideName(to), to, chunks, { expectedSha512: sha512 });
    await nodeDisk.syncFolder(dirname(to));
  } catch (error) {
    if (!(error instanceof SourceDiffers)) throw writeFailure(error);
    throw new ExpectedFailure('fileUnreadable', `stored file ${sha512.slice(0, 12)} is damaged`);
  }
}
