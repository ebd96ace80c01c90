import { describe, expect, it } from 'vitest';
import { sampleBranch } from '../samples/sample-people';
import { samplePlan, samplePlanItems } from '../samples/sample-plan';
import { studyPlanSheet } from './study-plan-sheet';

describe('studyPlanSheet', () => {
  it('groups items by month in order, only months that have any', () => {
    const sheet = studyPlanSheet({
      branch: sampleBranch,
      plan: samplePlan,
      items: [...samplePlanItems].reverse(),
    });
    expect(sheet.months.map((month) => month.label)).toEqual(
      [3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((no) => `${no}月`),
    );
    expect(sheet.months[0]?.rows.map((row) => row.topic)).toEqual([
      '学习党章总纲和党员义务',
      '专题党课：新时代红十字工作的政治属性',
    ]);
    expect(sheet.totals).toBe('全年共安排学习12项、32.5学时。');
  });

  it('says why an item was moved', () => {
    const [item] = samplePlanItems;
    if (!item) throw new Error('no sample item');
    const sheet = studyPlanSheet({
      branch: sampleBranch,
      plan: samplePlan,
      items: [{ ...item, adjustReason: '让路防汛' }],
    });
    expect(sheet.months[0]?.rows[0]?.note).toBe('已调整：让路防汛');
  });
});
