/** 党组, 班子 and their empty seats as of a day. Pure; what is wrong with them is found by branch-checks. */
import {
  leadingPostCodes,
  type LeadingPost,
  type LeadingPostCode,
  type Post,
  type PostCode,
} from '../schema/branch';
import type { Person } from '../schema/member';
import { covers, type CalendarDate } from './dates';
import { compareByPinyin } from './person-name';
import type { RosterTables } from './roster';

export type LeadingTables = Pick<RosterTables, 'persons' | 'members' | 'posts'> & {
  leadingPosts: readonly LeadingPost[];
};

/** One office in the 党组. */
export interface LeadingEntry {
  person: Person;
  post: LeadingPostCode;
  from: CalendarDate;
  to?: CalendarDate;
  approvalDocNo?: string;
  dutyText?: string;
  /** The row it stands in: a row of its own, or, as it was kept at first, a post of a member. */
  row: { table: 'leadingPosts'; post: LeadingPost } | { table: 'posts'; post: Post };
}

/** The 党组 on `day`: nobody before the day of taking up, nobody from the day of laying down (domain §7 row 1). */
export function leadingGroupOn(tables: LeadingTables, day: CalendarDate): LeadingEntry[] {
  return leadingEntries(tables).filter((entry) => covers(entry, day));
}

/** Every office ever held in the 党组, secretary first, then by name and beginning. */
export function leadingEntries(tables: LeadingTables): LeadingEntry[] {
  const persons = new Map(tables.persons.map((person) => [person.id, person]));
  const personOfMember = new Map(tables.members.map((member) => [member.id, member.personId]));
  const entries: LeadingEntry[] = [];
  const add = (
    personId: string | undefined,
    post: LeadingPostCode | undefined,
    row: LeadingEntry['row'],
  ): void => {
    const person = persons.get(personId ?? '');
    if (!person || post === undefined) return;
    const { from, to, approvalDocNo, dutyText } = row.post;
    entries.push({
      ...{ person, post, from, row },
      ...(to === undefined ? {} : { to }),
      ...(approvalDocNo === undefined ? {} : { approvalDocNo }),
      ...(dutyText === undefined ? {} : { dutyText }),
    });
  };
  for (const post of tables.leadingPosts) add(post.personId, post.post, { table: 'leadingPosts', post });
  for (const post of tables.posts) {
    if (post.body !== 'leadingGroup') continue;
    const code = leadingPostCodes.find((one) => one === post.post);
    add(personOfMember.get(post.memberId), code, { table: 'posts', post });
  }
  return entries.sort(
    (a, b) =>
      leadingPostCodes.indexOf(a.post) - leadingPostCodes.indexOf(b.post) ||
      compareByPinyin(a.person.name, b.person.name) ||
      (a.from < b.from ? -1 : 1),
  );
}

/** An empty seat in the committee. */
export interface Vacancy {
  post: PostCode;
  /** Who laid it down; undefined when nobody is on file. */
  memberId?: string;
  /** First day on which it was empty. */
  since?: CalendarDate;
}

/**
 * Seats of the present committee that nobody has filled on `day`: no secretary, and one seat for each person who left
 * the committee since the election and whom nobody followed. Who only changed the office left no seat empty; an
 * office that the last election did not fill again is none either.
 *
 * @param electedOn beginning of the term; without it nobody knows who belongs to it, so all days count
 */
export function vacanciesOn(
  posts: readonly Post[],
  day: CalendarDate,
  electedOn: CalendarDate | undefined,
): Vacancy[] {
  const own = posts.filter((post) => post.body === 'committee' && post.from <= day);
  const held = own.filter((post) => covers(post, day));
  const vacancies: Vacancy[] = [];
  const hasSecretary = held.some((post) => post.post === 'secretary');
  const lastSecretary = latestEnded(own.filter((post) => post.post === 'secretary'));
  if (!hasSecretary && own.length > 0) vacancies.push(vacancyOf('secretary', lastSecretary));

  const here = new Set(held.map((post) => post.memberId));
  const gone = [...new Set(own.map((post) => post.memberId))]
    .filter((memberId) => !here.has(memberId))
    .flatMap((memberId) => latestEnded(own.filter((post) => post.memberId === memberId)) ?? [])
    .filter((post) => electedOn === undefined || (post.to ?? '') > electedOn)
    .sort((a, b) => ((a.to ?? '') < (b.to ?? '') ? -1 : 1));
  const arrivals = arrivalDays(own);
  for (const post of gone) {
    const left = post.to ?? day;
    const follower = arrivals.findIndex((arrival) => arrival >= left);
    if (follower >= 0) arrivals.splice(follower, 1);
    // The secretary's seat without a secretary is named once.
    else if (post.post !== 'secretary' || hasSecretary) vacancies.push(vacancyOf(post.post, post));
  }
  return vacancies;
}

function vacancyOf(post: PostCode, left: Post | undefined): Vacancy {
  if (!left) return { post };
  return { post, memberId: left.memberId, ...(left.to === undefined ? {} : { since: left.to }) };
}

/** The row that ended last; of one day the higher office. */
function latestEnded(posts: readonly Post[]): Post | undefined {
  return [...posts].sort((a, b) =>
    a.to === b.to ? (a.post === 'secretary' ? -1 : 1) : (a.to ?? '') < (b.to ?? '') ? 1 : -1,
  )[0];
}

/** Days on which somebody came into the committee who was not in it the day before, in order. */
function arrivalDays(posts: readonly Post[]): CalendarDate[] {
  return posts
    .filter(
      (post) =>
        !posts.some(
          (other) =>
            other.memberId === post.memberId &&
            other.id !== post.id &&
            (other.from < post.from || (other.from === post.from && other.id < post.id)) &&
            (other.to === undefined || other.to >= post.from),
        ),
    )
    .map((post) => post.from)
    .sort();
}
