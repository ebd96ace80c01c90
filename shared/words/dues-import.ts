/** Words of importing old ledgers of dues from a sheet. */
import { yuanText } from '../domain/dues';
import { monthZh } from './dues-text';

export const duesImportWords = {
  menu: '导入以前的党费',
  title: '导入以前的党费',
  intro: '先看清每一格会怎样，再决定导不导。空格不会清掉已登记的党费。',
  promise: '导入后可以整批撤销。空格不会清掉已登记的党费，已上缴的不动。',
  pickTitle: '选一份现成的党费台账',
  heads:
    '竖排姓名、横排1月至12月，格里写金额或打√；有“计算基数”“月应交”“党小组”栏的也认得。支持Excel（.xlsx、.xls）和CSV。',
  noHeads: '没有找到表头：要有“姓名”和“1月”至“12月”各栏。可以先下载模板。',
  table: '党费导入预览',
  tabs: '按状态看',
  all: '全部',
  sheet: (count: number) => `工作表（有${String(count)}张，一次导一张）`,
  year: '这是哪一年的党费',
  yearOf: (year: number) => `${String(year)}年`,
  yearMissing: '表里没有写年份，请先选是哪一年的。',
  place: '行',
  rowOf: (row: number, column: string | undefined) => `${String(row)}${column ?? ''}`,
  state: '状态',
  name: '姓名',
  what: '项目',
  profile: '核定月应交',
  month: monthZh,
  mark: '表里写的',
  result: '导入成',
  problem: '说明',
  states: {
    new: '新增',
    update: '更新',
    conflict: '冲突',
    error: '错误',
    ignored: '忽略',
    unchanged: '无变化',
  },
  paid: (fen: number) => `实交${yuanText(fen)}元`,
  ticked: '已交（不记金额）',
  due: (fen: number) => `月应交${yuanText(fen)}元`,
  was: (text: string) => `原为${text}`,
  take: '按表里的导入',
  leave: '这一格不导入',
  status: (rows: number, taken: number, open: number) =>
    `${String(rows)}格：导入${String(taken)}，不能导入${String(open)}`,
  nothingNew: '表里写的和已登记的完全一样，没有要导入的。',

  signs: {
    title: '表里这些写法是什么意思？',
    note: '各单位记法不同，请您选定；没选的先不导入。',
    of: (sign: string, count: number) => `“${sign}”（${String(count)}处）`,
    paid: '已交',
    unpaid: '没有交',
    skip: '不导入',
    empty: '请选',
  },

  sums: {
    title: '合计对不上，请核对',
    row: (row: number, name: string, sum: number, written: number) =>
      `第${String(row)}行${name}：各月相加${yuanText(sum)}，合计栏写的是${yuanText(written)}`,
    column: (month: number, sum: number, written: number) =>
      `${String(month)}月：各人相加${yuanText(sum)}，合计行写的是${yuanText(written)}`,
    more: (count: number) => `等${String(count)}处`,
  },

  run: (rows: number) => (rows === 0 ? '没有可导入的' : `导入${String(rows)}格`),
  done: (payments: number, profiles: number) =>
    `已导入${String(payments)}人次党费${profiles === 0 ? '' : `，${String(profiles)}人的月应交`}`,
  undone: '已撤销，党费和导入前一样',
  partlyUndone: (count: number) => `已撤销，其中${String(count)}条导入后又动过，保留不动`,

  runs: {
    table: '历次导入',
    result: (rows: number) => `${String(rows)}格`,
    undo: '撤销这次导入',
    missing: '找不到这次导入的流水，不能撤销。',
    blockedTitle: (count: number) => `${String(count)}条不能撤销`,
    blockedText: '这些登记在导入后又动过，撤销会丢掉后来的改动，所以保留不动：',
    allBlocked: '这次导入的登记都在之后动过，没有可以撤销的。',
    undoRest: (count: number) => `撤销其余${String(count)}条`,
  },

  problems: {
    nameUnknown: (name: string) => `名册里没有${name}，请核对姓名，或先登记党员档案`,
    nameTwice: (name: string, count: number) =>
      `名册上有${String(count)}位${name}，请加一栏公民身份号码或党小组分清是哪一位`,
    idDiffers: (name: string) => `${name}的身份号码和党员档案里的对不上`,
    idDestroyed: '身份号码的精度已丢失，请照证件重填',
    notOnRoster: (name: string, month: string) =>
      `${name}${monthZh(month)}不在本支部，请核对，或先改党员档案里的起止日期`,
    sign: (typed: string) => `“${typed}”是什么意思，请在上面选定`,
    signSkipped: (typed: string) => `“${typed}”您选了不导入`,
    unpaid: '没有交，不登记',
    unpaidButStored: '表里说没有交，软件里已登记交纳，请核对',
    markBad: '看不懂，请写金额或打√',
    future: '还没到的月份；确是预交的，请选“按表里的导入”',
    left: '您选了不导入',
    differs: (was: string) => `软件里已登记${was}；要改成表里的，请选“按表里的导入”`,
    several: '这个月已有几笔登记，请在党费页里改',
    handedUp: '这个月的党费已上缴，不能改',
    sameAsRow: (row: string) => `和第${row}格一样，只导入一次`,
    contradicts: (row: string) => `和第${row}格是同一个人同一个月，写的不一样`,
    dueBad: '月应交不是金额',
    baseBad: '计算基数不是金额',
    dueMismatch: (fen: number) => `按基数算是每月${yuanText(fen)}元，和表里的月应交不一样，照表里的导入`,
    profileDiffers: (fen: number) => `软件里核定的是每月${yuanText(fen)}元；要改成表里的，请选“按表里的导入”`,
  },
} as const;
