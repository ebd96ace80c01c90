/** Words of 党组会登记: the list, the form, what is not in order, and the printed register (P-22). */
import type { ClassFinding } from '../domain/leading-group-register-classes';
import type { RegisterFinding, RegisterFindingCode } from '../domain/leading-group-register';
import type { RegisterProblem } from '../domain/leading-group-register-entry';

const halfName = (half: 1 | 2 | undefined): string => (half === 2 ? '下半年' : '上半年');

/** Of one entry; the number of the meeting stands before it. */
const entrySaid: Partial<Record<RegisterFindingCode, string>> = {
  noPrimaryTopic: '没有首要议题',
  primaryTopicNotFirst: '首要议题没有列在第一项',
  viewsNotHeard: '有“三重一大”事项，没有勾“各成员意见已听取”',
  chairNotLast: '有“三重一大”事项，没有勾“主要负责人末位表态”',
  tooFewPresent: '到会不到应到人数的一半',
  tooFewForPersonnel: '有人事任免事项，到会不到应到人数的三分之二',
};

export const registerWords = {
  title: '党组会登记',
  open: '党组会登记',
  back: '返回组织生活',
  meta: (year: number, count: number) => `${year}年 ${count}次`,
  viewsLabel: '看登记还是核对结果',
  views: { list: '登记', checks: '核对' },
  year: '年度',
  yearOf: (year: number) => `${year}年`,
  table: '党组会登记',
  unit: '次',
  add: '登记党组会',
  print: '打印登记表',
  hint: '这里只登记开过哪些会、原件在哪里。会议记录、个人意见和未公开的金额不录入，仍在单位的党组会记录本上；资料包默认不带走这张登记。',
  emptyTitle: (year: number) => `${year}年还没有登记党组会`,
  emptyText: '照着党组会记录本登记日期、次数、议题标签和页码。',
  session: (no: number) => `第${no}次`,
  columns: {
    sessionNo: '次数',
    on: '日期',
    tags: '议题标签',
    primaryTopic: '首要议题',
    people: '实到/应到',
    matters: '三重一大',
    book: '原件存放',
    state: '核对',
  },
  primaryTopic: { first: '列第一项', later: '没有列第一项', none: '没有' },
  matterCount: (count: number) => (count === 0 ? '' : `${count}项`),
  fine: '齐全',
  lacking: (count: number) => `${count}处要核对`,
  commands: { edit: '修改', remove: '删除' },
  saved: (no: number) => `已登记第${no}次党组会`,
  changed: (no: number) => `已修改第${no}次党组会登记`,
  removed: (count: number) => `已删除${count}次党组会登记`,
  findings: {
    title: (count: number) => `有${count}处要核对`,
    fine: '登记的内容都齐了。',
    severity: { warning: '要核对', info: '提示' },
    openEntry: '打开登记',
    openClasses: '看党课记录',
    ofEntry: (no: number, code: RegisterFindingCode) => `第${no}次：${entrySaid[code] ?? ''}`,
    ofYear: ({ code, months = [], half }: RegisterFinding): string => {
      if (code === 'monthsWithout') return `${months.join('、')}月没有登记党组会`;
      const subject = code === 'ideologyMissing' ? '意识形态工作' : '全面从严治党';
      return `${halfName(half)}还没有研究${subject}的登记`;
    },
    ofClass: ({ code, name }: ClassFinding): string =>
      code === 'leadingSecretaryClass'
        ? `党组书记${name}当年还没有讲党课的记录`
        : `支部书记${name}当年还没有讲党课的记录`,
  },
  dialog: {
    title: '登记党组会',
    editTitle: (no: number) => `修改第${no}次党组会登记`,
    on: '日期',
    sessionNo: '当年第几次',
    sessionUnit: '次',
    leaders: (names: string) => `当天在任的党组成员：${names}`,
    noLeaders: '当天没有登记在任的党组成员，可以到“支部班子”的“党组”里登记。',
    tags: '议题标签',
    ticks: '程序',
    primaryTopicFirst: '首要议题列第一项',
    allViewsHeard: '各成员意见已听取',
    chairSpokeLast: '主要负责人末位表态',
    shouldAttend: '应到',
    present: '实到',
    peopleUnit: '人',
    matters: '三重一大事项',
    addMatter: '加一项',
    removeMatter: (title: string) => (title === '' ? '删去这一项' : `删去：${title}`),
    kind: '类别',
    matterTitle: '事项名称',
    docNo: '结果文件号',
    docNoHelp: '只写已公开的文件号',
    status: '办理情况',
    publicAmount: '这个金额已经公开，可以写',
    bookPlace: '原件存放',
    bookPlaceExample: '如 办公室党组会记录本2026年第1本',
    bookPages: '原件页码',
    bookPagesExample: '如 第12—15页',
    registeredBy: '登记人',
    save: '保存',
    cancel: '先不登',
  },
  problems: {
    dayMissing: '请写到日，如 2026.3.9',
    dayInFuture: '日期还没有到，开过再登记',
    sessionMissing: '请填写第几次',
    sessionTaken: '这一年的这一次已经登记过',
    tagsMissing: '请至少勾一个议题标签',
    countWrong: '请填写人数',
    presentTooMany: '实到比应到多',
    bookMissing: '请写原件放在哪里',
    textTooLong: '字数太多，请写短一些',
    titleMissing: '请写事项名称，不写的请删去这一项',
    amount: '名称里有金额。没有公开的请删去；已经公开的请在下面勾选。',
  } satisfies Record<RegisterProblem, string>,
} as const;

export const registerPaperWords = {
  title: (year: number) => `${year}年党组会议事登记表`,
  unit: '登记单位：',
  columns: {
    sessionNo: '次数',
    on: '日期',
    people: '实到/应到',
    tags: '议题标签',
    primaryTopic: '首要议题',
    procedure: '听取意见、\n末位表态',
    matters: '三重一大事项\n（结果文件号、办理情况）',
    book: '原件存放及页码',
    registeredBy: '登记人',
  },
  heard: '已听取意见',
  spokeLast: '末位表态',
  neither: '—',
  matter: (no: number, kind: string, title: string, more: string) =>
    more === '' ? `${no}. ${kind}：${title}` : `${no}. ${kind}：${title}（${more}）`,
  empty: '本年度还没有登记。',
  note: '本表只登记会议和原件存放，会议记录见单位党组会记录本。',
  filledBy: '登记人：',
  checkedBy: '核对人：',
  foot: (year: number) => `${year}年党组会议事登记表`,
} as const;
