/** Turns what can go wrong while writing a package into a code and a Chinese sentence. */
import type { FailureCode } from '../../shared/ipc/failure-codes';
import { ExpectedFailure } from '../../shared/ipc/reply';
import { writeWords as words } from '../../shared/words/archive-check';
import { errorCode } from './archive-fs';

export class ArchiveFailure extends ExpectedFailure {
  /** File below the package, or the place; empty when it concerns the whole. */
  readonly path: string;
  /** Name of the unfinished folder that could not be removed again. */
  leftBehind: string | undefined;
  constructor(code: FailureCode, message: string, path = '', options?: ErrorOptions) {
    super(code, message, options);
    this.name = 'ArchiveFailure';
    this.path = path;
  }
}

/** A system call failed on our side (the original) or on the carrier. */
export class SideError extends Error {
  readonly side: 'source' | 'target';
  readonly path: string;
  constructor(side: 'source' | 'target', path: string, cause: unknown) {
    super(`${side}: ${path}`, { cause });
    this.side = side;
    this.path = path;
  }
}

/** Marks the errors of one step with the side they happened on; other failures pass. */
export async function onSide<T>(side: 'source' | 'target', path: string, step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    throw errorCode(error) === undefined ? error : new SideError(side, path, error);
  }
}

const GONE = ['ENOENT', 'ENODEV', 'ENXIO', 'ENOTCONN', 'ESTALE', 'EIO', 'ENOMEDIUM', 'EHOSTDOWN', 'ENOTDIR'];

/**
 * What the user is told. `placeIsGone`: the folder being written has disappeared, which turns the odd errors of
 * a pulled stick into one sentence. Returns undefined for a bug, which must be thrown on.
 */
export function failureOf(error: unknown, place: string, placeIsGone: boolean): ExpectedFailure | undefined {
  if (error instanceof ExpectedFailure) return error;
  if (!(error instanceof SideError)) return undefined;
  const code = errorCode(error.cause) ?? '';
  const made = (failure: FailureCode, message: string): ArchiveFailure =>
    new ArchiveFailure(failure, message, error.path, { cause: error.cause });
  if (error.side === 'source') {
    return code === 'ENOENT'
      ? made('fileNotFound', words.sourceMissing(error.path))
      : made('fileUnreadable', words.sourceUnreadable(error.path));
  }
  if (code === 'ENOSPC' || code === 'EDQUOT') return made('diskFull', words.diskFilled);
  if (placeIsGone && GONE.includes(code)) return made('placeVanished', words.vanished(place));
  if (code === 'EFBIG') return made('fileTooLargeForDisk', words.tooLargeForDisk(error.path));
  if (code === 'ENAMETOOLONG') return made('nameTooLong', words.badName(error.path, 'tooLong'));
  if (code === 'EIO') return made('notWritable', words.carrierError(place));
  if (code === 'ENODEV' || code === 'ENXIO' || code === 'ENOMEDIUM')
    return made('placeVanished', words.vanished(place));
  return made('notWritable', words.notWritable(place));
}
