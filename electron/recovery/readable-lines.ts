/**
 * Finds every line that reads by itself (length and checksum right) in bytes that are damaged somewhere. Unlike
 * the journal's own reading it goes on behind a bad place. Needs no key. Pure.
 */
import { crc32Hex } from '../files/crc32';
import { JOURNAL_SCHEMA, readEnvelope, type Envelope, type EnvelopeReading } from '../journal/envelope';
import { chainHash } from '../journal/line';

export const NEWLINE = 0x0a;
const MAX_PREFIX_BYTES = 20;
const PREFIX = /^([1-9][0-9]{0,8}) ([0-9a-f]{8}) /;
/** What a line looks like where it begins, even when the newline before it is gone. */
const LINE_START = /[1-9][0-9]{0,8} [0-9a-f]{8} \{"seq":/g;
const ENVELOPE_START = Buffer.from('{"seq":');

export interface FoundLine {
  /** Where its prefix begins, in bytes. */
  start: number;
  /** First byte behind its envelope. */
  end: number;
  hash: string;
  reading: EnvelopeReading;
}

export function findLines(bytes: Buffer, from = 0): FoundLine[] {
  const found: FoundLine[] = [];
  let starts: number[] | undefined;
  let next = 0;
  let offset = from;
  while (offset < bytes.length) {
    const line = lineAt(bytes, offset);
    if (line) {
      found.push(line);
      offset = bytes[line.end] === NEWLINE ? line.end + 1 : line.end;
      continue;
    }
    // Only now, at the first bad place: most journals never need the list of possible beginnings.
    starts ??= lineStarts(bytes, offset + 1);
    while (next < starts.length && (starts[next] ?? 0) <= offset) next += 1;
    offset = starts[next] ?? bytes.length;
  }
  return withProved(bytes, from, found);
}

/** The line that begins at `start`, whether or not a newline ends it. */
export function lineAt(bytes: Buffer, start: number): FoundLine | undefined {
  const prefix = PREFIX.exec(bytes.toString('latin1', start, start + MAX_PREFIX_BYTES));
  if (!prefix) return undefined;
  const begin = start + prefix[0].length;
  const end = begin + Number(prefix[1]);
  if (end > bytes.length) return undefined;
  const envelope = bytes.subarray(begin, end);
  return crc32Hex(envelope) === prefix[2] ? found(start, end, envelope) : undefined;
}

function found(start: number, end: number, envelope: Buffer): FoundLine {
  return { start, end, hash: chainHash(envelope), reading: readEnvelope(envelope) };
}

function lineStarts(bytes: Buffer, from: number): number[] {
  const starts = new Set<number>();
  for (let at = bytes.indexOf(NEWLINE, from - 1); at >= 0; at = bytes.indexOf(NEWLINE, at + 1)) {
    starts.add(at + 1);
  }
  for (const match of bytes.toString('latin1', from).matchAll(LINE_START)) starts.add(from + match.index);
  return [...starts].sort((a, b) => a - b);
}

/**
 * When only the length or the checksum before an envelope was hit, the envelope is whole, and the line behind it
 * proves it: its `prev` is the hash of these very bytes.
 */
function withProved(bytes: Buffer, from: number, lines: readonly FoundLine[]): FoundLine[] {
  const all: FoundLine[] = [];
  let gap = from;
  for (const line of lines) {
    const prev = envelopeOf(line.reading)?.prev;
    const proved = prev === undefined ? undefined : provedLine(bytes, gap, line.start, prev);
    if (proved) all.push(proved);
    all.push(line);
    gap = line.end + 1;
  }
  return all;
}

function provedLine(bytes: Buffer, from: number, until: number, hash: string): FoundLine | undefined {
  if (until - from < ENVELOPE_START.length) return undefined;
  const gap = bytes.subarray(from, until);
  const begin = gap.lastIndexOf(ENVELOPE_START);
  if (begin < 0) return undefined;
  const newline = gap.indexOf(NEWLINE, begin);
  const end = newline < 0 ? gap.length : newline;
  const line = found(from + gap.lastIndexOf(NEWLINE, begin) + 1, from + end, gap.subarray(begin, end));
  return line.hash === hash ? line : undefined;
}

export function envelopeOf(reading: EnvelopeReading): Envelope | undefined {
  return reading.kind === 'header' || reading.kind === 'command' ? reading.envelope : undefined;
}

/** Sealed, or the header of a segment of sealed lines. */
export function isSealedLine(reading: EnvelopeReading): boolean {
  if (reading.kind === 'header') return reading.header.schema === JOURNAL_SCHEMA;
  return reading.kind === 'command' && reading.envelope.alg !== 'none';
}
