import { describe, expect, it } from 'vitest';
import type { Member, Membership, Person, StatusSpan } from '../schema/member';
import type { Circumstance, Contact, WorkSpan } from '../schema/member-life';
import { defaultLifeParameters, lifeParametersOf } from '../rules/member-life';
import {
  circumstancesOn,
  contactDue,
  exemptBasisOn,
  isInCircumstance,
  letterUnderWay,
  letterValidUntil,
  lostDue,
  postCategoryOn,
  workOn,
} from './member-life';
import { rosterOn, type RosterTables } from './roster';

const id = (number: number): string => String(number).padStart(26, '0');
const base = { branchId: id(1), rev: 1 };
const person: Person = { ...base, id: id(3), name: '韩秀英', identity: 'member', postCategory: 'retired' };
const member: Member = { ...base, id: id(2), personId: id(3), category: 'fullMember' };
const circumstance = (patch: Partial<Circumstance>): Circumstance => ({
  ...base,
  id: id(10),
  memberId: id(2),
  kind: 'mobile',
  from: '2026-01-31',
  ...patch,
});
const contact = (on: string, reached = true): Contact => ({
  ...base,
  id: id(20),
  memberId: id(2),
  circumstanceId: id(10),
  on,
  way: 'phone',
  by: '单文静',
  reached,
});

describe('circumstances on a day', () => {
  it('count from their first day and no longer on their last', () => {
    const rows = [circumstance({ to: '2026-06-01' })];
    expect(circumstancesOn(rows, id(2), '2026-01-30')).toEqual([]);
    expect(circumstancesOn(rows, id(2), '2026-01-31')).toHaveLength(1);
    expect(circumstancesOn(rows, id(2), '2026-05-31')).toHaveLength(1);
    expect(circumstancesOn(rows, id(2), '2026-06-01')).toEqual([]);
    expect(circumstancesOn(rows, id(9), '2026-03-01')).toEqual([]);
  });

  it('win over the old flag of the form where there are any, even ended ones', () => {
    const flagged: Member = { ...member, isMobile: true, exemptBasis: '2025年第2次大会决定' };
    expect(isInCircumstance('mobile', flagged, [], '2026-09-01')).toBe(true);
    expect(isInCircumstance('mobile', flagged, [circumstance({ to: '2026-06-01' })], '2026-09-01')).toBe(
      false,
    );
    expect(isInCircumstance('attendanceExempt', flagged, [], '2026-09-01')).toBe(true);
    expect(isInCircumstance('lost', flagged, [], '2026-09-01')).toBe(false);
    expect(isInCircumstance('hardship', flagged, [], '2026-09-01')).toBe(false);
  });
});

describe('what a 免到 rests on', () => {
  const flagged: Member = { ...member, exemptBasis: '2025年第2次大会决定' };
  const row = circumstance({
    ...{ kind: 'attendanceExempt', from: '2026-03-01', to: '2026-09-01' },
    ...{ decidedBy: '2026年第1次支部党员大会', decidedOn: '2026-02-20' },
  });

  it('is the row of the day, and the old field only where there was never one', () => {
    expect(exemptBasisOn(flagged, [], '2020-01-01')).toBe('2025年第2次大会决定');
    expect(exemptBasisOn(flagged, [row], '2026-03-01')).toBe('2026年第1次支部党员大会，2026年2月20日');
    expect(exemptBasisOn(flagged, [row], '2026-09-01')).toBeUndefined();
    expect(exemptBasisOn(member, [], '2026-03-01')).toBeUndefined();
    expect(exemptBasisOn({ ...member, exemptBasis: '' }, [], '2026-03-01')).toBeUndefined();
  });
});

describe('work on a day', () => {
  const former: WorkSpan = {
    ...base,
    id: id(30),
    personId: id(3),
    from: '1998-07-01',
    to: '2026-07-01',
    postCategory: 'civilServant',
    jobTitle: '科长',
  };
  const present: WorkSpan = {
    ...base,
    id: id(31),
    personId: id(3),
    from: '2026-07-01',
    postCategory: 'other',
  };

  it('is what the person says while nothing has changed', () => {
    expect(workOn(person, [], '2010-01-01')).toEqual({ postCategory: 'retired' });
  });

  it('is the span of the day, and the person where the span is still open', () => {
    const spans = [present, former];
    expect(workOn(person, spans, '2026-06-30')).toEqual({ postCategory: 'civilServant', jobTitle: '科长' });
    expect(workOn(person, spans, '2026-07-01')).toEqual({ postCategory: 'retired' });
    expect(workOn(person, spans, '1990-01-01')).toMatchObject({ postCategory: 'civilServant' });
  });

  it('retires from the month: June by the old table, July by the new (E9)', () => {
    const spans = [former, present];
    expect(postCategoryOn(person, spans, '2026-06')).toBe('civilServant');
    expect(postCategoryOn(person, spans, '2026-07')).toBe('retired');
    const midMonth = [
      { ...former, to: '2026-07-15' },
      { ...present, from: '2026-07-15' },
    ];
    expect(postCategoryOn(person, midMonth, '2026-06')).toBe('civilServant');
    expect(postCategoryOn(person, midMonth, '2026-07')).toBe('retired');
    expect(postCategoryOn(person, spans, '2024-02')).toBe('civilServant');
  });
});

describe('a letter on its way', () => {
  const transfer = { letterOn: '2026-09-01', toOrg: '清源市民政局机关支部' };
  const open: Membership = {
    ...base,
    id: id(4),
    memberId: id(2),
    from: '2010-01-01',
    fromHow: 'onFile',
    transfer,
  };

  it('is good for ninety days, the day of writing counted', () => {
    expect(letterValidUntil('2026-09-01')).toBe('2026-11-29');
    expect(letterUnderWay(open, '2026-11-29')).toMatchObject({ isExpired: false, isReceiptOverdue: true });
    expect(letterUnderWay(open, '2026-11-30')).toMatchObject({ isExpired: true });
    const own = { ...open, transfer: { ...transfer, validUntil: '2026-10-10' } };
    expect(letterUnderWay(own, '2026-10-11')).toMatchObject({ isExpired: true });
  });

  it('has its receipt asked after sixty days', () => {
    expect(letterUnderWay(open, '2026-10-30')?.isReceiptOverdue).toBe(false);
    expect(letterUnderWay(open, '2026-10-31')?.isReceiptOverdue).toBe(true);
  });

  it('is none without a letter, with a receipt, or once the membership has ended', () => {
    const { transfer: _none, ...bare } = open;
    expect(letterUnderWay(bare, '2026-10-01')).toBeUndefined();
    expect(letterUnderWay({ ...open, to: '2026-10-05' }, '2026-10-06')).toBeUndefined();
    const answered = { ...open, transfer: { ...transfer, receiptOn: '2026-10-05' } };
    expect(letterUnderWay(answered, '2026-10-06')).toBeUndefined();
  });

  it('leaves the member on the roster until the receipt, and from that day no longer', () => {
    const tables = (memberships: Membership[], statusSpans: StatusSpan[] = []): RosterTables => ({
      ...{ persons: [person], members: [member], memberships, statusSpans },
      ...{ partyGroups: [], groupSpans: [], posts: [] },
    });
    const isOn = (memberships: Membership[], day: string): boolean =>
      rosterOn(tables(memberships), day).length === 1;
    expect(isOn([open], '2027-03-01')).toBe(true);
    const gone = [{ ...open, to: '2026-10-05', toHow: 'transferOut' as const }];
    expect([isOn(gone, '2026-10-04'), isOn(gone, '2026-10-05')]).toEqual([true, false]);
    // Suspended from a leap day on: off the roster that day, back on the day it ends.
    const suspended: StatusSpan = {
      ...{ ...base, id: id(6), memberId: id(2), status: 'suspended' },
      ...{ from: '2028-02-29', to: '2028-03-01' },
    };
    const count = (day: string): number => rosterOn(tables([open], [suspended]), day).length;
    expect([count('2028-02-28'), count('2028-02-29'), count('2028-03-01')]).toEqual([1, 0, 1]);
  });

  it('counts a member with an extended probation as probationary until the later day', () => {
    const extended: Member = { ...member, joinDate: '2024-02-29', fullMemberDate: '2025-08-29' };
    const on = (day: string) =>
      rosterOn(
        {
          ...{ persons: [person], members: [extended], memberships: [open], statusSpans: [] },
          ...{ partyGroups: [], groupSpans: [], posts: [] },
        },
        day,
      )[0];
    expect(on('2025-08-28')).toMatchObject({ category: 'probationaryMember', hasVote: false });
    expect(on('2025-08-29')).toMatchObject({ category: 'fullMember', hasVote: true });
  });
});

describe('contacts due', () => {
  it('come every quarter for 流动 and half-yearly abroad, clamped to the month', () => {
    expect(contactDue(circumstance({}), [], '2026-04-30')).toMatchObject({
      dueOn: '2026-04-30',
      isOverdue: false,
    });
    expect(contactDue(circumstance({}), [], '2026-05-01')?.isOverdue).toBe(true);
    expect(contactDue(circumstance({ kind: 'abroad' }), [], '2026-02-01')?.dueOn).toBe('2026-07-31');
    expect(contactDue(circumstance({ contactMonths: 1 }), [], '2026-02-01')?.dueOn).toBe('2026-02-28');
    const own = { ...defaultLifeParameters, mobileMonths: 2 };
    expect(contactDue(circumstance({}), [], '2026-02-01', own)?.dueOn).toBe('2026-03-31');
  });

  it('run from the last time somebody was reached, not from an attempt', () => {
    const contacts = [contact('2026-03-10'), contact('2026-05-20', false), contact('2026-02-01')];
    expect(contactDue(circumstance({}), contacts, '2026-06-01')).toMatchObject({
      lastOn: '2026-03-10',
      dueOn: '2026-06-10',
    });
  });

  it('are none for other kinds and after the end', () => {
    expect(contactDue(circumstance({ kind: 'hardship' }), [], '2026-02-01')).toBeUndefined();
    expect(contactDue(circumstance({ to: '2026-03-01' }), [], '2026-03-01')).toBeUndefined();
  });
});

describe('a member who cannot be found (R-33)', () => {
  const lost = circumstance({ kind: 'lost', from: '2025-08-31' });
  const suspended: StatusSpan = {
    ...{ ...base, id: id(7), memberId: id(2), status: 'suspended', from: '2026-03-10' },
  };

  it('is to be suspended after six months and removed two years later', () => {
    expect(lostDue(lost, [], '2026-02-27')).toEqual({ what: 'suspend', on: '2026-02-28', isDue: false });
    expect(lostDue(lost, [], '2026-02-28')).toEqual({ what: 'suspend', on: '2026-02-28', isDue: true });
    expect(lostDue(lost, [suspended], '2028-03-09')).toEqual({
      what: 'remove',
      on: '2028-03-10',
      isDue: false,
    });
    expect(lostDue(lost, [suspended], '2028-03-10')?.isDue).toBe(true);
  });

  it('has nothing due once out of the Party, or found', () => {
    expect(lostDue(lost, [{ ...suspended, status: 'left' }], '2030-01-01')).toBeUndefined();
    expect(lostDue({ ...lost, to: '2026-01-01' }, [], '2026-05-01')).toBeUndefined();
  });
});

describe('the branch’s own numbers', () => {
  it('stand where they are possible; anything else is left aside', () => {
    expect(lifeParametersOf(undefined)).toEqual(defaultLifeParameters);
    expect(lifeParametersOf({ mobileMonths: 2, abroadMonths: 7, letterDays: 30.5, lostMonths: 1 })).toEqual({
      ...defaultLifeParameters,
      mobileMonths: 2,
    });
  });
});
