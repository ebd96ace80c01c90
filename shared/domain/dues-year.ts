/**
 * Dues of every member in a year, month by month: paid, partly, unpaid, ahead, not due, or on paper from before the
 * program (domain §2.10, R-41, E1, E9). Pure. What is late is reckoned by whole months: the running one is still open.
 */
import { unpaidRule } from '../rules/dues';
import type { Branch } from '../schema/branch';
import type { DuesPayment, DuesProfile } from '../schema/dues';
import type { Member, Membership, Person, StatusSpan } from '../schema/member';
import { covers, daysInMonth, partialDateRange, toDate, type CalendarDate } from './dates';
import { monthsOf, profileIn, shiftMonth } from './dues';
import { compareByPinyin } from './person-name';
import type { RosterTables } from './roster';

export interface DuesTables {
  profiles: readonly DuesProfile[];
  payments: readonly DuesPayment[];
}

export type DuesState =
  | 'paid'
  /** Less than the month's due. */
  | 'partly'
  | 'unpaid'
  /** The running month. */
  | 'open'
  /** Paid before its month came. */
  | 'ahead'
  /** 经批准免交. */
  | 'exempt'
  /** Paid where the member came from, by letter or file. */
  | 'covered'
  /** 纸质在册: before the branch used the program (E1). */
  | 'onPaper'
  | 'notDue'
  | 'notYet';

export interface DuesMonth {
  /** `YYYY-MM` */
  month: string;
  state: DuesState;
  /** As registered with the payment, else by the 核定 in force; undefined while nobody fixed it. */
  dueFen: number | undefined;
  /** Sum of what was paid; undefined where a payment is only ticked, and where there is none. */
  paidFen: number | undefined;
  payments: readonly DuesPayment[];
}

export interface DuesLine {
  member: Member;
  person: Person;
  groupName: string | undefined;
  /** January first. */
  months: readonly DuesMonth[];
  /** 核定 in force today, or in the last month of a year gone by. */
  profile: DuesProfile | undefined;
  /** Amounts paid for the months of the year, ticked months aside. */
  paidFen: number;
  /** Months in a row unpaid up to the last whole month, of whatever years; oldest first. */
  unpaidRun: readonly string[];
  /** Unpaid months of this year. */
  unpaid: readonly string[];
}

/** Further back nobody makes dues up (Art 12 says six months); it only bounds the search. */
const LOOK_BACK_MONTHS = 36;

/** One line for each member who owes, or paid, anything in the year, in the order of names. */
export function duesLines(
  roster: RosterTables,
  tables: DuesTables,
  branch: Pick<Branch, 'startedOn'>,
  year: number,
  today: CalendarDate,
): DuesLine[] {
  const book = new DuesBook(roster, tables, branch, today);
  const months = monthsOf(year);
  const persons = new Map(roster.persons.map((person) => [person.id, person]));
  const groups = new Map(roster.partyGroups.map((group) => [group.id, group.name]));
  const last = months[11] ?? '';
  const shown = last < today.slice(0, 7) ? last : today.slice(0, 7);
  const groupDay = last < today.slice(0, 7) ? lastDayOf(last) : today;
  const groupOf = new Map(
    roster.groupSpans
      .filter((span) => covers(span, groupDay))
      .map((span) => [span.memberId, groups.get(span.groupId)]),
  );
  return roster.members
    .flatMap((member): DuesLine[] => {
      const person = persons.get(member.personId);
      if (!person || member.deletedAt || member.erasedAt) return [];
      const own = months.map((month) => book.month(member, month));
      if (own.every(({ state }) => state === 'notDue')) return [];
      return [
        {
          ...{ member, person, months: own },
          groupName: groupOf.get(member.id),
          profile: profileIn(book.profilesOf(member.id), member.id, shown),
          paidFen: own.reduce((sum, { paidFen }) => sum + (paidFen ?? 0), 0),
          unpaidRun: book.unpaidRun(member),
          unpaid: own.filter(({ state }) => state === 'unpaid').map(({ month }) => month),
        },
      ];
    })
    .sort((a, b) => compareByPinyin(a.person.name, b.person.name));
}

/** The highest step of the alarm reached: 0, 1, 3 or 5 months in a row. */
export function alarmOf(unpaidMonths: number): number {
  return Math.max(0, ...unpaidRule.parameters.alarmAt.filter((at) => at <= unpaidMonths));
}

/** How far a member has paid in the year without a gap; undefined while January, or the first month due, is not. */
export function paidThrough(months: readonly DuesMonth[]): string | undefined {
  let through: string | undefined;
  for (const { month, state } of months) {
    if (state === 'notDue' || state === 'onPaper') continue;
    if (state !== 'paid' && state !== 'ahead' && state !== 'covered' && state !== 'exempt') break;
    through = month;
  }
  return through;
}

/** The rows by member: they are gone through once for all members and months. */
export class DuesBook {
  private readonly memberships: ReadonlyMap<string, Membership[]>;
  private readonly statuses: ReadonlyMap<string, StatusSpan[]>;
  private readonly profiles: ReadonlyMap<string, DuesProfile[]>;
  private readonly payments: ReadonlyMap<string, DuesPayment[]>;
  private readonly thisMonth: string;

  constructor(
    roster: Pick<RosterTables, 'memberships' | 'statusSpans'>,
    { profiles, payments }: DuesTables,
    private readonly branch: Pick<Branch, 'startedOn'>,
    today: CalendarDate,
  ) {
    this.memberships = byKey(roster.memberships, ({ memberId }) => memberId);
    this.statuses = byKey(roster.statusSpans, ({ memberId }) => memberId);
    this.profiles = byKey(profiles, ({ memberId }) => memberId);
    this.payments = byKey(payments, ({ memberId, month }) => `${memberId} ${month}`);
    this.thisMonth = today.slice(0, 7);
  }

  profilesOf(memberId: string): readonly DuesProfile[] {
    return this.profiles.get(memberId) ?? [];
  }

  month(member: Member, month: string): DuesMonth {
    const payments = this.payments.get(`${member.id} ${month}`) ?? [];
    const profile = profileIn(this.profilesOf(member.id), member.id, month);
    const dueFen = payments.find((row) => row.dueFen !== undefined)?.dueFen ?? profile?.monthlyDueFen;
    const isTicked = payments.some((row) => row.paidFen === undefined);
    const sum = payments.reduce((total, row) => total + (row.paidFen ?? 0), 0);
    const paidFen = payments.length === 0 || isTicked ? undefined : sum;
    const state = this.state(member, month, { payments, dueFen, paidFen });
    return { month, state, dueFen, paidFen, payments };
  }

  /** Unpaid months up to the last whole one, without a break. */
  unpaidRun(member: Member): string[] {
    const run: string[] = [];
    for (let back = 1; back <= LOOK_BACK_MONTHS; back += 1) {
      const month = shiftMonth(this.thisMonth, -back);
      if (this.month(member, month).state !== 'unpaid') break;
      run.unshift(month);
    }
    return run;
  }

  private state(
    member: Member,
    month: string,
    { payments, dueFen, paidFen }: Pick<DuesMonth, 'payments' | 'dueFen' | 'paidFen'>,
  ): DuesState {
    // 0.00 元 against a due is how some sheets write that nothing was paid.
    const isNothing = paidFen === 0 && (dueFen ?? 0) > 0;
    if (payments.length > 0 && !isNothing) {
      if (paidFen !== undefined && dueFen !== undefined && paidFen < dueFen) return 'partly';
      return month > this.thisMonth ? 'ahead' : 'paid';
    }
    const owed = this.owed(member, month);
    if (owed !== 'yes') return owed;
    if (lastDayOf(month) < this.branch.startedOn) return 'onPaper';
    if (dueFen === 0) return 'exempt';
    if (month > this.thisMonth) return 'notYet';
    return month === this.thisMonth ? 'open' : 'unpaid';
  }

  private owed(member: Member, month: string): 'yes' | 'notDue' | 'covered' {
    const [first, last] = [`${month}-01`, lastDayOf(month)];
    const span = (this.memberships.get(member.id) ?? []).find(
      ({ from, to }) => from <= last && (to === undefined || to > first),
    );
    if (!span) return 'notDue';
    // Whoever died is not asked for the month; nor is a month asked that may lie before the admission (Art 8).
    if (span.toHow === 'deceased' && span.to !== undefined && span.to <= last) return 'notDue';
    if (member.joinDate && partialDateRange(member.joinDate).last.slice(0, 7) > month) return 'notDue';
    const isOff = (this.statuses.get(member.id) ?? []).some(
      (row) =>
        covers(row, last) &&
        (row.status === 'suspended' || row.status === 'left' || row.status === 'deceased'),
    );
    if (isOff) return 'notDue';
    const through = [
      member.duesPaidThrough,
      span.arrival?.duesPaidThrough,
      // What the letter out says was paid is paid, registered here or not.
      span.transfer?.duesPaidThrough,
    ];
    return through.some((until) => until !== undefined && month <= until) ? 'covered' : 'yes';
  }
}

function lastDayOf(month: string): CalendarDate {
  const [year, no] = [Number(month.slice(0, 4)), Number(month.slice(5, 7))];
  return toDate({ year, month: no, day: daysInMonth(year, no) });
}

function byKey<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const own = found.get(keyOf(row));
    if (own) own.push(row);
    else found.set(keyOf(row), [row]);
  }
  return found;
}
