/** What an attendance sheet is known by: its heads, and what a title above them says. Pure. */
import { typesIn } from './attendance-status';
import { cleanText, compact, isNothing } from './plain-text';
import type { SheetCell, SheetTable } from './sheet-table';

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

/** What either way of reading a sheet finds. */
export interface FoundLines {
  lines: AttendanceLine[];
  /** As kept for audit, without 事由: it may speak of an illness. */
  rawRows: string[][];
  /** Row of the heads, 0-based. */
  headRow: number;
}

/** A title row or two, the unit, then the heads: further down no list begins. */
export const SEARCH_ROWS = 20;
const fieldByHead = new Map(
  (Object.keys(attendanceHeads) as AttendanceField[]).flatMap((field) =>
    attendanceHeads[field].map((head) => [compact(head), field] as const),
  ),
);
const nameHeads = new Set(attendanceHeads.name.map(compact));

export function isNameHead({ text }: SheetCell): boolean {
  return nameHeads.has(compact(text));
}

/** Field of a head as it is written, e.g. 「会议日期：」. */
export function fieldOf({ text }: SheetCell): AttendanceField | undefined {
  return fieldByHead.get(compact(text).replace(/[*:：]/g, ''));
}

export function textOf(cell: SheetCell): string {
  return isNothing(cell.text) ? '' : cleanText(cell.text);
}

/** 2026年主题党日考勤表: then every line without a kind of its own is one. */
export function typeNamedAbove(table: SheetTable, headRow: number): string {
  const texts = table.rows.slice(0, headRow).flatMap((row) => row.map(({ text }) => text));
  const types = new Set(texts.flatMap(typesIn));
  return types.size === 1 ? (texts.find((text) => typesIn(text).length > 0) ?? '') : '';
}
