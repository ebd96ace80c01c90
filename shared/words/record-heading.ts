/** How a record is called everywhere: 2026年第3次支部党员大会. */
import { groupIdOf } from '../domain/meeting';
import type { PartyGroup } from '../schema/branch';
import type { OrgLifeRecord } from '../schema/meeting';
import { recordHeading, recordTypeWords } from './domain';

export function headingOfRecord(
  record: Pick<OrgLifeRecord, 'sections' | 'primaryType' | 'scope'>,
  groups: readonly Pick<PartyGroup, 'id' | 'name'>[],
): string {
  const section = record.sections.find((entry) => entry.type === record.primaryType) ?? record.sections[0];
  const group = groups.find((entry) => entry.id === groupIdOf(record.scope));
  return section
    ? recordHeading(record.primaryType, section.year, section.seqNo, group?.name)
    : recordTypeWords[record.primaryType];
}
