/**
 * One stored line: `<length of envelope in bytes> <crc32 of envelope> <envelope JSON>\n`. Length and checksum
 * come first so that a line torn by a power cut is told from a line damaged later (torn-group.ts).
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
  const prefix = PREFIX.exec(rest.toString('latin1', 0, MAX_PREFIX_BYTES));
  const start = prefix?.[0].length ?? 0;
  const end = start + Number(prefix?.[1]);
  if (prefix && rest[end] === NEWLINE) {
    const envelope = rest.subarray(start, end);
    if (crc32Hex(envelope) === prefix[2]) return { kind: 'line', envelope, nextOffset: offset + end + 1 };
  }
  if (isUnfinished(rest)) return { kind: 'torn' };
  if (!prefix) return { kind: 'damaged', reason: 'line prefix' };
  return { kind: 'damaged', reason: rest.length <= end ? 'line length' : 'line checksum' };
}

/**
 * Is `rest` a true prefix of one line? It then holds no newline: with one in it the line was finished, and what
 * does not fit is damage.
 */
function isUnfinished(rest: Buffer): boolean {
  const written = withoutZeroTail(rest);
  if (written.includes(NEWLINE)) return false;
  const head = written.toString('latin1', 0, MAX_PREFIX_BYTES);
  const prefix = PREFIX.exec(head);
  if (!prefix) return written.length < MAX_PREFIX_BYTES && PARTIAL_PREFIX.test(head);
  return written.length <= prefix[0].length + Number(prefix[1]);
}

/**
 * NTFS and XFS make the file longer before the data arrives, and NTFS remembers up to which byte it did: after
 * a power cut the tail then reads as zeros. JSON has no zero byte. One zero alone is left as it is.
 */
function withoutZeroTail(rest: Buffer): Buffer {
  let end = rest.length;
  while (end > 0 && rest[end - 1] === 0) end -= 1;
  return rest.length - end >= 2 ? rest.subarray(0, end) : rest;
}
