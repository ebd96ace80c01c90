/**
 * Attendance of past meetings out of a sheet: each line judged against records and rosters, nothing written. A line
 * fills in or changes one person of one meeting that is still open; what is signed or out for signature stays. A
 * meeting without a record is a late entry only where the user says so (domain: the app never invents a past meeting).
 */
import { attendanceRowWith, defaultScope, nextSeqNo } from '../domain/meeting';
import type { CalendarDate } from '../domain/dates';
import type { RosterTables } from '../domain/roster';
import type { AttendanceRow, AttendanceStatus, OrgLifeRecord, RecordType, Scope } from '../schema/meeting';
import { attendanceImportWords } from '../words/attendance-import';
import { dutyName } from '../words/domain';
import { readAttendanceLine, type MeetingDetails, type ReadLine } from './attendance-line';
import { PeopleOnDays } from './attendance-people';
import { intoRecord, personProblem, settleRepeats, type AttendancePreviewRow } from './attendance-rows';
import type { AttendanceSheet } from './attendance-sheet';
import { MeetingBook, type NamedMeeting } from './meeting-book';

const words = attendanceImportWords.problems;

/** A meeting the sheet knows and the branch has no record of. */
export interface LateMeeting extends MeetingDetails {
  key: string;
  day: CalendarDate;
  /** 主题党日、党课 */
  kind: string;
  types: readonly RecordType[];
  scope: Scope;
  title: string;
}

export interface AttendancePreview {
  rows: AttendancePreviewRow[];
  /** What the sheet writes and only the user can read, with how often; also those already decided. */
  signs: { sign: string; count: number }[];
  late: LateMeeting[];
  /** Meetings of which neither sheet nor record names everybody: how many people are left. */
  incomplete: { meeting: string; people: number }[];
}

export interface AttendanceContext {
  tables: RosterTables;
  records: readonly OrgLifeRecord[];
  today: CalendarDate;
}

export interface AttendanceDecisions {
  /** By sign; 'skip' leaves its lines out. A map: a sheet may hold any word, `constructor` as well. */
  signs: ReadonlyMap<string, AttendanceStatus | 'skip'>;
  /** Write the late meetings as well. */
  createLate: boolean;
}

export function previewAttendance(
  sheet: AttendanceSheet,
  context: AttendanceContext,
  decisions: AttendanceDecisions,
): AttendancePreview {
  return new Preview(sheet, context, decisions).make();
}

class Preview {
  private readonly people: PeopleOnDays;
  private readonly book: MeetingBook;
  private readonly late = new Map<string, LateMeeting & { rowNumber: number }>();
  private readonly signs = new Map<string, number>();
  private readonly groupNames: ReadonlyMap<string, string>;

  constructor(
    private readonly sheet: AttendanceSheet,
    private readonly context: AttendanceContext,
    private readonly decisions: AttendanceDecisions,
  ) {
    this.people = new PeopleOnDays(context.tables, { date1904: sheet.date1904, today: context.today });
    this.book = new MeetingBook(context.records);
    this.groupNames = new Map(context.tables.partyGroups.map((group) => [group.id, group.name]));
  }

  make(): AttendancePreview {
    const { sheet, context, people, book } = this;
    const year = sheet.year === undefined ? {} : { year: sheet.year };
    const lineContext = { ...context, ...year, date1904: sheet.date1904, people, book };
    const read = sheet.lines.map((line) => readAttendanceLine(line, lineContext));
    for (const { meeting } of read) if (meeting) book.note(meeting);
    this.countSigns(read);
    const rows = read.map((one) => this.judge(one));
    settleRepeats(rows);
    this.refuseFullYears(rows);
    const used = new Set(
      rows.flatMap(({ lateKey, state }) =>
        lateKey !== undefined && (state === 'new' || state === 'ignored') ? [lateKey] : [],
      ),
    );
    const late = [...this.late.values()]
      .filter(({ key }) => used.has(key))
      .sort((a, b) => (a.day < b.day ? -1 : 1))
      .map(({ rowNumber: _rowNumber, ...meeting }) => meeting);
    return {
      ...{ rows, late, incomplete: this.incomplete(rows, late) },
      signs: [...this.signs].map(([sign, count]) => ({ sign, count })),
    };
  }

  private countSigns(read: readonly ReadLine[]): void {
    const counts = new Map<string, number>();
    for (const { sign, problems } of read)
      if (sign !== undefined && problems.length === 0) counts.set(sign, (counts.get(sign) ?? 0) + 1);
    const ordered = [...counts].sort(([, a], [, b]) => b - a);
    for (const [sign, count] of ordered.slice(0, MOST_SIGNS)) this.signs.set(sign, count);
  }

  private judge(read: ReadLine): AttendancePreviewRow {
    const { line, meeting, problems } = read;
    const row: AttendancePreviewRow = {
      ...{ key: line.key, rowNumber: line.rowNumber, ...(line.column ? { column: line.column } : {}) },
      ...{ state: 'error', day: meeting?.day ?? '', kind: meeting ? this.kindOf(meeting) : line.type },
      ...{ title: line.title, name: read.name || line.name, mark: line.status, problems: [...problems] },
    };
    if (read.isBlank) return { ...row, state: 'ignored', problems: [words.statusMissing] };
    if (problems.length > 0 || !meeting) return row;
    if (read.sign !== undefined && !this.signs.has(read.sign))
      return { ...row, problems: [words.statusUnknown(read.sign)] };
    const status = read.sign === undefined ? read.status : this.decisions.signs.get(read.sign);
    if (status === undefined) return { ...row, state: 'conflict', problems: [words.sign(read.sign ?? '')] };
    if (status === 'skip')
      return { ...row, state: 'ignored', problems: [words.signSkipped(read.sign ?? '')] };
    const found = this.book.find(meeting);
    if (found.kind === 'several')
      return { ...row, state: 'conflict', problems: [words.several(meeting.day, found.count)] };
    const scope = found.kind === 'record' ? found.record.scope : scopeOf(meeting);
    const person = this.people.find(read.name, line.birth, scope, meeting.day);
    if (person.kind === 'several')
      return { ...row, state: 'conflict', problems: [words.nameTwice(read.name, person.count)] };
    if (person.kind !== 'member') return { ...row, problems: [personProblem(person.kind, read.name, row)] };
    const { memberId } = person;
    if (status === 'exempt' && !this.people.mayBeExempt(memberId, meeting.day))
      return { ...row, problems: [words.exemptNoBasis(read.name)] };
    const patch = { status, ...(line.approvedBy ? { approvedBy: line.approvedBy } : {}) };
    return found.kind === 'record'
      ? intoRecord(row, found.record, memberId, patch, found.titleDiffers)
      : this.intoLate({ ...row, title: found.title }, found.key, read, meeting, {
          ...{ memberId, ...patch },
        });
  }

  private kindOf({ types, groupId }: NamedMeeting): string {
    const group = groupId === undefined ? undefined : this.groupNames.get(groupId);
    return types.map((type) => dutyName(type, group)).join('、');
  }

  private intoLate(
    row: AttendancePreviewRow,
    key: string,
    read: ReadLine,
    meeting: NamedMeeting,
    next: AttendanceRow,
  ): AttendancePreviewRow {
    const known = this.late.get(key);
    const problems = [...read.detailProblems];
    for (const field of ['place', 'startTime', 'endTime', 'hours'] as const) {
      const [own, others] = [read.details[field], known?.[field]];
      if (known && own !== undefined && others !== undefined && own !== others)
        problems.push(words.detailDiffers(attendanceImportWords.fields[field], known.rowNumber));
    }
    if (problems.length > 0) return { ...row, problems };
    this.late.set(key, {
      ...{ key, day: meeting.day, kind: row.kind, types: meeting.types, scope: scopeOf(meeting) },
      ...{ title: row.title, ...read.details, ...known, rowNumber: known?.rowNumber ?? row.rowNumber },
    });
    const base = { ...row, lateKey: key, next: attendanceRowWith(next, {}) };
    return this.decisions.createLate
      ? { ...base, state: 'new', problems: [words.lateEntry] }
      : { ...base, state: 'ignored', problems: [words.noRecord] };
  }

  /** 第100次 of a year has no number. */
  private refuseFullYears(rows: AttendancePreviewRow[]): void {
    const nextNo = new Map<string, number>();
    const refused = new Set<string>();
    for (const meeting of [...this.late.values()].sort((a, b) => (a.day < b.day ? -1 : 1))) {
      const year = Number(meeting.day.slice(0, 4));
      const groupId = meeting.scope.kind === 'group' ? meeting.scope.groupId : undefined;
      const places = meeting.types.map((type) => {
        const place = `${type} ${String(year)} ${type === 'groupMeeting' ? (groupId ?? '') : ''}`;
        return { place, no: nextNo.get(place) ?? nextSeqNo(this.context.records, type, year, groupId) };
      });
      if (places.some(({ no }) => no > LAST_SEQ_NO)) refused.add(meeting.key);
      else for (const { place, no } of places) nextNo.set(place, no + 1);
    }
    for (const row of rows) {
      if (row.lateKey === undefined || !refused.has(row.lateKey)) continue;
      row.state = 'error';
      row.problems = [words.seqNoFull(Number(row.day.slice(0, 4)))];
    }
  }

  private incomplete(
    rows: readonly AttendancePreviewRow[],
    late: readonly LateMeeting[],
  ): AttendancePreview['incomplete'] {
    const written = new Map<string, Set<string>>();
    for (const { state, recordId, lateKey, next } of rows) {
      const key = recordId ?? lateKey;
      if (!next || key === undefined || (state !== 'new' && state !== 'update')) continue;
      written.set(key, (written.get(key) ?? new Set()).add(next.memberId));
    }
    const kinds = new Map(rows.map((row) => [row.recordId, row.kind]));
    const touched = [
      ...this.context.records.map(({ id, startAt, scope, attendance }) => ({
        ...{ key: id, day: startAt.slice(0, 10), scope, known: attendance, kind: kinds.get(id) ?? '' },
      })),
      ...late.map(({ key, day, scope, kind }) => ({ key, day, scope, kind, known: [] as AttendanceRow[] })),
    ];
    return touched.flatMap(({ key, day, scope, kind, known }) => {
      const own = written.get(key);
      if (!own) return [];
      const there = new Set([...own, ...known.map(({ memberId }) => memberId)]);
      const people = this.people.memberIdsOf(scope, day).filter((id) => !there.has(id)).length;
      return people === 0 ? [] : [{ meeting: attendanceImportWords.meetingOf(day, kind), people }];
    });
  }
}

/** No office has more signs than this; with more the column holds something else. */
const MOST_SIGNS = 12;
/** As in the schema: 第1次 to 第99次. */
const LAST_SEQ_NO = 99;

function scopeOf({ types: [type = 'memberAssembly'], groupId }: NamedMeeting): Scope {
  return defaultScope(type, groupId);
}
