import { describe, expect, it } from 'vitest';
import type { Command, Op } from '../schema/command';
import { matchesAudit, summarizeChange } from './change-summary';

const id = (end: string): string => `01J8Z3NDEKTSV4RRFFQ69G5${end.padStart(3, '0')}`;
const branchId = id('B');

function op(table: Op['table'], end: string, before: object | null, after: object | null): Op {
  const whole = (row: object | null, rev: number): unknown => row && { id: id(end), branchId, rev, ...row };
  return { table, id: id(end), before: whole(before, 1), after: whole(after, before ? 2 : 1) } as Op;
}
function command(ops: Op[], more: Partial<Command> = {}): Command {
  return {
    schema: 'command/1',
    id: id('C'),
    name: 'members.create',
    at: '2026-03-05T06:30:00.000Z',
    by: '单文静',
    baseSeq: 0,
    ops,
    ...more,
  };
}
const member = command([
  op('memberships', '3', null, { memberId: id('2'), from: '2020-03-01' }),
  op('members', '2', null, { personId: id('1') }),
  op('persons', '1', null, { name: '乔灵犀' }),
]);

describe('a line of the audit trail', () => {
  it('names the main subjects first and whom the rest is about', () => {
    const { rows, rowCount } = summarizeChange(7, member);
    expect(rowCount).toBe(3);
    expect(rows.map(({ table, title, personId }) => [table, title, personId])).toEqual([
      ['persons', '乔灵犀', null],
      ['members', '', id('1')],
      ['memberships', '2020年3月1日起', id('2')],
    ]);
  });

  it('counts a row once, and not at all when nothing of it is left', () => {
    const renamed = summarizeChange(
      1,
      command([
        op('persons', '1', { name: '甲' }, { name: '乙' }),
        op('persons', '1', { name: '乙' }, null),
        op('persons', '2', null, { name: '丙' }),
        op('persons', '2', { name: '丙' }, null),
      ]),
    );
    expect(renamed.rows).toMatchObject([{ kind: 'deleted', title: '甲' }]);
    expect(renamed.rowCount).toBe(1);
  });

  it('stays small however many rows an import wrote', () => {
    const many = Array.from({ length: 300 }, (_, at) => op('persons', String(at), null, { name: `人${at}` }));
    const { rows, rowCount } = summarizeChange(1, command(many));
    expect(rows).toHaveLength(20);
    expect(rowCount).toBe(300);
  });
});

describe('the filter', () => {
  it('keeps what fits in every part', () => {
    expect(matchesAudit({}, member)).toBe(true);
    expect(matchesAudit({ by: '单文静', name: 'members.create', table: 'persons' }, member)).toBe(true);
    expect(matchesAudit({ by: '乔灵犀' }, member)).toBe(false);
    expect(matchesAudit({ name: 'members.change' }, member)).toBe(false);
    expect(matchesAudit({ table: 'persons', rowId: id('2') }, member)).toBe(false);
    expect(matchesAudit({ tables: ['records', 'members'] }, member)).toBe(true);
    expect(matchesAudit({ tables: ['records'] }, member)).toBe(false);
  });

  it('takes the ends of the period in', () => {
    const { at } = member;
    expect(matchesAudit({ from: at, until: at }, member)).toBe(true);
    expect(matchesAudit({ from: '2026-03-05T06:30:00.001Z' }, member)).toBe(false);
    expect(matchesAudit({ until: '2026-03-05T06:29:59.999Z' }, member)).toBe(false);
  });

  it('finds everything around a person or a record', () => {
    const moved = command([op('groupSpans', '9', null, { memberId: id('2'), from: '2026-01-01' })]);
    const scan = command([op('attachments', '8', { ownerId: id('5'), name: '签到表.jpg' }, null)]);
    expect(matchesAudit({ about: [id('1'), id('2')] }, moved)).toBe(true);
    expect(matchesAudit({ about: [id('5')] }, scan)).toBe(true);
    expect(matchesAudit({ about: [id('6')] }, scan)).toBe(false);
    expect(matchesAudit({ about: [id('5')], tables: ['records'] }, scan)).toBe(false);
  });
});

describe('which lines the recycle bin and one of several branches ask for', () => {
  const row = (branchId: string) => ({ id: 'r', branchId, rev: 1 });
  const commandOf = (op: object) => ({ at: '', by: '', name: 'x.y', ops: [op] }) as unknown as Command;

  it('tells deletions from changes', () => {
    const deleted = commandOf({ table: 'records', id: 'r', before: row('a'), after: null });
    const changed = commandOf({ table: 'records', id: 'r', before: row('a'), after: row('a') });
    expect([matchesAudit({ deletes: true }, deleted), matchesAudit({ deletes: true }, changed)]).toEqual([
      true,
      false,
    ]);
  });

  it('tells branches apart, also of what was deleted', () => {
    const deleted = commandOf({ table: 'records', id: 'r', before: row('a'), after: null });
    expect([matchesAudit({ branchId: 'a' }, deleted), matchesAudit({ branchId: 'b' }, deleted)]).toEqual([
      true,
      false,
    ]);
  });
});
