/** Reads of meeting records, their attachments and the ledgers around them. */
import type { Attachment, ExportLog, ImportRun } from '../../../shared/schema/ledger';
import { recordStates, type OrgLifeRecord } from '../../../shared/schema/meeting';
import type { BranchDatabase } from '../database';

/** All records of a branch, oldest first. */
export function listRecords(database: BranchDatabase, branchId: string): Promise<OrgLifeRecord[]> {
  return database.rows('records').where('branchId').equals(branchId).sortBy('startAt');
}

/**
 * Records a page about `first`..`last` works with, oldest first: those whose meeting day lies in there, and all
 * that are not yet signed, however old. Ten years of signed ones are not read for that.
 */
export async function listRecordsAround(
  database: BranchDatabase,
  branchId: string,
  { first, last }: { first: string; last: string },
): Promise<OrgLifeRecord[]> {
  const table = database.rows('records');
  const found = await Promise.all([
    // A start is `YYYY-MM-DDTHH:mm`: everything of the last day sorts before its day and a `~`.
    table.where('startAt').between(first, `${last}~`).toArray(),
    // One request for each: a sealed view is not read by cursors.
    ...recordStates
      .filter((state) => state !== 'signed')
      .map((state) => table.where('state').equals(state).toArray()),
  ]);
  const byId = new Map(found.flat().map((row) => [row.id, row]));
  return [...byId.values()].filter((row) => row.branchId === branchId).sort(byStart);
}

function byStart(a: OrgLifeRecord, b: OrgLifeRecord): number {
  return a.startAt < b.startAt ? -1 : a.startAt > b.startAt ? 1 : 0;
}

export function findRecord(database: BranchDatabase, id: string): Promise<OrgLifeRecord | undefined> {
  return database.rows('records').get(id);
}

export function listAttachments(database: BranchDatabase, ownerId: string): Promise<Attachment[]> {
  return database.rows('attachments').where('ownerId').equals(ownerId).sortBy('sortNo');
}

/** One use of a file: the row, and the record it is attached to. */
export interface FileUse {
  attachment: Attachment;
  record: OrgLifeRecord;
}

/** Where files of these contents are attached to records of the branch; those of records that are gone are left out. */
export async function listFileUses(
  database: BranchDatabase,
  branchId: string,
  sha512s: readonly string[],
): Promise<FileUse[]> {
  // One request for each: a sealed view is not read by cursors.
  const found = await Promise.all(
    sha512s.map((sha512) => database.rows('attachments').where('sha512').equals(sha512).toArray()),
  );
  const own = found.flat().filter((row) => row.branchId === branchId && row.ownerTable === 'records');
  const records = new Map<string, OrgLifeRecord | undefined>();
  for (const { ownerId } of own)
    if (!records.has(ownerId)) records.set(ownerId, await findRecord(database, ownerId));
  return own.flatMap((attachment) => {
    const record = records.get(attachment.ownerId);
    return record ? [{ attachment, record }] : [];
  });
}

export async function listExports(database: BranchDatabase, branchId: string): Promise<ExportLog[]> {
  const rows = await database.rows('exportLog').where('branchId').equals(branchId).sortBy('at');
  return rows.reverse();
}

export async function listImportRuns(database: BranchDatabase, branchId: string): Promise<ImportRun[]> {
  const rows = await database.rows('importRuns').where('branchId').equals(branchId).sortBy('at');
  return rows.reverse();
}
