/** Every row a hand-over counts: all of a branch, read at once, because the page and the print need it whole. */
import type { HandoverTables } from '../../../shared/domain/handover';
import type { Branch } from '../../../shared/schema/branch';
import type { TableName, TableRows } from '../../../shared/schema/tables';
import type { BranchDatabase } from '../database';
import { listOfBranch, readRosterTables } from './branch-store';
import { listRecords } from './record-store';

export async function readHandoverTables(database: BranchDatabase, branch: Branch): Promise<HandoverTables> {
  const all = <T extends TableName>(table: T): Promise<TableRows[T][]> =>
    listOfBranch(database, table, branch.id);
  const [roster, records, plans, planItems, attachments] = await Promise.all([
    readRosterTables(database, branch.id),
    listRecords(database, branch.id),
    all('studyPlans'),
    all('planItems'),
    all('attachments'),
  ]);
  const [importRuns, exportLog, dataExports, lookLog, erasures, handovers, settings] = await Promise.all([
    all('importRuns'),
    all('exportLog'),
    all('dataExports'),
    all('lookLog'),
    all('erasures'),
    all('handovers'),
    all('settings'),
  ]);
  const registers = { importRuns, exportLog, dataExports, lookLog, erasures, handovers };
  return { branch, roster, records, plans, planItems, attachments, ...registers, settings };
}
