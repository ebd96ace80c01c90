/** Names of the journal's files and reading one segment line by line. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { ExpectedFailure } from '../../shared/ipc/reply';
import type { Disk } from '../files/disk';
import type { SegmentEntry } from './checkpoint';
import { decodeEnvelope, type EnvelopeReading } from './envelope';
import { chainHash, readLine } from './line';

/**
 * A new segment begins at this size. A segment is a part of the snapshots that hold the journal, and the open
 * one is copied anew for each: small parts keep a snapshot cheap. It also opens in any editor, is read for the
 * audit trail in a moment, and damage stays small. Ten years are some hundred files.
 */
export const SEGMENT_BYTES = 1024 * 1024;

const SEGMENT_NAME = /^(\d{6})\.jsonl$/;

export function segmentName(segment: number): string {
  return `${String(segment).padStart(6, '0')}.jsonl`;
}
/** Number of a segment file; undefined for any other file of the folder. */
export function segmentNumber(name: string): number | undefined {
  const match = SEGMENT_NAME.exec(name);
  return match ? Number(match[1]) : undefined;
}

export type StoredLine = Extract<EnvelopeReading, { kind: 'header' | 'command' }> & {
  /** Place of the envelope (without its prefix) in the file, in bytes. */
  position: number;
  length: number;
  hash: string;
};
export type SegmentEnd =
  | { kind: 'end'; goodBytes: number }
  /** The file ends in the middle of a line. */
  | { kind: 'torn'; goodBytes: number }
  /** `readable`: the line itself is in order, but it does not belong here. */
  | { kind: 'damaged'; reason: string; offset: number; readable: boolean }
  | { kind: 'future'; reason: string; offset: number };

/**
 * Hands every good line from `from` on to `take` until the end or the first bad line. `take` checks seq and
 * chain and may refuse a line by returning the reason.
 */
export function scanSegment(
  bytes: Buffer,
  take: (line: StoredLine) => string | undefined,
  from = 0,
): SegmentEnd {
  let offset = from;
  while (offset < bytes.length) {
    const reading = readLine(bytes, offset);
    if (reading.kind === 'torn') return { kind: 'torn', goodBytes: offset };
    if (reading.kind === 'damaged') return { ...reading, offset, readable: false };
    const { envelope, nextOffset } = reading;
    const decoded = decodeEnvelope(envelope);
    if (decoded.kind === 'future') return { ...decoded, offset };
    if (decoded.kind === 'damaged')
      return { kind: 'damaged', reason: decoded.reason, offset, readable: true };
    const position = nextOffset - 1 - envelope.length;
    const refused = take({ ...decoded, position, length: envelope.length, hash: chainHash(envelope) });
    if (refused !== undefined) return { kind: 'damaged', reason: refused, offset, readable: true };
    offset = nextOffset;
  }
  return { kind: 'end', goodBytes: offset };
}

/**
 * For segments that must be whole up to the last of `bytes`: anything else is damage.
 * @throws ExpectedFailure journalDamaged (names file, byte and reason) or dataFromFuture
 */
export function scanWhole(
  segment: number,
  bytes: Buffer,
  take: (line: StoredLine) => string | undefined,
): void {
  const end = scanSegment(bytes, take);
  const name = segmentName(segment);
  if (end.kind === 'future') throw new ExpectedFailure('dataFromFuture', `${name}: ${end.reason}`);
  if (end.kind === 'damaged') throw damagedAt(name, end.offset, end.reason);
  if (end.kind === 'torn') throw damagedAt(name, end.goodBytes, 'unfinished line');
}

/** @throws ExpectedFailure journalDamaged when the file is shorter; system errors of reading */
export async function readSegmentBytes(
  disk: Disk,
  folder: string,
  segment: number,
  bytes: number,
): Promise<Buffer> {
  const name = segmentName(segment);
  const all = await disk.readFile(join(folder, name));
  if (all.length < bytes) throw damagedAt(name, all.length, 'file is shorter than it was');
  return all.subarray(0, bytes);
}

export function damagedAt(name: string, offset: number, reason: string): ExpectedFailure {
  return new ExpectedFailure('journalDamaged', `${name}, byte ${offset}: ${reason}`);
}

type HeaderReading = Extract<EnvelopeReading, { kind: 'header' }> & { hash: string };
/** A header line is about 300 bytes; `createdBy` is ours and short. */
const HEADER_BYTES = 4096;

/** The first line of a segment file; undefined when it is absent, unreadable or not a header of ours. */
export async function readSegmentHeader(disk: Disk, path: string): Promise<HeaderReading | undefined> {
  const file = await disk.open(path, 'read').catch(() => undefined);
  if (!file) return undefined;
  try {
    const reading = readLine(await file.read(0, HEADER_BYTES), 0);
    if (reading.kind !== 'line') return undefined;
    const decoded = decodeEnvelope(reading.envelope);
    return decoded.kind === 'header' ? { ...decoded, hash: chainHash(reading.envelope) } : undefined;
  } finally {
    await file.close();
  }
}

/**
 * What a snapshot's manifest says about a segment.
 * @param bytes the covered bytes of the segment file, whole lines
 * @throws ExpectedFailure journalDamaged when they are not whole good lines, dataFromFuture
 */
export function describeSegment(segment: number, bytes: Buffer): SegmentEntry {
  let firstSeq = 0;
  let lastSeq = 0;
  let lastHash = '';
  scanWhole(segment, bytes, (line) => {
    lastHash = line.hash;
    if (line.kind === 'header') return undefined;
    firstSeq ||= line.envelope.seq;
    lastSeq = line.envelope.seq;
    return undefined;
  });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { segment, firstSeq, lastSeq, bytes: bytes.length, sha256, lastHash };
}
