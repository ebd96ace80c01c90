import { describe, expect, it } from 'vitest';
import { commandSchema, type Op } from '../schema/command';
import type { DuesHandover, DuesPayment, DuesProfile } from '../schema/dues';
import type { Person } from '../schema/member';
import {
  blankHandover,
  checkHandover,
  handoverOps,
  openPayments,
  removeHandoverOps,
  sumFen,
} from './dues-handover';
import {
  blankPayment,
  changePaymentOps,
  checkPayment,
  checkPaymentEdit,
  commonAmount,
  payableMonths,
  paymentEdit,
  paymentOps,
} from './dues-payment';
import { baseOf, blankProfile, checkProfile, dueOf, profileDraft, profileOps } from './dues-profile';
import { duesLines } from './dues-year';

const TODAY = '2026-09-22';
const id = (letter: string): string => letter.toUpperCase().repeat(26);
const base = { branchId: id('b'), rev: 1 };
const counting = () => {
  let at = 0;
  return () => String((at += 1)).padStart(26, '0');
};
const person: Person = {
  ...{ ...base, id: id('p'), name: '单文静', identity: 'member', postCategory: 'civilServant' },
};
const profile: DuesProfile = {
  ...{ ...base, id: id('d'), memberId: id('m'), from: '2026-01', table: 'wage' },
  ...{ items: [], baseFen: 430_000, rateBp: 100, monthlyDueFen: 4300 },
};
const payment = (month: string, more: Partial<DuesPayment> = {}): DuesPayment => ({
  ...{ ...base, id: `${month.replace('-', '')}${id('y').slice(6)}`, memberId: id('m'), month, dueFen: 4300 },
  ...{ paidFen: 4300, ...more },
});
function lines(payments: readonly DuesPayment[], profiles: readonly DuesProfile[] = [profile]) {
  const roster = {
    ...{ persons: [person], statusSpans: [], partyGroups: [], groupSpans: [], posts: [] },
    members: [{ ...base, id: id('m'), personId: id('p'), category: 'fullMember' as const }],
    memberships: [
      { ...base, id: id('s'), memberId: id('m'), from: '2015-01-01', fromHow: 'onFile' as const },
    ],
  };
  return duesLines(roster, { profiles, payments }, { startedOn: '2026-01-01' }, 2026, TODAY);
}
/** What main would take: each row as its table wants it. */
function accepted(ops: readonly Op[]): boolean {
  const command = { schema: 'command/1', id: id('c'), name: 'dues.test', by: '单文静', baseSeq: 0, ops };
  return commandSchema.safeParse({ ...command, at: '2026-09-22T01:30:00.000Z' }).success;
}

describe('registering payments', () => {
  it('begins with the first open month and ends with the running one', () => {
    const draft = blankPayment(lines([payment('2026-01'), payment('2026-02')]), TODAY);
    expect([draft.first, draft.last, draft.paidOn, draft.way]).toEqual([
      ...['2026-03', '2026-09', TODAY, 'cash'],
    ]);
  });

  it('writes a row for each open month, with what is still due of it', () => {
    const people = lines([payment('2026-01'), payment('2026-02', { paidFen: 1000 })]);
    const draft = { ...blankPayment(people, TODAY), first: '2026-01', last: '2026-03' };
    expect(payableMonths(people[0]!, draft).map(({ month }) => month)).toEqual(['2026-02', '2026-03']);
    expect(commonAmount(payableMonths(people[0]!, draft))).toBe('');
    const ops = paymentOps(draft, people, { branchId: id('b'), newId: counting() });
    expect(ops.map(({ after }) => after)).toMatchObject([
      { month: '2026-02', dueFen: 4300, paidFen: 3300, paidOn: TODAY, way: 'cash' },
      { month: '2026-03', dueFen: 4300, paidFen: 4300 },
    ]);
    expect(accepted(ops)).toBe(true);
  });

  it('takes a typed amount for each month, and ticks where nothing is fixed or typed', () => {
    const people = lines([], []);
    const draft = { ...blankPayment(people, TODAY), first: '2026-08', last: '2026-09' };
    const context = { branchId: id('b'), newId: counting() };
    expect(paymentOps(draft, people, context).map(({ after }) => after)).toMatchObject([
      { month: '2026-08' },
      { month: '2026-09' },
    ]);
    expect(JSON.stringify(paymentOps(draft, people, context))).not.toContain('paidFen');
    const typed = { ...draft, amounts: { [id('m')]: '50' } };
    expect(paymentOps(typed, people, context).map(({ after }) => after)).toMatchObject([
      { paidFen: 5000 },
      { paidFen: 5000 },
    ]);
  });

  it('refuses what cannot be, by field', () => {
    const people = lines([payment('2026-01')]);
    const draft = blankPayment(people, TODAY);
    const check = (patch: Partial<typeof draft>) => checkPayment({ ...draft, ...patch }, people, TODAY);
    expect(check({})).toEqual({});
    expect(checkPayment(draft, [], TODAY)).toEqual({ people: 'peopleMissing' });
    expect(check({ first: '2026-05', last: '2026-04' })).toEqual({ last: 'monthsReversed' });
    expect(check({ first: '2026-01', last: '2026-01' })).toEqual({ last: 'nothingOpen' });
    expect(check({ paidOn: '' })).toEqual({ paidOn: 'dayMissing' });
    expect(check({ paidOn: '2026-09-23' })).toEqual({ paidOn: 'dayInFuture' });
    expect(check({ amounts: { [id('m')]: '1.234' } })).toEqual({ [id('m')]: 'amountBad' });
    expect(check({ amounts: { [id('m')]: '0' } })).toEqual({ [id('m')]: 'amountZero' });
    expect(check({ receiptNo: '9'.repeat(41) })).toEqual({ receiptNo: 'textTooLong' });
  });

  it('corrects a row, may leave the day of an old tick open, and knows when nothing changed', () => {
    const row = payment('2026-01', { way: 'cash', paidOn: '2026-01-15' });
    const edit = paymentEdit(row);
    expect(changePaymentOps(edit, row)).toEqual([]);
    const ops = changePaymentOps({ ...edit, amount: '50.00', way: '', note: '补差' }, row);
    expect(ops[0]?.after).toMatchObject({ paidFen: 5000, note: '补差', rev: 2 });
    expect(ops[0]?.after).not.toHaveProperty('way');
    expect(accepted(ops)).toBe(true);
    expect(checkPaymentEdit({ ...edit, paidOn: '' }, TODAY)).toEqual({});
    expect(checkPaymentEdit({ ...edit, amount: 'x', paidOn: '3月' }, TODAY)).toEqual({
      ...{ amount: 'amountBad', paidOn: 'dayMissing' },
    });
  });
});

describe('fixing the due of a member', () => {
  const draft = {
    ...blankProfile(person, 'wage', '2026-01', undefined),
    items: [
      { name: '职务工资', amount: '5000', isDeducted: false },
      { name: '级别工资', amount: '2343.57', isDeducted: false },
      { name: '津贴补贴', amount: '', isDeducted: false },
      { name: '公积金个人部分', amount: '500', isDeducted: true },
    ],
  };

  it('adds the items up and reckons rate and due', () => {
    expect(baseOf(draft)).toBe(684_357);
    expect(dueOf(draft, 'fen')).toBe(10_265);
    expect(dueOf(draft, 'jiao')).toBe(10_270);
    const context = { branchId: id('b'), newId: counting(), rounding: 'fen' as const };
    const ops = profileOps(draft, id('m'), undefined, context);
    expect(ops[0]?.after).toMatchObject({
      ...{ baseFen: 684_357, rateBp: 150, monthlyDueFen: 10_265, from: '2026-01' },
      items: [{ amountFen: 500_000 }, { amountFen: 234_357 }, { amountFen: -50_000 }],
    });
    expect(accepted(ops)).toBe(true);
    const stored = ops[0]?.after as DuesProfile;
    expect(profileOps(profileDraft(stored), id('m'), stored, context)).toEqual([]);
    const moved = profileOps(
      { ...profileDraft(stored), table: 'relief', due: '0.2' },
      id('m'),
      stored,
      context,
    );
    expect(moved[0]?.after).toMatchObject({ table: 'relief', monthlyDueFen: 20, items: [] });
    expect(moved[0]?.after).not.toHaveProperty('baseFen');
  });

  it('begins with the items of the post, then with those of the last time', () => {
    expect(blankProfile(person, 'wage', '2026-01', undefined).items.map(({ name }) => name)).toEqual([
      ...['职务工资', '级别工资', '津贴补贴'],
    ]);
    expect(blankProfile(person, 'wage', '2027-01', profile).items).toEqual([
      { name: '计算基数', amount: '4300.00', isDeducted: false },
    ]);
    expect(blankProfile(person, 'relief', '2026-01', undefined).due).toBe('0.20');
  });

  it('refuses what cannot be, by field', () => {
    const check = (patch: Partial<typeof draft>, taken: string[] = []) =>
      checkProfile({ ...draft, ...patch }, taken, TODAY);
    expect(check({})).toEqual({});
    expect(check({ from: '' })).toEqual({ from: 'monthMissing' });
    expect(check({}, ['2026-01'])).toEqual({ from: 'monthTaken' });
    expect(check({ items: [] })).toEqual({ items: 'itemsMissing' });
    expect(check({ items: [{ name: '', amount: '五千', isDeducted: false }] })).toMatchObject({
      ...{ amount0: 'amountBad', name0: 'itemNameMissing' },
    });
    expect(check({ items: [{ name: '公积金', amount: '1', isDeducted: true }] })).toEqual({
      items: 'baseNegative',
    });
    expect(check({ table: 'farmer', due: '1.20' })).toEqual({ due: 'dueOutOfRange' });
    expect(check({ table: 'farmer', due: '' })).toEqual({ due: 'dueMissing' });
    // Art 7: the superior has to have approved it.
    expect(check({ table: 'hardship', due: '0' })).toEqual({ approvedBy: 'approvalMissing' });
    expect(check({ table: 'hardship', due: '0', approvedBy: '机关工委' })).toEqual({});
    expect(check({ approvedOn: '2026-10-01' })).toEqual({ approvedOn: 'dayInFuture' });
  });
});

describe('handing a batch to the superior', () => {
  const all = [
    payment('2026-01'),
    payment('2026-02', { paidFen: 1000 }),
    payment('2026-03', { handoverId: id('h') }),
    { ...payment('2026-04'), paidFen: undefined } as unknown as DuesPayment,
    payment('2025-12'),
  ];
  const earlier: DuesHandover = {
    ...{ ...base, id: id('h'), no: 4, on: '2026-04-10', fromMonth: '2026-03', toMonth: '2026-03' },
    ...{ amountFen: 4300, toOrg: '机关工委' },
  };

  it('takes what is open of the year with an amount, and marks each payment', () => {
    const draft = blankHandover(all, 2026, TODAY, '机关工委');
    expect([draft.first, draft.last]).toEqual(['2026-01', '2026-02']);
    expect(sumFen(openPayments(all, draft))).toBe(5300);
    const ops = handoverOps(draft, all, [earlier], { branchId: id('b'), newId: counting() });
    expect(ops[0]?.after).toMatchObject({ no: 5, amountFen: 5300, toOrg: '机关工委' });
    expect(ops.slice(1).map(({ after }) => after)).toMatchObject([
      { month: '2026-01', handoverId: ops[0]?.id },
      { month: '2026-02', handoverId: ops[0]?.id },
    ]);
    expect(accepted(ops)).toBe(true);
  });

  it('refuses an empty batch and a day to come', () => {
    const draft = blankHandover(all, 2026, TODAY, '');
    expect(checkHandover(draft, 0, TODAY)).toEqual({ last: 'nothingOpen', toOrg: 'orgMissing' });
    const named = { ...draft, toOrg: '机关工委' };
    expect(checkHandover({ ...named, on: '2026-09-23' }, 1, TODAY)).toEqual({ on: 'dayInFuture' });
    expect(checkHandover({ ...named, first: '2026-03' }, 1, TODAY)).toEqual({ last: 'monthsReversed' });
  });

  it('opens its payments again when it is deleted', () => {
    const ops = removeHandoverOps(earlier, all);
    expect(ops.map(({ table, after }) => [table, after === null])).toEqual([
      ['duesHandovers', true],
      ['duesPayments', false],
    ]);
    expect(ops[1]?.after).not.toHaveProperty('handoverId');
  });
});
