/** Reads of meeting records, their attachments and the ledgers around them. */
import type { Attachment, ExportLog, ImportRun } from '../../../shared/schema/ledger';
import type { OrgLifeRecord } from '../../../shared/schema/meeting';
import type { BranchDatabase } from '../database';

/** Records of a branch whose meeting day lies in [first, last], oldest first. */
export async function listRecords(
  database: BranchDatabase,
  branchId: string,
  range?: { first: string; last: string },
): Promise<OrgLifeRecord[]> {
  const rows = await database.rows('records').where('branchId').equals(branchId).sortBy('startAt');
  if (!range) return rows;
  return rows.filter(
    (row) => row.startAt.slice(0, 10) >= range.first && row.startAt.slice(0, 10) <= range.last,
  );
}

export function findRecord(database: BranchDatabase, id: string): Promise<OrgLifeRecord | undefined> {
  return database.rows('records').get(id);
}

export function listAttachments(database: BranchDatabase, ownerId: string): Promise<Attachment[]> {
  return database.rows('attachments').where('ownerId').equals(ownerId).sortBy('sortNo');
}

export async function listExports(database: BranchDatabase, branchId: string): Promise<ExportLog[]> {
  const rows = await database.rows('exportLog').where('branchId').equals(branchId).sortBy('at');
  return rows.reverse();
}

export async function listImportRuns(database: BranchDatabase, branchId: string): Promise<ImportRun[]> {
  const rows = await database.rows('importRuns').where('branchId').equals(branchId).sortBy('at');
  return rows.reverse();
}
