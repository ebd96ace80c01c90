import { expect, it } from 'vitest';
import { compareValues } from './compare-values';

it('orders Chinese numerals by number, not by reading', () => {
  const groups = ['第十一小组', '第二小组', '第十小组', '第一小组', '第三小组'];
  expect(groups.sort(compareValues)).toEqual(['第一小组', '第二小组', '第三小组', '第十小组', '第十一小组']);
  expect(['二季度', '四季度', '一季度', '三季度'].sort(compareValues)).toEqual([
    '一季度',
    '二季度',
    '三季度',
    '四季度',
  ]);
});

it('orders digits by size and other words by pinyin', () => {
  expect(['第10次', '第9次', '第2次'].sort(compareValues)).toEqual(['第2次', '第9次', '第10次']);
  expect(['支委会', '党课', '主题党日'].sort(compareValues)).toEqual(['党课', '支委会', '主题党日']);
  expect(compareValues(9.5, 42)).toBeLessThan(0);
});
