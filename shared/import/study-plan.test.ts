import { describe, expect, it } from 'vitest';
import { opSchema } from '../schema/command';
import type { PlanItem } from '../schema/study-plan';
import { textCell, type SheetTable } from './sheet-table';
import { monthOf, planStudyPlanImport, previewStudyPlan } from './study-plan';

const BRANCH = '01K5BRANCH0000000000000000';
const sheet = (...lines: string[]): SheetTable => ({
  ...{ name: '计划', hidden: false, date1904: false },
  rows: lines.map((line) => line.split('|').map(textCell)),
});
const HEAD = '月份|学习专题|学习材料|学习形式|领学人|范围|学时';
const PLAN = sheet(
  '2026年度学习计划',
  HEAD,
  '3月|学习条例|条例全文|支部集中经常学|单文静|全体党员|2学时',
  '|学习党章||||| 1.5',
  '四月|参观基地||深入基地实践学|||',
  '13月|多余的|||||',
  '五月|看电影||看电影|||0.3',
  '填表人：解玉兰||||||',
);
let counter = 0;
const newId = (): string => `01K5${String((counter += 1)).padStart(22, '0')}`;
const run = { commandId: newId(), fileName: '计划.xlsx', fileSha512: 'ab'.repeat(64) };
const context = {
  ...{ branchId: BRANCH, plan: null, items: [], newId, run, at: '2026-01-05T01:00:00.000Z' },
  newPlan: { planYear: 2026, title: '2026年度学习计划' },
};

describe('months', () => {
  it.each([
    ['3', 3],
    ['3月', 3],
    ['03月份', 3],
    ['三月', 3],
    ['十二月', 12],
    ['2026年3月', 3],
    ['2026-03', 3],
    ['13月', undefined],
    ['0', undefined],
    ['第一季度', undefined],
    ['', undefined],
  ])('%s: %s', (typed, month) => {
    expect(monthOf(typed)).toBe(month);
  });
});

describe('a study plan out of a sheet', () => {
  it('reads forms, hours and a month written once; says what is wrong; footers are nothing', () => {
    const rows = previewStudyPlan(PLAN, [])!;
    expect(
      rows.map(({ rowNumber, state, values }) => [rowNumber, state, values.month, values.topic]),
    ).toEqual([
      [3, 'new', 3, '学习条例'],
      [4, 'new', 3, '学习党章'],
      [5, 'new', 4, '参观基地'],
      [6, 'error', undefined, '多余的'],
      [7, 'error', 5, '看电影'],
    ]);
    expect(rows[0]?.values).toMatchObject({ form: 'branchCollective', scope: 'all', plannedHours: 2 });
    expect(rows[1]?.values.plannedHours).toBe(1.5);
    expect(rows[3]?.problems).toEqual(['月份“13月”看不懂，请写成1至12月']);
    expect(rows[4]?.problems).toHaveLength(2);
  });

  it('finds no heads in something else', () => {
    expect(previewStudyPlan(sheet('姓名|性别', '张三|男'), [])).toBeUndefined();
  });

  it('becomes one command: plan, items in order, the run; the same sheet again brings nothing', () => {
    const ops = planStudyPlanImport(previewStudyPlan(PLAN, [])!, context);
    for (const op of ops) expect(opSchema.safeParse(op).error).toBeUndefined();
    expect(ops.map(({ table }) => table)).toEqual([
      ...['studyPlans', 'planItems', 'planItems', 'planItems', 'importRuns'],
    ]);
    const items = ops.flatMap((op) => (op.table === 'planItems' ? [op.after as PlanItem] : []));
    expect(items.map(({ month, sortNo }) => [month, sortNo])).toEqual([
      [3, 1],
      [3, 2],
      [4, 1],
    ]);
    const again = previewStudyPlan(PLAN, items)!;
    expect(again.map(({ state }) => state)).toEqual([
      'unchanged',
      'unchanged',
      'unchanged',
      'error',
      'error',
    ]);
    expect(planStudyPlanImport(again, { ...context, items })).toEqual([]);
  });

  it('updates what the sheet says and never erases what it leaves blank', () => {
    const item: PlanItem = {
      ...{ id: newId(), branchId: BRANCH, rev: 2, planId: newId(), month: 3, sortNo: 1, topic: '学习党章' },
      ...{ form: 'selfStudy', scope: 'all', plannedHours: 1, speaker: '曾广林' },
    };
    const rows = previewStudyPlan(sheet(HEAD, '3|学习党章|||||2'), [item])!;
    const [op] = planStudyPlanImport(rows, { ...context, items: [item] }).filter(
      ({ table }) => table === 'planItems',
    );
    expect(op?.after).toMatchObject({ plannedHours: 2, speaker: '曾广林', form: 'selfStudy', rev: 3 });
  });

  it('does not take the same topic of a month twice', () => {
    const rows = previewStudyPlan(sheet(HEAD, '3|学习党章', '3月|学习党章'), [])!;
    expect(rows.map(({ state }) => state)).toEqual(['new', 'error']);
  });
});
