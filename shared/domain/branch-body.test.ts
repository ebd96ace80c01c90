import { describe, expect, it } from 'vitest';
import type { LeadingPost } from '../schema/branch';
import { leadingEntries, leadingGroupOn, vacanciesOn, type LeadingTables } from './branch-body';
import { branchOf, heldPost } from './testing/branch-rows';

const base = { branchId: 'b', rev: 1 };

function leading(id: string, personId: string, from: string, patch: Partial<LeadingPost> = {}): LeadingPost {
  return { ...base, id, personId, post: 'leadingGroupMember', from, ...patch };
}

/** 党组 founded at the end of 2018, staffed in March 2019 (domain §7 row 1). */
function tables(): LeadingTables {
  const { persons, members } = branchOf(2);
  return {
    persons: [...persons, { ...base, id: 'guest', name: '外单位的人', identity: 'other' }],
    members,
    posts: [heldPost('m1', 'leadingGroupSecretary', '2019-03-20', undefined, { body: 'leadingGroup' })],
    leadingPosts: [
      leading('l1', 'guest', '2019-03-20', { to: '2022-06-01', approvalDocNo: '清委干〔2019〕8号' }),
      leading('l2', 'p2', '2022-06-01'),
    ],
  };
}
const names = (day: string): string[] => leadingGroupOn(tables(), day).map(({ person }) => person.name);

describe('the leading group', () => {
  it('lists nobody before the day of taking up, and nobody from the day of laying down', () => {
    expect(names('2018-12-31')).toEqual([]);
    expect(names('2019-03-19')).toEqual([]);
    expect(names('2019-03-20')).toEqual(['党员1', '外单位的人']);
    expect(names('2022-05-31')).toEqual(['党员1', '外单位的人']);
    // Predecessor and successor on the same day: one of them.
    expect(names('2022-06-01')).toEqual(['党员1', '党员2']);
  });

  it('holds persons who are not members, and the rows it was kept in at first', () => {
    const entries = leadingEntries(tables());
    expect(entries.map(({ post, row }) => [post, row.table])).toEqual([
      ['leadingGroupSecretary', 'posts'],
      ['leadingGroupMember', 'leadingPosts'],
      ['leadingGroupMember', 'leadingPosts'],
    ]);
    expect(entries.find(({ person }) => person.id === 'guest')?.approvalDocNo).toBe('清委干〔2019〕8号');
  });
});

describe('empty seats', () => {
  const elected = '2024-03-15';
  const committee = [
    heldPost('m1', 'secretary', elected),
    heldPost('m2', 'organizationOfficer', elected),
    heldPost('m2', 'publicityOfficer', elected),
    heldPost('m3', 'disciplineOfficer', elected, '2026-05-01'),
  ];

  it('are those nobody followed in', () => {
    expect(vacanciesOn(committee, '2026-04-30', elected)).toEqual([]);
    expect(vacanciesOn(committee, '2026-05-01', elected)).toEqual([
      { post: 'disciplineOfficer', memberId: 'm3', since: '2026-05-01' },
    ]);
    const followed = [...committee, heldPost('m4', 'otherOfficer', '2026-06-10')];
    expect(vacanciesOn(followed, '2026-06-09', elected)).toHaveLength(1);
    expect(vacanciesOn(followed, '2026-06-10', elected)).toEqual([]);
  });

  it('are not left by a change of office, nor by who came before the seat was empty', () => {
    const changed = [
      heldPost('m1', 'secretary', elected),
      heldPost('m2', 'publicityOfficer', elected, '2025-01-01'),
      heldPost('m2', 'organizationOfficer', '2025-01-01'),
    ];
    expect(vacanciesOn(changed, '2026-01-01', elected)).toEqual([]);
    const added = [...committee, heldPost('m4', 'youthOfficer', '2026-01-10')];
    expect(vacanciesOn(added, '2026-05-02', elected)).toHaveLength(1);
  });

  it('of an earlier term are nobody’s', () => {
    const old = [heldPost('m9', 'massesOfficer', '2021-03-10', elected), ...committee.slice(0, 3)];
    expect(vacanciesOn(old, '2026-01-01', elected)).toEqual([]);
  });

  it('name the secretary once, since the day the last one left', () => {
    const headless = [
      heldPost('m1', 'secretary', elected, '2026-07-01'),
      heldPost('m2', 'deputySecretary', elected),
    ];
    expect(vacanciesOn(headless, '2026-07-15', elected)).toEqual([
      { post: 'secretary', memberId: 'm1', since: '2026-07-01' },
    ]);
    // The deputy moves up: the secretary's chair is taken, one seat is empty.
    const movedUp = [
      heldPost('m1', 'secretary', elected, '2026-07-01'),
      heldPost('m2', 'deputySecretary', elected, '2026-07-01'),
      heldPost('m2', 'secretary', '2026-07-01'),
    ];
    expect(vacanciesOn(movedUp, '2026-07-15', elected)).toEqual([
      { post: 'secretary', memberId: 'm1', since: '2026-07-01' },
    ]);
    expect(vacanciesOn([], '2026-07-15', elected)).toEqual([]);
  });
});
