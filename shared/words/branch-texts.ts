/** Words of 总结与报告. */
import type { BranchTextKind, BranchTextState } from '../schema/branch-text';

export const branchTextKindWords: Readonly<Record<BranchTextKind, string>> = {
  annualSummary: '年度工作总结',
  secretaryReport: '书记述职报告',
  selfCheckReport: '自查报告',
  attendanceBulletin: '党员领导干部参加组织生活情况通报',
  officialsReport: '双重组织生活情况报告',
};

export const branchTextStateWords: Readonly<Record<BranchTextState, string>> = {
  draft: '草稿',
  final: '定稿',
};
