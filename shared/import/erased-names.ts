/** Who is on file with nothing but what had to remain: somebody of that name who is imported gets a new file. */
import { isErasedFile } from '../domain/member-file';
import type { RosterTables } from '../domain/roster';

/** Names of erased files, but for those that have a living file by now. */
export function erasedNames({ persons, members }: RosterTables): ReadonlySet<string> {
  const byId = new Map(persons.map((person) => [person.id, person]));
  const [erased, living] = [new Set<string>(), new Set<string>()];
  for (const member of members) {
    const person = byId.get(member.personId);
    if (!person || member.deletedAt) continue;
    (isErasedFile({ person, member }) ? erased : living).add(person.name);
  }
  return new Set([...erased].filter((name) => !living.has(name)));
}
