/**
 * Which texts of a year are written, due or missing. Pure; the same states as the cells of
 * domain/duties, so that 工作台 and lists speak of both alike.
 */
import {
  BULLETIN_MONTHS_AFTER,
  bulletinRule,
  officialsReportRule,
  secretaryReportRule,
  type TextChoices,
} from '../rules/branch-texts';
import type { Rule } from '../rules/rule';
import type { Branch } from '../schema/branch';
import type { BranchText } from '../schema/branch-text';
import { addDays, addMonths, daysBetween, type CalendarDate } from './dates';
import type { DutyState } from './duties';
import {
  bulletinPeriods,
  halvesWithoutBulletin,
  officialsOfPeriod,
  type OfficialTables,
} from './leading-officials';
import { isOnPaperOnly, secretaryOn, type RosterTables } from './roster';

export interface TextDuty {
  kind: 'secretaryReport' | 'attendanceBulletin' | 'officialsReport';
  rule: Rule<object>;
  year: number;
  half?: 1 | 2;
  /** What it is about. */
  first: CalendarDate;
  last: CalendarDate;
  /** Last day it is asked for. */
  until: CalendarDate;
  state: DutyState;
  /** Days left until then, when open. */
  daysLeft?: number;
  /** The one that fulfils it, or the draft of it. */
  textId?: string;
  /** Of a 述职: who reports. */
  name?: string;
}

export interface TextDutyFacts {
  branch: Pick<Branch, 'startedOn'>;
  tables: RosterTables;
  leadingPosts: OfficialTables['leadingPosts'];
  texts: readonly BranchText[];
  choices: TextChoices;
}

/** Duties of one year, in the order they fall due. */
export function textDuties(facts: TextDutyFacts, year: number, today: CalendarDate): TextDuty[] {
  const { choices } = facts;
  return [
    ...(bulletinRule.enabled ? bulletinDuties(facts, year, today) : []),
    ...(choices.officialsReport && officialsReportRule.enabled ? [officialsDuty(facts, year, today)] : []),
    ...(choices.secretaryReport && secretaryReportRule.enabled ? [secretaryDuty(facts, year, today)] : []),
  ];
}

/** What is asked for today: of this year and the one before, whose reports are due in January. */
export function openTextDuties(facts: TextDutyFacts, year: number, today: CalendarDate): TextDuty[] {
  return [...textDuties(facts, year - 1, today), ...textDuties(facts, year, today)].filter(
    ({ state }) => state === 'open' || state === 'missing',
  );
}

/** Final and handed in, read out or made known on a day that has come; or noted as lying on paper. */
export function isGiven(
  text: Pick<BranchText, 'state' | 'deliveredOn' | 'paperPlace'>,
  today: CalendarDate,
): boolean {
  if ((text.paperPlace ?? '').trim() !== '') return true;
  return text.state === 'final' && text.deliveredOn !== undefined && text.deliveredOn <= today;
}

function secretaryDuty(facts: TextDutyFacts, year: number, today: CalendarDate): TextDuty {
  const last = `${String(year)}-12-31`;
  // Nobody is asked for a report on a year that ended without a secretary: the empty seat is found elsewhere.
  const secretary = secretaryOn(facts.tables, today < last ? today : last);
  const duty = yearly(facts, 'secretaryReport', secretaryReportRule, year, today, secretary !== undefined);
  return secretary ? { ...duty, name: secretary.person.name } : duty;
}

function officialsDuty(facts: TextDutyFacts, year: number, today: CalendarDate): TextDuty {
  const [first, last] = yearOfDuty(year);
  const hasOfficials = officialsIn(facts, { first, last }, today);
  return yearly(facts, 'officialsReport', officialsReportRule, year, today, hasOfficials);
}

function yearly(
  facts: TextDutyFacts,
  kind: 'secretaryReport' | 'officialsReport',
  rule: typeof secretaryReportRule,
  year: number,
  today: CalendarDate,
  isAsked: boolean,
): TextDuty {
  const [first, last] = yearOfDuty(year);
  const until = `${String(year + 1)}-${rule.parameters.until}`;
  const own = facts.texts.filter((text) => text.kind === kind && text.year === year);
  const given = own.find((text) => isGiven(text, today));
  return dutyOf(
    { kind, rule, year, first, last, until },
    facts,
    given ?? own[0],
    given !== undefined,
    isAsked,
    today,
  );
}

function bulletinDuties(facts: TextDutyFacts, year: number, today: CalendarDate): TextDuty[] {
  const { choices, texts } = facts;
  const own = texts.filter((text) => text.kind === 'attendanceBulletin');
  const given = own.filter((text) => isGiven(text, today));
  // A bulletin on a half-year is mostly dated in the month after: it counts for the half it is about.
  const days = given.flatMap((text) => dayCounted(text) ?? []);
  const missing = new Set(halvesWithoutBulletin(days, year, today, choices.bulletins));
  return bulletinPeriods(year, choices.bulletins).map((period) => {
    const { half, first, last } = period;
    const isAbout = (text: BranchText): boolean => {
      const day = dayCounted(text) ?? `${String(text.year)}-12-31`;
      return day >= first && day <= last;
    };
    const found = given.find(isAbout);
    const isDone = today > last ? !missing.has(half) : found !== undefined;
    const base = {
      ...{ kind: 'attendanceBulletin' as const, rule: bulletinRule, year, first, last },
      ...(choices.bulletins === 1 ? {} : { half }),
      until: addDays(addMonths(addDays(last, 1), BULLETIN_MONTHS_AFTER), -1),
    };
    const isAsked = officialsIn(facts, { first, last }, today);
    return dutyOf(base, facts, found ?? own.find(isAbout), isDone, isAsked, today);
  });
}

/** The last day of the half it is about; without one the day it is dated, or was made known. */
function dayCounted({ year, half, datedOn, deliveredOn }: BranchText): CalendarDate | undefined {
  if (half !== undefined) return `${String(year)}-${half === 1 ? '06-30' : '12-31'}`;
  return datedOn ?? deliveredOn;
}

function dutyOf(
  base: Omit<TextDuty, 'state'>,
  { branch }: TextDutyFacts,
  text: BranchText | undefined,
  isDone: boolean,
  isAsked: boolean,
  today: CalendarDate,
): TextDuty {
  const duty = { ...base, ...(text ? { textId: text.id } : {}) };
  if (isDone) return { ...duty, state: 'done' };
  // What ended before the branch used the program lies in the book.
  if (isOnPaperOnly(branch, base.last)) return { ...duty, state: 'onPaper' };
  if (!isAsked) return { ...duty, state: 'excused' };
  if (today <= base.last) return { ...duty, state: 'notYet' };
  if (today <= base.until) return { ...duty, state: 'open', daysLeft: daysBetween(today, base.until) };
  return { ...duty, state: 'missing' };
}

function officialsIn(
  { tables, leadingPosts }: TextDutyFacts,
  range: { first: CalendarDate; last: CalendarDate },
  today: CalendarDate,
): boolean {
  return officialsOfPeriod({ ...tables, leadingPosts, records: [] }, range, today).length > 0;
}

function yearOfDuty(year: number): [first: CalendarDate, last: CalendarDate] {
  return [`${String(year)}-01-01`, `${String(year)}-12-31`];
}
