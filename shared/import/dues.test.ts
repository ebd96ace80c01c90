import { describe, expect, it } from 'vitest';
import type { RosterTables } from '../domain/roster';
import { commandSchema, type Op } from '../schema/command';
import type { DuesPayment, DuesProfile } from '../schema/dues';
import { previewDues, type DuesDecisions, type DuesImportContext, type DuesPreview } from './dues';
import { readMark } from './dues-mark';
import { planDuesImport } from './dues-plan';
import { readDuesSheet } from './dues-sheet';
import { textCell, type SheetTable } from './sheet-table';

const id = (letter: string): string => letter.repeat(26);
const base = { branchId: id('B'), rev: 1 };
const people: [letter: string, name: string, group?: string, from?: string, to?: string][] = [
  ['A', '单文静', 'G'],
  ['C', '曾广林', 'G'],
  ['D', '李明', 'G'],
  ['E', '李明', 'H'],
  ['F', '解玉兰', 'H', '2026-04-10'],
];
const tables: RosterTables = {
  persons: people.map(([letter, name]) => ({
    ...{ ...base, id: id(letter), name, identity: 'member', postCategory: 'civilServant' },
    ...(letter === 'A' ? { idNo: '110105198503120043' } : {}),
  })),
  members: people.map(([letter]) => ({
    ...{ ...base, id: id(letter), personId: id(letter), category: 'fullMember' },
  })),
  memberships: people.map(([letter, , , from = '2015-01-01', to]) => ({
    ...{ ...base, id: id(letter), memberId: id(letter), from, fromHow: 'onFile' },
    ...(to ? { to } : {}),
  })),
  partyGroups: [
    { ...base, id: id('G'), name: '第一党小组', from: '2015-01-01', sortNo: 1 },
    { ...base, id: id('H'), name: '第二党小组', from: '2015-01-01', sortNo: 2 },
  ],
  groupSpans: people.flatMap(([letter, , group]) =>
    group ? [{ ...base, id: id(letter), memberId: id(letter), groupId: id(group), from: '2015-01-01' }] : [],
  ),
  ...{ statusSpans: [], posts: [] },
};
const context: DuesImportContext = {
  ...{ tables, branch: { startedOn: '2026-09-01' }, payments: [], profiles: [], workSpans: [] },
  ...{ rounding: 'fen', year: 2026, today: '2026-09-22' },
};
const undecided: DuesDecisions = { signs: new Map(), rows: new Map() };
const MONTHS = Array.from({ length: 12 }, (_, at) => `${String(at + 1)}月`).join('|');

function table(...lines: string[]): SheetTable {
  const rows = lines.map((line) => line.split('|').map((text) => textCell(text)));
  return { name: 'Sheet1', hidden: false, date1904: false, rows };
}
function preview(
  lines: string[],
  more: Partial<DuesImportContext> = {},
  decisions: Partial<DuesDecisions> = {},
): DuesPreview {
  const sheet = readDuesSheet(table(...lines));
  if (!sheet) throw new Error('no heads');
  return previewDues(sheet, { ...context, ...more }, { ...undecided, ...decisions });
}
const said = ({ rows }: DuesPreview) => rows.map(({ key, state }) => `${key} ${state}`);
function plan(found: DuesPreview): Op[] {
  let at = 0;
  return planDuesImport(found, {
    ...{ branchId: id('B'), at: '2026-09-22T01:30:00.000Z' },
    newId: () => String((at += 1)).padStart(26, '0'),
    run: { commandId: id('Z'), fileName: '党费.xlsx', fileSha512: 'ab'.repeat(64), rawRows: [] },
  });
}
const rowsOf = <T>(ops: readonly Op[], wanted: string): T[] =>
  ops.filter((op) => op.table === wanted).map(({ after }) => after as unknown as T);

describe('the sheet', () => {
  it('is found under a title, with the year of the title, sums and signatures aside', () => {
    const sheet = readDuesSheet(
      table(
        '2025年党费收缴台账',
        `序号|姓名|月应交|${MONTHS}|合计|备注`,
        '1|单文静|43.00|43|43|||||||||||86.00|现金',
        '合计||43|43|43|||||||||||86',
        '填表人：曾广林',
      ),
    );
    expect(sheet).toMatchObject({ year: 2025, rows: [{ name: '单文静', note: '现金' }] });
    expect(sheet?.rows).toHaveLength(1);
    expect(sheet?.rows[0]?.paid.map(({ month, column }) => `${String(month)}${column}`).slice(0, 2)).toEqual([
      ...['1D', '2E'],
    ]);
    expect(sheet?.totals?.rowNumber).toBe(4);
  });

  it('has heads over three rows, with 应交 and 实交 of each month', () => {
    const sheet = readDuesSheet(
      table(
        '党费登记表|党费登记表|党费登记表|党费登记表|党费登记表',
        '姓名|2026年1月|2026年1月|2026年2月|2026年2月',
        '姓名|应交|实交|应交|实交',
        '单文静|43|43|43|20',
      ),
    );
    expect(sheet?.year).toBe(2026);
    expect(sheet?.rows[0]?.paid.map(({ month, cell }) => [month, cell.text])).toEqual([
      ...[
        [1, '43'],
        [2, '20'],
      ],
    ]);
    expect(sheet?.rows[0]?.dues.map(({ month }) => month)).toEqual([1, 2]);
  });

  it('has months as bare numbers only where there is a row of them', () => {
    const bare = Array.from({ length: 12 }, (_, at) => String(at + 1)).join('|');
    expect(readDuesSheet(table(`姓名|${bare}`, '单文静|√'))?.rows[0]?.paid).toHaveLength(12);
    expect(readDuesSheet(table('姓名|1|2', '单文静|√'))).toBeUndefined();
    expect(readDuesSheet(table('姓名|性别|民族', '单文静|女|汉族'))).toBeUndefined();
  });

  it('keeps the raw rows without the numbers of ID cards', () => {
    const sheet = readDuesSheet(table(`姓名|身份证号|${MONTHS}`, '单文静|110105198503120043|43'));
    expect(JSON.stringify(sheet?.rawRows)).not.toContain('110105');
    expect(sheet?.rawRows[0]?.[2]).toBe('43');
  });
});

describe('a cell', () => {
  it('is an amount, a tick, a sign to be asked about, or nothing', () => {
    expect(readMark(textCell('４３．５元'))).toEqual({ kind: 'amount', fen: 4350 });
    expect(readMark(textCell('43.00√'))).toEqual({ kind: 'amount', fen: 4300 });
    expect(readMark({ text: '103', kind: 'number', value: 102.65 })).toEqual({ kind: 'amount', fen: 10265 });
    expect(readMark(textCell('√'))).toEqual({ kind: 'tick' });
    for (const sign of ['×', '△', '0', '0.00', '/', '○', '免', '未交'])
      expect(readMark(textCell(sign)).kind).toBe('sign');
    expect(readMark(textCell('　'))).toEqual({ kind: 'blank' });
    for (const bad of ['#REF!', '-43', '本人出差在外委托他人办理'])
      expect(readMark(textCell(bad)).kind).toBe('bad');
  });
});

describe('old dues', () => {
  const head = `姓名|党小组|月应交|${MONTHS}`;

  it('become payments and a base, once: the same file again changes nothing', () => {
    const lines = [head, '单文静||43.00|43.00|√|||20.00'];
    const found = preview(lines);
    expect(said(found)).toEqual(['2P new', '2D new', '2E new', '2H new']);
    const ops = plan(found);
    const command = { schema: 'command/1', id: id('Z'), name: 'dues.import', by: '单文静', baseSeq: 0, ops };
    expect(commandSchema.safeParse({ ...command, at: '2026-09-22T01:30:00.000Z' }).success).toBe(true);
    const [payments, profiles] = [
      rowsOf<DuesPayment>(ops, 'duesPayments'),
      rowsOf<DuesProfile>(ops, 'duesProfiles'),
    ];
    expect(payments).toMatchObject([
      { month: '2026-01', paidFen: 4300, dueFen: 4300 },
      { month: '2026-02', dueFen: 4300 },
      { month: '2026-05', paidFen: 2000, dueFen: 4300 },
    ]);
    expect(payments[1]).not.toHaveProperty('paidFen');
    expect(profiles).toMatchObject([{ from: '2026-01', monthlyDueFen: 4300, table: 'wage' }]);
    const again = preview(lines, { payments, profiles });
    expect(new Set(again.rows.map(({ state }) => state))).toEqual(new Set(['unchanged']));
    expect(plan(again)).toEqual([]);
  });

  it('reckon the due from a base, and say where both do not fit', () => {
    const found = preview([`姓名|计算基数|月应交|${MONTHS}`, '单文静|6843.57|', '曾广林|4300|50']);
    expect(found.rows.map(({ state, profile }) => [state, profile?.monthlyDueFen, profile?.rateBp])).toEqual([
      ['new', 10_265, 150],
      ['new', 5000, 100],
    ]);
    expect(found.rows[1]?.problems).toHaveLength(1);
  });

  it('ask about signs; × and blanks are never unpaid by themselves', () => {
    const lines = [head, '单文静|||×||△'];
    const stored: DuesPayment[] = [
      { ...base, id: id('Y'), memberId: id('A'), month: '2026-01', paidFen: 4300 },
      { ...base, id: id('X'), memberId: id('A'), month: '2026-02', paidFen: 4300 },
    ];
    const open = preview(lines, { payments: stored });
    expect(open.signs).toEqual([
      { sign: '×', count: 1 },
      { sign: '△', count: 1 },
    ]);
    expect(said(open)).toEqual(['2D conflict', '2F conflict']);
    expect(plan(open)).toEqual([]);
    const signs = new Map([
      ['×', 'unpaid' as const],
      ['△', 'paid' as const],
    ]);
    const told = preview(lines, { payments: stored }, { signs });
    // × against a stored payment is for the user to settle; nothing is deleted.
    expect(said(told)).toEqual(['2D conflict', '2F new']);
    expect(said(preview(lines, {}, { signs }))).toEqual(['2D ignored', '2F new']);
    expect(said(preview(lines, {}, { signs: new Map([['×', 'skip']]) }))).toEqual([
      '2D ignored',
      '2F conflict',
    ]);
  });

  it('complete a tick, ask about another amount, and leave what was handed up', () => {
    const lines = [head, '单文静|||43|43|43'];
    const stored = (month: string, more: Partial<DuesPayment>): DuesPayment => ({
      ...{ ...base, id: month.replace('-', '') + id('Y').slice(6), memberId: id('A'), month, ...more },
    });
    const payments = [
      stored('2026-01', {}),
      stored('2026-02', { paidFen: 4000 }),
      stored('2026-03', { paidFen: 4000, handoverId: id('H') }),
    ];
    expect(said(preview(lines, { payments }))).toEqual(['2D update', '2E conflict', '2F error']);
    const taken = preview(
      lines,
      { payments },
      {
        rows: new Map([
          ['2E', 'take'],
          ['2D', 'leave'],
        ]),
      },
    );
    expect(said(taken)).toEqual(['2D ignored', '2E update', '2F error']);
    expect(rowsOf<DuesPayment>(plan(taken), 'duesPayments')).toMatchObject([
      { month: '2026-02', paidFen: 4300, rev: 2 },
    ]);
  });

  it('tell namesakes by 党小组 or ID number, and refuse to guess', () => {
    const found = preview([head, '李明||||1', '李明|一组||43', '李明|第二党小组||44', '王新人|||43']);
    expect(found.rows.map(({ state, memberId }) => [state, memberId])).toEqual([
      ['conflict', undefined],
      ['new', id('D')],
      ['new', id('E')],
      ['error', undefined],
    ]);
    const byId = (idNo: string) => preview([`姓名|身份证号|${MONTHS}`, `单文静|${idNo}|43`]).rows[0];
    expect(byId('110105198503120043')).toMatchObject({ state: 'new', memberId: id('A') });
    expect(byId('110105198503120000')?.state).toBe('error');
    expect(byId('1.10105E+17')?.problems[0]).toContain('精度');
  });

  it('refuse months in which the person was not here, and ask about months to come', () => {
    const found = preview([head, `解玉兰|||43|||43||||||43`]);
    expect(said(found)).toEqual(['2D error', '2G new', '2M conflict']);
    const ahead = preview([head, '解玉兰||||||||||||43'], {}, { rows: new Map([['2M', 'take']]) });
    expect(said(ahead)).toEqual(['2M new']);
  });

  it('pass over the same cell twice and show a contradiction', () => {
    expect(said(preview([head, '单文静|||43', '单文静|||43']))).toEqual(['2D new', '3D ignored']);
    expect(said(preview([head, '单文静|||43', '单文静|||44']))).toEqual(['2D conflict', '3D conflict']);
  });

  it('check the sums and import none of them', () => {
    const found = preview([
      `姓名|${MONTHS}|合计`,
      '单文静|43|43|||||||||||90',
      '曾广林|√|√',
      '合计|43|50|||||||||||86',
    ]);
    expect(found.sums).toHaveLength(2);
    expect(found.sums[0]).toContain('86.00');
    expect(found.sums[1]).toContain('2月');
    expect(found.rows.map(({ name }) => name)).not.toContain('合计');
  });
});
