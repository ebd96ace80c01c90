/**
 * The clear beginning of a sealed file: eight bytes no clear file of ours begins with, one line of JSON, and a
 * checksum of both. It says how the file was sealed and with which key, so that a file alone is enough to know
 * what opens it. The checksum only tells damage from a key that is not open; forging is found by every chunk's tag.
 */
import { z } from 'zod';
import { crc32Hex } from '../files/crc32';

/** As in PNG: a byte beyond ASCII and both line ends, so that a transfer as text shows at once. */
const MAGIC = Buffer.from('\x89BHS\r\n\x1a\n', 'latin1');
const LINE_END = 0x0a;
const CRC_CHARS = 8;
/** Far beyond any header of ours: what has no line end until here is none. */
const MAX_LINE_BYTES = 1024;
export const SALT_BYTES = 16;
/** What a reader must keep in memory for one chunk, however hostile the header. */
export const MAX_CHUNK_BYTES = 1024 * 1024;

const schema = z.strictObject({
  schema: z.literal('sealed/1'),
  /** AES-256-GCM in the STREAM construction; another cipher gets another name. */
  alg: z.literal('A256GCM-STREAM'),
  keyId: z.string().min(1).max(64),
  chunkBytes: z.int().min(1).max(MAX_CHUNK_BYTES),
  /** Base64 of 16 random bytes. */
  salt: z.base64().length(24),
});
export type SealedHeader = z.infer<typeof schema>;

/** One bit is another one, a piece lacks, was moved or added, or the key is not the one it was sealed with. */
export class SealBroken extends Error {}

/** @param head the first eight bytes of a file, or more */
export function isSealed(head: Uint8Array): boolean {
  return Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, MAGIC.length)).equals(MAGIC);
}

export function writeHeader(header: SealedHeader): Buffer {
  const line = Buffer.concat([MAGIC, Buffer.from(`${JSON.stringify(header)}\n`, 'utf8')]);
  return Buffer.concat([line, Buffer.from(crc32Hex(line), 'latin1')]);
}

/**
 * @param bytes the file's first bytes
 * @returns undefined when more bytes are needed
 * @throws SealBroken when this is no header of ours, or a damaged one
 */
export function readHeader(bytes: Buffer): { header: SealedHeader; length: number } | undefined {
  const known = Math.min(bytes.length, MAGIC.length);
  if (!bytes.subarray(0, known).equals(MAGIC.subarray(0, known))) throw new SealBroken('not a sealed file');
  // The magic ends in a line end itself.
  const end = bytes.indexOf(LINE_END, MAGIC.length);
  if (end < 0) {
    if (bytes.length > MAGIC.length + MAX_LINE_BYTES) throw new SealBroken('no header line');
    return undefined;
  }
  const length = end + 1 + CRC_CHARS;
  if (bytes.length < length) return undefined;
  const crc = bytes.subarray(end + 1, length).toString('latin1');
  if (crc !== crc32Hex(bytes.subarray(0, end + 1))) throw new SealBroken('damaged header');
  return { header: parse(bytes.subarray(MAGIC.length, end).toString('utf8')), length };
}

function parse(line: string): SealedHeader {
  try {
    return schema.parse(JSON.parse(line));
  } catch (cause) {
    throw new SealBroken('a header of another kind', { cause });
  }
}
