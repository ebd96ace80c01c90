import { describe, expect, it } from 'vitest';
import sampleMembers from '../../resources/samples/sample-members.json';
import sampleYear from '../../resources/samples/sample-year.json';
import type { OrgLifeRecord } from '../schema/meeting';
import type { TableName, TableRows } from '../schema/tables';
import { buildSampleBranch } from '../sample/build-sample';
import { sampleMembersSchema, sampleYearSchema } from '../sample/sample-data';
import { dutyRows, yearRange, type DutyRow } from './duties';
import type { RosterTables } from './roster';

let counter = 0;
const { ops } = buildSampleBranch(
  sampleMembersSchema.parse(sampleMembers),
  sampleYearSchema.parse(sampleYear),
  {
    now: '2026-09-22T01:00:00.000Z',
    newId: () => String((counter += 1)).padStart(26, '0'),
  },
);
const rowsOf = <T extends TableName>(table: T): TableRows[T][] =>
  ops.filter((op) => op.table === table).map((op) => op.after as TableRows[T]);
const tables: RosterTables = {
  persons: rowsOf('persons'),
  members: rowsOf('members'),
  memberships: rowsOf('memberships'),
  statusSpans: [],
  partyGroups: rowsOf('partyGroups'),
  groupSpans: rowsOf('groupSpans'),
  posts: rowsOf('posts'),
};
const records = rowsOf('records');
const branch = { startedOn: '2025-01-01' };
const today = '2026-09-22';

function lastYear(held: OrgLifeRecord[], started = branch): DutyRow[] {
  return dutyRows(started, tables, held, yearRange(2025), today);
}
const states = (rows: DutyRow[]): string[] => rows.flatMap((row) => row.cells.map((cell) => cell.state));

describe('duties of the sample year', () => {
  it('are all done: 4 + 12 + 12 per group + 4 + 12', () => {
    const rows = lastYear(records);
    expect(rows.map((row) => row.cells.length)).toEqual([4, 12, 12, 12, 4, 12]);
    expect(new Set(states(rows))).toEqual(new Set(['done']));
  });

  it('show exactly the slot of one removed meeting as missing', () => {
    const removed = records.find(
      (row) => row.primaryType === 'committeeMeeting' && row.startAt.startsWith('2025-08'),
    );
    const rows = lastYear(records.filter((row) => row !== removed));
    const missing = rows.flatMap((row) => row.cells).filter((cell) => cell.state === 'missing');
    expect(missing.map((cell) => [cell.rule.id, cell.first])).toEqual([['R-02', '2025-08-01']]);
  });

  it('are 纸质在册 before the day the branch began with the app, never missing', () => {
    const rows = lastYear([], { startedOn: '2025-08-01' });
    const months = rows.find((row) => row.type === 'themeDay')?.cells.map((cell) => cell.state) ?? [];
    expect(months.slice(0, 7)).toEqual(Array<string>(7).fill('onPaper'));
    expect(months.slice(7)).toEqual(Array<string>(5).fill('missing'));
  });

  it('are excused for a branch that needs no committee', () => {
    const few: RosterTables = { ...tables, members: tables.members.slice(0, 6) };
    const rows = dutyRows(branch, few, [], yearRange(2025), today);
    expect(rows.find((row) => row.type === 'committeeMeeting')?.cells.map((cell) => cell.state)).toEqual(
      Array<string>(12).fill('excused'),
    );
  });

  it('do not exist for groups when there are none', () => {
    const rows = dutyRows(branch, { ...tables, partyGroups: [] }, [], yearRange(2025), today);
    expect(rows.some((row) => row.type === 'groupMeeting')).toBe(false);
  });

  it('count down while the period runs, and stay quiet about the future', () => {
    const rows = dutyRows(branch, tables, [], yearRange(2026), today);
    const themeDays = rows.find((row) => row.type === 'themeDay')?.cells ?? [];
    expect(themeDays[8]).toMatchObject({ state: 'open', daysLeft: 8 });
    expect(themeDays[9]?.state).toBe('notYet');
  });

  it('do not count a planned meeting before it is held', () => {
    const planned = records.map((row) => ({ ...row, state: 'planned' as const }));
    expect(new Set(states(lastYear(planned)))).toEqual(new Set(['missing']));
  });
});
