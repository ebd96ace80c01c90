/**
 * Reads the journal's segments once, for what a snapshot needs of them: their bytes, what the manifest says
 * about them, and the commands. They come from the journal's folder or out of a snapshot's own parts.
 */
import { ExpectedFailure } from '../../shared/ipc/reply';
import type { Command } from '../../shared/schema/command';
import type { SegmentEntry } from '../journal/checkpoint';
import { NO_HASH } from '../journal/envelope';
import { damagedAt, scanSegment, segmentName, type StoredLine } from '../journal/segment';
import { partOf } from './part-file';

/** A place in the chain: the last line before it. */
export interface ChainPoint {
  seq: number;
  hash: string;
}
export const CHAIN_START: ChainPoint = { seq: 0, hash: NO_HASH };

/**
 * Reads one segment on from a known place, checking every line's checksum and its link to the one before.
 * @param bytes whole good lines from the segment's start
 * @param from the place reached, and how many of the bytes lie before it (0: the segment begins here)
 * @param before what is known of those bytes, so that the entry covers all of them
 * @throws ExpectedFailure journalDamaged, dataFromFuture
 */
export function foldSegment(
  segment: number,
  bytes: Buffer,
  from: ChainPoint & { offset: number },
  before: Pick<SegmentEntry, 'firstSeq' | 'lastSeq'>,
  take: (seq: number, command: Command) => void,
): SegmentEntry {
  let { seq, hash } = from;
  let { firstSeq, lastSeq } = before;
  let isFirst = from.offset === 0;
  const takeLine = (line: StoredLine): string | undefined => {
    const { envelope } = line;
    if (envelope.prev !== hash) return `chain broken at seq ${envelope.seq}`;
    if (isFirst && line.kind !== 'header') return 'segment without header';
    if (line.kind === 'header' && line.header.segment !== segment) return 'holds another segment';
    if (envelope.seq !== (line.kind === 'header' ? seq : seq + 1)) return `seq ${envelope.seq} after ${seq}`;
    isFirst = false;
    hash = line.hash;
    if (line.kind === 'header') return undefined;
    seq = envelope.seq;
    firstSeq ||= seq;
    lastSeq = seq;
    take(seq, line.command);
    return undefined;
  };
  const end = scanSegment(bytes, takeLine, from.offset);
  const name = segmentName(segment);
  if (end.kind === 'future') throw new ExpectedFailure('dataFromFuture', `${name}: ${end.reason}`);
  if (end.kind === 'torn') throw damagedAt(name, end.goodBytes, 'unfinished line');
  if (end.kind === 'damaged') throw damagedAt(name, end.offset, end.reason);
  if (isFirst) throw damagedAt(name, 0, 'no header');
  return { segment, firstSeq, lastSeq, bytes: bytes.length, sha256: partOf(bytes).sha256, lastHash: hash };
}
