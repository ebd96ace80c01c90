import { describe, expect, it } from 'vitest';
import type { Member, Membership, Person, StatusSpan } from '../schema/member';
import type { Circumstance } from '../schema/member-life';
import {
  categoryOn,
  committeeOn,
  groupRosterOn,
  needsCommittee,
  rosterOn,
  toSnapshotRow,
  votingRosterOn,
  type RosterTables,
} from './roster';

const base = { branchId: 'b', rev: 1 };

function person(id: string, name: string): Person {
  return { ...base, id: `p-${id}`, name, identity: 'member' };
}
function member(id: string, patch: Partial<Member> = {}): Member {
  return { ...base, id, personId: `p-${id}`, category: 'fullMember', ...patch };
}
function belongs(id: string, from: string, to?: string): Membership {
  return { ...base, id: `m-${id}-${from}`, memberId: id, from, fromHow: 'onFile', ...(to ? { to } : {}) };
}

function tables(patch: Partial<RosterTables> = {}): RosterTables {
  return {
    persons: [person('a', '单文静'), person('b', '曾广林'), person('c', '林一诺')],
    members: [
      member('a', { fullMemberDate: '1997-07-01' }),
      member('b', { fullMemberDate: '1999-10' }),
      member('c', { category: 'probationaryMember', joinDate: '2025-12-18' }),
    ],
    memberships: [
      belongs('a', '2015-09-01'),
      belongs('b', '2020-01-01', '2026-05-01'),
      belongs('c', '2025-12-18'),
    ],
    statusSpans: [],
    partyGroups: [{ ...base, id: 'g', name: '第一党小组', sortNo: 1, from: '2021-04-01' }],
    groupSpans: [
      { ...base, id: 'gs1', groupId: 'g', memberId: 'a', from: '2021-04-01', to: '2024-02-29' },
      { ...base, id: 'gs2', groupId: 'g', memberId: 'b', from: '2021-04-01' },
    ],
    posts: [
      {
        ...base,
        id: 'po1',
        memberId: 'b',
        body: 'committee',
        post: 'organizationOfficer',
        from: '2024-03-15',
      },
      { ...base, id: 'po2', memberId: 'a', body: 'committee', post: 'secretary', from: '2024-03-15' },
    ],
    ...patch,
  };
}
const names = (entries: { person: Person }[]): string[] => entries.map((entry) => entry.person.name);

describe('the roster as of a day', () => {
  it('is half-open: on the day of the transfer the member is no longer ours', () => {
    expect(names(rosterOn(tables(), '2026-04-30'))).toContain('曾广林');
    expect(names(rosterOn(tables(), '2026-05-01'))).not.toContain('曾广林');
  });

  it('leaves out suspended and deceased members only for those days', () => {
    const statusSpans: StatusSpan[] = [
      { ...base, id: 's', memberId: 'a', status: 'suspended', from: '2026-02-28', to: '2026-03-01' },
    ];
    expect(names(rosterOn(tables({ statusSpans }), '2026-02-28'))).not.toContain('单文静');
    expect(names(rosterOn(tables({ statusSpans }), '2026-03-01'))).toContain('单文静');
  });

  it('keeps a member under 留党察看 on the roster without a vote', () => {
    const statusSpans: StatusSpan[] = [
      { ...base, id: 's', memberId: 'a', status: 'probationWithinParty', from: '2026-01-01' },
    ];
    expect(names(rosterOn(tables({ statusSpans }), '2026-03-01'))).toContain('单文静');
    expect(names(votingRosterOn(tables({ statusSpans }), '2026-03-01'))).not.toContain('单文静');
  });

  it('gives probationary members no vote', () => {
    expect(names(votingRosterOn(tables(), '2026-03-01'))).toEqual(['单文静', '曾广林']);
  });

  it('ends group membership on 29 February of a leap year exactly', () => {
    expect(names(groupRosterOn(tables(), 'g', '2024-02-28'))).toEqual(['单文静', '曾广林']);
    expect(names(groupRosterOn(tables(), 'g', '2024-02-29'))).toEqual(['曾广林']);
  });

  it('lists the committee with the secretary first', () => {
    expect(names(committeeOn(tables(), '2024-03-15'))).toEqual(['单文静', '曾广林']);
    expect(committeeOn(tables(), '2024-03-14')).toEqual([]);
  });

  it('sorts by the surname reading: 单 Shàn, 曾 Zēng', () => {
    expect(names(rosterOn(tables(), '2026-03-01'))).toEqual(['林一诺', '单文静', '曾广林']);
  });
});

describe('the election roster', () => {
  it('marks who is not counted, on the days of the decision only, and freezes it', () => {
    const circumstances: Circumstance[] = [
      { ...base, id: 'c', memberId: 'a', kind: 'quorumExcluded', from: '2026-02-01', to: '2026-03-01' },
      { ...base, id: 'd', memberId: 'b', kind: 'mobile', from: '2026-02-01' },
    ];
    const marked = (day: string) =>
      rosterOn(tables({ circumstances }), day)
        .map((entry) => toSnapshotRow(entry, () => ''))
        .filter(({ quorumExcluded }) => quorumExcluded)
        .map(({ name }) => name);
    expect([marked('2026-01-31'), marked('2026-02-01')]).toEqual([[], ['单文静']]);
    expect([marked('2026-02-28'), marked('2026-03-01')]).toEqual([['单文静'], []]);
    expect(names(votingRosterOn(tables({ circumstances }), '2026-02-01'))).toContain('单文静');
  });
});

describe('category on a day', () => {
  it('was probationary before the day of conversion; a month counts from its first day', () => {
    const converted = member('x', { fullMemberDate: '2026-06' });
    expect(categoryOn(converted, '2026-05-31')).toBe('probationaryMember');
    expect(categoryOn(converted, '2026-06-01')).toBe('fullMember');
  });
});

describe('the duty to have a committee', () => {
  it('begins with the seventh full member', () => {
    const many = (count: number): RosterTables => {
      const ids = Array.from({ length: count }, (_, index) => `n${String(index)}`);
      return tables({
        persons: ids.map((id) => person(id, `某${id}`)),
        members: ids.map((id) => member(id)),
        memberships: ids.map((id) => belongs(id, '2020-01-01')),
        posts: [],
        groupSpans: [],
      });
    };
    expect(needsCommittee(many(6), '2026-03-01')).toBe(false);
    expect(needsCommittee(many(7), '2026-03-01')).toBe(true);
  });
});
