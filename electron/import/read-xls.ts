/** .xls of Excel 97–2003 and WPS, and the HTML or XML tables that web systems save under that name. */
import { read, set_cptable, type WorkBook } from '@e965/xlsx';
import * as codePages from '@e965/xlsx/dist/cpexcel.full.mjs';
import { isDateFormat } from '../../shared/import/excel-date';
import {
  textCell,
  UNCALCULATED_FORMULA,
  type SheetCell,
  type SheetTable,
} from '../../shared/import/sheet-table';
import { ExpectedFailure } from '../../shared/ipc/reply';
import type { ImportLimits } from './limits';
import { useChineseFormats } from './number-formats';
import { ole } from './ole';
import { refuse } from './refuse';
import { TableBuilder } from './table-builder';
import { checkXlsRecords } from './xls-records';

/** Files of Excel 5 and 95 hold text in the code page of their time (936 in China). */
set_cptable(codePages);

const OPTIONS = { dense: true, cellNF: true, cellFormula: true, cellHTML: false, cellDates: false } as const;

export function readXls(bytes: Buffer, limits: ImportLimits): SheetTable[] {
  checkContainer(bytes, limits);
  useChineseFormats();
  try {
    return tablesOf(read(bytes, { ...OPTIONS, type: 'buffer' }), limits);
  } catch (cause) {
    throw passOn(cause, 'xls');
  }
}

/** The library reads an HTML table or SpreadsheetML 2003 from text; values stay text, nothing is guessed. */
export function readMarkup(text: string, limits: ImportLimits): SheetTable[] {
  if (/<!ENTITY/i.test(text)) throw refuse('fileBroken', 'entity declarations');
  try {
    return tablesOf(read(text, { ...OPTIONS, type: 'string', raw: true }), limits);
  } catch (cause) {
    throw passOn(cause, 'markup');
  }
}

function passOn(cause: unknown, what: string): Error {
  if (cause instanceof ExpectedFailure) return cause;
  if (cause instanceof Error && /password|encrypt/i.test(cause.message))
    return refuse('fileEncrypted', what, cause);
  return refuse('fileBroken', `${what} cannot be read`, cause);
}

/** An OLE container may also be a Word file, an encrypted .xlsx or an e-mail. */
function checkContainer(bytes: Buffer, limits: ImportLimits): void {
  let names: string[];
  let content: Uint8Array | undefined;
  try {
    const container = ole.read(bytes, { type: 'buffer' });
    names = container.FullPaths.map((path) => path.slice(path.lastIndexOf('/') + 1));
    const entry = ole.find(container, 'Workbook') ?? ole.find(container, 'Book');
    content = entry ? Uint8Array.from(entry.content) : undefined;
  } catch (cause) {
    throw refuse('fileBroken', 'OLE container', cause);
  }
  if (names.some((name) => name === 'EncryptedPackage' || name === 'EncryptionInfo')) {
    throw refuse('fileEncrypted', 'encrypted package');
  }
  if (!content) throw refuse('fileNotTable', 'OLE container without workbook');
  checkXlsRecords(content, limits);
}

interface LooseCell {
  t?: string;
  v?: unknown;
  w?: string;
  z?: string | number;
  f?: string;
}

function tablesOf(workbook: WorkBook, limits: ImportLimits): SheetTable[] {
  if (workbook.SheetNames.length === 0) throw refuse('fileEmpty', 'no sheet');
  const date1904 = workbook.Workbook?.WBProps?.date1904 ?? false;
  return workbook.SheetNames.map((name, index) => {
    const sheet = workbook.Sheets[name];
    const builder = new TableBuilder(limits);
    const rows = (sheet?.['!data'] ?? []) as (LooseCell[] | undefined)[];
    let used = 0;
    // forEach passes over the holes of sparse rows; an index loop would visit a million of them.
    rows.forEach((cells, row) => {
      if (!cells) return;
      let filled = 0;
      cells.forEach((cell, column) => {
        filled += 1;
        builder.put(row, column, cellOf(cell));
      });
      if (filled > 0) used += 1;
      if (used > limits.usedRows) throw refuse('fileTooManyRows', `more than ${limits.usedRows} rows`);
    });
    builder.expand(
      (sheet?.['!merges'] ?? []).slice(0, limits.merges).map(({ s, e }) => ({
        firstRow: s.r,
        lastRow: e.r,
        firstColumn: s.c,
        lastColumn: e.c,
      })),
    );
    const hidden = (workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
    return builder.build(name, hidden, date1904);
  });
}

function cellOf(cell: LooseCell): SheetCell {
  if (cell.t === 'n' && typeof cell.v === 'number' && Number.isFinite(cell.v)) {
    const numFmt = typeof cell.z === 'string' ? cell.z : 'General';
    const text = (cell.w ?? String(cell.v)).trim();
    return { text, kind: isDateFormat(numFmt) ? 'date' : 'number', numFmt, value: cell.v };
  }
  if (cell.t === 'e') return textCell(cell.w ?? '#N/A');
  if (cell.t === 'b') return textCell(cell.v === true ? 'TRUE' : 'FALSE');
  const text = typeof cell.v === 'string' ? cell.v : (cell.w ?? '');
  return textCell(text === '' && cell.f ? UNCALCULATED_FORMULA : text);
}
