/**
 * Sealing of files of any size, piece by piece: AES-256-GCM over chunks in the STREAM construction (Hoang,
 * Reyhanitabar, Rogaway, Vizár: Online Authenticated-Encryption and its Nonce-Reuse Misuse-Resistance, 2015), as
 * age does it. The nonce of a chunk is prefix | number | "this is the last one", so that a changed, moved, lacking
 * or added chunk does not open. Key and prefix are derived for this file alone (HKDF-SHA-256) from a random salt:
 * no nonce ever comes twice under one key, however many files a data key seals. The header is authenticated by
 * every chunk. No byte is given out before the tag over its chunk was right; a file cut off behind a whole chunk
 * shows at its end, so a reader that acts on contents waits for the end.
 */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Chunks } from '../files/read-chunks';
import { keyFor, type KeyUse, type SealWith } from './key-ring';
import { KEY_BYTES } from './seal';
import { readHeader, SALT_BYTES, SealBroken, writeHeader, type SealedHeader } from './sealed-header';

export { isSealed, SealBroken } from './sealed-header';

/** At 100 MB/s (Electron's AES-GCM on the slowest of our machines) one chunk takes main 0.7 ms. */
const CHUNK_BYTES = 64 * 1024;
/** After so many bytes at a stretch (2.6 ms there) other work of main gets its turn. */
const STRETCH_BYTES = 256 * 1024;
const TAG_BYTES = 16;
const PREFIX_BYTES = 7;
const LAST_CHUNK_NUMBER = 0xffff_ffff;

/** A key that is not in the key ring, such as one of a single file. */
export interface StreamKey {
  /** Stands in the header. */
  keyId: string;
  /** 32 bytes */
  key: Uint8Array;
}
export interface SealOptions {
  /** Plain bytes per chunk; 65,536 */
  chunkBytes?: number;
}
type OneKey = (keyId: string) => Uint8Array;

/**
 * Unchanged when `sealWith` is `none`.
 * @param aad what the file is (its place, its id): it opens only with the same words
 * @throws ExpectedFailure vaultLocked; what `chunks` throws
 */
export async function* sealChunks(
  sealWith: SealWith,
  use: KeyUse,
  aad: string,
  chunks: Chunks,
): AsyncGenerator<Uint8Array, void, void> {
  if (sealWith === 'none') yield* chunks;
  else yield* sealChunksWith(ringKey(sealWith.keyId, use), aad, chunks);
}

/** @throws SealBroken; ExpectedFailure vaultLocked; what `chunks` throws */
export function openChunks(use: KeyUse, aad: string, chunks: Chunks): AsyncGenerator<Uint8Array, void, void> {
  return openChunksWith((keyId) => keyFor(keyId, use), aad, chunks);
}

/** A whole small file at once. The bytes themselves when `sealWith` is `none`. @throws ExpectedFailure vaultLocked */
export function sealFile(sealWith: SealWith, use: KeyUse, aad: string, plain: Uint8Array): Uint8Array {
  if (sealWith === 'none') return plain;
  const cipher = ChunkCipher.forSealing(ringKey(sealWith.keyId, use), aad, CHUNK_BYTES);
  const pieces = cutWhole(plain, CHUNK_BYTES).map(({ piece, isLast }) => cipher.seal(piece, isLast));
  return Buffer.concat([cipher.head, ...pieces]);
}

/**
 * The plain bytes of a whole small file; undefined when it is damaged, foreign or not sealed at all (ask `isSealed`
 * first where clear files of the practice build may lie). @throws ExpectedFailure vaultLocked
 */
export function openFile(use: KeyUse, aad: string, sealed: Uint8Array): Buffer | undefined {
  try {
    const bytes = asBuffer(sealed);
    const found = readHeader(bytes);
    if (!found) return undefined;
    const cipher = ChunkCipher.forOpening((keyId) => keyFor(keyId, use), aad, bytes, found);
    const stored = cutWhole(bytes.subarray(found.length), found.header.chunkBytes + TAG_BYTES);
    return Buffer.concat(stored.map(({ piece, isLast }) => cipher.open(piece, isLast)));
  } catch (error) {
    if (error instanceof SealBroken) return undefined;
    throw error;
  }
}

export async function* sealChunksWith(
  key: StreamKey,
  aad: string,
  chunks: Chunks,
  { chunkBytes = CHUNK_BYTES }: SealOptions = {},
): AsyncGenerator<Uint8Array, void, void> {
  const cipher = ChunkCipher.forSealing(key, aad, chunkBytes);
  yield cipher.head;
  for await (const { piece, isLast } of inTurns(cut(chunks, chunkBytes))) yield cipher.seal(piece, isLast);
}

/** @throws SealBroken; what `keyOf` and `chunks` throw */
export async function* openChunksWith(
  keyOf: OneKey,
  aad: string,
  chunks: Chunks,
): AsyncGenerator<Uint8Array, void, void> {
  const source = iterate(chunks);
  try {
    let bytes = Buffer.alloc(0);
    let found = readHeader(bytes);
    while (!found) {
      const next = await source.next();
      if (next.done === true) throw new SealBroken('ends in its header');
      bytes = Buffer.concat([bytes, next.value]);
      found = readHeader(bytes);
    }
    const cipher = ChunkCipher.forOpening(keyOf, aad, bytes, found);
    const body = rest(bytes.subarray(found.length), source);
    for await (const { piece, isLast } of inTurns(cut(body, found.header.chunkBytes + TAG_BYTES))) {
      yield cipher.open(piece, isLast);
    }
  } finally {
    await source.return();
  }
}

/** The key and the numbering of one file. */
class ChunkCipher {
  private number = 0;
  private isEnded = false;

  private constructor(
    readonly head: Buffer,
    private readonly key: Buffer,
    private readonly prefix: Buffer,
    private readonly aad: Buffer,
  ) {}

  static forSealing({ keyId, key }: StreamKey, aad: string, chunkBytes: number): ChunkCipher {
    const salt = randomBytes(SALT_BYTES).toString('base64');
    const header: SealedHeader = { schema: 'sealed/1', alg: 'A256GCM-STREAM', keyId, chunkBytes, salt };
    return ChunkCipher.make(writeHeader(header), header, key, aad);
  }

  static forOpening(
    keyOf: OneKey,
    aad: string,
    bytes: Buffer,
    { header, length }: { header: SealedHeader; length: number },
  ): ChunkCipher {
    return ChunkCipher.make(Buffer.from(bytes.subarray(0, length)), header, keyOf(header.keyId), aad);
  }

  private static make(head: Buffer, { salt }: SealedHeader, key: Uint8Array, aad: string): ChunkCipher {
    const own = Buffer.from(
      hkdfSync('sha256', key, Buffer.from(salt, 'base64'), 'sealed/1', KEY_BYTES + PREFIX_BYTES),
    );
    const bound = Buffer.concat([head, Buffer.from(aad, 'utf8')]);
    return new ChunkCipher(head, own.subarray(0, KEY_BYTES), own.subarray(KEY_BYTES), bound);
  }

  seal(plain: Uint8Array, isLast: boolean): Buffer {
    const cipher = createCipheriv('aes-256-gcm', this.key, this.nonce(isLast)).setAAD(this.aad);
    const body = cipher.update(plain);
    return Buffer.concat([body, cipher.final(), cipher.getAuthTag()]);
  }

  /** @throws SealBroken */
  open(stored: Buffer, isLast: boolean): Buffer {
    const length = stored.length - TAG_BYTES;
    // An empty last chunk stands for an empty file only: otherwise two files would hold the same contents.
    if (length < 0 || (length === 0 && this.number > 0)) throw new SealBroken('ends within a chunk');
    const decipher = createDecipheriv('aes-256-gcm', this.key, this.nonce(isLast), {
      authTagLength: TAG_BYTES,
    });
    decipher.setAAD(this.aad).setAuthTag(stored.subarray(length));
    const body = decipher.update(stored.subarray(0, length));
    try {
      return Buffer.concat([body, decipher.final()]);
    } catch (cause) {
      throw new SealBroken(`chunk ${this.number - 1} does not open`, { cause });
    }
  }

  private nonce(isLast: boolean): Buffer {
    if (this.isEnded || this.number > LAST_CHUNK_NUMBER) throw new Error('a chunk behind the last one');
    const nonce = Buffer.alloc(PREFIX_BYTES + 5);
    this.prefix.copy(nonce);
    nonce.writeUInt32BE(this.number, PREFIX_BYTES);
    nonce.writeUInt8(isLast ? 1 : 0, PREFIX_BYTES + 4);
    this.number += 1;
    this.isEnded = isLast;
    return nonce;
  }
}

interface Piece {
  piece: Buffer;
  isLast: boolean;
}

/** Pieces of exactly `size` bytes and a last one of at most that, which is empty only when there is nothing. */
async function* cut(chunks: Chunks, size: number): AsyncGenerator<Piece, void, void> {
  let waiting = Buffer.alloc(0);
  for await (const chunk of chunks) {
    const bytes = waiting.length === 0 ? asBuffer(chunk) : Buffer.concat([waiting, chunk]);
    let at = 0;
    // Subtle: a full piece waits until something follows; only then is it known not to be the last.
    for (; bytes.length - at > size; at += size)
      yield { piece: bytes.subarray(at, at + size), isLast: false };
    // A copy: the giver may use its memory again.
    waiting = Buffer.from(bytes.subarray(at));
  }
  yield { piece: waiting, isLast: true };
}

function cutWhole(bytes: Uint8Array, size: number): Piece[] {
  const whole = asBuffer(bytes);
  const pieces: Piece[] = [];
  for (let at = 0; at === 0 || at < whole.length; at += size) {
    pieces.push({ piece: whole.subarray(at, at + size), isLast: at + size >= whole.length });
  }
  return pieces;
}

/** Lets other work in between: chunks that lie in memory already would otherwise be done in one go. */
async function* inTurns(pieces: AsyncIterable<Piece>): AsyncGenerator<Piece, void, void> {
  let stretch = 0;
  for await (const each of pieces) {
    yield each;
    stretch += each.piece.length;
    if (stretch < STRETCH_BYTES) continue;
    stretch = 0;
    await nextTurn();
  }
}

async function* rest(
  first: Buffer,
  source: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array, void, void> {
  if (first.length > 0) yield first;
  for (let next = await source.next(); next.done !== true; next = await source.next()) yield next.value;
}

async function* iterate(chunks: Chunks): AsyncGenerator<Uint8Array, void, void> {
  yield* chunks;
}

function ringKey(keyId: string, use: KeyUse): StreamKey {
  return { keyId, key: keyFor(keyId, use) };
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
