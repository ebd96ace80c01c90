/** Menu bar and text context menu. The letter behind & is the one pressed with Alt. */
import type { MenuCommand } from '../ipc/events';

export const menuTitles = {
  file: '文件(&F)',
  edit: '编辑(&E)',
  view: '查看(&V)',
  tools: '工具(&T)',
  help: '帮助(&H)',
  textSize: '文字大小',
} as const;

/** Items that the page carries out. */
export const menuCommandWords: Readonly<Record<MenuCommand, string>> = {
  newRecord: '新建会议记录(&N)',
  newMember: '新增党员(&M)',
  save: '保存(&S)',
  print: '打印…(&P)',
  find: '查找(&F)',
  undo: '撤销(&U)',
  redo: '重做(&R)',
  importRoster: '导入党员名册…(&I)',
  exportArchive: '导出归档资料…(&E)',
  verifyArchive: '核对归档资料…(&V)',
  'openPage.dashboard': '工作台',
  'openPage.members': '党员',
  'openPage.meetings': '组织生活',
  'openPage.studyPlan': '学习计划',
  'openPage.archive': '迎检归档',
  'openPage.backup': '数据与备份(&K)…',
  'openPage.changes': '变更记录(&R)…',
  'openPage.settings': '设置(&O)…',
  'openPage.handover': '交接给新电脑(&H)…',
  'textSize.standard': '标准',
  'textSize.large': '大',
  'textSize.extraLarge': '特大',
  help: '使用说明(&H)',
  about: '关于支部手册(&A)',
};

/** Items that main itself or the system carries out. */
export const menuWords = {
  cut: '剪切(&T)',
  copy: '复制(&C)',
  paste: '粘贴(&P)',
  selectAll: '全选(&A)',
  lock: '锁定(&L)',
  quit: '退出(&X)',
  fullScreen: '全屏',
  saveDataCopy: '保存数据副本…(&B)',
  dataFolder: '打开数据文件夹(&D)',
  logFolder: '打开日志文件夹(&L)',
  exportLog: '导出日志…(&E)',
  devTools: '开发者工具',
  reload: '重新载入页面',
} as const;
