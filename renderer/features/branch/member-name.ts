import type { RosterTables } from '../../../shared/domain/roster';

/** '' when there is no such member. */
export function nameOfMember(tables: RosterTables, memberId: string): string {
  const member = tables.members.find((row) => row.id === memberId);
  return tables.persons.find((person) => person.id === member?.personId)?.name ?? '';
}
