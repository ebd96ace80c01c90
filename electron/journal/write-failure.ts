import { ExpectedFailure } from '../../shared/ipc/reply';
import { errorCode } from '../files/disk';

/** What a failed write means to the user: full, forbidden, or (disk or cable) failed. */
export function writeFailure(error: unknown): ExpectedFailure {
  if (error instanceof ExpectedFailure) return error;
  const code = errorCode(error);
  const message = `journal write failed: ${error instanceof Error ? error.message : String(error)}`;
  const cause = { cause: error };
  if (isDiskFull(error)) return new ExpectedFailure('diskFull', message, cause);
  if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM') {
    return new ExpectedFailure('notWritable', message, cause);
  }
  return new ExpectedFailure('journalWriteFailed', message, cause);
}

/** No room on the volume, or none left for this user. */
export function isDiskFull(error: unknown): boolean {
  return ['ENOSPC', 'EDQUOT'].includes(errorCode(error));
}
