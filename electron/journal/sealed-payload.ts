/** Sealing a command for its place in the journal, and opening what a line holds. */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
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

/** Rows before and after are much alike: level 3 gives a fifth of the bytes in 60 µs for a minutes row. */
const PACKING = { level: 3 };
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

/** The envelope of a command as `sealWith` says. @throws ExpectedFailure vaultLocked when the key is not open */
export function envelopeFor(command: Command, place: Place, sealWith: SealWith): Envelope {
  const { seq, group, prev } = place;
  if (sealWith === 'none') return { seq, group, prev, alg: 'none', payload: command };
  const plain = Buffer.from(JSON.stringify(command), 'utf8');
  const packed = deflateRawSync(plain, PACKING);
  const isSmaller = packed.length < plain.length;
  const sealed = sealFor(sealWith.keyId, 'journal', isSmaller ? packed : plain, placeOf(place));
  return {
    ...{ seq, group, prev, alg: SEAL_ALG, key: sealWith.keyId },
    ...(isSmaller ? { z: 1 } : {}),
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
