/** What the papers around one meeting are made of, and what they call it. */
import type { Instant } from '../../../shared/domain/dates';
import type { Branch, PartyGroup } from '../../../shared/schema/branch';
import type { OrgLifeRecord, SnapshotRow } from '../../../shared/schema/meeting';
import { recordHeading } from '../../../shared/words/domain';
import { oneLine } from './printable';

export interface MeetingPaperInput {
  branch: Pick<Branch, 'fullName'>;
  record: OrgLifeRecord;
  /** Roster of the meeting's scope on its day; a frozen snapshot wins. */
  roster: readonly SnapshotRow[];
  groups: readonly Pick<PartyGroup, 'id' | 'name'>[];
  now: Instant;
}

/** The roster that counts: frozen once the record went out for signature. */
export function paperRoster({ record, roster }: MeetingPaperInput): readonly SnapshotRow[] {
  return record.snapshot?.rows ?? roster;
}

export function paperGroup({ record, groups }: MeetingPaperInput): string | undefined {
  const { scope } = record;
  return scope.kind === 'group' ? groups.find((group) => group.id === scope.groupId)?.name : undefined;
}

/** 2026年第3次支部党员大会 */
export function paperHeading(input: MeetingPaperInput): string {
  const { record } = input;
  const main = record.sections.find((section) => section.type === record.primaryType) ?? record.sections[0];
  return main ? recordHeading(main.type, main.year, main.seqNo, oneLine(paperGroup(input))) : '';
}
