/** Data of a newer program is left alone: no healing, no cleaning, no writing. */
import { join } from 'node:path';
import { ExpectedFailure } from '../../shared/ipc/reply';
import type { ListedSnapshot } from '../backup/snapshot-store';
import type { Disk } from '../files/disk';
import { readIfThere } from './place-file';
import { futureSigns } from './current-file';

/**
 * @param listed snapshots beside the data, newest first
 * @param createdBy this program and version
 * @throws ExpectedFailure dataFromFuture when the newest snapshot was written by a newer program
 */
export async function refuseFutureSnapshot(
  disk: Disk,
  folder: string,
  listed: readonly ListedSnapshot[],
  createdBy: string,
): Promise<void> {
  const newest = listed[0];
  if (newest?.state !== 'future') return;
  const bytes = await readIfThere(disk, join(folder, `${newest.id}.json`));
  if (!bytes) return;
  const writer = /"createdBy":\s*"([^"]*)"/.exec(bytes.toString('utf8'))?.[1] ?? '';
  // One flipped bit makes one sign, never two; locking the user out for it would be worse than the damage.
  const signs = futureSigns(bytes, 'snapshot') + (isNewer(writer, createdBy) ? 1 : 0);
  if (signs >= 2) throw new ExpectedFailure('dataFromFuture', `${newest.id}: ${writer}`);
}

/** `branch-handbook 1.10.0` is newer than `branch-handbook 1.9.3`. */
export function isNewer(writer: string, ours: string): boolean {
  const numbers = (text: string): number[] | undefined =>
    / (\d+)\.(\d+)\.(\d+)/.exec(text)?.slice(1).map(Number);
  const theirs = numbers(writer);
  const own = numbers(ours);
  if (!theirs || !own) return false;
  for (const [index, number] of theirs.entries()) {
    const other = own[index] ?? 0;
    if (number !== other) return number > other;
  }
  return false;
}
