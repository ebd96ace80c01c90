/** How our workbooks look, and how texts, days and numbers become cells. */
import type ExcelJS from 'exceljs';
import type { ExportCell } from '../../shared/domain/roster-export';

export const FONT = { name: '宋体', size: 11 };
const LINE = { style: 'thin', color: { argb: 'FF9A948C' } } as const;
export const BOX = { top: LINE, left: LINE, bottom: LINE, right: LINE };
const HEAD_FILL = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF0ECE6' } } as const;
/** As partial dates are written: 1998.07.01 beside 1998.07. */
const DAY_FORMAT = 'yyyy\\.mm\\.dd';
/** Text: Excel would cut an ID number to 15 digits, and typing into the cell makes no formula of it. */
const TEXT_FORMAT = '@';

/** Code of A4 in the file format (ECMA-376 §18.3.1.63). */
// eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment -- a const enum cannot be read from isolated modules
const A4: ExcelJS.PaperSize = 9;

export const A4_LANDSCAPE = {
  paperSize: A4,
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  horizontalCentered: true,
  margins: { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
} as const;

/** Title and the line under it run over the empty cells beside them: merged ones would be cut by the frozen column. */
export function addLine(
  page: ExcelJS.Worksheet,
  rowNumber: number,
  text: string,
  font: Partial<ExcelJS.Font>,
  height: number,
): void {
  const row = page.getRow(rowNumber);
  row.height = height;
  const cell = row.getCell(1);
  cell.value = plainText(text);
  cell.font = { ...FONT, ...font };
  cell.alignment = { horizontal: 'left', vertical: 'middle' };
}

export function addHead(page: ExcelJS.Worksheet, rowNumber: number, heads: readonly string[]): void {
  const row = page.getRow(rowNumber);
  row.height = 34;
  heads.forEach((head, index) => {
    const cell = row.getCell(index + 1);
    cell.value = plainText(head);
    cell.font = { ...FONT, bold: true };
    cell.fill = HEAD_FILL;
    cell.border = BOX;
    cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
  });
}

/** `numberFormat` is for numbers only. */
export function fillCell(cell: ExcelJS.Cell, content: ExportCell, numberFormat = '0'): void {
  cell.value = valueOf(content);
  cell.numFmt = content.kind === 'day' ? DAY_FORMAT : content.kind === 'number' ? numberFormat : TEXT_FORMAT;
  cell.font = FONT;
  cell.border = BOX;
}

function valueOf(cell: ExportCell): string | number | Date | null {
  switch (cell.kind) {
    case 'number':
      return cell.value;
    case 'day':
      return new Date(`${cell.day}T00:00:00.000Z`);
    case 'text':
      return plainText(cell.text);
    case 'blank':
      return null;
  }
}

/** `_x0041_` in a workbook means A (ECMA-376 part 1, 22.9.2.19): the mark itself is written so that it stays text. */
function plainText(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}
