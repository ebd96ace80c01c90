/**
 * What was true of a member on a day besides belonging to the branch: circumstances, work, status, letters under way,
 * contacts due (domain §2.3, R-33, R-39, R-40, E9). Pure; days are Asia/Shanghai.
 */
import type { Member, Membership, Person, StatusSpan } from '../schema/member';
import {
  circumstanceKinds,
  type Circumstance,
  type CircumstanceKind,
  type Contact,
  type WorkSpan,
} from '../schema/member-life';
import { defaultLifeParameters, type LifeParameters } from '../rules/member-life';
import { addDays, addMonths, addYears, covers, daysInMonth, formatDateZh, type CalendarDate } from './dates';

/** Rows of `circumstances` of one member in force on `day`. */
export function circumstancesOn(
  circumstances: readonly Circumstance[],
  memberId: string,
  day: CalendarDate,
): Circumstance[] {
  return circumstances.filter((row) => row.memberId === memberId && covers(row, day));
}

/** The flags of the form from before circumstances had days. */
const flagOf: Partial<Record<CircumstanceKind, (member: Member) => boolean>> = {
  mobile: (member) => member.isMobile === true,
  lost: (member) => member.isLost === true,
  attendanceExempt: (member) => (member.exemptBasis ?? '') !== '',
};

/** Only ticked in the form from before circumstances had days: no row of the kind was ever written. */
export function isTickedOnly(
  kind: CircumstanceKind,
  member: Member,
  circumstances: readonly Circumstance[],
): boolean {
  return (
    (flagOf[kind]?.(member) ?? false) &&
    !circumstances.some((row) => row.memberId === member.id && row.kind === kind)
  );
}

/** One thing that is so on a day: the row in force, or undefined where an older file only ticked it. */
export interface CircumstanceFact {
  kind: CircumstanceKind;
  row: Circumstance | undefined;
}

/** All that is so of a member on `day`, in the order of the kinds; of ticks without days it is known only for now. */
export function circumstanceFactsOn(
  member: Member,
  circumstances: readonly Circumstance[],
  day: CalendarDate,
): CircumstanceFact[] {
  const inForce = circumstancesOn(circumstances, member.id, day);
  return circumstanceKinds.flatMap((kind): CircumstanceFact[] => {
    if (isTickedOnly(kind, member, circumstances)) return [{ kind, row: undefined }];
    return inForce.filter((row) => row.kind === kind).map((row) => ({ kind, row }));
  });
}

/**
 * Was this so on `day`? Where a row of the kind exists for the member, of whatever days, the rows decide; the old
 * flag of the member file speaks only while there is none.
 */
export function isInCircumstance(
  kind: CircumstanceKind,
  member: Member,
  circumstances: readonly Circumstance[],
  day: CalendarDate,
): boolean {
  return circumstanceFactsOn(member, circumstances, day).some((fact) => fact.kind === kind);
}

/**
 * The decision a 免到 rests on, on `day`: of the row in force, or of the old field where no row was ever written.
 * undefined when the member is not exempt; '' when no decision was written down.
 */
export function exemptBasisOn(
  member: Member,
  circumstances: readonly Circumstance[],
  day: CalendarDate,
): string | undefined {
  const own = circumstances.filter((row) => row.memberId === member.id && row.kind === 'attendanceExempt');
  if (own.length === 0) return member.exemptBasis === '' ? undefined : member.exemptBasis;
  const row = own.find((one) => covers(one, day));
  if (!row) return undefined;
  const decidedOn = row.decidedOn === undefined ? undefined : formatDateZh(row.decidedOn);
  return [row.decidedBy, decidedOn, row.docNo].filter((part) => (part ?? '') !== '').join('，');
}

/** 工作单位、职务、岗位 as of one day. */
export type Work = Pick<Person, 'postCategory' | 'workUnit' | 'department' | 'jobTitle' | 'rank'>;
export const workKeys = ['postCategory', 'workUnit', 'department', 'jobTitle', 'rank'] as const;

export function workOf(row: Work): Work {
  return Object.fromEntries(workKeys.filter((key) => row[key] !== undefined).map((key) => [key, row[key]]));
}

/**
 * Work on `day`. The person's own fields say how it is now, so they stand for the span that is still open and where
 * there are no spans; before the first span the first one is the nearest that is known.
 */
export function workOn(person: Person, workSpans: readonly WorkSpan[], day: CalendarDate): Work {
  const own = workSpans
    .filter((span) => span.personId === person.id)
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  const begun = own.filter((span) => span.from <= day);
  const span = own.find((one) => covers(one, day)) ?? begun.at(-1) ?? own[0];
  return span?.to === undefined ? workOf(person) : workOf(span);
}

/**
 * The category that decides the dues table of a month: the one on the month's last day, so that a change counts from
 * the month it happens in (retiring on 1 or 15 July: June by the old, July by the new one).
 * @param month `YYYY-MM`
 */
export function postCategoryOn(
  person: Person,
  workSpans: readonly WorkSpan[],
  month: string,
): Person['postCategory'] {
  const [year = 0, no = 0] = month.split('-').map(Number);
  return workOn(person, workSpans, `${month}-${String(daysInMonth(year, no))}`).postCategory;
}

/** Rows of `statusSpans` of one member in force on `day`; none = 正常. */
export function statusesOn(
  statusSpans: readonly StatusSpan[],
  memberId: string,
  day: CalendarDate,
): StatusSpan[] {
  return statusSpans.filter((span) => span.memberId === memberId && covers(span, day));
}

export interface LetterState {
  /** Last day the letter is good. */
  validUntil: CalendarDate;
  isExpired: boolean;
  /** From this day on a receipt that is not there is asked after. */
  receiptDueOn: CalendarDate;
  isReceiptOverdue: boolean;
}

/** A letter that is out and has no receipt yet; the member counts here all the while (教 Art 25). */
export function letterUnderWay(
  membership: Pick<Membership, 'to' | 'transfer'>,
  day: CalendarDate,
  parameters: LifeParameters = defaultLifeParameters,
): LetterState | undefined {
  const { transfer, to } = membership;
  if (!transfer || to !== undefined || transfer.receiptOn !== undefined) return undefined;
  const validUntil = transfer.validUntil ?? letterValidUntil(transfer.letterOn, parameters);
  const receiptDueOn = addDays(transfer.letterOn, parameters.receiptDays);
  return {
    validUntil,
    isExpired: day > validUntil,
    receiptDueOn,
    isReceiptOverdue: day >= receiptDueOn,
  };
}

/** 90 days with the day of writing counted: written on 1 September, good until 29 November. */
export function letterValidUntil(
  letterOn: CalendarDate,
  { letterDays }: LifeParameters = defaultLifeParameters,
): CalendarDate {
  return addDays(letterOn, letterDays - 1);
}

/** 流动 and 出国（境）: these are kept in touch with. */
export function isKeptInTouch(kind: CircumstanceKind): boolean {
  return kind === 'mobile' || kind === 'abroad';
}

export interface ContactDue {
  circumstance: Circumstance;
  /** Last time the person was reached. */
  lastOn: CalendarDate | undefined;
  dueOn: CalendarDate;
  isOverdue: boolean;
}

/** Next contact of a circumstance in force on `day`; an attempt that reached nobody does not count. */
export function contactDue(
  circumstance: Circumstance,
  contacts: readonly Contact[],
  day: CalendarDate,
  parameters: LifeParameters = defaultLifeParameters,
): ContactDue | undefined {
  if (!isKeptInTouch(circumstance.kind) || !covers(circumstance, day)) return undefined;
  const own = circumstance.kind === 'mobile' ? parameters.mobileMonths : parameters.abroadMonths;
  const months = circumstance.contactMonths ?? own;
  const lastOn = contacts
    .filter((contact) => contact.circumstanceId === circumstance.id && contact.reached && contact.on <= day)
    .map((contact) => contact.on)
    .sort()
    .at(-1);
  const dueOn = addMonths(lastOn ?? circumstance.from, months);
  return { circumstance, lastOn, dueOn, isOverdue: dueOn < day };
}

/** What is due for a 失联党员: nothing moves by itself, the branch decides. */
export interface LostDue {
  what: 'suspend' | 'remove';
  on: CalendarDate;
  isDue: boolean;
}

/** 停止党籍 six months after the last contact, removal two years after that. */
export function lostDue(
  circumstance: Circumstance,
  statusSpans: readonly StatusSpan[],
  day: CalendarDate,
  parameters: LifeParameters = defaultLifeParameters,
): LostDue | undefined {
  if (circumstance.kind !== 'lost' || !covers(circumstance, day)) return undefined;
  const statuses = statusesOn(statusSpans, circumstance.memberId, day);
  if (statuses.some(({ status }) => status === 'left' || status === 'deceased')) return undefined;
  const suspended = statuses.find(({ status }) => status === 'suspended');
  const on = suspended
    ? addYears(suspended.from, parameters.removalYears)
    : addMonths(circumstance.from, parameters.lostMonths);
  return { what: suspended ? 'remove' : 'suspend', on, isDue: on <= day };
}
