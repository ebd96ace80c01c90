/**
 * A meeting record as a value: attendance counts, numbering, lateness, and the four state changes (送签, 撤回,
 * 已签字归档, 更正). All pure; ids, clock and check code come in as arguments. What is missing: before-signature.ts.
 */
import type {
  AttendanceRow,
  AttendanceStatus,
  OrgLifeRecord,
  RecordContent,
  RecordState,
  RecordType,
  Revision,
  RosterSnapshot,
  Scope,
  SnapshotRow,
} from '../schema/meeting';
import { recordContentSchema } from '../schema/meeting';
import { addMonths, daysBetween, dayOfInstant, type CalendarDate, type Instant } from './dates';

export interface AttendanceCounts {
  /** 应到 = 到会 + 请假 + 无故缺席; 免到 is not in it (architecture, "Record"). */
  shouldAttend: number;
  present: number;
  absent: number;
  /** 未登记: in 应到, nothing said yet; part of neither 实到 nor 缺席 and must be settled before 送签. */
  unregistered: number;
  exempt: number;
  votersShouldAttend: number;
  votersPresent: number;
  /** Of those with a vote in 应到: not counted in an election by decision, and not there. Whoever comes, counts. */
  votersExcluded: number;
}

/**
 * Counts of one meeting from its roster and rows. A roster member without a row is 未登记: in 应到 and not in 实到;
 * such a record cannot be sent (attendanceIncomplete). Rows of people who are not on the roster count nowhere.
 */
export function countAttendance(
  roster: readonly Pick<SnapshotRow, 'memberId' | 'hasVote' | 'quorumExcluded'>[],
  attendance: readonly AttendanceRow[],
): AttendanceCounts {
  const statusOf = new Map(attendance.map((row) => [row.memberId, row.status]));
  const counts: AttendanceCounts = {
    shouldAttend: 0,
    present: 0,
    absent: 0,
    unregistered: 0,
    exempt: 0,
    votersShouldAttend: 0,
    votersPresent: 0,
    votersExcluded: 0,
  };
  for (const person of roster) {
    const status = statusOf.get(person.memberId);
    if (status === 'exempt') {
      counts.exempt += 1;
      continue;
    }
    counts.shouldAttend += 1;
    if (person.hasVote) counts.votersShouldAttend += 1;
    if (status !== 'present') {
      if (status === undefined) counts.unregistered += 1;
      else counts.absent += 1;
      if (person.hasVote && person.quorumExcluded === true) counts.votersExcluded += 1;
    } else {
      counts.present += 1;
      if (person.hasVote) counts.votersPresent += 1;
    }
  }
  return counts;
}

/**
 * Attendance rows that fit a roster, in its order; people no longer on it are dropped. A record without any row is
 * a new one: everybody 到会, the form asks only for the exceptions. Once there are rows, who has none is 未登记 and
 * gets none here: of somebody an imported sheet does not name, nothing must be made up.
 */
export function fitAttendance(
  roster: readonly Pick<SnapshotRow, 'memberId'>[],
  attendance: readonly AttendanceRow[],
): AttendanceRow[] {
  if (attendance.length === 0) return roster.map(({ memberId }) => ({ memberId, status: 'present' }));
  const known = new Map(attendance.map((row) => [row.memberId, row]));
  return roster.flatMap(({ memberId }) => known.get(memberId) ?? []);
}

/** The rows with this person's row instead or added, in roster order. */
export function withAttendance(
  roster: readonly Pick<SnapshotRow, 'memberId'>[],
  attendance: readonly AttendanceRow[],
  memberId: string,
  patch: Partial<AttendanceRow>,
): AttendanceRow[] {
  const rows = new Map(attendance.map((row) => [row.memberId, row]));
  const before = rows.get(memberId) ?? { memberId, status: 'present' as const };
  rows.set(memberId, attendanceRowWith(before, patch));
  return roster.flatMap((person) => rows.get(person.memberId) ?? []);
}

/** Everybody still 未登记 came. */
export function restPresent(
  roster: readonly Pick<SnapshotRow, 'memberId'>[],
  attendance: readonly AttendanceRow[],
): AttendanceRow[] {
  const rows = new Map(attendance.map((row) => [row.memberId, row]));
  return roster.map(({ memberId }) => rows.get(memberId) ?? { memberId, status: 'present' });
}

/** The row with this instead; what belongs to another status (准假人, 书面意见) goes with it, empty parts are left out. */
export function attendanceRowWith(row: AttendanceRow, patch: Partial<AttendanceRow>): AttendanceRow {
  const { memberId, status, approvedBy, writtenStatement } = { ...row, ...patch };
  return {
    memberId,
    status,
    ...(leaveStatuses.includes(status) && approvedBy ? { approvedBy } : {}),
    ...(status !== 'present' && writtenStatement ? { writtenStatement: true } : {}),
  };
}

export const leaveStatuses: readonly AttendanceStatus[] = ['officialLeave', 'sickLeave', 'personalLeave'];

/** Scope that a record type normally has. */
export function defaultScope(type: RecordType, groupId?: string): Scope {
  if (type === 'committeeMeeting') return { kind: 'committee' };
  if (type === 'groupMeeting' && groupId) return { kind: 'group', groupId };
  return { kind: 'branch' };
}

export function groupIdOf(scope: Scope): string | undefined {
  return scope.kind === 'group' ? scope.groupId : undefined;
}

/** Next 第N次 of a type in a year (of one group for group meetings): one above the highest, gaps stay gaps. */
export function nextSeqNo(
  records: readonly RecordContent[],
  type: RecordType,
  year: number,
  groupId?: string,
): number {
  const used = records
    .filter((record) => type !== 'groupMeeting' || groupIdOf(record.scope) === groupId)
    .flatMap((record) => record.sections)
    .filter((section) => section.type === type && section.year === year)
    .map((section) => section.seqNo);
  return Math.max(0, ...used) + 1;
}

/** The content part of a record, without states and versions. */
export function contentOf(record: OrgLifeRecord): RecordContent {
  return recordContentSchema.parse(record);
}

/**
 * The record with this content instead of its own. Whole: an optional part that the new content no longer has
 * (a resolution taken out) must not survive from the old one.
 */
export function withContent(record: OrgLifeRecord, content: RecordContent): OrgLifeRecord {
  const kept: Record<string, unknown> = { ...record };
  for (const key of Object.keys(recordContentSchema.shape)) Reflect.deleteProperty(kept, key);
  return { ...(kept as unknown as OrgLifeRecord), ...content };
}

/** 拟开 until the day of the meeting, from then on a draft to be written down. Sent records keep their state. */
export function stateOnDay(
  record: Pick<OrgLifeRecord, 'state' | 'startAt'>,
  today: CalendarDate,
): RecordState {
  if (!isEditable(record)) return record.state;
  return record.startAt.slice(0, 10) > today ? 'planned' : 'draft';
}

/**
 * 补录: a record is late when it is written down after the 10th of the following month and no paper original
 * of the meeting's own days is named (domain, first facts 6; day 10 is the default and a setting). Written down =
 * first sent for signature (`sentAt`), so that a later withdrawal for a typo makes nothing late.
 */
export const LATE_AFTER_DAY = 10;
export function lateEntryOf(
  content: Pick<RecordContent, 'startAt' | 'paperOriginal'>,
  writtenAt: Instant,
  lateAfterDay: number = LATE_AFTER_DAY,
): { days: number } | undefined {
  const meetingDay = content.startAt.slice(0, 10);
  const limit = lateLimit(meetingDay, lateAfterDay);
  const written =
    content.paperOriginal?.dated ?? (content.paperOriginal ? meetingDay : dayOfInstant(writtenAt));
  return written > limit ? { days: daysBetween(meetingDay, written) } : undefined;
}

export function lateLimit(meetingDay: CalendarDate, lateAfterDay: number = LATE_AFTER_DAY): CalendarDate {
  const firstOfNext = addMonths(`${meetingDay.slice(0, 7)}-01`, 1);
  return `${firstOfNext.slice(0, 8)}${String(lateAfterDay).padStart(2, '0')}`;
}

export function currentRevision(record: OrgLifeRecord): Revision | undefined {
  return record.revisions[record.revisions.length - 1];
}

/** 第N稿 that the next print will carry. */
export function nextRevisionNo(record: Pick<OrgLifeRecord, 'revisions'>): number {
  return Math.max(0, ...record.revisions.map((revision) => revision.no)) + 1;
}

export interface SendInput {
  now: Instant;
  content: RecordContent;
  snapshot: RosterSnapshot;
  pdfHash: string;
  checkCode: string;
}

/**
 * 送签: freezes content, roster snapshot and rule versions, keeps the printed PDF's hash. `sentAt` stays the
 * moment of the first sending; each revision has its own `at`.
 */
export function sendForSignature(record: OrgLifeRecord, input: SendInput): OrgLifeRecord {
  if (record.state !== 'draft' && record.state !== 'planned')
    throw new Error(`cannot send a ${record.state} record`);
  const revision: Revision = {
    no: nextRevisionNo(record),
    at: input.now,
    how: 'sent',
    content: input.content,
    snapshot: input.snapshot,
    pdfHash: input.pdfHash,
    checkCode: input.checkCode,
  };
  return {
    ...withContent(record, input.content),
    state: 'outForSignature',
    sentAt: record.sentAt ?? input.now,
    snapshot: input.snapshot,
    pdfHash: input.pdfHash,
    checkCode: input.checkCode,
    revisions: [...record.revisions, revision],
  };
}

/** 撤回送签稿 for a typo: back to draft; the sent version stays in `revisions`, marked withdrawn. */
export function withdrawFromSignature(record: OrgLifeRecord, reason?: string): OrgLifeRecord {
  if (record.state !== 'outForSignature') throw new Error('only a record out for signature can be withdrawn');
  const revisions = record.revisions.map((revision, index) =>
    index === record.revisions.length - 1
      ? { ...revision, how: 'withdrawn' as const, ...(reason ? { reason } : {}) }
      : revision,
  );
  const { snapshot: _snapshot, pdfHash: _pdf, checkCode: _code, ...rest } = record;
  return { ...rest, state: 'draft', revisions };
}

export interface SignInput {
  now: Instant;
  by: string;
  signedOn: CalendarDate;
  scanAttachmentId?: string;
}

/** 已签字归档: locks the record; from now on only a correction slip makes a new version. */
export function signRecord(record: OrgLifeRecord, input: SignInput): OrgLifeRecord {
  if (record.state !== 'outForSignature') throw new Error('only a record out for signature can be signed');
  const { by, signedOn, scanAttachmentId } = input;
  return {
    ...record,
    state: 'signed',
    signedAt: input.now,
    signature: { by, signedOn, ...(scanAttachmentId ? { scanAttachmentId } : {}) },
    revisions: record.revisions.map((revision, index) =>
      index === record.revisions.length - 1 ? { ...revision, how: 'signed' as const } : revision,
    ),
  };
}

/** Why a day cannot be the day on the signed paper; undefined = it can. */
export function checkSignedOn(
  record: Pick<OrgLifeRecord, 'startAt'>,
  signedOn: CalendarDate,
  today: CalendarDate,
): 'beforeMeeting' | 'inFuture' | undefined {
  if (signedOn < record.startAt.slice(0, 10)) return 'beforeMeeting';
  return signedOn > today ? 'inFuture' : undefined;
}

export interface CorrectInput extends SendInput {
  correctionId: string;
  reason: string;
}

/** 更正单: the signed version stays, a corrected version is added with its reason (domain §7.2 E4). */
export function correctRecord(record: OrgLifeRecord, input: CorrectInput): OrgLifeRecord {
  if (record.state !== 'signed') throw new Error('only a signed record is corrected by a slip');
  if (input.reason.trim() === '') throw new Error('a correction needs a reason');
  const kept = record.revisions.length > 0 ? record.revisions : [signedVersionOf(record)];
  const from = Math.max(...kept.map((revision) => revision.no));
  return {
    ...withContent(record, input.content),
    snapshot: input.snapshot,
    pdfHash: input.pdfHash,
    checkCode: input.checkCode,
    revisions: [
      ...kept,
      {
        no: from + 1,
        at: input.now,
        how: 'corrected',
        reason: input.reason,
        content: input.content,
        snapshot: input.snapshot,
        pdfHash: input.pdfHash,
        checkCode: input.checkCode,
      },
    ],
    corrections: [
      ...record.corrections,
      {
        id: input.correctionId,
        at: input.now,
        reason: input.reason,
        fromRevision: from,
        toRevision: from + 1,
      },
    ],
  };
}

/** A signed record that came without versions (taken over from paper): what stands in it is its first version. */
function signedVersionOf(record: OrgLifeRecord): Revision {
  const at = record.signedAt ?? record.sentAt ?? record.createdAt;
  const empty = { takenAt: at, rosterDate: record.startAt.slice(0, 10), rows: [], rules: [] };
  return {
    no: 1,
    at,
    how: 'signed',
    content: contentOf(record),
    snapshot: record.snapshot ?? empty,
    ...(record.pdfHash ? { pdfHash: record.pdfHash } : {}),
    checkCode: record.checkCode ?? '',
  };
}

/** May a form change this record directly? Signed and sent records only change through the functions above. */
export function isEditable(record: Pick<OrgLifeRecord, 'state'>): boolean {
  return record.state === 'planned' || record.state === 'draft';
}
