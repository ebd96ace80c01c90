/**
 * What a year's registers add up to, for whoever writes a summary: each number with the list it was counted from.
 * Pure; every count comes from the function its own screen uses, so that text and screen can never disagree.
 */
import { lecturerKinds, recordTypes, type OrgLifeRecord, type RecordType } from '../schema/meeting';
import { admissionStages, stageOf, type AdmissionCase, type AdmissionStage } from './admission';
import { yearOf, type CalendarDate } from './dates';
import type { DuesLine } from './dues-year';
import { countedTalks, type TalkCoverage } from './heart-talks';
import type { HeartTalk } from '../schema/org-life';
import type { RosterTables } from './roster';
import { studyDayOf, type StudyHoursLine } from './study-hours';
import { isHeld } from './study-plan';
import { isAssessed } from './yearly-life';
import { yearStatistics } from './year-statistics';

type LecturerKind = (typeof lecturerKinds)[number];
type Share = { asked: number; done: number };

export type YearFact = { id: string; route: string } & (
  | { kind: 'meetings'; type: RecordType; count: number }
  /** Person-times; those exempt are in neither. */
  | { kind: 'attendance'; due: number; present: number }
  | { kind: 'classes'; count: number; byLecturer: { lecturer: LecturerKind | undefined; count: number }[] }
  | { kind: 'hours'; asked: number; reached: number }
  | { kind: 'talks'; count: number; committeePair: Share; withCommittee: Share; withMember: Share }
  | { kind: 'admission'; stages: { stage: AdmissionStage; count: number }[] }
  | { kind: 'movement'; admitted: number; converted: number }
  /** Months of members. */
  | { kind: 'dues'; due: number; paid: number }
  | { kind: 'members'; total: number; full: number; probationary: number }
);

export interface YearFacts {
  year: number;
  /** 31 December, or today while that has not come. */
  day: CalendarDate;
  facts: YearFact[];
}

export interface YearFactRows {
  tables: RosterTables;
  records: readonly OrgLifeRecord[];
  talks: readonly HeartTalk[];
  talkTotals: TalkCoverage['totals'];
  hours: readonly StudyHoursLine[];
  cases: readonly AdmissionCase[];
  dues: readonly DuesLine[];
}

/** In the order a summary usually follows; what nothing was registered of is left out. */
export function yearFacts(rows: YearFactRows, year: number, today: CalendarDate): YearFacts {
  const held = rows.records.filter((record) => isHeld(record, today));
  return {
    year,
    day: studyDayOf(year, today),
    facts: [
      ...memberFacts(rows.tables, year, today),
      ...meetingFacts(held, year),
      ...classFacts(held, year),
      ...hourFacts(rows.hours, year),
      ...talkFacts(rows, year),
      ...admissionFacts(rows.cases, studyDayOf(year, today)),
      ...duesFacts(rows.dues, year),
    ],
  };
}

function memberFacts(tables: RosterTables, year: number, today: CalendarDate): YearFact[] {
  const stats = yearStatistics(tables, year, today);
  const route = `/members/statistics?year=${String(year)}`;
  const countOf = (group: 'category' | 'movement', key: string): number =>
    stats.groups[group].find((figure) => figure.key === key)?.memberIds.length ?? 0;
  const [admitted, converted] = [countOf('movement', 'admitted'), countOf('movement', 'converted')];
  const facts: YearFact[] = [];
  if (stats.roster.length > 0) {
    const full = countOf('category', 'fullMember');
    const probationary = countOf('category', 'probationaryMember');
    facts.push({ id: 'members', kind: 'members', route, total: stats.roster.length, full, probationary });
  }
  if (admitted + converted > 0) facts.push({ id: 'movement', kind: 'movement', route, admitted, converted });
  return facts;
}

/** 组织生活会 and 民主评议 count for the year they look back on, as in the duties; all else for the year of its day. */
function isOfYear(record: OrgLifeRecord, type: RecordType, year: number): boolean {
  const section = record.sections.find((one) => one.type === type);
  if (!section) return false;
  return isAssessed(type) ? section.year === year : yearOf(record.startAt) === year;
}

function meetingFacts(held: readonly OrgLifeRecord[], year: number): YearFact[] {
  const facts = recordTypes.flatMap((type): YearFact[] => {
    const count = held.filter((record) => isOfYear(record, type, year)).length;
    const route = `/meetings?type=${type}&year=${String(year)}`;
    return count === 0 ? [] : [{ id: `meetings-${type}`, kind: 'meetings', route, type, count }];
  });
  const rows = held
    .filter((record) => yearOf(record.startAt) === year)
    .flatMap(({ attendance }) => attendance)
    .filter(({ status }) => status !== 'exempt');
  const present = rows.filter(({ status }) => status === 'present').length;
  const route = `/meetings?year=${String(year)}`;
  return rows.length === 0
    ? facts
    : [...facts, { id: 'attendance', kind: 'attendance', route, due: rows.length, present }];
}

function classFacts(held: readonly OrgLifeRecord[], year: number): YearFact[] {
  const classes = held
    .filter((record) => yearOf(record.startAt) === year)
    .flatMap(({ sections }) => sections)
    .flatMap((section) => (section.type === 'partyClass' ? [section.lecturerKind] : []));
  const byLecturer = [...lecturerKinds, undefined].flatMap((lecturer) => {
    const count = classes.filter((kind) => kind === lecturer).length;
    return count === 0 ? [] : [{ lecturer, count }];
  });
  const route = `/meetings?type=partyClass&year=${String(year)}`;
  return classes.length === 0
    ? []
    : [{ id: 'classes', kind: 'classes', route, count: classes.length, byLecturer }];
}

function hourFacts(lines: readonly StudyHoursLine[], year: number): YearFact[] {
  const asked = lines.filter(({ due }) => due !== undefined && due > 0);
  const reached = asked.filter(({ gap, isTrainingMissing }) => gap === 0 && !isTrainingMissing).length;
  const route = `/study-plan/hours?year=${String(year)}`;
  return asked.length === 0 ? [] : [{ id: 'hours', kind: 'hours', route, asked: asked.length, reached }];
}

function talkFacts({ talks, talkTotals }: YearFactRows, year: number): YearFact[] {
  const count = countedTalks(talks, year).length;
  const { committeePair, withCommittee, withMember } = talkTotals;
  const route = `/talks?year=${String(year)}&view=coverage`;
  return count === 0
    ? []
    : [{ id: 'talks', kind: 'talks', route, count, committeePair, withCommittee, withMember }];
}

/** Cases under way on that day, by the stage their steps had reached then. Who was admitted or converted is counted as a member. */
function admissionFacts(cases: readonly AdmissionCase[], day: CalendarDate): YearFact[] {
  const stages = cases.flatMap(({ row, steps }) => {
    const taken = steps.filter(({ doneOn }) => doneOn <= day);
    const isOver = row.endedOn !== undefined && row.endedOn <= day;
    return taken.length === 0 || isOver ? [] : [stageOf(taken)];
  });
  const counted = admissionStages
    .filter((stage) => stage !== 'full')
    .flatMap((stage) => {
      const count = stages.filter((one) => one === stage).length;
      return count === 0 ? [] : [{ stage, count }];
    });
  return counted.length === 0
    ? []
    : [{ id: 'admission', kind: 'admission', route: '/admission', stages: counted }];
}

/** Months owed so far: the running one, those on paper and those exempt are not asked for. */
function duesFacts(lines: readonly DuesLine[], year: number): YearFact[] {
  const states = lines.flatMap(({ months }) => months.map(({ state }) => state));
  const count = (...wanted: readonly string[]): number =>
    states.filter((state) => wanted.includes(state)).length;
  const paid = count('paid', 'covered');
  const due = paid + count('partly', 'unpaid');
  // Where nothing was ever paid here, dues are kept elsewhere.
  if (count('paid', 'partly') === 0) return [];
  return [{ id: 'dues', kind: 'dues', route: `/dues?year=${String(year)}`, due, paid }];
}
