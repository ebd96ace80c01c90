/**
 * Lines of an attendance sheet, whichever way it is drawn: a row per person and meeting (our template), or names down
 * and meetings across. Reads only; what a line would do is judged in attendance.ts. Pure.
 */
import { cleanText, compact, isNothing } from './plain-text';
import { yearNamedIn } from './meeting-day';
import { typesIn } from './attendance-status';
import { blankCell, cellAt, columnLetter, isBlank, type SheetCell, type SheetTable } from './sheet-table';

export type AttendanceField =
  | 'date'
  | 'type'
  | 'title'
  | 'name'
  | 'status'
  | 'approvedBy'
  | 'reason'
  | 'birth'
  | 'group'
  | 'place'
  | 'startTime'
  | 'endTime'
  | 'hours';

/** Heads as they are written; the first of each is the one in our template. */
export const attendanceHeads: Readonly<Record<AttendanceField, readonly string[]>> = {
  date: ['会议日期', '日期', '开会日期', '活动日期', '会议时间', '活动时间', '时间'],
  type: ['会议类型', '会议类别', '类型', '类别', '活动类型', '组织生活类型', '会议种类'],
  title: ['会议主题', '主题', '会议名称', '活动主题', '会议名称/主题', '名称', '议题', '会议内容'],
  name: ['姓名', '党员姓名', '参会人员', '参会人', '应到人员'],
  status: ['到会情况', '出席情况', '出勤情况', '参会情况', '考勤情况', '考勤', '出勤', '签到', '是否到会'],
  approvedBy: ['准假人', '批准人', '审批人', '请假批准人'],
  reason: ['事由', '请假事由', '请假原因', '缺席原因', '原因', '请假类型', '请假类别', '批准人/原因'],
  birth: ['出生年月', '出生日期'],
  group: ['党小组', '所在党小组', '所在小组', '小组'],
  place: ['会议地点', '地点', '活动地点'],
  startTime: ['开始时间'],
  endTime: ['结束时间'],
  hours: ['学时', '课时'],
};
/** 事由 is read where a sheet has it, and not asked for: the record keeps the category only (domain §2.6). */
export const templateFields = (Object.keys(attendanceHeads) as AttendanceField[]).filter(
  (field) => field !== 'reason',
);

export type AttendanceLine = Readonly<Record<Exclude<AttendanceField, 'date' | 'birth'>, string>> & {
  readonly key: string;
  /** 1-based, as the spreadsheet shows it. */
  readonly rowNumber: number;
  /** Letter of the meeting's column where meetings stand across. */
  readonly column?: string;
  readonly date: SheetCell;
  readonly birth: SheetCell;
};
export interface AttendanceSheet {
  lines: AttendanceLine[];
  /** As kept for audit, without 事由: it may speak of an illness. */
  rawRows: string[][];
  date1904: boolean;
  year?: number;
}

/** A title row or two, the unit, then the heads: further down no list begins. */
const SEARCH_ROWS = 20;
const fieldByHead = new Map(
  (Object.keys(attendanceHeads) as AttendanceField[]).flatMap((field) =>
    attendanceHeads[field].map((head) => [compact(head), field] as const),
  ),
);
const nameHeads = new Set(attendanceHeads.name.map(compact));
/** Sums and signatures under the names, and columns of sums beside the meetings. */
const NO_PERSON =
  /^(合计|小计|总计|应到|实到|缺席人?数?|到会率|出勤率|填表人?|记录人|制表人?|审核人?|备注|注|说明)/;
const NO_MEETING = /合计|小计|总计|次数|率$|备注|应到|实到/;

/** undefined: no row names day, person and attendance, and no row names people beside days. */
export function readAttendanceSheet(table: SheetTable): AttendanceSheet | undefined {
  const found = readLong(table) ?? readMatrix(table);
  if (!found) return undefined;
  const { headRow, ...sheet } = found;
  const year = yearNamedIn(table.rows.slice(0, headRow));
  return { ...sheet, date1904: table.date1904, ...(year === undefined ? {} : { year }) };
}

type Found = Pick<AttendanceSheet, 'lines' | 'rawRows'> & { headRow: number };

function readLong(table: SheetTable): Found | undefined {
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
    if ((name === '' && status === '') || nameHeads.has(compact(name))) return [];
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
    const field = fieldByHead.get(compact(cell.text).replace(/[*:：]/g, ''));
    if (field && !found.has(field)) found.set(field, column);
  }
  return found;
}

function textOf(cell: SheetCell): string {
  return isNothing(cell.text) ? '' : cleanText(cell.text);
}

/** 2026年主题党日考勤表: then every line without a kind of its own is one. */
function typeNamedAbove(table: SheetTable, headRow: number): string {
  const texts = table.rows.slice(0, headRow).flatMap((row) => row.map(({ text }) => text));
  const types = new Set(texts.flatMap(typesIn));
  return types.size === 1 ? (texts.find((text) => typesIn(text).length > 0) ?? '') : '';
}

function readMatrix(table: SheetTable): Found | undefined {
  for (const [headRow, cells] of table.rows.slice(0, SEARCH_ROWS).entries()) {
    const nameColumn = cells.findIndex((cell) => nameHeads.has(compact(cell.text)));
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
  while (nameHeads.has(compact(nameAt(last + 1).text))) last += 1;
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
): Pick<Found, 'lines' | 'rawRows'> {
  const none = { approvedBy: '', reason: '', group: '', place: '', startTime: '', endTime: '', hours: '' };
  const rawRows: string[][] = [];
  const lines = table.rows.slice(last + 1).flatMap((cells, at): AttendanceLine[] => {
    const name = cleanText(cellAt(cells, nameColumn).text);
    if (name === '' || NO_PERSON.test(compact(name)) || nameHeads.has(compact(name))) return [];
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
