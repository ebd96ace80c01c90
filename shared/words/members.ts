/** Words of the 党员 pages: list, member file, departures. */
import { formatDateZh, formatPartialDateZh, type CalendarDate } from '../domain/dates';
import type { DepartureKind, DepartureProblem } from '../domain/member-changes';
import type { Membership } from '../schema/member';
import type { MemberField } from '../domain/member-file';
import type { MemberProblem, MemberProblemCode } from '../domain/member-checks';
import { genderWords } from './domain';
import { importFieldWords } from './import';

export const memberListWords = {
  title: '党员',
  table: '党员名单',
  unit: '人',
  /** 9人，其中预备党员1人 */
  count: (all: number, probationary: number) =>
    probationary === 0 ? `${all}人` : `${all}人，其中预备党员${probationary}人`,
  found: (found: number, all: number) => `找到${found}人，共${all}人`,
  search: '搜索党员',
  searchExample: '姓名或拼音，如 xyl',
  group: '党小组',
  category: '类别',
  all: '全部',
  noGroup: '未编入',
  create: '登记党员',
  importRoster: '导入Excel',
  printRoster: '打印名册',
  edit: '修改',
  handle: '办理',
  changes: '变更记录',
  detailOf: '党员详情',
  rosterDate: '名单日期',
  today: '今天',
  pickDate: '看哪一天的名单',
  anyDay: '可看任一天的名单',
  showDay: '看这天的名单',
  backToToday: '回到今天',
  asOf: (day: string) => `这是${formatDateZh(day)}那天在册的名单`,
  sortByPinyin: '姓名按拼音排',
  sortByStroke: '姓名按姓氏笔画排',
  pinyin: '拼音',
  stroke: '笔画',
  formerMembers: '已离开支部的党员',
  recycled: '回收站',
  importRuns: '导入记录',
  backToRoster: '回到在册名单',
  restore: '放回名册',
  full: '正式',
  probationary: '预备',
  emptyTitle: '还没有党员',
  emptyText: '有现成的Excel名册就直接导入，没有就一人一人登记。',
  noMatchTitle: '没有找到符合条件的党员',
  noMatchText: '换个写法试试，姓名、全拼、首字母都可以；或清掉筛选条件。',
  clearFilters: '清掉条件',
  noneOnDayTitle: '那一天还没有党员在册',
  formerEmpty: '没有转出、去世或出党的党员',
  recycledEmpty: '回收站里没有党员档案',
  columns: {
    name: '姓名',
    gender: '性别',
    birthDate: '出生年月',
    joinDate: '入党时间',
    category: '类别',
    posts: '党内职务',
    group: '党小组',
    fullMemberDate: '转正时间',
    partyAge: '党龄',
    age: '年龄',
    ethnicity: '民族',
    education: '学历',
    degree: '学位',
    department: '科室',
    jobTitle: '职务',
    postCategory: '工作岗位',
    idNo: '公民身份号码',
    mobile: '手机',
    duesPaidThrough: '党费交至',
    nativePlace: '籍贯',
    leftOn: '离开日期',
    leftHow: '去向',
    deletedAt: '移入日期',
  },
  years: (count: number) => `${count}年`,
  yearsOld: (count: number) => `${count}岁`,
} as const;

export const memberPanelWords = {
  tabs: { basics: '基本情况', meetings: '组织生活', timeline: '任职与党小组' },
  sections: { party: '党员信息', work: '工作与学历', contact: '联系方式' },
  age: (years: number) => `${years}岁`,
  partyAge: (years: number) => `党龄${years}年`,
  inProbation: '预备期内',
  education: '学历 / 学位',
  inServiceEducation: '在职学历 / 学位',
  workUnit: '工作单位',
  flags: '其他情况',
  flagSince: (what: string, from: CalendarDate | undefined) =>
    from === undefined ? what : `${what}（${formatDateZh(from)}起）`,
  meetingCount: (year: number, should: number, present: number) =>
    `${year}年应到${should}次，实到${present}次`,
  noMeetings: '还没有组织生活记录',
  noMeetingsText: '开过的会登记出席以后，这里逐次列出。',
  meetingDay: '日期',
  meeting: '组织生活',
  attendance: '出席',
  meetingsTable: '组织生活出席情况',
  timeline: '任职与党小组',
  noTimeline: '还没有任职和编组记录',
} as const;

export const timelineWords = {
  since: (month: string) => `${month}起`,
  until: (date: string) => `至${formatPartialDateZh(date.slice(0, 7))}`,
  joinedGroup: (group: string) => `编入${group}`,
  groupLeader: (group: string, post: string) => `${group}${post.replace(/^党小组/, '')}`,
  joined: '入党',
  becameFull: '转为正式党员',
  fromHow: {
    joined: '在本支部入党',
    transferIn: '转入本支部',
    onFile: '在本支部建档',
    internal: '从本单位另一支部转来',
  },
  toHow: { transferOut: '转出本支部', left: '出党', deceased: '去世', internal: '转到本单位另一支部' },
  fromOrg: (org: string) => `自${org}`,
  toOrg: (org: string) => `至${org}`,
} as const;

const { groupName: groupWord, partyPost: _post, ...rosterFieldWords } = importFieldWords;

/** Labels of the form; the fields a roster also has are called the same there. */
export const memberFieldWords: Readonly<Record<MemberField, string>> = {
  ...rosterFieldWords,
  emergencyContact: '紧急联系人',
  rejoinDate: '重新入党时间',
  archiveLocation: '入党材料存放处',
  isLeader: '参加双重组织生活的领导干部',
  isMobile: '流动党员',
  mobileFrom: '从哪天起流动',
  isLost: '失联党员',
  lostFrom: '从哪天起失联',
  isExempt: '免到',
  exemptFrom: '从哪天起免到',
  exemptBasis: '免到依据',
  'membership.from': '编入本支部日期',
  'membership.fromHow': '编入方式',
  'membership.fromOrg': '从哪个支部转来',
  'membership.letterNo': '介绍信编号',
  'group.id': groupWord,
  'group.from': '从哪天起',
};

export const memberFormWords = {
  createTitle: '登记党员',
  editTitle: '修改党员档案',
  save: '保存档案',
  saveAndNext: '保存，接着登记下一人',
  requiredNote: '带 * 的必填；其余查不到可以先空着，日期知道到哪写到哪，如 1998.7。',
  sections: {
    identity: '基本信息',
    party: '党员信息',
    belonging: '组织关系与党小组',
    work: '工作',
    education: '学历学位',
    contact: '联系方式',
    circumstances: '特殊情况',
    other: '其他',
  },
  circumstancesNote: '起止日期、联系登记，还有出国（境）、困难党员等，在党员档案的“特殊情况”里办。',
  oldTickHelp: '原来只打了勾，没有写日期。请补上；查不到的先空着，原来的登记照旧。',
  inForce: (what: string, from: CalendarDate) => `${what}　${formatDateZh(from)}起`,
  idNoHelp: '可以不填。填了能自动核对生日、性别，并认出重复登记；平时只显示首尾几位。',
  idNoLeft: (count: number) => `还差${count}位`,
  contactNote: '只在需要联系本人时填，不会出现在公示里，导出名册默认不带。',
  fromHow: { joined: '在本支部入党', transferIn: '从外支部转入', onFile: '启用本软件时已在册' },
  groupFromHelp: '原来的编组记录会保留到前一天',
  exemptHelp: '写支部党员大会决定的日期或文号，不写病情。',
  sponsorsHelp: '两人，如 张三、李四',
  noGroups: '本支部没有党小组',
  draftRestored: (time: string) => `上次没有保存的内容还在（${time}），已接着填在下面。`,
  draftDropped: '不要了，重新填',
  draftStale: '上次没保存的内容是在档案改动之前填的，请逐项核对后再保存。',
  draftSaved: (time: string) => `草稿 · 已保存 ${time}`,
  notFoundTitle: '没有这份党员档案',
  notFoundText: '可能已经移走或合并，请从名单里重新打开。',
  backToList: '回到党员名单',
  created: (name: string) => `已登记${name}`,
  changed: (name: string) => `已保存${name}的档案`,
  unchanged: '没有改动，档案保持原样',
  errorCount: (count: number) => `还有${count}处要改，改好再保存：`,
  saving: '正在保存',
} as const;

/** Somebody whose personal data was erased (到期清理) comes back. */
export const erasedFileWords = {
  title: (name: string) => `${name}的个人信息已经清理`,
  text: '清理过的档案不能再填写。此人又到本支部的，请新建一份党员档案；原来的任职、出席等照旧保留，两份档案互不相连。',
  create: '新建党员档案',
  keep: '先不办',
  since: (day: CalendarDate) => `个人信息已于${formatDateZh(day)}按保存期限清理。`,
  newNote: (name: string) =>
    `给${name}新建档案：姓名和入党、转正时间已带过来，其余请重新填写。原来清理过的档案不受影响。`,
} as const;

const problemSentences: Record<MemberProblemCode, string | ((detail: string) => string)> = {
  nameMissing: '请填写姓名',
  tooLong: (over) => `超出${over}字，请删减`,
  genderMissing: '请选择性别',
  birthMissing: '请填写出生日期，只知道年月也可以',
  joinMissing: '请填写入党时间，只知道年月也可以',
  fromMissing: '请填写编入本支部的日期，名单从这天起算上此人',
  idFormat: (length) =>
    length === '18' ? '号码里有不该有的字符，请对照身份证核对' : `身份证号应是18位，现在是${length}位`,
  idDate: (day) => `号码第7到14位 ${day.replaceAll('-', '')} 不是真实的日期，请对照身份证核对`,
  idChecksum: '最后一位校验不符，一定有某一位写错了，请对照身份证逐位核对',
  idDestroyed: '这个号码在Excel里丢了末几位，找不回来了，请照身份证重新填',
  idUpgraded: (idNo) => `15位旧号，将按18位 ${idNo} 保存`,
  birthDiffersFromId: (day) => `与身份证号里的出生日期${formatDateZh(day)}不一致，请核对`,
  genderDiffersFromId: (gender) =>
    `身份证号第17位表示${genderWords[gender === 'male' ? 'male' : 'female']}性，请核对`,
  dateUnreadable: '看不懂这个日期，可写 1998.7、1998年7月1日 或 19980701',
  dateInFuture: '这个日期还没有到，请核对',
  dateTooEarly: '年份太早，请核对',
  monthWanted: '请写到月，如 2026.9',
  joinTooYoung: '入党时不满18周岁，请核对出生日期和入党时间',
  joinMaybeTooYoung: '入党时可能不满18周岁，请核对',
  fullBeforeJoin: '转正时间早于入党时间，请核对',
  fullDateMissing: '正式党员应有转正时间',
  fullDateUnexpected: '预备党员还没有转正时间；已经转正的，请把人员类别改为正式党员',
  fullDateUnusual: '与入党满一年（延长的满一年半至两年）不符，请核对',
  workBeforeBirth: '参加工作时间早于出生日期，请核对',
  mobileBad: (length) => (length === '11' ? '不是手机号码，请核对' : `手机号应是11位，现在是${length}位`),
  fromBeforeJoin: '早于入党时间，请核对',
  fromAfterLeaving: (day) => `应早于离开支部的日期${formatDateZh(day)}`,
  groupFromMissing: '请写明从哪天起编入',
  groupFromTooEarly: (day) => `不能早于编入本支部的日期${formatDateZh(day)}`,
  sinceMissing: '请写明从哪天起',
  sinceUnknown: '原来没有写日期，查得到的请补上',
  circumstanceOverlaps: '这段时间已有同样的登记，请到档案的“特殊情况”里核对',
  basisMissing: '请写明由哪次会议决定，没有决定的不能免到',
  sameIdNo: (name) => `这个号码已登记在${name}名下，请不要重复建档`,
  sameNameAndBirth: (born) => `已有一位同名、出生日期${formatPartialDateZh(born)}的党员，请确认不是同一人`,
};

/** The sentence beside the field. */
export function memberProblemText(problem: MemberProblem): string {
  const sentence = problemSentences[problem.code];
  return typeof sentence === 'string' ? sentence : sentence(problem.detail ?? '');
}

export const departureWords = {
  menu: { transferOut: '办理转出', left: '登记出党', deceased: '登记去世' } satisfies Record<
    DepartureKind,
    string
  >,
  title: (kind: DepartureKind, name: string) => `${departureVerbs[kind]}：${name}`,
  confirm: (kind: DepartureKind, name: string) => departureConfirms[kind](name),
  cancel: '先不办',
  on: '从哪天起不再计入名单',
  onHelp: '此前的会议、名单都不变',
  onReceiptHelp: '收到回执的日期，此前仍在本支部应到；还没有收到的，到档案里开介绍信',
  leftHow: '出党方式',
  toOrg: '转到哪个党组织',
  letterNo: '介绍信编号',
  docNo: '决定文号',
  ends: (parts: readonly string[]) => `当天起同时卸任：${parts.join('、')}`,
  done: (kind: DepartureKind, name: string) => `${name}${departureDones[kind]}`,
  problems: {
    dateMissing: '请填写日期',
    dateUnreadable: '请写到日，如 2026.9.18',
    dateInFuture: '日期还没有到，到时再办',
    dateTooEarly: '应晚于编入本支部的日期',
    orgMissing: '请填写转到哪个党组织',
    howMissing: '请选择出党方式',
  } satisfies Record<DepartureProblem, string>,
  how: { transferOut: '转出', left: '出党', deceased: '去世', internal: '转到另一支部' } satisfies Record<
    NonNullable<Membership['toHow']>,
    string
  >,
  returnMenu: '重新转入',
  returnTitle: (name: string) => `重新转入：${name}`,
  returnTooEarly: (left: string) => `应不早于离开的日期${formatDateZh(left)}`,
  returnOn: '从哪天起编入本支部',
  returnFrom: '从哪个支部转来',
  returnConfirm: (name: string) => `把${name}编入名册`,
  returned: (name: string) => `已把${name}重新编入名册`,
} as const;

const departureVerbs: Record<DepartureKind, string> = {
  transferOut: '转出组织关系',
  left: '登记出党',
  deceased: '登记去世',
};
const departureConfirms: Record<DepartureKind, (name: string) => string> = {
  transferOut: (name) => `转出${name}`,
  left: (name) => `登记${name}出党`,
  deceased: (name) => `登记${name}去世`,
};
const departureDones: Record<DepartureKind, string> = {
  transferOut: '已转出，名单不再计入',
  left: '已登记出党，名单不再计入',
  deceased: '已登记去世，名单不再计入',
};

export const recycleWords = {
  menu: '移入回收站',
  done: (name: string) => `${name}的档案已移入回收站`,
  refusedTitle: (name: string) => `${name}的档案不能移走`,
  refused: (records: number, posts: number) =>
    [records > 0 ? `${records}次组织生活里有此人` : '', posts > 0 ? `有${posts}条任职记录` : '']
      .filter(Boolean)
      .join('，') + '，移走后这些记录就对不上了。离开支部的，请办理转出或登记出党、去世。',
  understood: '知道了',
} as const;
