/**
 * 学时 of each member in a year: what was heard in meetings, what was registered besides, and what is still missing
 * (domain §2.7, R-20, R-21, X-19). Pure; hours come in halves, so that sums are exact.
 */
import { selfStudyWays } from '../rules/make-ups';
import { WARN_FROM_MONTH, committeeHoursRule, memberHoursRule, selfStudyForms } from '../rules/study-hours';
import type { Post } from '../schema/branch';
import type { OrgLifeRecord } from '../schema/meeting';
import type { Membership } from '../schema/member';
import type { MakeUp } from '../schema/org-life';
import type { PlanItem, StudyForm, StudyLog } from '../schema/study-plan';
import { covers, daysInMonth, partsOf, toDate, yearOf, type CalendarDate } from './dates';
import { exemptBasisOn } from './member-life';
import { rosterOn, type RosterEntry, type RosterTables } from './roster';
import { isHeld } from './study-plan';

const MONTHS = 12;

export interface StudyTables {
  /** Only what was held counts; the caller need not sort them out. */
  records: readonly OrgLifeRecord[];
  planItems: readonly PlanItem[];
  studyLogs: readonly StudyLog[];
  /** 缺席补课 with hours; where they are not read, they are not counted. */
  makeUps?: readonly MakeUp[];
}

/** Hours of one member in one year. */
export interface StudyHours {
  fromMeetings: number;
  fromLogs: number;
  /** Both together: 集中学习培训. What was made up of a meeting counts as heard in it. */
  counted: number;
  /** The same by month, January first: in the month it was heard, a class of several days in the month it began. */
  byMonth: readonly number[];
  /** On platforms and alone; stands apart. */
  selfStudy: number;
  /** 集中培训 taken part in. */
  trainings: number;
  /** Registered, yet nothing shows it. */
  withoutEvidence: number;
}

export interface StudyHoursLine extends StudyHours {
  entry: RosterEntry;
  isCommittee: boolean;
  /** 学时 the year asks for; undefined for whoever is exempt (see `exemptBasis`). */
  due: number | undefined;
  exemptBasis: string | undefined;
  /** Still missing; 0 when there is enough or nothing is asked. */
  gap: number;
  isTrainingMissing: boolean;
}

/** The day the list of a year stands for: today in the running year, its last day afterwards. */
export function studyDayOf(year: number, today: CalendarDate): CalendarDate {
  return year === yearOf(today) ? today : toDate({ year, month: MONTHS, day: 31 });
}

/** One line for each member on the roster of that day, in the order of names. */
export function studyHoursLines(
  roster: RosterTables,
  tables: StudyTables,
  year: number,
  today: CalendarDate,
): StudyHoursLine[] {
  const day = studyDayOf(year, today);
  const hoursOf = studyHoursOfYear(tables, year, today);
  const spans = byMember(roster.memberships);
  const posts = byMember(roster.posts.filter(({ body }) => body === 'committee'));
  return rosterOn(roster, day).map((entry) => {
    const { id } = entry.member;
    const hours = hoursOf(id);
    const isCommittee = entry.posts.some(({ body }) => body === 'committee');
    const exemptBasis = exemptBasisOn(entry.member, roster.circumstances ?? [], day);
    const due =
      exemptBasis === undefined ? dueHours(year, spans.get(id) ?? [], posts.get(id) ?? []) : undefined;
    const isTrainingMissing =
      isCommittee && due !== undefined && hours.trainings < committeeHoursRule.parameters.trainings;
    const gap = Math.max(0, (due ?? 0) - hours.counted);
    return { ...hours, entry, isCommittee, due, exemptBasis, gap, isTrainingMissing };
  });
}

/**
 * 学时 a year asks of one member: a twelfth for each month at whose end the person belonged to the branch, of the
 * committee's measure in months with an office. To the half hour. By month is local practice for part of a year.
 */
export function dueHours(
  year: number,
  memberships: readonly Pick<Membership, 'from' | 'to'>[],
  committeePosts: readonly Pick<Post, 'from' | 'to'>[],
): number {
  let sum = 0;
  for (let month = 1; month <= MONTHS; month += 1) {
    const last = toDate({ year, month, day: daysInMonth(year, month) });
    if (!memberships.some((span) => covers(span, last))) continue;
    const rule = committeePosts.some((span) => covers(span, last)) ? committeeHoursRule : memberHoursRule;
    sum += rule.parameters.hours;
  }
  return Math.round((sum / MONTHS) * 2) / 2;
}

/** How much a gap matters today: nothing before October of the running year, a warning until it is over. */
export function gapSeverity(year: number, today: CalendarDate): 'none' | 'warning' | 'error' {
  if (year < yearOf(today)) return 'error';
  if (year > yearOf(today)) return 'none';
  return partsOf(today).month >= WARN_FROM_MONTH ? 'warning' : 'none';
}

/** Looks a member's hours of the year up; the rows are gone through once for all members. */
export function studyHoursOfYear(
  { records, planItems, studyLogs, makeUps = [] }: StudyTables,
  year: number,
  today: CalendarDate,
): (memberId: string) => StudyHours {
  const found = new Map<string, Sum>();
  const sumOf = (memberId: string): Sum => {
    const known = found.get(memberId);
    if (known) return known;
    const made = new Sum();
    found.set(memberId, made);
    return made;
  };
  const items = new Map(planItems.map((item) => [item.id, item]));
  const held = records
    .filter((record) => yearOf(record.startAt) === year && isHeld(record, today))
    .sort((a, b) => (a.startAt < b.startAt ? -1 : 1));
  for (const record of held) {
    const study = studyIn(record, items);
    if (study.length === 0) continue;
    for (const { memberId, status } of record.attendance) {
      if (status === 'present') sumOf(memberId).hear(study, monthIndexOf(record.startAt));
    }
  }
  const byId = new Map(records.map((record) => [record.id, record]));
  for (const makeUp of makeUps) {
    // A make-up without hours says only that it was done; one of a meeting taken away again is nothing.
    const record = byId.get(makeUp.recordId);
    if (makeUp.hours === undefined || record === undefined || yearOf(record.startAt) !== year) continue;
    sumOf(makeUp.memberId).makeUp(makeUp, makeUp.hours, record);
  }
  for (const log of studyLogs) if (yearOf(log.from) === year) sumOf(log.memberId).register(log);
  return (memberId) => (found.get(memberId) ?? new Sum()).hours();
}

interface Study {
  /** The item of the plan, which counts once however many meetings it took; undefined: every time. */
  itemId: string | undefined;
  form: StudyForm;
  hours: number;
}

/** Items of the plan a meeting fulfilled; a class without one by its own hours. */
function studyIn(record: OrgLifeRecord, items: ReadonlyMap<string, PlanItem>): Study[] {
  if (record.planItemIds.length > 0) {
    return record.planItemIds.flatMap((id): Study[] => {
      const item = items.get(id);
      return item ? [{ itemId: id, form: item.form, hours: item.plannedHours }] : [];
    });
  }
  return record.sections.flatMap((section): Study[] =>
    section.type === 'partyClass' && section.hours !== undefined
      ? [{ itemId: undefined, form: 'specialClass', hours: section.hours }]
      : [],
  );
}

class Sum {
  private readonly heard = new Set<string>();
  private readonly byMonth: number[] = Array.from({ length: MONTHS }, () => 0);
  private fromMeetings = 0;
  private fromLogs = 0;
  private selfStudy = 0;
  private trainings = 0;
  private withoutEvidence = 0;

  hear(study: readonly Study[], month: number): void {
    for (const { itemId, form, hours } of study) {
      if (itemId !== undefined && this.heard.has(itemId)) continue;
      if (itemId !== undefined) this.heard.add(itemId);
      if (this.add(form, hours, month)) this.fromMeetings += hours;
    }
  }

  /**
   * In the month it was made up, of a later year in December: the year of the meeting asked for the hours. An item of
   * the plan that was heard elsewhere does not count twice.
   */
  makeUp(row: MakeUp, hours: number, { startAt, planItemIds }: OrgLifeRecord): void {
    if (planItemIds.length > 0 && planItemIds.every((id) => this.heard.has(id))) return;
    for (const id of planItemIds) this.heard.add(id);
    const month = yearOf(row.on) > yearOf(startAt) ? MONTHS - 1 : monthIndexOf(row.on);
    if (this.add(selfStudyWays.includes(row.way) ? 'selfStudy' : 'branchCollective', hours, month)) {
      this.fromMeetings += hours;
    }
  }

  register(log: StudyLog): void {
    if (this.add(log.form, log.hours, monthIndexOf(log.from))) this.fromLogs += log.hours;
    if (log.evidence === undefined) this.withoutEvidence += 1;
  }

  hours(): StudyHours {
    const { fromMeetings, fromLogs, byMonth, selfStudy, trainings, withoutEvidence } = this;
    const counted = fromMeetings + fromLogs;
    return { fromMeetings, fromLogs, counted, byMonth, selfStudy, trainings, withoutEvidence };
  }

  /** @returns whether it counts as 集中学习培训 */
  private add(form: StudyForm, hours: number, month: number): boolean {
    if (selfStudyForms.includes(form)) {
      this.selfStudy += hours;
      return false;
    }
    this.byMonth[month] = (this.byMonth[month] ?? 0) + hours;
    if (form === 'centralTraining') this.trainings += 1;
    return true;
  }
}

/** 0 for January; of a day or of a local time. */
function monthIndexOf(at: string): number {
  return partsOf(at.slice(0, 10)).month - 1;
}

function byMember<Row extends { memberId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const own = found.get(row.memberId);
    if (own) own.push(row);
    else found.set(row.memberId, [row]);
  }
  return found;
}
