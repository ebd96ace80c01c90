/** What the ids in the audit trail are called today. Pure. */
import type { OrgLifeRecord } from '../schema/meeting';
import type { PlanItem, StudyPlan } from '../schema/study-plan';
import { headingOfRecord } from '../words/record-heading';
import type { NameOf } from './change-formats';
import type { RosterTables } from './roster';

export interface NamedRows {
  roster: Pick<RosterTables, 'persons' | 'members' | 'partyGroups'>;
  records: readonly OrgLifeRecord[];
  plans: readonly StudyPlan[];
  items: readonly PlanItem[];
}

/** Persons, members, groups, records, plans and items by id; members who left and those in the bin included. */
export function namesOf({ roster, records, plans, items }: NamedRows): NameOf {
  const names = new Map<string, string>();
  for (const person of roster.persons) names.set(person.id, person.name);
  for (const { id, personId } of roster.members) names.set(id, names.get(personId) ?? '');
  for (const group of roster.partyGroups) names.set(group.id, group.name);
  for (const record of records) names.set(record.id, headingOfRecord(record, roster.partyGroups));
  for (const plan of plans) names.set(plan.id, plan.title);
  for (const item of items) names.set(item.id, item.topic);
  return (id) => names.get(id) || undefined;
}
