/** Which rows of the sheet are people: from below the heads to 填表人/审核/注 or two rows without a name. */
import { isNameHead } from './header-words';
import type { RosterMapping } from './header';
import { compact, isNothing } from './plain-text';
import { cellAt, isBlank, type SheetCell, type SheetTable } from './sheet-table';

/** Why a row is passed over before it is read. */
export type PassedOver = 'footer' | 'afterEnd' | 'repeatedHead' | 'sectionTitle';

export interface DataRow {
  /** 1-based, as the spreadsheet shows it. */
  rowNumber: number;
  cells: readonly SheetCell[];
  passedOver?: PassedOver;
}

const FOOTER =
  /^(填表人|填报人|制表人|制表|填表|填报|审核人?|复核|经办人|负责人|单位负责人|党支部书记|支部书记|注|备注|说明|填表说明|合计|共计|总计|小计|统计|盖章|填表日期|填报日期|填报时间|联系人)([:：(（签]|$)/;
const FOOTER_LOOSE =
  /^[（(]?以下空白|^(注|说明|备注)[:：\d]|^(填表人|填报人|制表人|审核人|填表说明)|^共\d+[人名]|^[(（]?(盖章|公章)/;

/**
 * Rows with content below the heads, in order. Nothing is dropped silently: rows after the end are listed as
 * passed over. `taken` holds row numbers the user put back by hand.
 */
export function listDataRows(
  table: SheetTable,
  mapping: RosterMapping,
  taken: ReadonlySet<number> = new Set(),
): DataRow[] {
  const nameColumn = mapping.columns.find((column) => column.field === 'name')?.index ?? -1;
  const rows: DataRow[] = [];
  let ended: PassedOver | undefined;
  let namelessRun = 0;
  for (let index = mapping.lastHeadRow + 1; index < table.rows.length; index += 1) {
    const cells = table.rows[index] ?? [];
    const rowNumber = index + 1;
    const isEmpty = cells.every(isBlank);
    namelessRun = isNothing(cellAt(cells, nameColumn).text) ? namelessRun + 1 : 0;
    if (!isEmpty && !ended && isFooter(cells)) ended = 'footer';
    if (!ended && namelessRun >= 2) {
      ended = 'afterEnd';
      // The first of the two belongs to the end as well: a person is never without a name twice running.
      const previous = rows.at(-1);
      if (previous?.rowNumber === rowNumber - 1) previous.passedOver ??= 'afterEnd';
    }
    if (isEmpty || isNumberedBlank(cells, mapping)) continue;
    const reason = taken.has(rowNumber) ? undefined : (ended ?? oddRow(cells, nameColumn, mapping));
    rows.push({ rowNumber, cells, ...(reason ? { passedOver: reason } : {}) });
  }
  return rows;
}

/** One of the first cells with content starts with a footer word. */
function isFooter(cells: readonly SheetCell[]): boolean {
  return cells
    .filter((cell) => !isBlank(cell))
    .slice(0, 2)
    .some((cell) => FOOTER.test(compact(cell.text)) || FOOTER_LOOSE.test(compact(cell.text)));
}

/** Printed forms number their empty lines in advance: a row with nothing but its 序号 is empty. */
function isNumberedBlank(cells: readonly SheetCell[], mapping: RosterMapping): boolean {
  return (
    hasNoField(cells, mapping) && cells.every((cell) => isBlank(cell) || /^\d+(\.0)?$/.test(cell.text.trim()))
  );
}

function hasNoField(cells: readonly SheetCell[], mapping: RosterMapping): boolean {
  return mapping.columns.every((column) => !column.field || isNothing(cellAt(cells, column.index).text));
}

function oddRow(
  cells: readonly SheetCell[],
  nameColumn: number,
  mapping: RosterMapping,
): PassedOver | undefined {
  if (hasNoField(cells, mapping)) return 'sectionTitle';
  const filled = cells.filter((cell) => !isBlank(cell));
  if (nameColumn >= 0 && isNameHead(cellAt(cells, nameColumn).text)) return 'repeatedHead';
  // 第一党小组 merged over the whole width: a title between the people.
  const texts = new Set(filled.map((cell) => compact(cell.text)));
  return texts.size === 1 && filled.length >= 3 ? 'sectionTitle' : undefined;
}
