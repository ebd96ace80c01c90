/**
 * The one way of ours to bring bytes to a file so that they are proved: written to a new name, hashed on the way,
 * flushed, read again from the medium, compared; only then renamed. What has its final name was whole once.
 */
import { createHash, randomBytes } from 'node:crypto';
import { basename } from 'node:path';
import { ExpectedFailure } from '../../shared/ipc/reply';
import type { Disk } from './disk';
import { hashPath, type Chunks } from './read-chunks';
import { RENAME_DELAYS_MS, renameWithRetry, writeNewFile } from './replace-file';

export interface HashedBytes {
  /** Hexadecimal. */
  sha512: string;
  bytes: number;
}

export interface Written {
  /** What was given to be written. */
  source: HashedBytes;
  /** What lies on the medium now; the same as `source` unless it was transformed. */
  stored: HashedBytes;
}

export interface WriteOptions {
  /**
   * Makes what is stored out of what was read (sealing, opening); any length may come out. What it throws ends
   * the copy.
   */
  transform?: (chunks: AsyncIterable<Uint8Array>) => Chunks;
  /** What the source must hash to, before any transformation. */
  expectedSha512?: string;
}

export interface PlaceOptions extends WriteOptions {
  retryDelaysMs?: readonly number[];
}

/** The source gave other bytes than expected, or broke off; the target is not to blame. */
export class SourceDiffers extends Error {}

/** A temporary name in the folder of a file, for `placeVerified`. */
export function besideName(path: string): string {
  return `${path}.${randomBytes(6).toString('hex')}.tmp`;
}

/**
 * Writes and proves a file that must not exist yet. The caller flushes its folder, and removes the file when this
 * fails.
 * @throws SourceDiffers (nothing was flushed then); ExpectedFailure readBackDiffers when the medium gives other
 *   bytes back; system errors; what `chunks` and `transform` throw
 */
export async function writeNewVerified(
  disk: Disk,
  path: string,
  chunks: Chunks,
  { transform, expectedSha512 }: WriteOptions = {},
): Promise<Written> {
  const source = new Tally();
  const stored = transform ? new Tally() : source;
  const read = source.along(chunks, expectedSha512);
  await writeNewFile(disk, path, transform ? stored.along(transform(read)) : read);
  const written = { source: source.result(), stored: stored.result() };
  if ((await hashPath(disk, path)) !== written.stored.sha512) {
    throw new ExpectedFailure('readBackDiffers', `read back: ${basename(path)}`);
  }
  return written;
}

/**
 * The same under a temporary name, which is then renamed. After a power cut at any point the reader finds the old
 * file or the new one. The caller flushes the folder, once for all it brings there.
 * @param beside temporary name on the volume of the target; nothing stays there, whatever happens
 * @param target final name, replaced when there; or what decides it when the contents are known: undefined when
 *   they are not needed after all
 * @throws as writeNewVerified, and system errors of renaming
 */
export async function placeVerified(
  disk: Disk,
  beside: string,
  target: string | ((written: Written) => Promise<string | undefined>),
  chunks: Chunks,
  { retryDelaysMs = RENAME_DELAYS_MS, ...options }: PlaceOptions = {},
): Promise<Written> {
  try {
    const written = await writeNewVerified(disk, beside, chunks, options);
    const path = typeof target === 'string' ? target : await target(written);
    if (path === undefined) await disk.remove(beside);
    else await renameWithRetry(disk, beside, path, retryDelaysMs);
    return written;
  } catch (error) {
    await disk.remove(beside).catch(() => undefined); // the first error is the one that explains
    throw error;
  }
}

/** Counts and hashes what passes by. */
class Tally {
  private readonly hash = createHash('sha512');
  private bytes = 0;
  private sha512 = '';

  async *along(chunks: Chunks, expectedSha512?: string): AsyncGenerator<Uint8Array, void, void> {
    for await (const chunk of chunks) {
      this.hash.update(chunk);
      this.bytes += chunk.length;
      yield chunk;
    }
    this.sha512 = this.hash.digest('hex');
    if (expectedSha512 !== undefined && this.sha512 !== expectedSha512) throw new SourceDiffers();
  }

  result(): HashedBytes {
    return { sha512: this.sha512, bytes: this.bytes };
  }
}
