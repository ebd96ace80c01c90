/** A blank workbook to fill in: every column is text, so that no ID number is cut and no 1998.10 becomes 1998.1. */
import ExcelJS from 'exceljs';
import { templates, templateWords, type TemplateKind } from '../../shared/words/templates';

const FONT = { name: '宋体', size: 11 };
const LINE = { style: 'thin', color: { argb: 'FF9A948C' } } as const;
const BOX = { top: LINE, left: LINE, bottom: LINE, right: LINE };
const HEAD_FILL = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF0ECE6' } } as const;
const TEXT_FORMAT = '@';
/** Title, then heads; the first row to fill in is 3. */
const HEAD_ROW = 2;
/** Characters: an ID number of 18 fits, a head of six as well. */
const WIDTHS: Readonly<Record<string, number>> = {
  公民身份号码: 22,
  学习专题: 32,
  学习材料: 32,
  工作单位: 24,
  会议主题: 32,
  会议地点: 24,
};
const WIDTH = 14;
const NOTES_WIDTH = 90;

/** The bytes of the workbook; `madeAt` is the time written into its properties. */
export async function buildTemplateBook(kind: TemplateKind, madeAt: Date): Promise<Uint8Array> {
  const { sheet, title, heads, notes } = templates[kind];
  const workbook = new ExcelJS.Workbook();
  workbook.created = madeAt;
  workbook.modified = madeAt;
  workbook.title = sheet;
  const page = workbook.addWorksheet(sheet, { views: [{ state: 'frozen', ySplit: HEAD_ROW }] });
  heads.forEach((head, index) => {
    const column = page.getColumn(index + 1);
    column.width = WIDTHS[head] ?? WIDTH;
    column.numFmt = TEXT_FORMAT;
    column.font = FONT;
  });
  const titleCell = page.getCell(1, 1);
  titleCell.value = title;
  titleCell.font = { ...FONT, size: 14, bold: true };
  page.getRow(1).height = 28;
  heads.forEach((head, index) => {
    const cell = page.getCell(HEAD_ROW, index + 1);
    cell.value = head;
    cell.font = { ...FONT, bold: true };
    cell.fill = HEAD_FILL;
    cell.border = BOX;
    cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
  });
  page.getRow(HEAD_ROW).height = 30;
  const explained = workbook.addWorksheet(templateWords.notesSheet);
  explained.getColumn(1).width = NOTES_WIDTH;
  notes.forEach((note, index) => {
    const cell = explained.getCell(index + 1, 1);
    cell.value = `${String(index + 1)}. ${note}`;
    cell.font = FONT;
    cell.alignment = { wrapText: true, vertical: 'top' };
  });
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
