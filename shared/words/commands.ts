/**
 * What a journaled command is called when the user reads it, e.g. behind 撤销. Each area adds its own; a name
 * without a label is shown as 修改.
 */
const labels: Readonly<Record<string, string>> = {
  'branch.create': '建立支部',
  'branch.update': '修改支部信息',
  'branch.loadSample': '载入示例支部',
  'members.create': '新增党员',
  'members.update': '修改党员信息',
  'members.delete': '删除党员',
  'members.importRoster': '导入党员名册',
  'members.undoImport': '撤销导入',
  'records.create': '新建记录',
  'records.update': '修改记录',
  'records.delete': '删除记录',
  'records.sendForSignature': '送签',
  'records.withdraw': '撤回送签稿',
  'records.sign': '签字归档',
  'records.correct': '登记更正单',
  'studyPlans.create': '新建学习计划',
  'studyPlans.update': '修改学习计划',
  'studyPlans.delete': '删除学习计划',
  'planItems.create': '新增学习内容',
  'planItems.update': '修改学习内容',
  'planItems.delete': '删除学习内容',
  'attachments.add': '添加附件',
  'attachments.remove': '移除附件',
  'archive.recordExport': '登记导出',
  'archive.recordVerification': '登记核对',
  'settings.change': '修改设置',
};

const UNDO_PREFIX = 'undo';

/** Chinese label of a command name such as `members.importRoster`. */
export function commandLabel(name: string): string {
  const known = Object.prototype.hasOwnProperty.call(labels, name) ? labels[name] : undefined;
  if (known !== undefined) return known;
  return name.endsWith(`.${UNDO_PREFIX}`) ? '撤销' : '修改';
}
