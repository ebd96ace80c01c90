/** A described list as a workbook: typed cells, frozen head, ready to print on A4 landscape with the head repeated. */
import ExcelJS from 'exceljs';
import { sheetCell, type ListSheet } from '../../shared/paper/list-sheet';
import { rosterBookWords } from '../../shared/words/roster-export';
import { A4_LANDSCAPE, addHead, addLine, fillCell } from './book-style';
import { HEAD_ROW } from './roster-sheet';

/** The bytes of the workbook; `madeAt` is the time written into its properties. */
export async function buildListBook(sheet: ListSheet, madeAt: Date): Promise<Uint8Array> {
  const { sheetTitle, title, subtitle, columns, rows } = sheet;
  const workbook = new ExcelJS.Workbook();
  workbook.created = madeAt;
  workbook.modified = madeAt;
  workbook.title = title;
  const page = workbook.addWorksheet(sheetTitle, {
    views: [{ state: 'frozen', ySplit: HEAD_ROW }],
    pageSetup: { ...A4_LANDSCAPE, printTitlesRow: `${String(HEAD_ROW)}:${String(HEAD_ROW)}` },
    headerFooter: { oddFooter: `&C${rosterBookWords.footer}` },
  });
  columns.forEach((column, index) => {
    page.getColumn(index + 1).width = column.width;
  });
  addLine(page, 1, title, { size: 16, bold: true }, 30);
  addLine(page, 2, subtitle, {}, 20);
  addHead(
    page,
    HEAD_ROW,
    columns.map(({ header }) => header),
  );
  for (const cells of rows) {
    const row = page.addRow([]);
    columns.forEach((column, index) => {
      const cell = row.getCell(index + 1);
      fillCell(cell, sheetCell(column, cells[index] ?? null), column.decimals === 1 ? '0.0' : '0');
      cell.alignment = {
        vertical: 'middle',
        wrapText: true,
        horizontal: column.kind === 'text' ? 'left' : 'center',
      };
    });
  }
  page.autoFilter = {
    from: { row: HEAD_ROW, column: 1 },
    to: { row: HEAD_ROW + rows.length, column: columns.length },
  };
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
