/**
 * Finds the heads of a roster (domain §6): title and 填报单位 rows are passed over, the first row with four known
 * words starts the head, merged heads of several rows are joined with `/`.
 */
import type { ImportField } from './fields';
import { fieldOfHead, isGroupHead, isNameHead, normaliseHead } from './header-words';
import { cleanText } from './plain-text';
import { cellAt, columnLetter, isBlank, type SheetTable } from './sheet-table';

export interface ImportColumn {
  /** 0-based. */
  index: number;
  letter: string;
  /** As shown in the file, rows joined with `/`. */
  header: string;
  /** null: not taken over. */
  field: ImportField | null;
  /**
   * Set where the branch does not collect what the column holds: nothing of it is read or kept. What it would be read
   * as if it were collected.
   */
  uncollected?: ImportField | null;
}

/** Where the heads are and what each column means; the user may override both. */
export interface RosterMapping {
  /** 0-based rows; both -1 when the file has no heads and its first row is a person. */
  firstHeadRow: number;
  lastHeadRow: number;
  columns: ImportColumn[];
}

/** Below 40 rows of preamble no roster starts. */
const SEARCH_ROWS = 40;
const MIN_KNOWN = 4;
/** A list of names and telephone numbers is a roster too, if one of its heads is 姓名. */
const MIN_KNOWN_WITH_NAME = 2;
export const MAX_HEAD_ROWS = 3;

/** Undefined when no row looks like the heads of a roster (failure fileNoHeader). */
export function proposeMapping(table: SheetTable): RosterMapping | undefined {
  const found = findHeadRow(table, (row) => knownIn(table, row).size >= MIN_KNOWN) ?? findShortHead(table);
  if (found === undefined) return undefined;
  const firstHeadRow = found > 0 && isUpperHead(table, found - 1, found) ? found - 1 : found;
  let lastHeadRow = found;
  while (lastHeadRow - firstHeadRow + 1 < MAX_HEAD_ROWS && isLowerHead(table, found, lastHeadRow + 1)) {
    lastHeadRow += 1;
  }
  return { firstHeadRow, lastHeadRow, columns: columnsOf(table, firstHeadRow, lastHeadRow) };
}

/** Rows the user can call the heads: those with content among the first 40, 0-based. */
export function headRowChoices(table: SheetTable): number[] {
  return table.rows.slice(0, SEARCH_ROWS).flatMap((cells, row) => (cells.every(isBlank) ? [] : [row]));
}

/**
 * Heads where the user says they are (0-based rows, both included; -1 and -1: the file has none). Columns without a
 * head are listed as well, so that a list of bare names and numbers can be taken over.
 */
export function mappingOfRows(table: SheetTable, first: number, last: number): RosterMapping {
  const named = first < 0 ? [] : columnsOf(table, first, last);
  const below = table.rows.slice(last + 1, last + 1 + SEARCH_ROWS);
  const width = Math.max(0, ...below.map((row) => row.length), ...named.map(({ index }) => index + 1));
  const columns: ImportColumn[] = [];
  for (let index = 0; index < width; index += 1) {
    const known = named.find((column) => column.index === index);
    const isFilled = below.some((row) => !isBlank(cellAt(row, index)));
    if (known) columns.push(known);
    else if (isFilled) columns.push({ index, letter: columnLetter(index), header: '', field: null });
  }
  return { firstHeadRow: first, lastHeadRow: last, columns };
}

function findHeadRow(table: SheetTable, isHead: (row: number) => boolean): number | undefined {
  const last = Math.min(table.rows.length, SEARCH_ROWS);
  for (let row = 0; row < last; row += 1) if (isHead(row)) return row;
  return undefined;
}

function findShortHead(table: SheetTable): number | undefined {
  return findHeadRow(
    table,
    (row) => knownIn(table, row).size >= MIN_KNOWN_WITH_NAME && textsOf(table, row).some(isNameHead),
  );
}

/** Distinct fields named in a row; a repeated word (merged head) counts once. */
function knownIn(table: SheetTable, row: number): Set<ImportField> {
  const fields = textsOf(table, row).map((text) => fieldOfHead([text]));
  return new Set(fields.filter((field): field is ImportField => typeof field === 'string'));
}

function textsOf(table: SheetTable, row: number): string[] {
  return (table.rows[row] ?? []).filter((cell) => !isBlank(cell)).map((cell) => cleanText(cell.text));
}

/** The row above belongs to the head when it names groups of columns: 基本情况 | 学历 | 组织关系. */
function isUpperHead(table: SheetTable, row: number, below: number): boolean {
  const texts = new Set(textsOf(table, row));
  if (texts.size < 2 || [...texts].some((text) => /[:：]/.test(text))) return false;
  const lower = new Set(textsOf(table, below));
  return [...texts].some(
    (text) => isGroupHead(text) || (lower.has(text) && fieldOfHead([text]) !== undefined),
  );
}

/** The row below belongs to the head when it only repeats heads (merged downwards) or names parts of them. */
function isLowerHead(table: SheetTable, headRow: number, row: number): boolean {
  const cells = table.rows[row] ?? [];
  const heads = table.rows[headRow] ?? [];
  let parts = 0;
  for (const [column, cell] of cells.entries()) {
    if (isBlank(cell)) continue;
    const above = cellAt(heads, column);
    if (normaliseHead(cell.text) === normaliseHead(above.text)) continue;
    const path = [above.text, cell.text];
    if (isBlank(above) || typeof fieldOfHead(path) !== 'string' || /\d{2}/.test(cell.text)) return false;
    // 学历 over 大学 is a value under a head, 学历 over 全日制 a part of it.
    if (!isPartWord(cell.text)) return false;
    parts += 1;
  }
  return parts > 0 || (repeatsHead(cells, heads) && cells.some((cell) => !isBlank(cell)));
}

function repeatsHead(cells: readonly { text: string }[], heads: readonly { text: string }[]): boolean {
  const filled = [...cells.entries()].filter(([, cell]) => cell.text.trim() !== '');
  return filled.every(
    ([column, cell]) => normaliseHead(cell.text) === normaliseHead(heads[column]?.text ?? ''),
  );
}

function isPartWord(text: string): boolean {
  const head = normaliseHead(text);
  return isGroupHead(head) || typeof fieldOfHead([head]) === 'string' || /全日制|在职/.test(head);
}

function columnsOf(table: SheetTable, first: number, last: number): ImportColumn[] {
  const headRows = table.rows.slice(first, last + 1);
  const width = Math.max(0, ...headRows.map((row) => row.length));
  const taken = new Set<ImportField>();
  const columns: ImportColumn[] = [];
  for (let index = 0; index < width; index += 1) {
    const path = headPath(headRows.map((row) => cleanText(cellAt(row, index).text)));
    if (path.length === 0) continue;
    const field = freeField(fieldOfHead(path) ?? null, taken);
    if (field) taken.add(field);
    columns.push({ index, letter: columnLetter(index), header: path.join('/'), field });
  }
  return preferMobile(columns);
}

/** Heads from top to bottom without blanks and repetitions of merged cells. */
function headPath(texts: readonly string[]): string[] {
  return texts.filter((text, level) => text !== '' && text !== texts[level - 1]);
}

/** The first column of a field wins; a second 学历 column is shown as not taken over. */
function freeField(field: ImportField | null, taken: ReadonlySet<ImportField>): ImportField | null {
  return field && taken.has(field) ? null : field;
}

/** 联系电话 alone nearly always holds mobile numbers; beside a 手机 column it is the office number. */
function preferMobile(columns: ImportColumn[]): ImportColumn[] {
  if (columns.some((column) => column.field === 'mobile')) return columns;
  return columns.map((column) =>
    column.field === 'phone' && /^(联系电话|电话|电话号码)$/.test(normaliseHead(column.header))
      ? { ...column, field: 'mobile' }
      : column,
  );
}

/** Same heads in the same order, same fingerprint: under it a mapping is remembered. At most 200 characters. */
export function headerFingerprint(mapping: RosterMapping): string {
  const heads = mapping.columns.map((column) => `${column.letter}${normaliseHead(column.header)}`).join('|');
  return `roster/1:${mapping.columns.length}:${hash53(heads)}`;
}

/** Puts the fields the user chose last time for a file of this layout in place. */
export function applyRemembered(
  mapping: RosterMapping,
  fields: readonly (ImportField | null)[],
): RosterMapping {
  if (fields.length !== mapping.columns.length) return mapping;
  const columns = mapping.columns.map((column, index) => ({ ...column, field: fields[index] ?? null }));
  return { ...mapping, columns };
}

/** cyrb53, a 53-bit string hash: tells layouts apart, protects nothing. */
function hash53(text: string): string {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(16).padStart(14, '0');
}
