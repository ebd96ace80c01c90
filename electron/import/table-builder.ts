/** Collects cells of one sheet and makes the table: merges repeated, blank ends cut, limits kept. */
import { blankCell, isBlank, type SheetCell, type SheetTable } from '../../shared/import/sheet-table';
import type { ImportLimits } from './limits';
import { refuse } from './refuse';
import type { MergedRange } from './sheet-stream';

export class TableBuilder {
  private readonly rows = new Map<number, SheetCell[]>();
  private lastRow = -1;

  constructor(private readonly limits: ImportLimits) {}

  /** 0-based. Blank cells are not kept; a cell far below everything makes the sheet too large. */
  put(row: number, column: number, cell: SheetCell): void {
    if (isBlank(cell) || column >= this.limits.columns) return;
    if (row >= this.limits.usedRows) throw refuse('fileTooManyRows', `content in row ${row + 1}`);
    let cells = this.rows.get(row);
    if (!cells) this.rows.set(row, (cells = []));
    while (cells.length < column) cells.push(blankCell());
    cells[column] = cell;
    this.lastRow = Math.max(this.lastRow, row);
  }

  /** Repeats the first cell over each range, within the used part of the sheet only. */
  expand(merges: readonly MergedRange[]): void {
    const width = Math.max(0, ...[...this.rows.values()].map((cells) => cells.length));
    const lastRow = this.lastRow;
    let copies = 0;
    for (const range of merges) {
      const cell = this.rows.get(range.firstRow)?.[range.firstColumn];
      if (!cell || isBlank(cell)) continue;
      for (let row = range.firstRow; row <= Math.min(range.lastRow, lastRow); row += 1) {
        for (let column = range.firstColumn; column <= Math.min(range.lastColumn, width - 1); column += 1) {
          this.put(row, column, cell);
          copies += 1;
          if (copies > this.limits.usedCells) throw refuse('fileTooLarge', 'merged ranges too large');
        }
      }
    }
  }

  build(name: string, hidden: boolean, date1904: boolean): SheetTable {
    const rows = Array.from({ length: this.lastRow + 1 }, (_, row) => this.rows.get(row) ?? []);
    return { name, hidden, date1904, rows };
  }
}
