import { describe, expect, it } from 'vitest';
import type { DuesPayment, DuesProfile } from '../schema/dues';
import type { Member, Membership, Person } from '../schema/member';
import { alarmOf, duesLines, paidThrough, type DuesLine, type DuesState } from './dues-year';
import type { RosterTables } from './roster';

const TODAY = '2026-09-22';
const base = { branchId: 'b', rev: 1 };
const person: Person = { ...base, id: 'p', name: '单文静', identity: 'member' };

interface Setting {
  member?: Partial<Member>;
  membership?: Partial<Membership>;
  tables?: Partial<RosterTables>;
  profiles?: Partial<DuesProfile>[];
  payments?: Partial<DuesPayment>[];
  startedOn?: string;
  year?: number;
}

function lineOf(setting: Setting = {}): DuesLine | undefined {
  const member: Member = { ...base, id: 'm', personId: 'p', category: 'fullMember', ...setting.member };
  const membership: Membership = {
    ...{ ...base, id: 's', memberId: 'm', from: '2015-01-01', fromHow: 'onFile' },
    ...setting.membership,
  };
  const roster: RosterTables = {
    ...{ persons: [person], members: [member], memberships: [membership] },
    ...{ statusSpans: [], partyGroups: [], groupSpans: [], posts: [], ...setting.tables },
  };
  const profiles = (setting.profiles ?? [{ from: '2025-01', monthlyDueFen: 4300 }]).map(
    (row, index): DuesProfile => ({
      ...{ ...base, id: `d${String(index)}`, memberId: 'm', from: '2025-01', table: 'wage' },
      ...{ items: [], monthlyDueFen: 0, ...row },
    }),
  );
  const payments = (setting.payments ?? []).map((row, index): DuesPayment => ({
    ...{ ...base, id: `y${String(index)}`, memberId: 'm', month: '2026-01', ...row },
  }));
  const branch = { startedOn: setting.startedOn ?? '2025-01-01' };
  return duesLines(roster, { profiles, payments }, branch, setting.year ?? 2026, TODAY)[0];
}

const paidIn = (...months: string[]): Partial<DuesPayment>[] =>
  months.map((month) => ({ month, dueFen: 4300, paidFen: 4300 }));
const months = (count: number, year = 2026): string[] =>
  Array.from({ length: count }, (_, at) => `${String(year)}-${String(at + 1).padStart(2, '0')}`);
const states = (line: DuesLine | undefined): DuesState[] => line?.months.map(({ state }) => state) ?? [];

describe('the months of a year', () => {
  it('are unpaid when over, open while running, not yet afterwards', () => {
    const line = lineOf({ payments: paidIn(...months(6)) });
    expect(states(line).slice(5)).toEqual([
      ...['paid', 'unpaid', 'unpaid', 'open', 'notYet', 'notYet', 'notYet'],
    ]);
    expect(line?.unpaid).toEqual(['2026-07', '2026-08']);
    expect(line?.unpaidRun).toEqual(['2026-07', '2026-08']);
    expect(line?.paidFen).toBe(6 * 4300);
    expect(paidThrough(line?.months ?? [])).toBe('2026-06');
  });

  it('may be paid in parts, ahead, or only ticked', () => {
    const line = lineOf({
      payments: [
        { month: '2026-01', paidFen: 3000 },
        { month: '2026-02', paidFen: 3000 },
        { month: '2026-02', paidFen: 1300 },
        { month: '2026-03' },
        { month: '2026-10', paidFen: 4300 },
        { month: '2026-04', paidFen: 0 },
      ],
    });
    expect(states(line).slice(0, 4)).toEqual(['partly', 'paid', 'paid', 'unpaid']);
    expect(states(line)[9]).toBe('ahead');
    expect(line?.months[2]).toMatchObject({ paidFen: undefined, dueFen: 4300 });
    expect(paidThrough(line?.months ?? [])).toBeUndefined();
  });

  it('keep the due they were paid by when the base changes later', () => {
    const line = lineOf({
      profiles: [
        { from: '2025-01', monthlyDueFen: 4300 },
        { from: '2026-02', monthlyDueFen: 7500 },
      ],
      payments: [...paidIn('2026-01'), { month: '2026-02', paidFen: 4300 }],
    });
    expect(states(line).slice(0, 2)).toEqual(['paid', 'partly']);
  });

  it('are never missing from before the program came (E1)', () => {
    const line = lineOf({ startedOn: '2026-04-15' });
    expect(states(line).slice(0, 5)).toEqual(['onPaper', 'onPaper', 'onPaper', 'unpaid', 'unpaid']);
    expect(line?.unpaidRun).toHaveLength(5);
  });

  it('are not asked of who is let off by decision', () => {
    const line = lineOf({ profiles: [{ table: 'hardship', monthlyDueFen: 0 }] });
    expect(new Set(states(line))).toEqual(new Set(['exempt']));
    expect(line?.unpaidRun).toEqual([]);
  });
});

describe('whom a month is asked of', () => {
  it('begins with the month of admission (Art 8), surely known', () => {
    const admitted = { membership: { from: '2026-05-20', fromHow: 'joined' as const } };
    const on = (joinDate: string) => states(lineOf({ ...admitted, member: { joinDate } }));
    expect(on('2026-05-20').slice(3, 6)).toEqual(['notDue', 'unpaid', 'unpaid']);
    // Only the year is known: nothing is called unpaid that may lie before the admission.
    expect(on('2026').slice(4, 9)).toEqual(['notDue', 'notDue', 'notDue', 'notDue', 'notDue']);
  });

  it('begins after what was paid where the member came from', () => {
    const line = lineOf({
      membership: { from: '2026-03-16', fromHow: 'transferIn', arrival: { duesPaidThrough: '2026-04' } },
    });
    expect(states(line).slice(0, 6)).toEqual([
      ...['notDue', 'notDue', 'covered', 'covered', 'unpaid', 'unpaid'],
    ]);
  });

  it('ends with the month of leaving; the month of a death is not asked', () => {
    const until = (membership: Partial<Membership>) => states(lineOf({ membership })).slice(5, 8);
    expect(until({ to: '2026-07-16', toHow: 'transferOut', toOrg: '某支部' })).toEqual([
      ...['unpaid', 'unpaid', 'notDue'],
    ]);
    expect(until({ to: '2026-07-01', toHow: 'transferOut' })).toEqual(['unpaid', 'notDue', 'notDue']);
    expect(until({ to: '2026-07-16', toHow: 'deceased' })).toEqual(['unpaid', 'notDue', 'notDue']);
  });

  it('pauses while 党籍 is stopped', () => {
    const statusSpans = [
      { ...base, id: 'x', memberId: 'm', from: '2026-02-10', to: '2026-05-01', status: 'suspended' as const },
    ];
    expect(states(lineOf({ tables: { statusSpans } })).slice(0, 5)).toEqual([
      ...['unpaid', 'notDue', 'notDue', 'notDue', 'unpaid'],
    ]);
  });

  it('leaves out who has nothing to do with the year', () => {
    expect(lineOf({ membership: { to: '2025-06-01', toHow: 'transferOut' } })).toBeUndefined();
    expect(lineOf({ member: { deletedAt: '2026-01-01T00:00:00.000Z' } })).toBeUndefined();
    expect(lineOf({ membership: { to: '2025-06-01', toHow: 'transferOut' }, year: 2025 })).toBeDefined();
  });
});

describe('months in a row without dues', () => {
  it('are counted over the new year', () => {
    const line = lineOf({ payments: paidIn(...months(11, 2025), ...[]) });
    expect(line?.unpaidRun).toHaveLength(9);
    expect(line?.unpaidRun[0]).toBe('2025-12');
  });

  it('are broken by what was paid, also in part', () => {
    expect(lineOf({ payments: [{ month: '2026-07', paidFen: 100 }] })?.unpaidRun).toEqual(['2026-08']);
  });

  it('alarm at one, three and five months (R-41)', () => {
    expect([0, 1, 2, 3, 4, 5, 6, 12].map(alarmOf)).toEqual([0, 1, 1, 3, 3, 5, 5, 5]);
  });
});
