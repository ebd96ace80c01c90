/** What the list shows of each record, and how it is filtered. Pure. */
import { formatMonthDayZh } from '../../../../shared/domain/dates';
import {
  countAttendance,
  groupIdOf,
  isEditable,
  lateEntryOf,
  stateOnDay,
} from '../../../../shared/domain/meeting';
import { matchName } from '../../../../shared/domain/person-name';
import { scopeRosterOn, type RosterTables } from '../../../../shared/domain/roster';
import type { OrgLifeRecord, RecordState, RecordType, SnapshotRow } from '../../../../shared/schema/meeting';
import { recordHeading, dutyName } from '../../../../shared/words/domain';
import { meetingWords } from '../../../../shared/words/meetings';

export interface MeetingRow {
  record: OrgLifeRecord;
  id: string;
  day: string;
  /** 9月18日 */
  date: string;
  /** 支部党员大会　第3次 */
  kind: string;
  /** 2026年第3次支部党员大会 */
  heading: string;
  title: string;
  shouldAttend: number;
  /** undefined before the meeting, and after it until somebody is registered. */
  present: number | undefined;
  /** 请假 and 无故缺席; undefined before the meeting. */
  absent: number | undefined;
  /** Of 应到, those nothing was said of; 0 before the meeting. */
  unregistered: number;
  state: RecordState;
  /** What is still to be done, or how the record came about (补录, 更正1次). */
  next: string;
}

export interface MeetingFilter {
  type: RecordType | '';
  state: RecordState | '';
  search: string;
}

/**
 * Rows of the given records. `rosterAt` computes 应到 for drafts; sent records count their frozen roster.
 */
export function meetingRows(
  records: readonly OrgLifeRecord[],
  tables: RosterTables,
  today: string,
): MeetingRow[] {
  const rosters = new Map<string, readonly Pick<SnapshotRow, 'memberId' | 'hasVote'>[]>();
  const rosterOf = (record: OrgLifeRecord): readonly Pick<SnapshotRow, 'memberId' | 'hasVote'>[] => {
    if (record.snapshot && !isEditable(record)) return record.snapshot.rows;
    const key = `${record.startAt.slice(0, 10)} ${JSON.stringify(record.scope)}`;
    const known =
      rosters.get(key) ??
      scopeRosterOn(tables, record.scope, record.startAt.slice(0, 10)).map(({ member, hasVote }) => ({
        memberId: member.id,
        hasVote,
      }));
    rosters.set(key, known);
    return known;
  };
  return records.map((record) => {
    const counts = countAttendance(rosterOf(record), record.attendance);
    const main = record.sections.find((section) => section.type === record.primaryType) ?? record.sections[0];
    const group = tables.partyGroups.find((one) => one.id === groupIdOf(record.scope))?.name;
    const state = stateOnDay(record, today);
    const day = record.startAt.slice(0, 10);
    // A planned meeting whose day has come: nobody has said yet who was there, which is not the same as nobody.
    const isUnknown = state === 'planned' || record.attendance.length === 0;
    return {
      record,
      id: record.id,
      day,
      date: formatMonthDayZh(day),
      kind: `${dutyName(record.primaryType, group)}${main ? ` 第${main.seqNo}次` : ''}`,
      heading: main ? recordHeading(main.type, main.year, main.seqNo, group) : '',
      title: record.title,
      shouldAttend: counts.shouldAttend,
      present: isUnknown ? undefined : counts.present,
      absent: isUnknown ? undefined : counts.absent,
      unregistered: state === 'planned' ? 0 : counts.unregistered,
      state,
      next: nextWords(record, state),
    };
  });
}

function nextWords(record: OrgLifeRecord, state: RecordState): string {
  const words = meetingWords.list;
  const notes: string[] = [words.next[state]];
  if (lateEntryOf(record, record.sentAt ?? record.createdAt)) notes.push(words.late);
  if (record.quorumOverrideReason?.trim()) notes.push(words.voteFalls);
  if (record.corrections.length > 0) notes.push(words.corrected(record.corrections.length));
  return notes.filter(Boolean).join('　');
}

/** Rows that fit type and state and hold the search in their words or people (Han, pinyin or initials). */
export function filterRows(rows: readonly MeetingRow[], filter: MeetingFilter): MeetingRow[] {
  const wanted = filter.search.trim();
  return rows.filter(
    (row) =>
      (filter.type === '' || row.record.sections.some((section) => section.type === filter.type)) &&
      (filter.state === '' || row.state === filter.state) &&
      (wanted === '' || holds(row, wanted)),
  );
}

function holds(row: MeetingRow, wanted: string): boolean {
  const { record } = row;
  const texts = [row.title, row.heading, row.date, record.place, ...record.agenda.map((item) => item.topic)];
  const lower = wanted.toLowerCase();
  if (texts.some((text) => text.toLowerCase().includes(lower))) return true;
  const people = [record.host, record.recorder, ...record.observers].flatMap((one) => one?.name ?? []);
  return people.some((name) => matchName(name, wanted) !== undefined);
}
