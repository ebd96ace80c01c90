/** What a journal line holds: the envelope `{seq, prev, alg, payload}` around a header or a command. */
import type { Command } from '../../shared/schema/command';

/** Raise `minReader` only when an older program would read the lines wrongly. */
export const JOURNAL_SCHEMA = 'journal/1';
export const READER_VERSION = 1;
/** `prev` of the very first line. */
export const NO_HASH = '0'.repeat(64);

export interface JournalHeader {
  schema: typeof JOURNAL_SCHEMA;
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
  const { seq, prev, alg, payload } = envelope;
  return Buffer.from(JSON.stringify({ seq, prev, alg, payload }), 'utf8');
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
  if (payload['schema'] === JOURNAL_SCHEMA) {
    const header = payload as unknown as JournalHeader;
    if (!(header.minReader <= READER_VERSION)) {
      return { kind: 'future', reason: `minReader ${String(header.minReader)}` };
    }
    return { kind: 'header', envelope, header };
  }
  if (payload['schema'] !== 'command/1') {
    return { kind: 'future', reason: `payload ${String(payload['schema'])}` };
  }
  if (typeof payload['id'] !== 'string' || !Array.isArray(payload['ops'])) {
    return { kind: 'damaged', reason: 'not a command' };
  }
  return { kind: 'command', envelope, command: payload as unknown as Command };
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
