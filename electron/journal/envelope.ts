/**
 * What a journal line holds: the envelope `{seq, group, prev, alg, payload}` around a header or a command. Headers
 * are always clear (nothing about persons is in them), a command's payload may be sealed (sealed-payload.ts). Order,
 * chain and groups are told from the envelope alone, so that they are checked without any key.
 */
import type { Command } from '../../shared/schema/command';
import type { SealWith } from '../vault/key-ring';
import { SEAL_ALG } from '../vault/seal';

/** What new sealed segments are. Raise its `minReader` only when an older program would read the lines wrongly. */
export const JOURNAL_SCHEMA = 'journal/3';
/** Segments in clear: of the practice build, read for ever, and written on only where nothing is sealed. */
export const CLEAR_JOURNAL_SCHEMA = 'journal/2';
/** Segments of the first format: lines without `group`. Read for ever, never written again. */
export const FIRST_JOURNAL_SCHEMA = 'journal/1';
export const READER_VERSION = 3;
/** The oldest program that reads a segment of each kind. */
const MIN_READER = { [JOURNAL_SCHEMA]: 3, [CLEAR_JOURNAL_SCHEMA]: 2 } as const;
/** `prev` of the very first line. */
export const NO_HASH = '0'.repeat(64);

export type JournalSchema = typeof JOURNAL_SCHEMA | typeof CLEAR_JOURNAL_SCHEMA | typeof FIRST_JOURNAL_SCHEMA;

/** The end of the chain that this journal carries on, when it was written anew from another one. */
export interface Continues {
  journalId: string;
  lastSeq: number;
  lastHash: string;
}

export interface JournalHeader {
  schema: JournalSchema;
  /** Programs whose READER_VERSION is lower must not touch this journal. */
  minReader: number;
  /** Program and version that began this segment, for support. */
  createdBy: string;
  createdAt: string;
  /** Number of this segment, as in its file name. */
  segment: number;
  /** Only in the first segment. */
  continues?: Continues;
}

interface LinePlaceInChain {
  /** Of a command: 1, 2, 3 …; of a header: that of the last command before it. */
  seq: number;
  /**
   * Seq of the first command that was flushed together with this line. A line of a later group proves that
   * this one reached the medium. Absent in segments of `journal/1`.
   */
  group?: number;
  /** Chain hash of the line before. */
  prev: string;
}
export interface ClearEnvelope extends LinePlaceInChain {
  alg: 'none';
  payload: Command | JournalHeader;
}
export interface SealedEnvelope extends LinePlaceInChain {
  group: number;
  alg: typeof SEAL_ALG;
  /** Id of the data key. */
  key: string;
  /** The command's JSON was compressed (deflate-raw) before it was sealed. */
  z?: 1;
  /** Nonce, ciphertext and tag, base64. */
  payload: string;
}
export type Envelope = ClearEnvelope | SealedEnvelope;

export type EnvelopeReading =
  | { kind: 'header'; envelope: ClearEnvelope; header: JournalHeader }
  /** Not opened yet: `openCommand` of sealed-payload.ts does that. */
  | { kind: 'command'; envelope: Envelope }
  /** Written by a newer program: do not read on, do not write. */
  | { kind: 'future'; reason: string }
  | { kind: 'damaged'; reason: string };

/** What is written now: segments of sealed lines, or of clear ones. */
export function schemaFor(sealWith: SealWith): keyof typeof MIN_READER {
  return sealWith === 'none' ? CLEAR_JOURNAL_SCHEMA : JOURNAL_SCHEMA;
}

/** Header of a new segment. */
export function makeHeader(
  sealWith: SealWith,
  about: Omit<JournalHeader, 'schema' | 'minReader'>,
): JournalHeader {
  const schema = schemaFor(sealWith);
  return { schema, minReader: MIN_READER[schema], ...about };
}

export function encodeEnvelope(envelope: Envelope): Buffer {
  const { seq, group, prev, alg, payload } = envelope;
  // Written out key by key: what is hashed does not depend on how the object was made.
  const line = alg === 'none' ? { alg, payload } : { alg, key: envelope.key, z: envelope.z, payload };
  return Buffer.from(JSON.stringify({ seq, group, prev, ...line }), 'utf8');
}

/**
 * Structure only, so no key is needed. Wide on the way in: commands were checked when they were accepted, so only
 * what the journal itself relies on is looked at again.
 */
export function readEnvelope(bytes: Buffer): EnvelopeReading {
  const value = parseJson(bytes);
  if (!isObject(value) || !Number.isSafeInteger(value['seq']) || typeof value['prev'] !== 'string') {
    return { kind: 'damaged', reason: 'not an envelope' };
  }
  if (value['alg'] === SEAL_ALG) return readSealed(value);
  if (value['alg'] !== 'none') return { kind: 'future', reason: `alg ${String(value['alg'])}` };
  const payload = value['payload'];
  if (!isObject(payload)) return { kind: 'damaged', reason: 'no payload' };
  const envelope = value as unknown as ClearEnvelope;
  const { schema } = payload;
  if (isJournalSchema(schema)) {
    const header = payload as unknown as JournalHeader;
    if (!(header.minReader <= READER_VERSION)) {
      return { kind: 'future', reason: `minReader ${String(header.minReader)}` };
    }
    const group = schema === FIRST_JOURNAL_SCHEMA ? undefined : envelope.seq + 1;
    if (envelope.group !== group) return { kind: 'damaged', reason: 'group of the header' };
    return { kind: 'header', envelope, header };
  }
  const command = commandIn(payload);
  if (command.kind === 'command' && 'group' in value && !isGroupOf(value['group'], envelope.seq)) {
    return { kind: 'damaged', reason: 'group' };
  }
  return command.kind === 'command' ? { kind: 'command', envelope } : command;
}

function readSealed(value: Record<string, unknown>): EnvelopeReading {
  if (!isGroupOf(value['group'], Number(value['seq']))) return { kind: 'damaged', reason: 'group' };
  if (typeof value['key'] !== 'string' || typeof value['payload'] !== 'string') {
    return { kind: 'damaged', reason: 'not a sealed line' };
  }
  const { z } = value;
  if (z !== undefined && z !== 1) return { kind: 'future', reason: `z ${JSON.stringify(z)}` };
  return { kind: 'command', envelope: value as unknown as SealedEnvelope };
}

export type CommandReading =
  { kind: 'command'; command: Command } | Extract<EnvelopeReading, { kind: 'future' | 'damaged' }>;

/** The command a payload holds. */
export function commandIn(payload: unknown): CommandReading {
  if (!isObject(payload)) return { kind: 'damaged', reason: 'no payload' };
  const { schema } = payload;
  if (schema !== 'command/1') return { kind: 'future', reason: `payload ${String(schema)}` };
  if (typeof payload['id'] !== 'string' || !Array.isArray(payload['ops'])) {
    return { kind: 'damaged', reason: 'not a command' };
  }
  return { kind: 'command', command: payload as unknown as Command };
}

export function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined; // reported by the caller as not an envelope, or no payload
  }
}

function isJournalSchema(schema: unknown): schema is JournalSchema {
  return [JOURNAL_SCHEMA, CLEAR_JOURNAL_SCHEMA, FIRST_JOURNAL_SCHEMA].includes(schema as JournalSchema);
}

function isGroupOf(group: unknown, seq: number): boolean {
  return Number.isSafeInteger(group) && Number(group) >= 1 && Number(group) <= seq;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
