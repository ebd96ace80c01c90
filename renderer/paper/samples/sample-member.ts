/** One invented member's whole file for P-05 and P-26, filled to the widths that are hard. */
import type { MemberLife } from '../../../shared/domain/member-life-file';
import { sampleBranch, sampleGroups, sampleId, sampleRosterEntries } from './sample-people';

const [entry] = sampleRosterEntries;
if (!entry) throw new Error('no sample people');
const { member, person, posts } = entry;
const base = { branchId: sampleBranch.id, rev: 1 };

export const sampleLetter = {
  letterNo: '2026-012',
  letterOn: '2026-09-01',
  validUntil: '2026-11-29',
  toOrg: '中共清源市民政局机关支部委员会',
  duesPaidThrough: '2026-08',
};

export const sampleLife: MemberLife = {
  member: { ...member, sponsors: '单文静、曾广林', joinBranch: '清源医学院公共卫生系学生党支部' },
  person: {
    ...person,
    name: '艾力·吐尔逊江',
    birthDate: '1971-10-18',
    ethnicity: '维吾尔族',
    mobile: '13800002607',
    professionalTitle: '高级经济师',
    workUnit: '清源市红十字会',
    department: '组织联络和志愿服务工作部',
    jobTitle: '部长、一级主任科员',
    postCategory: 'institutionProfessional',
    fullTimeEdu: {
      level: '中专（中技）',
      degree: '无',
      school: '清源卫生学校',
      major: '护理',
      gradOn: '1990-07',
    },
    inServiceEdu: {
      level: '大学本科',
      degree: '学士',
      school: '清源大学',
      major: '公共管理',
      gradOn: '2003-07',
    },
  },
  memberships: [
    {
      ...{ ...base, id: sampleId(801), memberId: member.id, from: '2014-09-01', fromHow: 'transferIn' },
      ...{ fromOrg: '清源市人民医院机关党支部', transfer: sampleLetter },
    },
  ],
  statusSpans: [],
  groupSpans: [
    {
      ...base,
      id: sampleId(802),
      memberId: member.id,
      groupId: sampleGroups[0]?.id ?? '',
      from: '2021-04-01',
    },
  ],
  posts: [...posts],
  ...{ workSpans: [], contacts: [], sanctions: [], rewards: [], pioneerPosts: [], studyLogs: [] },
  circumstances: [
    { ...base, id: sampleId(803), memberId: member.id, kind: 'mobile', from: '2026-03-01', place: '省城' },
  ],
  ...{ cases: [], steps: [], attachments: [] },
  partyGroups: [...sampleGroups],
};
