/** What is on file, as each row of an import asks for it: looked for in lists, 2,000 rows would take a second. */
import type { CalendarDate } from '../domain/dates';
import { coveringByMember, type RosterTables } from '../domain/roster';
import type { Post } from '../schema/branch';
import type { GroupSpan, Member, Person } from '../schema/member';

export interface StoredRows {
  /** By id. */
  persons: ReadonlyMap<string, Person>;
  members: ReadonlyMap<string, Member>;
  /** By ID number: a file that was erased and one that was not may have the same. */
  personsWith: ReadonlyMap<string, readonly Person[]>;
  /** By member, those that cover the day, in the order of the table. */
  groupSpans: ReadonlyMap<string, readonly GroupSpan[]>;
  posts: ReadonlyMap<string, readonly Post[]>;
}

export function storedRows(existing: RosterTables, today: CalendarDate): StoredRows {
  const personsWith = new Map<string, Person[]>();
  for (const person of existing.persons) {
    if (person.idNo === undefined) continue;
    const same = personsWith.get(person.idNo);
    if (same) same.push(person);
    else personsWith.set(person.idNo, [person]);
  }
  return {
    persons: new Map(existing.persons.map((person) => [person.id, person])),
    members: new Map(existing.members.map((member) => [member.id, member])),
    personsWith,
    groupSpans: coveringByMember(existing.groupSpans, today),
    posts: coveringByMember(existing.posts, today),
  };
}
