/** Ops of `meetings.importAttendance`: rows of open records, the late entries that were asked for, the run. Pure. */
import { UNKNOWN_TIME_OF_DAY, dayOfInstant, type Instant } from '../domain/dates';
import { lateEntryOf, stateOnDay } from '../domain/meeting';
import { newSection } from '../domain/new-section';
import { createOp, updateOp, type Op } from '../schema/command';
import type { Branch } from '../schema/branch';
import type { AttendanceRow, OrgLifeRecord, RecordContent, Section } from '../schema/meeting';
import type { AttendancePreview, LateMeeting } from './attendance';

export interface AttendancePlanContext {
  branch: Branch;
  records: readonly OrgLifeRecord[];
  at: Instant;
  newId: () => string;
  /** Of the late entries past the limit (domain: 补录). */
  lateReason: string;
  run: { commandId: string; fileName: string; fileSha512: string; rawRows: string[][] };
}

/** Late meetings that are past the day until which the last month may be written down: they need a reason. */
export function lateMeetingsAt(late: readonly LateMeeting[], at: Instant): LateMeeting[] {
  return late.filter(({ day }) => lateEntryOf({ startAt: startOf(day) }, at) !== undefined);
}

/** Empty when nothing is to be written. Rows in error, in conflict or passed over are left out. */
export function planAttendanceImport(preview: AttendancePreview, context: AttendancePlanContext): Op[] {
  const { branch, records, at, newId, run } = context;
  const byMeeting = new Map<string, AttendanceRow[]>();
  for (const { state, next, recordId, lateKey } of preview.rows) {
    const key = recordId ?? lateKey;
    if ((state !== 'new' && state !== 'update') || !next || key === undefined) continue;
    const known = byMeeting.get(key);
    if (known) known.push(next);
    else byMeeting.set(key, [next]);
  }
  if (byMeeting.size === 0) return [];
  const today = dayOfInstant(at);
  const changed = records.flatMap((record): Op[] => {
    const written = byMeeting.get(record.id);
    if (!written) return [];
    const attendance = merged(record.attendance, written);
    return [updateOp('records', record, { attendance, state: stateOnDay(record, today) })];
  });
  const known: RecordContent[] = [...records];
  const needReason = new Set(lateMeetingsAt(preview.late, at).map(({ key }) => key));
  const created = preview.late.flatMap((meeting): Op[] => {
    const attendance = byMeeting.get(meeting.key);
    if (!attendance) return [];
    const reason = needReason.has(meeting.key) ? { lateReason: context.lateReason.trim() } : {};
    const content = { ...lateContent(meeting, { branch, records: known, newId }), attendance, ...reason };
    known.push(content);
    const base = { id: newId(), branchId: branch.id, createdAt: at, revisions: [], corrections: [] };
    return [createOp('records', { ...base, ...content, state: 'draft' })];
  });
  const count = (state: string): number => preview.rows.filter((row) => row.state === state).length;
  const { rawRows, ...ofRun } = run;
  return [
    ...changed,
    ...created,
    createOp('importRuns', {
      ...{ id: newId(), branchId: branch.id, kind: 'attendance', at, headerFingerprint: 'attendance/1' },
      ...{ ...ofRun, rawRows },
      totals: {
        ...{ rows: preview.rows.length, new: count('new'), update: count('update'), error: count('error') },
        ...{ conflict: count('conflict'), records: changed.length + created.length, late: created.length },
      },
    }),
  ];
}

function merged(rows: readonly AttendanceRow[], written: readonly AttendanceRow[]): AttendanceRow[] {
  const byMember = new Map(written.map((row) => [row.memberId, row]));
  const kept = rows.map((row) => byMember.get(row.memberId) ?? row);
  const there = new Set(rows.map(({ memberId }) => memberId));
  return [...kept, ...written.filter(({ memberId }) => !there.has(memberId))];
}

/** Only what the sheet says: no host, no place, no topic is made up; the record asks for them before 送签. */
function lateContent(
  meeting: LateMeeting,
  context: Pick<AttendancePlanContext, 'branch' | 'newId'> & { records: readonly RecordContent[] },
): RecordContent {
  const { day, scope, startTime, endTime } = meeting;
  const sections = meeting.types.map((type): Section => {
    const section = newSection(type, { ...context, day, scope });
    if (section.type === 'themeDay') return { ...section, forms: [] };
    const { hours } = meeting;
    return section.type === 'partyClass' && hours !== undefined ? { ...section, hours } : section;
  });
  return {
    ...{ primaryType: meeting.types[0] ?? 'memberAssembly', sections, title: meeting.title },
    startAt: startOf(day, startTime),
    // An end without a beginning would say that it began at midnight.
    ...(startTime && endTime ? { endAt: `${day}T${endTime}` } : {}),
    ...{ place: meeting.place ?? '', mode: 'offline', scope, attendance: [], observers: [], agenda: [] },
    ...{ content: [], todos: [], planItemIds: [] },
  };
}

function startOf(day: string, time = UNKNOWN_TIME_OF_DAY): string {
  return `${day}T${time}`;
}
