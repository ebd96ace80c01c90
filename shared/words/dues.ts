/** Words of 党费: the months of a year, registering, 核定, 上缴 and what does not fit. */
import { formatDateZh } from '../domain/dates';
import { yuanText } from '../domain/dues';
import type { DuesFinding } from '../domain/dues-findings';
import type { HandoverProblem } from '../domain/dues-handover';
import type { PaymentProblem } from '../domain/dues-payment';
import type { ProfileProblem } from '../domain/dues-profile';
import type { DuesState } from '../domain/dues-year';
import { duesRules, extraRule, noticeRule, reviewRule, unpaidRule } from '../rules/dues';

/** 102.65元 */
export function yuan(fen: number): string {
  return `${yuanText(fen)}元`;
}
/** 2026年3月 */
export function monthZh(month: string): string {
  return `${month.slice(0, 4)}年${String(Number(month.slice(5, 7)))}月`;
}
/** 3月、5月至7月; of another year with its year. */
export function monthsZh(months: readonly string[], year: number): string {
  const runs: [string, string][] = [];
  for (const month of months) {
    const run = runs.at(-1);
    if (run && isNext(run[1], month)) run[1] = month;
    else runs.push([month, month]);
  }
  const name = (month: string): string =>
    Number(month.slice(0, 4)) === year ? `${String(Number(month.slice(5, 7)))}月` : monthZh(month);
  return runs
    .map(([first, last]) => (first === last ? name(first) : `${name(first)}至${name(last)}`))
    .join('、');
}

function isNext(before: string, month: string): boolean {
  const index = (one: string): number => Number(one.slice(0, 4)) * 12 + Number(one.slice(5, 7));
  return index(before) + 1 === index(month);
}

const problems = {
  peopleMissing: '请选交纳党费的党员',
  monthsReversed: '截止月份在起始月份以前',
  dayMissing: '请写到日，如 2026.3.9',
  dayInFuture: '日期还没有到',
  nothingOpen: '这几个月没有要登记的',
  amountBad: '金额请写数字，最多两位小数，如 102.65',
  amountZero: '没有交的不用登记',
  textTooLong: '字数太多，请写短一些',
  monthMissing: '请选从哪个月起',
  monthTaken: '这个月已经有一次核定，请改那一次',
  itemsMissing: '请至少填写一项收入',
  itemNameMissing: '请写明是哪一项',
  baseNegative: '扣除的比计入的还多，请核对',
  baseTooLarge: '金额太大，请核对',
  dueMissing: '请填写每月应交',
  dueOutOfRange: '不在规定的范围内，请核对',
  approvalMissing: '少交或免交要经上一级党委批准，请写明批准单位',
  orgMissing: '请写明交给哪个党组织',
} satisfies Record<PaymentProblem | ProfileProblem | HandoverProblem, string>;

export const duesWords = {
  open: '党费',
  title: '党费',
  back: '返回党员名单',
  meta: (year: number, people: number) => `${String(year)}年 ${String(people)}名党员`,
  year: '年度',
  yearOf: (year: number) => `${String(year)}年`,
  viewsLabel: '看收缴、上缴还是核对',
  views: { months: '收缴', batches: '上缴', check: '核对' },
  checkCount: (count: number) => (count === 0 ? '核对' : `核对 ${String(count)}`),
  table: '各党员党费',
  unit: '人',
  register: '登记交纳',
  registerFor: '给所选登记交纳',
  approve: '核定月应交',
  show: '查看交纳情况',
  handOver: '登记上缴',
  import: '导入以前的党费',
  printNotice: '打印收缴公示表',
  printProfiles: '打印核定表（内部）',
  posted: '登记已公示',
  habits: '党费设置',
  columns: {
    name: '姓名',
    group: '党小组',
    due: '月应交',
    month: (month: string) => `${String(Number(month.slice(5, 7)))}月`,
    paid: '本年已交',
    unpaid: '未交',
  },
  noDue: '未核定',
  legend: '图例',
  unpaidMonths: (count: number) => `${String(count)}个月`,
  ticked: '只记已交',
  states: {
    paid: '已交',
    partly: '少交',
    unpaid: '未交',
    open: '本月待交',
    ahead: '预交',
    exempt: '经批准免交',
    covered: '档案记载已交',
    onPaper: '纸质在册',
    notDue: '不用交',
    notYet: '未到',
  } satisfies Record<DuesState, string>,
  emptyTitle: '这一年没有党员',
  emptyText: '换一个年度，或者先登记党员。',

  summary: {
    begin: '先给每名党员核定月应交，再登记交纳；以前的台账可以从Excel导入。',
    clear: (last: string) => `${last}以前的党费都已交清。`,
    unpaid: (names: readonly string[], count: number) =>
      `未交党费：${names.join('、')}${count > names.length ? `等${String(count)}人` : ''}`,
    steps: (one: number, three: number, five: number) =>
      [
        one > 0 ? `${String(one)}人1至2个月` : '',
        three > 0 ? `${String(three)}人3至4个月` : '',
        five > 0 ? `${String(five)}人5个月以上` : '',
      ]
        .filter((part) => part !== '')
        .join('，'),
    inARow: (steps: string) => `到上月为止连续未交：${steps}。党费由本人交纳，请及时提醒。`,
    gaps: '中间有月份没有交，请补交或补登记。',
    noProfile: (count: number) => `${String(count)}人还没有核定月应交。`,
    paper: (from: string) => `${from}启用，以前各月在纸质台账上，不算未交。`,
  },

  panel: {
    due: '月应交',
    dueBy: (fen: number, from: string) => `${yuan(fen)}（${monthZh(from)}起）`,
    notFixed: '还没有核定',
    by: '依据',
    base: '计算基数',
    rate: '比例',
    paid: '本年已交',
    through: '已交到',
    unpaid: '未交月份',
    months: '各月',
    profiles: '核定记录',
    noProfiles: '核定后，登记交纳时会自动填好金额。',
    dueOfMonth: (fen: number) => `应交${yuan(fen)}`,
    paidOfMonth: (fen: number | undefined) => (fen === undefined ? '只记已交' : `实交${yuan(fen)}`),
    paidOn: (day: string) => formatDateZh(day),
    receipt: (no: string) => `收据${no}`,
    proxy: (name: string) => `${name}代为转交`,
    batch: (no: number) => `已随第${String(no)}批上缴`,
    edit: (what: string) => `修改：${what}`,
    remove: (what: string) => `删除：${what}`,
    receiptOf: (what: string) => `打印收据：${what}`,
    profileOf: (from: string) => `${monthZh(from)}起的核定`,
    paymentOf: (month: string) => monthZh(month),
    file: '打开党员档案',
  },

  payment: {
    title: '登记交纳党费',
    people: '交纳的党员',
    peopleHelp: '可以一次登记几个人、几个月。',
    first: '从',
    last: '到',
    paidOn: '交纳日期',
    way: '方式',
    receiptNo: '收据号',
    proxyName: '转交人',
    proxyHelp: '本人交的不填；只是代为转交，不得垫交',
    note: '备注',
    list: '每人每月实交（元）',
    months: (count: number) => (count === 0 ? '这几个月没有要登记的' : `${String(count)}个月`),
    amountOf: (name: string) => `${name}每月实交`,
    each: '按各月应交',
    tickOnly: '不填金额，只记已交',
    total: (fen: number, count: number) => `共登记${String(count)}人次，合计${yuan(fen)}`,
    totalTicked: (ticked: number) => `，其中${String(ticked)}人次只记已交`,
    save: '登记',
    cancel: '先不登',
    extra: `自愿多交的照实填写。${extraRule.wording}`,
  },
  edit: {
    title: (name: string, month: string) => `修改${name}${monthZh(month)}的交纳登记`,
    amount: '实交',
    amountHelp: '空着就是只记已交，不记金额',
    unit: '元',
    save: '保存',
    cancel: '先不改',
  },

  profile: {
    title: (name: string) => `核定${name}的月应交`,
    editTitle: (name: string, from: string) => `修改${name}${monthZh(from)}起的核定`,
    from: '从哪个月起',
    fromYear: '年',
    table: '交纳办法',
    byRule: (article: string, wording: string) => `${article}：${wording}`,
    items: '计入基数的收入（元）',
    deducted: '从基数中扣除的（元）',
    deductedHelp: '哪些可以扣除，按上级党组织的通知办。',
    itemName: (no: number) => `第${String(no)}项名称`,
    amount: (no: number) => `第${String(no)}项金额`,
    addItem: '加一项收入',
    addDeducted: '加一项扣除',
    removeItem: (no: number) => `去掉第${String(no)}项`,
    due: '每月应交',
    unit: '元',
    result: (base: string, rate: string, due: string) => `基数${base}元 × ${rate} = 每月应交${due}元`,
    noResult: '填好收入后，这里算出比例和月应交',
    approvedBy: '核定（批准）单位',
    approvedByExample: '如 支委会',
    approvedOn: '核定日期',
    note: '说明',
    save: '核定',
    saveChange: '保存',
    cancel: '先不核定',
  },
  /** 0.5%, 1.5% */
  rate: (bp: number) => `${String(bp / 100)}%`,

  batch: {
    title: '登记上缴',
    editTitle: (no: number) => `修改第${String(no)}批上缴`,
    first: '从',
    last: '到',
    on: '上缴日期',
    toOrg: '收款党组织',
    by: '经手人',
    receiptNo: '收据号',
    note: '备注',
    sum: (count: number, fen: number) => `${String(count)}人次，合计${yuan(fen)}`,
    sumTicked: (count: number) => `另有${String(count)}人次只记已交、没有金额，不在其中。`,
    save: '登记上缴',
    saveChange: '保存',
    cancel: '先不登',
    table: '上缴批次',
    unit: '批',
    columns: {
      no: '批次',
      on: '上缴日期',
      months: '月份',
      count: '人次',
      amount: '金额（元）',
      toOrg: '收款党组织',
      by: '经手人',
      receiptNo: '收据号',
    },
    noOf: (no: number) => `第${String(no)}批`,
    print: '打印上缴单',
    edit: '修改',
    remove: '删除这一批',
    emptyTitle: '这一年还没有上缴',
    emptyText: '登记交纳后，按月或按季把党费上缴上级党组织，在这里登记一批。',
    nothing: '没有还没上缴的党费，先登记交纳。',
  },

  posting: {
    title: (year: number) => `登记${String(year)}年党费已公示`,
    on: '公示日期',
    text: `${noticeRule.wording}公示表默认只打√，不印金额。`,
    save: '登记',
    cancel: '先不登',
    done: (year: number, day: string) => `${String(year)}年党费收缴情况已于${formatDateZh(day)}公示。`,
  },
  habitsDialog: {
    title: '党费设置',
    rounding: '月应交的取整',
    fen: '到分（四舍五入）',
    jiao: '到角（四舍五入）',
    roundingHelp: '规定没有写明，按上级党组织的习惯选。改了只影响以后的核定。',
    showsAmounts: '公示表印出金额',
    showsAmountsHelp: '从金额能推出工资，只在上级要求时勾选。',
    save: '保存',
    cancel: '先不改',
  },

  internal: {
    title: '打印党费核定表',
    text: (people: number) =>
      `核定表印有${String(people)}人的收入和月应交，只在内部使用，不得公示。打印要登记用途和人数，登记不能删改。`,
    run: '登记并打印',
    cancel: '先不打印',
    /** In the register in the place of a file's name. */
    name: '党费核定表（内部，打印）',
    unregistered: '核定表要先登记用途：请从党费页的“更多操作”里打印。',
    columns: ['姓名', '交纳办法', '计入和扣除的各项', '计算基数', '比例', '每月应交'],
  },

  check: {
    table: '党费核对',
    clear: '没有发现问题。',
    columns: { who: '对象', severity: '程度', problem: '问题', basis: '依据', advice: '建议' },
    severity: { error: '要紧', warning: '注意', info: '提示' },
    branch: '支部',
    openMember: '打开',
    print: '打印',
  },

  problems,
  saved: {
    registered: (people: number, months: number) => `已登记${String(people)}人党费，共${String(months)}人次`,
    payment: (name: string, month: string) => `已修改${name}${monthZh(month)}的交纳登记`,
    removed: (name: string, month: string) => `已删除${name}${monthZh(month)}的交纳登记`,
    profile: (name: string, fen: number) => `已核定：${name}每月应交${yuan(fen)}`,
    profileRemoved: (name: string, from: string) => `已删除${name}${monthZh(from)}起的核定`,
    batch: (no: number, fen: number) => `已登记第${String(no)}批上缴，${yuan(fen)}`,
    batchChanged: (no: number) => `已修改第${String(no)}批上缴`,
    batchRemoved: (no: number) => `已删除第${String(no)}批上缴，其中的党费重新待上缴`,
    posted: (year: number) => `已登记${String(year)}年党费公示`,
    habits: '已保存党费设置',
  },
} as const;

/** Problem, basis and what to do about it (report form of domain §5.6); never that somebody has left. */
export function duesFindingText(
  { code, months, count = 0 }: DuesFinding,
  year: number,
): { problem: string; basis: string; advice: string } {
  const named = monthsZh(months, year);
  const by = ({ article }: { article: string }): string => (article === '' ? '惯例' : `党费规定${article}`);
  switch (code) {
    case 'unpaid':
      return {
        problem: `${named}未交${count > 0 ? `，到上月已连续${String(count)}个月` : ''}`,
        basis: by(unpaidRule),
        advice: unpaidAdvice(count),
      };
    case 'partly':
      return {
        problem: `${named}实交少于应交`,
        basis: by(duesRules.wage),
        advice: '请核对金额，由本人补足。',
      };
    case 'noProfile':
      return { problem: '还没有核定月应交', basis: by(reviewRule), advice: '按收入核定基数和月应交。' };
    case 'wrongTable':
      return {
        problem: `${months.length > 0 ? `${named}起` : ''}岗位已变，核定用的还是原来的办法`,
        basis: `${by(duesRules.wage)}、${by(duesRules.pension)}`,
        advice: '从变动的当月起重新核定。',
      };
    case 'wrongBracket':
      return {
        problem: `${named}起的核定，比例和基数对不上`,
        basis: `${by(duesRules.wage)}、${by(duesRules.pension)}`,
        advice: '请打开核定核对。',
      };
    case 'wrongDue':
      return {
        problem: `${named}起的核定，月应交和规定对不上`,
        basis: `${by(duesRules.wage)}、${by(duesRules.pension)}、${by(duesRules.farmer)}`,
        advice: '请打开核定核对。',
      };
    case 'notReviewed':
      return {
        problem: `用的还是${named}的核定，今年没有核定过`,
        basis: by(reviewRule),
        advice: '每年1月按新的收入核定一次；没有变化也请登记一次核定。',
      };
    case 'overpaid':
      return {
        problem: `${named}实交多于应交`,
        basis: by(extraRule),
        advice: '自愿多交的不用改；记错了请改正。',
      };
    case 'extra':
      return {
        problem: `${named}一次多交1000元以上`,
        basis: by(extraRule),
        advice: '自愿多交的，单独上缴，转交中央。',
      };
    case 'batchDiffers':
      return {
        problem: `第${String(count)}批上缴的金额和其中的交纳登记对不上`,
        basis: '上缴单',
        advice: '请核对登记和上缴收据。',
      };
    case 'notPosted':
      return {
        problem: `${String(count)}年党费收缴情况还没有公示`,
        basis: by(noticeRule),
        advice: '打印收缴公示表张贴，再登记公示日期。',
      };
  }
}

function unpaidAdvice(inARow: number): string {
  const { tooLong, makeUpMonths } = unpaidRule.parameters;
  if (inARow >= tooLong)
    return `第十三条对连续${String(tooLong)}个月不交另有规定：请尽快找本人谈话，核实原因，向上级党组织请示；怎样认定由党组织按程序决定。`;
  if (inARow >= 3) return `请找本人谈话，问明原因，尽快补交；补交一般不超过${String(makeUpMonths)}个月。`;
  return '请提醒本人交纳，交了请登记。';
}
