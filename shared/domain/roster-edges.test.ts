/** The days on which counting goes wrong first: transfer, 29 February, extended probation, suspended membership. */
import { describe, expect, it } from 'vitest';
import type { LeadingPost, Post } from '../schema/branch';
import type { GroupSpan, Member, Membership, Person, StatusSpan } from '../schema/member';
import { leadingGroupOn } from './branch-body';
import { addMonths, addYears } from './dates';
import {
  committeeOn,
  groupRosterOn,
  needsCommittee,
  rosterOn,
  secretaryOn,
  votingRosterOn,
  type RosterTables,
} from './roster';

const base = { branchId: 'b', rev: 1 };
const LEAP = '2024-02-29';

const person = (id: string, name: string): Person => ({ ...base, id: `p-${id}`, name, identity: 'member' });
const member = (id: string, patch: Partial<Member> = {}): Member => ({
  ...{ ...base, id, personId: `p-${id}`, category: 'fullMember' as const },
  ...patch,
});
const belongs = (id: string, from: string, patch: Partial<Membership> = {}): Membership => ({
  ...{ ...base, id: `m-${id}-${from}`, memberId: id, from, fromHow: 'onFile' as const },
  ...patch,
});
const inGroup = (id: string, groupId: string, from: string, to?: string): GroupSpan => ({
  ...{ ...base, id: `g-${id}-${from}`, memberId: id, groupId, from },
  ...(to === undefined ? {} : { to }),
});
const holds = (id: string, post: Post['post'], from: string, to?: string): Post => ({
  ...{ ...base, id: `${id}-${post}-${from}`, memberId: id, body: 'committee' as const, post, from },
  ...(to === undefined ? {} : { to }),
});
const status = (
  id: string,
  patch: Pick<StatusSpan, 'status' | 'from'> & Partial<StatusSpan>,
): StatusSpan => ({
  ...{ ...base, id: `s-${id}-${patch.from}`, memberId: id },
  ...patch,
});
/** 单 and 曾, both in the committee and in a group, on file since 2020. */
function tables(patch: Partial<RosterTables> = {}): RosterTables {
  return {
    persons: [person('a', '单文静'), person('b', '曾广林')],
    members: [member('a', { fullMemberDate: '1997-07-01' }), member('b', { fullMemberDate: '1999-10' })],
    memberships: [belongs('a', '2020-01-01'), belongs('b', '2020-01-01')],
    statusSpans: [],
    partyGroups: [
      { ...base, id: 'g1', name: '第一党小组', sortNo: 1, from: '2020-01-01' },
      { ...base, id: 'g2', name: '第二党小组', sortNo: 2, from: '2020-01-01' },
    ],
    groupSpans: [inGroup('a', 'g1', '2020-01-01'), inGroup('b', 'g1', '2020-01-01')],
    posts: [holds('a', 'secretary', '2020-01-01'), holds('b', 'organizationOfficer', '2020-01-01')],
    ...patch,
  };
}
const names = (entries: readonly { person: Person }[]): string[] => entries.map((entry) => entry.person.name);
/** Who counts where on a day: roster, voters, first group, committee. */
const onDay = (rows: RosterTables, day: string): string[][] => [
  names(rosterOn(rows, day)),
  names(votingRosterOn(rows, day)),
  names(groupRosterOn(rows, 'g1', day)),
  names(committeeOn(rows, day)),
];
const both = ['单文静', '曾广林'];

describe('the day of transfer', () => {
  // Group and post are still open: the membership alone decides.
  const left = tables({
    memberships: [
      belongs('a', '2020-01-01'),
      belongs('b', '2020-01-01', { to: '2026-05-01', toHow: 'transferOut' }),
    ],
  });

  it('is the first day without the member in every count, whatever else is still open', () => {
    expect(onDay(left, '2026-04-30')).toEqual([both, both, both, both]);
    expect(onDay(left, '2026-05-01')).toEqual([['单文静'], ['单文静'], ['单文静'], ['单文静']]);
  });

  it('keeps who is lettered out but has no receipt (教 Art 25)', () => {
    const lettered = tables({
      memberships: [
        belongs('a', '2020-01-01'),
        belongs('b', '2020-01-01', { transfer: { letterOn: '2026-04-01', toOrg: '清源市民政局机关支部' } }),
      ],
    });
    expect(onDay(lettered, '2026-08-01')).toEqual([both, both, both, both]);
  });

  it('brings back on the day itself who came, left and came again', () => {
    const again = tables({
      memberships: [
        belongs('a', '2020-01-01'),
        belongs('b', '2020-01-01', { to: '2025-03-01' }),
        belongs('b', '2026-05-01', { fromHow: 'transferIn' }),
      ],
    });
    expect(names(rosterOn(again, '2025-02-28'))).toEqual(both);
    expect(names(rosterOn(again, '2025-03-01'))).toEqual(['单文静']);
    expect(names(rosterOn(again, '2026-04-30'))).toEqual(['单文静']);
    expect(names(rosterOn(again, '2026-05-01'))).toEqual(both);
  });
});

describe('29 February', () => {
  it('begins and ends every kind of interval on itself', () => {
    const rows = tables({
      memberships: [belongs('a', '2020-01-01', { to: LEAP }), belongs('b', LEAP)],
      groupSpans: [inGroup('a', 'g1', '2020-01-01'), inGroup('b', 'g1', LEAP)],
      posts: [holds('a', 'secretary', '2020-01-01', LEAP), holds('b', 'secretary', LEAP)],
    });
    expect(onDay(rows, '2024-02-28')).toEqual([['单文静'], ['单文静'], ['单文静'], ['单文静']]);
    expect(onDay(rows, LEAP)).toEqual([['曾广林'], ['曾广林'], ['曾广林'], ['曾广林']]);
    expect(secretaryOn(rows, '2024-02-28')?.person.name).toBe('单文静');
    expect(secretaryOn(rows, LEAP)?.person.name).toBe('曾广林');
  });

  it('moves to another group on that day: never in two, never in none', () => {
    const rows = tables({
      groupSpans: [
        inGroup('a', 'g1', '2020-01-01', LEAP),
        inGroup('a', 'g2', LEAP),
        inGroup('b', 'g1', '2020-01-01'),
      ],
    });
    const groupsOf = (day: string) =>
      ['g1', 'g2'].filter((id) => names(groupRosterOn(rows, id, day)).includes('单文静'));
    expect(['2024-02-28', LEAP, '2024-03-01'].map(groupsOf)).toEqual([['g1'], ['g2'], ['g2']]);
  });

  it('as the day of admission gives the vote on 28 February of the year after', () => {
    const admitted = LEAP;
    const full = addYears(admitted, 1);
    expect(full).toBe('2025-02-28');
    const rows = tables({
      members: [
        member('a', { fullMemberDate: '1997-07-01' }),
        member('b', { joinDate: admitted, fullMemberDate: full }),
      ],
    });
    expect(names(votingRosterOn(rows, '2025-02-27'))).toEqual(['单文静']);
    expect(names(votingRosterOn(rows, '2025-02-28'))).toEqual(both);
  });
});

describe('an extended probation', () => {
  it('gives the vote on the day of conversion, not a year after admission', () => {
    const joined = '2024-08-31';
    const full = addMonths(joined, 18);
    expect(full).toBe('2026-02-28');
    const rows = tables({
      members: [
        member('a', { fullMemberDate: '1997-07-01' }),
        member('b', { joinDate: joined, fullMemberDate: full }),
      ],
    });
    expect(names(rosterOn(rows, addYears(joined, 1)))).toEqual(both);
    expect(names(votingRosterOn(rows, addYears(joined, 1)))).toEqual(['单文静']);
    expect(names(votingRosterOn(rows, '2026-02-27'))).toEqual(['单文静']);
    expect(names(votingRosterOn(rows, full))).toEqual(both);
  });

  it('without an end yet leaves the member on roster and group, without a vote', () => {
    const rows = tables({
      members: [
        member('a', { fullMemberDate: '1997-07-01' }),
        member('b', { category: 'probationaryMember', joinDate: '2024-08-31' }),
      ],
      posts: [holds('a', 'secretary', '2020-01-01')],
    });
    expect(onDay(rows, '2026-09-22')).toEqual([both, ['单文静'], both, ['单文静']]);
  });
});

describe('suspended membership', () => {
  const rows = tables({ statusSpans: [status('b', { status: 'suspended', from: LEAP, to: '2025-03-01' })] });

  it('leaves out of every count from the day of the decision to the day before it is given back', () => {
    expect(onDay(rows, '2024-02-28')).toEqual([both, both, both, both]);
    for (const day of [LEAP, '2025-02-28']) {
      expect(onDay(rows, day)).toEqual([['单文静'], ['单文静'], ['单文静'], ['单文静']]);
    }
    expect(onDay(rows, '2025-03-01')).toEqual([both, both, both, both]);
  });

  it('is not the same as 留党察看: that keeps the place and takes the vote', () => {
    const watched = tables({
      statusSpans: [status('b', { status: 'probationWithinParty', from: LEAP, to: '2025-03-01' })],
    });
    expect(onDay(watched, LEAP)).toEqual([both, ['单文静'], both, both]);
    expect(onDay(watched, '2025-03-01')).toEqual([both, both, both, both]);
  });

  it('counts for the seven full members that make a committee a duty', () => {
    const ids = ['1', '2', '3', '4', '5', '6', '7'];
    const seven = tables({
      persons: ids.map((id) => person(id, `党员${id}`)),
      members: ids.map((id) => member(id)),
      memberships: ids.map((id) => belongs(id, '2020-01-01')),
      statusSpans: [status('7', { status: 'suspended', from: LEAP })],
    });
    expect([needsCommittee(seven, '2024-02-28'), needsCommittee(seven, LEAP)]).toEqual([true, false]);
  });
});

describe('the leading group on such days', () => {
  const post = (id: string, personId: string, from: string, to?: string): LeadingPost => ({
    ...{ ...base, id, personId, post: 'leadingGroupMember' as const, from },
    ...(to === undefined ? {} : { to }),
  });

  it('is half-open on 29 February, and does not depend on the branch: appointed, not elected', () => {
    const rows = {
      ...tables({
        memberships: [belongs('a', '2020-01-01'), belongs('b', '2020-01-01', { to: '2022-01-01' })],
        statusSpans: [status('a', { status: 'suspended', from: '2023-01-01' })],
      }),
      leadingPosts: [post('1', 'p-a', '2020-01-01', LEAP), post('2', 'p-b', LEAP)],
    };
    const on = (day: string) => leadingGroupOn(rows, day).map((entry) => entry.person.name);
    expect([on('2024-02-28'), on(LEAP), on('2025-02-28')]).toEqual([['单文静'], ['曾广林'], ['曾广林']]);
  });
});
