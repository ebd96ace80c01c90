import { describe, expect, it } from 'vitest';
import type { Circumstance } from '../schema/member-life';
import type { Member } from '../schema/member';
import {
  checkCircumstances,
  circumstanceChanges,
  circumstanceValues,
  emptyCircumstances,
  meetsCircumstance,
  withoutOldTick,
  type CircumstanceValues,
} from './member-circumstances';
import { circumstanceFactsOn, exemptBasisOn, isInCircumstance } from './member-life';

const today = '2026-09-22';
const base = { branchId: 'branch', rev: 1 };
const plain: Member = { ...base, id: 'M', personId: 'P', category: 'fullMember' };
const ticked: Member = { ...plain, isMobile: true, exemptBasis: '2025年第2次大会决定' };
const row = (kind: Circumstance['kind'], from: string, to?: string): Circumstance => ({
  ...base,
  id: `${kind}/${from}`,
  memberId: 'M',
  kind,
  from,
  ...(to === undefined ? {} : { to }),
});
const context = { branchId: 'branch', memberId: 'M', newId: () => 'new', today };
const file = (member: Member, ...circumstances: Circumstance[]) => ({ member, circumstances });

describe('circumstances in the member form', () => {
  it('shows what is in force, and what an older file only ticked', () => {
    expect(circumstanceValues(file(ticked, row('lost', '2026-01-05')), today)).toEqual({
      ...{ isMobile: true, mobileFrom: '', isLost: true, lostFrom: '2026-01-05' },
      ...{ isExempt: true, exemptFrom: '', exemptBasis: '2025年第2次大会决定' },
    });
  });

  it('lets the rows decide: a tick stands back where a row of the kind was ever written', () => {
    const ended = file(ticked, row('mobile', '2025-03-01', '2026-03-01'));
    expect(circumstanceValues(ended, today)).toMatchObject({ isMobile: false, mobileFrom: '' });
    expect(circumstanceFactsOn(ticked, ended.circumstances, today).map(({ kind }) => kind)).toEqual([
      'attendanceExempt',
    ]);
    expect(isInCircumstance('mobile', ticked, ended.circumstances, '2026-02-28')).toBe(true);
  });

  it('saves an opened file without a change, ticks and rows alike', () => {
    const stored = file(ticked, row('lost', '2026-01-05'));
    const changes = circumstanceChanges(circumstanceValues(stored, today), stored, context);
    expect(changes.ops).toEqual([]);
    expect({ ...ticked, ...changes.member }).toEqual(ticked);
  });

  it('makes a row of an old tick once it has a day: nothing is lost, and the tick goes', () => {
    const stored = file(ticked);
    const values = {
      ...circumstanceValues(stored, today),
      mobileFrom: '2025-11-01',
      exemptFrom: '2025-06-30',
    };
    const { ops, member } = circumstanceChanges(values, stored, context);
    const rows = ops.map(({ after }) => after as Circumstance);
    expect(rows.map(({ kind, from, decidedBy }) => [kind, from, decidedBy])).toEqual([
      ['mobile', '2025-11-01', undefined],
      ['attendanceExempt', '2025-06-30', '2025年第2次大会决定'],
    ]);
    const after: Member = { ...ticked, ...member };
    expect([after.isMobile, after.exemptBasis]).toEqual([undefined, undefined]);
    expect(exemptBasisOn(after, rows, today)).toBe('2025年第2次大会决定');
    expect(isInCircumstance('mobile', after, rows, '2025-10-31')).toBe(false);
  });

  it('takes a wrong old tick away, and puts its decision right without a day', () => {
    const stored = file(ticked);
    const values = {
      ...circumstanceValues(stored, today),
      isMobile: false,
      exemptBasis: '2025年第3次大会决定',
    };
    const { ops, member } = circumstanceChanges(values, stored, context);
    expect(ops).toEqual([]);
    expect({ ...ticked, ...member }).toEqual({
      ...plain,
      isMobile: undefined,
      exemptBasis: '2025年第3次大会决定',
    });
  });

  it('begins anew after an earlier stretch has ended', () => {
    const stored = file(plain, row('mobile', '2025-03-01', '2026-03-01'));
    const values = { ...circumstanceValues(stored, today), isMobile: true, mobileFrom: '2026-09-01' };
    expect(checkCircumstances(values, stored, today)).toEqual([]);
    expect(circumstanceChanges(values, stored, context).ops[0]?.after).toMatchObject({ from: '2026-09-01' });
  });

  it.each<[string, Partial<CircumstanceValues>, string]>([
    ['no day', { isMobile: true }, 'mobileFrom sinceMissing error'],
    ['no real day', { isLost: true, lostFrom: '2026-02-30' }, 'lostFrom dateUnreadable error'],
    ['a day to come', { isLost: true, lostFrom: '2026-09-23' }, 'lostFrom dateInFuture error'],
    [
      'days that were registered',
      { isLost: true, lostFrom: '2024-05-01' },
      'lostFrom circumstanceOverlaps error',
    ],
    ['no decision', { isExempt: true, exemptFrom: '2026-09-01' }, 'exemptBasis basisMissing error'],
  ])('refuses %s', (_what, patch, expected) => {
    const stored = file(plain, row('lost', '2024-01-01', '2024-06-01'));
    const found = checkCircumstances({ ...emptyCircumstances(), ...patch }, stored, today);
    expect(found.map(({ field, code, severity }) => `${field} ${code} ${severity}`)).toEqual([expected]);
  });

  it('only asks for the day of an old tick: nobody has to invent one', () => {
    const stored = file(ticked);
    expect(
      checkCircumstances(circumstanceValues(stored, today), stored, today).map(({ code, severity }) => [
        code,
        severity,
      ]),
    ).toEqual([
      ['sinceUnknown', 'warning'],
      ['sinceUnknown', 'warning'],
    ]);
  });
});

describe('a row written elsewhere', () => {
  it('takes the place of the tick of its kind only', () => {
    expect(withoutOldTick('mobile', file(ticked))).toEqual({ isMobile: undefined });
    expect(withoutOldTick('hardship', file(ticked))).toEqual({});
    expect(withoutOldTick('mobile', file(plain))).toEqual({});
  });

  it('never meets another of its kind, days counted without the last', () => {
    const rows = [row('mobile', '2026-01-01', '2026-03-01')];
    expect(meetsCircumstance(rows, 'mobile', { from: '2026-03-01' })).toBe(false);
    expect(meetsCircumstance(rows, 'mobile', { from: '2026-02-28' })).toBe(true);
    expect(meetsCircumstance(rows, 'mobile', { from: '2025-12-01', to: '2026-01-01' })).toBe(false);
    expect(meetsCircumstance(rows, 'lost', { from: '2026-02-01' })).toBe(false);
    expect(meetsCircumstance(rows, 'mobile', { from: '2026-02-01' }, rows[0]!.id)).toBe(false);
  });
});
