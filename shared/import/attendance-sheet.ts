/**
 * Lines of an attendance sheet, whichever way it is drawn: a row per person and meeting (our template), or names down
 * and meetings across (attendance-matrix.ts). Reads only; what a line would do is judged in attendance.ts. Pure.
 */
import {
  fieldOf,
  isNameHead,
  SEARCH_ROWS,
  textOf,
  typeNamedAbove,
  type AttendanceField,
  type AttendanceLine,
  type FoundLines,
} from './attendance-heads';
import { readMatrix } from './attendance-matrix';
import { yearNamedIn } from './meeting-day';
import { cleanText } from './plain-text';
import { blankCell, cellAt, isBlank, type SheetCell, type SheetTable } from './sheet-table';

export interface AttendanceSheet extends Omit<FoundLines, 'headRow'> {
  date1904: boolean;
  year?: number;
}

/** undefined: no row names day, person and attendance, and no row names people beside days. */
export function readAttendanceSheet(table: SheetTable): AttendanceSheet | undefined {
  const found = readLong(table) ?? readMatrix(table);
  if (!found) return undefined;
  const { headRow, ...sheet } = found;
  const year = yearNamedIn(table.rows.slice(0, headRow));
  return { ...sheet, date1904: table.date1904, ...(year === undefined ? {} : { year }) };
}

function readLong(table: SheetTable): FoundLines | undefined {
  const headRow = table.rows.slice(0, SEARCH_ROWS).findIndex((cells) => {
    const fields = columnsOf(cells);
    return fields.has('date') && fields.has('name') && fields.has('status');
  });
  if (headRow < 0) return undefined;
  const columns = columnsOf(table.rows[headRow] ?? []);
  const width = Math.max(...columns.values()) + 1;
  const typeAbove = typeNamedAbove(table, headRow);
  let meeting: Pick<AttendanceLine, 'date' | 'type' | 'title'> = { date: blankCell(), type: '', title: '' };
  const rawRows: string[][] = [];
  const lines = table.rows.slice(headRow + 1).flatMap((cells, at): AttendanceLine[] => {
    const cell = (field: AttendanceField): SheetCell => {
      const column = columns.get(field);
      return column === undefined ? blankCell() : cellAt(cells, column);
    };
    const text = (field: AttendanceField): string => textOf(cell(field));
    const own = { date: cell('date'), type: text('type') || typeAbove, title: text('title') };
    // The meeting is often written once over its people and not merged.
    const isRepeated = isBlank(own.date) && text('type') === '' && own.title === '';
    if (!isRepeated) meeting = own;
    // Not even － or ○ means nothing here: the user is asked what they stand for.
    const [name, status] = [cleanText(cell('name').text), cleanText(cell('status').text)];
    if ((name === '' && status === '') || isNameHead(cell('name'))) return [];
    rawRows.push(
      Array.from({ length: width }, (_, index) =>
        index === columns.get('reason') ? '' : cleanText(cellAt(cells, index).text),
      ),
    );
    const rowNumber = headRow + at + 2;
    return [
      {
        ...{ key: String(rowNumber), rowNumber, ...meeting, name, status, birth: cell('birth') },
        ...{ approvedBy: text('approvedBy'), reason: text('reason'), group: text('group') },
        ...{ place: text('place'), startTime: text('startTime'), endTime: text('endTime') },
        hours: text('hours'),
      },
    ];
  });
  return { lines, rawRows, headRow };
}

function columnsOf(cells: readonly SheetCell[]): Map<AttendanceField, number> {
  const found = new Map<AttendanceField, number>();
  for (const [column, cell] of cells.entries()) {
    const field = fieldOf(cell);
    if (field && !found.has(field)) found.set(field, column);
  }
  return found;
}
