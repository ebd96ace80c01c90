/** What is under way on the day of a hand-over: duties, meetings, tasks, persons on their way, posts. Pure. */
import { postCodes, type Branch, type Post } from '../schema/branch';
import type { OrgLifeRecord, RecordState, RecordType } from '../schema/meeting';
import type { Person } from '../schema/member';
import type { DutyPeriod } from '../rules/duties';
import type { MissingCode } from './before-signature';
import { addYears, covers, dayOfInstant, yearOf, type CalendarDate, type Instant } from './dates';
import { dutyRows, yearRange } from './duties';
import { compareByPinyin } from './person-name';
import { missingOfRecord } from './record-check';
import { rosterOn, type RosterTables } from './roster';

interface BranchRows {
  branch: Branch;
  roster: RosterTables;
  records: readonly OrgLifeRecord[];
}

/** A period of this year that lacks its meeting. */
export interface OpenDuty {
  ruleId: string;
  type: RecordType;
  groupId?: string;
  groupName?: string;
  period: DutyPeriod;
  first: CalendarDate;
  last: CalendarDate;
  /** `missing`: the period is over; `open`: it still runs. */
  state: 'missing' | 'open';
  daysLeft?: number;
  /** Day of a meeting 拟开 for it. */
  plannedOn?: CalendarDate;
}

/** Missing ones first, each oldest first. */
export function openDuties({ branch, roster, records }: BranchRows, today: CalendarDate): OpenDuty[] {
  // Without a roster nothing can be owed yet: the same as 工作台 says.
  if (roster.members.every(({ deletedAt }) => deletedAt !== undefined)) return [];
  return dutyRows(branch, roster, records, yearRange(yearOf(today)), today)
    .flatMap(({ rule, type, group, cells }) =>
      cells.flatMap((cell): OpenDuty[] => {
        if (cell.state !== 'missing' && cell.state !== 'open') return [];
        const planned = cell.planned.at(0);
        return [
          {
            ruleId: rule.id,
            type,
            ...(group ? { groupId: group.id, groupName: group.name } : {}),
            period: rule.parameters.period,
            first: cell.first,
            last: cell.last,
            state: cell.state,
            ...(cell.daysLeft === undefined ? {} : { daysLeft: cell.daysLeft }),
            ...(planned ? { plannedOn: planned.startAt.slice(0, 10) } : {}),
          },
        ];
      }),
    )
    .sort((a, b) => compare(a.state, b.state) || compare(a.last, b.last));
}

/** A record that is not 已签字归档. */
export interface OpenMeeting {
  id: string;
  record: OrgLifeRecord;
  state: Exclude<RecordState, 'signed'>;
  day: CalendarDate;
  title: string;
  /** Day it went out for signature. */
  sentOn?: CalendarDate;
  /** A 拟开 one whose day has passed. */
  isPast: boolean;
  /** What a draft lacks before it may go out; each named once. */
  missing: MissingCode[];
}

/** Oldest first. */
export function openMeetings({ roster, records }: BranchRows, now: Instant): OpenMeeting[] {
  const today = dayOfInstant(now);
  return records
    .flatMap((record): OpenMeeting[] => {
      const { id, state, title, startAt, sentAt } = record;
      if (state === 'signed') return [];
      const day = startAt.slice(0, 10);
      const missing =
        state === 'draft'
          ? missingOfRecord(record, { tables: roster, records, now }).map(({ code }) => code)
          : [];
      return [
        {
          id,
          record,
          state,
          day,
          title,
          ...(sentAt && state === 'outForSignature' ? { sentOn: dayOfInstant(sentAt) } : {}),
          isPast: state === 'planned' && day < today,
          missing: [...new Set(missing)],
        },
      ];
    })
    .sort((a, b) => compare(a.record.startAt, b.record.startAt));
}

/** Something a meeting gave somebody to do. */
export interface OpenTodo {
  id: string;
  recordId: string;
  record: OrgLifeRecord;
  what: string;
  owner: string;
  due?: CalendarDate;
}

/** Not ticked as done; those with a day first, the nearest first. */
export function openTodos({ records }: Pick<BranchRows, 'records'>): OpenTodo[] {
  return records
    .flatMap((record) =>
      record.todos
        .filter(({ doneOn, what }) => doneOn === undefined && what.trim() !== '')
        .map(({ id, what, owner, due }) => ({
          id,
          recordId: record.id,
          record,
          what,
          owner: owner?.name ?? '',
          ...(due ? { due } : {}),
        })),
    )
    .sort((a, b) => compare(a.due ?? '9999', b.due ?? '9999'));
}

const wayIntoParty = ['applicant', 'activist', 'developmentTarget'] as const;
export type CandidateStage = (typeof wayIntoParty)[number] | 'probationary';

/** Somebody on the way into the Party, as far as the files of persons and members say. */
export interface Candidate {
  id: string;
  name: string;
  stage: CandidateStage;
  /** Of a probationary member, as recorded. */
  joinDate?: string;
  /** 党章 Art 7: the probation is one year; only where the full day of joining is known. */
  probationEndsOn?: CalendarDate;
}

/** Applicants, activists, targets, then probationary members; each by name. */
export function candidatesOf(roster: RosterTables, today: CalendarDate): Candidate[] {
  const members = new Set(
    roster.members.filter(({ deletedAt }) => deletedAt === undefined).map(({ personId }) => personId),
  );
  const byName = (a: Pick<Person, 'name'>, b: Pick<Person, 'name'>): number =>
    compareByPinyin(a.name, b.name);
  const before = wayIntoParty.flatMap((stage) =>
    roster.persons
      .filter(
        ({ id, identity, erasedAt }) => identity === stage && !members.has(id) && erasedAt === undefined,
      )
      .sort(byName)
      .map(({ id, name }) => ({ id, name, stage })),
  );
  const probationary = rosterOn(roster, today)
    .filter(({ category }) => category === 'probationaryMember')
    .map(({ member: { id, joinDate }, person: { name } }) => ({
      id,
      name,
      stage: 'probationary' as const,
      ...(joinDate ? { joinDate } : {}),
      ...(joinDate?.length === 10 ? { probationEndsOn: addYears(joinDate, 1) } : {}),
    }));
  return [...before, ...probationary];
}

/** An office held on the day. */
export interface RunningPost {
  id: string;
  name: string;
  post: Post['post'];
  groupName?: string;
  from: CalendarDate;
  /** End of the committee's term; other offices have none of their own. */
  termEndsOn?: CalendarDate;
}

const bodies: readonly Post['body'][] = ['committee', 'group', 'leadingGroup'];

/** The committee first, then the groups; in each in the order of the offices' rank. */
export function runningPosts({ branch, roster }: BranchRows, today: CalendarDate): RunningPost[] {
  const termEndsOn = branch.electionDate ? addYears(branch.electionDate, branch.termYears) : undefined;
  const names = new Map(roster.persons.map(({ id, name }) => [id, name]));
  const members = new Map(roster.members.map(({ id, personId }) => [id, names.get(personId) ?? '']));
  const groups = new Map(roster.partyGroups.map(({ id, name, sortNo }) => [id, { name, sortNo }]));
  return roster.posts
    .filter((post) => covers(post, today) && members.has(post.memberId))
    .map((post) => ({ post, group: groups.get(post.groupId ?? '') }))
    .sort(
      (a, b) =>
        bodies.indexOf(a.post.body) - bodies.indexOf(b.post.body) ||
        (a.group?.sortNo ?? 0) - (b.group?.sortNo ?? 0) ||
        rankOf(a.post) - rankOf(b.post),
    )
    .map(({ post: { id, memberId, post, body, from }, group }) => ({
      id,
      name: members.get(memberId) ?? '',
      post,
      ...(group ? { groupName: group.name } : {}),
      from,
      ...(body === 'committee' && termEndsOn !== undefined ? { termEndsOn } : {}),
    }));
}

function rankOf({ post }: Pick<Post, 'post'>): number {
  return postCodes.indexOf(post);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
