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
  rows: SheetCell[][];
}
