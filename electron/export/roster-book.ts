/** 党员名册.xlsx: typed columns, numbers of persons as text, frozen head, ready to print on A4 landscape. */
import ExcelJS from 'exceljs';
import { exportCell, exportHead, type ExportColumn } from '../../shared/domain/roster-export';
import { rosterBookWords as words } from '../../shared/words/roster-export';
import { A4_LANDSCAPE, addHead, addLine, fillCell } from './book-style';
import { HEAD_ROW, type RosterSheet } from './roster-sheet';

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
  addHead(page, HEAD_ROW, columns.map(exportHead));
  for (const row of rows) addRow(page, columns, row);
  page.autoFilter = {
    from: { row: HEAD_ROW, column: 1 },
    to: { row: HEAD_ROW + rows.length, column: columns.length },
  };
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function addRow(page: ExcelJS.Worksheet, columns: readonly ExportColumn[], texts: readonly string[]): void {
  const row = page.addRow([]);
  columns.forEach((column, index) => {
    const cell = row.getCell(index + 1);
    fillCell(cell, exportCell(column, texts[index] ?? ''));
    cell.alignment = {
      vertical: 'middle',
      wrapText: true,
      horizontal: CENTRED.includes(column) ? 'center' : 'left',
    };
  });
}
