/** who was there, and whether the minutes, the sign-in sheet and the roster say the same. Pure. */
import type { AttendanceStatus, OrgLifeRecord, SnapshotRow } from '../../schema/meeting';
import { countAttendance } from '../meeting';
import { rosterOn, scopeEntriesOn, toSnapshotRow, type RosterEntry } from '../roster';
import { judgeVote } from '../votes';
import { dayOf, finding, pairsOf, type CheckFacts, type RecordFinding } from './finding';

export function attendanceFindings(record: OrgLifeRecord, { tables }: CheckFacts): RecordFinding[] {
  const day = dayOf(record);
  const now = scopeEntriesOn(tables, record.scope, day);
  const roster = record.snapshot?.rows ?? now.map((entry) => toSnapshotRow(entry, () => ''));
  const nameOf = new Map(roster.map(({ memberId, name }) => [memberId, name]));
  const found: RecordFinding[] = [];
  const rows = record.attendance.map(({ memberId }) => memberId);
  const doubled = rows.filter((id, index) => rows.indexOf(id) !== index);
  const extra = rows.filter((id) => !nameOf.has(id));
  const without = roster.filter(({ memberId }) => !rows.includes(memberId));
  if (doubled.length + extra.length + without.length > 0)
    found.push(
      finding('rowsDiffer', [record.id], {
        count: doubled.length + extra.length + without.length,
        names: without.map(({ name }) => name),
      }),
    );
  if (record.signInChecked === undefined) found.push(finding('signInUnchecked', [record.id]));
  const changed = record.snapshot && rosterChanges(record.snapshot.rows, now, tables);
  if (changed) found.push(finding('rosterChanged', [record.id], { count: now.length, changed }));
  const belongs = new Set(rosterOn(tables, day).map(({ member }) => member.id));
  const strangers = record.attendance.filter((row) => row.status === 'present' && !belongs.has(row.memberId));
  if (strangers.length > 0) {
    const names = strangers.map(({ memberId }) => nameOf.get(memberId) ?? nameInFiles(tables, memberId));
    found.push(finding('strangerPresent', [record.id], { names }));
  }
  found.push(
    ...voteFindings(record, countAttendance(roster, record.attendance)),
    ...chairFindings(record),
    ...lecturerFindings(record),
  );
  return found;
}

/** who came to the roster of that day, who left it and whose vote changed, by name; undefined = the same. */
function rosterChanges(
  frozen: readonly SnapshotRow[],
  now: readonly RosterEntry[],
  tables: CheckFacts['tables'],
): RecordFinding['changed'] {
  const then = new Map(frozen.map((row) => [row.memberId, row]));
  const today = new Set(now.map(({ member }) => member.id));
  const changed = {
    added: now.filter(({ member }) => !then.has(member.id)).map(({ person }) => person.name),
    removed: frozen
      .filter(({ memberId }) => !today.has(memberId))
      // The name of a frozen row is taken out when a person's file is erased.
      .map(({ memberId, name }) => name || nameInFiles(tables, memberId)),
    votes: now
      .filter(({ member, hasVote }) => then.has(member.id) && then.get(member.id)?.hasVote !== hasVote)
      .map(({ person }) => person.name),
  };
  const isSame = changed.added.length + changed.removed.length + changed.votes.length === 0;
  return isSame ? undefined : changed;
}

function nameInFiles({ members, persons }: CheckFacts['tables'], memberId: string): string {
  const personId = members.find(({ id }) => id === memberId)?.personId;
  return persons.find(({ id }) => id === personId)?.name ?? '';
}

function voteFindings(record: OrgLifeRecord, counts: ReturnType<typeof countAttendance>): RecordFinding[] {
  return record.agenda.flatMap((item, index) => {
    if (!item.vote) return [];
    const judged = judgeVote(record.primaryType, item.vote, counts, dayOf(record));
    const count = index + 1;
    const found: RecordFinding[] = [];
    if (!judged.countsAddUp || !judged.writtenFits)
      found.push(finding('votesDoNotAddUp', [record.id], { count }));
    const isDecided = Boolean(item.resolution?.trim()) || Boolean(record.resolution?.trim());
    // With a stated reason it may be sent, and stays marked here as well.
    if (!judged.hasQuorum && isDecided) found.push(finding('quorumMissed', [record.id], { count }));
    return found;
  });
}

function chairFindings({ id, host, recorder, attendance }: OrgLifeRecord): RecordFinding[] {
  if (!host) return [];
  const status = statusOf(attendance, host.memberId);
  const isOne =
    recorder !== undefined &&
    (host.memberId !== undefined || recorder.memberId !== undefined
      ? host.memberId === recorder.memberId
      : host.name === recorder.name);
  return [
    ...(status !== undefined && status !== 'present'
      ? [finding('hostAbsent', [id], { names: [host.name] })]
      : []),
    ...(isOne ? [finding('hostIsRecorder', [id], { names: [host.name] })] : []),
  ];
}

/** who gave the class was there; a lecturer from outside is not in the attendance. */
function lecturerFindings({ id, sections, attendance }: OrgLifeRecord): RecordFinding[] {
  const away = sections.flatMap((section) => {
    if (section.type !== 'partyClass' || !section.lecturer) return [];
    const status = statusOf(attendance, section.lecturer.memberId);
    return status === undefined || status === 'present' ? [] : [section.lecturer.name];
  });
  return away.length === 0 ? [] : [finding('lecturerAbsent', [id], { names: away })];
}

/** A person without a member file has no row: two without an id are not the same one. */
function statusOf(
  attendance: OrgLifeRecord['attendance'],
  memberId: string | undefined,
): AttendanceStatus | undefined {
  return memberId === undefined ? undefined : attendance.find((row) => row.memberId === memberId)?.status;
}

/** the same person present in two meetings at one time. Meetings without an end are not compared. */
export function overlapFindings(records: readonly OrgLifeRecord[], facts: CheckFacts): RecordFinding[] {
  const timed = records.filter(({ endAt }) => endAt !== undefined);
  return pairsOf(timed).flatMap(([a, b]) => {
    const overlap = a.startAt < (b.endAt ?? '') && b.startAt < (a.endAt ?? '');
    if (!overlap) return [];
    const inA = new Set(presentIn(a));
    const both = presentIn(b).filter((memberId) => inA.has(memberId));
    if (both.length === 0) return [];
    const rows = a.snapshot?.rows ?? [];
    const names = both.map(
      (memberId) =>
        rows.find((row) => row.memberId === memberId)?.name ?? nameInFiles(facts.tables, memberId),
    );
    return [finding('twoPlaces', [a.id, b.id], { names })];
  });
}

function presentIn({ attendance }: OrgLifeRecord): string[] {
  return attendance.filter(({ status }) => status === 'present').map(({ memberId }) => memberId);
}
