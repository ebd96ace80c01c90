import { describe, expect, it } from 'vitest';
import type { DuesPayment, DuesProfile } from '../schema/dues';
import type { Member, Person } from '../schema/member';
import type { WorkSpan } from '../schema/member-life';
import { duesFindings, wrongAmount, type DuesFinding } from './dues-findings';
import { duesLines } from './dues-year';
import type { DuesSetting } from './dues';
import type { RosterTables } from './roster';

const base = { branchId: 'b', rev: 1 };
const setting: DuesSetting = { rounding: 'fen', showsAmounts: false, postedOn: {} };

interface Given {
  profiles?: Partial<DuesProfile>[];
  paid?: [month: string, paidFen: number, handoverId?: string | undefined][];
  category?: Person['postCategory'];
  workSpans?: WorkSpan[];
  today?: string;
  year?: number;
  posted?: Record<string, string>;
  batchFen?: number;
}

function found(given: Given): DuesFinding[] {
  const { today = '2026-09-22', year = 2026, workSpans = [] } = given;
  const person: Person = {
    ...{ ...base, id: 'p', name: '单文静', identity: 'member' },
    ...(given.category ? { postCategory: given.category } : {}),
  };
  const member: Member = { ...base, id: 'm', personId: 'p', category: 'fullMember' };
  const roster: RosterTables = {
    ...{ persons: [person], members: [member], statusSpans: [], partyGroups: [] },
    memberships: [{ ...base, id: 's', memberId: 'm', from: '2015-01-01', fromHow: 'onFile' }],
    ...{ groupSpans: [], posts: [] },
  };
  const usual = { baseFen: 430_000, rateBp: 100, monthlyDueFen: 4300 };
  const profiles = (given.profiles ?? [{}]).map((row, index): DuesProfile => ({
    ...{ ...base, id: `d${String(index)}`, memberId: 'm', from: `${String(year)}-01`, table: 'wage' },
    ...{ items: [], ...usual, ...row },
  }));
  const payments = (given.paid ?? []).map(([month, paidFen, handoverId], index): DuesPayment => ({
    ...{ ...base, id: `y${String(index)}`, memberId: 'm', month, dueFen: 4300, paidFen },
    ...(handoverId ? { handoverId } : {}),
  }));
  const lines = duesLines(roster, { profiles, payments }, { startedOn: '2026-01-01' }, year, today);
  const handovers =
    given.batchFen === undefined
      ? []
      : [
          {
            ...{ ...base, id: 'h', no: 3, on: '2026-04-10', fromMonth: '2026-01', toMonth: '2026-03' },
            ...{ amountFen: given.batchFen, toOrg: '机关工委' },
          },
        ];
  const habits = { ...setting, postedOn: given.posted ?? {} };
  return duesFindings(lines, { workSpans, handovers, payments, setting: habits, year, today });
}

const paidTo = (last: number): [string, number][] =>
  Array.from({ length: last }, (_, at) => [`2026-${String(at + 1).padStart(2, '0')}`, 4300]);
const codes = (findings: readonly DuesFinding[]) => findings.map(({ code }) => code);

describe('findings about dues', () => {
  it('are none when all is paid as fixed this year', () => {
    expect(found({ paid: paidTo(8), category: 'civilServant' })).toEqual([]);
  });

  it('name the unpaid months and how many in a row; five are grave', () => {
    const four = found({ paid: paidTo(4) });
    expect(four).toMatchObject([{ code: 'unpaid', severity: 'warning', name: '单文静', count: 4 }]);
    expect(four[0]?.months).toEqual(['2026-05', '2026-06', '2026-07', '2026-08']);
    expect(found({ paid: paidTo(3) })[0]).toMatchObject({ severity: 'error', count: 5 });
  });

  it('say a gap that is over too, without calling it a row', () => {
    const [gap] = found({ paid: paidTo(8).filter(([month]) => month !== '2026-03') });
    expect(gap).toMatchObject({ code: 'unpaid', severity: 'warning', months: ['2026-03'], count: 0 });
  });

  it('want the other table from the month of retirement: July by Art 5, June by Art 2 (E9)', () => {
    const workSpans: WorkSpan[] = [
      {
        ...{ ...base, id: 'w1', personId: 'p', from: '1990-07-01', to: '2026-07-01' },
        postCategory: 'civilServant',
      },
      { ...base, id: 'w2', personId: 'p', from: '2026-07-01' },
    ];
    const retired = { category: 'retired' as const, workSpans, paid: paidTo(9) };
    expect(found(retired)).toMatchObject([{ code: 'wrongTable', months: ['2026-07'] }]);
    expect(found({ ...retired, today: '2026-06-30', paid: paidTo(6) })).toEqual([]);
    const pension = { from: '2026-07', table: 'pension' as const, rateBp: 50, monthlyDueFen: 2150 };
    expect(found({ ...retired, profiles: [{}, pension] })).toEqual([]);
  });

  it('see a bracket or an amount that is not the base’s', () => {
    const wage = { table: 'wage' as const, baseFen: 500_001 };
    expect(wrongAmount({ ...wage, rateBp: 100, monthlyDueFen: 5000 })).toBe('wrongBracket');
    expect(wrongAmount({ ...wage, rateBp: 150, monthlyDueFen: 5000 })).toBe('wrongDue');
    expect(wrongAmount({ ...wage, rateBp: 150, monthlyDueFen: 7500 })).toBeUndefined();
    // Rounded to 角 by the superior's habit: 102.65 is 102.70.
    expect(wrongAmount({ ...wage, baseFen: 684_357, monthlyDueFen: 10_270 })).toBeUndefined();
    expect(wrongAmount({ table: 'relief', monthlyDueFen: 30 })).toBe('wrongDue');
    expect(wrongAmount({ table: 'farmer', monthlyDueFen: 100 })).toBeUndefined();
    expect(codes(found({ paid: paidTo(8), profiles: [{ rateBp: 50 }] }))).toEqual(['wrongBracket']);
  });

  it('ask for the base of this year once January is over', () => {
    const old = { profiles: [{ from: '2025-01' }] };
    expect(codes(found({ ...old, paid: paidTo(9) }))).toEqual(['notReviewed']);
    expect(found({ ...old, today: '2026-01-31', paid: paidTo(1) })).toEqual([]);
    expect(found({ profiles: [{ from: '2025-01', approvedOn: '2026-01-12' }], paid: paidTo(9) })).toEqual([]);
  });

  it('ask for a base where none was ever fixed', () => {
    expect(codes(found({ profiles: [], paid: paidTo(8) }))).toEqual(['noProfile']);
  });

  it('tell paid from due: less, more, and a gift that goes to the centre', () => {
    const first = (fen: number): [string, number][] => [['2026-01', fen], ...paidTo(8).slice(1)];
    expect(found({ paid: first(4000) })).toMatchObject([{ code: 'partly', months: ['2026-01'] }]);
    expect(found({ paid: first(5000) })).toMatchObject([{ code: 'overpaid', severity: 'info' }]);
    expect(codes(found({ paid: first(4300 + 100_000) }))).toEqual(['extra']);
    expect(codes(found({ paid: first(4300 + 99_999) }))).toEqual(['overpaid']);
  });

  it('see a batch whose payments no longer add up', () => {
    const paid: [string, number, (string | undefined)?][] = paidTo(8).map(([month, fen], at) => [
      month,
      fen,
      at < 3 ? 'h' : undefined,
    ]);
    expect(found({ paid, batchFen: 12_900 })).toEqual([]);
    expect(found({ paid, batchFen: 12_000 })).toMatchObject([
      { code: 'batchDiffers', severity: 'error', count: 3, months: ['2026-01', '2026-03'] },
    ]);
  });

  it('remind of posting the list in December, and warn the year after', () => {
    const paid = paidTo(12);
    expect(found({ paid, today: '2026-11-30' })).toEqual([]);
    expect(found({ paid, today: '2026-12-01' })).toMatchObject([{ code: 'notPosted', severity: 'info' }]);
    expect(found({ paid, today: '2027-02-01' })).toMatchObject([
      { code: 'notPosted', severity: 'warning', count: 2026 },
    ]);
    expect(found({ paid, today: '2027-02-01', posted: { '2026': '2026-12-28' } })).toEqual([]);
  });
});
