import { describe, expect, it } from 'vitest';
import type { BranchState } from '../schema/state';
import type { AnyRow, TableName } from '../schema/tables';
import { compareStates, MAX_ITEMS_PER_TABLE } from './compare-states';

const BRANCH = '01HX0000000000000000000000';
const idOf = (number: number): string => `01HX${String(number).padStart(22, '0')}`;

function row(number: number, fields: Record<string, unknown> = {}): AnyRow {
  return { id: idOf(number), branchId: BRANCH, rev: 1, ...fields };
}
function state(tables: Partial<Record<TableName, AnyRow[]>>): BranchState {
  return new Map(
    Object.entries(tables).map(([table, rows]) => [
      table as TableName,
      new Map(rows.map((each) => [each.id, each])),
    ]),
  );
}

describe('compareStates', () => {
  it('finds nothing between equal states, whatever the order of keys and empty tables', () => {
    const a = state({ persons: [{ ...row(1), name: '王秀英', phone: '1' } as AnyRow] });
    const b = state({ persons: [{ phone: '1', name: '王秀英', ...row(1) } as AnyRow], records: [] });
    expect(compareStates(a, b)).toEqual({ kinds: [], signedVanishing: 0 });
  });

  it('counts and names what comes back, vanishes and changes', () => {
    const then = state({
      persons: [row(1, { name: '王秀英' }), row(2, { name: '赵志强' }), row(3, { name: '钱伟' })],
    });
    const now = state({
      persons: [row(2, { name: '赵志刚', rev: 2 }), row(3, { name: '钱伟' }), row(4, { name: '孙丽' })],
    });
    expect(compareStates(then, now).kinds).toEqual([
      {
        table: 'persons',
        comesBack: 1,
        vanishes: 1,
        changes: 1,
        same: 1,
        items: [
          { change: 'comesBack', id: idOf(1), title: '王秀英' },
          { change: 'vanishes', id: idOf(4), title: '孙丽' },
          { change: 'changes', id: idOf(2), title: '赵志刚' },
        ],
      },
    ]);
  });

  it('names a member by the person, whichever state knows it', () => {
    const then = state({
      persons: [row(1, { name: '王秀英' })],
      members: [row(11, { personId: idOf(1) })],
      statusSpans: [row(21, { memberId: idOf(11), status: 'normal', from: '2020-07-01' })],
    });
    const titles = compareStates(then, state({})).kinds.map(({ items }) => items[0]?.title);
    expect(titles[0]).toBe('王秀英');
    expect(titles[1]).toBe('王秀英');
    expect(titles[2]).toMatch(/^王秀英 /);
  });

  it('warns of signed records that would be gone or open again', () => {
    const record = (number: number, state: string): AnyRow =>
      row(number, { primaryType: 'partyClass', state });
    const now = state({ records: [record(1, 'signed'), record(2, 'signed'), record(3, 'signed')] });
    const then = state({ records: [record(2, 'outForSignature'), record(3, 'signed'), record(4, 'signed')] });
    const { kinds, signedVanishing } = compareStates(then, now);
    expect(signedVanishing).toBe(2);
    const marks = kinds[0]?.items.map(({ change, id, signed }) => [change, id, signed]);
    expect(marks).toEqual([
      ['comesBack', idOf(4), undefined],
      ['vanishes', idOf(1), true],
      ['changes', idOf(2), true],
    ]);
  });

  it('names the signed records even behind hundreds of others', () => {
    const drafts = Array.from({ length: 300 }, (_, at) => row(100 + at, { state: 'draft' }));
    const [kind] = compareStates(
      state({ records: drafts }),
      state({ records: [row(1, { state: 'signed' })] }),
    ).kinds;
    expect(kind?.items.length).toBe(MAX_ITEMS_PER_TABLE);
    expect(kind?.items.at(-1)).toMatchObject({ change: 'vanishes', id: idOf(1), signed: true });
  });

  it('keeps at most 200 names a table and counts them all', () => {
    const many = Array.from({ length: 500 }, (_, number) => row(number + 1, { name: `人${number}` }));
    const [kind] = compareStates(state({ persons: many }), state({ persons: many.slice(0, 100) })).kinds;
    expect([kind?.comesBack, kind?.items.length]).toEqual([400, MAX_ITEMS_PER_TABLE]);
  });
});
