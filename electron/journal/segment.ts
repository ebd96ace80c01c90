/** Names of the journal's files and reading one segment line by line. */
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
