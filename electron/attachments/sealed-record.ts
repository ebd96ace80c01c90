/**
 * The record beside a sealed attachment. Each file is sealed with a random key of its own, which lies here, sealed
 * with the data key: destroying the record erases the file, however long its ciphertext lives on. What the sealed
 * bytes must hash to stands in clear, so that copies can be checked without any key; it says nothing about what is
 * in the file. Record and file belong together: the sealed part opens only beside these very bytes.
 */
import { createHmac } from 'node:crypto';
import { z } from 'zod';
import { crc32Hex } from '../files/crc32';
import { keyFor, type SealWith } from '../vault/key-ring';
import { openFile, sealFile } from '../vault/sealed-stream';
import { attachmentTypes } from './sniff';

/** In the header of the sealed file: its key is in no key ring. */
export const OWN_KEY_ID = 'record';
/** 256 bits: no two contents share a name. */
const NAME_CHARS = 64;
/** At the end of a record: damage shows without a key, too. */
const CRC_CHARS = 8;

const hex = (chars: number): z.ZodString => z.string().regex(new RegExp(`^[0-9a-f]{${chars}}$`));
const outerSchema = z.strictObject({
  schema: z.literal('attachment-record/1'),
  storedBytes: z.int().min(0),
  storedSha512: hex(128),
  /** Base64 of a sealed `innerSchema`. */
  sealed: z.base64(),
});
const innerSchema = z.strictObject({
  sha512: hex(128),
  sizeBytes: z.int().min(1),
  mediaType: z.enum(attachmentTypes),
  /** Base64 of 32 bytes. */
  key: z.base64().length(44),
});

/** What can be told of a record without a key. */
export type RecordOutside = Pick<z.infer<typeof outerSchema>, 'storedBytes' | 'storedSha512'>;
/** What the file is, and the key that opens it. */
export type RecordInside = Omit<z.infer<typeof innerSchema>, 'key'> & { key: Buffer };

/**
 * The name of a sealed file. Keyed: a plain hash would tell anybody who has the same document that it is here.
 * @throws ExpectedFailure vaultLocked
 */
export function sealedName(keyId: string, sha512: string): string {
  const mac = createHmac('sha512', keyFor(keyId, 'files')).update(`attachment-name/1 ${sha512}`);
  return mac.digest('hex').slice(0, NAME_CHARS);
}

/** @throws ExpectedFailure vaultLocked */
export function writeRecord(
  sealWith: Exclude<SealWith, 'none'>,
  name: string,
  outside: RecordOutside,
  { key, ...facts }: RecordInside,
): Buffer {
  const inside = Buffer.from(JSON.stringify({ ...facts, key: key.toString('base64') }), 'utf8');
  const sealed = sealFile(sealWith, 'files', boundTo(name, outside), inside);
  inside.fill(0);
  const { storedBytes, storedSha512 } = outside;
  const record: z.infer<typeof outerSchema> = {
    schema: 'attachment-record/1',
    storedBytes,
    storedSha512,
    sealed: Buffer.from(sealed).toString('base64'),
  };
  const line = `${JSON.stringify(record)}\n`;
  return Buffer.from(`${line}${crc32Hex(Buffer.from(line, 'utf8'))}`, 'utf8');
}

/** Undefined when one bit of it is another one, or it is something else. */
export function readOutside(bytes: Buffer): RecordOutside | undefined {
  return parseOuter(bytes);
}

/** Undefined when it is damaged or belongs to another file. @throws ExpectedFailure vaultLocked */
export function readInside(name: string, bytes: Buffer): (RecordInside & RecordOutside) | undefined {
  const outer = parseOuter(bytes);
  if (!outer) return undefined;
  const inside = openFile('files', boundTo(name, outer), Buffer.from(outer.sealed, 'base64'));
  const parsed = inside && innerSchema.safeParse(JSON.parse(inside.toString('utf8')));
  inside?.fill(0);
  if (parsed?.success !== true) return undefined;
  const { storedBytes, storedSha512 } = outer;
  return { ...parsed.data, key: Buffer.from(parsed.data.key, 'base64'), storedBytes, storedSha512 };
}

function boundTo(name: string, { storedBytes, storedSha512 }: RecordOutside): string {
  return `attachment-record/1 ${name} ${storedBytes} ${storedSha512}`;
}

function parseOuter(bytes: Buffer): z.infer<typeof outerSchema> | undefined {
  const line = bytes.subarray(0, Math.max(0, bytes.length - CRC_CHARS));
  if (bytes.subarray(line.length).toString('latin1') !== crc32Hex(line)) return undefined;
  try {
    return outerSchema.parse(JSON.parse(line.toString('utf8')));
  } catch {
    return undefined; // a record of a later program
  }
}
