/** Reads one member's rows by their keys: what a file costs does not depend on how many members there are. */
import type { DuesPayment, DuesProfile } from '../../../shared/schema/dues';
import type { MemberLife } from '../../../shared/domain/member-life-file';
import type { TableName, TableRows } from '../../../shared/schema/tables';
import type { BranchDatabase } from '../database';

/** undefined when there is no such member. */
export async function readMember(
  database: BranchDatabase,
  memberId: string,
): Promise<MemberLife | undefined> {
  const by = async <T extends TableName>(table: T, key: string, value: string): Promise<TableRows[T][]> =>
    (await database.table(table).where(key).equals(value).toArray()) as TableRows[T][];
  const ofMember = <T extends TableName>(table: T): Promise<TableRows[T][]> =>
    by(table, 'memberId', memberId);
  const member = await database.rows('members').get(memberId);
  if (!member) return undefined;
  const { personId, branchId } = member;
  const [person, memberships, statusSpans, groupSpans, posts, partyGroups] = await Promise.all([
    database.rows('persons').get(personId),
    ofMember('memberships'),
    ofMember('statusSpans'),
    ofMember('groupSpans'),
    ofMember('posts'),
    by('partyGroups', 'branchId', branchId),
  ]);
  if (!person) return undefined;
  const [workSpans, circumstances, contacts, sanctions, rewards] = await Promise.all([
    by('workSpans', 'personId', personId),
    ofMember('circumstances'),
    ofMember('contacts'),
    ofMember('sanctions'),
    by('rewards', 'personId', personId),
  ]);
  const [pioneerPosts, studyLogs, cases, attachments] = await Promise.all([
    ofMember('pioneerPosts'),
    ofMember('studyLogs'),
    by('developmentCases', 'personId', personId),
    by('attachments', 'ownerId', memberId),
  ]);
  // One request for each: a sealed view is not read by cursors.
  const steps = (await Promise.all(cases.map((one) => by('developmentSteps', 'caseId', one.id)))).flat();
  return {
    person,
    member,
    partyGroups,
    memberships: inOrder(memberships, (row) => row.from),
    statusSpans: inOrder(statusSpans, (row) => row.from),
    groupSpans: inOrder(groupSpans, (row) => row.from),
    posts: inOrder(posts, (row) => row.from),
    workSpans: inOrder(workSpans, (row) => row.from),
    circumstances: inOrder(circumstances, (row) => row.from),
    contacts: inOrder(contacts, (row) => row.on),
    sanctions: inOrder(sanctions, (row) => row.from ?? ''),
    rewards: inOrder(rewards, (row) => row.awardedOn),
    pioneerPosts: inOrder(pioneerPosts, (row) => row.from),
    studyLogs: inOrder(studyLogs, (row) => row.from),
    cases,
    steps: inOrder(steps, (row) => row.doneOn),
    attachments: inOrder(attachments, (row) => String(row.sortNo).padStart(6, '0')),
  };
}

/** 党费 of one member, of all years. */
export async function readDuesOf(
  database: BranchDatabase,
  memberId: string,
): Promise<{ profiles: DuesProfile[]; payments: DuesPayment[] }> {
  const [profiles, payments] = await Promise.all([
    database.rows('duesProfiles').where('memberId').equals(memberId).toArray(),
    database.rows('duesPayments').where('memberId').equals(memberId).toArray(),
  ]);
  return { profiles, payments };
}

function inOrder<Row extends { id: string }>(rows: Row[], keyOf: (row: Row) => string): Row[] {
  const key = (row: Row): string => `${keyOf(row)} ${row.id}`;
  return rows.sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
