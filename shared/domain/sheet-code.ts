/**
 * The small code on every printed page that goes out to be signed: which record, which kind of sheet, which draft,
 * which page. 38 characters of QR's alphanumeric set, all places fixed, so that it fits version 2 (25 × 25 modules)
 * at error correction M (ISO/IEC 18004: 38 alphanumeric characters): one character more and the modules would be too
 * small for an office scanner. It says no name and no content: who finds the sheet learns nothing from the code.
 */

/** 手册 sheet, first format. Another program's code begins otherwise; a later format of ours gets another digit. */
const MARK = 'ZB1';
/** Crockford base 32, as in the ULIDs and the 核对码. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const ID_LENGTH = 26;
const NUMBER_LENGTH = 2;
const CHECK_LENGTH = 4;
const KIND_AT = MARK.length + ID_LENGTH;
const REVISION_AT = KIND_AT + 1;
const PAGE_AT = REVISION_AT + NUMBER_LENGTH;
const CHECK_AT = PAGE_AT + NUMBER_LENGTH;
export const SHEET_CODE_LENGTH = CHECK_AT + CHECK_LENGTH;
/** The highest number two characters hold; no record has as many drafts, no minutes as many pages. */
export const MAX_SHEET_NUMBER = ALPHABET.length ** NUMBER_LENGTH - 1;

/** `minutes` P-01; `signIn` P-02, which has no drafts. */
export type SheetKind = 'minutes' | 'signIn';
const KIND_LETTERS: Readonly<Record<SheetKind, string>> = { minutes: 'R', signIn: 'P' };

/** What one printed sheet is, without its page. */
export interface SheetIdentity {
  /** ULID of the record. */
  recordId: string;
  kind: SheetKind;
  /** 第N稿; 0 for a print that is no draft for signature yet, and for a sign-in sheet. */
  revision: number;
}
export interface SheetCode extends SheetIdentity {
  /** From 1. */
  page: number;
}

/**
 * @returns undefined where a number does not fit or the id is none of ours: the page is then printed without a code,
 *   because a wrong one would be worse
 */
export function sheetCodeText(code: SheetCode): string | undefined {
  const { recordId, kind, revision, page } = code;
  const isId = recordId.length === ID_LENGTH && Array.from(recordId).every((one) => ALPHABET.includes(one));
  if (!isId || !isNumber(revision) || !isNumber(page) || page === 0) return undefined;
  const said = `${MARK}${recordId}${KIND_LETTERS[kind]}${spell(revision, NUMBER_LENGTH)}${spell(page, NUMBER_LENGTH)}`;
  return said + checkOf(said);
}

/** What a code says; undefined for anything that is not whole and ours. */
export function parseSheetCode(text: string): SheetCode | undefined {
  if (text.length !== SHEET_CODE_LENGTH || !text.startsWith(MARK)) return undefined;
  const said = text.slice(0, CHECK_AT);
  if (!Array.from(text).every((one) => ALPHABET.includes(one)) || text.slice(CHECK_AT) !== checkOf(said))
    return undefined;
  const letter = said.charAt(KIND_AT);
  const kind = (Object.keys(KIND_LETTERS) as SheetKind[]).find((one) => KIND_LETTERS[one] === letter);
  const page = read(said.slice(PAGE_AT));
  if (kind === undefined || page === 0) return undefined;
  return {
    recordId: said.slice(MARK.length, KIND_AT),
    kind,
    revision: read(said.slice(REVISION_AT, PAGE_AT)),
    page,
  };
}

function isNumber(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= MAX_SHEET_NUMBER;
}

function spell(value: number, length: number): string {
  let text = '';
  for (let rest = value; text.length < length; rest = Math.floor(rest / ALPHABET.length))
    text = ALPHABET.charAt(rest % ALPHABET.length) + text;
  return text;
}

function read(text: string): number {
  return Array.from(text).reduce((sum, one) => sum * ALPHABET.length + ALPHABET.indexOf(one), 0);
}

/**
 * 20 bits of FNV-1a (32 bits, public domain): tells a foreign code that happens to look like ours. Damage to the
 * print is not its business, QR has its own correction; nor is forgery: what a code says is only ever proposed.
 */
function checkOf(said: string): string {
  let hash = 0x811c9dc5;
  for (const one of said) hash = Math.imul(hash ^ one.charCodeAt(0), 0x01000193);
  const folded = (hash >>> 20) ^ (hash & 0xfffff);
  return spell(folded, CHECK_LENGTH);
}
