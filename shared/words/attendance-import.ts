/** Words of importing attendance of past meetings from a sheet. */
import { formatDateZh } from '../domain/dates';
import type { AttendanceField } from '../import/attendance-heads';

const fields: Readonly<Record<AttendanceField, string>> = {
  date: '会议日期',
  type: '会议类型',
  title: '会议主题',
  name: '姓名',
  status: '到会情况',
  approvedBy: '准假人',
  reason: '事由',
  birth: '出生年月',
  group: '党小组',
  place: '会议地点',
  startTime: '开始时间',
  endTime: '结束时间',
  hours: '学时',
};

export const attendanceImportWords = {
  fields,
  menu: '导入出勤记录',
  title: '导入出勤记录',
  intro: '先看清每一行会怎样，再决定导不导。空格不会清掉已填的内容，已签字归档的记录不动。',
  promise: '导入后可以整批撤销。空格不会清掉已填的内容，已送签、已签字归档的记录不动。',
  pickTitle: '选一份现成的出勤表',
  heads:
    '一人一次会一行，要有“会议日期”“姓名”“到会情况”三栏；竖着排姓名、横着排各次会议的考勤表也认得。支持Excel（.xlsx、.xls）和CSV。',
  noHeads:
    '没有找到表头：要有“会议日期”“姓名”“到会情况”三栏，或者竖排姓名、横排会议（表头写日期和会议类型）。可以先下载模板。',
  table: '出勤记录导入预览',
  tabs: '按状态看',
  all: '全部',
  /** Sheets come in one after the other. */
  sheet: (count: number) => `工作表（有${String(count)}张，一次导一张）`,
  place: '行',
  rowOf: (row: number, column: string | undefined) => `${String(row)}${column ?? ''}`,
  meeting: '会议',
  state: '状态',
  problem: '说明',
  was: (status: string) => `原为${status}`,
  approved: (name: string) => `${name}准假`,
  states: {
    new: '新增',
    update: '更新',
    conflict: '冲突',
    error: '错误',
    ignored: '忽略',
    unchanged: '无变化',
  },
  status: (rows: number, taken: number, open: number) =>
    `${String(rows)}行：导入${String(taken)}，不能导入${String(open)}`,
  nothingNew: '表里写的和会议记录完全一样，没有要导入的。',

  signs: {
    title: '表里这些写法是什么意思？',
    note: '各单位记法不同，请您选定；没选的先不导入。',
    of: (sign: string, count: number) => `“${sign}”（${String(count)}处）`,
    skip: '不导入',
    empty: '请选',
  },

  create: {
    label: (count: number) => `补录表里有、软件里还没有的${String(count)}次会议`,
    note: (today: string, names: string) =>
      `${names}。会议日期照表里写，录入日期是今天（${today}），过了补记期限的标“补录”，两个日期都印在记录上。其余内容请逐次打开补齐，再送签。`,
    more: (names: string, count: number) => `${names}等${String(count)}次`,
    reason: '补录原因',
    reasonHint: '如 会后只有纸质签到表，现在统一录入',
    reasonMissing: (count: number) => `有${String(count)}次超过补记期限，请写明补录原因`,
  },

  /** 2026年1月25日主题党日（7人） */
  incompleteOf: (meeting: string, people: number) => `${meeting}（${String(people)}人）`,
  incomplete: (meetings: string, count: number, shown: number) =>
    `${meetings}${count > shown ? `等${String(count)}次` : ''}没有写全：没写到的人打开记录时先按到会列出，请核对。`,

  run: (rows: number, meetings: number) =>
    rows === 0
      ? '没有可导入的'
      : `导入${String(rows)}条${meetings === 0 ? '' : `，补录${String(meetings)}次会议`}`,
  done: (rows: number, records: number, meetings: number) =>
    `已导入${String(rows)}条出勤，涉及${String(records)}次会议${meetings === 0 ? '' : `，其中补录${String(meetings)}次`}`,
  partlyUndone: (meetings: readonly string[]) =>
    `已撤销，这${String(meetings.length)}次会议导入后又动过，保留不动：${meetings.slice(0, 3).join('、')}${meetings.length > 3 ? '等' : ''}`,
  undone: (records: number) => `已撤销，${String(records)}次会议和导入前一样`,

  runs: {
    table: '历次导入',
    result: (rows: number, meetings: number) =>
      `${String(rows)}条${meetings === 0 ? '' : `，补录${String(meetings)}次会议`}`,
    undo: '撤销这次导入',
    missing: '找不到这次导入的流水，不能撤销。',
    blockedTitle: (count: number) => `${String(count)}次会议不能撤销`,
    blockedText: '这些记录在导入后又动过，撤销会丢掉后来的改动，所以保留不动：',
    allBlocked: '这次导入的记录都在之后动过，没有可以撤销的。',
    undoRest: (count: number) => `撤销其余${String(count)}次`,
  },

  problems: {
    dateMissing: '没有写会议日期',
    dateBad: (typed: string) => `会议日期“${typed}”不对，请写成2026-03-05这样`,
    dateNoYear: (typed: string) => `会议日期“${typed}”没有写年份`,
    dateUnclear: (typed: string) => `会议日期“${typed}”有几种读法，请写成2026-03-05这样`,
    monthOnly: (month: string) => `只写到${month}，那个月没有或不止一次这类会议，请写到日`,
    inFuture: (day: string) => `${day}还没有到`,
    typeMissing: '没有写会议类型',
    typeUnknown: (typed: string) =>
      `会议类型“${typed}”看不懂，请写支部党员大会、支委会、党小组会、党课或主题党日`,
    typesTooMany: '一次会议最多同时计为两种',
    titleLong: (limit: number) => `会议主题超过${String(limit)}个字`,
    nameMissing: '没有写姓名',
    nameUnknown: (name: string) => `名册里没有${name}；列席的人请在会议记录里填`,
    nameTwice: (name: string, count: number) =>
      `名册上有${String(count)}位${name}，请加一栏出生年月分清是哪一位`,
    notOnRoster: (name: string, day: string) => `${name}${day}不在册，请核对日期，或先改党员档案里的起止日期`,
    notInScope: (name: string, meeting: string) => `${name}那天不在${meeting}的应到范围里`,
    groupUnknown: (typed: string) => `没有“${typed}”这个党小组`,
    groupMissing: (name: string) => `${name}那天不在任何党小组，请写明是哪个党小组的会`,
    statusMissing: '没有写到会情况，不改动',
    statusUnknown: (typed: string) =>
      `到会情况“${typed}”看不懂，请写到会、因公请假、病假、事假、无故缺席或免到`,
    sign: (typed: string) => `“${typed}”是哪种情况，请在上面选定`,
    signSkipped: (typed: string) => `“${typed}”您选了不导入`,
    exemptNoBasis: (name: string) => `免到须先在${name}的党员档案里登记依据`,
    approverLong: (limit: number) => `准假人超过${String(limit)}个字`,
    several: (day: string, count: number) => `${day}有${String(count)}次这类会议，请写明会议主题`,
    titleDiffers: (title: string) => `已有记录的主题是“${title}”，按同一次会议导入，主题不改`,
    signed: '这次会议已签字归档，只能办更正单，不能导入',
    outForSignature: '这次会议已送签，要先撤回修改才能导入',
    noRecord: '软件里没有这次会议的记录；要补录，请勾选上面的“补录”',
    lateEntry: '补录这次会议',
    timeBad: (typed: string) => `时间“${typed}”不对，请写成14:30这样`,
    endBeforeStart: '结束时间早于开始时间',
    placeLong: (limit: number) => `会议地点超过${String(limit)}个字`,
    hoursBad: (typed: string) => `学时“${typed}”不对，请写0.5的倍数，最多40`,
    detailDiffers: (field: string, row: number) => `${field}和第${String(row)}行写的不一样`,
    seqNoFull: (year: number) => `${String(year)}年这类会议已经排到第99次，不能再补录`,
    sameAsRow: (row: string) => `和第${row}行一样，只导入一次`,
    contradicts: (row: string) => `和第${row}行是同一个人同一次会，写的不一样`,
  },

  /** 2026年3月5日主题党日 */
  meetingOf: (day: string, kind: string) => `${formatDateZh(day)}${kind}`,
} as const;
