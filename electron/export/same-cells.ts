/** Is what was read back what was to be written? Cell by cell, by kind and value. Pure. */
import { exportCell, exportHead, type ExportCell } from '../../shared/domain/roster-export';
import { dateOfSerial } from '../../shared/import/excel-date';
import { cellAt, type SheetCell, type SheetTable } from '../../shared/import/sheet-table';
import { sheetCell, type ListSheet } from '../../shared/paper/list-sheet';
import { HEAD_ROW, type RosterSheet } from './roster-sheet';

/** What a workbook of ours is to hold below title and subtitle. */
export interface WantedCells {
  readonly heads: readonly string[];
  /** As many cells in each row as there are heads. */
  readonly rows: readonly (readonly ExportCell[])[];
}

export function rosterCells({ columns, rows }: RosterSheet): WantedCells {
  return {
    heads: columns.map(exportHead),
    rows: rows.map((texts) => columns.map((name, column) => exportCell(name, texts[column] ?? ''))),
  };
}

export function listCells({ columns, rows }: ListSheet): WantedCells {
  return {
    heads: columns.map(({ header }) => header),
    rows: rows.map((cells) => columns.map((column, at) => sheetCell(column, cells[at] ?? null))),
  };
}

/** The first cell that differs, as spreadsheets name the row (1-based) and column (0-based); undefined: none does. */
export function firstDifference(
  tables: readonly SheetTable[],
  { heads, rows }: WantedCells,
): { row: number; column: number } | undefined {
  const [table] = tables;
  if (tables.length !== 1 || table?.rows.length !== HEAD_ROW + rows.length) {
    return { row: 0, column: 0 };
  }
  for (const [column, head] of heads.entries()) {
    if (cellAt(table.rows[HEAD_ROW - 1], column).text !== head) return { row: HEAD_ROW, column };
    for (const [index, wanted] of rows.entries()) {
      const read = cellAt(table.rows[HEAD_ROW + index], column);
      if (!isSame(read, wanted[column] ?? { kind: 'blank' }, table.date1904)) {
        return { row: HEAD_ROW + index + 1, column };
      }
    }
  }
  return table.rows.some((row) => row.length > heads.length) ? { row: 0, column: heads.length } : undefined;
}

function isSame(read: SheetCell, wanted: ExportCell, date1904: boolean): boolean {
  switch (wanted.kind) {
    case 'blank':
      return read.kind === 'empty';
    case 'text':
      return read.kind === 'text' && read.text === wanted.text;
    case 'number':
      return read.kind === 'number' && read.value === wanted.value;
    case 'day':
      return read.kind === 'date' && dateOfSerial(read.value ?? Number.NaN, date1904) === wanted.day;
  }
}
