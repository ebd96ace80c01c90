/**
 * How a part lies on the disk. In clear: a gzip file any tool opens, whose extra field holds the SHA-256 of its
 * name and of everything behind the header. Sealed: a magic of its own, the same digest, which key it needs, and the
 * sealed deflate stream. Either way the digest covers every stored bit, so that a part is checked without being
 * unpacked (forty times as quick) and without any key.
 *
 * The name is the SHA-256 of the contents in both: it lets parts be shared, and says nothing to who has no key,
 * because no contents can be guessed: rows and lists of revisions are full of random ids (80 random bits each),
 * journal lines of hashes, and a file from beside the data is sealed with a random salt before it becomes a part.
 */
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { deflateRaw, inflateRaw, inflateRawSync } from 'node:zlib';
import type { SnapshotPart } from '../../shared/backup/manifest';
import { Crc32 } from '../files/crc32';
import { openFor, sealFor, type SealWith } from '../vault/key-ring';
import { SEAL_OVERHEAD } from '../vault/seal';

const deflate = promisify<Uint8Array, Buffer>(deflateRaw);
const inflate = promisify(inflateRaw) as (bytes: Uint8Array, options: object) => Promise<Buffer>;

const DIGEST_BYTES = 32;
/** RFC 1952: magic, deflate, FEXTRA, no time, no flags, unknown system; extra field `BH` of 32 bytes. */
const CLEAR_HEAD = Buffer.from([
  ...[0x1f, 0x8b, 8, 4, 0, 0, 0, 0, 0, 255],
  ...[DIGEST_BYTES + 4, 0, 0x42, 0x48, DIGEST_BYTES, 0],
]);
const TRAILER_BYTES = 8;
/** As in PNG: a byte beyond ASCII and both line ends, so that a transfer as text shows at once. */
const SEALED_HEAD = Buffer.from('\x89BHP\r\n\x1a\n', 'latin1');
const MAX_KEY_ID_BYTES = 64;

export function partOf(bytes: Uint8Array): SnapshotPart {
  return { sha256: sha256(bytes).toString('hex'), bytes: bytes.length };
}

/** @throws ExpectedFailure vaultLocked when the key is not open */
export async function encodePart(bytes: Uint8Array, sealWith: SealWith = 'none'): Promise<Buffer> {
  const part = partOf(bytes);
  const packed = await deflate(bytes);
  if (sealWith === 'none') return withDigest(CLEAR_HEAD, part, [packed, trailerOf(bytes)]);
  const keyId = Buffer.from(sealWith.keyId, 'utf8');
  if (keyId.length > MAX_KEY_ID_BYTES) throw new Error('a key id is short');
  const about = Buffer.alloc(5);
  about.writeUInt32LE(part.bytes, 0);
  about.writeUInt8(keyId.length, 4);
  const sealed = sealFor(sealWith.keyId, 'parts', packed, aadOf(part));
  return withDigest(SEALED_HEAD, part, [about, keyId, sealed]);
}

/** Is the file, byte for byte, what was once written (and then read back) for this part? Needs no key. */
export function isIntact(stored: Buffer, part: SnapshotPart): boolean {
  const head = headOf(stored);
  if (!head || lengthSaid(stored, head) !== part.bytes >>> 0) return false;
  const start = head.length + DIGEST_BYTES;
  return stored.subarray(head.length, start).equals(digestOf(part, stored.subarray(start)));
}

/** Which key opens it. Of an intact part. */
export function sealOf(stored: Buffer): SealWith {
  return headOf(stored) === SEALED_HEAD ? { keyId: sealedIn(stored).keyId } : 'none';
}

/**
 * The contents, or undefined when anything is not as it was written. Inflates no more than was promised.
 * @throws ExpectedFailure vaultLocked when the key it is sealed with is not open
 */
export async function decodePart(stored: Buffer, part: SnapshotPart): Promise<Buffer | undefined> {
  if (!isIntact(stored, part)) return undefined;
  const packed = packedIn(stored, part);
  const bytes = packed && (await inflate(packed, limitOf(part)).catch(() => undefined)); // the caller names the part
  return ifContents(part, bytes);
}

/**
 * The two halves of `decodePart` for an intact part that may never be needed: it is opened now, which proves that it
 * can be, and inflated when somebody asks.
 * @returns undefined when it does not open; the inner function: undefined when the contents are not the part's
 * @throws ExpectedFailure vaultLocked
 */
export function openPart(stored: Buffer, part: SnapshotPart): (() => Buffer | undefined) | undefined {
  const packed = packedIn(stored, part);
  return (
    packed &&
    ((): Buffer | undefined => {
      try {
        return ifContents(part, inflateRawSync(packed, limitOf(part)));
      } catch {
        return undefined; // the caller names the part
      }
    })
  );
}

function limitOf({ bytes }: SnapshotPart): { maxOutputLength: number } {
  return { maxOutputLength: Math.max(1, bytes) };
}

function ifContents(part: SnapshotPart, bytes: Buffer | undefined): Buffer | undefined {
  return bytes?.length === part.bytes && partOf(bytes).sha256 === part.sha256 ? bytes : undefined;
}

/** No part of ours is stored in more: deflate adds 5 bytes to each 16 KB it cannot compress. */
export function maxStoredBytes(part: SnapshotPart): number {
  return part.bytes + Math.ceil(part.bytes / 1000) + 256;
}

function packedIn(stored: Buffer, part: SnapshotPart): Buffer | undefined {
  if (headOf(stored) === CLEAR_HEAD) {
    return stored.subarray(CLEAR_HEAD.length + DIGEST_BYTES, stored.length - TRAILER_BYTES);
  }
  const { keyId, sealed } = sealedIn(stored);
  return openFor(keyId, 'parts', sealed, aadOf(part));
}

function sealedIn(stored: Buffer): { keyId: string; sealed: Buffer } {
  const about = SEALED_HEAD.length + DIGEST_BYTES;
  const keyEnd = about + 5 + stored.readUInt8(about + 4);
  return { keyId: stored.toString('utf8', about + 5, keyEnd), sealed: stored.subarray(keyEnd) };
}

/** Undefined for what is neither, or too short to be. */
function headOf(stored: Buffer): Buffer | undefined {
  const heads: [Buffer, number][] = [
    [CLEAR_HEAD, TRAILER_BYTES],
    [SEALED_HEAD, 5 + SEAL_OVERHEAD],
  ];
  return heads.find(
    ([head, behind]) =>
      stored.length >= head.length + DIGEST_BYTES + behind && stored.subarray(0, head.length).equals(head),
  )?.[0];
}

function lengthSaid(stored: Buffer, head: Buffer): number {
  return stored.readUInt32LE(head === CLEAR_HEAD ? stored.length - 4 : head.length + DIGEST_BYTES);
}

function withDigest(head: Buffer, part: SnapshotPart, pieces: readonly Buffer[]): Buffer {
  const behind = Buffer.concat(pieces);
  return Buffer.concat([head, digestOf(part, behind), behind]);
}

function trailerOf(bytes: Uint8Array): Buffer {
  const crc = new Crc32();
  crc.update(bytes);
  const trailer = Buffer.alloc(TRAILER_BYTES);
  trailer.writeUInt32LE(crc.value, 0);
  trailer.writeUInt32LE(bytes.length >>> 0, 4);
  return trailer;
}

/** It opens as this part only, under whatever name it is put. */
function aadOf({ sha256: name, bytes }: SnapshotPart): string {
  return `part|${name}|${bytes}`;
}

function digestOf(part: SnapshotPart, behind: Uint8Array): Buffer {
  return createHash('sha256').update(part.sha256, 'hex').update(behind).digest();
}

function sha256(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}
