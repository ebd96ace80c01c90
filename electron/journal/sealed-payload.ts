/** Sealing a command for its place in the journal, and opening what a line holds. */
import { deflateRawSync, inflateRawSync, type ZlibOptions } from 'node:zlib';
import type { Command } from '../../shared/schema/command';
import { openFor, sealFor, type SealWith } from '../vault/key-ring';
import { SEAL_ALG } from '../vault/seal';
import {
  commandIn,
  parseJson,
  readEnvelope,
  type CommandReading,
  type Envelope,
  type EnvelopeReading,
  type SealedEnvelope,
} from './envelope';

/**
 * Rows before and after are much alike: level 3 makes a fifth of a minutes row in 40 µs. The engine's usual sizes
 * (some 280 KB for each call) would cost more than the work: they set the garbage collector going.
 */
function packingFor(bytes: number): ZlibOptions {
  const windowBits = Math.min(15, Math.max(9, Math.ceil(Math.log2(bytes + 1))));
  return { level: 3, windowBits, memLevel: 5, chunkSize: Math.max(64, bytes) };
}
/** How a sealed line begins; what stands in texts cannot be taken for it, because it is the line's own beginning. */
const SEALED_START = new RegExp(
  `^\\{"seq":\\d{1,16},"group":\\d{1,16},"prev":"[0-9a-f]{64}","alg":"${SEAL_ALG}"`,
);
const SEALED_START_BYTES = 160;

type Place = Pick<SealedEnvelope, 'seq' | 'group' | 'prev'>;

/** `prev` is the hash of everything before it, so a line opens at its own place of its own journal only. */
function placeOf({ seq, group, prev }: Place): string {
  return `journal|${seq}|${group}|${prev}`;
}

/** A command made ready for sealing, as far as that does not depend on its place. */
export interface PackedCommand {
  command: Command;
  /** What is sealed, and whether it is compressed; undefined where nothing is. */
  packed: { bytes: Buffer; z: boolean } | undefined;
}

/** Half of the work of sealing: done when a command is accepted, while the lines before it are being flushed. */
export function packCommand(command: Command, sealWith: SealWith): PackedCommand {
  if (sealWith === 'none') return { command, packed: undefined };
  const plain = Buffer.from(JSON.stringify(command), 'utf8');
  const compressed = deflateRawSync(plain, packingFor(plain.length));
  const z = compressed.length < plain.length;
  return { command, packed: { bytes: z ? compressed : plain, z } };
}

/**
 * The envelope of a command as `sealWith` says; it must have been packed for the same.
 * @throws ExpectedFailure vaultLocked when the key is not open
 */
export function envelopeFor({ command, packed }: PackedCommand, place: Place, sealWith: SealWith): Envelope {
  const { seq, group, prev } = place;
  if (sealWith === 'none') return { seq, group, prev, alg: 'none', payload: command };
  if (!packed) throw new Error('a command is packed before it is sealed');
  const sealed = sealFor(sealWith.keyId, 'journal', packed.bytes, placeOf(place));
  return {
    ...{ seq, group, prev, alg: SEAL_ALG, key: sealWith.keyId },
    ...(packed.z ? { z: 1 } : {}),
    payload: sealed.toString('base64'),
  };
}

/**
 * `damaged` when the line does not open with its key: it is not what was sealed, or not where it was sealed.
 * @throws ExpectedFailure vaultLocked when its key is not open; that says nothing about the line
 */
export function openCommand(envelope: Envelope): CommandReading {
  if (envelope.alg === 'none') return commandIn(envelope.payload);
  const plain = openPayload(envelope);
  return plain ? commandIn(parseJson(plain)) : { kind: 'damaged', reason: 'does not open' };
}

/**
 * Opens a stored line, but only when its text may be what somebody looks for: parsing ten years of lines to find
 * out that an id is new would take seconds.
 * @param mayMatch sees the command's JSON, of a clear line with the envelope around it
 * @returns undefined when it did not match
 * @throws ExpectedFailure vaultLocked
 */
export function openMatching(
  bytes: Buffer,
  mayMatch: (text: Buffer) => boolean,
): Exclude<EnvelopeReading, { kind: 'command' }> | CommandReading | undefined {
  const isSealed = isSealedLine(bytes);
  if (!isSealed && !mayMatch(bytes)) return undefined;
  const reading = readEnvelope(bytes);
  if (reading.kind !== 'command') return reading;
  const { envelope } = reading;
  if (envelope.alg === 'none') return openCommand(envelope);
  const plain = openPayload(envelope);
  if (!plain) return { kind: 'damaged', reason: 'does not open' };
  return mayMatch(plain) ? commandIn(parseJson(plain)) : undefined;
}

export function isSealedLine(envelope: Buffer): boolean {
  return SEALED_START.test(envelope.toString('latin1', 0, SEALED_START_BYTES));
}

function openPayload(envelope: SealedEnvelope): Buffer | undefined {
  const sealed = Buffer.from(envelope.payload, 'base64');
  const opened = openFor(envelope.key, 'journal', sealed, placeOf(envelope));
  if (!opened || envelope.z === undefined) return opened;
  try {
    return inflateRawSync(opened);
  } catch {
    return undefined; // the mark of compression is not sealed: it was changed
  }
}
