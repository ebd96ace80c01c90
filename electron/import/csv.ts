/** Text tables: encoding, separator, quotes (RFC 4180, forgiving). */
import { blankCell, textCell, type SheetCell, type SheetTable } from '../../shared/import/sheet-table';
import { isUtf16 } from './file-kind';
import type { ImportLimits } from './limits';
import { refuse } from './refuse';

/** UTF-8 strictly first, then GB18030 (Excel in China saves csv that way), UTF-16 by its mark or zero bytes. */
export function decodeTable(bytes: Uint8Array): string {
  const wide = isUtf16(bytes);
  for (const encoding of wide ? [wide] : ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Not this encoding; the next one, or none.
    }
  }
  throw refuse('fileNotTable', 'neither UTF-8 nor GB18030 nor UTF-16');
}

const SEPARATORS = [',', '\t', ';', '，', '|'] as const;
const SAMPLE_LINES = 20;

/** The separator that splits the first lines into most columns. */
function separatorOf(text: string): string {
  const lines = text.split(/\r\n|\n|\r/, SAMPLE_LINES).map((line) => line.replace(/"[^"]*"/g, ''));
  const counts = SEPARATORS.map((separator) => ({
    separator,
    count: Math.max(...lines.map((line) => line.split(separator).length)),
  }));
  return counts.reduce((best, each) => (each.count > best.count ? each : best)).separator;
}

export function parseCsv(text: string, limits: ImportLimits): SheetTable {
  const separator = separatorOf(text);
  const rows: SheetCell[][] = [];
  let row: SheetCell[] = [];
  let usedCells = 0;
  const field = new RegExp(
    `(?:"((?:[^"]|"")*)"[^\\r\\n${escapeForClass(separator)}]*|([^\\r\\n${escapeForClass(separator)}]*))(${escapeForClass(separator)}|\\r\\n|\\n|\\r|$)`,
    'gy',
  );
  while (field.lastIndex < text.length) {
    const found = field.exec(text);
    // An opening quote without its end swallows the rest of the file: damaged, not guessed.
    if (!found) throw refuse('fileBroken', 'csv: unfinished quote');
    const [, quoted, plain = '', end = ''] = found;
    if (quoted === undefined && plain.startsWith('"')) throw refuse('fileBroken', 'csv: unfinished quote');
    const cell = csvCell(quoted === undefined ? plain : quoted.replace(/""/g, '"'));
    if (cell.kind !== 'empty') usedCells += 1;
    if (row.length < limits.columns) row.push(cell);
    if (usedCells > limits.usedCells) throw refuse('fileTooManyRows', `more than ${limits.usedCells} cells`);
    if (end === separator) continue;
    rows.push(trimEnd(row));
    row = [];
  }
  // The text ends with a separator: the last cell of the last row is blank, the row itself is not.
  if (row.length > 0) rows.push(trimEnd(row));
  while (rows.length > 0 && rows.at(-1)?.length === 0) rows.pop();
  if (rows.length > limits.usedRows) throw refuse('fileTooManyRows', `${rows.length} rows`);
  return { name: 'CSV', hidden: false, date1904: false, rows };
}

/** `1998.1` in a csv may have been 1998.10 in the sheet it was saved from: kept as a number, so that it is asked. */
function csvCell(raw: string): SheetCell {
  // ="0123" is how programs make Excel keep text.
  const text = raw.replace(/^="(.*)"$/, '$1');
  if (/^\d{4}\.\d{1,2}$/.test(text.trim())) {
    return { text: text.trim(), kind: 'number', numFmt: 'General', value: Number(text) };
  }
  return text.trim() === '' ? blankCell() : textCell(text);
}

function trimEnd(row: SheetCell[]): SheetCell[] {
  let length = row.length;
  while (length > 0 && row[length - 1]?.kind === 'empty') length -= 1;
  return row.slice(0, length);
}

function escapeForClass(separator: string): string {
  return separator === '|' ? '\\|' : separator;
}
