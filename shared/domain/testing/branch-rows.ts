/** Rows of an invented branch, made short, for tests of rosters, posts and groups. */
import type { PartyGroup, Post, PostCode } from '../../schema/branch';
import type { GroupSpan, Member, Membership, Person } from '../../schema/member';
import type { RosterTables } from '../roster';

const base = { branchId: 'b', rev: 1 };

/** `count` full members m1 … on the roster since 2015, named 党员1 …, in no group and without a post. */
export function branchOf(count: number, patch: Partial<RosterTables> = {}): RosterTables {
  const numbers = Array.from({ length: count }, (_, index) => String(index + 1));
  return {
    persons: numbers.map((no): Person => ({ ...base, id: `p${no}`, name: `党员${no}`, identity: 'member' })),
    members: numbers.map((no): Member => ({
      ...base,
      id: `m${no}`,
      personId: `p${no}`,
      category: 'fullMember',
      fullMemberDate: '2010-07-01',
    })),
    memberships: numbers.map((no): Membership => ({
      ...base,
      id: `s${no}`,
      memberId: `m${no}`,
      from: '2015-01-01',
      fromHow: 'onFile',
    })),
    statusSpans: [],
    partyGroups: [],
    groupSpans: [],
    posts: [],
    ...patch,
  };
}

let counter = 0;

export function heldPost(
  memberId: string,
  post: PostCode,
  from: string,
  to?: string,
  patch: Partial<Post> = {},
): Post {
  counter += 1;
  const id = `post${String(counter).padStart(4, '0')}`;
  return { ...base, id, memberId, body: 'committee', post, from, ...(to ? { to } : {}), ...patch };
}

export function groupRow(no: number, from: string, to?: string): PartyGroup {
  const id = `g${String(no)}`;
  return { ...base, id, name: `第${String(no)}党小组`, sortNo: no, from, ...(to ? { to } : {}) };
}

export function inGroup(memberId: string, groupId: string, from: string, to?: string): GroupSpan {
  return { ...base, id: `${memberId}-${groupId}-${from}`, memberId, groupId, from, ...(to ? { to } : {}) };
}
