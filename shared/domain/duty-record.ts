/**
 * 党务干部履职记录 of one person: offices, exchanges, what the minutes show of the work (domain §7 rows 44, 58). Pure;
 * every number is counted from records, none is typed.
 */
import type { PostExchange, Post } from '../schema/branch';
import type { OrgLifeRecord } from '../schema/meeting';
import type { Member, Person } from '../schema/member';
import type { MakeUp } from '../schema/org-life';
import type { PlanItem, StudyLog } from '../schema/study-plan';
import { leadingEntries, type LeadingEntry, type LeadingTables } from './branch-body';
import { yearOf, type CalendarDate } from './dates';
import { studyHoursOfYear } from './study-hours';
import { isHeld } from './study-plan';

export interface DutyTables extends LeadingTables {
  exchanges: readonly PostExchange[];
  records: readonly OrgLifeRecord[];
  planItems: readonly PlanItem[];
  studyLogs: readonly StudyLog[];
  makeUps?: readonly MakeUp[];
}

export interface DutyYear {
  year: number;
  hosted: number;
  recorded: number;
  /** Party classes given. */
  lectured: number;
  /** 支委会 the person was entitled to, and came to. */
  committeeDue: number;
  committeePresent: number;
  /** 集中学习培训 学时, heard in meetings and registered. */
  hours: number;
}

export interface DutyRecord {
  person: Person;
  member: Member;
  /** Newest first. */
  posts: Post[];
  leadingPosts: LeadingEntry[];
  exchanges: PostExchange[];
  /** Years with an office, up to this one, newest first. */
  years: DutyYear[];
}

/** undefined when there is no such member. Meetings count from the day they were held on, in any state but 拟开. */
export function dutyRecordOf(
  tables: DutyTables,
  memberId: string,
  today: CalendarDate,
): DutyRecord | undefined {
  const member = tables.members.find((row) => row.id === memberId);
  const person = tables.persons.find((row) => row.id === member?.personId);
  if (!member || !person) return undefined;
  const posts = tables.posts
    .filter((post) => post.memberId === memberId && post.body !== 'leadingGroup')
    .sort((a, b) => (a.from < b.from ? 1 : -1));
  const leadingPosts = leadingEntries(tables).filter((entry) => entry.person.id === person.id);
  const exchanges = exchangesOf(tables.exchanges, memberId);
  const firstYear = Math.min(...posts.map((post) => yearOf(post.from)), yearOf(today));
  const held = tables.records.filter((record) => isHeld(record, today));
  const years: DutyYear[] = [];
  for (let year = yearOf(today); year >= firstYear; year -= 1) {
    const { counted } = studyHoursOfYear(tables, year, today)(memberId);
    years.push({ ...dutyYear(held, memberId, year), hours: counted });
  }
  return { person, member, posts, leadingPosts, exchanges, years };
}

/** Exchanges of one person, newest first. */
export function exchangesOf(exchanges: readonly PostExchange[], memberId: string): PostExchange[] {
  return exchanges.filter((row) => row.memberId === memberId).sort((a, b) => (a.on < b.on ? 1 : -1));
}

/** How many exchanges there were in a year, and how many each way. */
export function exchangesInYear(
  exchanges: readonly PostExchange[],
  year: number,
): { total: number; toPartyWork: number; toBusiness: number } {
  const own = exchanges.filter((row) => yearOf(row.on) === year);
  const toPartyWork = own.filter((row) => row.direction === 'toPartyWork').length;
  return { total: own.length, toPartyWork, toBusiness: own.length - toPartyWork };
}

function dutyYear(held: readonly OrgLifeRecord[], memberId: string, year: number): Omit<DutyYear, 'hours'> {
  const records = held.filter((record) => yearOf(record.startAt) === year);
  const statusIn = (record: OrgLifeRecord): string | undefined =>
    record.attendance.find((row) => row.memberId === memberId)?.status;
  const committee = records.filter((record) =>
    record.sections.some((section) => section.type === 'committeeMeeting'),
  );
  const due = committee.filter((record) => {
    const status = statusIn(record);
    return status !== undefined && status !== 'exempt';
  });
  return {
    year,
    hosted: records.filter((record) => record.host?.memberId === memberId).length,
    recorded: records.filter((record) => record.recorder?.memberId === memberId).length,
    lectured: records.filter((record) =>
      record.sections.some(
        (section) => section.type === 'partyClass' && section.lecturer?.memberId === memberId,
      ),
    ).length,
    committeeDue: due.length,
    committeePresent: due.filter((record) => statusIn(record) === 'present').length,
  };
}
