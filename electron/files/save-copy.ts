/** Saves one of our files where the user asked: written beside, flushed, compared, renamed. */
import { createHash } from 'node:crypto';
import { hashPath } from '../attachments/attachment-store';
import { writeFailure } from '../journal/write-failure';
import { ExpectedFailure } from '../../shared/ipc/reply';
import { nodeDisk } from './node-disk';
import { replaceFile } from './replace-file';

/**
 * The save dialog has asked already whether an existing file may be replaced.
 * @throws ExpectedFailure diskFull, notWritable, fileUnreadable, readBackDiffers
 */
export async function saveCopyOf(from: string, to: string): Promise<void> {
  const bytes = await nodeDisk.readFile(from).catch((error: unknown) => {
    throw new ExpectedFailure('fileUnreadable', 'our own file', { cause: error });
  });
  await replaceFile(nodeDisk, to, bytes).catch((error: unknown) => {
    throw writeFailure(error);
  });
  const sha512 = createHash('sha512').update(bytes).digest('hex');
  if ((await hashPath(nodeDisk, to)) !== sha512) throw new ExpectedFailure('readBackDiffers', 'saved copy');
}
