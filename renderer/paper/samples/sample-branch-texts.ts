/** Invented texts of the branch: a yearly summary of two pages and a bulletin with its table. */
import { parseRichText } from '../../../shared/domain/rich-text';
import type { BranchText } from '../../../shared/schema/branch-text';
import { sampleBranch, sampleId } from './sample-people';

const base = {
  ...{ branchId: sampleBranch.id, rev: 1, year: 2025, state: 'final' as const, annexes: [] },
  signer: sampleBranch.fullName,
};

const work =
  '党支部坚持把学习摆在首位，按月落实主题党日，按季召开支部党员大会，党课由支部书记和委员轮流讲，并到两个基层救护站点现场开课。';

export const sampleSummary: BranchText = {
  ...base,
  id: sampleId(8801),
  kind: 'annualSummary',
  title: '中共清源市红十字会机关支部委员会2025年度工作总结',
  addressee: '中共清源市直属机关工作委员会',
  body: parseRichText(
    [
      '2025年，支部在机关工委的领导下，围绕应急救护和人道救助开展工作。现将有关情况报告如下。',
      '一、主要工作',
      '（一）抓实组织生活',
      ...[work, work, work],
      '（二）服务中心工作',
      '1. 组织党员志愿服务队到12个社区开展救护培训；',
      '2. 为残疾党员和行动不便的老党员送学上门；',
      '3. 与乡镇卫生院支部联合开展主题党日。',
      ...[work, work],
      '二、存在问题',
      '一是理论学习的系统性不够，**以会代学**的情况还有发生；二是青年党员在支部工作中承担的任务偏少。',
      '三、下一步打算',
      ...[work, work, work],
      '以上报告，请审阅。',
    ].join('\n'),
  ),
  annexes: ['2025年度“三会一课”开展情况', '2025年度党员学习完成情况'],
  datedOn: '2026-01-09',
  deliveredOn: '2026-01-12',
  deliveredTo: '机关工委组织科',
};

export const sampleBulletin: BranchText = {
  ...base,
  id: sampleId(8802),
  kind: 'attendanceBulletin',
  half: 1,
  year: 2026,
  title: '关于2026年上半年党员领导干部参加组织生活情况的通报',
  addressee: '各党小组、全体党员',
  body: parseRichText(
    '现将2026年上半年党员领导干部以普通党员身份参加所在党支部组织生活的情况通报如下。\n统计情况见附件。',
  ),
  datedOn: '2026-07-06',
  participation: [
    { name: '单文静', due: 12, present: 11, onLeave: 1, absent: 0 },
    { name: '欧阳慕容𠮷', due: 12, present: 9, onLeave: 2, absent: 1 },
    { name: '古丽巴哈尔·阿卜杜热合曼', due: 0, present: 0, onLeave: 0, absent: 0 },
  ],
};

/** So many lines of text before the signature, which must never stand alone on a page. */
export function textOfLength(lines: number): BranchText {
  const typed = Array.from(
    { length: lines },
    (_, index) => `\\第${String(index + 1)}段，支部按月开展主题党日。`,
  );
  return { ...sampleSummary, annexes: [], body: parseRichText(typed.join('\n')) };
}
