/** What a file is by its first bytes; its name is never believed. */

export type FileKind = 'zip' | 'ole' | 'text' | 'other';

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP = [0x50, 0x4b];
/** Well-known formats that text detection could mistake: PDF, RTF, PostScript begin with letters. */
const TEXT_LOOKALIKES = [
  '%PDF',
  '{\\rtf',
  '%!PS',
  'MZ',
  'Rar!',
  '7z\u00bc',
  'GIF8',
  'BM',
  '\u007fELF',
  'SQLite format',
];

export function fileKindOf(bytes: Uint8Array): FileKind {
  if (startsWith(bytes, OLE)) return 'ole';
  if (startsWith(bytes, ZIP) && (bytes[2] ?? 0) < 9) return 'zip';
  const head = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  if (TEXT_LOOKALIKES.some((magic) => head.startsWith(magic) && !isPlainWord(bytes, magic))) return 'other';
  return looksLikeText(bytes) ? 'text' : 'other';
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

/** A csv may begin with the letters MZ or BM: a program or bitmap has control bytes right behind. */
function isPlainWord(bytes: Uint8Array, magic: string): boolean {
  return magic.length === 2 && !bytes.subarray(0, 512).some((byte) => byte < 9);
}

/** UTF-16 has a mark or many zero bytes in one parity; any other control byte speaks against text. */
function looksLikeText(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 65_536);
  if (isUtf16(bytes)) return true;
  let controls = 0;
  for (const byte of sample)
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27) || byte === 127) controls += 1;
  return controls === 0;
}

export function isUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  // Without a mark: the commas, digits and line ends of a table have a zero byte beside them.
  const sample = bytes.subarray(0, 4_096 - (4_096 % 2));
  const pairs = Math.floor(sample.length / 2);
  if (pairs < 8) return undefined;
  let [evenZeros, oddZeros] = [0, 0];
  for (let index = 0; index + 1 < sample.length; index += 2) {
    if (sample[index] === 0) evenZeros += 1;
    if (sample[index + 1] === 0) oddZeros += 1;
  }
  if (oddZeros > pairs / 8 && evenZeros === 0) return 'utf-16le';
  return evenZeros > pairs / 8 && oddZeros === 0 ? 'utf-16be' : undefined;
}
