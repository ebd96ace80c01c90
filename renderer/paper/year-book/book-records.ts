/** The records of a year's book: which ones, what they said when they were signed, and the table of each chapter. */
import { dayOfInstant, formatDateZh, formatMonthDayZh, yearOf } from '../../../shared/domain/dates';
import { countAttendance, currentRevision } from '../../../shared/domain/meeting';
import { scopeRosterOn, toSnapshotRow, type RosterTables } from '../../../shared/domain/roster';
import type { OrgLifeRecord, RecordType, SnapshotRow } from '../../../shared/schema/meeting';
import { postWords } from '../../../shared/words/domain';
import { yearBookWords as words } from '../../../shared/words/year-book';
import { oneLine } from '../text/printable';
import type { YearBookInput } from './year-book-input';

/** Id of the part of the book that holds the record. */
export function recordPartId(record: Pick<OrgLifeRecord, 'id'>): string {
  return `record-${record.id}`;
}

/** Held in the year, in order of time. */
export function recordsOfYear(records: readonly OrgLifeRecord[], year: number): OrgLifeRecord[] {
  return records
    .filter((record) => yearOf(record.startAt) === year)
    .sort((a, b) => (a.startAt === b.startAt ? (a.id < b.id ? -1 : 1) : a.startAt < b.startAt ? -1 : 1));
}

/** Only what went out for signature is a record; a draft is nobody's word yet. */
export function isInBook({ state }: Pick<OrgLifeRecord, 'state'>): boolean {
  return state === 'outForSignature' || state === 'signed';
}

/** The record with the content, roster and rules of its last draft, whatever the live row says. */
export function asSigned(record: OrgLifeRecord): OrgLifeRecord {
  const revision = currentRevision(record);
  if (!revision || !isInBook(record)) return record;
  return { ...record, ...revision.content, snapshot: revision.snapshot, checkCode: revision.checkCode };
}

export function rosterOfRecord(record: OrgLifeRecord, tables: RosterTables): readonly SnapshotRow[] {
  if (record.snapshot) return record.snapshot.rows;
  return scopeRosterOn(tables, record.scope, record.startAt.slice(0, 10)).map((entry) =>
    toSnapshotRow(entry, (post) => postWords[post.post]),
  );
}

/** The line under a record: from which draft it was set, since the book itself is not signed. */
export function originLine(record: OrgLifeRecord): string {
  const revision = currentRevision(record);
  if (!revision) return words.basedOnPaper(oneLine(record.paperOriginal?.pages));
  const signedOn =
    record.signature?.signedOn ?? (record.signedAt ? dayOfInstant(record.signedAt) : undefined);
  const day = record.state === 'signed' && signedOn ? formatDateZh(signedOn) : '';
  return words.basedOn(revision.no, revision.checkCode, day);
}

export interface ChapterRow {
  seq: string;
  day: string;
  title: string;
  shouldAttend: string;
  present: string;
  /** Part that holds it; undefined: not in this book. */
  partId: string | undefined;
  origin: string;
}

/** All records that count for the type, also those set in another chapter and those that are not signed yet. */
export function chapterRows(
  type: RecordType,
  records: readonly OrgLifeRecord[],
  input: Pick<YearBookInput, 'tables' | 'chapters'>,
): ChapterRow[] {
  return inChapterOrder(type, records, input.tables).map((row) => {
    const record = asSigned(row);
    const section = record.sections.find((one) => one.type === type);
    const counts = countAttendance([...rosterOfRecord(record, input.tables)], record.attendance);
    const isKnown = record.state !== 'planned';
    const group = groupNameOf(record, input.tables);
    const isHere = isInBook(record) && input.chapters.has(record.primaryType);
    return {
      seq: [type === 'groupMeeting' ? group : '', section ? words.seq(section.seqNo) : '']
        .filter(Boolean)
        .join('\n'),
      day: formatMonthDayZh(record.startAt.slice(0, 10)),
      title: oneLine(record.title),
      shouldAttend: isKnown ? String(counts.shouldAttend) : words.noPage,
      present: isKnown ? String(counts.present) : words.noPage,
      partId: isHere ? recordPartId(record) : undefined,
      origin: words.origins[record.state],
    };
  });
}

/** Those set in this chapter: it is their main type. */
export function recordsOfChapter(
  type: RecordType,
  records: readonly OrgLifeRecord[],
  tables: RosterTables,
): OrgLifeRecord[] {
  return inChapterOrder(type, records, tables).filter(
    (record) => record.primaryType === type && isInBook(record),
  );
}

/** By day; meetings of groups by group first. */
function inChapterOrder(
  type: RecordType,
  records: readonly OrgLifeRecord[],
  tables: RosterTables,
): OrgLifeRecord[] {
  const own = records.filter((record) => record.sections.some((section) => section.type === type));
  if (type !== 'groupMeeting') return own;
  const orderOf = (record: OrgLifeRecord): number =>
    tables.partyGroups.find((group) => record.scope.kind === 'group' && group.id === record.scope.groupId)
      ?.sortNo ?? 0;
  return [...own].sort((a, b) => orderOf(a) - orderOf(b));
}

export function groupNameOf(record: OrgLifeRecord, tables: Pick<RosterTables, 'partyGroups'>): string {
  const { scope } = record;
  return scope.kind === 'group'
    ? oneLine(tables.partyGroups.find(({ id }) => id === scope.groupId)?.name)
    : '';
}
