/** Saves bytes where the user asked: written beside, flushed, compared, renamed. */
import { createHash } from 'node:crypto';
import { ExpectedFailure } from '../../shared/ipc/reply';
import { hashPath } from '../attachments/attachment-store';
import { writeFailure } from '../journal/write-failure';
import { nodeDisk } from './node-disk';
import { replaceFile } from './replace-file';

/**
 * The save dialog has asked already whether an existing file may be replaced.
 * @throws ExpectedFailure diskFull, notWritable, journalWriteFailed, readBackDiffers
 */
export async function saveBytes(bytes: Uint8Array, to: string): Promise<void> {
  await replaceFile(nodeDisk, to, bytes).catch((error: unknown) => {
    throw writeFailure(error);
  });
  const sha512 = createHash('sha512').update(bytes).digest('hex');
  if ((await hashPath(nodeDisk, to)) !== sha512) throw new ExpectedFailure('readBackDiffers', 'saved copy');
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
