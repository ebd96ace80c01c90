/** Reads and checks every segment of a journal without changing anything. */
import { join } from 'node:path';
import { ExpectedFailure } from '../../shared/ipc/reply';
import type { Disk } from '../files/disk';
import { JournalIndex } from './index-of-lines';
import { scanSegment, segmentName, segmentNumber, type SegmentEnd } from './segment';

export interface TornTail {
  name: string;
  /** Where the unfinished line begins, in bytes from the start of the file. */
  goodBytes: number;
  bytes: Buffer;
}
export interface ScannedJournal {
  index: JournalIndex;
  /** Number and good size of the last segment; 0 when there is none yet. */
  lastSegment: number;
  lastSegmentBytes: number;
  /** An unfinished last line (power cut while writing); nobody was ever told it was saved. */
  tornTail: TornTail | undefined;
}

/**
 * @throws ExpectedFailure journalDamaged (message names file, byte and reason) or dataFromFuture; system
 *   errors of reading
 */
export async function scanJournal(disk: Disk, folder: string): Promise<ScannedJournal> {
  const names = (await disk.list(folder)).filter((name) => segmentNumber(name) !== undefined);
  const index = new JournalIndex();
  const scanned: ScannedJournal = { index, lastSegment: 0, lastSegmentBytes: 0, tornTail: undefined };
  for (const [position, name] of names.entries()) {
    const segment = position + 1;
    if (name !== segmentName(segment)) throw damaged(segmentName(segment), 0, 'segment is missing');
    const bytes = await disk.readFile(join(folder, name));
    const end = scanSegment(bytes, (line) => index.take(line, segment));
    if (end.kind === 'damaged' || end.kind === 'future') throw unreadable(name, end);
    scanned.lastSegment = segment;
    scanned.lastSegmentBytes = end.goodBytes;
    if (end.kind === 'torn' || end.goodBytes === 0) {
      // A segment is begun only after the one before was flushed: only the last may be unfinished.
      if (segment !== names.length) throw damaged(name, end.goodBytes, 'unfinished line before the end');
    }
    if (end.kind === 'torn') {
      scanned.tornTail = { name, goodBytes: end.goodBytes, bytes: bytes.subarray(end.goodBytes) };
    }
  }
  return scanned;
}

function unreadable(name: string, end: Extract<SegmentEnd, { reason: string }>): ExpectedFailure {
  if (end.kind === 'damaged') return damaged(name, end.offset, end.reason);
  return new ExpectedFailure('dataFromFuture', `${name}: ${end.reason}`);
}

function damaged(name: string, offset: number, reason: string): ExpectedFailure {
  return new ExpectedFailure('journalDamaged', `${name}, byte ${offset}: ${reason}`);
}
