import { describe, expect, it } from 'vitest';
import sampleMembers from '../../resources/samples/sample-members.json';
import sampleYear from '../../resources/samples/sample-year.json';
import type { OrgLifeRecord, Section } from '../schema/meeting';
import type { TableName, TableRows } from '../schema/tables';
import { buildSampleBranch } from '../sample/build-sample';
import { sampleMembersSchema, sampleYearSchema } from '../sample/sample-data';
import { dutyRows, quarterRange, yearRange, type DutyBranch, type DutyRow } from './duties';
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
    const rows = lastYear(records).filter((row) => row.rule.parameters.period !== 'year');
    expect(rows.map((row) => row.cells.length)).toEqual([4, 12, 12, 12, 4, 12]);
    expect(new Set(states(rows))).toEqual(new Set(['done']));
  });

  it('show exactly the slot of one removed meeting as missing', () => {
    const removed = records.find(
      (row) => row.primaryType === 'committeeMeeting' && row.startAt.startsWith('2025-08'),
    );
    const rows = lastYear(records.filter((row) => row !== removed));
    const missing = rows
      .filter((row) => row.rule.parameters.period !== 'year')
      .flatMap((row) => row.cells)
      .filter((cell) => cell.state === 'missing');
    expect(missing.map((cell) => [cell.rule.id, cell.first])).toEqual([['R-02', '2025-08-01']]);
  });

  it("take a theme day of a group as the branch's only where the branch chose so (row 49)", () => {
    const groupId = tables.partyGroups[0]?.id ?? '';
    const held = records.map((row) =>
      row.primaryType === 'themeDay' && row.startAt.startsWith('2025-08')
        ? { ...row, scope: { kind: 'group' as const, groupId } }
        : row,
    );
    const august = (of: DutyBranch) =>
      dutyRows(of, tables, held, yearRange(2025), today).find((row) => row.type === 'themeDay')?.cells[7]
        ?.state;
    expect(august(branch)).toBe('missing');
    expect(august({ ...branch, groupThemeDayCounts: true })).toBe('done');
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

describe('duties of a year', () => {
  const template = records[0];
  if (!template) throw new Error('fixture');
  const held = (day: string, section: Section): OrgLifeRecord => ({
    ...template,
    primaryType: section.type,
    sections: [section],
    startAt: `${day}T09:00`,
    scope: { kind: 'branch' },
  });
  const base = { id: '0'.repeat(26), seqNo: 1 };
  const orgLife = (day: string, year: number): OrgLifeRecord =>
    held(day, {
      ...{ ...base, type: 'orgLifeMeeting', year },
      ...{ opinionsCollected: [], talksBefore: [], committeeCheck: [], rectification: [] },
    });
  const review = (day: string, year: number): OrgLifeRecord =>
    held(day, { ...base, type: 'democraticReview', year, rows: [], ballots: {} });
  const rowsOn = (day: string, made: OrgLifeRecord[], on: DutyBranch = branch): DutyRow[] =>
    dutyRows(on, tables, made, quarterRange(day), day).filter((row) => row.rule.parameters.period === 'year');
  const seen = (rows: DutyRow[]): string[] =>
    rows.flatMap((row) => row.cells.map((cell) => `${row.rule.id} ${cell.first.slice(0, 4)} ${cell.state}`));

  it('a sitting on 15 January counts for the year it looks back on, not for its own', () => {
    const made = [orgLife('2026-01-15', 2025), review('2026-01-15', 2025)];
    const of = (year: number): string[] =>
      dutyRows(branch, tables, made, yearRange(year), '2026-12-01').flatMap((row) =>
        row.rule.id === 'R-07' || row.rule.id === 'R-08'
          ? row.cells.map((cell) => `${row.rule.id} ${cell.state}`)
          : [],
      );
    expect(of(2025)).toEqual(['R-07 done', 'R-08 done']);
    expect(of(2026)).toEqual(['R-07 open', 'R-08 open']);
  });

  it('are listed from 1 November, not the day before', () => {
    expect(seen(rowsOn('2026-10-31', []))).toEqual([]);
    expect(seen(rowsOn('2026-11-01', []))).toEqual(['R-07 2026 open', 'R-08 2026 open', 'R-11 2026 open']);
  });

  it('look back until the end of March; then they are missing', () => {
    expect(seen(rowsOn('2026-03-31', []))).toEqual(['R-07 2025 open', 'R-08 2025 open']);
    expect(rowsOn('2026-03-31', [])[0]?.cells[0]).toMatchObject({ until: '2026-03-31', daysLeft: 0 });
    expect(seen(rowsOn('2026-04-01', []))).toEqual([]);
    const cell = dutyRows(branch, tables, [], yearRange(2025), '2026-04-01').find(
      (row) => row.rule.id === 'R-07',
    )?.cells[0];
    expect(cell?.state).toBe('missing');
  });

  it('a review is not a 组织生活会, one event with both sections counts for both', () => {
    expect(seen(rowsOn('2026-11-20', [review('2026-11-10', 2026)]))).toContain('R-07 2026 open');
    const both = orgLife('2026-11-10', 2026);
    both.sections = [...both.sections, ...review('2026-11-10', 2026).sections];
    expect(seen(rowsOn('2026-11-20', [both]))).toEqual([
      'R-07 2026 done',
      'R-08 2026 done',
      'R-11 2026 open',
    ]);
  });

  it('are 纸质在册 for a year before 启用日, and the staff assembly is owed by organs only', () => {
    const started = dutyRows({ startedOn: '2026-02-01' }, tables, [], yearRange(2025), '2026-06-01');
    expect(seen(started.filter((row) => row.rule.id === 'R-07'))).toEqual(['R-07 2025 onPaper']);
    const retired = rowsOn('2026-11-20', [], { ...branch, category: 'retired' });
    expect(seen(retired)).toContain('R-11 2026 excused');
  });
});
