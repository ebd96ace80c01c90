/**
 * A meeting record as a value: attendance counts, numbering, what is missing before signature, and the four
 * state changes (送签, 撤回, 已签字归档, 更正). All pure; ids, clock and check code come in as arguments.
 */
import type {
  AttendanceRow,
  AttendanceStatus,
  OrgLifeRecord,
  RecordContent,
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
  exempt: number;
  votersShouldAttend: number;
  votersPresent: number;
}

/** Counts of one meeting from its roster and rows; a roster member without a row counts as 无故缺席 nowhere: it is missing. */
export function countAttendance(
  roster: readonly Pick<SnapshotRow, 'memberId' | 'hasVote'>[],
  attendance: readonly AttendanceRow[],
): AttendanceCounts {
  const statusOf = new Map(attendance.map((row) => [row.memberId, row.status]));
  const counts: AttendanceCounts = {
    shouldAttend: 0,
    present: 0,
    absent: 0,
    exempt: 0,
    votersShouldAttend: 0,
    votersPresent: 0,
  };
  for (const person of roster) {
    const status = statusOf.get(person.memberId) ?? 'absent';
    if (status === 'exempt') {
      counts.exempt += 1;
      continue;
    }
    counts.shouldAttend += 1;
    if (person.hasVote) counts.votersShouldAttend += 1;
    if (status !== 'present') counts.absent += 1;
    else {
      counts.present += 1;
      if (person.hasVote) counts.votersPresent += 1;
    }
  }
  return counts;
}

/**
 * Attendance rows that fit a roster: one row per person in roster order, known rows kept, new people 到会,
 * people no longer on the roster dropped. The form shows only exceptions.
 */
export function fitAttendance(
  roster: readonly Pick<SnapshotRow, 'memberId'>[],
  attendance: readonly AttendanceRow[],
): AttendanceRow[] {
  const known = new Map(attendance.map((row) => [row.memberId, row]));
  return roster.map(
    (person) => known.get(person.memberId) ?? { memberId: person.memberId, status: 'present' },
  );
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

/** Next 第N次 of a type in a year (of one group for group meetings); numbers already used are never reused. */
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

/** Everything that must be true before a record goes out for signature; each names the field to jump to. */
export interface MissingPart {
  code: MissingCode;
  /** Dotted path of the field in the form. */
  field: string;
  /** Index of the agenda item, when it is about one. */
  agendaIndex?: number;
}
export type MissingCode =
  | 'titleMissing'
  | 'placeMissing'
  | 'endMissing'
  | 'endBeforeStart'
  | 'inFuture'
  | 'hostMissing'
  | 'hostAbsent'
  | 'recorderMissing'
  | 'attendanceIncomplete'
  | 'nobodyPresent'
  | 'agendaMissing'
  | 'topicMissing'
  | 'contentMissing'
  | 'voteCountWrong'
  | 'resolutionMissing'
  | 'quorumMissing'
  | 'lateReasonMissing'
  | 'onlineReasonMissing'
  | 'exemptWithoutBasis';

export interface SendContext {
  now: Instant;
  roster: readonly SnapshotRow[];
  /** Result of domain/votes for each agenda item that has a vote. */
  votes: readonly { agendaIndex: number; countsAddUp: boolean; hasQuorum: boolean }[];
  /** memberIds that may be 免到 because their file names a decision. */
  exemptAllowed: ReadonlySet<string>;
}

/** What is still missing, in the order of the form; empty = may be sent (送签). */
export function missingBeforeSignature(content: RecordContent, context: SendContext): MissingPart[] {
  const missing: MissingPart[] = [];
  const need = (ok: boolean, code: MissingCode, field: string, agendaIndex?: number): void => {
    if (!ok) missing.push(agendaIndex === undefined ? { code, field } : { code, field, agendaIndex });
  };
  const statusOf = new Map(content.attendance.map((row) => [row.memberId, row.status]));
  const today = dayOfInstant(context.now);
  need(content.title.trim() !== '', 'titleMissing', 'title');
  need(content.endAt !== undefined, 'endMissing', 'endAt');
  need(content.endAt === undefined || content.endAt > content.startAt, 'endBeforeStart', 'endAt');
  need(content.startAt.slice(0, 10) <= today, 'inFuture', 'startAt');
  need(content.place.trim() !== '', 'placeMissing', 'place');
  need(content.mode !== 'online' || Boolean(content.modeReason?.trim()), 'onlineReasonMissing', 'modeReason');
  need(content.host !== undefined, 'hostMissing', 'host');
  const hostId = content.host?.memberId;
  need(
    hostId === undefined || statusOf.get(hostId) === 'present' || !statusOf.has(hostId),
    'hostAbsent',
    'host',
  );
  need(content.recorder !== undefined, 'recorderMissing', 'recorder');
  need(
    context.roster.length > 0 && context.roster.every((row) => statusOf.has(row.memberId)),
    'attendanceIncomplete',
    'attendance',
  );
  need(
    content.attendance.some((row) => row.status === 'present'),
    'nobodyPresent',
    'attendance',
  );
  need(
    content.attendance.every((row) => row.status !== 'exempt' || context.exemptAllowed.has(row.memberId)),
    'exemptWithoutBasis',
    'attendance',
  );
  need(content.agenda.length > 0, 'agendaMissing', 'agenda');
  content.agenda.forEach((item, index) => {
    need(item.topic.trim() !== '', 'topicMissing', `agenda.${index}.topic`, index);
    need(
      !item.vote || Boolean(item.resolution?.trim()),
      'resolutionMissing',
      `agenda.${index}.resolution`,
      index,
    );
  });
  const said = content.agenda.some((item) => item.discussion.length > 0 || item.resolution?.trim());
  need(said || content.content.length > 0, 'contentMissing', 'content');
  for (const vote of context.votes) {
    need(vote.countsAddUp, 'voteCountWrong', `agenda.${vote.agendaIndex}.vote`, vote.agendaIndex);
    need(
      vote.hasQuorum || Boolean(content.quorumOverrideReason?.trim()),
      'quorumMissing',
      'quorumOverrideReason',
      vote.agendaIndex,
    );
  }
  need(
    !lateEntryOf(content, context.now) || Boolean(content.lateReason?.trim()),
    'lateReasonMissing',
    'lateReason',
  );
  return missing;
}

/**
 * 补录: a record is late when it is written down after the 10th of the following month and no paper original
 * of the meeting's own days is named (domain, first facts 6; day 10 is the default and a setting).
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

/** 送签: freezes content, roster snapshot and rule versions, keeps the printed PDF's hash. */
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
    ...record,
    ...input.content,
    state: 'outForSignature',
    sentAt: input.now,
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
  const { snapshot: _snapshot, pdfHash: _pdf, checkCode: _code, sentAt: _sent, ...rest } = record;
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

export interface CorrectInput extends SendInput {
  correctionId: string;
  reason: string;
}

/** 更正单: the signed version stays, a corrected version is added with its reason (domain §7.2 E4). */
export function correctRecord(record: OrgLifeRecord, input: CorrectInput): OrgLifeRecord {
  if (record.state !== 'signed') throw new Error('only a signed record is corrected by a slip');
  if (input.reason.trim() === '') throw new Error('a correction needs a reason');
  const from = currentRevision(record)?.no ?? 1;
  const to = nextRevisionNo(record);
  return {
    ...record,
    ...input.content,
    snapshot: input.snapshot,
    pdfHash: input.pdfHash,
    checkCode: input.checkCode,
    revisions: [
      ...record.revisions,
      {
        no: to,
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
      { id: input.correctionId, at: input.now, reason: input.reason, fromRevision: from, toRevision: to },
    ],
  };
}

/** May a form change this record directly? Signed and sent records only change through the functions above. */
export function isEditable(record: Pick<OrgLifeRecord, 'state'>): boolean {
  return record.state === 'planned' || record.state === 'draft';
}
