/** The practice branch as a list to be exported, for tests. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rosterOn, type RosterTables } from '../../../shared/domain/roster';
import { allowedColumns, exportRows } from '../../../shared/domain/roster-export';
import { buildSampleBranch } from '../../../shared/sample/build-sample';
import { sampleMembersSchema, sampleYearSchema } from '../../../shared/sample/sample-data';
import type { DataExport } from '../../../shared/schema/ledger';
import type { TableName, TableRows } from '../../../shared/schema/tables';
import type { RosterSheet } from '../roster-sheet';

export const DAY = '2026-09-22';

function readSample(name: string): unknown {
  return JSON.parse(readFileSync(join('resources', 'samples', name), 'utf8'));
}

export function sampleTables(): RosterTables {
  let counter = 0;
  const newId = (): string => String((counter += 1)).padStart(26, '0');
  const people = sampleMembersSchema.parse(readSample('sample-members.json'));
  const year = sampleYearSchema.parse(readSample('sample-year.json'));
  const { ops } = buildSampleBranch(people, year, { now: `${DAY}T06:00:00.000Z`, newId });
  const rowsOf = <T extends TableName>(table: T): TableRows[T][] =>
    ops.filter((op) => op.table === table).map((op) => op.after as TableRows[T]);
  return {
    persons: rowsOf('persons'),
    members: rowsOf('members'),
    memberships: rowsOf('memberships'),
    statusSpans: [],
    partyGroups: rowsOf('partyGroups'),
    groupSpans: rowsOf('groupSpans'),
    posts: rowsOf('posts'),
  };
}

/** All columns there may be. */
export function sampleSheet(profile: DataExport['profile'], tables = sampleTables()): RosterSheet {
  const columns = allowedColumns(profile);
  const rows = exportRows(rosterOn(tables, DAY), profile, columns);
  return { branchName: '清源市红十字会机关党支部', asOf: DAY, profile, columns, rows };
}
