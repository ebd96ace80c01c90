import { describe, expect, it } from 'vitest';
import { commandSchema, type Op } from '../schema/command';
import type { PartyGroup } from '../schema/branch';
import type { Person } from '../schema/member';
import type { RosterTables } from './roster';
import {
  emptyMemberFile,
  factsOfIdNumber,
  findTwin,
  memberFileValues,
  storedFileOf,
  tidyMemberFile,
  type MemberFileValues,
} from './member-file';
import { changeMemberOps, createMemberOps } from './member-ops';

const branchId = id(1);
const today = '2026-09-22';

/** A ULID-shaped id, numbered. */
function id(number: number): string {
  return String(number).padStart(26, '0');
}
function counter(from: number): () => string {
  let next = from;
  return () => id(next++);
}
function typed(patch: Partial<MemberFileValues>): MemberFileValues {
  const values = emptyMemberFile();
  return {
    ...values,
    name: '单文静',
    gender: 'female',
    birthDate: '1971-05-18',
    joinDate: '1996-07-01',
    fullMemberDate: '1997-07-01',
    membership: { ...values.membership, from: '2015-09-01' },
    ...patch,
  };
}
const group = (number: number, name: string): PartyGroup => ({
  id: id(number),
  branchId,
  rev: 1,
  name,
  sortNo: number,
  from: '2021-04-01',
});
const none: RosterTables = {
  persons: [],
  members: [],
  memberships: [],
  statusSpans: [],
  partyGroups: [group(91, '第一党小组'), group(92, '第二党小组')],
  groupSpans: [],
  posts: [],
};

/** The tables after a command: enough of a database for pure tests. */
function applied(tables: RosterTables, ops: readonly Op[]): RosterTables {
  const after: Record<string, { id: string }[]> = structuredClone(tables) as never;
  for (const op of ops) {
    const rows = (after[op.table] ?? []).filter((row) => row.id !== op.id);
    after[op.table] = op.after ? [...rows, op.after] : rows;
  }
  return after as unknown as RosterTables;
}
function expectValidCommand(name: string, ops: Op[]): void {
  const command = {
    schema: 'command/1',
    id: id(999),
    name,
    at: '2026-09-22T06:00:00.000Z',
    by: '单',
    baseSeq: 0,
    ops,
  };
  expect(commandSchema.safeParse(command).error).toBeUndefined();
}

describe('a new file', () => {
  const values = typed({
    name: ' 单　文 静 ',
    idNo: '110105 19710518 0429',
    mobile: '138 0000-2607',
    group: { id: id(91), from: '' },
  });
  const context = { branchId, newId: counter(100), today, idKey: 'k' };
  const { memberId, ops } = createMemberOps(values, context);

  it('is one valid command of person, member, membership and group', () => {
    expectValidCommand('members.create', ops);
    expect(ops.map((op) => op.table)).toEqual(['persons', 'members', 'memberships', 'groupSpans']);
  });

  it('is stored tidied: no spaces in names, numbers bare, blank fields absent', () => {
    const person = ops[0]?.after as Person;
    expect([person.name, person.idNo, person.idKey, person.mobile]).toEqual([
      '单文静',
      '110105197105180429',
      'k',
      '13800002607',
    ]);
    expect('nativePlace' in person || 'fullTimeEdu' in person).toBe(false);
  });

  it('reads back into the same values and saves without a change', () => {
    const file = storedFileOf(applied(none, ops), memberId);
    expect(file).toBeDefined();
    const again = memberFileValues(file!, today);
    expect(again.name).toBe('单文静');
    expect(again.group.id).toBe(id(91));
    expect(changeMemberOps(again, file!, { ...context, idKey: 'another key' })).toEqual([]);
  });
});

describe('a changed file', () => {
  const { memberId, ops } = createMemberOps(typed({ group: { id: id(91), from: '2021-04-01' } }), {
    branchId,
    newId: counter(200),
    today,
    idKey: undefined,
  });
  const tables = applied(none, ops);
  const file = storedFileOf(tables, memberId)!;
  const context = { branchId, newId: counter(300), today, idKey: undefined };
  const change = (patch: Partial<MemberFileValues>): Op[] =>
    changeMemberOps({ ...memberFileValues(file, today), ...patch }, file, context);

  it('touches only the row that changed, and takes a blanked field out', () => {
    const filled = change({ jobTitle: '办公室主任' });
    expect(filled.map((op) => op.table)).toEqual(['persons']);
    expectValidCommand('members.change', filled);
    const later = storedFileOf(applied(tables, filled), memberId)!;
    const blanked = changeMemberOps({ ...memberFileValues(later, today), jobTitle: ' ' }, later, context);
    expect('jobTitle' in (blanked[0]?.after ?? {})).toBe(false);
  });

  it('moves to another group by ending the old interval on that day', () => {
    const moved = change({ group: { id: id(92), from: today } });
    expectValidCommand('members.change', moved);
    const spans = storedFileOf(applied(tables, moved), memberId)!.groupSpans;
    expect(spans.map(({ groupId, from, to }) => [groupId, from, to])).toEqual([
      [id(91), '2021-04-01', today],
      [id(92), today, undefined],
    ]);
  });

  it('puts a wrong group right when the day is not later than the old beginning', () => {
    const spans = storedFileOf(
      applied(tables, change({ group: { id: id(92), from: '2021-04-01' } })),
      memberId,
    )!.groupSpans;
    expect(spans.map(({ groupId, to }) => [groupId, to])).toEqual([[id(92), undefined]]);
  });

  it('leaves a group without entering another', () => {
    const left = change({ group: { id: '', from: today } });
    expect(storedFileOf(applied(tables, left), memberId)!.groupSpans[0]?.to).toBe(today);
  });
});

describe('an ID number typed into the form', () => {
  it('tells birth date and gender only when it is valid', () => {
    expect(factsOfIdNumber('11010519491231002x')).toEqual({ birthDate: '1949-12-31', gender: 'female' });
    expect(factsOfIdNumber('110105491231002')).toEqual({ birthDate: '1949-12-31', gender: 'female' });
    expect(factsOfIdNumber('110105194912310021')).toBeUndefined();
  });

  it('is stored in 18 characters when typed in 15', () => {
    expect(tidyMemberFile(typed({ idNo: '110105491231002' })).idNo).toBe('11010519491231002X');
  });
});

describe('somebody already on file', () => {
  const { memberId, ops } = createMemberOps(typed({ idNo: '110105197105180429' }), {
    branchId,
    newId: counter(400),
    today,
    idKey: undefined,
  });
  const tables = applied(none, ops);
  const personId = storedFileOf(tables, memberId)!.person.id;

  it('is found by the ID number under another name', () => {
    const twin = findTwin(typed({ name: '单静', idNo: '110105197105180429' }), tables, undefined);
    expect([twin?.by, twin?.person.name]).toEqual(['idNo', '单文静']);
  });

  it('is found by name and a birth date that may be the same', () => {
    expect(findTwin(typed({ birthDate: '1971-05' }), tables, undefined)?.by).toBe('nameAndBirth');
    expect(findTwin(typed({ birthDate: '1972-05' }), tables, undefined)).toBeUndefined();
  });

  it('is not oneself, not somebody with another number, not a file in the recycle bin', () => {
    expect(findTwin(typed({ idNo: '110105197105180429' }), tables, personId)).toBeUndefined();
    expect(findTwin(typed({ idNo: '11010519710518050X' }), tables, undefined)).toBeUndefined();
    const recycled = { ...tables, members: tables.members.map((row) => ({ ...row, deletedAt: 'x' })) };
    expect(findTwin(typed({}), recycled, undefined)).toBeUndefined();
  });
});
