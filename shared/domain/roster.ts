/**
 * Who belonged where on a given day. Pure functions over the interval tables (domain §2.4): every count the
 * branch reports starts here, so later changes of a file never change an old day by accident.
 */
import type { Branch, PartyGroup, Post } from '../schema/branch';
import type { Member, MemberCategory, Membership, GroupSpan, Person, StatusSpan } from '../schema/member';
import type { Circumstance } from '../schema/member-life';
import type { SnapshotRow, Scope } from '../schema/meeting';
import { covers, partialDateRange, type CalendarDate } from './dates';
import { compareByPinyin } from './person-name';

/** All rows of one branch that decide a roster. */
export interface RosterTables {
  persons: readonly Person[];
  members: readonly Member[];
  memberships: readonly Membership[];
  statusSpans: readonly StatusSpan[];
  partyGroups: readonly PartyGroup[];
  groupSpans: readonly GroupSpan[];
  posts: readonly Post[];
  /** 免到, 选举不计入 and the like; where they are not read, the old field of the member file speaks. */
  circumstances?: readonly Circumstance[];
}

/** One member as of one day. */
export interface RosterEntry {
  member: Member;
  person: Person;
  category: MemberCategory;
  hasVote: boolean;
  /** Not counted in 应到 of an election on this day, by decision (选举时不计入应到会人数). */
  isQuorumExcluded?: true;
  group: PartyGroup | undefined;
  posts: Post[];
}

/**
 * 人员类别 on a day: before the day of conversion a full member was probationary. With a partial conversion
 * date the first day it can mean counts; without any date the recorded category stands for all days.
 */
export function categoryOn(member: Member, day: CalendarDate): MemberCategory {
  if (member.category === 'probationaryMember') return 'probationaryMember';
  if (!member.fullMemberDate) return 'fullMember';
  return partialDateRange(member.fullMemberDate).first <= day ? 'fullMember' : 'probationaryMember';
}

/** Members on the roster of the branch on `day`: membership covers the day and 党籍状态 is 正常. */
export function rosterOn(tables: RosterTables, day: CalendarDate): RosterEntry[] {
  return entriesOn(tables, day).sort((a, b) => compareByPinyin(a.person.name, b.person.name));
}

/** In no order: reading names costs more than all the rest, and counting does not need it. */
function entriesOn(tables: RosterTables, day: CalendarDate): RosterEntry[] {
  const persons = new Map(tables.persons.map((person) => [person.id, person]));
  const groups = new Map(tables.partyGroups.map((group) => [group.id, group]));
  const onRoster = new Set(
    tables.memberships.filter((span) => covers(span, day)).map((span) => span.memberId),
  );
  // By member at once: looking through all spans for each of 2,000 members takes the page longer than a click may.
  const statusesOf = coveringByMember(tables.statusSpans, day);
  const groupSpansOf = coveringByMember(tables.groupSpans, day);
  const postsOf = coveringByMember(tables.posts, day);
  const excluded = new Set(
    (tables.circumstances ?? []).flatMap((row) =>
      row.kind === 'quorumExcluded' && covers(row, day) ? [row.memberId] : [],
    ),
  );
  const entries: RosterEntry[] = [];
  for (const member of tables.members) {
    const person = persons.get(member.personId);
    if (!person || member.deletedAt || !onRoster.has(member.id)) continue;
    const statuses = statusesOf.get(member.id) ?? [];
    if (statuses.some((span) => isOffRoster(span.status))) continue;
    const category = categoryOn(member, day);
    const [groupSpan] = groupSpansOf.get(member.id) ?? [];
    entries.push({
      member,
      person,
      category,
      // 党章 Art 7 and 41: probationary members and members under 留党察看 have no vote.
      hasVote: category === 'fullMember' && !statuses.some((span) => span.status === 'probationWithinParty'),
      ...(excluded.has(member.id) ? { isQuorumExcluded: true as const } : {}),
      group: groupSpan ? groups.get(groupSpan.groupId) : undefined,
      posts: [...(postsOf.get(member.id) ?? [])],
    });
  }
  return entries;
}

/** The rows that cover the day, by member, each list in the order of the table. */
export function coveringByMember<Row extends { memberId: string; from: string; to?: string | undefined }>(
  rows: readonly Row[],
  day: CalendarDate,
): Map<string, Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    if (!covers(row, day)) continue;
    const own = found.get(row.memberId);
    if (own === undefined) found.set(row.memberId, [row]);
    else own.push(row);
  }
  return found;
}

/** Members entitled to vote on `day`. */
export function votingRosterOn(tables: RosterTables, day: CalendarDate): RosterEntry[] {
  return rosterOn(tables, day).filter((entry) => entry.hasVote);
}

export function groupRosterOn(tables: RosterTables, groupId: string, day: CalendarDate): RosterEntry[] {
  return rosterOn(tables, day).filter((entry) => entry.group?.id === groupId);
}

/** Elected or appointed members of the branch committee on `day`. */
export function committeeOn(tables: RosterTables, day: CalendarDate): RosterEntry[] {
  return rosterOn(tables, day)
    .filter((entry) => entry.posts.some((post) => post.body === 'committee'))
    .sort((a, b) => committeeRank(a) - committeeRank(b));
}

/** The roster a meeting of this scope takes its 应到 from. */
export function scopeRosterOn(tables: RosterTables, scope: Scope, day: CalendarDate): RosterEntry[] {
  switch (scope.kind) {
    case 'branch':
      return rosterOn(tables, day);
    case 'committee':
      return committeeOn(tables, day);
    case 'group':
      return groupRosterOn(tables, scope.groupId, day);
  }
}

/** The same people in no order: for looking them up on many days, where sorting their names would cost the most. */
export function scopeEntriesOn(tables: RosterTables, scope: Scope, day: CalendarDate): RosterEntry[] {
  return entriesOn(tables, day).filter(({ group, posts }) => {
    if (scope.kind === 'branch') return true;
    return scope.kind === 'group'
      ? group?.id === scope.groupId
      : posts.some((post) => post.body === 'committee');
  });
}

export function groupsOn(tables: Pick<RosterTables, 'partyGroups'>, day: CalendarDate): PartyGroup[] {
  return tables.partyGroups.filter((group) => covers(group, day)).sort((a, b) => a.sortNo - b.sortNo);
}

/** 7 full members and more must have a committee (支 Art 5, domain §2.1 hasCommittee). */
export const COMMITTEE_FROM_FULL_MEMBERS = 7;

/** Does the branch have to have a committee on `day`? Decides whether 支委会 is a duty. */
export function needsCommittee(tables: RosterTables, day: CalendarDate): boolean {
  return (
    entriesOn(tables, day).filter((entry) => entry.category === 'fullMember').length >=
    COMMITTEE_FROM_FULL_MEMBERS
  );
}

/** The frozen form of a roster entry, with the words it is printed with. */
export function toSnapshotRow(entry: RosterEntry, postName: (post: Post) => string): SnapshotRow {
  return {
    memberId: entry.member.id,
    name: entry.person.name,
    category: entry.category,
    hasVote: entry.hasVote,
    ...(entry.isQuorumExcluded ? { quorumExcluded: true } : {}),
    ...(entry.group ? { groupName: entry.group.name } : {}),
    postNames: entry.posts.map(postName),
  };
}

export function secretaryOn(tables: RosterTables, day: CalendarDate): RosterEntry | undefined {
  return rosterOn(tables, day).find((entry) => entry.posts.some((post) => post.post === 'secretary'));
}

/** Is a period before the branch started to use the app (启用日)? Such periods are 纸质在册, never missing. */
export function isOnPaperOnly(branch: Pick<Branch, 'startedOn'>, lastDay: CalendarDate): boolean {
  return lastDay < branch.startedOn;
}

function isOffRoster(status: StatusSpan['status']): boolean {
  return status === 'suspended' || status === 'left' || status === 'deceased';
}

const COMMITTEE_ORDER: readonly Post['post'][] = [
  'secretary',
  'deputySecretary',
  'organizationOfficer',
  'publicityOfficer',
  'disciplineOfficer',
];

function committeeRank(entry: RosterEntry): number {
  const ranks = entry.posts
    .filter((post) => post.body === 'committee')
    .map((post) => COMMITTEE_ORDER.indexOf(post.post))
    .map((rank) => (rank < 0 ? COMMITTEE_ORDER.length : rank));
  return Math.min(COMMITTEE_ORDER.length + 1, ...ranks);
}
