/** Members already on file, flattened to the fields of the import, for matching and comparing. */
import { covers } from '../domain/dates';
import type { RosterTables } from '../domain/roster';
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
  return tables.members.flatMap((member) => {
    const person = persons.get(member.personId);
    if (!person || member.deletedAt || person.erasedAt || member.erasedAt) return [];
    const values: MemberValues = {};
    for (const field of personFields) setValue(values, field, readPath(person, field));
    for (const field of memberFields) setValue(values, field, readPath(member, field));
    const span = tables.groupSpans.find((each) => each.memberId === member.id && covers(each, today));
    setValue(values, 'groupName', span && groups.get(span.groupId)?.name);
    const posts = tables.posts.filter(
      (post) => post.memberId === member.id && post.body !== 'leadingGroup' && covers(post, today),
    );
    if (posts.length > 0) {
      values.partyPost = writePosts(
        posts.map(({ body, post }) => ({ body: body as 'committee' | 'group', post })),
      );
    }
    return [
      { memberId: member.id, personId: person.id, ...(person.idKey ? { idKey: person.idKey } : {}), values },
    ];
  });
}

function setValue(values: MemberValues, field: (typeof importFields)[number], value: unknown): void {
  if (typeof value === 'string' && value !== '') values[field] = value;
}

/** `fullTimeEdu.level` of a row. */
function readPath(row: object, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], row);
}
