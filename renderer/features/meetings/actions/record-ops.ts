/** Builds the one op each step of a record writes. Whole rows, so that the inverse is the undo. Pure. */
import { dayOfInstant } from '../../../../shared/domain/dates';
import { stateOnDay, withContent } from '../../../../shared/domain/meeting';
import { deleteOp, type Op } from '../../../../shared/schema/command';
import type { Attachment } from '../../../../shared/schema/ledger';
import type { OrgLifeRecord, RecordContent } from '../../../../shared/schema/meeting';

/** A record that is not stored yet. `rev` 0 is never stored. */
export function newRecord(
  id: string,
  branchId: string,
  content: RecordContent,
  createdAt: string,
): OrgLifeRecord {
  return { id, branchId, rev: 0, ...content, state: 'draft', createdAt, revisions: [], corrections: [] };
}

/** The op that brings the stored row (null = none yet) to `next`. */
export function recordOp(stored: OrgLifeRecord | null, next: OrgLifeRecord): Op<'records'> {
  const after = { ...next, rev: (stored?.rev ?? 0) + 1 };
  return { table: 'records', id: next.id, before: stored, after };
}

/** New content of a planned or draft record; a day to come makes it 拟开. */
export function contentOp(
  stored: OrgLifeRecord | null,
  base: OrgLifeRecord,
  content: RecordContent,
  now: string,
): { name: string; op: Op<'records'> } {
  const next = withContent(base, content);
  const state = stateOnDay(next, dayOfInstant(now));
  return {
    name: stored ? 'meetings.saveDraft' : 'meetings.create',
    op: recordOp(stored, { ...next, state }),
  };
}

/** A draft that never went out may be deleted, together with its photos and materials. */
export function deletionOps(record: OrgLifeRecord, attachments: readonly Attachment[]): Op[] {
  return [
    ...attachments.map((attachment) => deleteOp('attachments', attachment)),
    deleteOp('records', record),
  ];
}

export function isDeletable(record: Pick<OrgLifeRecord, 'state' | 'revisions'>): boolean {
  return (record.state === 'draft' || record.state === 'planned') && record.revisions.length === 0;
}
