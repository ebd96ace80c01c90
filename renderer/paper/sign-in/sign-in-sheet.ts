/** P-02 签到表 as plain rows. */
import type { Branch, PartyGroup } from '../../../shared/schema/branch';
import type { AttendanceStatus, OrgLifeRecord, SnapshotRow } from '../../../shared/schema/meeting';
import { countAttendance } from '../../../shared/domain/meeting';
import { formatMeetingTimeZh, type Instant } from '../../../shared/domain/dates';
import { attendanceWords, recordHeading } from '../../../shared/words/domain';
import { signInWords as words } from '../../../shared/words/paper';
import { oneLine } from '../text/printable';

export interface SignInInput {
  branch: Pick<Branch, 'fullName'>;
  record: OrgLifeRecord;
  /** Roster of the meeting's scope on its day; a frozen snapshot wins. */
  roster: readonly SnapshotRow[];
  groups: readonly Pick<PartyGroup, 'id' | 'name'>[];
  now: Instant;
  /** Pages that are pasted into the issued book carry no code (手册模式); all others do, so that scans come home. */
  withCode?: boolean;
}

export interface SignInRow {
  name: string;
  /** Party group, or the post where a committee meets. */
  belongs: string;
  note: string;
}

export interface SignInSheet {
  heading: string;
  subject: string;
  time: string;
  place: string;
  belongsLabel: string;
  rows: SignInRow[];
  observers: SignInRow[];
  spareRows: number;
  totals: string;
}

/** Rows kept free for guests, besides the observers already known. */
const SPARE_ROWS = 3;
const LEAVES: readonly AttendanceStatus[] = ['officialLeave', 'sickLeave', 'personalLeave'];

export function signInSheet(input: SignInInput): SignInSheet {
  const { record, groups } = input;
  const roster = record.snapshot?.rows ?? input.roster;
  const isCommittee = record.scope.kind === 'committee';
  const showPosts = isCommittee || roster.every((row) => !row.groupName);
  const statusOf = new Map(record.attendance.map((row) => [row.memberId, row.status]));
  const main = record.sections.find((section) => section.type === record.primaryType) ?? record.sections[0];
  const groupName = groups.find(
    (group) => record.scope.kind === 'group' && group.id === record.scope.groupId,
  )?.name;
  const { shouldAttend } = countAttendance(roster, record.attendance);
  const probationary = roster.filter(
    (row) => row.category === 'probationaryMember' && statusOf.get(row.memberId) !== 'exempt',
  ).length;
  return {
    heading: main ? recordHeading(main.type, main.year, main.seqNo, groupName) : '',
    subject: oneLine(record.title),
    time: formatMeetingTimeZh(record.startAt, record.endAt),
    place: oneLine(record.place),
    belongsLabel: showPosts ? words.post : words.group,
    rows: inGroupOrder(roster, groups).map((row) => ({
      name: oneLine(row.name),
      belongs: showPosts ? row.postNames.join('、') : oneLine(row.groupName),
      note: noteOf(row, statusOf.get(row.memberId)),
    })),
    observers: record.observers.map((person) => ({
      name: oneLine(person.name),
      belongs: oneLine(person.identity),
      note: '',
    })),
    spareRows: SPARE_ROWS,
    totals: isCommittee ? words.committeeTotals(shouldAttend) : words.totals(shouldAttend, probationary),
  };
}

/** 预备党员, the kind of leave, 免到. 无故缺席 is never printed beforehand: the person may still come. */
function noteOf(row: SnapshotRow, status: AttendanceStatus | undefined): string {
  const notes: string[] = row.category === 'probationaryMember' ? [words.probationary] : [];
  if (status === 'exempt') notes.push(words.exempt);
  else if (status && LEAVES.includes(status)) notes.push(attendanceWords[status]);
  return notes.join('，');
}

/** People sign in the order of their groups; inside a group the roster's own order stays. */
function inGroupOrder(roster: readonly SnapshotRow[], groups: readonly { name: string }[]): SnapshotRow[] {
  const order = new Map(groups.map((group, index) => [group.name, index]));
  const rank = (row: SnapshotRow): number => order.get(row.groupName ?? '') ?? groups.length;
  return [...roster].sort((a, b) => rank(a) - rank(b));
}
