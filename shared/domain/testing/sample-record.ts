/** An invented assembly of nine members (eight with a vote), complete enough to be sent: the tests break it. */
import type { AttendanceStatus, OrgLifeRecord, RecordContent, SnapshotRow, Vote } from '../../schema/meeting';

/** A valid id from a small number: 26 characters, the last ones count. */
export function sampleId(no: number): string {
  return `01J0000000000000000000${String(no).padStart(4, '0')}`;
}

export const sampleNames = [
  '单文静',
  '曾广林',
  '解玉兰',
  '周启明',
  '罗海燕',
  '韩秀英',
  '马晓峰',
  '吴建平',
  '林一诺',
];

/** Rows 1–8 vote, row 9 is probationary. */
export const sampleRoster: readonly SnapshotRow[] = sampleNames.map((name, index) => ({
  memberId: sampleId(index + 1),
  name,
  category: index === 8 ? 'probationaryMember' : 'fullMember',
  hasVote: index !== 8,
  postNames: index === 0 ? ['支部书记'] : [],
}));

export const sampleVote: Vote = {
  subject: '审议管理办法',
  kind: 'ordinary',
  method: 'showOfHands',
  votesFor: 5,
  votesAgainst: 0,
  votesAbstain: 1,
};

/** Statuses by index in the roster; everybody else came. */
export function sampleContent(
  patch: Partial<RecordContent> = {},
  away: Partial<Record<number, AttendanceStatus>> = { 5: 'sickLeave', 7: 'officialLeave' },
): RecordContent {
  return {
    primaryType: 'memberAssembly',
    sections: [{ id: sampleId(50), type: 'memberAssembly', seqNo: 3, year: 2026, nature: 'decision' }],
    title: '审议志愿服务队管理办法',
    startAt: '2026-09-18T14:30',
    endAt: '2026-09-18T16:10',
    place: '三楼会议室',
    mode: 'offline',
    scope: { kind: 'branch' },
    host: { memberId: sampleId(1), name: '单文静' },
    recorder: { memberId: sampleId(3), name: '解玉兰' },
    attendance: sampleRoster.map((row, index) => ({
      memberId: row.memberId,
      status: away[index] ?? 'present',
    })),
    observers: [],
    agenda: [
      {
        id: sampleId(60),
        topic: '审议《管理办法》',
        reporter: { memberId: sampleId(3), name: '解玉兰' },
        discussion: [
          { id: sampleId(61), speaker: { memberId: sampleId(4), name: '周启明' }, text: '同意。' },
        ],
        vote: sampleVote,
        resolution: '同意《管理办法》，自印发之日起施行。',
      },
    ],
    content: [],
    todos: [],
    planItemIds: [],
    ...patch,
  };
}

export function sampleRecord(patch: Partial<OrgLifeRecord> = {}): OrgLifeRecord {
  return {
    id: sampleId(100),
    branchId: sampleId(200),
    rev: 1,
    ...sampleContent(),
    state: 'draft',
    createdAt: '2026-09-18T10:00:00.000Z',
    revisions: [],
    corrections: [],
    ...patch,
  };
}
