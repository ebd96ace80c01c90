/** .xlsx (Excel, WPS) -> tables. Formulas: the stored result, never evaluated. */
import { isDateFormat } from '../../shared/import/excel-date';
import {
  blankCell,
  textCell,
  UNCALCULATED_FORMULA,
  type SheetCell,
  type SheetTable,
} from '../../shared/import/sheet-table';
import type { ImportLimits } from './limits';
import { showNumber } from './number-formats';
import { refuse } from './refuse';
import { SheetStream, type RawCell } from './sheet-stream';
import { TableBuilder } from './table-builder';
import { readWorkbookParts, type WorkbookParts } from './xlsx-parts';
import { decodeXml, textOfStringItem } from './xml';
import { ZipParts } from './zip-parts';

export async function readXlsx(bytes: Buffer, limits: ImportLimits): Promise<SheetTable[]> {
  const zip = await ZipParts.open(bytes, limits);
  try {
    const workbook = await readWorkbookParts(zip, limits);
    const tables: SheetTable[] = [];
    let cells = 0;
    for (const { name, hidden, path } of workbook.sheets) {
      const builder = new TableBuilder(limits);
      const sheet = new SheetStream(limits, (row, rawCells) => {
        cells += rawCells.length;
        if (cells > limits.usedCells) throw refuse('fileTooManyRows', `more than ${limits.usedCells} cells`);
        for (const raw of rawCells) builder.put(row, raw.column, readCell(raw, workbook));
      });
      await zip.stream(path, limits.partBytes, (text) => {
        sheet.push(text);
      });
      sheet.end();
      builder.expand(sheet.merges);
      tables.push(builder.build(name, hidden, workbook.date1904));
    }
    return tables;
  } finally {
    zip.close();
  }
}

function readCell({ attributes, inner }: RawCell, workbook: WorkbookParts): SheetCell {
  const type = attributes['t'] ?? 'n';
  if (type === 'inlineStr') return textCell(textOfStringItem(inner));
  const value = /<(?:\w+:)?v(?:\s[^<>]*)?>([^<]*)<\/(?:\w+:)?v>/.exec(inner)?.[1];
  if (value === undefined || value === '') {
    return /<(?:\w+:)?f[\s>/]/.test(inner) ? textCell(UNCALCULATED_FORMULA) : blankCell();
  }
  switch (type) {
    case 's':
      return textCell(sharedString(value, workbook));
    case 'b':
      return textCell(value === '1' || value === 'true' ? 'TRUE' : 'FALSE');
    case 'n':
      return numberCell(value, attributes['s'], workbook);
    default:
      // str: result of a formula; e: an error such as #REF!; d: an ISO 8601 date as text.
      return textCell(decodeXml(value));
  }
}

function sharedString(value: string, { sharedStrings }: WorkbookParts): string {
  const text = sharedStrings[Number(value)];
  if (text === undefined) throw refuse('fileBroken', `shared string ${value}`);
  return text;
}

function numberCell(typed: string, style: string | undefined, workbook: WorkbookParts): SheetCell {
  const value = Number(typed);
  if (!Number.isFinite(value)) throw refuse('fileBroken', `number ${typed.slice(0, 20)}`);
  const numFmt = workbook.formats[Number(style ?? 0)] ?? 'General';
  const text = showNumber(value, numFmt, workbook.date1904);
  return { text, kind: isDateFormat(numFmt) ? 'date' : 'number', numFmt, value };
}
