/** Names down and meetings across: the way most offices keep attendance (domain §6). Pure. */
import {
  isNameHead,
  SEARCH_ROWS,
  textOf,
  typeNamedAbove,
  type AttendanceLine,
  type FoundLines,
} from './attendance-heads';
import { typesIn } from './attendance-status';
import { cleanText, compact } from './plain-text';
import { blankCell, cellAt, columnLetter, isBlank, type SheetCell, type SheetTable } from './sheet-table';

/** Sums and signatures under the names, and columns of sums beside the meetings. */
const NO_PERSON =
  /^(合计|小计|总计|应到|实到|缺席人?数?|到会率|出勤率|填表人?|记录人|制表人?|审核人?|备注|注|说明)/;
const NO_MEETING = /合计|小计|总计|次数|率$|备注|应到|实到/;

/** undefined: no row names people beside days or kinds of meetings. */
export function readMatrix(table: SheetTable): FoundLines | undefined {
  for (const [headRow, cells] of table.rows.slice(0, SEARCH_ROWS).entries()) {
    const nameColumn = cells.findIndex(isNameHead);
    if (nameColumn < 0) continue;
    const [first, last] = headRows(table, headRow, nameColumn);
    const meetings = meetingColumns(table, nameColumn, first, last);
    if (meetings.length === 0) continue;
    return { ...crossed(table, nameColumn, last, meetings), headRow: first };
  }
  return undefined;
}

/** Heads over two or three rows: 姓名 merged down, the kind above the day. */
function headRows(table: SheetTable, headRow: number, nameColumn: number): [first: number, last: number] {
  const nameAt = (row: number): SheetCell => cellAt(table.rows[row], nameColumn);
  let last = headRow;
  while (isNameHead(nameAt(last + 1))) last += 1;
  if (isBlank(nameAt(last + 1)) && namesMeetings(table.rows[last + 1], nameColumn)) last += 1;
  const above = table.rows[headRow - 1];
  // A title merged over the whole width stands over the names as well.
  const isTitle = !isBlank(cellAt(above, nameColumn));
  return [!isTitle && namesMeetings(above, nameColumn) ? headRow - 1 : headRow, last];
}

function namesMeetings(cells: readonly SheetCell[] | undefined, nameColumn: number): boolean {
  return (cells ?? []).some((cell, column) => column > nameColumn && isMeetingHead(cell));
}

/** A kind of meeting, or a day or month. */
function isMeetingHead(cell: SheetCell): boolean {
  if (NO_MEETING.test(compact(cell.text))) return false;
  return cell.kind === 'date' || typesIn(cell.text).length > 0 || hasDay(cell);
}

function hasDay({ kind, text }: SheetCell): boolean {
  return (
    kind === 'date' ||
    /\d{4}\s*[年.\-/]\s*\d{1,2}|\d{1,2}\s*月|(?<!\d)\d{8}(?!\d)/.test(text.normalize('NFKC'))
  );
}

interface MeetingColumn {
  index: number;
  date: SheetCell;
  type: string;
  title: string;
}

function meetingColumns(table: SheetTable, nameColumn: number, first: number, last: number): MeetingColumn[] {
  const typeAbove = typeNamedAbove(table, first);
  const width = Math.max(...table.rows.slice(first, last + 1).map((row) => row.length));
  return Array.from({ length: width }, (_, index) => index).flatMap((index): MeetingColumn[] => {
    const cells = table.rows.slice(first, last + 1).map((row) => cellAt(row, index));
    if (index <= nameColumn || !cells.some(isMeetingHead)) return [];
    const typed = cells.filter((cell) => typesIn(cell.text).length > 0).map((cell) => textOf(cell));
    const rest = cells.filter((cell) => !isMeetingHead(cell)).map((cell) => textOf(cell));
    return [
      {
        index,
        date: cells.find(hasDay) ?? blankCell(),
        type: [...new Set(typed)].join('、') || typeAbove,
        title: [...new Set(rest)].filter(Boolean).join(' '),
      },
    ];
  });
}

function crossed(
  table: SheetTable,
  nameColumn: number,
  last: number,
  meetings: readonly MeetingColumn[],
): Pick<FoundLines, 'lines' | 'rawRows'> {
  const none = { approvedBy: '', reason: '', group: '', place: '', startTime: '', endTime: '', hours: '' };
  const rawRows: string[][] = [];
  const lines = table.rows.slice(last + 1).flatMap((cells, at): AttendanceLine[] => {
    const name = cleanText(cellAt(cells, nameColumn).text);
    if (name === '' || NO_PERSON.test(compact(name)) || isNameHead(cellAt(cells, nameColumn))) return [];
    const rowNumber = last + at + 2;
    const marked = meetings.flatMap(({ index, ...meeting }): AttendanceLine[] => {
      const status = cleanText(cellAt(cells, index).text);
      if (status === '') return [];
      const column = columnLetter(index);
      const key = `${String(rowNumber)}${column}`;
      return [{ ...none, ...meeting, key, rowNumber, column, name, status, birth: blankCell() }];
    });
    if (marked.length > 0)
      rawRows.push([name, ...meetings.map(({ index }) => cleanText(cellAt(cells, index).text))]);
    return marked;
  });
  return { lines, rawRows };
}
