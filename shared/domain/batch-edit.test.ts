import { describe, expect, it } from 'vitest';
import { commandSchema } from '../schema/command';
import type { Member, Person } from '../schema/member';
import { batchOps, changedCount, planBatchEdit, type BatchEdit } from './batch-edit';
import type { RosterTables } from './roster';

const id = (tail: string): string => tail.padStart(26, '0');
const row = (tail: string) => ({ id: id(tail), branchId: id('B'), rev: 1 });
const person = (tail: string, name: string, patch: Partial<Person> = {}): Person => ({
  ...{ ...row(tail), name, identity: 'member' as const, ...patch },
});
const member = (tail: string, personId: string, patch: Partial<Member> = {}): Member => ({
  ...{ ...row(tail), personId: id(personId), category: 'fullMember' as const, ...patch },
});
const span = (tail: string, memberId: string, groupId: string, from: string, to?: string) => ({
  ...{ ...row(tail), memberId: id(memberId), groupId: id(groupId), from },
  ...(to === undefined ? {} : { to }),
});

const tables: RosterTables = {
  persons: [
    person('P1', '单文静', { department: '办公室' }),
    person('P2', '仇志远'),
    person('P3', '曾广林', { erasedAt: '2026-01-01T00:00:00.000Z' }),
  ],
  members: [member('M1', 'P1'), member('M2', 'P2'), member('M3', 'P3')],
  memberships: ['M1', 'M2', 'M3'].map((one, index) => ({
    ...{ ...row(`S${index}`), memberId: id(one), from: '2020-01-01', fromHow: 'onFile' as const },
  })),
  statusSpans: [],
  partyGroups: [],
  groupSpans: [span('G1', 'M1', 'A', '2020-01-01'), span('G2', 'M2', 'B', '2026-08-01')],
  posts: [],
};

let made = 0;
const context = { branchId: id('B'), newId: () => id(`N${(made += 1)}`) };
const all = ['M1', 'M2', 'M3'].map(id);
const plan = (edit: Partial<BatchEdit>) =>
  planBatchEdit(tables, all, { field: 'group', value: id('B'), from: '2026-07-01', ...edit }, context);

describe('a party group for several members', () => {
  it('ends the entry before on the day, and leaves members with a later entry alone', () => {
    const lines = plan({});
    expect(lines.map(({ problem }) => problem)).toEqual([undefined, 'laterGroup', undefined]);
    const ops = batchOps(lines);
    expect(ops.map(({ before, after }) => [before?.rev, after])).toMatchObject([
      [1, { to: '2026-07-01', groupId: id('A') }],
      [undefined, { memberId: id('M1'), groupId: id('B'), from: '2026-07-01' }],
      [undefined, { memberId: id('M3'), groupId: id('B'), from: '2026-07-01' }],
    ]);
    expect(changedCount(lines)).toBe(2);
  });

  it('puts an entry right that began on that very day, and changes nothing for who is in it', () => {
    const lines = plan({ from: '2026-08-01' });
    expect(lines.map(({ ops }) => ops.length)).toEqual([2, 0, 1]);
    const [first] = plan({ from: '2020-01-01' });
    expect(first?.ops).toMatchObject([{ before: { groupId: id('A') }, after: { groupId: id('B') } }]);
  });

  it('takes out of all groups, and refuses a day before the membership', () => {
    expect(batchOps(plan({ value: '', from: '2026-09-01' })).map(({ after }) => after)).toMatchObject([
      { groupId: id('A'), to: '2026-09-01' },
      { groupId: id('B'), to: '2026-09-01' },
    ]);
    expect(plan({ from: '2019-12-31' }).map(({ problem }) => problem)).toEqual(
      all.map(() => 'beforeMembership'),
    );
  });
});

describe('another field', () => {
  it('leaves out who has it already and whose data was erased', () => {
    const lines = plan({ field: 'department', value: '办公室' });
    expect(lines.map(({ ops, problem }) => [ops.length, problem])).toEqual([
      [0, undefined],
      [1, undefined],
      [0, 'erased'],
    ]);
    expect(plan({ field: 'department', value: '' })[0]?.ops[0]?.after).not.toHaveProperty('department');
  });

  it('is a command the contract takes', () => {
    for (const edit of [
      { field: 'postCategory', value: 'retired' },
      { field: 'archiveLocation', value: '市委组织部' },
      { field: 'group', value: id('C'), from: '2026-09-01' },
    ] as const) {
      const command = {
        ...{ schema: 'command/1', id: id('C'), name: 'members.changeMany', by: '单文静', baseSeq: 1 },
        ...{ at: '2026-09-22T01:30:00.000Z', ops: batchOps(plan(edit)) },
      };
      expect(commandSchema.safeParse(command).error).toBeUndefined();
    }
    expect(() => plan({ field: 'postCategory', value: '主任' })).toThrow(TypeError);
  });
});
