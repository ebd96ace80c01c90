/** Labels in 变更记录 of what happens to a member. */
import { memberFieldWords } from '../members';
import { span } from './span';

const member = memberFieldWords;

export const memberLifeLabels = {
  workSpans: {
    personId: '姓名',
    ...span,
    postCategory: member.postCategory,
    workUnit: member.workUnit,
    department: member.department,
    jobTitle: member.jobTitle,
    rank: member.rank,
  },
  circumstances: {
    memberId: '党员',
    kind: '情况',
    ...span,
    place: '地点或单位',
    contactId: '联系人',
    contactMonths: '联系间隔',
    decidedBy: '决定的会议或组织',
    decidedOn: '决定日期',
    docNo: '文号',
    note: '备注',
  },
  contacts: {
    memberId: '党员',
    on: '日期',
    way: '方式',
    by: '联系人',
    reached: '联系上了',
    result: '情况',
  },
  sanctions: { memberId: '党员', kind: '处分种类', ...span, docNo: '文号', note: '备注' },
  rewards: {
    recipientType: '表彰对象',
    personId: '姓名',
    recipientName: '集体名称',
    title: '表彰名称',
    level: '级别',
    kind: '类别',
    issuer: '表彰单位',
    docNo: '文号',
    awardedOn: '表彰时间',
    basis: '事由',
    approvedBy: '批准的上级组织',
  },
  pioneerPosts: {
    memberId: '党员',
    title: '岗位',
    pledge: '承诺',
    ...span,
    signPrintedOn: '标识牌打印日期',
    checks: '践诺情况',
  },
} as const;
