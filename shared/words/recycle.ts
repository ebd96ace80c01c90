/** Words of 回收站: what was deleted, and why something cannot come back. */
import type { RestoreRefusal } from '../domain/recycle-bin';
import { tableWords } from './changes';

export const recycleBinWords = {
  title: '回收站',
  intro: '删除的内容都在这里，可以恢复。',
  table: '回收站',
  unit: '项',
  columns: { subject: '名称', kind: '类别', at: '删除时间', by: '操作人' },
  restore: '恢复',
  search: '按名称查找',
  emptyTitle: '回收站是空的',
  emptyText: '删除的党员档案、会议记录、学习内容等会列在这里，随时可以恢复。',
  noMatchTitle: '没有符合的内容',
  failed: '读不出删除记录',
  again: '再试一次',
  more: '更早的删除记录没有列出，请到变更记录里查找。',
  memberFile: '党员档案',
  unknownBy: '—',
  restored: (name: string) => `已恢复“${name}”`,
  undone: '已撤销，内容回到回收站',
  gone: '找不到这次删除的流水，不能恢复。',
  changed: '和它一起改动的内容后来又改过，不能整项恢复。请到变更记录里查看原来的内容。',
  refused: (refusal: RestoreRefusal) => refusalSentences[refusal.code](refusal as never),
  fileRefused: {
    merged: (name: string) => `这份档案已并入“${name}”的档案。要分开，请到党员名单的“合并记录”里拆分。`,
    twin: (name: string) => `“${name}”已有一份在用的档案，不能再恢复一份。如果是同一个人，请把两份档案合并。`,
  },
  place: '回收站',
  placeNote: '看删除过的内容，恢复误删的。',
  openPlace: '打开回收站',
} as const;

type Refusal<Code extends RestoreRefusal['code']> = Extract<RestoreRefusal, { code: Code }>;
const refusalSentences: { [Code in RestoreRefusal['code']]: (refusal: Refusal<Code>) => string } = {
  ownerGone: ({ table }) => `它所属的${tableWords[table]}已经删除，请先恢复${tableWords[table]}。`,
  ownerRecycled: () => '它所属的党员档案在回收站里，请先恢复档案。',
  placeTaken: ({ table }) => placeTaken[table] ?? `已有另一项${tableWords[table]}占了它的位置，不能恢复。`,
  erased: () => '这个人的个人信息已按规定清理，不能恢复。',
};
const placeTaken: Partial<Record<string, string>> = {
  records: '已有另一份记录用了同样的次序号（第几次），请先改那一份的次序号，再恢复。',
  studyPlans: '这一年已经有了另一份学习计划，不能恢复。',
  partyGroups: '已有同名的党小组，请先给它改名，再恢复。',
  posts: '这一职务在这段时间已经登记了别人，不能恢复。',
};
