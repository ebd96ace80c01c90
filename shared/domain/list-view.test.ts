import { describe, expect, it } from 'vitest';
import type { Member, Person } from '../schema/member';
import {
  matchesFilter,
  noFilter,
  ownViews,
  rangeProblem,
  readFilter,
  storedArrangement,
  viewKey,
  viewNameProblem,
  viewValue,
  type FilterKey,
  type ListArrangement,
  type MemberFilter,
} from './list-view';
import type { RosterEntry } from './roster';

const id = (tail: string): string => tail.padStart(26, '0');
const DAY = '2026-09-22';

function entry(person: Partial<Person>, member: Partial<Member> = {}): RosterEntry {
  const base = { branchId: id('B'), rev: 1 };
  return {
    person: { ...base, id: id('P'), name: '单文静', identity: 'member', ...person },
    member: { ...base, id: id('M'), personId: id('P'), category: 'fullMember', ...member },
    category: member.category ?? 'fullMember',
    hasVote: true,
    group: undefined,
    posts: [],
  };
}
const isShown = (one: RosterEntry, filter: Partial<MemberFilter>): boolean =>
  matchesFilter(one, { ...noFilter, ...filter }, DAY);

describe('conditions', () => {
  it('ask for what is stored, and who has no value matches none', () => {
    const woman = entry({ gender: 'female', ethnicity: '回族', postCategory: 'retired' });
    expect(isShown(woman, { gender: 'female', ethnicity: 'minority', postCategory: 'retired' })).toBe(true);
    expect(isShown(woman, { ethnicity: '汉族' })).toBe(false);
    expect(isShown(woman, { group: 'none' })).toBe(true);
    expect(isShown(entry({ ethnicity: '汉族' }), { ethnicity: 'minority' })).toBe(false);
    for (const filter of [{ gender: 'male' }, { ethnicity: 'minority' }, { ageTo: '35' }, { joinTo: '2026' }])
      expect(isShown(entry({}), filter), JSON.stringify(filter)).toBe(false);
  });

  it('count years to the day, and take the higher education', () => {
    const born = entry({ birthDate: '1991-09-22', inServiceEdu: { level: '研究生' } });
    expect(isShown(born, { ageTo: '35' })).toBe(true);
    expect(isShown(born, { ageTo: '34' })).toBe(false);
    expect(isShown(entry({ birthDate: '1991-09-23' }), { ageFrom: '35' })).toBe(false);
    expect(isShown(born, { education: '研究生' })).toBe(true);
    const both = entry({ fullTimeEdu: { level: '大学本科' }, inServiceEdu: { level: '大学专科' } });
    expect(isShown(both, { education: '大学本科' })).toBe(true);
    expect(isShown(both, { education: '大学专科' })).toBe(false);
  });

  it('match a date known in part when any of its days does, both ends included', () => {
    const joined = entry({}, { joinDate: '1998' });
    expect(isShown(joined, { joinFrom: '1998-07' })).toBe(true);
    expect(isShown(joined, { joinTo: '1998-01-01' })).toBe(true);
    expect(isShown(joined, { joinFrom: '1999' })).toBe(false);
    expect(isShown(entry({}, { joinDate: '1998-07-01' }), { joinFrom: '1998-07', joinTo: '1998-07' })).toBe(
      true,
    );
  });

  it('tell who has and who lacks a value', () => {
    const one = entry({ mobile: '13800002607' }, { archiveLocation: '人事科' });
    expect(isShown(one, { has: 'mobile', lacks: 'idNo' })).toBe(true);
    expect(isShown(one, { lacks: 'archiveLocation' })).toBe(false);
    expect(isShown(one, { lacks: 'group' })).toBe(true);
    expect(isShown(one, { lacks: 'education' })).toBe(true);
    expect(isShown(entry({ inServiceEdu: { level: '高中' } }), { has: 'education' })).toBe(true);
  });

  it('are none when an address holds nonsense', () => {
    const typed: Partial<Record<FilterKey, string>> = {
      ...{ ageFrom: '三十', joinFrom: '1998-13', has: 'salary', gender: 'female' },
    };
    expect(readFilter((key) => typed[key])).toEqual({ ...noFilter, gender: 'female' });
    expect(rangeProblem({ ...noFilter, ageFrom: '60', ageTo: '35' })).toBe('ages');
    expect(rangeProblem({ ...noFilter, joinFrom: '2020', joinTo: '1998-07' })).toBe('days');
    expect(rangeProblem({ ...noFilter, joinFrom: '1998', joinTo: '1998-07' })).toBeUndefined();
  });
});

describe('kept views', () => {
  const arrangement: ListArrangement = {
    ...{ nameOrder: 'stroke', sort: [{ id: 'age', isDescending: true }], hidden: ['group'] },
    ...{ order: ['name', 'age'], widthsPx: { name: 200 } },
  };
  const row = (tail: string, value: unknown) => ({ id: id(tail), key: viewKey(id(tail)), value });

  it('come back as they were kept, with conditions only', () => {
    const filter = { ...noFilter, gender: 'female', ageTo: '35' };
    const value = viewValue('女青年', filter, arrangement);
    expect(value.filter).toEqual({ gender: 'female', ageTo: '35' });
    const stored = JSON.parse(JSON.stringify(value)) as unknown;
    expect(ownViews([row('V1', stored)])).toMatchObject([
      { id: id('V1'), name: '女青年', filter, arrangement },
    ]);
  });

  it('that cannot be read are left out', () => {
    const rows = [row('V1', { schema: 'list-view/9' }), row('V2', null), row('V3', '全体')];
    expect(ownViews(rows)).toEqual([]);
    expect(
      storedArrangement([{ id: id('A'), key: 'list.members', value: { sort: 'name' } }]),
    ).toBeUndefined();
    expect(storedArrangement([{ id: id('A'), key: 'list.members', value: arrangement }])).toEqual(
      arrangement,
    );
  });

  it('have a name of their own', () => {
    expect(viewNameProblem('  ', [])).toBe('missing');
    expect(viewNameProblem('签到用 ', ['签到用'])).toBe('taken');
    expect(viewNameProblem('名'.repeat(21), [])).toBe('tooLong');
    expect(viewNameProblem('签到用', [])).toBeUndefined();
  });
});
