/** Words of 变更记录: what rows and their fields are called. */
import { formatDateZh } from '../domain/dates';
import type { ChangeKind } from '../domain/change-choice';
import { yearOfWorkingDaySetting } from '../domain/working-days';
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
  workSpans: '工作岗位',
  circumstances: '特殊情况',
  contacts: '联系记录',
  sanctions: '处分',
  rewards: '表彰奖励',
  pioneerPosts: '党员先锋岗',
  leadingPosts: '党组任职',
  postExchanges: '岗位交流',
  reelections: '换届和补选',
  developmentCases: '发展党员',
  developmentSteps: '发展党员步骤',
  fileMerges: '档案合并',
  records: '组织生活记录',
  studyPlans: '学习计划',
  planItems: '学习计划条目',
  studyLogs: '学习登记',
  duesProfiles: '党费核定',
  duesPayments: '党费收缴',
  duesHandovers: '党费上缴',
  heartTalks: '谈心谈话',
  leadingGroupMeetings: '党组会登记',
  makeUps: '缺席补课',
  todoMarks: '待办完成情况',
  branchTexts: '总结与报告',
  attachments: '附件',
  importRuns: '名册导入',
  exportLog: '导出登记',
  lookLog: '查看登记',
  erasures: '清理登记',
  dataExports: '个人信息导出登记',
  handovers: '交接登记',
  settings: '设置',
};

/** 2020年3月1日起 */
export function spanSince(from: string): string {
  return `${formatDateZh(from)}起`;
}

/** A setting's key in words; a remembered column mapping has the table's fingerprint in its key. */
export function settingKeyWord(key: string): string {
  if (key === 'retention.periods') return '个人信息保存期限';
  if (key === 'admission.rules') return '发展党员所依规定';
  const year = yearOfWorkingDaySetting(key);
  if (year !== undefined) return `${year}年放假安排`;
  if (key === 'members.collect') return '收集哪些个人信息';
  if (key === 'members.life') return '联系和介绍信的期限';
  if (key === 'members.birthdays') return '政治生日和贺卡';
  if (key === 'dues.habits') return '党费的取整和公示';
  if (key === 'list.members') return '党员名单的列';
  if (key.startsWith('list.members.view.')) return '党员名单的视图';
  if (key === 'meetings.rules') return '会议记录的规则';
  if (key === 'meetings.handbook') return '记录手册';
  if (key === 'meetings.templates') return '会议模板';
  if (key === 'texts.duties') return '总结与报告的报送要求';
  if (key === 'meetings.phrases') return '常用语';
  if (key.startsWith('fillPanel.')) return '填报小窗的选项';
  return key.startsWith('import.mapping.') ? '导入名册时各列的对应' : '其他设置';
}

/** The page 变更记录 and its printed list. */
export const changesWords = {
  title: '变更记录',
  table: '变更记录',
  intro: '每次保存都记在这里，只增不改。',
  print: '打印',
  kind: '内容',
  allKinds: '全部',
  kinds: {
    members: '党员',
    admission: '发展党员',
    rewards: '表彰、处分和先锋岗',
    meetings: '组织生活',
    dues: '党费',
    studyPlans: '学习计划',
    attachments: '附件',
    branch: '支部、党小组、党组和任职',
    transfers: '导入、归档和交接',
    looks: '查看号码',
    dataExports: '导出个人信息',
    erasures: '到期清理',
    settings: '设置',
  } satisfies Record<ChangeKind, string>,
  by: '使用人',
  anybody: '全部',
  from: '从哪天',
  until: '到哪天',
  fromHint: '从哪天',
  untilHint: '到哪天',
  periodWrong: '开始日期晚于结束日期',
  columns: { at: '时间', by: '使用人', what: '操作', subjects: '改了什么' },
  onlyRow: (name: string) => `只列与“${name}”有关的变更`,
  thisRow: '这一项',
  showAll: '看全部',
  status: (count: number, hasMore: boolean) => (hasMore ? `已列出最近${count}条` : `共${count}条`),
  more: '再列出一些',
  loadingMore: '正在读取更早的变更',
  noMore: '更早的没有了',
  failed: '变更记录没有读出来',
  again: '重新读取',
  emptyTitle: '还没有变更记录',
  emptyText: '登记党员、写会议记录以后，谁在什么时候改了什么，都列在这里。',
  noMatchTitle: '没有符合条件的变更',
  noMatchText: '换个条件，或看全部变更。',
  details: '变更内容',
  open: '看改了什么',
  undid: (undo: string, what: string) => `${undo}：${what}`,
  undidAt: (when: string, by: string, what: string) => `撤销的是${by}在${when}做的“${what}”`,
  listMark: '、',
  andMore: (names: string, count: number) => `共${count}项：${names}等`,
  ofPerson: (what: string, name: string) => `${what}（${name}）`,
  formerMember: '已删除的人员',
  rowKinds: { created: '新增', changed: '修改', deleted: '删除' },
  rowHeading: (table: string, title: string) => (title === '' ? table : `${table}：${title}`),
  before: '改前',
  after: '改后',
  blank: '空白',
  covered: '有改动，内容不在这里显示',
  keptLines: (count: number) => `其余${count}行没有变`,
  nothingShown: '没有需要列出的改动',
  moreRows: (count: number) => `再看${count}项`,
  openRow: '打开',
  paper: {
    title: '变更记录',
    /** The two registers a superior may ask for stand under their own names. */
    titles: { looks: '查看登记', dataExports: '个人信息导出登记' } satisfies Partial<
      Record<ChangeKind, string>
    >,
    branch: '党支部：',
    period: '期间：',
    filter: '范围：',
    all: '全部',
    count: (count: number) => `共${count}条`,
    cut: (count: number) => `条目太多，只列最近${count}条；可缩短期间，分次打印。`,
    periodOf: (from: string, until: string) => `${from}至${until}`,
    since: (from: string) => `${from}起`,
    upTo: (until: string) => `至${until}`,
    wholePeriod: '全部',
    onlyBy: (name: string) => `使用人${name}`,
    onlyRow: (name: string) => `与“${name}”有关`,
    columns: { no: '序号', at: '时间', by: '使用人', what: '操作', subjects: '改了什么' },
    /** Over the same column of a register: nothing was changed there. */
    registered: '登记内容',
    foot: (title: string, printed: string) => `${title}　${printed}打印`,
    note: '本表依程序流水排印，公民身份号码和电话不在其中。',
    none: '没有符合条件的变更。',
  },
} as const;
