/** Who hosts and who writes unless somebody else is chosen: the posts of the day. Pure. */
import {
  scopeRosterOn,
  secretaryOn,
  type RosterEntry,
  type RosterTables,
} from '../../../../shared/domain/roster';
import type { PersonRef, Scope } from '../../../../shared/schema/meeting';

/** A group's leader hosts its meeting, the secretary every other. */
export function hostOf(tables: RosterTables, scope: Scope, day: string): PersonRef | null {
  const entry =
    scope.kind === 'group'
      ? scopeRosterOn(tables, scope, day).find((one) => one.posts.some(({ post }) => post === 'groupLeader'))
      : secretaryOn(tables, day);
  return entry ? refOf(entry) : null;
}

/** 组织委员 writes the minutes unless somebody else is chosen. */
export function recorderOf(tables: RosterTables, scope: Scope, day: string): PersonRef | null {
  const entry = scopeRosterOn(tables, scope, day).find((one) =>
    one.posts.some(({ post }) => post === 'organizationOfficer'),
  );
  return entry ? refOf(entry) : null;
}

export function refOf(entry: RosterEntry): PersonRef {
  return { memberId: entry.member.id, name: entry.person.name };
}
