/** What one line of the list shows: a roster entry of the day with the words and the hits of the search. */
import { fullYearsBetween, partialDateRange, type CalendarDate } from '../../../../shared/domain/dates';
import { openMembership } from '../../../../shared/domain/member-changes';
import { storedFileOf } from '../../../../shared/domain/member-file';
import { ageOn, matchesFilter, type MemberFilter } from '../../../../shared/domain/list-view';
import type { NameIndex } from '../../../../shared/domain/name-index';
import { compareByPinyin, matchName } from '../../../../shared/domain/person-name';
import type { RosterEntry, RosterTables } from '../../../../shared/domain/roster';
import type { Membership } from '../../../../shared/schema/member';
import { postCodes, type Post } from '../../../../shared/schema/branch';
import { postWords } from '../../../../shared/words/domain';

export interface MemberRow {
  id: string;
  entry: RosterEntry;
  name: string;
  /** Indexes of the characters hit by the search. */
  matched: number[];
  /** 支部书记、组织委员 */
  postNames: string;
  age: number | undefined;
  /** 党龄: full years since the conversion. */
  partyAge: number | undefined;
  /** Only in the lists of former members. */
  left?: { on: CalendarDate; how: NonNullable<Membership['toHow']>; toOrg: string | undefined };
}

export function memberRow(entry: RosterEntry, day: CalendarDate): MemberRow {
  return {
    id: entry.member.id,
    entry,
    name: entry.person.name,
    matched: [],
    postNames: joinPostNames(postsInOrder(entry.posts).map((post) => postWords[post.post])),
    age: ageOn(entry.person, day),
    partyAge: entry.category === 'fullMember' ? yearsSince(entry.member.fullMemberDate, day) : undefined,
  };
}

/** Rows under the conditions whose name the query finds; their order stays. */
export function filterRows(
  rows: readonly MemberRow[],
  { query, filter, day, index }: { query: string; filter: MemberFilter; day: CalendarDate; index: NameIndex },
): MemberRow[] {
  return index.find(query).flatMap((at) => {
    const row = rows[at];
    if (!row || !matchesFilter(row.entry, filter, day)) return [];
    return query === '' ? [row] : [{ ...row, matched: matchName(row.name, query) ?? [] }];
  });
}

/** Members whose last membership has ended, newest departure first. */
export function formerRows(tables: RosterTables, day: CalendarDate): MemberRow[] {
  const rows = outsideRows(tables, day, (memberId) => {
    const file = storedFileOf(tables, memberId);
    return file !== undefined && !file.member.deletedAt && !openMembership(file);
  });
  return rows
    .filter((row) => row.left !== undefined)
    .sort((a, b) => ((a.left?.on ?? '') < (b.left?.on ?? '') ? 1 : -1));
}

/** Files in the recycle bin. */
export function recycledRows(tables: RosterTables, day: CalendarDate): MemberRow[] {
  const isRecycled = (memberId: string): boolean =>
    tables.members.find((member) => member.id === memberId)?.deletedAt !== undefined;
  return outsideRows(tables, day, isRecycled).sort((a, b) => compareByPinyin(a.name, b.name));
}

/** One member outside the roster of the day, with what was last true of them. */
export function outsideRow(tables: RosterTables, memberId: string, day: CalendarDate): MemberRow | undefined {
  const file = storedFileOf(tables, memberId);
  if (!file) return undefined;
  const entry: RosterEntry = {
    member: file.member,
    person: file.person,
    category: file.member.category,
    hasVote: false,
    group: undefined,
    posts: [],
  };
  const last = file.memberships.at(-1);
  const row = memberRow(entry, day);
  if (last?.to === undefined) return row;
  return { ...row, left: { on: last.to, how: last.toHow ?? 'transferOut', toOrg: last.toOrg } };
}

function outsideRows(
  tables: RosterTables,
  day: CalendarDate,
  isWanted: (memberId: string) => boolean,
): MemberRow[] {
  return tables.members
    .filter((member) => isWanted(member.id))
    .flatMap((member) => outsideRow(tables, member.id, day) ?? []);
}

function postsInOrder(posts: readonly Post[]): Post[] {
  return [...posts].sort((a, b) => postCodes.indexOf(a.post) - postCodes.indexOf(b.post));
}

/** 组织委员 and 宣传委员 are said 组织、宣传委员. */
export function joinPostNames(names: readonly string[]): string {
  const officers = names.filter((name) => /^..委员$/.test(name));
  if (officers.length < 2) return names.join('、');
  const others = names.filter((name) => !officers.includes(name));
  const joined = `${officers.map((name) => name.slice(0, 2)).join('、')}委员`;
  return [...others, joined].join('、');
}

/** Full years since a partial date, counted from the first day it can mean; undefined when unknown. */
function yearsSince(date: string | undefined, day: CalendarDate): number | undefined {
  if (date === undefined) return undefined;
  const years = fullYearsBetween(partialDateRange(date).first, day);
  return years >= 0 ? years : undefined;
}
