/** Reads a small text file of a package in the encoding bagit.txt declares. */
import path from 'node:path';
import { TextDecoder } from 'node:util';
import type { ArchiveFs } from './archive-fs';

/** A manifest of 200,000 long names stays below this; anything larger is no tag file. */
export const MAX_TAG_FILE_BYTES = 128 * 1024 * 1024;

export type TagText = { text: string; hadBom: boolean } | { fault: 'encodingWrong' | 'encodingUnknown' };

/** Throws the system's error when the file cannot be read. The caller has checked the size. */
export async function readTagFile(
  fs: ArchiveFs,
  root: string,
  name: string,
  encoding: string,
): Promise<TagText> {
  return decodeTagText(await readAll(fs, path.join(root, name)), encoding);
}

/** Bytes -> text. A byte order mark is taken off; bytes that are not of the encoding are a fault, not a guess. */
export function decodeTagText(bytes: Uint8Array, encoding: string): TagText {
  const name = encoding.trim().toLowerCase().replace(/_/g, '-');
  // The web's name for ISO-8859-1 means windows-1252; the standard's own has no gaps.
  if (['iso-8859-1', 'iso8859-1', 'latin1', 'latin-1'].includes(name)) {
    return {
      text: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1'),
      hadBom: false,
    };
  }
  const label = name === 'utf-16' || name === 'utf16' ? utf16Label(bytes) : name;
  let decoder: TextDecoder;
  try {
    decoder = new TextDecoder(label, { fatal: true, ignoreBOM: true });
  } catch {
    return { fault: 'encodingUnknown' };
  }
  try {
    const text = decoder.decode(bytes);
    return text.startsWith('\uFEFF') ? { text: text.slice(1), hadBom: true } : { text, hadBom: false };
  } catch {
    return { fault: 'encodingWrong' };
  }
}

/** UTF-16 without a mark is big-endian (RFC 2781 §4.3). */
function utf16Label(bytes: Uint8Array): string {
  return bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-16be';
}

async function readAll(fs: ArchiveFs, file: string): Promise<Uint8Array> {
  const source = await fs.openFile(file);
  try {
    const parts: Uint8Array[] = [];
    for (;;) {
      const buffer = new Uint8Array(64 * 1024);
      const read = await source.read(buffer);
      if (read === 0) return Buffer.concat(parts);
      parts.push(buffer.subarray(0, read));
    }
  } finally {
    await source.close();
  }
}
