/** 发展党员 on the screen: board, list, case, dialogs. */
import type { AdmissionStage, NextState } from '../domain/admission';
import { formatDateZh, formatMonthDayZh } from '../domain/dates';
import type { Rule } from '../rules/rule';
import { admissionStepWords } from './admission';
import { tentativeWords } from './working-days';

type Words<Codes extends string> = Readonly<Record<Codes, string>>;

export const admissionStageWords: Words<AdmissionStage> = {
  applicant: '入党申请人',
  activist: '入党积极分子',
  target: '发展对象',
  probationary: '预备党员',
  full: '正式党员',
};

export const certaintyWords: Words<Rule['certainty']> = {
  verified: '已核对原文',
  recalled: '转引，条文号请核对',
  local: '通常做法，以上级要求为准',
};

/** 第7步 确定发展对象 */
export const stepTitle = (no: number): string => `第${no}步 ${admissionStepWords[no] ?? ''}`;

/** When a next step is due: 最迟9月18日，还有12天. */
export function dueWords(next: {
  state: NextState;
  dueBy?: string;
  earliest?: string;
  daysLeft?: number;
  no: number;
}): string {
  const { state, dueBy, earliest, daysLeft = 0, no } = next;
  if (state === 'waiting' && earliest !== undefined) return `${formatDateZh(earliest)}起可以办`;
  if (dueBy === undefined) return '可以办了';
  if (no === 23) {
    if (daysLeft > 0) return `${formatDateZh(dueBy)}预备期满，还有${daysLeft}天`;
    return daysLeft === 0 ? '今天预备期满' : `预备期已满${-daysLeft}天，还没有讨论`;
  }
  // An assessment has its days of grace: until they are over it is only about time.
  if (daysLeft < 0 && state === 'due') return `${formatDateZh(dueBy)}满半年，已过${-daysLeft}天`;
  if (daysLeft < 0) return `最迟${formatDateZh(dueBy)}，已过${-daysLeft}天`;
  return daysLeft === 0 ? '今天是最后一天' : `最迟${formatDateZh(dueBy)}，还有${daysLeft}天`;
}

export const admissionWords = {
  title: '发展党员',
  meta: (running: number, due: number) =>
    due === 0 ? `在办${running}人` : `在办${running}人，${due}件该办了`,
  views: '看法',
  board: '看板',
  list: '列表',
  create: '新建申请人',
  print: '打印进度表',
  notice: '公示…',
  rules: '所依规定…',
  workingDays: '放假安排…',
  withEnded: (n: number) => `显示已办结的${n}人`,
  hideEnded: '不显示已办结的',
  table: '发展党员名单',
  unit: '人',
  nobody: '没有',
  boardLabel: (stage: string, n: number) => `${stage}，${n}人`,
  columns: {
    name: '姓名',
    stage: '阶段',
    current: '已到步骤',
    next: '下一步',
    due: '时限',
    state: '状态',
    applied: '申请时间',
    activist: '积极分子时间',
    joined: '入党时间',
  },
  states: {
    overdue: '逾期',
    due: '该办了',
    open: '可以办',
    waiting: '时间未到',
    stopped: '未通过',
    complete: '已办完',
    ended: '已办结',
  },
  card: {
    current: (title: string, day: string) => `${formatMonthDayZh(day)}办到${title}`,
    next: (title: string) => `下一步：${title}`,
    stopped: '有一步没有通过，请决定再次办理或者办结',
    complete: '二十五步都办完了',
    missing: (n: number) => `缺${n}份材料`,
    wrong: (n: number) => `${n}处要核对`,
  },
  empty: {
    title: '还没有入党申请人',
    text: '收到入党申请书后在这里登记，二十五步的时限、材料和提醒由软件算好。',
  },
  open: {
    title: '登记入党申请人',
    known: '已在人员名单中的',
    knownHelp: '本单位职工等已经登记过的人，可以直接选；没有的不选。',
    name: '姓名',
    gender: '性别',
    birthDate: '出生日期',
    workUnit: '工作单位',
    jobTitle: '职务',
    appliedOn: '递交申请书日期',
    confirm: '登记申请人',
    cancel: '先不登记',
    nameMissing: '请填姓名',
    genderMissing: '请选性别',
    birthMissing: '请填出生年月日',
    tooYoung: '递交申请时不满18周岁，不能申请入党',
    dayMissing: '请填日期',
    inFuture: '日期不能晚于今天',
    hasCase: '这个人已经有一份在办的发展档案',
    idLater: '身份证号等到列为发展对象以后才填。',
    done: (name: string) => `已登记${name}，从第1步开始`,
  },
} as const;

export const admissionCaseWords = {
  back: '发展党员',
  notFoundTitle: '没有找到这份发展档案',
  notFoundText: '可能已经撤销，或者链接不完整。',
  backToList: '回到发展党员',
  steps: '二十五步',
  phases: ['申请入党', '入党积极分子', '发展对象', '接收预备党员', '预备期', '转正'] as const,
  record: (title: string) => `登记${title}`,
  recordShort: '登记',
  change: (day: string, title: string) => `${formatDateZh(day)}，修改${title}`,
  again: '再登记一次',
  repeat: (title: string) => `再登记一次${title}`,
  notRecorded: '没有登记',
  nextStep: '下一步',
  nextSteps: '接下来',
  nothingNext: '没有待办的步骤',
  rule: (source: string, article: string) => `${source}${article}`,
  findings: '要核对的',
  noFindings: '没有发现问题',
  papers: '缺的材料',
  papersCount: (n: number) => (n === 0 ? '' : `${n}份`),
  papersNote: '原件在人事档案，这里只记是否在档',
  noPapers: '已办步骤的材料都在档',
  person: '本人情况',
  editPerson: '修改',
  files: (n: number) => `附件${n}份`,
  minutes: '会议记录',
  openMinutes: '打开会议记录',
  probation: (start: string, end: string) => `预备期${formatDateZh(start)}至${formatDateZh(end)}`,
  probationExtended: '（已延长）',
  mentors: '培养联系人',
  sponsors: '入党介绍人',
  archiveLocation: '材料存放处',
  ended: (outcome: string, day: string) => `${formatDateZh(day)}办结：${outcome}`,
  stoppedTitle: '有一步没有通过',
  stoppedText: '支部可以在条件成熟后再次登记这一步，或者办结这份档案。',
  memberOffer: (name: string, day: string) =>
    `${name}已经批准为预备党员，还没有编入名册。入党时间是支部党员大会通过之日${formatDateZh(day)}。`,
  makeMember: '编入名册',
  madeMember: (name: string, day: string) => `已把${name}编入名册，自${formatDateZh(day)}起为预备党员`,
  convertOffer: (name: string, day: string) =>
    `${name}的转正已经批准，党员档案里还是预备党员。转正时间是预备期满之日${formatDateZh(day)}。`,
  convert: '登记转正',
  converted: (name: string, day: string) => `${name}自${formatDateZh(day)}起为正式党员`,
  openMember: '打开党员档案',
  gaps: {
    joined: (recorded: string, stored: string) =>
      `支部党员大会通过之日登记为${recorded}，党员档案里的入党时间是${stored}，两处不一致。`,
    converted: (recorded: string, stored: string) =>
      `预备期满之日是${recorded}，党员档案里的转正时间是${stored}，两处不一致。`,
    cancelled: (recorded: string, stored: string) =>
      `取消预备党员资格登记为${recorded}，名册里党员关系到${stored}为止，两处不一致。`,
    notConverted: '党员档案里已经是正式党员，这里的转正还没有通过或者没有批准。',
    notAdmitted: '名册里已有这个人的党员档案，这里的接收还没有通过或者没有批准，请核对。',
    blank: '没有填',
    beside: '党员档案里的日期与这里不一致，见页首',
    correct: {
      joined: '改正入党时间…',
      converted: '改正转正时间…',
      cancelled: '改正止期…',
      notConverted: '改回预备党员',
    },
    corrected: (name: string) => `已改正${name}的党员档案`,
  },
  print: '打印进度和材料清单',
  end: '办结…',
  reopen: '恢复办理',
  reopened: (name: string) => `${name}的档案恢复办理`,
} as const;

export const admissionStepDialogWords = {
  title: (name: string, title: string) => `${name}：${title}`,
  doneOn: '完成日期',
  organ: '承办组织',
  result: '结果',
  docNo: '文号',
  participants: '参加人',
  note: '备注',
  record: '会议记录',
  recordHelp: '只列出前后一个月内的会议',
  minutesVotes: (numbers: string) => `会议记录的票数：${numbers}`,
  minutesDiffer: (differences: string) => `与会议记录不一致：${differences}`,
  minutesDifference: (label: string, here: number, there: number) =>
    `${label}这里填${here}人，会议记录是${there}人`,
  minutesDay: (day: string) => `会议记录的日期是${formatDateZh(day)}，与完成日期不同`,
  takeVotes: '改成会议记录的票数',
  noVote: '这份会议记录里没有发展党员的表决，票数请自己填。',
  noRecord: '不关联',
  papers: '在档材料',
  papersHelp: '看到原件在档的打勾',
  files: '附件',
  filesHelp: 'jpg、png、pdf等，不要放身份证复印件',
  filesAfter: '登记以后再打开这一步，就可以添加附件。',
  noFiles: '政治审查材料不进本软件，只登记日期和结果，原件存人事档案。',
  noBallots: '表决票不要扫描进来，按规定密封存档；这里只登记票数。',
  refusedFile: (name: string) => `“${name}”像是政治审查材料或表决票，不能放进本软件，请存人事档案。`,
  ruleTitle: '规定',
  whoActs: '谁来办',
  wording: '要求',
  article: '依据',
  version: '适用',
  certainty: '可靠程度',
  noArticle: '条文号待核',
  noticeFrom: '公示开始',
  noticeTo: '公示结束',
  noticeUntil: (day: string, n: number, unknownYear?: number) =>
    `满${n}个工作日到${formatDateZh(day)}${tentativeWords(unknownYear)}`,
  trainingDays: '培训天数',
  daysUnit: '天',
  trainingHours: '培训学时',
  hoursUnit: '学时',
  mentors: '培养联系人',
  mentorsHelp: '一至两名正式党员',
  sponsors: '入党介绍人',
  sponsorsHelp: '两名正式党员，一般由培养联系人担任',
  tooManyPeople: '最多两名',
  eligible: '应到会有表决权党员',
  presentEligible: '实到会有表决权党员',
  votesFor: '赞成（含书面意见）',
  votesAgainst: '反对',
  abstained: '弃权',
  peopleUnit: '人',
  extendedTo: '延长到',
  isSpecial: '特殊情况，审批可以延长到六个月',
  group: '编入党小组',
  noGroup: '不编入',
  makesMember: (day: string) => `同时编入名册：自${formatDateZh(day)}起为预备党员`,
  converts: (day: string) => `同时登记转正：自${formatDateZh(day)}起为正式党员`,
  confirm: '登记这一步',
  confirmChange: '保存修改',
  cancel: '先不登记',
  cancelChange: '不改了',
  remove: '删除这一步',
  removed: (title: string) => `已删除${title}的登记`,
  saved: (title: string) => `已登记${title}`,
  changed: (title: string) => `已修改${title}`,
  dayMissing: '请填完成日期',
  dayUnreadable: '日期看不懂，例如2026.9.18',
  inFuture: '日期不能晚于今天',
  numberWrong: '请填整数',
  endBeforeStart: '公示结束不能早于开始',
  resultMissing: '请选结果',
} as const;

export const admissionPersonWords = {
  title: (name: string) => `${name}的情况`,
  name: '姓名',
  gender: '性别',
  birthDate: '出生日期',
  idNo: '公民身份号码',
  idNoHelp: '选填，用来防止重复登记',
  idNoWrong: '号码不对，请核对',
  idNoLeft: (n: number) => `还差${n}位`,
  ethnicity: '民族',
  education: '学历',
  workUnit: '工作单位',
  jobTitle: '职务',
  archiveLocation: '材料存放处',
  archiveHelp: '入党材料的原件放在哪里',
  confirm: '保存',
  cancel: '不改了',
  saved: (name: string) => `已修改${name}的情况`,
} as const;

export const admissionFileDateWords = {
  titles: {
    joined: (name: string) => `改正${name}的入党时间`,
    converted: (name: string) => `改正${name}的转正时间`,
    cancelled: (name: string) => `改正${name}党员关系的止期`,
  },
  texts: {
    joined: '党员档案的入党时间、名册的起始日期和同一天编入的党小组一起改。已经签字归档的会议记录不变。',
    converted: '只改党员档案的转正时间。已经签字归档的会议记录不变。',
    cancelled: '党员关系、党小组和职务的止期一起改。已经签字归档的会议记录不变。',
  },
  from: '从哪天起',
  help: (day: string) => `这里登记的是${formatDateZh(day)}`,
  confirm: '改正党员档案',
  cancel: '先不改',
  dayMissing: '请填完整日期',
  inFuture: '日期不能晚于今天',
  afterEnd: '日期要在党员关系结束以前',
  beforeJoining: '日期不能早于入党时间',
} as const;

export const admissionEndWords = {
  title: (name: string) => `办结${name}的发展档案`,
  outcome: '结果',
  endedOn: '日期',
  docNo: '文号',
  note: '说明',
  endsMembership: '同时结束名册中的党员关系',
  confirm: '办结',
  cancel: '先不办结',
  outcomeMissing: '请选结果',
  dayMissing: '请填日期',
  inFuture: '日期不能晚于今天',
  beforeSteps: '日期不能早于已登记的步骤',
  done: (name: string, outcome: string) => `${name}的档案已办结：${outcome}`,
} as const;

export const admissionRulesWords = {
  title: '发展党员所依规定',
  intro:
    '2026年修订的施行日期和条文号还没有核对原文。上级有明确说法时，在这里改正；各步按完成当天有效的规定核对。',
  effectiveFrom: '2026年修订自哪天起施行',
  articles: '条文号',
  version: '规定',
  step: '步骤',
  confirm: '保存规定',
  cancel: '不改了',
  dayWrong: '请填完整日期',
  tooLong: '太长了，最多30个字',
  saved: '所依规定已保存',
} as const;
