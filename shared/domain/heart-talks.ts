/**
 * 谈心谈话 (domain §2.9): which pairs of a year talked, and which did not. Pure. 提醒谈话 is left out of every
 * count here: a matrix that knew of it would tell of it.
 */
import { TALKS_WARN_FROM_MONTH, talkRule, type TalkChoices } from '../rules/talks';
import type { HeartTalk } from '../schema/org-life';
import { leadingGroupOn, type LeadingTables } from './branch-body';
import { addDays, covers, partsOf, yearOf, type CalendarDate } from './dates';
import { rosterOn, committeeOn, type RosterEntry, type RosterTables } from './roster';
import { studyDayOf } from './study-hours';

export interface TalkPerson {
  personId: string;
  name: string;
}

/** Two people of a matrix; `undefined` on the diagonal. */
export interface TalkCell {
  count: number;
  /** The last one. */
  on?: CalendarDate;
}

export interface CoverageRow {
  person: TalkPerson;
  isCommittee: boolean;
  /** One for each column, that is each member of the committee. */
  cells: (TalkCell | undefined)[];
  /** Of an ordinary member: different ordinary members talked with. */
  withMembers: number;
}

export type TalkGap =
  | { kind: 'committeePair' | 'memberPair' | 'leadingPair'; a: TalkPerson; b: TalkPerson }
  | { kind: 'withCommittee' | 'withMember'; person: TalkPerson };

export interface TalkCoverage {
  /** The committee, secretary first; empty in a branch without one. */
  columns: TalkPerson[];
  /** The committee, then the other members by name. */
  rows: CoverageRow[];
  /** 党组 × 党组 in the same order; cells of the person with himself are undefined. */
  leading: { people: TalkPerson[]; cells: (TalkCell | undefined)[][] };
  gaps: TalkGap[];
  /** Asked for and done, by kind of gap. */
  totals: Record<TalkGap['kind'], { asked: number; done: number }>;
}

export interface TalkFacts {
  tables: RosterTables;
  leadingPosts: LeadingTables['leadingPosts'];
  talks: readonly HeartTalk[];
}

/** Talks that may be counted and listed outside the branch's own list: no 提醒谈话, of that year, oldest first. */
export function countedTalks(talks: readonly HeartTalk[], year: number): HeartTalk[] {
  return talks
    .filter((talk) => talk.kind !== 'reminder' && yearOf(talk.on) === year)
    .sort((a, b) => (a.on === b.on ? (a.id < b.id ? -1 : 1) : a.on < b.on ? -1 : 1));
}

/**
 * The matrix of a year, by the roster of today in the running year and of its last day afterwards. Whoever came or
 * left in between is judged by where they stand then.
 */
export function talkCoverage(
  facts: TalkFacts,
  year: number,
  today: CalendarDate,
  choices: Pick<TalkChoices, 'everyPair'>,
): TalkCoverage {
  const { tables, leadingPosts } = facts;
  const day = studyDayOf(year, today);
  const between = pairsOf(countedTalks(facts.talks, year));
  const committee = committeeOn(tables, day).map(toPerson);
  const inCommittee = new Set(committee.map(({ personId }) => personId));
  const members = rosterOn(tables, day)
    .map(toPerson)
    .filter(({ personId }) => !inCommittee.has(personId));
  const leading = uniquePeople(
    leadingGroupOn({ ...tables, leadingPosts }, day).map(({ person }) => ({
      personId: person.id,
      name: person.name,
    })),
  );
  const cellOf = (a: TalkPerson, b: TalkPerson): TalkCell | undefined =>
    a.personId === b.personId ? undefined : (between.get(pairKey(a.personId, b.personId)) ?? { count: 0 });
  const hasTalked = (a: TalkPerson, b: TalkPerson): boolean =>
    (cellOf(a, b)?.count ?? 0) >= talkRule.parameters.atLeast;
  const rowOf = (person: TalkPerson, isCommittee: boolean): CoverageRow => ({
    person,
    isCommittee,
    cells: committee.map((column) => cellOf(person, column)),
    withMembers: isCommittee
      ? 0
      : members.filter((other) => other !== person && hasTalked(person, other)).length,
  });
  const asked: { gap: TalkGap; isDone: boolean }[] = [
    ...allPairs(committee).map(([a, b]) => ({
      gap: { kind: 'committeePair' as const, a, b },
      isDone: hasTalked(a, b),
    })),
    ...(committee.length === 0 ? [] : members).map((person) => ({
      gap: { kind: 'withCommittee' as const, person },
      isDone: committee.some((one) => hasTalked(person, one)),
    })),
    ...membersAsked(members, hasTalked, choices.everyPair),
    ...allPairs(leading).map(([a, b]) => ({
      gap: { kind: 'leadingPair' as const, a, b },
      isDone: hasTalked(a, b),
    })),
  ];
  const totals: TalkCoverage['totals'] = {
    ...{ committeePair: none(), memberPair: none(), leadingPair: none() },
    ...{ withCommittee: none(), withMember: none() },
  };
  for (const { gap, isDone } of asked) {
    totals[gap.kind].asked += 1;
    if (isDone) totals[gap.kind].done += 1;
  }
  return {
    columns: committee,
    rows: [...committee.map((one) => rowOf(one, true)), ...members.map((one) => rowOf(one, false))],
    leading: { people: leading, cells: leading.map((a) => leading.map((b) => cellOf(a, b))) },
    gaps: asked.filter(({ isDone }) => !isDone).map(({ gap }) => gap),
    totals,
  };
}

/** How much a gap matters today: only a word before October of the running year, a warning from then on. */
export function talkGapSeverity(year: number, today: CalendarDate): 'info' | 'warning' {
  if (year !== yearOf(today)) return year < yearOf(today) ? 'warning' : 'info';
  return partsOf(today).month >= TALKS_WARN_FROM_MONTH ? 'warning' : 'info';
}

/** One talk for each member, or every pair. A single ordinary member has nobody to talk with. */
function membersAsked(
  members: readonly TalkPerson[],
  hasTalked: (a: TalkPerson, b: TalkPerson) => boolean,
  everyPair: boolean,
): { gap: TalkGap; isDone: boolean }[] {
  if (members.length < 2) return [];
  if (everyPair) {
    return allPairs(members).map(([a, b]) => ({
      gap: { kind: 'memberPair', a, b },
      isDone: hasTalked(a, b),
    }));
  }
  return members.map((person) => ({
    gap: { kind: 'withMember', person },
    isDone: members.some((other) => other !== person && hasTalked(person, other)),
  }));
}

export const talkEventKinds = ['joined', 'left', 'retired', 'tookPost', 'laidDownPost'] as const;
export type TalkEventKind = (typeof talkEventKinds)[number];
/** An occasion the member file already holds. */
export interface TalkEvent {
  kind: TalkEventKind;
  person: TalkPerson;
  on: CalendarDate;
}

/** Rows beside the roster in which occasions stand. */
export interface TalkEventRows {
  workSpans: readonly { personId: string; from: CalendarDate; postCategory?: string | undefined }[];
  /** Whoever was on file when the branch began is no occasion. */
  startedOn: CalendarDate;
}

/**
 * Joining, leaving, retiring and changes of post within the last days, after (or in the same span before) which
 * nobody has talked with the person yet. One line for each person and kind, the latest first.
 */
export function talkEvents(
  facts: TalkFacts,
  rows: TalkEventRows,
  today: CalendarDate,
  choices: Pick<TalkChoices, 'eventDays'>,
): TalkEvent[] {
  const { tables, talks } = facts;
  const persons = new Map(tables.persons.map((person) => [person.id, person]));
  const personIdOf = new Map(tables.members.map((member) => [member.id, member.personId]));
  const first = addDays(today, -choices.eventDays);
  const found = new Map<string, TalkEvent>();
  const add = (kind: TalkEventKind, personId: string | undefined, on: CalendarDate | undefined): void => {
    const person = persons.get(personId ?? '');
    if (!person || person.erasedAt !== undefined || on === undefined || on <= first || on > today) return;
    // 任职谈话 and talks with somebody who leaves are mostly held shortly before.
    const since = addDays(on, -choices.eventDays);
    const wasHeld = talks.some(
      (talk) =>
        talk.kind !== 'reminder' &&
        talk.on >= since &&
        (talk.targetPersonId === person.id || talk.talkerPersonId === person.id),
    );
    const key = `${kind} ${person.id}`;
    const known = found.get(key);
    if (wasHeld || (known && known.on >= on)) return;
    found.set(key, { kind, person: { personId: person.id, name: person.name }, on });
  };
  for (const { memberId, from, to, fromHow, toHow } of tables.memberships) {
    if (fromHow !== 'onFile' && from > rows.startedOn) add('joined', personIdOf.get(memberId), from);
    if (toHow !== 'deceased') add('left', personIdOf.get(memberId), to);
  }
  for (const { personId, from, postCategory } of rows.workSpans) {
    if (postCategory === 'retired' || postCategory === 'retiredCadre') add('retired', personId, from);
  }
  for (const post of tables.posts) {
    if (post.from > rows.startedOn) add('tookPost', personIdOf.get(post.memberId), post.from);
    // Who goes on in another post the same day did not lay one down.
    const goesOn = tables.posts.some(
      (other) =>
        other !== post && other.memberId === post.memberId && post.to !== undefined && covers(other, post.to),
    );
    if (!goesOn) add('laidDownPost', personIdOf.get(post.memberId), post.to);
  }
  return [...found.values()].sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0));
}

function none(): { asked: number; done: number } {
  return { asked: 0, done: 0 };
}

function toPerson({ person }: RosterEntry): TalkPerson {
  return { personId: person.id, name: person.name };
}

function uniquePeople(people: readonly TalkPerson[]): TalkPerson[] {
  return [...new Map(people.map((person) => [person.personId, person])).values()];
}

function allPairs(people: readonly TalkPerson[]): [TalkPerson, TalkPerson][] {
  return people.flatMap((a, index) => people.slice(index + 1).map((b): [TalkPerson, TalkPerson] => [a, b]));
}

/** Whoever spoke first: a talk is between two. */
function pairKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

function pairsOf(talks: readonly HeartTalk[]): Map<string, TalkCell> {
  const found = new Map<string, TalkCell>();
  for (const { talkerPersonId, targetPersonId, on } of talks) {
    if (talkerPersonId === undefined || targetPersonId === undefined) continue;
    const key = pairKey(talkerPersonId, targetPersonId);
    const known = found.get(key);
    found.set(key, {
      count: (known?.count ?? 0) + 1,
      on: known?.on !== undefined && known.on > on ? known.on : on,
    });
  }
  return found;
}
