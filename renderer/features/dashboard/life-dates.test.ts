import { describe, expect, it } from 'vitest';
import { defaultLifeParameters as parameters } from '../../../shared/rules/member-life';
import type { Circumstance } from '../../../shared/schema/member-life';
import { dashboardWords } from '../../../shared/words/dashboard';
import { sampleFacts } from '../../desk/testing/sample-facts';
import { lifeDates } from './life-dates';

const word = dashboardWords.date;
const { tables } = sampleFacts('2026-09-22T01:30:00.000Z');
const [member] = tables.members;
const [person] = tables.persons.filter((row) => row.id === member?.personId);
const memberId = member?.id ?? '';
const name = person?.name ?? '';
const circumstance = (patch: Partial<Circumstance>): Circumstance => ({
  ...{ id: '01J00000000000000000000001', branchId: '01J00000000000000000000002', rev: 1 },
  ...{ memberId, kind: 'mobile', from: '2026-07-01' },
  ...patch,
});
const facts = (circumstances: Circumstance[] = []) => ({ circumstances, contacts: [], parameters });
const withLetter = (letterOn: string) => ({
  ...tables,
  memberships: tables.memberships.map((row) =>
    row.memberId === memberId ? { ...row, transfer: { letterOn, toOrg: '甲支部' } } : row,
  ),
});

describe('dates of members that come near', () => {
  it('are none while nothing is under way', () => {
    expect(lifeDates(facts(), tables, '2026-09-22')).toEqual([]);
  });

  it('ask after a receipt from the sixtieth day, and say when the letter has run out', () => {
    const on = (letterOn: string) => lifeDates(facts(), withLetter(letterOn), '2026-09-22')[0];
    expect(on('2026-08-01')).toMatchObject({
      day: '2026-09-30',
      what: word.receipt(name),
      note: word.receiptText,
      route: `/members/${memberId}`,
    });
    expect(on('2026-07-20')).toMatchObject({ day: '2026-09-22', note: word.receiptLate });
    expect(on('2026-06-01')).toMatchObject({ day: '2026-09-22', note: word.letterExpired });
  });

  it('name who is to be contacted, and what is late under today', () => {
    expect(lifeDates(facts([circumstance({})]), tables, '2026-09-22')).toMatchObject([
      { day: '2026-10-01', what: word.contact(name), note: word.contactKinds.mobile },
    ]);
    expect(lifeDates(facts([circumstance({ from: '2026-01-01' })]), tables, '2026-09-22')).toMatchObject([
      { day: '2026-09-22', note: word.contactLate },
    ]);
    const lost = circumstance({ kind: 'lost', from: '2026-03-30' });
    expect(lifeDates(facts([lost]), tables, '2026-09-22')).toMatchObject([
      { day: '2026-09-30', what: word.lost(name), note: word.lostText.suspend },
    ]);
  });

  it('leave out who is gone or in the recycle bin', () => {
    const rows = facts([circumstance({})]);
    const gone = tables.memberships.map((row) => ({ ...row, to: '2026-09-01' }));
    expect(lifeDates(rows, { ...tables, memberships: gone }, '2026-09-22')).toEqual([]);
    const binned = tables.members.map((row) => ({ ...row, deletedAt: '2026-09-01T00:00:00.000Z' }));
    expect(lifeDates(rows, { ...tables, members: binned }, '2026-09-22')).toEqual([]);
  });
});
