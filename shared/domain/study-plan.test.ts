import { describe, expect, it } from 'vitest';
import { planItemSchema, type PlanItem } from '../schema/study-plan';
import {
  copyPlanItems,
  isHeld,
  nextSortNo,
  plannedHoursOf,
  planProgress,
  planTotals,
  recordTypeFor,
} from './study-plan';
import { sampleId, sampleRecord } from './testing/sample-record';

function item(no: number, month: number, patch: Partial<PlanItem> = {}): PlanItem {
  return {
    id: sampleId(no),
    branchId: sampleId(200),
    rev: 1,
    planId: sampleId(400),
    month,
    sortNo: 1,
    topic: `${month}月学习`,
    form: 'branchCollective',
    scope: 'all',
    plannedHours: 1.5,
    ...patch,
  };
}

describe('planProgress', () => {
  const february = item(1, 2);
  const statusOn = (today: string, plan: PlanItem = february, year = 2028) =>
    planProgress(year, [plan], [], today)[0]?.status;

  it('is due in its month and overdue only after its last day, leap years included', () => {
    expect(statusOn('2028-01-31')).toBe('notYet');
    expect(statusOn('2028-02-01')).toBe('dueThisMonth');
    expect(statusOn('2028-02-29')).toBe('dueThisMonth');
    expect(statusOn('2028-03-01')).toBe('overdue');
    expect(statusOn('2027-03-01', february, 2027)).toBe('overdue');
  });

  it('is done by hand or by a held meeting, never by a planned or future one', () => {
    expect(statusOn('2028-03-01', { ...february, doneOn: '2028-02-10' })).toBe('done');
    const plan = item(1, 9);
    const linked = (state: 'planned' | 'draft', startAt: string) =>
      planProgress(2026, [plan], [sampleRecord({ state, startAt, planItemIds: [plan.id] })], '2026-09-18')[0];
    expect(linked('draft', '2026-09-18T14:30')).toMatchObject({
      status: 'done',
      records: [{ state: 'draft' }],
    });
    expect(linked('planned', '2026-09-18T14:30')?.status).toBe('dueThisMonth');
    expect(linked('draft', '2026-09-19T14:30')?.status).toBe('dueThisMonth');
  });

  it('an adjusted item is not overdue, and done wins', () => {
    expect(statusOn('2028-03-01', { ...february, adjustReason: '并入三月' })).toBe('adjusted');
    expect(statusOn('2028-03-01', { ...february, adjustReason: '并入三月', doneOn: '2028-02-20' })).toBe(
      'done',
    );
  });

  it('sorts by month and counts what is done of what was due', () => {
    const items = [item(3, 12), item(2, 1), item(1, 1, { sortNo: 2, doneOn: '2026-01-20' })];
    const progress = planProgress(2026, items, [], '2026-09-18');
    expect(progress.map((entry) => entry.item.id)).toEqual([sampleId(2), sampleId(1), sampleId(3)]);
    expect(planTotals(progress)).toEqual({ done: 1, overdue: 1, open: 1, due: 2 });
  });
});

describe('isHeld', () => {
  it('a meeting counts from its own day on', () => {
    expect(isHeld({ state: 'draft', startAt: '2026-09-18T14:30' }, '2026-09-17')).toBe(false);
    expect(isHeld({ state: 'signed', startAt: '2026-09-18T14:30' }, '2026-09-18')).toBe(true);
  });
});

describe('copyPlanItems', () => {
  it('takes the plan, not what became of it, and moves the years on', () => {
    const old = item(1, 3, {
      topic: '学习2025年全国两会精神',
      doneOn: '2025-03-10',
      adjustReason: '改期',
      speaker: '单文静',
    });
    let no = 500;
    const [copy] = copyPlanItems([old], 2025, 2026, {
      planId: sampleId(401),
      branchId: sampleId(200),
      newId: () => sampleId((no += 1)),
    });
    expect(copy).toMatchObject({ topic: '学习2026年全国两会精神', planId: sampleId(401), speaker: '单文静' });
    expect(copy).not.toHaveProperty('doneOn');
    expect(copy).not.toHaveProperty('adjustReason');
    expect(planItemSchema.safeParse({ ...copy, rev: 1 }).success).toBe(true);
  });
});

describe('small facts', () => {
  it('adds hours, numbers items, names the record that fulfils them', () => {
    expect(plannedHoursOf([item(1, 1), item(2, 2, { plannedHours: 4 })])).toBe(5.5);
    expect(nextSortNo([item(1, 3), item(2, 3, { sortNo: 4 })], 3)).toBe(5);
    expect(nextSortNo([], 3)).toBe(1);
    expect(recordTypeFor(item(1, 1, { form: 'specialClass' }))).toBe('partyClass');
    expect(recordTypeFor(item(1, 1, { form: 'platformSelf' }))).toBeUndefined();
    expect(recordTypeFor(item(1, 1, { linkedType: 'memberAssembly' }))).toBe('memberAssembly');
  });
});
