/**
 * What a journaled command is called when the user reads it, e.g. behind 撤销. Each area adds its own; a name
 * without a label is shown as 修改.
 */
const labels: Readonly<Record<string, string>> = {
  'branches.create': '建立支部',
  'branches.change': '修改支部信息',
  'branches.loadSample': '载入示例支部',
  'branches.clearSample': '清除示例支部',
  'groups.create': '新建党小组',
  'groups.rename': '党小组改名',
  'groups.change': '修改党小组',
  'groups.delete': '删除党小组',
  'posts.create': '登记任职',
  'posts.end': '登记卸任',
  'members.lookAtNumber': '查看遮住的号码',
  'members.create': '新增党员',
  'members.change': '修改党员信息',
  'members.depart': '登记离开支部',
  'members.return': '登记回到支部',
  'members.recycle': '移入回收站',
  'members.restore': '从回收站恢复',
  'members.importRoster': '导入党员名册',
  'members.undoImport': '撤销导入',
  'members.rekeyIds': '恢复后重建身份证号索引',
  'meetings.create': '新建会议记录',
  'meetings.saveDraft': '修改会议记录',
  'meetings.sendForSignature': '送签',
  'meetings.withdraw': '撤回送签稿',
  'meetings.sign': '签字归档',
  'meetings.correct': '登记更正单',
  'meetings.delete': '删除会议记录',
  'studyPlans.create': '新建学习计划',
  'studyPlans.copy': '复制学习计划',
  'studyPlans.change': '修改学习计划',
  'studyPlans.delete': '删除学习计划',
  'planItems.create': '新增学习内容',
  'planItems.change': '修改学习内容',
  'planItems.delete': '删除学习内容',
  'attachments.add': '添加附件',
  'attachments.change': '修改附件说明',
  'attachments.remove': '移除附件',
  'archive.recordExport': '登记导出',
  'archive.recordVerification': '登记核对',
  'members.beginExport': '登记导出名册',
  'members.endExport': '登记导出结果',
  'handover.give': '登记移交',
  'handover.take': '登记接收',
  'settings.change': '修改设置',
  'retention.erase': '清理到期的个人信息',
  'retention.eraseRows': '清理到期的导入原始行',
  'retention.change': '修改保存期限',
  'recovery.takeOver': '从损坏处之后接续',
  'recovery.rescueRows': '补回界面上保留的内容',
};

/** Chinese label of a command name such as `members.importRoster`. */
export function commandLabel(name: string): string {
  const known = Object.prototype.hasOwnProperty.call(labels, name) ? labels[name] : undefined;
  if (known !== undefined) return known;
  return name.endsWith('.undo') ? '撤销' : '修改';
}
