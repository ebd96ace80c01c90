/** Names of the journal's files and reading one segment line by line. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { ExpectedFailure } from '../../shared/ipc/reply';
import type { Command } from '../../shared/schema/command';
import type { Disk } from '../files/disk';
import type { SegmentEntry } from './checkpoint';
import { JOURNAL_SCHEMA, readEnvelope, type EnvelopeReading, type JournalSchema } from './envelope';
import { chainHash, readLine } from './line';
import { openCommand } from './sealed-payload';

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

interface PlaceInFile {
  /** Place of the envelope (without its prefix) in the file, in bytes. */
  position: number;
  length: number;
  hash: string;
}
type HeaderReading = Extract<EnvelopeReading, { kind: 'header' }>;
type UnopenedCommand = Extract<EnvelopeReading, { kind: 'command' }>;
/** A line whose structure is in order; what a command's line holds was not looked at. */
export type UnopenedLine = (HeaderReading | UnopenedCommand) & PlaceInFile;
export type StoredLine = (HeaderReading | (UnopenedCommand & { command: Command })) & PlaceInFile;
export type SegmentEnd =
  | { kind: 'end'; goodBytes: number }
  /** The file ends in the middle of a line. */
  | { kind: 'torn'; goodBytes: number }
  /** `readable`: the line itself is in order, but it does not belong here. */
  | { kind: 'damaged'; reason: string; offset: number; readable: boolean }
  | { kind: 'future'; reason: string; offset: number };

/** A line that `take` refuses: why, and whether a newer program wrote it. */
type Refusal = string | Extract<EnvelopeReading, { kind: 'future' | 'damaged' }> | undefined;

/**
 * Hands every line of good structure from `from` on to `take` until the end or the first bad line. Needs no key.
 * `take` checks seq and chain and may refuse a line by returning the reason.
 */
export function walkSegment(bytes: Buffer, take: (line: UnopenedLine) => Refusal, from = 0): SegmentEnd {
  let schema = from > 0 ? schemaOf(bytes) : undefined;
  let offset = from;
  while (offset < bytes.length) {
    const reading = readLine(bytes, offset);
    if (reading.kind === 'torn') return { kind: 'torn', goodBytes: offset };
    if (reading.kind === 'damaged') return { ...reading, offset, readable: false };
    const { envelope, nextOffset } = reading;
    const line = readEnvelope(envelope);
    if (line.kind === 'future') return { ...line, offset };
    if (line.kind === 'damaged') return { ...line, offset, readable: true };
    if (line.kind === 'header') schema = line.header.schema;
    // The chain alone could be forged: among sealed lines only one that opens is believed.
    else if (schema !== undefined && (schema === JOURNAL_SCHEMA) !== (line.envelope.alg !== 'none')) {
      return { kind: 'damaged', reason: `alg ${line.envelope.alg} in ${schema}`, offset, readable: true };
    }
    const position = nextOffset - 1 - envelope.length;
    const refused = take({ ...line, position, length: envelope.length, hash: chainHash(envelope) });
    if (typeof refused === 'string') return { kind: 'damaged', reason: refused, offset, readable: true };
    if (refused?.kind === 'future') return { ...refused, offset };
    if (refused?.kind === 'damaged') return { ...refused, offset, readable: true };
    offset = nextOffset;
  }
  return { kind: 'end', goodBytes: offset };
}

/**
 * As `walkSegment`, with every command opened: one that does not open is damaged.
 * @throws ExpectedFailure vaultLocked when a line's key is not open
 */
export function scanSegment(
  bytes: Buffer,
  take: (line: StoredLine) => string | undefined,
  from = 0,
): SegmentEnd {
  const openAndTake = (line: UnopenedLine): Refusal => {
    if (line.kind === 'header') return take(line);
    const opened = openCommand(line.envelope);
    return opened.kind === 'command' ? take({ ...line, command: opened.command }) : opened;
  };
  return walkSegment(bytes, openAndTake, from);
}

/**
 * Which kind of segment these bytes begin; undefined when their first line is no header of ours.
 * @throws ExpectedFailure dataFromFuture
 */
export function schemaOf(bytes: Buffer): JournalSchema | undefined {
  const first = readLine(bytes, 0);
  const line = first.kind === 'line' ? readEnvelope(first.envelope) : undefined;
  if (line?.kind === 'future') throw new ExpectedFailure('dataFromFuture', `segment header: ${line.reason}`);
  return line?.kind === 'header' ? line.header.schema : undefined;
}

/**
 * For segments that must be whole up to the last of `bytes`: anything else is damage. Needs no key.
 * @throws ExpectedFailure journalDamaged (names file, byte and reason) or dataFromFuture
 */
export function walkWhole(segment: number, bytes: Buffer, take: (line: UnopenedLine) => Refusal): void {
  const end = walkSegment(bytes, take);
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

/** A header line is about 300 bytes; `createdBy` is ours and short. */
const HEADER_BYTES = 4096;

/** The first line of a segment file; undefined when it is absent, unreadable or not a header of ours. */
export async function readSegmentHeader(
  disk: Disk,
  path: string,
): Promise<(HeaderReading & { hash: string }) | undefined> {
  const file = await disk.open(path, 'read').catch(() => undefined);
  if (!file) return undefined;
  try {
    const reading = readLine(await file.read(0, HEADER_BYTES), 0);
    if (reading.kind !== 'line') return undefined;
    const decoded = readEnvelope(reading.envelope);
    return decoded.kind === 'header' ? { ...decoded, hash: chainHash(reading.envelope) } : undefined;
  } finally {
    await file.close();
  }
}

/**
 * What a snapshot's manifest says about a segment. Needs no key.
 * @param bytes the covered bytes of the segment file, whole lines
 * @throws ExpectedFailure journalDamaged when they are not whole good lines, dataFromFuture
 */
export function describeSegment(segment: number, bytes: Buffer): SegmentEntry {
  let firstSeq = 0;
  let lastSeq = 0;
  let lastHash = '';
  walkWhole(segment, bytes, (line) => {
    lastHash = line.hash;
    if (line.kind === 'header') return undefined;
    firstSeq ||= line.envelope.seq;
    lastSeq = line.envelope.seq;
    return undefined;
  });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { segment, firstSeq, lastSeq, bytes: bytes.length, sha256, lastHash };
}
