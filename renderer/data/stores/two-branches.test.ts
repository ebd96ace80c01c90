// Every read of a page is of one branch: with two in the profile nothing of the other one may come along (domain E10).
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Branch } from '../../../shared/schema/branch';
import { tableNames } from '../../../shared/schema/tables';
import { BranchDatabase } from '../database';
import { listAllRows, listIdsOfBranch, listOfBranch, readRosterTables } from './branch-store';
import { readHandoverTables } from './handover-store';
import { listExports, listImportRuns, listRecords, listRecordsAround } from './record-store';

const OURS = 'ours';
let database: BranchDatabase;

/** One row of each table in either branch: only what the reads look at; the schema is checked where rows are written. */
beforeEach(async () => {
  database = new BranchDatabase('two-branches-test');
  await database.open();
  for (const branchId of [OURS, 'others']) {
    for (const table of tableNames) {
      const id = table === 'branches' ? branchId : `${branchId}-${table}`;
      await database
        .table(table)
        .put({ id, branchId, startAt: '2026-03-10T14:00', at: '2026', state: 'signed' });
    }
  }
});
afterEach(() => database.delete());

const branchesIn = (rows: unknown): string[] => [
  ...new Set([...JSON.stringify(rows).matchAll(/"branchId":"(\w+)"/g)].map(([, id = '']) => id)),
];

describe('reads of one branch', () => {
  it.each(tableNames)('%s', async (table) => {
    const rows = await listOfBranch(database, table, OURS);
    expect(rows).toHaveLength(1);
    expect(branchesIn(rows)).toEqual([OURS]);
    expect(await listIdsOfBranch(database, table, OURS)).toEqual(rows.map(({ id }) => id));
  });

  it('rosters, records, registers, hand-over counts and what clearing takes away', async () => {
    const reads = await Promise.all([
      readRosterTables(database, OURS),
      listRecords(database, OURS),
      listRecordsAround(database, OURS, { first: '2026-01-01', last: '2026-12-31' }),
      listExports(database, OURS),
      listImportRuns(database, OURS),
      readHandoverTables(database, { id: OURS, branchId: OURS } as Branch),
      listAllRows(database, OURS),
    ]);
    for (const read of reads) expect(branchesIn(read)).toEqual([OURS]);
  });
});
