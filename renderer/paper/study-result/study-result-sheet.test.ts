import { describe, expect, it } from 'vitest';
import { planProgress } from '../../../shared/domain/study-plan';
import { sampleRecord } from '../../../shared/domain/testing/sample-record';
import { samplePlanItems } from '../samples/sample-plan';
import { sampleHomeDelivery, sampleStudyResult } from '../samples/sample-study';
import { homeDeliveryPaper } from './home-delivery-paper';
import { studyResultSheet } from './study-result-sheet';

const [first] = sampleStudyResult.lines;
if (!first) throw new Error('no sample line');
const memberOf = (patch: Partial<typeof first>) =>
  studyResultSheet({ ...sampleStudyResult, lines: [{ ...first, ...patch }] }).members[0];

describe('年度学习完成情况', () => {
  it('says of each item when it was done, where it is written, or why it was moved', () => {
    const [item, second, third] = samplePlanItems;
    if (!item || !second || !third) throw new Error('no sample items');
    const record = {
      ...sampleRecord(),
      state: 'draft' as const,
      startAt: '2026-03-16T09:00',
      planItemIds: [item.id],
    };
    const items = [
      item,
      { ...second, doneOn: '2026-04-02', doneNote: '集体观看' },
      { ...third, adjustReason: '让路防汛' },
    ];
    const progress = planProgress(2026, items, [record], '2026-04-20');
    const sheet = studyResultSheet({ ...sampleStudyResult, today: '2026-04-20', progress });
    expect(sheet.items.map(({ state, where }) => [state, where])).toEqual([
      ['已完成', '3月16日'],
      ['已完成', '4月2日，集体观看'],
      ['已调整', '让路防汛'],
    ]);
    expect(sheet.rate).toBe('到期的学习内容2项，已完成2项，完成率100%。');
    expect(sheet.asOf).toBe('截至2026年4月20日');
  });

  it('has no rate to boast of without a plan, and none to be blamed for before anything is due', () => {
    expect(studyResultSheet({ ...sampleStudyResult, progress: undefined }).rate).toBe(
      '本年度没有制定学习计划。',
    );
    expect(studyResultSheet({ ...sampleStudyResult, progress: [] }).rate).toContain('完成率100%');
    const overdue = planProgress(2026, samplePlanItems.slice(0, 3), [], '2026-12-31');
    expect(studyResultSheet({ ...sampleStudyResult, progress: overdue }).rate).toContain('完成率0%');
  });

  it('gives each member twelve months, the sum, and one word of judgement', () => {
    expect(memberOf({ due: 56, gap: 16, counted: 40, isTrainingMissing: false })).toMatchObject({
      due: '56',
      counted: '40',
      result: '差16',
    });
    expect(memberOf({ due: 56, gap: 0, isTrainingMissing: true })?.result).toBe('缺集中培训');
    expect(memberOf({ due: 32, gap: 0, isTrainingMissing: false })?.result).toBe('达标');
    expect(memberOf({ due: undefined, gap: 0 })).toMatchObject({ due: '免', result: '免' });
    expect(memberOf({ byMonth: [0, 1.5, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0] })?.months).toEqual([
      '',
      '1.5',
      '2',
      '',
      '',
      '',
      '',
      '',
      '',
      '',
      '',
      '',
    ]);
  });
});

describe('送学上门登记表', () => {
  it('sums up times, people and hours, and never says why somebody stayed at home', () => {
    const { html } = homeDeliveryPaper(sampleHomeDelivery);
    expect(html).toContain('全年送学上门2次，2名党员，共3.5学时。');
    expect(html).toContain('全国两会精神解读');
    expect(html).not.toMatch(/病|年老|行动不便|免到/);
  });
});
