/** What 总结与报告 say on paper beside what was typed (P-28). */
import { formatDateZh } from '../domain/dates';
import type { BranchText } from '../schema/branch-text';

export const branchTextPaperWords = {
  annexMark: '附件：',
  /** Over the annex itself: 附件, or 附件1 where there are several. */
  annexNo: (no: number | undefined) => (no === undefined ? '附件' : `附件${String(no)}`),
  tableTitle: ({ year, half }: Pick<BranchText, 'year' | 'half'>) =>
    `${participationPeriod(year, half)}党员领导干部参加所在党支部组织生活情况统计表`,
  columns: {
    no: '序号',
    name: '姓名',
    due: '应参加\n（次）',
    present: '实际参加\n（次）',
    onLeave: '请假\n（次）',
    absent: '无故缺席\n（次）',
    rate: '参加率',
  },
  rate: (percent: number | undefined) => (percent === undefined ? '—' : `${String(percent)}%`),
  note: '注：按已召开的会议和活动计算，不含支委会；免到的不计入应参加次数。',
  /** Where the text itself lies on paper and was not typed. */
  onPaper: (place: string) => `（正文见纸质件，存放在：${place}）`,
  date: (day: string) => formatDateZh(day),
} as const;

/** 2026年上半年, 2026年度 */
export function participationPeriod(year: number, half?: 1 | 2): string {
  return half === undefined ? `${String(year)}年度` : `${String(year)}年${half === 1 ? '上' : '下'}半年`;
}
