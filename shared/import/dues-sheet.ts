/**
 * An old ledger of dues: names down, months across (domain §6), the form every branch has kept for years. Finds heads
 * over up to three rows, amounts due and paid side by side, the columns beside the months. Reads only; what a cell
 * would do is judged in dues.ts. Pure.
 */
import { isNameHead, SEARCH_ROWS } from './attendance-heads';
import { yearNamedIn } from './meeting-day';
import { cleanText, compact } from './plain-text';
import { blankCell, cellAt, columnLetter, isBlank, type SheetCell, type SheetTable } from './sheet-table';
import { monthOf } from './study-plan';

export type DuesField = 'name' | 'idNo' | 'group' | 'base' | 'due' | 'note';

/** Heads as they are written; the first of each is the one in our template. */
export const duesHeads: Readonly<Record<DuesField, readonly string[]>> = {
  name: ['姓名', '党员姓名'],
  idNo: ['公民身份号码', '身份证号', '身份证号码', '身份证', '公民身份证号码', '证件号码'],
  group: ['党小组', '所在党小组', '所属党小组', '所在小组', '小组'],
  base: ['计算基数', '党费基数', '党费计算基数', '基数', '工资基数', '核定基数', '交纳基数', '缴纳基数'],
  due: [
    ...['月应交', '月应交党费', '每月应交', '每月应交党费', '应交党费', '月应缴', '月应缴党费', '应缴党费'],
    ...['月交纳标准', '月缴纳标准', '党费标准', '月标准', '每月应缴', '月交金额', '月党费', '月缴党费'],
  ],
  note: ['备注', '说明'],
};
const fieldByHead = new Map(
  (Object.keys(duesHeads) as DuesField[]).flatMap((field) =>
    duesHeads[field].map((head) => [compact(head), field] as const),
  ),
);

const TOTAL = /^(合计|小计|总计|共计|累计|全年|年度)/;
/** Under the names: sums and who filled the sheet in. */
const NO_PERSON =
  /^(合计|小计|总计|共计|累计|填表人?|填报人?|制表人?|审核人?|复核人?|经办人?|收款人?|负责人|支部书记|书记|备注|注|说明|单位|日期)/;
/** 应交 and 实交 of a month beside each other. */
const DUE_PART = /应[交缴]/;
const PAID_PART = /实[交缴]|已[交缴]|[交缴]纳/;
/** Bare numbers are months only in a row of them. */
const BARE_MONTHS = 6;

export interface DuesCell {
  /** Column letter. */
  column: string;
  index: number;
  /** 1 to 12. */
  month: number;
  cell: SheetCell;
}
export interface DuesSheetRow {
  /** 1-based, as the spreadsheet shows it. */
  rowNumber: number;
  name: string;
  idNo: SheetCell;
  group: string;
  base: SheetCell;
  due: SheetCell;
  note: string;
  /** What was paid, blank cells as well; a due of the month beside it. */
  paid: readonly DuesCell[];
  dues: readonly DuesCell[];
  total: SheetCell;
}
export interface DuesSheet {
  /** Named above the months or in their heads. */
  year?: number;
  rows: DuesSheetRow[];
  /** The row of sums under the names. */
  totals?: DuesSheetRow;
  /** As kept for audit: without the numbers of ID cards. */
  rawRows: string[][];
}

/** undefined: no row names people beside months. */
export function readDuesSheet(table: SheetTable): DuesSheet | undefined {
  for (const [headRow, cells] of table.rows.slice(0, SEARCH_ROWS).entries()) {
    const nameColumn = cells.findIndex(isNameHead);
    if (nameColumn < 0) continue;
    const [first, last] = headRows(table, headRow, nameColumn);
    const heads = table.rows.slice(first, last + 1);
    const months = monthColumns(heads, nameColumn);
    if (months.length === 0) continue;
    return readRows(table, { nameColumn, first, last, heads, months });
  }
  return undefined;
}

interface Found {
  nameColumn: number;
  first: number;
  last: number;
  heads: SheetCell[][];
  months: { index: number; month: number; isDue: boolean; year: number | undefined }[];
}

/** 姓名 merged down over 交纳情况, 1月…12月 and 应交/实交. */
function headRows(table: SheetTable, headRow: number, nameColumn: number): [first: number, last: number] {
  const nameAt = (row: number): SheetCell => cellAt(table.rows[row], nameColumn);
  let last = headRow;
  while (isNameHead(nameAt(last + 1))) last += 1;
  if (isBlank(nameAt(last + 1)) && namesMonths(table.rows[last + 1], nameColumn)) last += 1;
  if (isBlank(nameAt(last + 1)) && namesParts(table.rows[last + 1])) last += 1;
  const above = table.rows[headRow - 1];
  // A title merged over the whole width stands over the names as well.
  const isTitle = !isBlank(cellAt(above, nameColumn));
  return [!isTitle && namesMonths(above, nameColumn) ? headRow - 1 : headRow, last];
}

function namesMonths(cells: readonly SheetCell[] | undefined, nameColumn: number): boolean {
  return (cells ?? []).some((cell, column) => column > nameColumn && monthOf(cell.text) !== undefined);
}

function namesParts(cells: readonly SheetCell[] | undefined): boolean {
  return (cells ?? []).filter(({ text }) => DUE_PART.test(text) || PAID_PART.test(text)).length > 1;
}

function monthColumns(heads: readonly SheetCell[][], nameColumn: number): Found['months'] {
  const width = Math.max(...heads.map((row) => row.length));
  const found = Array.from({ length: width }, (_, index) => index).flatMap((index) => {
    if (index <= nameColumn) return [];
    const texts = heads.map((row) => compact(cellAt(row, index).text));
    if (texts.some((text) => TOTAL.test(text))) return [];
    const head = texts.find((text) => monthOf(text) !== undefined);
    const month = head === undefined ? undefined : monthOf(head);
    if (head === undefined || month === undefined) return [];
    const isDue = texts.some((text) => DUE_PART.test(text)) && !texts.some((text) => PAID_PART.test(text));
    const year = /^(\d{4})/.exec(head)?.[1];
    const isBare = /^\d+$/.test(head);
    return [{ index, month, isDue, isBare, year: year === undefined ? undefined : Number(year) }];
  });
  const hasBare = found.filter(({ isBare }) => isBare).length;
  return found.filter(({ isBare }) => !isBare || hasBare >= BARE_MONTHS);
}

function readRows(table: SheetTable, { nameColumn, first, last, heads, months }: Found): DuesSheet {
  const columns = new Map<DuesField, number>();
  let totalColumn: number | undefined;
  const width = Math.max(...heads.map((row) => row.length));
  for (let index = 0; index < width; index += 1) {
    if (months.some((month) => month.index === index)) continue;
    for (const cells of heads) {
      const head = compact(cellAt(cells, index).text).replace(/[（(]元[)）]$/, '');
      const field = fieldByHead.get(head.replace(/[:：]$/, ''));
      if (field && !columns.has(field)) columns.set(field, index);
      if (TOTAL.test(head)) totalColumn ??= index;
    }
  }
  const years = new Set(months.flatMap(({ year }) => (year === undefined ? [] : [year])));
  const [headYear] = years;
  const above = [...table.rows.slice(0, first), [{ text: `${table.name} `, kind: 'text' as const }]];
  const year = years.size === 1 ? headYear : yearNamedIn(above);
  const sheet: DuesSheet = { rows: [], rawRows: [], ...(year === undefined ? {} : { year }) };
  table.rows.slice(last + 1).forEach((cells, at) => {
    const rowNumber = last + at + 2;
    const cell = (field: DuesField): SheetCell => {
      const column = columns.get(field);
      return column === undefined ? blankCell() : cellAt(cells, column);
    };
    const cellsOf = (isDue: boolean): DuesCell[] =>
      months
        .filter((month) => month.isDue === isDue)
        .map(({ index, month }) => ({
          column: columnLetter(index),
          index,
          month,
          cell: cellAt(cells, index),
        }));
    const row: DuesSheetRow = {
      ...{ rowNumber, name: cleanText(cellAt(cells, nameColumn).text), idNo: cell('idNo') },
      ...{ group: cleanText(cell('group').text), base: cell('base'), due: cell('due') },
      ...{ note: cleanText(cell('note').text), paid: cellsOf(false), dues: cellsOf(true) },
      total: totalColumn === undefined ? blankCell() : cellAt(cells, totalColumn),
    };
    const lead = compact(cells.find((one) => !isBlank(one))?.text ?? '');
    // 合计 often stands under 序号, merged over the names.
    if (TOTAL.test(lead) || TOTAL.test(compact(row.name))) {
      sheet.totals ??= row;
      return;
    }
    if (row.name === '' || NO_PERSON.test(compact(row.name)) || NO_PERSON.test(lead)) return;
    if (isNameHead(cellAt(cells, nameColumn))) return;
    sheet.rows.push(row);
    sheet.rawRows.push(
      Array.from({ length: Math.max(width, cells.length) }, (_, index) =>
        index === columns.get('idNo') ? '' : cleanText(cellAt(cells, index).text),
      ),
    );
  });
  return sheet;
}
