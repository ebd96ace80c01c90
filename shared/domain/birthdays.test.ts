import { describe, expect, it } from 'vitest';
import type { Member } from '../schema/member';
import { birthdaySetting, birthdaysIn, medalCandidates } from './birthdays';
import type { RosterEntry } from './roster';

const id = (tail: string): string => tail.padStart(26, '0');

function entry(name: string, member: Partial<Member>): RosterEntry {
  const base = { branchId: id('B'), rev: 1 };
  return {
    person: { ...base, id: id(`P${name}`), name, identity: 'member' },
    member: { ...base, id: id(`M${name}`), personId: id(`P${name}`), category: 'fullMember', ...member },
    category: member.category ?? 'fullMember',
    hasVote: true,
    group: undefined,
    posts: [],
  };
}
const july = { from: '2026-07-01', to: '2026-07-31' };
const told = (list: ReturnType<typeof birthdaysIn>): unknown[] =>
  list.listed.map(({ entry: { person }, on, years }) => [person.name, on, years]);

describe('政治生日', () => {
  it('lists a month by day with the years, those without a day behind, and keeps the undated apart', () => {
    const roster = [
      entry('甲', { joinDate: '1996-07' }),
      entry('乙', { joinDate: '2001-07-31' }),
      entry('丙', { joinDate: '2016-07-01' }),
      entry('丁', { joinDate: '2001-08-01' }),
      entry('戊', { joinDate: '1998' }),
      entry('己', {}),
      entry('庚', { joinDate: '2026-07-01' }),
    ];
    const found = birthdaysIn(roster, july, 'joinDate');
    expect(told(found)).toEqual([
      ['丙', '2026-07-01', 10],
      ['乙', '2026-07-31', 25],
      ['甲', '2026-07', 30],
    ]);
    expect(found.undated.map(({ person }) => person.name)).toEqual(['戊', '己']);
  });

  it('keeps 29 February on 28 February in common years and on its own day in leap years', () => {
    const leap = [entry('甲', { joinDate: '2004-02-29' })];
    expect(told(birthdaysIn(leap, { from: '2026-02-01', to: '2026-02-28' }, 'joinDate'))).toEqual([
      ['甲', '2026-02-28', 22],
    ]);
    expect(told(birthdaysIn(leap, { from: '2028-02-28', to: '2028-02-28' }, 'joinDate'))).toEqual([]);
    expect(told(birthdaysIn(leap, { from: '2028-02-01', to: '2028-02-29' }, 'joinDate'))).toEqual([
      ['甲', '2028-02-29', 24],
    ]);
  });

  it('goes across the turn of the year', () => {
    const roster = [entry('甲', { joinDate: '2000-01-05' }), entry('乙', { joinDate: '2000-12-20' })];
    expect(told(birthdaysIn(roster, { from: '2026-12-15', to: '2027-01-15' }, 'joinDate'))).toEqual([
      ['乙', '2026-12-20', 26],
      ['甲', '2027-01-05', 27],
    ]);
  });

  it('counts from the conversion where the branch decided so; a probationary member lacks nothing then', () => {
    const roster = [
      entry('甲', { joinDate: '2015-06-01', fullMemberDate: '2016-07-06' }),
      entry('乙', { joinDate: '2026-01-01', category: 'probationaryMember' }),
      entry('丙', { joinDate: '2010-07-01' }),
    ];
    const found = birthdaysIn(roster, july, 'fullMemberDate');
    expect(told(found)).toEqual([['甲', '2026-07-06', 10]]);
    expect(found.undated.map(({ person }) => person.name)).toEqual(['丙']);
    expect(birthdaySetting([{ key: 'members.birthdays', value: { basis: 'x' } }]).basis).toBe('joinDate');
  });
});

describe('光荣在党50年', () => {
  it('is reached on 1 July itself, and says who is due this year and who may be', () => {
    const roster = [
      entry('甲', { fullMemberDate: '1976-07-01' }),
      entry('乙', { fullMemberDate: '1976-07-02' }),
      entry('丙', { fullMemberDate: '1975-07-01' }),
      entry('丁', { fullMemberDate: '1976' }),
      entry('戊', { fullMemberDate: '1975-07-02' }),
    ];
    const found = medalCandidates(roster, 2026, 'fullMemberDate');
    const lines = found.map(({ entry: { person }, years, isNew, certainty }) =>
      [person.name, years, isNew, certainty].join(' '),
    );
    expect(lines).toEqual(['丙 51 false yes', '戊 50 true yes', '丁 49 true maybe', '甲 50 true yes']);
  });
});
