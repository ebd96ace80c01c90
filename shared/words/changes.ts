/** Words of 变更记录: what rows and their fields are called. */
import { formatDateZh } from '../domain/dates';
import type { TableName } from '../schema/tables';

/** What one row of a table is, e.g. before its title: 组织生活记录 支部党员大会 2026年3月5日. */
export const tableWords: Readonly<Record<TableName, string>> = {
  branches: '支部',
  partyGroups: '党小组',
  posts: '任职',
  persons: '人员',
  members: '党员',
  memberships: '组织关系',
  statusSpans: '党籍状态',
  groupSpans: '所在党小组',
  records: '组织生活记录',
  studyPlans: '学习计划',
  planItems: '学习计划条目',
  attachments: '附件',
  importRuns: '名册导入',
  exportLog: '导出登记',
  lookLog: '查看登记',
  settings: '设置',
};

/** 2020年3月1日起 */
export function spanSince(from: string): string {
  return `${formatDateZh(from)}起`;
}

/** A setting's key in words; a remembered column mapping has the table's fingerprint in its key. */
export function settingKeyWord(key: string): string {
  return key.startsWith('import.mapping.') ? '导入名册时各列的对应' : '其他设置';
}
