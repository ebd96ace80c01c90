/** Does the journal on disk still hold what the checkpoint covers? Looked at before anything is trusted. */
import { webcrypto } from 'node:crypto';
import { join } from 'node:path';
import { ExpectedFailure } from '../../shared/ipc/reply';
import type { Disk } from '../files/disk';
import type { JournalCover, SegmentEntry } from './checkpoint';
import { damagedAt, readSegmentBytes, segmentName } from './segment';

/**
 * Covered segments are hashed at the start up to this many bytes, newest first: 50 to 100 ms (Electron 25
 * hashes 306 MB/s), and years of data of a branch. Older ones are known by their size; recovery hashes them
 * later, in the background.
 */
export const VERIFY_AT_OPEN_BYTES = 16 * 1024 * 1024;

/**
 * Existence and size of every covered segment, and SHA-256 of the newest ones.
 * @param names of the files in the folder
 * @throws ExpectedFailure journalDamaged, the message names the file; system errors of reading
 */
export async function checkCovered(
  disk: Disk,
  folder: string,
  names: readonly string[],
  checkpoint: JournalCover,
  verifyBytes: number,
): Promise<void> {
  checkItself(checkpoint);
  const { segments } = checkpoint;
  let budget = verifyBytes;
  // All at once, as the start waits for this; judged one after the other, newest first.
  const checks = [...segments].reverse().map((entry) => {
    budget -= entry.bytes;
    const isLast = entry.segment === segments.length;
    const check = checkSegment(disk, folder, names, entry, { isLast, withHash: budget >= 0 });
    check.catch(() => undefined); // told below, unless a newer one was told before
    return check;
  });
  for (const check of checks) await check;
}

async function checkSegment(
  disk: Disk,
  folder: string,
  names: readonly string[],
  entry: SegmentEntry,
  { isLast, withHash }: { isLast: boolean; withHash: boolean },
): Promise<void> {
  const name = segmentName(entry.segment);
  if (!names.includes(name)) throw damagedAt(name, 0, 'segment is missing');
  const size = await sizeOf(disk, join(folder, name));
  if (size < entry.bytes) throw damagedAt(name, size, 'file is shorter than it was');
  // A segment that another one follows was finished: nothing is appended to it any more.
  if (size > entry.bytes && !isLast) throw damagedAt(name, entry.bytes, 'file is longer than it was');
  if (withHash) await checkHash(disk, folder, entry);
}

/** A checkpoint that contradicts itself is not used to explain away what the disk says. */
function checkItself({ segments, seq, hash }: JournalCover): void {
  let last = 0;
  for (const [index, { segment, firstSeq, lastSeq }] of segments.entries()) {
    const follows = firstSeq === 0 ? lastSeq === 0 : firstSeq === last + 1 && lastSeq >= firstSeq;
    if (segment !== index + 1 || !follows) {
      throw new ExpectedFailure('journalDamaged', `${segmentName(segment)}: checkpoint out of order`);
    }
    if (lastSeq > 0) last = lastSeq;
  }
  const end = segments.at(-1);
  if (last !== seq || end?.lastHash !== hash) {
    throw new ExpectedFailure(
      'journalDamaged',
      `${segmentName(end?.segment ?? 1)}: checkpoint of another end`,
    );
  }
}

async function checkHash(disk: Disk, folder: string, entry: SegmentEntry): Promise<void> {
  const bytes = await readSegmentBytes(disk, folder, entry.segment, entry.bytes);
  // In the threads of the system's crypto: main goes on with the lists of the snapshot meanwhile.
  const digest = Buffer.from(await webcrypto.subtle.digest('SHA-256', bytes)).toString('hex');
  if (digest === entry.sha256) return;
  throw damagedAt(segmentName(entry.segment), 0, 'contents differ from its snapshot');
}

async function sizeOf(disk: Disk, path: string): Promise<number> {
  const file = await disk.open(path, 'read');
  try {
    return await file.size();
  } finally {
    await file.close();
  }
}
