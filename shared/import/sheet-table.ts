/** One sheet as read from a workbook or csv: displayed text first, raw value where it matters. */
export interface SheetCell {
  /** Text as the user sees it in Excel. */
  text: string;
  kind: 'text' | 'number' | 'date' | 'empty';
  /** Number format of the cell, e.g. `General` or `0.00`. */
  numFmt?: string;
  /** Raw number behind a number or date cell. */
  value?: number;
}
export interface SheetTable {
  name: string;
  hidden: boolean;
  date1904: boolean;
  /** Row i is row i + 1 of the file; merged cells are repeated over their whole range; trailing blanks cut. */
  rows: SheetCell[][];
}

/** Shown instead of a formula whose result was never stored: we do not evaluate formulas. */
export const UNCALCULATED_FORMULA = '#公式未计算';

const BLANK: SheetCell = Object.freeze({ text: '', kind: 'empty' });

export function blankCell(): SheetCell {
  return BLANK;
}

export function textCell(text: string): SheetCell {
  return text === '' ? BLANK : { text, kind: 'text' };
}

export function cellAt(row: readonly SheetCell[] | undefined, column: number): SheetCell {
  return row?.[column] ?? BLANK;
}

/** 0 -> A, 25 -> Z, 26 -> AA: how spreadsheets name columns. */
export function columnLetter(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? columnLetter(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}

/** Nothing but white space, also the ideographic space and zero-width marks. */
export function isBlank(cell: SheetCell): boolean {
  return cell.text.replace(/[\s\u3000\u200b\ufeff]/gu, '') === '';
}

/** The sheet to start with: the first visible one with content; hidden sheets are offered, never chosen. */
export function chooseSheet(tables: readonly SheetTable[]): SheetTable | undefined {
  const visible = tables.filter((table) => !table.hidden);
  return visible.find((table) => table.rows.length > 0) ?? visible[0] ?? tables[0];
}
