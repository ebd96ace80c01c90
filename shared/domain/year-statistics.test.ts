import { describe, expect, it } from 'vitest';
import type { Member, Membership, Person } from '../schema/member';
import { rosterOn, type RosterTables } from './roster';
import { bandKeys, AGE_BANDS, statisticGroups, yearStatistics } from './year-statistics';

const id = (tail: string): string => tail.padStart(26, '0');
const base = { branchId: id('B'), rev: 1 };

interface Someone {
  person?: Partial<Person>;
  member?: Partial<Member>;
  spans?: Partial<Membership>[];
}
function tablesOf(people: readonly Someone[]): RosterTables {
  const tail = (index: number): string => String(index + 1);
  return {
    persons: people.map(({ person }, index) => ({
      ...{ ...base, id: id(`P${tail(index)}`), name: `党员${tail(index)}`, identity: 'member' as const },
      ...person,
    })),
    members: people.map(({ member }, index) => ({
      ...{ ...base, id: id(`M${tail(index)}`), personId: id(`P${tail(index)}`) },
      ...{ category: 'fullMember' as const, ...member },
    })),
    memberships: people.flatMap(({ spans = [{}] }, index) =>
      spans.map((span, at) => ({
        ...{ ...base, id: id(`S${tail(index)}${at}`), memberId: id(`M${tail(index)}`) },
        ...{ from: '2010-01-01', fromHow: 'onFile' as const, ...span },
      })),
    ),
    ...{ statusSpans: [], partyGroups: [], groupSpans: [], posts: [] },
  };
}

const tables = tablesOf([
  {
    person: {
      gender: 'female',
      ethnicity: '回族',
      birthDate: '1995-12-31',
      inServiceEdu: { level: '研究生' },
    },
    member: { fullMemberDate: '2016-12-31' },
  },
  {
    person: { gender: 'male', ethnicity: '汉族', birthDate: '1996-01-01' },
    member: { fullMemberDate: '1970' },
  },
  { person: {}, member: {} },
  {
    person: { gender: 'male', birthDate: '2000' },
    member: { category: 'probationaryMember', joinDate: '2026-05-20' },
    spans: [{ from: '2026-05-20', fromHow: 'joined' }],
  },
  { spans: [{ to: '2026-03-01', toHow: 'transferOut' }] },
  { spans: [{ from: '2026-12-31', fromHow: 'transferIn' }] },
  { spans: [{ to: '2027-01-01', toHow: 'deceased' }] },
  { member: { joinDate: '2024-06-01', fullMemberDate: '2026-06-01' } },
]);
const stats = yearStatistics(tables, 2026, '2027-02-01');
const figure = (group: (typeof statisticGroups)[number], key: string): number | undefined =>
  stats.groups[group].find((one) => one.key === key)?.memberIds.length;

describe('the figures of 31 December', () => {
  it('add up to the roster of that day in every group', () => {
    expect(stats.day).toBe('2026-12-31');
    expect(stats.roster).toHaveLength(7);
    expect(stats.roster).toEqual(rosterOn(tables, '2026-12-31'));
    const everybody = stats.roster.map(({ member }) => member.id).sort();
    for (const group of statisticGroups.filter((one) => one !== 'movement')) {
      const counted = stats.groups[group].flatMap(({ memberIds }) => memberIds).sort();
      expect(counted, group).toEqual(everybody);
    }
  });

  it('put each into one band on its very edge', () => {
    expect(bandKeys(AGE_BANDS).slice(0, 2)).toEqual(['0-30', '31-35']);
    // 31 on 31 December 2026 who was born on the last day of 1995; 30 who was born the day after.
    expect(figure('age', '31-35')).toBe(1);
    expect(figure('age', '0-30')).toBe(2);
    expect(figure('age', 'unknown')).toBe(4);
    expect(figure('partyAge', '6-10')).toBe(1);
    expect(figure('partyAge', '51-')).toBe(1);
    expect(figure('partyAge', 'probation')).toBe(1);
    expect(figure('education', '研究生')).toBe(1);
    expect(figure('ethnicity', 'minority')).toBe(1);
  });

  it('say how the roster came from that of the year before', () => {
    expect(stats.balance).toEqual({ atStart: 6, came: 2, went: 1, atEnd: 7 });
    expect(stats.balance.atStart + stats.balance.came - stats.balance.went).toBe(stats.balance.atEnd);
    expect(figure('movement', 'admitted')).toBe(1);
    expect(figure('movement', 'converted')).toBe(1);
    expect(figure('movement', 'from.joined')).toBe(1);
    expect(figure('movement', 'from.transferIn')).toBe(1);
    expect(figure('movement', 'to.transferOut')).toBe(1);
    expect(figure('movement', 'to.deceased')).toBe(0);
  });

  it('are those of today while the day has not come', () => {
    const early = yearStatistics(tables, 2026, '2026-05-19');
    expect(early.day).toBe('2026-05-19');
    expect(early.balance).toMatchObject({ came: 0, went: 1, atEnd: 5 });
  });
});
