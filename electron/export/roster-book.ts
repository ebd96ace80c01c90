/** 党员名册.xlsx: typed columns, numbers of persons as text, frozen head, ready to print on A4 landscape. */
import ExcelJS from 'exceljs';
import {
  exportCell,
  exportHead,
  type ExportCell,
  type ExportColumn,
} from '../../shared/domain/roster-export';
import { rosterBookWords as words } from '../../shared/words/roster-export';
import { HEAD_ROW, type RosterSheet } from './roster-sheet';

const FONT = { name: '宋体', size: 11 };
const LINE = { style: 'thin', color: { argb: 'FF9A948C' } } as const;
const BOX = { top: LINE, left: LINE, bottom: LINE, right: LINE };
const HEAD_FILL = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF0ECE6' } } as const;
/** As partial dates are written: 1998.07.01 beside 1998.07. */
const DAY_FORMAT = 'yyyy\\.mm\\.dd';
/** Text: Excel would cut an ID number to 15 digits, and typing into the cell makes no formula of it. */
const TEXT_FORMAT = '@';

/** Characters, by what usually stands there; a head is never broken in the middle of a word. */
const WIDTHS: Partial<Record<ExportColumn, number>> = {
  no: 6,
  name: 11,
  gender: 6,
  idNo: 22,
  'fullTimeEdu.school': 20,
  'fullTimeEdu.major': 16,
  'inServiceEdu.school': 20,
  'inServiceEdu.major': 16,
  workUnit: 22,
  jobTitle: 18,
  joinBranch: 26,
  sponsors: 16,
  groupName: 13,
  partyPost: 18,
  mobile: 14,
  phone: 15,
  homeAddress: 30,
  note: 24,
};
const WIDTH = 12;
const CENTRED: readonly ExportColumn[] = ['no', 'gender'];

/** The bytes of the workbook; `madeAt` is the time written into its properties. */
export async function buildRosterBook(sheet: RosterSheet, madeAt: Date): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.created = madeAt;
  workbook.modified = madeAt;
  workbook.creator = sheet.branchName;
  workbook.lastModifiedBy = sheet.branchName;
  workbook.title = words.title;
  const { columns, rows } = sheet;
  const page = workbook.addWorksheet(words.sheet, {
    // The name stays in sight when scrolling sideways.
    views: [{ state: 'frozen', xSplit: columns.indexOf('name') + 1, ySplit: HEAD_ROW }],
    pageSetup: { ...A4_LANDSCAPE, printTitlesRow: `${HEAD_ROW}:${HEAD_ROW}` },
    headerFooter: { oddFooter: `&C${words.footer}` },
  });
  columns.forEach((column, index) => {
    page.getColumn(index + 1).width = WIDTHS[column] ?? WIDTH;
  });
  const subtitle = words.subtitle(sheet.branchName, sheet.asOf, sheet.profile, rows.length);
  addLine(page, 1, words.title, { size: 16, bold: true }, 30);
  addLine(page, 2, subtitle, {}, 20);
  addHead(page, columns);
  for (const row of rows) addRow(page, columns, row);
  page.autoFilter = {
    from: { row: HEAD_ROW, column: 1 },
    to: { row: HEAD_ROW + rows.length, column: columns.length },
  };
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** Code of A4 in the file format (ECMA-376 §18.3.1.63). */
// eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment -- a const enum cannot be read from isolated modules
const A4: ExcelJS.PaperSize = 9;

const A4_LANDSCAPE = {
  paperSize: A4,
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  horizontalCentered: true,
  margins: { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
} as const;

/** Title and the line under it run over the empty cells beside them: merged ones would be cut by the frozen column. */
function addLine(
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

function addHead(page: ExcelJS.Worksheet, columns: readonly ExportColumn[]): void {
  const row = page.getRow(HEAD_ROW);
  row.height = 34;
  columns.forEach((column, index) => {
    const cell = row.getCell(index + 1);
    cell.value = exportHead(column);
    cell.font = { ...FONT, bold: true };
    cell.fill = HEAD_FILL;
    cell.border = BOX;
    cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
  });
}

function addRow(page: ExcelJS.Worksheet, columns: readonly ExportColumn[], texts: readonly string[]): void {
  const row = page.addRow([]);
  columns.forEach((column, index) => {
    const cell = row.getCell(index + 1);
    const content = exportCell(column, texts[index] ?? '');
    cell.value = valueOf(content);
    cell.numFmt = content.kind === 'day' ? DAY_FORMAT : content.kind === 'number' ? '0' : TEXT_FORMAT;
    cell.font = FONT;
    cell.border = BOX;
    cell.alignment = {
      vertical: 'middle',
      wrapText: true,
      horizontal: CENTRED.includes(column) ? 'center' : 'left',
    };
  });
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
