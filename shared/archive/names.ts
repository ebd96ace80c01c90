/**
 * Names we write: safe on Windows, FAT32, exFAT and Linux at once, so a package can be copied anywhere.
 * Allowed: Chinese characters, `A-Z a-z 0-9 . _ - · ＿`; everything else becomes `＿`. NFC.
 */

/** Characters (UTF-16 units, as Windows counts) in one component. */
export const MAX_COMPONENT_CHARS = 100;
/** Linux counts bytes: 255 a component, and a working suffix must still fit while the package is written. */
export const MAX_COMPONENT_BYTES = 230;
/** Characters from the package's own name to the end of the file name. */
export const MAX_PATH_CHARS = 200;
/** Characters of the subject inside a file name (domain §5.4). */
export const MAX_THEME_CHARS = 30;

const NOT_ALLOWED = /[^\p{Script=Han}A-Za-z0-9._\-·＿]+/gu;
// Windows opens a device for these whatever the extension; ¹²³ count as digits there.
const RESERVED = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(\.|$)/i;

/** Bytes of a text in UTF-8. */
export function utf8Length(text: string): number {
  let bytes = 0;
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

/** Is this name a Windows device, such as `CON` or `com1.txt`? */
export function isReservedName(name: string): boolean {
  return RESERVED.test(name);
}

/** Two names that a case-insensitive or normalising disk takes for one have the same folded form. */
export function foldName(name: string): string {
  // Upper then lower, as full case folding does for the letters where one direction is not enough (ß, ſ).
  return name.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC');
}

/** Cuts at whole characters until both limits hold. */
export function cutName(name: string, maxChars: number, maxBytes: number): string {
  let kept = '';
  let bytes = 0;
  for (const char of name) {
    bytes += utf8Length(char);
    if (kept.length + char.length > maxChars || bytes > maxBytes) break;
    kept += char;
  }
  return kept;
}

/** Text -> allowed characters only, without edge dots, dashes or fill marks; may be empty. */
export function cleanName(text: string): string {
  return toHalfWidth(text.normalize('NFC'))
    .replace(NOT_ALLOWED, '＿')
    .replace(/＿{2,}/g, '＿')
    .replace(/^[._\-＿]+|[._\-＿]+$/g, '');
}

/** A safe component (folder, or file name without extension). `fallback` stands in when nothing is left. */
export function safeComponent(text: string, fallback: string, maxChars = MAX_COMPONENT_CHARS): string {
  const cut = trimEnd(cutName(cleanName(text), maxChars, MAX_COMPONENT_BYTES));
  const name = cut === '' ? fallback : cut;
  return isReservedName(name) ? cutName(`＿${name}`, maxChars, MAX_COMPONENT_BYTES) : name;
}

/** A safe file name; the extension (`pdf`, ASCII letters and digits, at most 8) is kept whole. */
export function safeFileName(text: string, fallback = '未命名'): string {
  const found = /^(.*)\.([A-Za-z0-9]{1,8})$/s.exec(text.normalize('NFC').trim());
  const extension = found?.[2] ? `.${found[2].toLowerCase()}` : '';
  const stem = found?.[1] ?? text;
  const room = MAX_COMPONENT_CHARS - extension.length;
  const cut = trimEnd(cutName(cleanName(stem), room, MAX_COMPONENT_BYTES - extension.length));
  const name = `${cut === '' ? fallback : cut}${extension}`;
  return isReservedName(name) ? `＿${name}` : name;
}

/**
 * `YYYYMMDD_<类型>_<主题≤30字>[_附件NN].<ext>` (domain §5.4). `date` may be partial (`2026-03` -> `202603`) or
 * empty; empty parts are left out.
 */
export function recordFileName(parts: {
  date: string;
  label: string;
  theme: string;
  extension: string;
  attachmentNo?: number;
}): string {
  const theme = Array.from(cleanName(parts.theme)).slice(0, MAX_THEME_CHARS).join('');
  const attachment =
    parts.attachmentNo === undefined ? '' : `附件${String(parts.attachmentNo).padStart(2, '0')}`;
  const stem = [parts.date.replace(/-/g, ''), cleanName(parts.label), trimEnd(theme), attachment];
  return safeFileName(`${stem.filter((part) => part !== '').join('_')}.${parts.extension}`);
}

/** `迎检资料_<支部简称>_<年度>_<YYYYMMDD>`; `period` is `2026` or `2025-2026`, `day` a calendar date. */
export function packageNameFor(branchShortName: string, period: string, day: string): string {
  const short = safeComponent(branchShortName, '党支部', 30);
  return `迎检资料_${short}_${safeComponent(period, '年度', 20)}_${day.replace(/-/g, '')}`;
}

export type NameFault = 'empty' | 'notAllowed' | 'reserved' | 'edge' | 'notNfc' | 'tooLong';

/** Why a component we are about to write is not safe; undefined when it is. */
export function nameFault(name: string): NameFault | undefined {
  if (name === '') return 'empty';
  if (name !== name.normalize('NFC')) return 'notNfc';
  if (name.search(NOT_ALLOWED) !== -1) return 'notAllowed';
  if (/^[.]|[.]$/.test(name)) return 'edge';
  if (isReservedName(name)) return 'reserved';
  if (name.length > MAX_COMPONENT_CHARS || utf8Length(name) > MAX_COMPONENT_BYTES) return 'tooLong';
  return undefined;
}

/** `name.pdf` -> `name_2.pdf`, cutting the stem where the number would not fit. */
export function numberedName(name: string, number: number): string {
  const found = /^(.*?)(\.[A-Za-z0-9]{1,8})?$/s.exec(name);
  const tail = `_${number}${found?.[2] ?? ''}`;
  const stem = cutName(
    found?.[1] ?? name,
    MAX_COMPONENT_CHARS - tail.length,
    MAX_COMPONENT_BYTES - tail.length,
  );
  return `${stem}${tail}`;
}

function trimEnd(text: string): string {
  return text.replace(/[._\-＿]+$/, '');
}

/** Full-width letters and digits are what an input method leaves behind; in a file name they only confuse. */
function toHalfWidth(text: string): string {
  return text.replace(/[０-９Ａ-Ｚａ-ｚ]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));
}
