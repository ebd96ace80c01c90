/** Reads of one branch: its profile and all rows a roster is computed from. */
import type { RosterTables } from '../../../shared/domain/roster';
import type { Branch } from '../../../shared/schema/branch';
import { tableNames, type TableName, type TableRows } from '../../../shared/schema/tables';
import type { BranchDatabase } from '../database';

export function listBranches(database: BranchDatabase): Promise<Branch[]> {
  return database.rows('branches').toArray();
}

/** All rows of one table that belong to a branch; of `branches` the branch itself, which has no such index. */
export async function listOfBranch<T extends TableName>(
  database: BranchDatabase,
  table: T,
  branchId: string,
): Promise<TableRows[T][]> {
  const rows: unknown[] =
    table === 'branches'
      ? await database.table(table).where('id').equals(branchId).toArray()
      : await database.table(table).where('branchId').equals(branchId).toArray();
  return rows as TableRows[T][];
}

/** Ids of the rows `listOfBranch` would give; the rows themselves stay sealed. */
export async function listIdsOfBranch(
  database: BranchDatabase,
  table: TableName,
  branchId: string,
): Promise<string[]> {
  const index = table === 'branches' ? 'id' : 'branchId';
  return (await database.table(table).where(index).equals(branchId).primaryKeys()) as string[];
}

export async function readRosterTables(database: BranchDatabase, branchId: string): Promise<RosterTables> {
  const [persons, members, memberships, statusSpans, partyGroups, groupSpans, posts, circumstances] =
    await Promise.all([
      listOfBranch(database, 'persons', branchId),
      listOfBranch(database, 'members', branchId),
      listOfBranch(database, 'memberships', branchId),
      listOfBranch(database, 'statusSpans', branchId),
      listOfBranch(database, 'partyGroups', branchId),
      listOfBranch(database, 'groupSpans', branchId),
      listOfBranch(database, 'posts', branchId),
      listOfBranch(database, 'circumstances', branchId),
    ]);
  return { persons, members, memberships, statusSpans, partyGroups, groupSpans, posts, circumstances };
}

/** Every row of a branch in every table, the branch itself first: what removing a practice branch takes away. */
export async function listAllRows(
  database: BranchDatabase,
  branchId: string,
): Promise<{ table: TableName; row: TableRows[TableName] }[]> {
  const all: { table: TableName; row: TableRows[TableName] }[] = [];
  for (const table of tableNames) {
    const rows = await listOfBranch(database, table, branchId);
    all.push(...rows.map((row) => ({ table, row })));
  }
  return all;
}
