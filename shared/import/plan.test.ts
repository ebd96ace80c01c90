import { describe, expect, it } from 'vitest';
import { groupRosterOn, rosterOn, type RosterTables } from '../domain/roster';
import { opSchema, type Op } from '../schema/command';
import type { TableName } from '../schema/tables';
import type { ImportDecisions } from './decisions';
import { listExistingMembers } from './existing';
import { proposeMapping } from './header';
import { planImport } from './plan';
import { buildImportPreview } from './preview';
import { textCell } from './sheet-table';
import { planUndoImport, type CurrentRows } from './undo';

const today = '2026-09-22';
const BRANCH = '01K5BRANCH0000000000000000';
const HEAD = '姓名|性别|民族|身份证号|出生日期|学历|毕业院校|入党时间|转正时间|党小组|党内职务|手机';
const SHAN = '单文静|女|汉|110105197105180429||大学|山东师范大学|1996.7.1|1997.7.1|第一|支部书记|13800002607';
const ZENG = '曾广林|男|汉||1968.01|大专||1998.10||第一|组织委员|13800001135';
const LIN = '林一诺(预备)|女|汉||1998.11|||2025.12||第二|组长|';

type RosterNames = Exclude<keyof RosterTables, 'circumstances'>;
type Rows = { -readonly [T in RosterNames]: RosterTables[T][number][] } & {
  records: object[];
  importRuns: object[];
};

/** The smallest stand-in for a database: rows by table, changed by ops. */
function emptyRows(): Rows {
  return {
    persons: [],
    members: [],
    memberships: [],
    statusSpans: [],
    partyGroups: [],
    groupSpans: [],
    posts: [],
    records: [],
    importRuns: [],
  };
}
function apply(rows: Rows, ops: readonly Op[]): Rows {
  const next = structuredClone(rows) as unknown as Record<TableName, { id: string; rev: number }[]>;
  for (const op of ops) {
    const table = next[op.table];
    const at = table.findIndex((row) => row.id === op.id);
    expect(table[at]?.rev).toBe(op.before?.rev);
    if (op.after) table.splice(at < 0 ? table.length : at, at < 0 ? 0 : 1, structuredClone(op.after));
    else table.splice(at, 1);
  }
  return next as unknown as Rows;
}

let counter = 0;
const newId = (): string => {
  counter += 1;
  return `01K5${String(counter).padStart(22, '0')}`;
};

function importInto(rows: Rows, lines: string[], decisions: ImportDecisions = {}) {
  const sheet = {
    name: '',
    hidden: false,
    date1904: false,
    rows: [HEAD, ...lines].map((line) => line.split('|').map(textCell)),
  };
  const mapping = proposeMapping(sheet);
  if (!mapping) throw new Error('no heads');
  const preview = buildImportPreview(sheet, mapping, listExistingMembers(rows, today), today, decisions);
  const ops = planImport(preview, {
    branchId: BRANCH,
    today,
    startedOn: '2026-01-01',
    newId,
    existing: rows,
  });
  for (const op of ops) expect(opSchema.safeParse(op).error).toBeUndefined();
  return { preview, ops, rows: apply(rows, ops) };
}

/** Rows without their revision, which only goes forward, also on undo. */
const content = (rows: Rows) =>
  JSON.parse(JSON.stringify(rows, (key, value: unknown) => (key === 'rev' ? undefined : value))) as unknown;

describe('planning an import', () => {
  it('makes persons, members, memberships, groups and offices', () => {
    const { ops, rows } = importInto(emptyRows(), [SHAN, ZENG, LIN]);
    expect(ops.map((op) => op.table)).toEqual([
      ...['persons', 'members', 'memberships', 'partyGroups', 'groupSpans', 'posts'],
      ...['persons', 'members', 'memberships', 'groupSpans', 'posts'],
      ...['persons', 'members', 'memberships', 'partyGroups', 'groupSpans', 'posts'],
    ]);
    expect(rows.partyGroups.map(({ name, sortNo }) => [name, sortNo])).toEqual([
      ['第一党小组', 1],
      ['第二党小组', 2],
    ]);
    expect(rows.persons[0]).toMatchObject({
      name: '单文静',
      identity: 'member',
      idNo: '110105197105180429',
      fullTimeEdu: { level: '大学本科', school: '山东师范大学' },
    });
    expect(rows.memberships.map(({ from, fromHow }) => [from, fromHow])).toEqual([
      ['1996-07-01', 'onFile'],
      ['2026-01-01', 'onFile'],
      ['2026-01-01', 'onFile'],
    ]);
    expect(rows.posts.map(({ body, post }) => [body, post])).toEqual([
      ['committee', 'secretary'],
      ['committee', 'organizationOfficer'],
      ['group', 'groupLeader'],
    ]);
  });

  it('gives a roster that counts rightly', () => {
    const { rows } = importInto(emptyRows(), [SHAN, ZENG, LIN]);
    expect(
      rosterOn(rows, today).map((entry) => [entry.person.name, entry.hasVote, entry.group?.name]),
    ).toEqual([
      ['林一诺', false, '第二党小组'],
      ['单文静', true, '第一党小组'],
      ['曾广林', true, '第一党小组'],
    ]);
  });

  it('changes nothing when the same file comes again', () => {
    const { rows } = importInto(emptyRows(), [SHAN, ZENG, LIN]);
    const again = importInto(rows, [SHAN, ZENG, LIN]);
    expect(again.preview.totals).toMatchObject({ ignored: 3, rows: 3 });
    expect(again.ops).toEqual([]);
  });

  it('updates what changed and moves between groups from today on', () => {
    const { rows } = importInto(emptyRows(), [SHAN, ZENG, LIN]);
    const moved = importInto(rows, ['曾广林|||110105196801231133|1968.01|大专|湘潭师范学院|||第二||']);
    expect(moved.ops.map((op) => op.table)).toEqual(['persons', 'groupSpans', 'groupSpans']);
    const person = moved.rows.persons.find(({ name }) => name === '曾广林');
    expect(person).toMatchObject({
      mobile: '13800001135',
      idNo: '110105196801231133',
      fullTimeEdu: { level: '大学专科', school: '湘潭师范学院' },
    });
    const second = moved.rows.partyGroups[1]?.id ?? '';
    expect(groupRosterOn(moved.rows, second, '2026-09-21')).toHaveLength(1);
    expect(groupRosterOn(moved.rows, second, today)).toHaveLength(2);
  });

  it('leaves out rows in error or conflict', () => {
    expect(importInto(emptyRows(), ['曾广林|男|汉|1.1E+17||||||||']).ops).toEqual([]);
  });

  it('keeps a row about the run, with what the file said', () => {
    const sheet = {
      name: '',
      hidden: false,
      date1904: false,
      rows: [HEAD, SHAN].map((line) => line.split('|').map(textCell)),
    };
    const mapping = proposeMapping(sheet);
    if (!mapping) throw new Error('no heads');
    const preview = buildImportPreview(sheet, mapping, [], today);
    const run = {
      at: '2026-09-22T02:00:00.000Z',
      commandId: newId(),
      fileName: '名册.xlsx',
      fileSha512: 'a'.repeat(128),
      headerFingerprint: 'roster/1:12:0',
    };
    const ops = planImport(preview, {
      branchId: BRANCH,
      today,
      startedOn: '2026-01-01',
      newId,
      existing: emptyRows(),
      run,
    });
    const last = ops.at(-1);
    expect(opSchema.safeParse(last).error).toBeUndefined();
    expect(last).toMatchObject({
      table: 'importRuns',
      after: { kind: 'roster', totals: { new: 1 }, rawRows: [expect.arrayContaining(['单文静'])] },
    });
  });
});

describe('undoing an import', () => {
  const undo = (ops: readonly Op[], rows: Rows) => planUndoImport(ops, rows as unknown as CurrentRows);

  it('leaves everything as if it had never happened', () => {
    const before = importInto(emptyRows(), [SHAN]).rows;
    const { ops, rows } = importInto(before, [ZENG, LIN, '单文静|||110105197105180429||研究生||||第二||']);
    const planned = undo(ops, rows);
    expect(planned.blocked).toEqual([]);
    const after = apply(rows, planned.ops);
    expect(content(after)).toEqual(content(before));
    for (const op of planned.ops) expect(opSchema.safeParse(op).error).toBeUndefined();
  });

  it('keeps and names only the people edited since', () => {
    const { ops, rows } = importInto(emptyRows(), [SHAN, ZENG, LIN]);
    const edited = structuredClone(rows);
    const person = edited.persons.find(({ name }) => name === '曾广林');
    if (!person) throw new Error('not imported');
    Object.assign(person, { mobile: '13900001135', rev: 2 });
    const planned = undo(ops, edited);
    expect(planned.blocked).toMatchObject([{ name: '曾广林', code: 'edited', why: '导入后又修改过' }]);
    const after = apply(edited, planned.ops);
    expect(after.persons.map(({ name }) => name)).toEqual(['曾广林']);
    // His group stays, the other one goes.
    expect(after.partyGroups.map(({ name }) => name)).toEqual(['第一党小组']);
    expect(after.posts).toHaveLength(1);
  });

  it('keeps people used in a record, and people deleted since', () => {
    const { ops, rows } = importInto(emptyRows(), [SHAN, ZENG]);
    const memberId = rows.members[0]?.id ?? '';
    const used = { ...rows, records: [{ id: newId(), attendance: [{ memberId, status: 'present' }] }] };
    expect(undo(ops, used).blocked).toMatchObject([{ name: '单文静', code: 'used', memberId }]);
    const deleted = { ...rows, posts: rows.posts.filter((post) => post.memberId !== memberId) };
    expect(undo(ops, deleted).blocked).toMatchObject([{ name: '单文静', code: 'deleted' }]);
  });

  it('finds a person who is named inside of a longer text, or by the name of a field', () => {
    const { ops, rows } = importInto(emptyRows(), [SHAN]);
    const memberId = rows.members[0]?.id ?? '';
    const records: object[] = [
      { id: newId(), note: `见${memberId}，详情从略` },
      { id: newId(), places: { [memberId]: 1 } },
      { id: newId(), joined: `${BRANCH}${memberId}` },
    ];
    for (const record of records) {
      expect(undo(ops, { ...rows, records: [record] }).blocked).toMatchObject([{ code: 'used', memberId }]);
    }
    const cutShort = { id: newId(), note: `${memberId.slice(1)}，详情从略` };
    expect(undo(ops, { ...rows, records: [cutShort] }).blocked).toEqual([]);
  });

  it('does not care about the order of keys in a row', () => {
    const { ops, rows } = importInto(emptyRows(), [SHAN]);
    const turned = structuredClone(rows);
    turned.persons = turned.persons.map(
      (row) => Object.fromEntries(Object.entries(row).reverse()) as typeof row,
    );
    expect(undo(ops, turned).blocked).toEqual([]);
  });
});
