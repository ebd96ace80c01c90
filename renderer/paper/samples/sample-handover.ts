/** An invented hand-over for the printed list: something of every kind; with a long list for the page breaks. */
import type { HandoverOverview } from '../../../shared/domain/handover';
import type { OpenDuty, OpenMeeting } from '../../../shared/domain/handover-open';
import type { HandoverListInput, HandoverPackage } from '../handover-list/handover-list-paper';
import { sampleBranch, sampleGroups, sampleId } from './sample-people';
import { lateRecord, longSent, plannedRecord, shortRecord } from './sample-records';

const size = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MB`;

export const samplePackage: HandoverPackage = {
  on: '2026-09-22',
  from: '解晓喆',
  to: '仇𠅤',
  witness: '林若衡',
  packageName: '支部手册交接_清源市红十字会机关支部_20260922',
  placeLabel: 'E:\\支部手册交接_清源市红十字会机关支部_20260922',
  seq: 318,
  fileCount: 47,
  totalBytes: 40_055_603,
  checkCode: 'H4TW-K8PD',
};

/** Groups with their check characters; it opens nothing. */
export const sampleHandoverCode = '7K3F4-QN2MB-0RTW6-9XCHG-41PDY-8VJZA-E5S2K';

const meeting = (record: OpenMeeting['record'], more: Partial<OpenMeeting> = {}): OpenMeeting => ({
  id: record.id,
  record,
  state: record.state === 'signed' ? 'draft' : record.state,
  day: record.startAt.slice(0, 10),
  title: record.title,
  isPast: false,
  missing: [],
  ...more,
});

const duty = (more: Partial<OpenDuty>): OpenDuty => ({
  ruleId: 'R-02',
  type: 'committeeMeeting',
  period: 'month',
  first: '2026-08-01',
  last: '2026-08-31',
  state: 'missing',
  ...more,
});

export const sampleOverview: HandoverOverview = {
  day: '2026-09-22',
  contents: {
    fullMembers: 8,
    probationaryMembers: 1,
    formerMembers: 2,
    otherPersons: 3,
    groups: 2,
    records: { signed: 112, outForSignature: 1, draft: 2, planned: 1 },
    years: { first: 2025, last: 2026 },
    planYears: [2025, 2026],
    planItems: 24,
    attachments: 84,
    attachmentBytes: 38_112_004,
    drafts: 1,
    registers: { imports: 1, exports: 3, dataExports: 2, looks: 5, erasures: 1, handovers: 0 },
  },
  counts: {
    members: 9,
    otherPersons: 3,
    records: 116,
    recordsSigned: 112,
    recordsOutForSignature: 1,
    recordsDraft: 2,
    studyPlans: 2,
    attachments: 84,
    exports: 5,
    erasures: 1,
  },
  duties: [
    duty({}),
    duty({ ruleId: 'R-03', type: 'groupMeeting', groupName: '第二党小组' }),
    duty({ first: '2026-09-01', last: '2026-09-30', state: 'open', daysLeft: 8 }),
    duty({
      ruleId: 'R-04',
      type: 'partyClass',
      period: 'quarter',
      first: '2026-07-01',
      last: '2026-09-30',
      state: 'open',
      daysLeft: 8,
      plannedOn: '2026-09-25',
    }),
  ],
  meetings: [
    meeting(lateRecord, { state: 'draft', missing: ['endMissing', 'hostMissing', 'contentMissing'] }),
    meeting(shortRecord, { state: 'draft' }),
    meeting(longSent, { state: 'outForSignature', sentOn: '2026-09-19' }),
    meeting(plannedRecord, { state: 'planned' }),
  ],
  todos: [
    {
      id: sampleId(901),
      recordId: longSent.id,
      record: longSent,
      what: '上报接收预备党员的决议和材料',
      owner: '解晓喆',
      due: '2026-09-30',
    },
    {
      id: sampleId(902),
      recordId: lateRecord.id,
      record: lateRecord,
      what: '联系街道社区，确定第四季度志愿服务的时间、地点和参加人员，报支部书记同意后通知全体党员',
      owner: '曾䶮',
    },
  ],
  candidates: [
    { id: sampleId(911), name: '安其', stage: 'activist' },
    { id: sampleId(912), name: '苏禾', stage: 'developmentTarget' },
    {
      id: sampleId(913),
      name: '闻小㛃',
      stage: 'probationary',
      joinDate: '2025-12-03',
      probationEndsOn: '2026-12-03',
    },
  ],
  posts: [
    { id: sampleId(921), name: '林若衡', post: 'secretary', from: '2024-03-15', termEndsOn: '2027-03-15' },
    {
      id: sampleId(922),
      name: '解晓喆',
      post: 'organizationOfficer',
      from: '2024-03-15',
      termEndsOn: '2027-03-15',
    },
    {
      id: sampleId(923),
      name: '曾䶮',
      post: 'disciplineOfficer',
      from: '2024-03-15',
      termEndsOn: '2027-03-15',
    },
    { id: sampleId(924), name: '曾䶮', post: 'groupLeader', groupName: '第一党小组', from: '2024-04-01' },
    { id: sampleId(925), name: '仇𠅤', post: 'groupLeader', groupName: '第二党小组', from: '2024-04-01' },
  ],
  findings: [
    { kind: 'planOverdue', year: 2026, topics: ['学习新修订的支部工作条例'] },
    { kind: 'retentionDue', what: 'leftMember', count: 1, names: ['符月华'] },
    { kind: 'copyAwaitsErasure' },
  ],
};

export const sampleHandover: HandoverListInput = {
  branch: sampleBranch,
  groups: sampleGroups,
  overview: sampleOverview,
  pack: samplePackage,
  sizeText: size,
};

/** So many duties and tasks that each list runs over a page. */
export const longHandover: HandoverListInput = {
  ...sampleHandover,
  overview: {
    ...sampleOverview,
    duties: Array.from({ length: 32 }, (_, at) =>
      duty({ first: `2026-0${String((at % 8) + 1)}-01`, ruleId: `R-0${String((at % 5) + 1)}` }),
    ),
    todos: Array.from({ length: 40 }, (_, at) => ({
      id: sampleId(1000 + at),
      recordId: longSent.id,
      record: longSent,
      what: `整理第${String(at + 1)}类台账，补齐缺页并请经手人签字`,
      owner: '单知远',
      due: '2026-10-31',
    })),
  },
};
