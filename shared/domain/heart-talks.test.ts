import { describe, expect, it } from 'vitest';
import type { LeadingPost, Post, PostCode } from '../schema/branch';
import type { Member, Membership, Person } from '../schema/member';
import { heartTalkSchema, type HeartTalk } from '../schema/org-life';
import { talkCoverage, talkEvents, talkGapSeverity, type TalkFacts, type TalkGap } from './heart-talks';

const id = (tail: string): string => tail.padStart(26, '0');
const base = { branchId: id('B'), rev: 1 };
const committee: readonly [string, PostCode][] = [
  ['A', 'secretary'],
  ['B2', 'organizationOfficer'],
  ['C', 'publicityOfficer'],
];
const people = ['A', 'B2', 'C', 'D', 'E', 'F'];

function facts(talks: readonly HeartTalk[], leaders: readonly string[] = []): TalkFacts {
  return {
    tables: {
      persons: people.map((tail): Person => ({
        ...base,
        id: id(`P${tail}`),
        name: `党员${tail}`,
        identity: 'member',
      })),
      members: people.map((tail): Member => ({
        ...{ ...base, id: id(`M${tail}`), personId: id(`P${tail}`), category: 'fullMember' },
      })),
      memberships: people.map((tail): Membership => ({
        ...{ ...base, id: id(`S${tail}`), memberId: id(`M${tail}`), from: '2015-01-01', fromHow: 'onFile' },
      })),
      ...{ statusSpans: [], partyGroups: [], groupSpans: [] },
      posts: committee.map(([tail, post]): Post => ({
        ...{
          ...base,
          id: id(`T${tail}`),
          memberId: id(`M${tail}`),
          body: 'committee',
          post,
          from: '2024-03-15',
        },
      })),
    },
    leadingPosts: leaders.map((tail): LeadingPost => ({
      ...{
        ...base,
        id: id(`L${tail}`),
        personId: id(`P${tail}`),
        from: '2020-01-01',
        post: 'leadingGroupMember',
      },
    })),
    talks,
  };
}
let no = 0;
function talk(a: string, b: string, on: string, patch: Partial<HeartTalk> = {}): HeartTalk {
  no += 1;
  return heartTalkSchema.parse({
    ...{ ...base, id: id(`K${no}`), kind: 'amongCommittee', on },
    ...{
      talkerPersonId: id(`P${a}`),
      talkerName: `党员${a}`,
      targetPersonId: id(`P${b}`),
      targetName: `党员${b}`,
    },
    ...patch,
  });
}
const usual = { everyPair: false };
const said = (gap: TalkGap): string =>
  'person' in gap ? `${gap.kind} ${gap.person.name}` : `${gap.kind} ${gap.a.name} ${gap.b.name}`;
const gapsOf = (talks: readonly HeartTalk[], choices = usual, leaders: string[] = []): string[] =>
  talkCoverage(facts(talks, leaders), 2026, '2026-11-30', choices).gaps.map(said);

const wholeCommittee = [
  talk('A', 'B2', '2026-02-01'),
  talk('C', 'A', '2026-02-02'),
  talk('B2', 'C', '2026-02-03'),
];
const eachMember = [
  talk('A', 'D', '2026-03-01'),
  talk('E', 'B2', '2026-03-02'),
  talk('C', 'F', '2026-03-03'),
];

describe('the matrix of a year', () => {
  it('asks for each pair of the committee, each member with the committee, and each member once', () => {
    expect(gapsOf([])).toEqual([
      'committeePair 党员A 党员B2',
      'committeePair 党员A 党员C',
      'committeePair 党员B2 党员C',
      ...['D', 'E', 'F'].map((tail) => `withCommittee 党员${tail}`),
      ...['D', 'E', 'F'].map((tail) => `withMember 党员${tail}`),
    ]);
    const among = [talk('D', 'E', '2026-04-01'), talk('F', 'D', '2026-04-02')];
    expect(gapsOf([...wholeCommittee, ...eachMember, ...among])).toEqual([]);
  });

  it('names the one pair that is missing, whoever would have begun', () => {
    const [, , ...rest] = [...wholeCommittee].reverse();
    expect(
      gapsOf([...rest, ...eachMember, talk('D', 'E', '2026-04-01'), talk('E', 'F', '2026-04-02')]),
    ).toEqual(['committeePair 党员A 党员C', 'committeePair 党员B2 党员C']);
  });

  it('asks for every pair of members where the branch chose so', () => {
    const talks = [
      ...wholeCommittee,
      ...eachMember,
      talk('D', 'E', '2026-04-01'),
      talk('F', 'D', '2026-04-02'),
    ];
    expect(gapsOf(talks, { everyPair: true })).toEqual(['memberPair 党员E 党员F']);
  });

  it('knows of 提醒谈话 no more than of talks of another year', () => {
    const talks = [
      ...wholeCommittee.slice(1),
      ...eachMember,
      talk('D', 'E', '2026-04-01'),
      talk('E', 'F', '2026-04-02'),
      talk('A', 'B2', '2026-05-01', { kind: 'reminder' }),
      talk('A', 'B2', '2025-12-31'),
    ];
    const coverage = talkCoverage(facts(talks), 2026, '2026-11-30', usual);
    expect(coverage.gaps.map(said)).toEqual(['committeePair 党员A 党员B2']);
    expect(coverage.totals.committeePair).toEqual({ asked: 3, done: 2 });
    expect(coverage.columns.map(({ name }) => name)).toEqual(['党员A', '党员B2', '党员C']);
    expect(coverage.rows[0]?.cells).toEqual([undefined, { count: 0 }, { count: 1, on: '2026-02-02' }]);
  });

  it('makes three pairs of three leaders and names the missing one (row 6)', () => {
    const coverage = talkCoverage(
      facts(wholeCommittee.slice(0, 2), ['A', 'B2', 'C']),
      2026,
      '2026-11-30',
      usual,
    );
    expect(coverage.totals.leadingPair).toEqual({ asked: 3, done: 2 });
    expect(coverage.gaps.filter(({ kind }) => kind === 'leadingPair').map(said)).toEqual([
      'leadingPair 党员B2 党员C',
    ]);
  });

  it('warns from October on, and of a year that is over', () => {
    expect(talkGapSeverity(2026, '2026-09-30')).toBe('info');
    expect(talkGapSeverity(2026, '2026-10-01')).toBe('warning');
    expect(talkGapSeverity(2025, '2026-01-02')).toBe('warning');
  });
});

describe('occasions for a talk', () => {
  const rows = { workSpans: [], startedOn: '2020-01-01' };
  const after = { eventDays: 30 };
  const withPost = (post: Partial<Post>, talks: readonly HeartTalk[] = []): TalkFacts => {
    const known = facts(talks);
    const row: Post = {
      ...{
        ...base,
        id: id('TX'),
        memberId: id('MD'),
        body: 'committee',
        post: 'otherOfficer',
        from: '2026-09-10',
      },
      ...post,
    };
    return { ...known, tables: { ...known.tables, posts: [...known.tables.posts, row] } };
  };

  it('are said for thirty days, and only of what the file holds', () => {
    const on = (day: string): unknown => talkEvents(withPost({}), rows, day, after);
    expect(on('2026-10-09')).toEqual([
      { kind: 'tookPost', person: { personId: id('PD'), name: '党员D' }, on: '2026-09-10' },
    ]);
    expect(on('2026-10-10')).toEqual([]);
    expect(on('2026-09-09')).toEqual([]);
  });

  it('are gone once somebody talked with the person, also shortly before; a 提醒谈话 tells nothing', () => {
    const held = (day: string, patch: Partial<HeartTalk> = {}) =>
      talkEvents(withPost({}, [talk('A', 'D', day, patch)]), rows, '2026-09-20', after);
    expect(held('2026-09-15')).toEqual([]);
    expect(held('2026-08-11')).toEqual([]);
    expect(held('2026-08-10')).toHaveLength(1);
    expect(held('2026-09-15', { kind: 'reminder' })).toHaveLength(1);
  });

  it('are not the posts held when the branch began, nor one post passing into the next', () => {
    expect(talkEvents(withPost({}), { ...rows, startedOn: '2026-09-10' }, '2026-09-20', after)).toEqual([]);
    const known = withPost({ from: '2024-01-01', to: '2026-09-10' });
    const next: Post = {
      ...{
        ...base,
        id: id('TY'),
        memberId: id('MD'),
        body: 'committee',
        post: 'secretary',
        from: '2026-09-10',
      },
    };
    const tables = { ...known.tables, posts: [...known.tables.posts, next] };
    expect(talkEvents({ ...known, tables }, rows, '2026-09-20', after).map(({ kind }) => kind)).toEqual([
      'tookPost',
    ]);
    expect(talkEvents(known, rows, '2026-09-20', after).map(({ kind }) => kind)).toEqual(['laidDownPost']);
  });

  it('are retiring and leaving, but never a death', () => {
    const known = facts([]);
    const workSpans = [{ personId: id('PE'), from: '2026-09-01', postCategory: 'retired' }];
    const memberships = known.tables.memberships.map((row): Membership => {
      if (row.memberId === id('MF')) return { ...row, to: '2026-09-05', toHow: 'transferOut' };
      return row.memberId === id('MD') ? { ...row, to: '2026-09-06', toHow: 'deceased' } : row;
    });
    const left = { ...known, tables: { ...known.tables, memberships } };
    const found = talkEvents(left, { ...rows, workSpans }, '2026-09-20', after);
    expect(found.map(({ kind, person }) => [kind, person.name])).toEqual([
      ['left', '党员F'],
      ['retired', '党员E'],
    ]);
  });
});
