/** 记录自查: what each finding says, what it rests on, and what may be done. Never: make up a meeting afterwards. */
import type { RecordFinding, RecordFindingCode, Severity } from '../domain/record-checks/finding';
import { formatDateZh } from '../domain/dates';
import { recordCheckRules as rules } from '../rules/record-checks';

const names = ({ names: list = [] }: RecordFinding): string => list.join('、');
const count = (found: RecordFinding): string => String(found.count ?? 0);
const day = (found: RecordFinding): string => formatDateZh(found.day ?? '');

/** ：多了单文静，少了周启明、韩秀英，林一诺的表决权有变化 */
function changes({ changed }: RecordFinding): string {
  if (!changed) return '';
  const parts = [
    changed.added.length > 0 ? `多了${changed.added.join('、')}` : '',
    changed.removed.length > 0 ? `少了${changed.removed.join('、')}` : '',
    changed.votes.length > 0 ? `${changed.votes.join('、')}的表决权有变化` : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : `：${parts.join('，')}`;
}

interface FindingWords {
  /** The kind of finding, over all records it was found in. */
  title: string;
  /** What was found in one record. */
  problem: (found: RecordFinding) => string;
  basis: string;
  advice: string;
}

const ATTENDANCE = '到会人员、签到表、名册应当一致';
const VOTING = '表决应当达到规定人数，票数应当与到会有表决权人数一致';
const REVIEW = '民主评议应当逐人评定，票数应当清楚';
const ORG_LIFE = '组织生活会应当会前谈心、会上批评和自我批评、会后整改';
const TRUE_RECORD = '记录应当及时、如实';

export const recordFindingWords: Readonly<Record<RecordFindingCode, FindingWords>> = {
  lateWithoutReason: {
    title: '补录没有写原因',
    problem: (f) => `会后${count(f)}天才成文，没有注明原件，也没有写原因`,
    basis: TRUE_RECORD,
    advice: '写明补录原因，或者填上手写原件的页码',
  },
  originalPageMissing: {
    title: '没有写手册原件第几页',
    problem: () => '支部以记录手册为原件，这份记录没有写在手册第几页',
    basis: '以纸质手册为原件的，记录应当能对上手册的页码',
    advice: '对照手册补上原件页码；手册里没有记的会，不要补写',
  },
  madeInOneGo: {
    title: '不同月份的记录集中录入',
    problem: (f) => `${count(f)}份不同月份的记录在${String(rules.bulk.hours)}小时内录入，检查时可能被问到`,
    basis: TRUE_RECORD,
    advice: '属于补录或导入的，请注明原件和原因',
  },
  notSigned: {
    title: '开过的会还没有签字归档',
    problem: () => '会已经开过，记录还没有签字归档',
    basis: '会议记录应当由主持人、记录人签字',
    advice: '送签、签字后登记“已签字归档”',
  },
  signInScanMissing: {
    title: '没有签字页或签到表的扫描件',
    problem: () => '已签字，但没有签字页或签到表的扫描件',
    basis: '第一手佐证应当留存',
    advice: '扫描后附在记录里，或在“扫描件归位”里导入',
  },
  rowsDiffer: {
    title: '出席登记与应到名册不一致',
    problem: (f) =>
      f.names && f.names.length > 0
        ? `出席登记与应到名册不一致，没有登记：${names(f)}`
        : `出席登记与应到名册有${count(f)}处不一致`,
    basis: ATTENDANCE,
    advice: '对照签到表逐人登记',
  },
  signInUnchecked: {
    title: '没有勾选“已核对签到表”',
    problem: () => '还没有勾选“已核对签到表”',
    basis: ATTENDANCE,
    advice: '对照纸质签到表核对后勾选',
  },
  rosterChanged: {
    title: '送签以后名册有改动',
    problem: (f) => `送签以后党员档案有改动，照现在的档案应到${count(f)}人${changes(f)}`,
    basis: '已送签的记录按当时的名册，不随档案改动',
    advice: '核对是当时登记有误，还是后来补登；有误的出更正单',
  },
  strangerPresent: {
    title: '不在名册上的人登记为到会',
    problem: (f) => `开会那天不在本支部名册上，却登记为到会：${names(f)}`,
    basis: ATTENDANCE,
    advice: '核对组织关系起止日期；外单位人员请登记为列席',
  },
  votesDoNotAddUp: {
    title: '票数对不上',
    problem: (f) => `第${count(f)}项议题的票数与到会有表决权人数对不上`,
    basis: VOTING,
    advice: '核对计票单',
  },
  quorumMissed: {
    title: '到会人数不够却写了决议',
    problem: (f) => `第${count(f)}项议题到会人数不够，却写了决议`,
    basis: VOTING,
    advice: '如实说明情况，必要时重新召开会议表决',
  },
  twoPlaces: {
    title: '同一个人同时在两场会上',
    problem: (f) => `两场会议时间重叠，同时登记为到会：${names(f)}`,
    basis: TRUE_RECORD,
    advice: '核对两场会议的起止时间和签到表',
  },
  hostAbsent: {
    title: '主持人登记为没有到会',
    problem: (f) => `主持人${names(f)}登记为没有到会`,
    basis: ATTENDANCE,
    advice: '核对主持人或出席情况',
  },
  hostIsRecorder: {
    title: '主持人和记录人是同一人',
    problem: (f) => `主持人和记录人都是${names(f)}`,
    basis: '主持人和记录人一般不是同一人',
    advice: '核对记录人',
  },
  onDayOff: {
    title: '休息日开会，没有说明',
    problem: (f) => `${day(f)}是休息日，没有说明`,
    basis: TRUE_RECORD,
    advice: '核对日期；确实在休息日开的，在“基本情况”里写明原因，或填上原件页码',
  },
  inFuture: {
    title: '会议日期还没有到',
    problem: (f) => `会议日期${day(f)}还没有到`,
    basis: TRUE_RECORD,
    advice: '核对日期',
  },
  photoMissing: {
    title: '没有现场照片',
    problem: () => '没有现场照片',
    basis: '上级一般要求留存照片',
    advice: '有照片的附上；没有的不用补拍',
  },
  photoOfOtherDay: {
    title: '照片日期与会议日期不符',
    problem: (f) => `${count(f)}张照片的拍摄日期与会议日期不符，其中一张是${day(f)}`,
    basis: '照片应当是当天现场拍的',
    advice: '核对照片；相机日期不准的，在照片说明里写明',
  },
  photoTwice: {
    title: '同一张照片用在不同的记录里',
    problem: () => '同一张照片用在了不同的记录里',
    basis: '照片应当是当天现场拍的',
    advice: '换成各自会议的照片',
  },
  photoWithoutDate: {
    title: '照片里没有拍摄日期',
    problem: (f) => `${count(f)}张照片里没有拍摄日期，聊天软件传的照片常常如此`,
    basis: '照片应当是当天现场拍的',
    advice: '有原图的换成原图',
  },
  textAlike: {
    title: '两份记录的内容大半相同',
    problem: (f) => `两份记录的内容有${String(f.percent ?? 0)}%相同`,
    basis: '记录应当反映每次会议的实际内容',
    advice: '对照手写笔记核对，写出每次会议的不同之处',
  },
  textShort: {
    title: '会议内容太短',
    problem: (f) => `会议内容只有${count(f)}字`,
    basis: '记录应当写清研究了什么、怎样讨论的',
    advice: '对照手写笔记补充',
  },
  nothingDecided: {
    title: '没有写决议或会议结论',
    problem: () => '没有写决议或会议结论',
    basis: '记录应当写清议定事项',
    advice: '对照手写笔记补充；没有议定事项的，写“本次会议没有议定事项”',
  },
  nobodySpoke: {
    title: '没有写发言',
    problem: () => '没有一项议题写了发言',
    basis: '记录应当写清怎样讨论的',
    advice: '对照手写笔记补充发言要点',
  },
  materialLater: {
    title: '材料日期晚于会议日期',
    problem: (f) => `议题里的材料日期${day(f)}晚于会议日期`,
    basis: '会上不会学到会后才有的材料',
    advice: '核对材料名称和日期',
  },
  quoteLater: {
    title: '引用的讲话、文件晚于会议日期',
    problem: (f) => `记录里引用的讲话或文件日期${day(f)}晚于会议日期`,
    basis: '会上不会学到会后才有的材料',
    advice: '核对日期；说的是今后安排的不用改',
  },
  reviewWrong: {
    title: '民主评议的人和名册对不上',
    problem: () => '评议表里的人和当日名册对不上',
    basis: REVIEW,
    advice: '对照名册逐人核对，不评定等次的也要列上',
  },
  verdictMissing: {
    title: '民主评议没有支部评定',
    problem: () => '还有党员没有支部评定',
    basis: REVIEW,
    advice: '补上支部评定；不评定等次的注明',
  },
  ballotsWrong: {
    title: '民主评议的测评票数对不上',
    problem: () => '收回、有效或个人得票多于应有的票数',
    basis: REVIEW,
    advice: '核对测评票和计票单',
  },
  excellentTooMany: {
    title: '评为优秀的超过规定比例',
    problem: () => '评为优秀的超过规定比例',
    basis: '优秀比例按上级通知执行，可以在“组织生活”页的“记录规则”里改',
    advice: '对照上级通知核对',
  },
  talksBeforeMissing: {
    title: '组织生活会没有登记会前谈心谈话',
    problem: () => '没有登记会前谈心谈话',
    basis: ORG_LIFE,
    advice: '谈过的，把谈话登记上；没有谈的不要补造',
  },
  criticismPlaceMissing: {
    title: '没有写对照检查、批评意见的原件在哪里',
    problem: () => '没有写个人对照检查和批评意见的原件存放处',
    basis: ORG_LIFE,
    advice: '写明原件存放处，程序里不存内容',
  },
  rectificationMissing: {
    title: '组织生活会没有整改清单',
    problem: () => '整改清单是空的',
    basis: ORG_LIFE,
    advice: '有整改事项的列上，写明责任人和时限',
  },
  rectificationLate: {
    title: '整改过了时限',
    problem: () => '有整改过了时限，没有登记完成',
    basis: ORG_LIFE,
    advice: '办完的到“待办与整改”里登记；没有办完的如实说明',
  },
  lecturerAbsent: {
    title: '讲党课的人登记为没有到会',
    problem: (f) => `讲党课的${names(f)}登记为没有到会`,
    basis: ATTENDANCE,
    advice: '核对主讲人或出席情况',
  },
  healthNearName: {
    title: '姓名旁边写了疾病或捐献',
    problem: (f) =>
      `${names(f)}的姓名旁边有“${(f.words ?? []).join('”“')}”，请核对是不是说到了本人的健康、捐献情况`,
    basis: '个人的健康和捐献情况不进入本程序',
    advice: '说的是本人的，改成不涉及个人的写法；说的是工作的不用改',
  },
  numberGap: {
    title: '次数不连续',
    problem: (f) => `次数不连续，缺第${(f.numbers ?? []).join('、')}次`,
    basis: '记录应当按次数、日期顺序编排',
    advice: '核对次数；确实没有开的，不要补造记录，改正后面的次数或说明情况',
  },
  numberOrder: {
    title: '次数与日期的先后不一致',
    problem: () => '次数的先后与日期的先后不一致',
    basis: '记录应当按次数、日期顺序编排',
    advice: '核对次数和日期',
  },
  tooManyTypes: {
    title: '一次活动计为太多种会议',
    problem: (f) => `一次活动同时计为${count(f)}种会议`,
    basis: '一次活动一般最多计为两种，各有自己的内容；上级另有规定的，在“组织生活”页的“记录规则”里改',
    advice: '只保留确实开了的种类',
  },
};

export const recordCheckWords = {
  title: '记录自查',
  open: '记录自查',
  intro: '迎检前先自己查一遍。这里只指出问题，不改动任何记录；缺的会不能补造，可以如实补开或者说明情况。',
  year: '年度',
  yearOf: (year: number) => `${String(year)}年`,
  severity: '程度',
  records: (count: number) => `${String(count)}处`,
  basis: '依据：',
  advice: '建议：',
  showAll: (count: number) => `显示全部${String(count)}处`,
  showLess: '收起',
  severities: { error: '应当改正', warning: '请核对', info: '提示' } satisfies Record<Severity, string>,
  all: '全部',
  none: '没有查出问题',
  noneText: (count: number) => `本年${String(count)}份记录都查过了。`,
  noRecords: '这一年还没有会议记录',
  counted: (errors: number, warnings: number, infos: number) =>
    `应当改正${String(errors)}类，请核对${String(warnings)}类，提示${String(infos)}类`,
  and: '、',
  more: (count: number) => `等${String(count)}份`,
} as const;
