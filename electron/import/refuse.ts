/** The expected ways in which a roster file cannot be read. */
import { ExpectedFailure } from '../../shared/ipc/reply';
import type { ImportFailureCode } from '../../shared/words/import';

/** `message` is for the log only; the sentence for the user is found by the code. */
export function refuse(code: ImportFailureCode, message: string, cause?: unknown): ExpectedFailure {
  return new ExpectedFailure(code, message, cause === undefined ? undefined : { cause });
}
