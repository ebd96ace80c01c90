/** Words of the codes of dues, talks, the 党组 register and make-ups. */
import type { DuesTable, DuesWay } from '../schema/dues';
import type {
  HeartTalkKind,
  LeadingGroupTag,
  MajorDecisionKind,
  MajorDecisionStatus,
  MakeUpWay,
} from '../schema/org-life';

type Words<Codes extends string> = Record<Codes, string>;

export const duesTableWords: Words<DuesTable> = {
  wage: '按月领取工资',
  annualSalary: '实行年薪制',
  irregular: '收入不固定',
  pension: '离退休',
  farmer: '农民',
  relief: '学生、下岗失业、领取救济或低保',
  hardship: '经批准少交或免交',
};

export const duesWayWords: Words<DuesWay> = { cash: '现金', transfer: '转账', platform: '党费平台' };

export const heartTalkKindWords: Words<HeartTalkKind> = {
  amongCommittee: '支委会委员之间',
  committeeWithMember: '委员与党员',
  amongMembers: '党员之间',
  amongLeadingGroup: '党组成员之间',
  leadingGroupWithDepartment: '党组成员与科室',
  leadingGroupWithBranch: '党组成员与支部',
  beforeOrgLifeMeeting: '组织生活会前',
  admission: '入党谈话',
  reminder: '提醒谈话',
  condolence: '慰问',
  postChange: '任职、离职',
};

export const leadingGroupTagWords: Words<LeadingGroupTag> = {
  primaryTopic: '首要议题',
  strictGovernance: '全面从严治党',
  ideology: '意识形态',
  integrity: '党风廉政',
  majorDecision: '三重一大',
  partyBuilding: '机关党建',
};

export const majorDecisionKindWords: Words<MajorDecisionKind> = {
  decision: '重大决策',
  personnel: '重要人事任免',
  project: '重大项目安排',
  funds: '大额度资金运作',
};

export const majorDecisionStatusWords: Words<MajorDecisionStatus> = {
  underway: '正在办',
  done: '已办结',
  changed: '已调整',
};

export const makeUpWayWords: Words<MakeUpWay> = {
  groupStudy: '集中补课',
  individualTalk: '个别传达',
  materials: '自学会议材料',
  recording: '观看录像',
};
