/** What a file really is, told by its bytes; its name and ending are never believed. */

/** Types we keep: an inspector can open each of them in ten years. */
export const attachmentTypes = [
  'application/pdf',
  'image/jpeg',
  'image/png',
  'image/webp',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'text/plain; charset=utf-8',
  'text/plain; charset=gb18030',
] as const;
export type AttachmentType = (typeof attachmentTypes)[number];

/** Bytes needed from the beginning and from the end (a zip's list of entries stands at the end). */
export const HEAD_BYTES = 64 * 1024;
export const TAIL_BYTES = 64 * 1024;

const MAGIC: readonly [string, AttachmentType][] = [
  ['%PDF-', 'application/pdf'],
  ['\xff\xd8\xff', 'image/jpeg'],
  ['\x89PNG\r\n\x1a\n', 'image/png'],
];

/** @returns undefined for anything we do not keep, macro-bearing Office files included */
export function sniffType(head: Buffer, tail: Buffer): AttachmentType | undefined {
  const start = head.subarray(0, 16).toString('latin1');
  for (const [magic, type] of MAGIC) if (start.startsWith(magic)) return type;
  if (start.startsWith('RIFF') && start.slice(8, 12) === 'WEBP') return 'image/webp';
  if (start.startsWith('PK\x03\x04')) return sniffOffice(head, tail);
  return sniffText(head, tail);
}

/** docx and xlsx are zips; the names of their parts stand unpacked at both ends. */
function sniffOffice(head: Buffer, tail: Buffer): AttachmentType | undefined {
  const names = head.toString('latin1') + tail.toString('latin1');
  if (names.includes('vbaProject.bin') || !names.includes('[Content_Types].xml')) return undefined;
  if (names.includes('word/document')) {
    return 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  }
  if (names.includes('xl/workbook')) {
    return 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  }
  return undefined;
}

/** Control characters no text file holds; tab, line feed, form feed and carriage return are fine. */
// eslint-disable-next-line no-control-regex -- control characters are what it looks for
const CONTROL = /[\x00-\x08\x0b\x0e-\x1f\x7f]/;

function sniffText(head: Buffer, tail: Buffer): AttachmentType | undefined {
  if (head.length === 0) return undefined;
  // A program text with an active ending would be kept as plain text and is never opened by us.
  for (const charset of ['utf-8', 'gb18030'] as const) {
    if (isText(head, charset) && isText(skipPartial(tail, charset), charset))
      return `text/plain; charset=${charset}`;
  }
  return undefined;
}

function isText(bytes: Buffer, charset: string): boolean {
  try {
    // `stream`: the window may end in the middle of a character.
    const text = new TextDecoder(charset, { fatal: true }).decode(bytes, { stream: true });
    return !CONTROL.test(text);
  } catch {
    return false;
  }
}

/** The tail may begin in the middle of a character: start it after its first line break. */
function skipPartial(tail: Buffer, charset: string): Buffer {
  const lineEnd = tail.indexOf(0x0a);
  if (lineEnd >= 0) return tail.subarray(lineEnd + 1);
  return charset === 'utf-8'
    ? tail.subarray(tail.findIndex((byte) => (byte & 0xc0) !== 0x80))
    : tail.subarray(0, 0);
}
