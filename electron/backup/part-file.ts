/**
 * How a part lies on the disk: a gzip file any tool opens, whose extra field holds the SHA-256 of its name and of
 * everything behind the header. The name (SHA-256 of the contents) alone would not see a flipped bit in gzip's
 * padding or header; and a part can be checked without being unpacked, which is forty times as quick.
 */
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { deflateRaw, inflateRaw } from 'node:zlib';
import type { SnapshotPart } from '../../shared/backup/manifest';
import { Crc32 } from '../files/crc32';

const deflate = promisify<Uint8Array, Buffer>(deflateRaw);
const inflate = promisify(inflateRaw) as (bytes: Uint8Array, options: object) => Promise<Buffer>;

const DIGEST_BYTES = 32;
/** RFC 1952: magic, deflate, FEXTRA, no time, no flags, unknown system; extra field `BH` of 32 bytes. */
const HEADER = Buffer.from([
  ...[0x1f, 0x8b, 8, 4, 0, 0, 0, 0, 0, 255],
  ...[DIGEST_BYTES + 4, 0, 0x42, 0x48, DIGEST_BYTES, 0],
]);
const BODY_START = HEADER.length + DIGEST_BYTES;
const TRAILER_BYTES = 8;

export function partOf(bytes: Uint8Array): SnapshotPart {
  return { sha256: sha256(bytes).toString('hex'), bytes: bytes.length };
}

export async function encodePart(bytes: Uint8Array): Promise<Buffer> {
  const crc = new Crc32();
  crc.update(bytes);
  const trailer = Buffer.alloc(TRAILER_BYTES);
  trailer.writeUInt32LE(crc.value, 0);
  trailer.writeUInt32LE(bytes.length >>> 0, 4);
  const behind = Buffer.concat([await deflate(bytes), trailer]);
  return Buffer.concat([HEADER, digestOf(partOf(bytes), behind), behind]);
}

/** Is the file, byte for byte, what was once written (and then read back) for this part? */
export function isIntact(stored: Buffer, part: SnapshotPart): boolean {
  if (stored.length < BODY_START + TRAILER_BYTES) return false;
  if (!stored.subarray(0, HEADER.length).equals(HEADER)) return false;
  if (stored.readUInt32LE(stored.length - 4) !== part.bytes >>> 0) return false;
  const digest = digestOf(part, stored.subarray(BODY_START));
  return stored.subarray(HEADER.length, BODY_START).equals(digest);
}

/** The contents, or undefined when anything is not as it was written. Inflates no more than was promised. */
export async function decodePart(stored: Buffer, part: SnapshotPart): Promise<Buffer | undefined> {
  if (!isIntact(stored, part)) return undefined;
  const body = stored.subarray(BODY_START, stored.length - TRAILER_BYTES);
  const options = { maxOutputLength: Math.max(1, part.bytes) };
  const bytes = await inflate(body, options).catch(() => undefined); // the caller names the part
  if (bytes?.length !== part.bytes || partOf(bytes).sha256 !== part.sha256) return undefined;
  return bytes;
}

/** No part of ours is stored in more: deflate adds 5 bytes to each 16 KB it cannot compress. */
export function maxStoredBytes(part: SnapshotPart): number {
  return part.bytes + Math.ceil(part.bytes / 1000) + 128;
}

function digestOf(part: SnapshotPart, behind: Uint8Array): Buffer {
  return createHash('sha256').update(part.sha256, 'hex').update(behind).digest();
}

function sha256(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}
