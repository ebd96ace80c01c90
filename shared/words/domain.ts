/** The field's own words for every stored code. Lists, forms and paper all read them here. */
import type { MissingCode } from '../domain/before-signature';
import { isAssessed } from '../domain/yearly-life';
import type {
  branchCategories,
  exchangeDirections,
  LeadingPostCode,
  PostCode,
  reelectionKinds,
  ReelectionStepCode,
} from '../schema/branch';
import type { AttachmentKind } from '../schema/ledger';
import type {
  assemblyNatures,
  AttendanceStatus,
  lecturerKinds,
  RecordState,
  RecordType,
  revisionHows,
  themeDayForms,
  voteKinds,
  voteMethods,
} from '../schema/meeting';
import type {
  genders,
  identities,
  LeftHow,
  MemberCategory,
  postCategories,
  StatusSpan,
} from '../schema/member';
import type {
  CircumstanceKind,
  ContactWay,
  rewardKinds,
  rewardLevels,
  rewardRecipients,
  SanctionKind,
} from '../schema/member-life';
import type { StudyForm } from '../schema/study-plan';

type Words<Codes extends string> = Record<Codes, string>;

export const recordTypeWords: Words<RecordType> = {
  memberAssembly: '支部党员大会',
  committeeMeeting: '支委会',
  groupMeeting: '党小组会',
  partyClass: '党课',
  themeDay: '主题党日',
  orgLifeMeeting: '组织生活会',
  democraticReview: '民主评议党员',
  politicalBirthday: '政治生日',
  staffAssembly: '机关党员干部大会',
};

export const recordStateWords: Words<RecordState> = {
  planned: '拟开',
  draft: '草稿',
  outForSignature: '送签稿',
  signed: '已签字归档',
};

export const revisionHowWords: Words<(typeof revisionHows)[number]> = {
  sent: '送签',
  withdrawn: '已撤回',
  signed: '已签字归档',
  corrected: '更正',
};

export const attendanceWords: Words<AttendanceStatus> = {
  present: '到会',
  officialLeave: '因公请假',
  sickLeave: '病假',
  personalLeave: '事假',
  absent: '无故缺席',
  exempt: '免到',
};

export const voteMethodWords: Words<(typeof voteMethods)[number]> = {
  showOfHands: '举手',
  secretBallot: '无记名投票',
  openBallot: '记名投票',
};

export const voteKindWords: Words<(typeof voteKinds)[number]> = {
  ordinary: '一般事项',
  development: '发展党员、预备党员转正',
  election: '选举',
};

export const assemblyNatureWords: Words<(typeof assemblyNatures)[number]> = {
  study: '学习',
  decision: '讨论决定',
  election: '选举',
  admission: '发展党员',
  review: '民主评议',
};

export const themeDayFormWords: Words<(typeof themeDayForms)[number]> = {
  collectiveStudy: '集中学习',
  orgLife: '组织生活',
  democraticDiscussion: '民主议事',
  volunteerService: '志愿服务',
  educationBase: '教育基地',
  visit: '慰问',
};

export const lecturerKindWords: Words<(typeof lecturerKinds)[number]> = {
  secretary: '支部书记',
  leadingGroupSecretary: '党组书记',
  leadingGroupMember: '党组成员',
  member: '普通党员',
  guest: '外请',
};

export const meetingModeWords: Words<'offline' | 'online' | 'hybrid'> = {
  offline: '线下',
  online: '线上',
  hybrid: '线上线下结合',
};

export const genderWords: Words<(typeof genders)[number]> = { male: '男', female: '女' };

export const memberCategoryWords: Words<MemberCategory> = {
  fullMember: '正式党员',
  probationaryMember: '预备党员',
};

export const statusWords: Words<StatusSpan['status']> = {
  normal: '正常',
  suspended: '停止党籍',
  left: '出党',
  deceased: '去世',
  probationWithinParty: '留党察看',
};

export const identityWords: Words<(typeof identities)[number]> = {
  member: '党员',
  applicant: '入党申请人',
  activist: '入党积极分子',
  developmentTarget: '发展对象',
  staff: '工作人员',
  superior: '上级代表',
  partner: '共建单位',
  other: '其他',
};

export const postCategoryWords: Words<(typeof postCategories)[number]> = {
  civilServant: '机关公务员',
  civilServantLike: '参公人员',
  institutionManager: '事业管理',
  institutionProfessional: '事业专技',
  worker: '工勤',
  retiredCadre: '离休',
  retired: '退休',
  other: '其他',
};

export const postWords: Words<PostCode | LeadingPostCode> = {
  secretary: '支部书记',
  deputySecretary: '支部副书记',
  organizationOfficer: '组织委员',
  publicityOfficer: '宣传委员',
  disciplineOfficer: '纪检委员',
  youthOfficer: '青年委员',
  massesOfficer: '群众委员',
  unitedFrontOfficer: '统战委员',
  otherOfficer: '委员',
  groupLeader: '党小组组长',
  deputyGroupLeader: '党小组副组长',
  leadingGroupSecretary: '党组书记',
  leadingGroupDeputySecretary: '党组副书记',
  leadingGroupMember: '党组成员',
};

export const branchCategoryWords: Words<(typeof branchCategories)[number]> = {
  organ: '机关',
  institution: '事业单位',
  retired: '离退休',
  joint: '联合',
  other: '其他',
};

export const studyFormWords: Words<StudyForm> = {
  leaderLed: '领导干部带头学',
  branchCollective: '支部集中经常学',
  platformSelf: '运用平台自主学',
  baseVisit: '深入基地实践学',
  microClassShare: '微党课分享学',
  readingClassShare: '读书班分享学',
  quizContest: '知识竞答比赛学',
  specialClass: '专题党课',
  themeDayStudy: '主题党日',
  centralTraining: '集中轮训',
  selfStudy: '个人自学',
  homeDelivery: '送学上门',
};

export const planScopeWords: Words<'all' | 'committee' | 'group' | 'member'> = {
  all: '全体党员',
  committee: '支委',
  group: '党小组',
  member: '个人',
};

export const attachmentKindWords: Words<AttachmentKind> = {
  photo: '现场照片',
  signedScan: '签字扫描件',
  signInScan: '签到表扫描件',
  material: '会议材料',
  portrait: '证件照',
  document: '文件',
};

/** What stands beside the field when a record cannot be sent for signature yet. */
export const missingWords: Words<MissingCode> = {
  titleMissing: '请填写会议主题',
  placeMissing: '请填写会议地点',
  endMissing: '请填写结束时间',
  endBeforeStart: '结束时间应晚于开始时间',
  inFuture: '会议日期还没有到，开完会再送签',
  seqNoTaken: '这个次数已有记录用过，请改第几次',
  hostMissing: '请选择主持人',
  hostAbsent: '主持人没有到会，请核对主持人或出席情况',
  recorderMissing: '请选择记录人',
  recorderAbsent: '记录人没有到会，请核对记录人或出席情况',
  rosterEmpty: '这一天这个范围内没有在册党员，请核对日期和范围',
  attendanceIncomplete: '还有党员没有登记出席情况',
  nobodyPresent: '没有一个人到会，请核对出席情况',
  agendaMissing: '请至少填写一项议题',
  topicMissing: '请填写议题名称',
  speakerAbsent: '汇报人或发言人没有到会，请核对出席情况或改发言人',
  lecturerMissing: '请选择授课人',
  hoursMissing: '请填写学时',
  formsMissing: '请至少选一种活动形式',
  contentMissing: '请记下会议内容',
  voteCountWrong: '赞成、反对、弃权合计与有表决权的实到人数不一致',
  writtenTooMany: '会前书面意见多于缺席的有表决权党员，或这类表决不计书面意见',
  resolutionMissing: '表决事项要写明决议',
  decisionMissing: '这次大会是来作决定的，请写明决议',
  electionWrong: '选举的票数对不上，请按提示核对',
  electionVoid: '收回的选票多于发出的，选举无效；确需保留这次结果的请写明原因',
  tellerAbsent: '监票人、计票人没有到会',
  quorumMissing: '到会人数不足，不能表决；确需保留的请写明原因',
  lateReasonMissing: '超过补记期限，请写明补录原因，或注明纸质原件在哪一页',
  onlineReasonMissing: '线上开会请写明原因',
  exemptWithoutBasis: '免到须先在党员档案里登记依据',
  reviewRowsDiffer: '评议表与当日名册不一致，请核对会议日期和范围',
  verdictMissing: '还有党员没有支部评定，不评定等次的也要选上',
  ballotsReturnedTooMany: '收回票数多于发出票数，请核对',
  ballotsValidTooMany: '有效票数多于收回票数，请核对',
  rowBallotsTooMany: '有党员的测评票合计多于有效票数，请核对',
  rectificationIncomplete: '整改清单每条都要写问题和整改措施',
  birthdayNobody: '请选择过政治生日的党员',
};

/** 2026年第3次支部党员大会; group meetings carry their group's name. */
export function recordHeading(type: RecordType, year: number, seqNo: number, groupName?: string): string {
  // Held once a year as a rule: 2025年度组织生活会; a second one says so.
  if (isAssessed(type)) return `${year}年度${seqNo > 1 ? `第${seqNo}次` : ''}${recordTypeWords[type]}`;
  return `${year}年第${seqNo}次${dutyName(type, groupName)}`;
}

/** 第二党小组会 for the meeting of a group; a group of another name keeps both words: 窗口组党小组会. */
export function dutyName(type: RecordType, groupName?: string): string {
  if (type !== 'groupMeeting' || !groupName) return recordTypeWords[type];
  return groupName.endsWith('党小组') ? `${groupName}会` : `${groupName}${recordTypeWords[type]}`;
}

export const leftHowWords: Words<LeftHow> = {
  removed: '除名',
  persuaded: '劝退',
  lapsed: '自行脱党除名',
  resigned: '退党除名',
  expelled: '开除党籍',
};

export const circumstanceWords: Words<CircumstanceKind> = {
  mobile: '流动党员',
  lost: '失联党员',
  abroad: '出国（境）',
  hardship: '困难党员',
  quorumExcluded: '选举时不计入应到会人数',
  attendanceExempt: '免到',
  pointsExempt: '积分不作要求',
};

export const contactWayWords: Words<ContactWay> = {
  phone: '电话',
  visit: '走访',
  online: '网络',
  letter: '信函',
  search: '查找',
};

export const sanctionWords: Words<SanctionKind> = {
  warning: '警告',
  seriousWarning: '严重警告',
  removalFromPosts: '撤销党内职务',
  probationWithinParty: '留党察看',
  expulsion: '开除党籍',
};

export const rewardRecipientWords: Words<(typeof rewardRecipients)[number]> = {
  member: '党员',
  branch: '本支部',
  unit: '本单位',
  activist: '入党积极分子',
  team: '集体',
};
export const rewardLevelWords: Words<(typeof rewardLevels)[number]> = {
  central: '中央、国家级',
  provincial: '省部级',
  city: '市厅级',
  county: '县处级',
  ownUnit: '本单位',
  system: '系统内',
};
export const rewardKindWords: Words<(typeof rewardKinds)[number]> = {
  partyHonour: '党内表彰',
  merit: '记功、嘉奖',
  advancedPerson: '先进个人',
  advancedGroup: '先进集体',
  special: '专项表彰',
  assessment: '绩效考评',
};

export const exchangeDirectionWords: Words<(typeof exchangeDirections)[number]> = {
  toPartyWork: '业务岗位到党务岗位',
  toBusiness: '党务岗位到业务岗位',
};

export const reelectionKindWords: Words<(typeof reelectionKinds)[number]> = {
  reelection: '换届',
  byElection: '补选',
};

export const reelectionStepWords: Words<ReelectionStepCode> = {
  leadingGroupStudy: '党组研究',
  request: '换届请示',
  reply: '上级批复',
  nominations: '推荐酝酿候选人',
  candidates: '支委会确定候选人预备人选',
  candidatesRequest: '预备人选请示和批复',
  assemblyElection: '党员大会选举',
  firstCommitteeMeeting: '新一届支委会第一次会议',
  resultReport: '选举结果报告',
  resultReply: '选举结果批复或备案',
  handoverAndDuties: '交接，公示分工',
};
