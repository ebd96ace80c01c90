/** Names as they stand in the minutes. */
import type { AttendanceRow, PersonRef, SnapshotRow } from '../../../shared/schema/meeting';
import { attendanceWords } from '../../../shared/words/domain';
import { minutesWords } from '../../../shared/words/paper';
import { oneLine } from '../text/printable';

/** 林若衡（支部书记）; the identity as written wins over the posts on the roster, of which `preferred` comes first. */
export function personWithPost(
  person: PersonRef | undefined,
  roster: readonly SnapshotRow[],
  preferred?: string,
): string {
  if (!person) return '';
  const onRoster = roster.find((row) => row.memberId === person.memberId);
  const posts = onRoster?.postNames ?? [];
  const post = preferred !== undefined && posts.includes(preferred) ? preferred : posts[0];
  const identity = oneLine(person.identity) || (post ?? '');
  return withNote(oneLine(person.name), identity);
}

/** 林若衡、解晓喆、闻小满（预备） */
export function presentNames(roster: readonly SnapshotRow[], attendance: readonly AttendanceRow[]): string[] {
  const present = new Set(attendance.filter((row) => row.status === 'present').map((row) => row.memberId));
  return roster
    .filter((row) => present.has(row.memberId))
    .map((row) => withNote(oneLine(row.name), categoryNote(row)));
}

/**
 * 邓长庚（病假，会前已提交书面意见）. Only the category of an absence is printed, never its cause (domain §2.6);
 * the approver and the written view itself stay out.
 */
export function absentNames(roster: readonly SnapshotRow[], attendance: readonly AttendanceRow[]): string[] {
  const rows = new Map(attendance.map((row) => [row.memberId, row]));
  return roster.flatMap((person) => {
    const row = rows.get(person.memberId);
    if (!row || row.status === 'present' || row.status === 'exempt') return [];
    const notes = [categoryNote(person), attendanceWords[row.status]];
    if (row.writtenStatement) notes.push(minutesWords.writtenStatement);
    return [withNote(oneLine(person.name), notes.filter(Boolean).join('，'))];
  });
}

/** Of whom nothing is said yet. */
export function unregisteredNames(
  roster: readonly SnapshotRow[],
  attendance: readonly AttendanceRow[],
): string[] {
  const known = new Set(attendance.map((row) => row.memberId));
  return roster.filter((row) => !known.has(row.memberId)).map((row) => oneLine(row.name));
}

export function exemptNames(roster: readonly SnapshotRow[], attendance: readonly AttendanceRow[]): string[] {
  const exempt = new Set(attendance.filter((row) => row.status === 'exempt').map((row) => row.memberId));
  return roster.filter((row) => exempt.has(row.memberId)).map((row) => oneLine(row.name));
}

export function withNote(name: string, note: string): string {
  return note ? `${name}（${note}）` : name;
}

function categoryNote(row: SnapshotRow): string {
  return row.category === 'probationaryMember' ? minutesWords.probationary : '';
}
