/** What a stored record still lacks before it may go out for signature: the same judgement the editor shows. Pure. */
import type { OrgLifeRecord, RecordContent } from '../schema/meeting';
import { missingBeforeSignature, type MissingPart } from './before-signature';
import type { Instant } from './dates';
import { exemptBasisOn } from './member-life';
import { contentOf, countAttendance, fitAttendance } from './meeting';
import { rosterOn, scopeRosterOn, toSnapshotRow, type RosterTables } from './roster';
import { judgeVote } from './votes';
import { fitSection } from './yearly-life';

export interface RecordCheckContext {
  tables: RosterTables;
  /** All records of the branch, for the uniqueness of 第N次. */
  records: readonly OrgLifeRecord[];
  now: Instant;
}

/** In the order of the form; empty = may be sent. Of a draft: a record that was sent is judged by its snapshot. */
export function missingOfRecord(
  record: OrgLifeRecord,
  { tables, records, now }: RecordCheckContext,
): MissingPart[] {
  const day = record.startAt.slice(0, 10);
  // What a post is called is printed, not judged.
  const roster = scopeRosterOn(tables, record.scope, day).map((entry) => toSnapshotRow(entry, () => ''));
  const stored = contentOf(record);
  const content: RecordContent = {
    ...stored,
    sections: stored.sections.map((section) => fitSection(roster, section)),
    attendance: fitAttendance(roster, stored.attendance),
  };
  const counts = countAttendance(roster, content.attendance);
  return missingBeforeSignature(content, {
    now,
    roster,
    votes: content.agenda.flatMap((item, agendaIndex) =>
      item.vote ? [{ agendaIndex, ...judgeVote(content.primaryType, item.vote, counts, day) }] : [],
    ),
    exemptAllowed: new Set(
      rosterOn(tables, day).flatMap(({ member }) =>
        exemptBasisOn(member, tables.circumstances ?? [], day) ? [member.id] : [],
      ),
    ),
    ...(record.sentAt ? { firstSentAt: record.sentAt } : {}),
    others: records.filter(({ id }) => id !== record.id),
  });
}
