/** Invented meetings: long, short, late with photos, corrected, still to come. */
import { correctRecord, sendForSignature, signRecord, contentOf } from '../../../shared/domain/meeting';
import type { Attachment } from '../../../shared/schema/ledger';
import type {
  AgendaItem,
  AttendanceStatus,
  OrgLifeRecord,
  RosterSnapshot,
  SnapshotRow,
} from '../../../shared/schema/meeting';
import { sampleBranch, sampleFirstGroup, sampleGroups, sampleId, sampleRoster } from './sample-people';

export const SAMPLE_NOW = '2026-09-19T02:20:00.000Z';

function attendanceOf(roster: readonly SnapshotRow[], exceptions: Record<string, AttendanceStatus> = {}) {
  return roster.map((row) => ({
    memberId: row.memberId,
    status: exceptions[row.name] ?? ('present' as const),
  }));
}

function personOf(name: string, roster: readonly SnapshotRow[] = sampleRoster) {
  const row = roster.find((one) => one.name === name);
  return row ? { memberId: row.memberId, name } : { name };
}

function speech(no: number, speaker: string, text: string, identity?: string) {
  return { id: sampleId(no), speaker: { ...personOf(speaker), ...(identity ? { identity } : {}) }, text };
}

function baseRecord(no: number): Omit<OrgLifeRecord, 'primaryType' | 'sections' | 'scope'> {
  return {
    id: sampleId(no),
    branchId: sampleBranch.id,
    rev: 1,
    title: '',
    startAt: '2026-09-18T14:30',
    place: '三楼党员活动室',
    mode: 'offline',
    attendance: [],
    observers: [],
    agenda: [],
    content: [],
    todos: [],
    planItemIds: [],
    state: 'draft',
    createdAt: '2026-09-18T08:30:00.000Z',
    revisions: [],
    corrections: [],
  };
}

const admissionItem: AgendaItem = {
  id: sampleId(4001),
  topic: '讨论接收苏禾同志为中共预备党员',
  reporter: { name: '苏禾', identity: '发展对象' },
  discussion: [
    speech(
      4101,
      '苏禾',
      '宣读入党志愿书，汇报对党的认识、入党动机、本人履历以及需要向组织说明的问题。自2023年3月递交入党申请书以来，在救护培训和社区服务中受到锻炼，请各位同志审议。',
      '发展对象',
    ),
    speech(
      4102,
      '曾䶮',
      '苏禾同志政治立场坚定，学习自觉，近两年主讲救护培训课程46场。不足是主动谈心不够。',
      '入党介绍人',
    ),
    speech(
      4103,
      '古丽·买买提',
      '同意曾䶮同志的介绍。苏禾同志汛期连续值守，群众反映好，建议加强党务知识学习。',
      '入党介绍人',
    ),
    speech(
      4104,
      '解晓喆',
      '支委会于9月4日审查苏禾同志的入党志愿书和有关材料，认为手续完备、内容真实。市直机关工委于9月11日预审合格。公示5个工作日，未收到异议。',
    ),
    speech(4105, '单知远', '同意接收。苏禾同志把困难岗位当作锻炼，建议到县区挂点中继续经受考验。'),
    speech(4106, '仇𠅤', '同意接收。思想汇报按时，联系实际较好，希望稿件审校更严谨。'),
    speech(4107, '范一苇', '同意接收。沟通有时偏急，望注意方法。'),
    speech(4108, '闻小㛃', '本人为预备党员，不参加表决，赞成以上评价。'),
    speech(4109, '林若衡', '意见中肯。请苏禾同志逐条制定改进措施，两名介绍人继续负责教育考察。'),
  ],
  vote: {
    subject: '接收苏禾同志为中共预备党员',
    kind: 'development',
    method: 'secretBallot',
    votesFor: 6,
    votesAgainst: 0,
    votesAbstain: 1,
    writtenFor: 1,
    tellers: '范一苇、单知远',
  },
  resolution:
    '大会认为，苏禾同志拥护党的纲领，入党动机端正，已具备党员条件。有表决权的党员应到会8人，实到会7人，另有1人会前书面表决；经无记名投票，赞成7票，反对0票，弃权1票，同意接收苏禾同志为中共预备党员，报市直机关工委审批。',
};

const planAgendaItem: AgendaItem = {
  id: sampleId(4002),
  topic: '审议支部2026年第四季度学习计划',
  discussion: [
    speech(4201, '仇𠅤', '计划安排集中学习3次、党课1次、主题党日3次，新增“救护知识进乡镇”实践学习。'),
    speech(
      4202,
      '林若衡',
      '与上级《关于做好第四季度党员教育的通知》（清直工发〔2026〕21号）衔接一致，时间安排不与血液募集工作冲突。',
    ),
  ],
  resolution: '同意第四季度学习计划，自10月1日起执行。',
};

/** P-01 at its fullest: two items, a development vote with a written view, todos, an absence, observers. */
export const longDraft: OrgLifeRecord = {
  ...baseRecord(5001),
  primaryType: 'memberAssembly',
  sections: [{ id: sampleId(6001), type: 'memberAssembly', year: 2026, seqNo: 3, nature: 'admission' }],
  scope: { kind: 'branch' },
  title: '讨论接收预备党员，审议第四季度学习计划',
  endAt: '2026-09-18T16:05',
  host: personOf('林若衡'),
  recorder: personOf('解晓喆'),
  attendance: attendanceOf(sampleRoster, { 邓长庚: 'sickLeave' }).map((row) =>
    row.status === 'sickLeave' ? { ...row, writtenStatement: true, approvedBy: '林若衡' } : row,
  ),
  observers: [
    { id: sampleId(7001), name: '苏禾', identity: '发展对象' },
    { id: sampleId(7002), name: '曲映川', identity: '入党积极分子' },
    { id: sampleId(7003), name: '韩砚秋', identity: '市直机关工委代表' },
  ],
  agenda: [admissionItem, planAgendaItem],
  todos: [
    {
      id: sampleId(8001),
      what: '上报接收预备党员的决议和材料',
      owner: personOf('解晓喆'),
      due: '2026-09-25',
    },
    { id: sampleId(8002), what: '与苏禾同志谈话，落实改进措施', owner: personOf('曾䶮'), due: '2026-10-10' },
    { id: sampleId(8003), what: '印发第四季度学习计划', owner: personOf('仇𠅤'), due: '2026-09-28' },
  ],
};

export function snapshotFor(rows: SnapshotRow[], takenAt = SAMPLE_NOW): RosterSnapshot {
  return { takenAt, rosterDate: '2026-09-18', rows, rules: [] };
}

export const longSent: OrgLifeRecord = sendForSignature(longDraft, {
  now: SAMPLE_NOW,
  content: contentOf(longDraft),
  snapshot: snapshotFor(sampleRoster),
  pdfHash: '0'.repeat(128),
  checkCode: '7F3K-9Q2M',
});

/** Signed, then corrected: a number in a speech and one person's attendance. */
export const corrected: OrgLifeRecord = correctRecord(
  signRecord(longSent, { now: '2026-09-21T01:00:00.000Z', by: '解晓喆', signedOn: '2026-09-20' }),
  {
    now: '2026-10-09T03:00:00.000Z',
    content: {
      ...contentOf(longDraft),
      agenda: [
        {
          ...admissionItem,
          discussion: admissionItem.discussion.map((one) =>
            one.speaker.name === '曾䶮' ? { ...one, text: one.text.replace('46场', '64场') } : one,
          ),
        },
        planAgendaItem,
      ],
      observers: longDraft.observers.slice(0, 2),
    },
    snapshot: snapshotFor(sampleRoster, '2026-10-09T03:00:00.000Z'),
    pdfHash: '0'.repeat(128),
    checkCode: 'H4TW-K8PD',
    correctionId: sampleId(9001),
    reason: '誊写时场次数字颠倒；韩砚秋同志当日因公未能列席，误列入列席人员。',
  },
);

/** The shortest honest record: one group meeting, rich text, everybody there. */
export const shortRecord: OrgLifeRecord = {
  ...baseRecord(5002),
  primaryType: 'groupMeeting',
  sections: [{ id: sampleId(6002), type: 'groupMeeting', year: 2026, seqNo: 9 }],
  scope: { kind: 'group', groupId: sampleGroups[0]?.id ?? '' },
  title: '学习党章，谈本职岗位上的党员义务',
  endAt: '2026-09-18T15:30',
  host: personOf('曾䶮'),
  recorder: personOf('闻小㛃'),
  attendance: attendanceOf(sampleFirstGroup),
  agenda: [
    { id: sampleId(4003), topic: '学习党章第一章', discussion: [], materials: '《中国共产党章程》第一章' },
  ],
  content: [
    {
      type: 'paragraph',
      runs: [
        { text: '集中学习党章第一章“党员”，' },
        { text: '重点学习第三条党员义务', bold: true },
        { text: '。小组成员围绕本职岗位逐人发言，商定国庆假期值班表。' },
      ],
    },
    {
      type: 'list',
      ordered: true,
      items: [
        [{ text: '曾䶮：把救护培训的难题带到小组里商量。' }],
        [{ text: '闻小㛃：预备期内每月汇报一次思想和工作。' }],
      ],
    },
  ],
};

/** 补录: theme day and party class in one, three photos, a material, the paper original named. */
export const lateRecord: OrgLifeRecord = {
  ...baseRecord(5003),
  primaryType: 'themeDay',
  sections: [
    {
      id: sampleId(6003),
      type: 'themeDay',
      year: 2026,
      seqNo: 5,
      forms: ['collectiveStudy', 'volunteerService'],
      plannedDay: '2026-05-18',
      dayReason: '让路汛期物资发放',
    },
    {
      id: sampleId(6004),
      type: 'partyClass',
      year: 2026,
      seqNo: 2,
      classTitle: '把人道救助做到群众心坎上',
      lecturer: { name: '贺兰山', identity: '党组书记' },
      lecturerKind: 'leadingGroupSecretary',
      hours: 1.5,
      isIntegrityClass: true,
    },
  ],
  scope: { kind: 'branch' },
  title: '应急救护进社区',
  startAt: '2026-05-15T09:00',
  endAt: '2026-05-15T11:30',
  place: '向阳街道文化站',
  host: personOf('解晓喆'),
  recorder: personOf('闻小㛃'),
  attendance: attendanceOf(sampleRoster, { 范一苇: 'officialLeave', 邓长庚: 'exempt' }),
  agenda: [
    {
      id: sampleId(4004),
      topic: '专题党课',
      discussion: [
        speech(4401, '贺兰山', '围绕“人道、博爱、奉献”讲党课，强调救助款物收支公开、流程规范。', '党组书记'),
      ],
    },
  ],
  content: [
    { type: 'heading', level: 2, runs: [{ text: '（一）集中学习' }] },
    { type: 'paragraph', runs: [{ text: '学习《中国共产党支部工作条例（试行）》第三章，交流岗位承诺。' }] },
    { type: 'heading', level: 2, runs: [{ text: '（二）志愿服务' }] },
    {
      type: 'paragraph',
      runs: [
        { text: '党员分3组为社区居民讲授心肺复苏和气道异物梗阻急救，发放急救手册120份，受益居民86人。' },
      ],
    },
  ],
  paperOriginal: { book: '《党支部工作手册》', pages: '第21页', dated: '2026-06-24' },
  lateReason: '记录人5月下旬起驻县区防汛，返岗后补记。',
};

export const samplePhotos: Attachment[] = ['党员讲授心肺复苏', '居民练习包扎', '发放急救手册'].map(
  (caption, index) => ({
    id: sampleId(9100 + index),
    branchId: sampleBranch.id,
    rev: 1,
    ownerTable: 'records',
    ownerId: lateRecord.id,
    kind: 'photo',
    sha512: String(index + 1).repeat(128),
    sizeBytes: 1000,
    mediaType: 'image/png',
    name: `IMG_${index + 1}.png`,
    caption,
    takenOn: '2026-05-15',
    sortNo: index + 1,
    addedAt: SAMPLE_NOW,
  }),
);

export const sampleMaterial: Attachment = {
  ...(samplePhotos[0] as Attachment),
  id: sampleId(9110),
  kind: 'material',
  mediaType: 'application/pdf',
  name: '党课讲稿.pdf',
  caption: '党课讲稿《把人道救助做到群众心坎上》',
  sortNo: 9,
};

/** A meeting still to come: printed to take notes by hand. */
export const plannedRecord: OrgLifeRecord = {
  ...baseRecord(5005),
  primaryType: 'committeeMeeting',
  sections: [{ id: sampleId(6005), type: 'committeeMeeting', year: 2026, seqNo: 10 }],
  scope: { kind: 'committee' },
  title: '研究四季度工作',
  startAt: '2026-10-09T09:00',
  place: '二楼会议室',
  state: 'planned',
  host: personOf('林若衡'),
  attendance: attendanceOf(sampleRoster.slice(0, 3)),
  agenda: [
    { id: sampleId(4005), topic: '研究四季度支部工作安排', discussion: [] },
    { id: sampleId(4006), topic: '审议党费收缴情况', discussion: [] },
  ],
};

/** A sent record whose text has about `lines` lines of 28 characters: walks the signatures over the page's end. */
export function recordOfLength(lines: number, lastLines: number): OrgLifeRecord {
  const sentence = '支部坚持按月学习讨论，记录真实完整，会后抓好落实，并向党员通报办理结果。';
  const textOf = (count: number): string =>
    sentence.repeat(Math.ceil((count * 28) / 36)).slice(0, count * 28 - 6);
  const draft: OrgLifeRecord = {
    ...shortRecord,
    id: sampleId(5100 + lines),
    agenda: [{ id: sampleId(4007), topic: '集中学习', discussion: [] }],
    content: [
      ...Array.from({ length: lines }, () => ({ type: 'paragraph' as const, runs: [{ text: textOf(1) }] })),
      { type: 'paragraph', runs: [{ text: textOf(lastLines) }] },
    ],
  };
  return sendForSignature(draft, {
    now: SAMPLE_NOW,
    content: contentOf(draft),
    snapshot: snapshotFor(sampleFirstGroup),
    pdfHash: '0'.repeat(128),
    checkCode: '3C5E-7G9J',
  });
}
