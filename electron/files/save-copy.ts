/** Saves bytes where the user asked. */
import { createHash } from 'node:crypto';
import { ExpectedFailure } from '../../shared/ipc/reply';
import { nodeDisk } from './node-disk';
import { placeFile } from './place-file';

/**
 * The save dialog has asked already whether an existing file may be replaced; it stays when this fails.
 * @throws ExpectedFailure diskFull, notWritable, journalWriteFailed, readBackDiffers
 */
export async function saveBytes(bytes: Uint8Array, to: string): Promise<void> {
  await placeFile(nodeDisk, to, bytes);
}

/**
 * The same for a stored file; one whose contents are no longer what its name says is not handed out.
 * @throws ExpectedFailure fileUnreadable, and those of saveBytes
 */
export async function saveStoredFile(from: string, sha512: string, to: string): Promise<void> {
  const bytes = await nodeDisk.readFile(from).catch((error: unknown) => {
    throw new ExpectedFailure('fileUnreadable', 'stored file', { cause: error });
  });
  if (createHash('sha512').update(bytes).digest('hex') !== sha512) {
    throw new ExpectedFailure('fileUnreadable', `stored file ${sha512.slice(0, 12)} is damaged`);
  }
  await saveBytes(bytes, to);
}
