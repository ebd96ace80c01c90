/**
 * A year of dues of the practice branch: everybody's 核定 from January, payments by the month, a batch to the superior
 * after each quarter. One owes the last whole month; one has retired and pays by Art 5. Pure; 分.
 */
import { addDays, addMonths, type CalendarDate } from '../domain/dates';
import { DUES_SETTING_KEY, rateOf, roundedDue, shiftMonth } from '../domain/dues';
import { createOp, type Op } from '../schema/command';
import type { DuesPayment, DuesProfile, DuesTable } from '../schema/dues';
import { nearWorkday } from './sample-days';
import type { SampleLife } from './sample-life-data';
import type { SampleLifeContext } from './sample-life';

/** Dues of a month come in by this day of it, and go to the superior on this day after the quarter. */
const PAID_BY_DAY = 10;
const HANDED_OVER_DAY = 12;
const APPROVED_DAY = 15;

type Profile = Omit<DuesProfile, 'rev'>;
type Payment = Omit<DuesPayment, 'rev'>;

/** Retirement begins with a month: the one the practice branch is loaded in. */
export function retiredFrom(today: CalendarDate): CalendarDate {
  return `${today.slice(0, 7)}-01`;
}

export function sampleDuesOps(life: SampleLife, context: SampleLifeContext): Op[] {
  const { branchId, newId, year } = context;
  const profiles = profilesOf(life, context);
  const payments = paymentsOf(life, profiles, context);
  const handovers = handoversOf(life, payments, context);
  const batchOf = (month: string): string | undefined =>
    handovers.find(({ fromMonth, toMonth }) => month >= fromMonth && month <= toMonth)?.id;
  return [
    ...profiles.map((row) => createOp('duesProfiles', row)),
    ...payments.map((row) => {
      const handoverId = batchOf(row.month);
      return createOp('duesPayments', handoverId === undefined ? row : { ...row, handoverId });
    }),
    ...handovers.map((row) => createOp('duesHandovers', row)),
    createOp('settings', {
      ...{ id: newId(), branchId, key: DUES_SETTING_KEY },
      value: {
        ...{ rounding: 'fen', showsAmounts: false },
        postedOn: { [String(year - 1)]: `${String(year - 1)}-12-28` },
      },
    }),
  ];
}

function profilesOf({ dues, retiredKey }: SampleLife, context: SampleLifeContext): Profile[] {
  const { branchId, newId, people, today, year } = context;
  const january = `${String(year)}-01`;
  const retired = retiredFrom(today).slice(0, 7);
  const make = (key: string, from: string, table: DuesTable, items: Profile['items']): Profile[] => {
    const memberId = people.get(key)?.memberId;
    const baseFen = items.reduce((sum, { amountFen }) => sum + amountFen, 0);
    const rateBp = rateOf(table, baseFen);
    if (memberId === undefined || rateBp === undefined) return [];
    const approved = nearWorkday(year, Number(from.slice(5, 7)), APPROVED_DAY);
    return [
      {
        ...{ id: newId(), branchId, memberId, from, table, items, baseFen, rateBp },
        monthlyDueFen: roundedDue(baseFen, rateBp),
        ...{ approvedBy: dues.approvedBy, approvedOn: approved < today ? approved : `${from}-01` },
      },
    ];
  };
  return [
    // Whoever retires in January never pays by the wage in this year.
    ...dues.wages
      .filter(({ key }) => key !== retiredKey || retired > january)
      .flatMap(({ key, items }) => make(key, january, 'wage', items)),
    ...make(dues.pension.key, retired, 'pension', dues.pension.items).map((row) => ({
      ...row,
      note: '本月起退休，按第五条以养老金为基数。',
    })),
  ];
}

function paymentsOf(
  { dues }: SampleLife,
  profiles: readonly Profile[],
  { branchId, newId, people, members, today, year }: SampleLifeContext,
): Payment[] {
  const thisMonth = today.slice(0, 7);
  const owed = shiftMonth(thisMonth, -1);
  const owing = people.get(dues.owingKey)?.memberId;
  const proxied = people.get(dues.proxy.key)?.memberId;
  const rows: Payment[] = [];
  for (let month = `${String(year)}-01`; month < thisMonth; month = shiftMonth(month, 1)) {
    const paidOn = nearWorkday(year, Number(month.slice(5, 7)), PAID_BY_DAY);
    for (const { key, member } of members) {
      const memberId = people.get(key)?.memberId;
      const profile = profiles.filter((row) => row.memberId === memberId && row.from <= month).at(-1);
      // Who joins in the middle of the year pays from that month on (Art 8).
      const hasJoined = (member.joinDate ?? '').slice(0, 7) <= month;
      if (memberId === undefined || !profile || !hasJoined) continue;
      if (memberId === owing && month === owed) continue;
      const isProxied = memberId === proxied && Number(month.slice(5, 7)) === dues.proxy.month;
      rows.push({
        ...{ id: newId(), branchId, memberId, month, paidOn },
        ...{ dueFen: profile.monthlyDueFen, paidFen: profile.monthlyDueFen },
        way: isProxied ? 'cash' : 'transfer',
        ...(isProxied ? { proxyName: dues.proxy.proxyName, note: dues.proxy.note } : {}),
      });
    }
  }
  return rows;
}

function handoversOf(
  { dues }: SampleLife,
  payments: readonly Payment[],
  { branchId, newId, today, year }: SampleLifeContext,
) {
  return [1, 2, 3, 4].flatMap((quarter) => {
    const fromMonth = `${String(year)}-${String(quarter * 3 - 2).padStart(2, '0')}`;
    const toMonth = shiftMonth(fromMonth, 2);
    const on = addDays(addMonths(`${toMonth}-01`, 1), HANDED_OVER_DAY - 1);
    const taken = payments.filter(({ month }) => month >= fromMonth && month <= toMonth);
    if (on > today || taken.length === 0) return [];
    return [
      {
        ...{ id: newId(), branchId, no: quarter, on, fromMonth, toMonth },
        amountFen: taken.reduce((sum, { paidFen = 0 }) => sum + paidFen, 0),
        ...{ toOrg: dues.toOrg, by: dues.by, receiptNo: `DF${String(year)}0${String(quarter)}` },
      },
    ];
  });
}
