/**
 * One stored line: `<length of envelope in bytes> <crc32 of envelope> <envelope JSON>\n`. Length and checksum
 * come first so that a line torn by a power cut is told from a line damaged later: a torn one is a true
 * prefix of a good line, a damaged one is not.
 */
import { createHash } from 'node:crypto';
import { crc32Hex } from '../files/crc32';

const NEWLINE = 0x0a;
/** `999999999 0123abcd `: the longest prefix we accept. */
const MAX_PREFIX_BYTES = 20;
const PREFIX = /^([1-9][0-9]{0,8}) ([0-9a-f]{8}) /;
const PARTIAL_PREFIX = /^(?:[1-9][0-9]{0,8}(?: (?:[0-9a-f]{1,8})?)?)?$/;

export type LineReading =
  | { kind: 'line'; envelope: Buffer; nextOffset: number }
  /** The bytes from here to the end are the beginning of a line that was never finished. */
  | { kind: 'torn' }
  | { kind: 'damaged'; reason: string };

export function encodeLine(envelope: Buffer): Buffer {
  const prefix = Buffer.from(`${envelope.length} ${crc32Hex(envelope)} `, 'latin1');
  return Buffer.concat([prefix, envelope, Buffer.from('\n')]);
}

/** Chain hash of a line: SHA-256 over the stored envelope bytes (which contain the previous hash). */
export function chainHash(envelope: Uint8Array): string {
  return createHash('sha256').update(envelope).digest('hex');
}

/** Reads the line that starts at `offset`; `bytes` reach to the end of the file. */
export function readLine(bytes: Buffer, offset: number): LineReading {
  const rest = bytes.subarray(offset);
  const head = rest.subarray(0, MAX_PREFIX_BYTES).toString('latin1');
  const prefix = PREFIX.exec(head);
  if (!prefix) return isTorn(rest, head) ? { kind: 'torn' } : { kind: 'damaged', reason: 'line prefix' };
  const start = prefix[0].length;
  const end = start + Number(prefix[1]);
  if (rest.length <= end) {
    // A finished line ends in the only newline a line has: with one in here, the length itself is damaged.
    if (rest.includes(NEWLINE)) return { kind: 'damaged', reason: 'line length' };
    return { kind: 'torn' };
  }
  const envelope = rest.subarray(start, end);
  if (rest[end] === NEWLINE && crc32Hex(envelope) === prefix[2]) {
    return { kind: 'line', envelope, nextOffset: offset + end + 1 };
  }
  return endsInZeros(rest) ? { kind: 'torn' } : { kind: 'damaged', reason: 'line checksum' };
}

function isTorn(rest: Buffer, head: string): boolean {
  if (endsInZeros(rest)) return true;
  return rest.length < MAX_PREFIX_BYTES && PARTIAL_PREFIX.test(head);
}

/**
 * Some file systems (NTFS, XFS) make the file longer before the data arrives: after a power cut the tail
 * then reads as zeros. JSON has no zero byte, and a finished line ends in a newline, so a file that ends in
 * two zeros was never finished there. A newline before the zeros means whole lines follow: not a torn one.
 */
function endsInZeros(rest: Buffer): boolean {
  if (rest.length < 2 || rest[rest.length - 1] !== 0 || rest[rest.length - 2] !== 0) return false;
  return !rest.includes(NEWLINE);
}
