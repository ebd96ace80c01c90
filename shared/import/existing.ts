/** Members already on file, flattened to the fields of the import, for matching and comparing. */
import { coveringByMember, type RosterEntry, type RosterTables } from '../domain/roster';
import type { importFields } from './fields';
import { memberFields, personFields, type MemberValues } from './fields';
import { writePosts } from './party-posts';

export interface ExistingMember {
  memberId: string;
  personId: string;
  /** Set when the number itself is sealed. */
  idKey?: string;
  values: MemberValues;
}

/** Members not deleted nor erased (those get a new file when they come back), with group and posts as of `today`. */
export function listExistingMembers(tables: RosterTables, today: string): ExistingMember[] {
  const persons = new Map(tables.persons.map((person) => [person.id, person]));
  const groups = new Map(tables.partyGroups.map((group) => [group.id, group]));
  const spansOf = coveringByMember(tables.groupSpans, today);
  const postsOf = coveringByMember(tables.posts, today);
  return tables.members.flatMap((member) => {
    const person = persons.get(member.personId);
    if (!person || member.deletedAt || person.erasedAt || member.erasedAt) return [];
    const [span] = spansOf.get(member.id) ?? [];
    const group = span && groups.get(span.groupId);
    const posts = postsOf.get(member.id) ?? [];
    const values = memberValues({ person, member, group, posts });
    return [
      { memberId: member.id, personId: person.id, ...(person.idKey ? { idKey: person.idKey } : {}), values },
    ];
  });
}

/** The fields of one member as the import knows them; group and offices as they are given. */
export function memberValues(
  entry: Pick<RosterEntry, 'person' | 'member' | 'group' | 'posts'>,
): MemberValues {
  const { person, member, group, posts } = entry;
  const values: MemberValues = {};
  for (const { field, path } of personPaths) setValue(values, field, readPath(person, path));
  for (const { field, path } of memberPaths) setValue(values, field, readPath(member, path));
  setValue(values, 'groupName', group?.name);
  const names = posts.flatMap(({ body, post }) => (body === 'leadingGroup' ? [] : [{ body, post }]));
  setValue(values, 'partyPost', writePosts(names));
  return values;
}

function setValue(values: MemberValues, field: (typeof importFields)[number], value: unknown): void {
  if (typeof value === 'string' && value !== '') values[field] = value;
}

/** `fullTimeEdu.level` in its parts; taken apart once, not for each of 2,000 members. */
const pathOf = <Field extends string>(field: Field) => ({ field, path: field.split('.') });
const personPaths = personFields.map(pathOf);
const memberPaths = memberFields.map(pathOf);

function readPath(row: object, path: readonly string[]): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], row);
}
