/** Names of the journal's files and reading one segment line by line. */
import { createHash } from 'node:crypto';
import { ExpectedFailure } from '../../shared/ipc/reply';
import type { Disk } from '../files/disk';
import type { SegmentEntry } from './checkpoint';
import { decodeEnvelope, type EnvelopeReading } from './envelope';
import { chainHash, readLine } from './line';

/**
 * A new segment begins at this size: small enough to open in an editor and to copy quickly, and snapshots
 * can later let whole segments go.
 */
export const SEGMENT_BYTES = 8 * 1024 * 1024;

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
  | { kind: 'torn'; goodBytes: number }
  | { kind: 'damaged'; reason: string; offset: number }
  | { kind: 'future'; reason: string; offset: number };

/**
 * Hands every good line to `take` until the end or the first bad line. `take` checks seq and chain and may
 * refuse a line by returning the reason.
 */
export function scanSegment(bytes: Buffer, take: (line: StoredLine) => string | undefined): SegmentEnd {
  let offset = 0;
  while (offset < bytes.length) {
    const reading = readLine(bytes, offset);
    if (reading.kind === 'torn') return { kind: 'torn', goodBytes: offset };
    if (reading.kind === 'damaged') return { ...reading, offset };
    const { envelope, nextOffset } = reading;
    const decoded = decodeEnvelope(envelope);
    if (decoded.kind === 'future' || decoded.kind === 'damaged') return { ...decoded, offset };
    const position = nextOffset - 1 - envelope.length;
    const refused = take({ ...decoded, position, length: envelope.length, hash: chainHash(envelope) });
    if (refused !== undefined) return { kind: 'damaged', reason: refused, offset };
    offset = nextOffset;
  }
  return { kind: 'end', goodBytes: offset };
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
 * @throws ExpectedFailure journalDamaged when they are not whole good lines
 */
export function describeSegment(segment: number, bytes: Buffer): SegmentEntry {
  let firstSeq = 0;
  let lastSeq = 0;
  let lastHash = '';
  const end = scanSegment(bytes, (line) => {
    lastHash = line.hash;
    if (line.kind === 'header') return undefined;
    firstSeq ||= line.envelope.seq;
    lastSeq = line.envelope.seq;
    return undefined;
  });
  if (end.kind !== 'end' || lastHash === '') {
    throw new ExpectedFailure('journalDamaged', `${segmentName(segment)}: not whole lines`);
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { segment, firstSeq, lastSeq, bytes: bytes.length, sha256, lastHash };
}
