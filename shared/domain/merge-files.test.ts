import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { opSchema, type Op } from '../schema/command';
import { canonicalRow, reduceOps, type BranchState } from '../schema/state';
import { tableNames, type AnyRow, type TableName } from '../schema/tables';
import { storedFileOf } from './member-file';
import {
  fieldDifferences,
  mergeFilesOps,
  mergeRefusal,
  splitFilesPlan,
  type BranchRows,
  type FilePair,
} from './merge-files';
import { rosterOn, type RosterTables } from './roster';
import { sampleRecord } from './testing/sample-record';

const BRANCH = '01K5BRANCH0000000000000000';
const AT = '2026-09-22T06:32:00.000Z';
const id = (no: number): string => `01K5${String(no).padStart(22, '0')}`;
const base = (no: number) => ({ id: id(no), branchId: BRANCH, rev: 1 });
const ROSTER = [
  'persons',
  'members',
  'memberships',
  'statusSpans',
  'partyGroups',
  'groupSpans',
  'posts',
] as const;

/** 单文静 twice: 11/12 and 21/22. */
function twoFiles(): BranchRows {
  return {
    persons: [
      { ...base(11), name: '单文静', identity: 'member', gender: 'female', mobile: '13800002607' },
      {
        ...base(21),
        ...{ name: '单文静', identity: 'member', gender: 'female', mobile: '13900001111' },
        ...{ birthDate: '1971-05', idNo: '110105197105180429', idKey: 'key' },
      },
    ],
    members: [
      { ...base(12), personId: id(11), category: 'fullMember', joinDate: '1996-07' },
      { ...base(22), personId: id(21), category: 'fullMember', joinDate: '1996-07-01', sponsors: '甲、乙' },
    ],
    memberships: [
      { ...base(13), memberId: id(12), from: '2024-01-01', fromHow: 'onFile' },
      { ...base(23), memberId: id(22), from: '2020-03-01', fromHow: 'transferIn' },
    ],
    partyGroups: [{ ...base(30), name: '第一党小组', sortNo: 1, from: '2020-01-01' }],
    groupSpans: [
      { ...base(14), memberId: id(12), groupId: id(30), from: '2024-01-01' },
      { ...base(24), memberId: id(22), groupId: id(30), from: '2021-01-01', to: '2022-01-01' },
    ],
    posts: [{ ...base(25), memberId: id(22), body: 'committee', post: 'secretary', from: '2022-01-01' }],
    rewards: [
      {
        ...base(26),
        ...{ recipientType: 'member', personId: id(21), title: '优秀共产党员', level: 'city' },
        ...{ kind: 'partyHonour', issuer: '市直机关工委', awardedOn: '2023-07' },
      },
    ],
    developmentCases: [{ ...base(27), personId: id(90), mentorIds: [id(12), id(22)], sponsorIds: [] }],
    attachments: [],
    records: [],
  };
}

function pairOf(rows: BranchRows, kept = 12, merged = 22): FilePair {
  const tables = Object.fromEntries(
    ROSTER.map((name) => [name, rows[name] ?? []]),
  ) as unknown as RosterTables;
  return { kept: storedFileOf(tables, id(kept))!, merged: storedFileOf(tables, id(merged))! };
}

function applied(rows: BranchRows, ops: readonly Op[]): BranchRows {
  const state: BranchState = new Map(
    tableNames.map((table) => [
      table,
      new Map(((rows[table] ?? []) as readonly AnyRow[]).map((row) => [row.id, row])),
    ]),
  );
  for (const op of ops) {
    expect(opSchema.safeParse(op).error).toBeUndefined();
    expect(state.get(op.table)?.get(op.id)?.rev).toBe(op.before?.rev);
    reduceOps(state, [op]);
  }
  return Object.fromEntries([...state].map(([table, found]) => [table, [...found.values()]]));
}

/** All but the row about the merge, without revisions, which only go forward. */
const contentsOf = (rows: BranchRows): string =>
  canonicalRow(
    tableNames
      .filter((table) => table !== 'fileMerges')
      .map((table: TableName) =>
        ((rows[table] ?? []) as readonly AnyRow[])
          .map((row) => ({ ...row, rev: 0 }))
          .sort((a, b) => (a.id < b.id ? -1 : 1)),
      ),
  );
const order = (take: readonly string[] = []) => ({
  ...{ take: new Set(take), id: id(99), branchId: BRANCH, at: AT },
});

describe('two files of one person', () => {
  it('differ where both say something else; what one alone knows is not asked', () => {
    expect(fieldDifferences(pairOf(twoFiles())).map(({ table, field }) => `${table}.${field}`)).toEqual([
      'persons.mobile',
      'members.joinDate',
    ]);
  });

  it('become one: fields as chosen, links moved, days told once, the other file in the recycle bin', () => {
    const rows = twoFiles();
    const after = applied(rows, mergeFilesOps(pairOf(rows), rows, order(['members.joinDate'])));
    expect(after.persons?.find((row) => row.id === id(11))).toMatchObject({
      ...{ mobile: '13800002607', birthDate: '1971-05', idNo: '110105197105180429', idKey: 'key' },
    });
    expect(
      after.members?.map(({ joinDate, sponsors, deletedAt }) => [joinDate, sponsors, deletedAt]),
    ).toEqual([
      ['1996-07-01', '甲、乙', undefined],
      ['1996-07-01', '甲、乙', AT],
    ]);
    expect(after.memberships?.map(({ memberId, from, to }) => [memberId, from, to])).toEqual([
      [id(12), '2020-03-01', undefined],
      [id(22), '2020-03-01', undefined],
    ]);
    expect(after.groupSpans?.map(({ memberId }) => memberId)).toEqual([id(12), id(12)]);
    expect(after.posts?.[0]?.memberId).toBe(id(12));
    expect(after.rewards?.[0]?.personId).toBe(id(11));
    expect(after.developmentCases?.[0]?.mentorIds).toEqual([id(12)]);
    const roster = rosterOn(
      Object.fromEntries(ROSTER.map((name) => [name, after[name] ?? []])) as unknown as RosterTables,
      '2026-09-22',
    );
    expect(roster.map(({ person }) => person.name)).toEqual(['单文静']);
    expect(after.fileMerges?.[0]?.moved).toContainEqual({
      ...{ table: 'rewards', id: id(26), field: 'personId', was: id(21) },
    });
  });

  it('leave what is signed or out for signature alone, and count nobody twice in a draft', () => {
    const rows = twoFiles();
    const attendance = [
      { memberId: id(22), status: 'absent' as const },
      { memberId: id(12), status: 'present' as const },
    ];
    const record = (no: number, state: 'draft' | 'outForSignature') => ({
      ...sampleRecord({ attendance }),
      ...base(no),
      state,
    });
    const withRecords = { ...rows, records: [record(41, 'draft'), record(42, 'outForSignature')] };
    const after = applied(withRecords, mergeFilesOps(pairOf(rows), withRecords, order()));
    expect(after.records?.[0]?.attendance).toEqual([{ memberId: id(12), status: 'present' }]);
    expect(after.records?.[1]?.attendance).toEqual(attendance);
  });

  it('are not merged with themselves, erased or recycled', () => {
    const rows = twoFiles();
    expect(mergeRefusal(pairOf(rows))).toBeUndefined();
    expect(mergeRefusal(pairOf(rows, 12, 12))).toBe('sameFile');
    const { kept, merged } = pairOf(rows);
    expect(mergeRefusal({ kept, merged: { ...merged, person: { ...merged.person, erasedAt: AT } } })).toBe(
      'erased',
    );
    expect(mergeRefusal({ kept: { ...kept, member: { ...kept.member, deletedAt: AT } }, merged })).toBe(
      'recycled',
    );
  });
});

describe('splitting again', () => {
  it('keeps and names what was edited since', () => {
    const rows = twoFiles();
    const ops = mergeFilesOps(pairOf(rows), rows, order());
    const after = applied(rows, ops);
    const edited = {
      ...after,
      rewards: after.rewards!.map((row) => ({ ...row, title: '优秀党务工作者', rev: row.rev + 1 })),
    };
    const plan = splitFilesPlan(ops, edited);
    expect(plan.left).toEqual([{ table: 'rewards', id: id(26) }]);
    const back = applied(edited, plan.ops);
    expect(back.rewards?.[0]).toMatchObject({ personId: id(11), title: '优秀党务工作者' });
    expect(back.members?.[1]?.deletedAt).toBeUndefined();
  });

  it('equals the state before, whatever the two files hold', () => {
    const day = fc.constantFrom(
      '2019-01-01',
      '2020-06-01',
      '2021-01-01',
      '2022-03-05',
      '2024-02-29',
      '2025-07-01',
    );
    const span = fc.record({
      owner: fc.constantFrom(12, 22),
      from: day,
      to: fc.option(day, { nil: undefined }),
    });
    const texts = fc.option(fc.constantFrom('甲', '乙'), { nil: undefined });
    const fields = fc.record({ nativePlace: texts, workUnit: texts, note: texts, sponsors: texts });
    const world = fc.record({
      a: fields,
      b: fields,
      memberships: fc.array(span),
      groups: fc.array(span),
      posts: fc.array(span),
      take: fc.subarray([
        'persons.nativePlace',
        'persons.workUnit',
        'members.note',
        'members.sponsors',
        'persons.mobile',
      ]),
    });
    fc.assert(
      fc.property(world, ({ a, b, memberships, groups, posts, take }) => {
        let no = 100;
        const spans = (list: readonly { owner: number; from: string; to: string | undefined }[]) =>
          list
            .filter(({ from, to }) => to === undefined || from < to)
            .map(({ owner, from, to }) => ({
              ...base((no += 1)),
              memberId: id(owner),
              from,
              ...(to ? { to } : {}),
            }));
        const some = (row: object): object =>
          Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined));
        const { persons, members, ...others } = twoFiles();
        const rows: BranchRows = {
          ...others,
          persons: persons!.map((row, at) => {
            const { nativePlace, workUnit } = at === 0 ? a : b;
            return { ...row, ...some({ nativePlace, workUnit }) };
          }),
          members: members!.map((row, at) => {
            const { note, sponsors } = at === 0 ? a : b;
            return { ...row, ...some({ note, sponsors }) };
          }),
          memberships: spans(memberships).map((row) => ({ ...row, fromHow: 'onFile' as const })),
          groupSpans: spans(groups).map((row) => ({ ...row, groupId: id(30) })),
          posts: spans(posts).map((row) => ({
            ...row,
            body: 'committee' as const,
            post: 'secretary' as const,
          })),
        };
        const ops = mergeFilesOps(pairOf(rows), rows, order(take));
        const after = applied(rows, ops);
        // Nobody and nothing points to the file that is gone, but for intervals that would be told twice.
        expect(after.rewards?.[0]?.personId).toBe(id(11));
        const plan = splitFilesPlan(ops, after);
        expect(plan.left).toEqual([]);
        expect(contentsOf(applied(after, plan.ops))).toBe(contentsOf(rows));
      }),
      { numRuns: 300, seed: 20260922 },
    );
  });
});
