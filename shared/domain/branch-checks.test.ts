import { describe, expect, it } from 'vitest';
import { branchRules } from '../rules/branch-body';
import { findingSentence, findingSource } from '../words/branch-checks';
import { branchChecks, type BranchFacts, type BranchFinding } from './branch-checks';
import type { RosterTables } from './roster';
import { branchOf, groupRow, heldPost, inGroup } from './testing/branch-rows';

const day = '2025-06-01';
const elected = '2024-03-15';
const branch = { category: 'organ' as const, electionDate: elected, termYears: 3, termNo: 7 };
const committee = [
  heldPost('m1', 'secretary', elected),
  heldPost('m2', 'organizationOfficer', elected),
  heldPost('m3', 'disciplineOfficer', elected),
];

function check(
  tables: RosterTables,
  on = day,
  patch: Partial<BranchFacts['branch']> = {},
  reelections: BranchFacts['reelections'] = [],
): BranchFinding[] {
  return branchChecks({ branch: { ...branch, ...patch }, tables, reelections }, on);
}
const codes = (findings: readonly BranchFinding[]): string[] => findings.map(({ code }) => code);
const sound = (): RosterTables => branchOf(8, { posts: committee });

describe('a branch in order', () => {
  it('has no findings, an empty one neither', () => {
    expect(check(sound())).toEqual([]);
    expect(check(branchOf(0))).toEqual([]);
  });
});

describe('size of the branch', () => {
  it.each([
    [2, ['branchSmall']],
    [3, []],
    [50, []],
    [51, ['branchLarge']],
  ])('of %i members', (count, expected) => {
    const found = codes(
      check(branchOf(count, { posts: committee.filter((post) => post.memberId !== 'm3' || count > 2) })),
    );
    expect(found.filter((code) => code.startsWith('branch'))).toEqual(expected);
  });

  it('counts full members where there are too few', () => {
    const tables = branchOf(3, { posts: committee });
    const members = tables.members.map((member, index) =>
      index === 0 ? { ...member, category: 'probationaryMember' as const } : member,
    );
    expect(codes(check({ ...tables, members }))).toContain('branchSmall');
  });
});

describe('the committee', () => {
  it('is asked of seven full members, not of six', () => {
    expect(codes(check(branchOf(6, { posts: [] })))).toEqual(['secretaryMissing']);
    expect(codes(check(branchOf(7, { posts: [] })))).toEqual(['committeeMissing']);
  });

  it.each([
    [2, ['committeeSmall']],
    [3, []],
    [5, []],
    [6, ['committeeUnusual']],
    [7, ['committeeUnusual']],
    [8, ['committeeLarge']],
  ])('of %i', (count, expected) => {
    const more = Array.from({ length: count - 2 }, (_, index) =>
      heldPost(`m${String(index + 3)}`, 'otherOfficer', elected),
    );
    const posts = [
      heldPost('m1', 'secretary', elected),
      heldPost('m2', 'disciplineOfficer', elected),
      ...more,
    ];
    expect(codes(check(branchOf(10, { posts })))).toEqual(expected);
  });

  it('counts a person of two offices once', () => {
    const posts = [...committee.slice(0, 2), heldPost('m2', 'disciplineOfficer', elected)];
    expect(check(branchOf(8, { posts }))).toMatchObject([{ code: 'committeeSmall', count: 2 }]);
  });

  it('has one secretary and at most one deputy', () => {
    const posts = [
      ...committee,
      heldPost('m4', 'secretary', elected),
      heldPost('m5', 'deputySecretary', elected),
      heldPost('m3', 'deputySecretary', elected),
    ];
    const found = check(branchOf(8, { posts }));
    expect(found).toMatchObject([
      { code: 'secretarySeveral', memberIds: ['m1', 'm4'], severity: 'error' },
      { code: 'deputySeveral', memberIds: ['m3', 'm5'] },
    ]);
  });

  it('wants a discipline officer in an organ only', () => {
    const posts = [...committee.slice(0, 2), heldPost('m3', 'otherOfficer', elected)];
    expect(check(branchOf(8, { posts }))).toMatchObject([{ code: 'disciplineMissing', severity: 'warning' }]);
    expect(check(branchOf(8, { posts }), day, { category: 'institution' })).toEqual([]);
  });

  it('wants a secretary who has been a full member for a year, to the day', () => {
    const since = (fullMemberDate: string): string[] => {
      const tables = sound();
      const members = tables.members.map((member) =>
        member.id === 'm1' ? { ...member, fullMemberDate } : member,
      );
      return codes(check({ ...tables, members }));
    };
    expect(since('2024-06-01')).toEqual([]);
    expect(since('2024-06-02')).toEqual(['secretaryYears']);
    // Known by month only: it may have been the first.
    expect(since('2024-06')).toEqual([]);
    expect(since('2024-07')).toEqual(['secretaryYears']);
  });
});

describe('empty seats', () => {
  const left = [
    ...committee.slice(0, 2),
    heldPost('m3', 'disciplineOfficer', elected, '2025-04-02'),
    heldPost('m4', 'otherOfficer', elected),
    heldPost('m5', 'disciplineOfficer', elected),
  ];

  it('are a word at first and a warning after sixty days', () => {
    const on = (date: string): BranchFinding[] => check(branchOf(8, { posts: left }), date);
    expect(on('2025-04-01')).toEqual([]);
    expect(on('2025-04-02')).toMatchObject([{ code: 'seatVacant', severity: 'info', days: 0 }]);
    expect(on('2025-06-01')).toMatchObject([{ severity: 'info', days: 60 }]);
    expect(on('2025-06-02')).toMatchObject([{ severity: 'warning', days: 61, memberIds: ['m3'] }]);
  });

  it('of the secretary are an error from the first day, said once', () => {
    const posts = [
      ...committee.slice(1),
      heldPost('m4', 'otherOfficer', elected),
      heldPost('m1', 'secretary', elected, '2025-04-02'),
    ];
    expect(check(branchOf(8, { posts }), '2025-04-02')).toMatchObject([
      { code: 'secretaryMissing', rule: 'secretary', severity: 'error', days: 0 },
    ]);
    expect(check(branchOf(8, { posts }), '2025-06-02')).toMatchObject([
      { code: 'secretaryMissing', rule: 'vacancy', severity: 'error', days: 61 },
    ]);
  });
});

describe('the term', () => {
  it('is reminded of six months before its end, and is overdue the day after', () => {
    const on = (date: string): BranchFinding[] => check(sound(), date);
    expect(on('2026-03-14')).toEqual([]);
    expect(on('2026-03-15')).toMatchObject([{ code: 'termNear', months: 12, severity: 'info' }]);
    expect(on('2026-09-15')).toMatchObject([
      { code: 'termNear', months: 6, day: '2027-03-15', severity: 'info' },
    ]);
    expect(on('2026-12-15')).toMatchObject([{ code: 'termNear', months: 3, severity: 'warning' }]);
    expect(on('2027-03-15')).toMatchObject([{ code: 'termNear', months: 1, days: 0 }]);
    expect(on('2027-03-16')).toMatchObject([{ code: 'termOver', severity: 'error', days: 1 }]);
  });

  it('takes a postponement into account, and asks for its document and its length', () => {
    const postponed = (postponedTo: string, postponedDocNo?: string) => ({
      ...{ id: 'r', branchId: 'b', rev: 1, kind: 'reelection' as const, openedOn: '2027-01-10', steps: [] },
      ...{ postponedTo, ...(postponedDocNo === undefined ? {} : { postponedDocNo }) },
    });
    const on = (row: ReturnType<typeof postponed>): BranchFinding[] =>
      check(sound(), '2027-04-01', {}, [row]);
    expect(codes(on(postponed('2027-09-15', '清直工组〔2027〕3号')))).toEqual(['termNear']);
    expect(codes(on(postponed('2027-09-15')))).toEqual(['postponedWithoutDocument', 'termNear']);
    expect(codes(on(postponed('2028-03-16', '清直工组〔2027〕3号')))).toEqual([
      'postponedTooLong',
      'termNear',
    ]);
  });

  it('is not asked of an earlier committee, and not known without an election', () => {
    const posts = committee.map((post) => ({ ...post, from: '2021-03-10' }));
    expect(check(branchOf(8, { posts }), '2023-06-01')).toEqual([]);
    expect(
      codes(
        branchChecks({ branch: { category: 'organ', termYears: 3 }, tables: sound(), reelections: [] }, day),
      ),
    ).toEqual(['termUnknown']);
  });
});

describe('party groups', () => {
  const leaders = [
    heldPost('m1', 'groupLeader', elected, undefined, { body: 'group', groupId: 'g1' }),
    heldPost('m5', 'groupLeader', elected, undefined, { body: 'group', groupId: 'g2' }),
  ];
  const partyGroups = [groupRow(1, elected), groupRow(2, elected)];
  const spans = [1, 2, 3, 4, 5, 6, 7, 8].map((no) =>
    inGroup(`m${String(no)}`, no < 5 ? 'g1' : 'g2', elected),
  );
  const grouped = (patch: Partial<RosterTables> = {}): RosterTables =>
    branchOf(8, { posts: [...committee, ...leaders], partyGroups, groupSpans: spans, ...patch });

  it('in order have no findings, and a branch without groups needs none', () => {
    expect(check(grouped())).toEqual([]);
    expect(check(sound())).toEqual([]);
  });

  it('hold every member, in one group only', () => {
    const without = grouped({ groupSpans: spans.filter(({ memberId }) => memberId !== 'm4') });
    expect(check(without)).toMatchObject([
      { code: 'memberWithoutGroup', memberIds: ['m4'], severity: 'error' },
    ]);
    const twice = grouped({ groupSpans: [...spans, inGroup('m4', 'g2', '2025-01-01')] });
    expect(check(twice)).toMatchObject([{ code: 'memberInTwoGroups', memberIds: ['m4'] }]);
    // On the day of the change only the new one holds.
    const moved = grouped({
      groupSpans: [
        ...spans.filter(({ memberId }) => memberId !== 'm4'),
        inGroup('m4', 'g1', elected, day),
        inGroup('m4', 'g2', day),
      ],
    });
    expect(check(moved)).toEqual([]);
  });

  it('have three full members and one leader', () => {
    const small = grouped({
      groupSpans: spans.map((span, index) => (index < 2 ? { ...span, groupId: 'g2' } : span)),
    });
    expect(check(small)).toMatchObject([
      { code: 'groupSmall', groupId: 'g1', count: 2, severity: 'warning' },
    ]);
    const headless = grouped({ posts: [...committee, ...leaders.slice(1)] });
    expect(check(headless)).toMatchObject([{ code: 'groupWithoutLeader', groupId: 'g1' }]);
  });
});

describe('who holds a post', () => {
  it('is on the roster of that day; until then nothing is said', () => {
    const tables = sound();
    const memberships = tables.memberships.map((row) => (row.memberId === 'm2' ? { ...row, to: day } : row));
    const left = { ...tables, memberships };
    expect(check(left, '2025-05-31')).toEqual([]);
    expect(check(left)).toMatchObject([
      { code: 'committeeSmall', count: 2 },
      { code: 'holderOffRoster', memberIds: ['m2'], post: 'organizationOfficer' },
    ]);
  });

  it('is not called an empty chair while still in the list', () => {
    const tables = sound();
    const statusSpans = [
      { id: 'x', branchId: 'b', rev: 1, memberId: 'm1', status: 'deceased' as const, from: '2025-05-01' },
    ];
    expect(codes(check({ ...tables, statusSpans }))).toEqual(['committeeSmall', 'holderOffRoster']);
  });
});

describe('sentences', () => {
  it('name who and what, and where it is written', () => {
    const posts = [...committee, heldPost('m4', 'secretary', elected)];
    const tables = branchOf(8, { posts, partyGroups: [groupRow(1, elected)] });
    const names = {
      memberName: (id: string) =>
        tables.persons.find((person) => `m${person.id.slice(1)}` === id)?.name ?? '',
      groupName: () => '第1党小组',
    };
    const found = check(tables);
    const said = found.map((finding) => findingSentence(finding, names));
    expect(said).toContain('同时登记了不止一名支部书记：党员1、党员4。');
    expect(said).toContain('还有8名党员没有编入党小组：党员1、党员2、党员3、党员4、党员5等。');
    expect(said).toContain('第1党小组没有登记组长。');
    expect(said.every((text) => text.endsWith('。') && !text.includes('undefined'))).toBe(true);
    expect(findingSource(found[0]!)).toMatch(/^《.+》第.+条$/);
  });

  it('stand on rules with every part of a rule', () => {
    for (const rule of Object.values(branchRules)) {
      expect(rule.id).toMatch(/^[RB]-\d\d$/);
      expect(rule.wording).toMatch(/。$/);
      expect(rule.effectiveFrom).toMatch(/^\d{4}-\d\d-\d\d$/);
    }
    expect(new Set(Object.values(branchRules).map((rule) => rule.id)).size).toBe(
      Object.keys(branchRules).length,
    );
  });
});
