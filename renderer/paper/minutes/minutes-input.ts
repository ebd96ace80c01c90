/** What P-01 is made of. */
import type { Branch, PartyGroup } from '../../../shared/schema/branch';
import type { Attachment } from '../../../shared/schema/ledger';
import type { OrgLifeRecord, RosterSnapshot, SnapshotRow } from '../../../shared/schema/meeting';
import type { Instant } from '../../../shared/domain/dates';

/**
 * The record is printed as it stands: its own `state`, `revisions`, `checkCode`. To print the copy that is about
 * to go out for signature, pass the record as it will be (`sendForSignature(record, {…, pdfHash: ''})`, then again
 * with the hash of the PDF); the same for a correction. The hash itself is never on paper.
 */
export interface MinutesInput {
  branch: Pick<Branch, 'fullName'>;
  record: OrgLifeRecord;
  /** Roster of the meeting's scope on its day (`scopeRosterOn` + `toSnapshotRow`); a frozen snapshot wins. */
  roster: readonly SnapshotRow[];
  groups: readonly Pick<PartyGroup, 'id' | 'name'>[];
  /** Attachments of the record; photos are printed on a page of their own, materials are listed. */
  attachments: readonly Attachment[];
  now: Instant;
  /** Pages that are pasted into the issued book carry no code (手册模式); all others do, so that scans come home. */
  withCode?: boolean;
}

/** The roster that counts: frozen once the record went out for signature. */
export function rosterOf(input: MinutesInput): readonly SnapshotRow[] {
  return input.record.snapshot?.rows ?? input.roster;
}

export function snapshotOf(input: MinutesInput): RosterSnapshot | undefined {
  return input.record.snapshot;
}

/**
 * A sheet printed to take notes on by hand, because nothing has been typed yet: empty parts print as lines to
 * write on. Once there is text the draft looks like the copy for signature, which has no blanks to fill in later.
 */
export function isForHandwriting(record: OrgLifeRecord): boolean {
  if (record.state !== 'planned' && record.state !== 'draft') return false;
  const isTyped = record.agenda.some(
    (item) => item.discussion.length > 0 || Boolean(item.resolution?.trim()),
  );
  return !isTyped && record.content.length === 0 && !record.resolution?.trim();
}
