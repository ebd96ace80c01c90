import { describe, expect, it } from 'vitest';
import { commandSchema, type Op } from '../schema/command';
import type { Membership, Person, StatusSpan } from '../schema/member';
import type { Circumstance, Contact, Sanction, WorkSpan } from '../schema/member-life';
import { postCategoryOn, workOn } from './member-life';
import {
  arrivalOps,
  changeSanctionOps,
  letterOps,
  receiptOps,
  removeCircumstanceOps,
  removeSanctionOps,
  sanctionOps,
  withdrawLetterOps,
  workOps,
} from './member-life-ops';

const id = (number: number): string => String(number).padStart(26, '0');
const base = { branchId: id(1), rev: 1 };
let made = 0;
const context = { branchId: id(1), newId: () => id(500 + (made += 1)) };
const membership: Membership = {
  ...base,
  ...{ id: id(4), memberId: id(2), from: '2010-01-01', fromHow: 'onFile' },
};
const person: Person = {
  ...base,
  ...{ id: id(3), name: '韩秀英', identity: 'member' },
  ...{ postCategory: 'civilServant', workUnit: '清源市红十字会', jobTitle: '科长' },
};

/** Whatever is written must be a command main takes. */
function accepted(ops: Op[]): Op[] {
  const command = {
    ...{ schema: 'command/1', id: id(9), name: 'members.any', at: '2026-09-22T06:00:00.000Z' },
    ...{ by: '', baseSeq: 0, ops },
  };
  expect(commandSchema.safeParse(command).error).toBeUndefined();
  return ops;
}
const rowsOf = <Row>(ops: readonly Op[], table: string): Row[] =>
  ops.filter((op) => op.table === table && op.after).map((op) => op.after as unknown as Row);

describe('a transfer by letter', () => {
  const letter = { letterNo: '12', letterOn: '2026-09-01', toOrg: '清源市民政局机关支部' };
  const out = accepted(letterOps(membership, letter))[0]?.after as Membership;

  it('changes nothing but the letter until the receipt comes', () => {
    expect(out.transfer).toEqual(letter);
    expect(out.to).toBeUndefined();
  });

  it('ends membership, group and posts with the receipt', () => {
    const file = {
      groupSpans: [{ ...base, id: id(5), memberId: id(2), groupId: id(8), from: '2021-04-01' }],
      posts: [
        {
          ...{ ...base, id: id(6), memberId: id(2), from: '2024-03-15' },
          ...{ body: 'committee' as const, post: 'secretary' as const },
        },
      ],
    };
    const ops = accepted(receiptOps(file, out, '2026-10-05'));
    expect(ops.map((op) => (op.after as { to?: string }).to)).toEqual(Array(3).fill('2026-10-05'));
    expect(ops[0]?.after).toMatchObject({
      toHow: 'transferOut',
      toOrg: letter.toOrg,
      transfer: { receiptOn: '2026-10-05' },
    });
    expect(receiptOps(file, membership, '2026-10-05')).toEqual([]);
  });

  it('is as if it had never been when the letter is taken back', () => {
    expect(accepted(withdrawLetterOps(out))[0]?.after).not.toHaveProperty('transfer');
  });

  it('keeps the letter somebody came with', () => {
    const ops = accepted(arrivalOps(membership, { letterNo: '7', receiptSentOn: '2026-09-09' }, ' 甲支部 '));
    expect(ops[0]?.after).toMatchObject({
      fromHow: 'transferIn',
      fromOrg: '甲支部',
      letterNo: '7',
      arrival: { letterNo: '7', receiptSentOn: '2026-09-09' },
    });
  });
});

describe('work from a day on', () => {
  const retire = { from: '2026-07-01', work: { postCategory: 'retired' as const }, knownFrom: '1998-07-01' };
  const first = accepted(workOps(person, [], retire, context));
  const after = rowsOf<Person>(first, 'persons')[0] as Person;
  const spans = rowsOf<WorkSpan>(first, 'workSpans');

  it('keeps what was before, in one command with the present fields', () => {
    expect(spans).toMatchObject([
      { from: '1998-07-01', to: '2026-07-01', postCategory: 'civilServant', jobTitle: '科长' },
      { from: '2026-07-01', postCategory: 'retired' },
    ]);
    expect(after).toMatchObject({ postCategory: 'retired', name: '韩秀英' });
    expect(after).not.toHaveProperty('jobTitle');
    expect(postCategoryOn(after, spans, '2026-06')).toBe('civilServant');
    expect(postCategoryOn(after, spans, '2026-07')).toBe('retired');
  });

  it('closes the open span with what the form has said since', () => {
    const corrected: Person = { ...after, workUnit: '清源市红十字会' };
    const change = { ...retire, from: '2026-09-01', work: { postCategory: 'other' as const } };
    const ops = accepted(workOps(corrected, spans, change, context));
    expect(rowsOf<WorkSpan>(ops, 'workSpans')).toMatchObject([
      { from: '2026-07-01', to: '2026-09-01', postCategory: 'retired', workUnit: '清源市红十字会' },
      { from: '2026-09-01', postCategory: 'other' },
    ]);
  });

  it('puts the open span right when the day is not after its first', () => {
    const open = spans[1] as WorkSpan;
    const ops = accepted(workOps(after, [open], { ...retire, from: '2026-06-01' }, context));
    expect(rowsOf<WorkSpan>(ops, 'workSpans')).toMatchObject([{ id: open.id, from: '2026-06-01' }]);
  });

  it('invents nothing for somebody of whom nothing was known', () => {
    const blank: Person = { ...base, id: id(3), name: '新', identity: 'member' };
    const ops = accepted(workOps(blank, [], retire, context));
    expect(rowsOf(ops, 'workSpans')).toHaveLength(1);
    const known = accepted(workOps(person, [], { ...retire, knownFrom: '2026-08-01' }, context));
    expect(rowsOf<WorkSpan>(known, 'workSpans')[0]).toMatchObject({ from: '2026-06-30', to: '2026-07-01' });
    const updated = rowsOf<Person>(ops, 'persons')[0] as Person;
    expect(workOn(updated, rowsOf(ops, 'workSpans'), '2026-08-01')).toEqual({ postCategory: 'retired' });
  });
});

describe('a sanction', () => {
  const fields = { kind: 'probationWithinParty' as const, from: '2026-03-01', to: '2027-03-01' };
  const ops = accepted(sanctionOps(id(2), fields, context));
  const sanction = rowsOf<Sanction>(ops, 'sanctions')[0] as Sanction;
  const span = rowsOf<StatusSpan>(ops, 'statusSpans')[0] as StatusSpan;

  it('of 留党察看 takes the vote away in the same command, others do not', () => {
    expect(span).toMatchObject({ status: 'probationWithinParty', from: '2026-03-01', to: '2027-03-01' });
    expect(span).not.toHaveProperty('docNo');
    expect(sanction.statusSpanId).toBe(span.id);
    const warning = accepted(sanctionOps(id(2), { kind: 'warning', from: '2026-03-01' }, context));
    expect(warning).toHaveLength(1);
  });

  it('put right takes its status along, both ways', () => {
    const later = accepted(changeSanctionOps(sanction, { ...fields, to: '2028-03-01' }, [span], context));
    expect(later[1]?.after).toMatchObject({ id: span.id, to: '2028-03-01' });
    const lesser = accepted(
      changeSanctionOps(sanction, { kind: 'warning', from: '2026-03-01' }, [span], context),
    );
    expect(lesser[1]).toMatchObject({ table: 'statusSpans', id: span.id, after: null });
    expect(lesser[0]?.after).not.toHaveProperty('statusSpanId');
    const { statusSpanId: _none, ...plain } = { ...sanction, kind: 'warning' as const };
    const harder = accepted(changeSanctionOps(plain, fields, [], context));
    expect((harder[0]?.after as Sanction).statusSpanId).toBe(harder[1]?.id);
  });

  it('entered by mistake goes with its status', () => {
    expect(accepted(removeSanctionOps(sanction, [span])).map((op) => op.after)).toEqual([null, null]);
  });
});

it('a circumstance entered by mistake goes with its contacts only', () => {
  const row: Circumstance = { ...base, id: id(10), memberId: id(2), kind: 'lost', from: '2026-01-01' };
  const contact = (no: number, circumstanceId: string): Contact => ({
    ...{ ...base, id: id(no), memberId: id(2), circumstanceId, on: '2026-02-01' },
    ...{ way: 'search' as const, by: '单文静', reached: false },
  });
  const ops = accepted(removeCircumstanceOps(row, [contact(20, id(10)), contact(21, id(11))]));
  expect(ops.map((op) => op.id)).toEqual([id(20), id(10)]);
});
