/** Invented: 组织生活会 with 民主评议 in January for the year before, 集体政治生日, 机关党员干部大会. */
import type { OrgLifeRecord } from '../../../shared/schema/meeting';
import type { ReviewRow } from '../../../shared/schema/yearly-sections';
import { sampleId, sampleRoster } from './sample-people';
import { longDraft } from './sample-records';

const person = (no: number) => {
  const row = sampleRoster[no];
  return row ? { memberId: row.memberId, name: row.name } : { name: '' };
};

const base: OrgLifeRecord = { ...longDraft, observers: [], todos: [], attendance: everybody() };

function everybody(): OrgLifeRecord['attendance'] {
  return sampleRoster.map(({ memberId }) => ({ memberId, status: 'present' }));
}

const reviewRows: ReviewRow[] = sampleRoster.map(({ memberId, category }, index) =>
  category === 'probationaryMember'
    ? { memberId, selfGrade: 'qualified', verdict: 'notGraded', remark: '预备期内，参加评议' }
    : {
        memberId,
        selfGrade: index < 3 ? 'excellent' : 'qualified',
        mutual: index < 4 ? 'excellent' : 'qualified',
        ballot: {
          excellent: Math.max(0, 7 - index),
          qualified: Math.min(8, 1 + index),
          basic: 0,
          unqualified: 0,
        },
        verdict: index < 2 ? 'excellent' : 'qualified',
      },
);

export const orgLifeRecord: OrgLifeRecord = {
  ...base,
  id: sampleId(5101),
  primaryType: 'orgLifeMeeting',
  title: '2025年度组织生活会暨民主评议党员',
  startAt: '2026-01-15T14:30',
  endAt: '2026-01-15T17:40',
  sections: [
    {
      ...{ id: sampleId(6101), type: 'orgLifeMeeting', year: 2025, seqNo: 1 },
      theme: '学习贯彻四中全会精神，锤炼党性、改进作风',
      preStudy: '2025年12月22日集中学习党章和《关于党内政治生活的若干准则》，党员结合岗位谈认识。',
      opinionsCollected: [
        { id: sampleId(4801), text: '主题党日多安排到基层救护站点，少在会议室开。' },
        { id: sampleId(4802), text: '志愿服务排班提前一周告知，方便和业务工作错开。' },
      ],
      talksBefore: [
        { id: sampleId(4811), talker: person(0), target: person(1), on: '2026-01-06' },
        { id: sampleId(4812), talker: person(0), target: person(2), on: '2026-01-06' },
        { id: sampleId(4813), talker: person(1), target: person(4), on: '2026-01-08' },
      ],
      branchCheck:
        '支委会对照检查：一是理论学习系统性不够，全年集中学习中有3次以传达文件代替研讨；二是服务基层不深入，救护培训进村覆盖率比计划少两个乡镇；三是党员教育管理抓得不够经常，党课形式较单一。',
      committeeCheck: [person(0), person(1), person(2)],
      paperPlace: '组织委员文件柜，2025年组织生活会卷第12至35页',
      rectification: [
        {
          id: sampleId(4821),
          issue: '集中学习以传达文件代替研讨',
          measure: '每次集中学习安排2名党员作重点发言，学习计划里列明发言人，支委会每季度检查一次。',
          owner: person(1),
          due: '2026-06-30',
        },
        {
          id: sampleId(4822),
          issue: '救护培训进村覆盖率低于计划',
          measure: '3月底前补上两个乡镇的培训，全年培训安排与乡镇卫生院逐一对接。',
          owner: person(2),
          due: '2026-03-31',
          doneOn: '2026-03-27',
        },
      ],
    },
    {
      ...{ id: sampleId(6102), type: 'democraticReview', year: 2025, seqNo: 1 },
      rows: reviewRows,
      ballots: { issued: 8, returned: 8, valid: 8 },
    },
  ],
  agenda: [
    {
      id: sampleId(4831),
      topic: '对照检查，开展批评和自我批评',
      discussion: [
        {
          id: sampleId(4832),
          speaker: person(0),
          text: '代表支委会作对照检查，带头作个人对照检查；委员、党员逐人发言并相互提出批评意见。发言原件另存。',
        },
      ],
    },
    {
      id: sampleId(4833),
      topic: '民主评议党员',
      discussion: [],
      resolution: '按自评、互评、民主测评、支部评定的程序完成2025年度民主评议，结果报市直机关工委。',
    },
  ],
};

export const birthdayRecord: OrgLifeRecord = {
  ...base,
  id: sampleId(5102),
  primaryType: 'politicalBirthday',
  title: '不忘入党初心，过好政治生日',
  startAt: '2026-07-01T09:00',
  endAt: '2026-07-01T10:00',
  sections: [
    {
      ...{ id: sampleId(6103), type: 'politicalBirthday', year: 2026, seqNo: 3 },
      memberIds: sampleRoster.slice(0, 3).map(({ memberId }) => memberId),
      rituals: ['oath', 'admissionForm', 'message', 'reflection'],
      cardsPrinted: true,
    },
  ],
  agenda: [{ id: sampleId(4841), topic: '集体过政治生日', discussion: [] }],
  content: [{ type: 'paragraph', runs: [{ text: '全体党员面向党旗重温入党誓词，3名党员分享入党经历。' }] }],
};

export const staffAssemblyRecord: OrgLifeRecord = {
  ...base,
  id: sampleId(5103),
  primaryType: 'staffAssembly',
  title: '2026年上半年工作报告',
  sections: [
    {
      ...{ id: sampleId(6104), type: 'staffAssembly', year: 2026, seqNo: 1 },
      reporter: { name: '贺兰山', identity: '党组书记' },
      reportGiven: true,
      staffCount: 17,
    },
  ],
  agenda: [
    {
      id: sampleId(4851),
      topic: '单位主要负责人报告工作',
      discussion: [
        {
          id: sampleId(4852),
          speaker: { name: '贺兰山', identity: '党组书记' },
          text: '报告上半年应急救护、人道救助工作和下半年安排，听取党员干部意见建议6条。',
        },
      ],
    },
  ],
};
