import { describe, expect, it } from 'vitest';
import type { DuesProfile } from '../schema/dues';
import {
  duesSetting,
  monthlyDue,
  monthsBetween,
  parseYuan,
  profileIn,
  rateOf,
  roundedDue,
  shiftMonth,
  yuanText,
} from './dues';

const due = (table: Parameters<typeof monthlyDue>[0], yuan: number, rounding?: 'fen' | 'jiao'): string =>
  yuanText(monthlyDue(table, Math.round(yuan * 100), rounding) ?? -1);

describe('monthly dues', () => {
  it.each([
    [3000, '15.00'],
    [3000.01, '30.00'],
    [4300, '43.00'],
    [5000, '50.00'],
    [5000.01, '75.00'],
    [6843.57, '102.65'],
    [10000, '150.00'],
    [10000.01, '200.00'],
    [12500, '250.00'],
  ])('of a wage of %d are %s (Art 2)', (wage, expected) => {
    expect(due('wage', wage)).toBe(expected);
  });

  it.each([
    [3650, '18.25'],
    [5000, '25.00'],
    [5000.01, '50.00'],
    [7120.4, '71.20'],
  ])('of a pension of %d are %s (Art 5)', (pension, expected) => {
    expect(due('pension', pension)).toBe(expected);
  });

  it('follow the table of wages for annual salaries and irregular income (Arts 3 and 4)', () => {
    expect(due('annualSalary', 12500)).toBe('250.00');
    expect(due('irregular', 3000)).toBe('15.00');
  });

  it('have no rate where the article names an amount or a decision', () => {
    for (const table of ['farmer', 'relief', 'hardship'] as const) {
      expect(rateOf(table, 100_000)).toBeUndefined();
      expect(monthlyDue(table, 100_000)).toBeUndefined();
    }
  });

  it('round half up once, to 分 or to 角', () => {
    // 0.5 % of 1.00 is half a 分; 0.5 % of 1010.00 is 5.05.
    expect(roundedDue(100, 50)).toBe(1);
    expect(roundedDue(99, 50)).toBe(0);
    expect(due('wage', 1010, 'jiao')).toBe('5.10');
    expect(due('wage', 1008, 'jiao')).toBe('5.00');
    // 5.0449… is 5.0 and not 5.1 by way of 5.05.
    expect(roundedDue(100_899, 50, 'jiao')).toBe(500);
  });
});

const profile = (from: string, id = from, memberId = 'm'): DuesProfile => ({
  ...{ id, branchId: 'b', rev: 1, memberId, from, table: 'wage', items: [], monthlyDueFen: 100 },
});

describe('the profile in force', () => {
  const rows = [profile('2026-01'), profile('2025-01'), profile('2026-07'), profile('2026-03', 'x', 'n')];
  it('is the latest that has begun', () => {
    expect(profileIn(rows, 'm', '2026-06')?.from).toBe('2026-01');
    expect(profileIn(rows, 'm', '2026-07')?.from).toBe('2026-07');
    expect(profileIn(rows, 'm', '2025-12')?.from).toBe('2025-01');
  });
  it('is none before the first, and never another member’s', () => {
    expect(profileIn(rows, 'm', '2024-12')).toBeUndefined();
    expect(profileIn(rows, 'n', '2026-02')).toBeUndefined();
  });
});

describe('months and amounts', () => {
  it('cross the new year both ways', () => {
    expect(shiftMonth('2026-01', -1)).toBe('2025-12');
    expect(shiftMonth('2025-11', 3)).toBe('2026-02');
    expect(monthsBetween('2025-12', '2026-02')).toEqual(['2025-12', '2026-01', '2026-02']);
    expect(monthsBetween('2026-02', '2026-01')).toEqual([]);
  });

  it.each([
    ['102.65', 10265],
    ['１０２．６', 10260],
    [' 1,200 ', 120000],
    ['30元', 3000],
    ['-500', -50000],
    ['15.500', 1550],
  ])('read %s as 元', (typed, fen) => {
    expect(parseYuan(typed)).toBe(fen);
  });

  it.each(['', 'abc', '1.234', '12345678', '1.2.3', '√', '.'])('refuse %s', (typed) => {
    expect(parseYuan(typed)).toBeUndefined();
  });

  it('write 分 with two decimals', () => {
    expect(yuanText(5)).toBe('0.05');
    expect(yuanText(-50000)).toBe('-500.00');
  });
});

describe('the habits of the branch', () => {
  it('are the usual ones until chosen, also where something else is stored', () => {
    const usual = { rounding: 'fen', showsAmounts: false, postedOn: {} };
    expect(duesSetting([])).toEqual(usual);
    expect(duesSetting([{ key: 'dues.habits', value: { rounding: 'yuan' } }])).toEqual(usual);
    const chosen = { rounding: 'jiao', showsAmounts: true, postedOn: { '2026': '2026-12-20' } };
    expect(duesSetting([{ key: 'dues.habits', value: chosen }])).toEqual(chosen);
  });
});
