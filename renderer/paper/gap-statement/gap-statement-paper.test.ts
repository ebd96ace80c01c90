import { expect, it } from 'vitest';
import { gapStatementPaper } from './gap-statement-paper';

const branch = { fullName: '中共清源市红十字会机关支部委员会' };
const textOf = (gaps: readonly string[]): string =>
  gapStatementPaper({ branch, year: 2026, gaps, madeOn: '2026-09-22' })
    .html.replace(/<style>[\s\S]*?<\/style>/g, '')
    .replace(/<[^>]+>/g, '');

it('numbers every gap, promises nothing made up, and is signed with name and day', () => {
  const text = textOf(['8月主题党日没有记录。', '没有制定年度学习计划。']);
  expect(text).toContain('以下2处缺项');
  expect(text).toContain('1. 8月主题党日没有记录。');
  expect(text).toContain('2. 没有制定年度学习计划。');
  expect(text).toContain('没有开过的会议未补造记录');
  expect(text).toMatch(/中共清源市红十字会机关支部委员会2026年9月22日$/);
});

it('says that there are none, without the promise', () => {
  expect(textOf([])).toContain('没有缺项');
  expect(textOf([])).not.toContain('补造');
});

it('prints what a title holds as text, never as markup', () => {
  const { html } = gapStatementPaper({ branch, year: 2026, gaps: ['<img src=x>'], madeOn: '2026-09-22' });
  expect(html).not.toContain('<img');
  expect(html).toContain('&lt;img');
});
