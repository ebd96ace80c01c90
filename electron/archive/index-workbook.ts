/** 迎检资料目录.xlsx: the contents as a workbook, with real dates and numbers, ready to print on A4 landscape. */
import ExcelJS from 'exceljs';
import { directoryOf, itemGroups, type ArchiveListItem } from '../../shared/archive/items';
import { INDEX_DIR, INDEX_WORKBOOK_PATH, type ArchiveFolder } from '../../shared/archive/layout';
import type { ArchiveEntry, ArchivePlan } from '../../shared/archive/plan';
import { archiveKindLabel, workbookWords as words } from '../../shared/words/archive';

const FONT = { name: '宋体', size: 11 };
const LINE = { style: 'thin', color: { argb: 'FF9A948C' } } as const;
const BOX = { top: LINE, left: LINE, bottom: LINE, right: LINE };
const HEAD_FILL = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF0ECE6' } } as const;
const GROUP_FILL = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF8F6F2' } } as const;

/** The bytes of the workbook for a plan; `madeAt` is the time written into its properties. */
export async function buildIndexWorkbook(plan: ArchivePlan, madeAt = new Date()): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.created = madeAt;
  workbook.modified = madeAt;
  workbook.creator = plan.branch.fullName;
  workbook.title = `${words.title} ${plan.period.label}`;
  addItems(workbook, plan);
  addFiles(workbook, plan);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** The plan with the workbook as its first entry; a workbook already there is replaced. */
export async function withIndexWorkbook(plan: ArchivePlan, madeAt = new Date()): Promise<ArchivePlan> {
  const entries = plan.entries.filter((entry) => entry.path !== INDEX_WORKBOOK_PATH);
  const entry: ArchiveEntry = {
    path: INDEX_WORKBOOK_PATH,
    title: words.title,
    category: INDEX_DIR,
    kind: 'packageIndex',
    date: '',
    source: { bytes: await buildIndexWorkbook({ ...plan, entries }, madeAt) },
  };
  return { ...plan, entries: [entry, ...entries] };
}

function addItems(workbook: ExcelJS.Workbook, plan: ArchivePlan): void {
  const c = words.columns;
  const sheet = workbook.addWorksheet(words.sheetItems, {
    views: [{ state: 'frozen', ySplit: 3 }],
    pageSetup: { ...A4_LANDSCAPE, printTitlesRow: '3:3' },
    headerFooter: { oddFooter: `&C${words.footer}` },
  });
  sheet.columns = [
    { key: 'code', width: 7, style: { alignment: { horizontal: 'center' } } },
    { key: 'no', width: 7, style: { alignment: { horizontal: 'center' } } },
    { key: 'title', width: 46 },
    { key: 'kind', width: 16 },
    { key: 'date', width: 13, style: { numFmt: 'yyyy/mm/dd', alignment: { horizontal: 'center' } } },
    { key: 'pages', width: 7, style: { numFmt: '0' } },
    { key: 'attachments', width: 10, style: { numFmt: '0' } },
    { key: 'place', width: 34 },
    { key: 'note', width: 18 },
  ];
  heading(sheet, 1, words.title, { size: 18, bold: true }, 34, 'center');
  heading(sheet, 2, words.subtitle(plan.branch.fullName, plan.period.label), { size: 11 }, 22, 'left');
  head(sheet, 3, [c.code, c.no, c.title, c.kind, c.date, c.pages, c.attachments, c.place, c.note]);
  for (const { folder, items } of itemGroups(plan)) {
    if (items.length === 0) continue;
    groupRow(sheet, folder, items.length);
    items.forEach((item, index) => itemRow(sheet, folder, item, index + 1));
  }
  sheet.autoFilter = { from: { row: 3, column: 1 }, to: { row: sheet.rowCount, column: 9 } };
  const last = sheet.addRow([]);
  sheet.mergeCells(last.number, 1, last.number, 9);
  last.height = 36;
  last.getCell(1).value = words.signatures;
  last.getCell(1).font = FONT;
  last.getCell(1).alignment = { horizontal: 'left', vertical: 'bottom' };
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
  margins: { left: 0.6, right: 0.6, top: 0.7, bottom: 0.7, header: 0.3, footer: 0.35 },
} as const;

function heading(
  sheet: ExcelJS.Worksheet,
  rowNumber: number,
  text: string,
  font: Partial<ExcelJS.Font>,
  height: number,
  horizontal: 'left' | 'center',
): void {
  sheet.mergeCells(rowNumber, 1, rowNumber, sheet.columnCount);
  const row = sheet.getRow(rowNumber);
  row.height = height;
  const cell = row.getCell(1);
  cell.value = text;
  cell.font = { ...FONT, ...font };
  cell.alignment = { horizontal, vertical: 'middle' };
}

function head(sheet: ExcelJS.Worksheet, rowNumber: number, titles: readonly string[]): void {
  const row = sheet.getRow(rowNumber);
  row.values = [...titles];
  row.height = 26;
  row.eachCell((cell) => {
    cell.font = { ...FONT, bold: true };
    cell.fill = HEAD_FILL;
    cell.border = BOX;
    cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
  });
}

function groupRow(sheet: ExcelJS.Worksheet, folder: ArchiveFolder, count: number): void {
  const row = sheet.addRow({ code: folder.code, title: words.group(folder.name, count) });
  row.height = 22;
  dress(row, 9);
  for (let column = 1; column <= 9; column += 1) {
    row.getCell(column).fill = GROUP_FILL;
    row.getCell(column).font = { ...FONT, bold: true };
  }
}

function itemRow(
  sheet: ExcelJS.Worksheet,
  folder: ArchiveFolder,
  { entry, parts }: ArchiveListItem,
  no: number,
): void {
  const row = sheet.addRow({
    code: folder.code,
    no,
    title: { text: entry.title, hyperlink: hrefFromIndex(entry.path) },
    kind: archiveKindLabel(entry.kind),
    date: dateValue(entry.date),
    pages: entry.pages,
    attachments: parts.length === 0 ? undefined : parts.length,
    place: directoryOf(entry.path),
    note: entry.note,
  });
  dress(row, 9);
  row.getCell('title').font = { ...FONT, color: { argb: 'FF1F4E79' }, underline: true };
}

function addFiles(workbook: ExcelJS.Workbook, plan: ArchivePlan): void {
  const c = words.fileColumns;
  const sheet = workbook.addWorksheet(words.sheetFiles, {
    views: [{ state: 'frozen', ySplit: 1 }],
    pageSetup: { ...A4_LANDSCAPE, printTitlesRow: '1:1' },
    headerFooter: { oddFooter: `&C${words.footer}` },
  });
  sheet.columns = [
    { key: 'no', width: 7, style: { alignment: { horizontal: 'center' } } },
    { key: 'path', width: 76 },
    { key: 'title', width: 36 },
    { key: 'kind', width: 16 },
    { key: 'belongs', width: 36 },
  ];
  head(sheet, 1, [c.no, c.path, c.title, c.kind, c.belongs]);
  const titles = new Map(plan.entries.map((entry) => [entry.path, entry.title]));
  plan.entries.forEach((entry, index) => {
    const row = sheet.addRow({
      no: index + 1,
      path: entry.path,
      title: entry.title,
      kind: archiveKindLabel(entry.kind),
      belongs: entry.partOf === undefined ? undefined : titles.get(entry.partOf),
    });
    dress(row, 5);
  });
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: sheet.rowCount, column: 5 } };
}

/** Lines and font for every cell, also the empty ones: the printed sheet is a closed table. */
function dress(row: ExcelJS.Row, columns: number): void {
  for (let column = 1; column <= columns; column += 1) {
    const cell = row.getCell(column);
    cell.border = BOX;
    cell.font = FONT;
    cell.alignment = { ...cell.alignment, vertical: 'middle', wrapText: true };
  }
}

/** A whole day becomes a date of Excel; `2026-03` and `2026` stay text, since Excel knows no such date. */
function dateValue(date: string): Date | string | undefined {
  if (date === '') return undefined;
  return date.length === 10 ? new Date(`${date}T00:00:00.000Z`) : date.replace(/-/g, '.');
}

/** From the workbook in `data/00_…/` to a payload file. */
function hrefFromIndex(path: string): string {
  return ['..', ...path.split('/')].map(encodeURIComponent).join('/');
}
