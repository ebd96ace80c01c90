/** An invented branch for tests and the kit: nine people, two groups, names that test the type. */
import type { RosterEntry } from '../../../shared/domain/roster';
import { toSnapshotRow } from '../../../shared/domain/roster';
import type { Branch, PartyGroup, PostCode } from '../../../shared/schema/branch';
import type { SnapshotRow } from '../../../shared/schema/meeting';
import { postWords } from '../../../shared/words/domain';

/** A valid ULID made of a number: samples need no chance. */
export function sampleId(no: number): string {
  return `01SAMP${String(no).padStart(20, '0')}`;
}

export const sampleBranch: Branch = {
  id: sampleId(1),
  branchId: sampleId(1),
  rev: 1,
  fullName: '中共清源市红十字会机关支部委员会',
  shortName: '清源市红十字会机关支部',
  category: 'organ',
  superiorOrg: '中共清源市直属机关工作委员会',
  approvingOrg: '中共清源市直属机关工作委员会',
  termNo: 7,
  electionDate: '2024-03-15',
  termYears: 3,
  themeDayRule: { kind: 'dayOfMonth', day: 18 },
  startedOn: '2026-03-01',
  createdAt: '2026-03-01T01:00:00.000Z',
};

export const sampleGroups: PartyGroup[] = ['第一党小组', '第二党小组'].map((name, index) => ({
  id: sampleId(11 + index),
  branchId: sampleId(1),
  rev: 1,
  from: '2021-04-01',
  name,
  sortNo: index + 1,
}));

/** name, gender, ethnicity, birth, native place, level, work, join, full, job, group, posts; ID numbers invented. */
type PersonLine = readonly [
  name: string,
  gender: 'male' | 'female',
  ethnicity: string,
  idNo: string,
  nativePlace: string,
  level: '研究生' | '大学本科' | '大学专科',
  workStart: string,
  joinDate: string,
  fullMemberDate: string | undefined,
  job: string,
  group: 0 | 1,
  posts: readonly PostCode[],
];

const PEOPLE: readonly PersonLine[] = [
  [
    '林若衡',
    'male',
    '汉族',
    '110105197105180410',
    '山东济南',
    '研究生',
    '1994-07',
    '1996-07-01',
    '1997-07-01',
    '办公室主任',
    0,
    ['secretary'],
  ],
  [
    '解晓喆',
    'female',
    '汉族',
    '110105198203120029',
    '河北保定',
    '大学本科',
    '2004-07',
    '2003-12-05',
    '2004-12-05',
    '组织联络部部长',
    0,
    ['organizationOfficer', 'publicityOfficer'],
  ],
  [
    '曾䶮',
    'male',
    '汉族',
    '11010519791123003X',
    '湖南湘乡',
    '大学本科',
    '2002-08',
    '2005-06-28',
    '2006-06-28',
    '救护培训部部长',
    0,
    ['disciplineOfficer', 'groupLeader'],
  ],
  [
    '单知远',
    'male',
    '汉族',
    '110105196801231117',
    '浙江绍兴',
    '大学专科',
    '1989-08',
    '1998-10-12',
    '1999-10-12',
    '二级调研员',
    0,
    [],
  ],
  [
    '闻小㛃',
    'female',
    '汉族',
    '110105199906010023',
    '江苏常州',
    '大学本科',
    '2021-09',
    '2025-12-03',
    undefined,
    '救护培训部科员',
    0,
    [],
  ],
  [
    '仇𠅤',
    'male',
    '汉族',
    '110105198509090037',
    '山西平遥',
    '研究生',
    '2011-07',
    '2009-05-20',
    '2010-05-20',
    '赈济救护部部长',
    1,
    ['groupLeader'],
  ],
  [
    '古丽·买买提',
    'female',
    '维吾尔族',
    '110105198904120048',
    '新疆喀什',
    '大学本科',
    '2012-07',
    '2011-05-20',
    '2012-05-20',
    '宣传联络科副科长',
    1,
    [],
  ],
  [
    '范一苇',
    'female',
    '满族',
    '110105199210300065',
    '辽宁本溪',
    '研究生',
    '2017-07',
    '2014-06',
    '2015-06',
    '志愿服务中心主任',
    1,
    [],
  ],
  [
    '邓长庚',
    'male',
    '汉族',
    '110105196403050054',
    '四川资阳',
    '大学专科',
    '1984',
    '1990-07-01',
    '1991-07-01',
    '三级调研员',
    1,
    [],
  ],
];

export const sampleRosterEntries: RosterEntry[] = PEOPLE.map((line, index) => toEntry(line, index));

export const sampleRoster: SnapshotRow[] = sampleRosterEntries.map((entry) =>
  toSnapshotRow(entry, (post) => postWords[post.post]),
);

export const sampleCommittee: SnapshotRow[] = sampleRoster.slice(0, 3);
export const sampleFirstGroup: SnapshotRow[] = sampleRoster.slice(0, 5);

/** A roster of any size, for page breaks. */
export function largeRoster(size: number): RosterEntry[] {
  return Array.from({ length: size }, (_, index) => {
    const line = PEOPLE[index % PEOPLE.length];
    if (!line) throw new Error('no sample person');
    return toEntry(line, index);
  });
}

function toEntry(line: PersonLine, index: number): RosterEntry {
  const [
    name,
    gender,
    ethnicity,
    idNo,
    nativePlace,
    level,
    workStart,
    joinDate,
    fullMemberDate,
    job,
    group,
    posts,
  ] = line;
  const base = { branchId: sampleId(1), rev: 1 };
  const memberId = sampleId(200 + index);
  return {
    person: {
      ...base,
      id: sampleId(100 + index),
      name,
      identity: 'member',
      gender,
      ethnicity,
      idNo,
      birthDate: `${idNo.slice(6, 10)}-${idNo.slice(10, 12)}-${idNo.slice(12, 14)}`,
      nativePlace,
      fullTimeEdu: { level },
      workUnit: '清源市红十字会',
      jobTitle: job,
      workStart,
      mobile: `1380000${String(1000 + index)}`,
    },
    member: {
      ...base,
      id: memberId,
      personId: sampleId(100 + index),
      category: fullMemberDate ? 'fullMember' : 'probationaryMember',
      joinDate,
      ...(fullMemberDate ? { fullMemberDate } : {}),
    },
    category: fullMemberDate ? 'fullMember' : 'probationaryMember',
    hasVote: fullMemberDate !== undefined,
    group: sampleGroups[group],
    posts: posts.map((post, postIndex) => ({
      ...base,
      id: sampleId(300 + index * 4 + postIndex),
      from: '2024-03-15',
      memberId,
      body: post === 'groupLeader' ? 'group' : 'committee',
      post,
    })),
  };
}
