/** What a journal line holds: the envelope `{seq, group, prev, alg, payload}` around a header or a command. */
import type { Command } from '../../shared/schema/command';

/** What new segments are. Raise `minReader` only when an older program would read the lines wrongly. */
export const JOURNAL_SCHEMA = 'journal/2';
/** Segments of the first format: lines without `group`. Read for ever, never written again. */
export const FIRST_JOURNAL_SCHEMA = 'journal/1';
export const READER_VERSION = 2;
/** `prev` of the very first line. */
export const NO_HASH = '0'.repeat(64);

export interface JournalHeader {
  schema: typeof JOURNAL_SCHEMA | typeof FIRST_JOURNAL_SCHEMA;
  /** Programs whose READER_VERSION is lower must not touch this journal. */
  minReader: number;
  /** Program and version that began this segment, for support. */
  createdBy: string;
  createdAt: string;
  /** Number of this segment, as in its file name. */
  segment: number;
}

export interface Envelope {
  /** Of a command: 1, 2, 3 …; of a header: that of the last command before it. */
  seq: number;
  /**
   * Seq of the first command that was flushed together with this line. A line of a later group proves that
   * this one reached the medium. Absent in segments of `journal/1`.
   */
  group?: number;
  /** Chain hash of the line before. */
  prev: string;
  /** How the payload is sealed; `none` in this build, so that sealing can come without a new format. */
  alg: 'none';
  payload: Command | JournalHeader;
}

export type EnvelopeReading =
  | { kind: 'header'; envelope: Envelope; header: JournalHeader }
  | { kind: 'command'; envelope: Envelope; command: Command }
  /** Written by a newer program: do not read on, do not write. */
  | { kind: 'future'; reason: string }
  | { kind: 'damaged'; reason: string };

export function encodeEnvelope(envelope: Envelope): Buffer {
  const { seq, group, prev, alg, payload } = envelope;
  return Buffer.from(JSON.stringify({ seq, group, prev, alg, payload }), 'utf8');
}

/**
 * Wide on the way in: commands were checked when they were accepted, so only what the journal itself relies
 * on is looked at again.
 */
export function decodeEnvelope(bytes: Buffer): EnvelopeReading {
  const value = parse(bytes);
  if (!isObject(value) || !Number.isSafeInteger(value['seq']) || typeof value['prev'] !== 'string') {
    return { kind: 'damaged', reason: 'not an envelope' };
  }
  if (value['alg'] !== 'none') return { kind: 'future', reason: `alg ${String(value['alg'])}` };
  const payload = value['payload'];
  if (!isObject(payload)) return { kind: 'damaged', reason: 'no payload' };
  const envelope = value as unknown as Envelope;
  const schema = payload['schema'];
  if (schema === JOURNAL_SCHEMA || schema === FIRST_JOURNAL_SCHEMA) {
    const header = payload as unknown as JournalHeader;
    if (!(header.minReader <= READER_VERSION)) {
      return { kind: 'future', reason: `minReader ${String(header.minReader)}` };
    }
    const group = schema === JOURNAL_SCHEMA ? envelope.seq + 1 : undefined;
    if (envelope.group !== group) return { kind: 'damaged', reason: 'group of the header' };
    return { kind: 'header', envelope, header };
  }
  if (schema !== 'command/1') return { kind: 'future', reason: `payload ${String(schema)}` };
  if ('group' in value && !isGroupOf(value['group'], envelope.seq)) {
    return { kind: 'damaged', reason: 'group' };
  }
  if (typeof payload['id'] !== 'string' || !Array.isArray(payload['ops'])) {
    return { kind: 'damaged', reason: 'not a command' };
  }
  return { kind: 'command', envelope, command: payload as unknown as Command };
}

function isGroupOf(group: unknown, seq: number): boolean {
  return Number.isSafeInteger(group) && Number(group) >= 1 && Number(group) <= seq;
}

function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined; // reported by the caller as not an envelope
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
