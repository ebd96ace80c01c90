/** Labels in 变更记录 of the branch, its posts and elections. */
import { settingsWords } from '../settings';
import { span } from './span';

const { branch } = settingsWords;

export const branchLabels = {
  branches: {
    fullName: '党支部全称',
    shortName: '简称',
    orgCode: branch.orgCode,
    category: '支部类别',
    foundedOn: branch.foundedOn,
    approvalDocNo: branch.approvalDocNo,
    superiorOrg: '上级党组织',
    approvingOrg: '发展党员审批机关',
    termNo: '届次',
    electionDate: '本届当选日期',
    termYears: branch.termYears,
    themeDayRule: branch.themeDay,
    groupThemeDayCounts: branch.groupThemeDay,
    startedOn: '启用日',
    address: branch.address,
    activityRoom: branch.activityRoom,
    phone: branch.phone,
    fondsNo: branch.fondsNo,
    orgUnitCode: branch.orgUnitCode,
    sample: '示例支部',
  },
  partyGroups: { name: '名称', ...span, sortNo: '排序' },
  posts: {
    memberId: '党员',
    post: '职务',
    groupId: '党小组',
    ...span,
    how: '产生方式',
    approvalDocNo: '批复文号',
    dutyText: '分工',
    isFullTime: '专职',
  },
  leadingPosts: {
    personId: '姓名',
    post: '党组职务',
    ...span,
    approvalDocNo: '任职文号',
    dutyText: '分工',
  },
  postExchanges: {
    memberId: '党员',
    on: '日期',
    direction: '方向',
    fromPost: '原岗位',
    toPost: '新岗位',
    docNo: '文号',
    note: '备注',
  },
  reelections: {
    kind: '类别',
    termNo: '届次',
    openedOn: '启动日期',
    steps: '步骤',
    postponedTo: '延期至',
    postponedDocNo: '延期批复文号',
    endedOn: '办结日期',
    note: '备注',
  },
} as const;
