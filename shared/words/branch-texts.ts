/** Words of 总结与报告. */
import { formatDateZh, formatMonthDayZh } from '../domain/dates';
import type { TextProblem } from '../domain/branch-texts';
import type { TextDuty } from '../domain/branch-text-duties';
import type { BranchTextKind, BranchTextState } from '../schema/branch-text';
import { participationPeriod } from './branch-text-paper';

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

/** What is asked for when the text is made known: 报送 for what goes up, 通报 for a bulletin. */
const deliveredWords: Readonly<Record<BranchTextKind, { on: string; to: string }>> = {
  annualSummary: { on: '报送日期', to: '报送到（或在哪次会议上宣读）' },
  secretaryReport: { on: '述职日期', to: '向谁述职（会议或上级党组织）' },
  selfCheckReport: { on: '报送日期', to: '报送到' },
  attendanceBulletin: { on: '通报日期', to: '通报方式（会议、公示栏等）' },
  officialsReport: { on: '报送日期', to: '报送到' },
};

const problems: Readonly<Record<TextProblem, string>> = {
  tooLong: '太长了，请缩短',
  dayUnreadable: '日期看不懂，请写成2026-01-09这样',
  tooManyAnnexes: '附件名称最多20行',
  missing: '还没有填写',
  dayInFuture: '不能晚于今天',
};

export const branchTextWords = {
  title: '总结与报告',
  open: '总结与报告',
  back: '返回组织生活',
  unit: '份',
  meta: (year: number, count: number) => `${String(year)}年度 ${String(count)}份`,
  year: '年度',
  yearOf: (year: number) => `${String(year)}年度`,
  kind: '种类',
  allKinds: '全部种类',
  table: '总结与报告列表',
  viewsLabel: '查看',
  views: { list: '文稿', officials: '领导干部参加情况' },
  filters: '筛选',
  columns: {
    title: '标题',
    kind: '种类',
    state: '状态',
    datedOn: '成文日期',
    delivered: '报送、述职、通报',
    paperPlace: '原件存放',
  },
  delivered: (day: string | undefined, to: string | undefined) =>
    [day === undefined ? '' : formatDateZh(day), to ?? ''].filter(Boolean).join(' '),
  add: '新建文稿',
  emptyTitle: (year: number) => `${String(year)}年度还没有文稿`,
  emptyText:
    '年度总结、述职报告、自查报告和通报都在这里起草，按公文格式打印。已经写在纸上的，也可以只登记原件放在哪里。',
  titles: {
    annualSummary: (year: number) => `${String(year)}年度工作总结`,
    secretaryReport: (year: number) => `${String(year)}年度党支部书记述职报告`,
    selfCheckReport: (year: number) => `${String(year)}年度党支部工作自查报告`,
    attendanceBulletin: (year: number, half?: 1 | 2) =>
      `关于${participationPeriod(year, half)}党员领导干部参加组织生活情况的通报`,
    officialsReport: (year: number) => `关于${String(year)}年度党员领导干部参加双重组织生活情况的报告`,
  } satisfies Readonly<Record<BranchTextKind, (year: number, half?: 1 | 2) => string>>,
  dialog: {
    title: '新建文稿',
    kind: '种类',
    year: '哪个年度',
    half: '哪半年',
    halves: { 1: '上半年', 2: '下半年', whole: '全年' },
    known: (title: string) => `已经有一份《${title}》，会再建一份。`,
    create: '新建',
    cancel: '取消',
  },
  commands: { open: '打开', print: '打印', remove: '删除', note: '登记报送' },
  created: (title: string) => `已新建《${title}》`,
  removed: (count: number) => `已把${String(count)}份文稿移入回收站`,
  onlyDrafts: '定稿要先退回修改，才能删除。',
  editor: {
    back: '返回总结与报告',
    notFound: '没有找到这份文稿',
    notFoundText: '可能已经删除，可以到回收站里找。',
    stateLine: '文稿状态',
    typing: '正在输入',
    saved: (time: string) => `已保存 ${time}`,
    savedBefore: '已保存',
    saveFailed: '没有存上',
    takenUp: (time: string) => `已接着${time}没存完的内容往下写。`,
    stale: '上次没存完的内容是在另一个版本上写的。',
    takeStale: '用那份内容',
    dropStale: '不要了',
    finalise: '定稿',
    finalised: (title: string) => `《${title}》已定稿`,
    reopen: '退回修改',
    reopened: (title: string) => `《${title}》已退回修改`,
    note: '登记报送',
    noted: '已登记',
    print: '打印',
    remove: '删除文稿',
    saveShortcut: '已保存',
    missing: (fields: string) => `定稿前还要填写：${fields}。`,
    final: (day: string) => `${formatDateZh(day)}定稿，内容已锁定；要改请先退回修改。`,
    reopenedFor: (reason: string) => `上次退回修改的原因：${reason}`,
    basics: '文头',
    textPart: '正文',
    textNote: (count: number) => `${String(count)}字`,
    endPart: '落款和去向',
    paper: '版式',
  },
  fields: {
    title: '标题',
    addressee: '主送机关',
    addresseeHelp: '冒号会自动加上；不主送谁的，可以不填。',
    bodyText: '正文',
    bodyHelp:
      '一行一段。“一、”“（一）”开头的短行作标题，“1.”“2.”连着写作编号。只登记纸质原件的，正文可以不填。',
    annexText: '附件说明',
    annexHelp: '一行写一个附件名称，序号会自动加上。',
    annexTable: '统计表会自动列为附件。',
    signer: '署名',
    datedOn: '成文日期',
    deliveredOn: '报送日期',
    deliveredTo: '报送到',
    paperPlace: '原件存放',
    paperPlaceHelp: '签字或盖章的纸质件放在哪里。',
  },
  deliveredWords,
  problems,
  finalDialog: {
    title: (title: string) => `定稿《${title}》`,
    text: '定稿后内容锁定，统计数字按今天的登记固定下来。以后要改，可以写明原因退回修改。',
    confirm: '定稿',
    cancel: '再看看',
  },
  reopenDialog: {
    title: (title: string) => `退回修改《${title}》`,
    text: '退回后可以再改，固定下来的统计数字会重新计算。原因记入变更记录。',
    reason: '退回原因',
    confirm: '退回修改',
    cancel: '取消',
  },
  noteDialog: {
    title: (title: string) => `登记报送《${title}》`,
    confirm: '登记',
    cancel: '取消',
  },
  settings: {
    open: '报送要求',
    title: '报送要求',
    secretaryReport: '提醒书记年度述职',
    secretaryReportHelp: '《机关基层组织工作条例》第三十九条。次年1月31日前没有述职记录的，在工作台提醒。',
    officialsReport: '提醒报告双重组织生活情况',
    officialsReportHelp:
      '《机关基层组织工作条例》第二十六条。有党员领导干部编入本支部的，次年1月31日前提醒。',
    bulletins: '通报党员领导干部参加组织生活情况',
    bulletinsHelp: '条例要求定期通报；次数按上级要求选。',
    counts: { 2: '每半年1次', 1: '每年1次', 0: '不提醒' },
    save: '保存',
    cancel: '取消',
    saved: '报送要求已保存',
  },
  duty: {
    label: '应写的文稿',
    source: (source: string, article: string) => `依据：${source}${article}`,
    write: '起草',
    goOn: '接着写',
    left: (days: number) => (days === 0 ? '今天截止' : `还剩${String(days)}天`),
    title: ({ kind, year, half }: Pick<TextDuty, 'kind' | 'year' | 'half'>) => {
      if (kind === 'secretaryReport') return `${String(year)}年度书记述职`;
      if (kind === 'officialsReport') return `${String(year)}年度双重组织生活情况报告`;
      return `${participationPeriod(year, half)}党员领导干部参加组织生活情况通报`;
    },
    openTitle: (what: string) => `${what}还没有完成`,
    missingTitle: (what: string) => `${what}没有记录`,
    openText: (until: string) =>
      `一般在${formatMonthDayZh(until)}前完成。写好、定稿并登记报送日期就算完成；写在纸上的，登记原件存放即可。`,
    missingText: '已经做过的，登记日期或纸质原件存放；没有做的，尽快补上。',
  },
  facts: {
    titleOf: (year: number) => `${String(year)}年数据`,
    note: (period: string) => `${period}，都是从登记里数出来的。点“插入”放到正文光标处。`,
    none: '这一年还没有可以统计的登记。',
    insert: '插入',
    insertOf: (sentence: string) => `插入：${sentence}`,
    see: '看明细',
    seeOf: (sentence: string) => `看明细：${sentence}`,
  },
  officials: {
    title: (period: string) => `${period}党员领导干部参加组织生活情况`,
    note: '按已召开的会议和活动计算，不含支委会；免到的不计入应参加次数。',
    frozen: '定稿时固定的数字。',
    columns: {
      ...{
        name: '姓名',
        due: '应参加',
        present: '实际参加',
        onLeave: '请假',
        absent: '无故缺席',
        rate: '参加率',
      },
    },
    times: (count: number) => `${String(count)}次`,
    rate: (percent: number | undefined) => (percent === undefined ? '—' : `${String(percent)}%`),
    none: '本支部还没有登记党员领导干部（党组成员），没有可以统计的人。',
    toOffices: '去登记党组成员',
    absent: (names: string) => `有无故缺席：${names}。请核对考勤，确实没有请假的应提醒本人。`,
    seeMeetings: '看会议记录',
    periods: '统计期间',
    insert: '插入一句话',
    sentence: (period: string, people: number, due: number, present: number, percent: number) =>
      `${period}，编入本支部的党员领导干部${String(people)}名，应参加组织生活${String(due)}人次，实际参加${String(present)}人次，参加率${String(percent)}%。`,
  },
} as const;
