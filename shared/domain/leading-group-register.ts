/**
 * 党组 meetings as a register (domain §2.6): what its entries lack, and what the year lacks (R-13, R-17 to R-19,
 * Pure; codes and facts only, the sentences are in words/leading-group-register.
 */
import { leadingGroupRules, type LeadingGroupRuleName } from '../rules/leading-group';
import type { LeadingGroupMeeting, LeadingGroupTag } from '../schema/org-life';
import { addDays, addMonths, yearOf, type CalendarDate } from './dates';

export type RegisterFindingCode =
  | 'noPrimaryTopic'
  | 'primaryTopicNotFirst'
  | 'viewsNotHeard'
  | 'chairNotLast'
  | 'tooFewPresent'
  | 'tooFewForPersonnel'
  | 'monthsWithout'
  | 'governanceMissing'
  | 'ideologyMissing';

export interface RegisterFinding {
  code: RegisterFindingCode;
  rule: LeadingGroupRuleName;
  severity: 'warning' | 'info';
  /** The entry it is about; the year's findings have none. */
  meetingId?: string;
  /** With `monthsWithout`: 1 to 12. */
  months?: readonly number[];
  /** With the half-yearly ones. */
  half?: 1 | 2;
}

type Ratio = Readonly<{ num: number; den: number }>;

/** Enough present? Whole numbers, so that exactly two thirds is exactly enough. */
export function isQuorate(present: number, should: number, { num, den }: Ratio): boolean {
  return present * den >= should * num;
}

/** Does the entry decide on 三重一大? */
export function hasMajorDecision({
  tags,
  majorDecisions,
}: Pick<LeadingGroupMeeting, 'tags' | 'majorDecisions'>): boolean {
  return tags.includes('majorDecision') || majorDecisions.length > 0;
}

/** What one entry of the register lacks. */
export function meetingFindings(meeting: LeadingGroupMeeting): RegisterFinding[] {
  const { id, tags, primaryTopicFirst, allViewsHeard, chairSpokeLast, shouldAttend, present } = meeting;
  const codes: [RegisterFindingCode, LeadingGroupRuleName][] = [];
  if (!tags.includes('primaryTopic')) codes.push(['noPrimaryTopic', 'primaryTopic']);
  else if (!primaryTopicFirst) codes.push(['primaryTopicNotFirst', 'primaryTopic']);
  if (hasMajorDecision(meeting)) {
    if (!allViewsHeard) codes.push(['viewsNotHeard', 'majorDecision']);
    if (!chairSpokeLast) codes.push(['chairNotLast', 'majorDecision']);
  }
  if (shouldAttend !== undefined && present !== undefined) {
    const { usual, personnel } = leadingGroupRules.quorum.parameters;
    const isPersonnel = meeting.majorDecisions.some(({ kind }) => kind === 'personnel');
    if (!isQuorate(present, shouldAttend, usual)) codes.push(['tooFewPresent', 'quorum']);
    else if (isPersonnel && !isQuorate(present, shouldAttend, personnel)) {
      codes.push(['tooFewForPersonnel', 'quorum']);
    }
  }
  return codes.map(([code, rule]) => ({
    code,
    rule,
    severity: leadingGroupRules[rule].severity,
    meetingId: id,
  }));
}

export interface RegisterYear {
  year: number;
  today: CalendarDate;
  /** 启用日: what ended before it is on paper. */
  startedOn: CalendarDate;
  /** Is there a 党组 in this unit at all? Without one nothing is asked of the year. */
  hasLeadingGroup: boolean;
}

/**
 * What the entries of a year and the year itself lack, entries first, oldest first. A month counts when it is over; a
 * half-year that still runs is said as a word (info), and becomes a warning when it is over.
 */
export function registerFindings(
  meetings: readonly LeadingGroupMeeting[],
  { year, today, startedOn, hasLeadingGroup }: RegisterYear,
): RegisterFinding[] {
  const own = meetings.filter(({ on }) => yearOf(on) === year).sort((a, b) => (a.on < b.on ? -1 : 1));
  const findings = own.flatMap(meetingFindings);
  if (!hasLeadingGroup && own.length === 0) return findings;
  const months = Array.from({ length: 12 }, (_, index) => index + 1).filter((month) => {
    const { first, last } = monthSpan(year, month);
    if (last >= today || last < startedOn) return false;
    return !own.some(({ on }) => on >= first && on <= last);
  });
  if (months.length > 0) findings.push({ code: 'monthsWithout', rule: 'monthly', severity: 'info', months });
  for (const half of [1, 2] as const) {
    const { first, last } = halfSpan(year, half);
    if (first > today || last < startedOn) continue;
    const severity = last < today ? 'warning' : 'info';
    const lacks = (tag: LeadingGroupTag): boolean =>
      own.filter(({ on, tags }) => on >= first && on <= last && tags.includes(tag)).length <
      leadingGroupRules.halfYearly.parameters.atLeast;
    const add = (code: RegisterFindingCode): void => {
      findings.push({ code, rule: 'halfYearly', severity, half });
    };
    if (lacks('strictGovernance')) add('governanceMissing');
    if (lacks('ideology')) add('ideologyMissing');
  }
  return findings;
}

/**
 * Does a title hold an amount? Figures, also Chinese ones, followed by 元 (X 元, 12.5万元, 三十万元). An amount belongs
 * into the office's book unless it is public already, so it is asked about. 一元化 and 元旦 are no amounts.
 */
export function holdsAmount(title: string): boolean {
  return /[0-9０-９〇零一二三四五六七八九十百千两][0-9０-９〇零一二三四五六七八九十百千万亿两,，.．\s]*(?:余|多)?[万亿]?元(?![化旦])/.test(
    title,
  );
}

function monthSpan(year: number, month: number): { first: CalendarDate; last: CalendarDate } {
  const first = `${String(year)}-${String(month).padStart(2, '0')}-01`;
  return { first, last: addDays(addMonths(first, 1), -1) };
}

function halfSpan(year: number, half: 1 | 2): { first: CalendarDate; last: CalendarDate } {
  return half === 1
    ? { first: `${String(year)}-01-01`, last: `${String(year)}-06-30` }
    : { first: `${String(year)}-07-01`, last: `${String(year)}-12-31` };
}
