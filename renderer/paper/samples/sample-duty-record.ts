/** The fullest 履职记录 one page has to hold: many offices, exchanges and years, and a long list of duties. */
import type { DutyRecord, DutyYear } from '../../../shared/domain/duty-record';
import type { RosterEntry } from '../../../shared/domain/roster';
import type { Post, PostCode, PostExchange } from '../../../shared/schema/branch';
import { sampleId, sampleRosterEntries } from './sample-people';

const [entry] = sampleRosterEntries as [RosterEntry];
const base = { branchId: sampleId(1), rev: 1 };
const duties = '主持支部全面工作，抓班子、带队伍，负责发展党员、组织生活和换届；联系第一党小组。';

function post(no: number, code: PostCode, from: string, to?: string, patch: Partial<Post> = {}): Post {
  const common = { ...base, id: sampleId(700 + no), memberId: entry.member.id, body: 'committee' as const };
  const rest = { how: 'election' as const, approvalDocNo: `清直工组〔${from.slice(0, 4)}〕${String(no)}号` };
  return { ...common, post: code, from, ...(to === undefined ? {} : { to }), ...rest, ...patch };
}

const posts: Post[] = [
  post(1, 'secretary', '2024-03-15', undefined, { dutyText: duties, isFullTime: false }),
  post(2, 'organizationOfficer', '2024-03-15', undefined, {
    dutyText: '负责党员发展、教育管理、党费收缴和党内统计。',
    isFullTime: false,
  }),
  ...Array.from({ length: 9 }, (_, index) => {
    const from = 2021 - index;
    return post(3 + index, 'publicityOfficer', `${String(from)}-03-10`, `${String(from + 1)}-03-10`);
  }),
];

const exchanges: PostExchange[] = Array.from({ length: 5 }, (_, index) => ({
  ...{ ...base, id: sampleId(720 + index), memberId: entry.member.id },
  on: `${String(2025 - index * 2)}-06-01`,
  direction: index % 2 === 0 ? ('toPartyWork' as const) : ('toBusiness' as const),
  fromPost: '应急救护培训中心主任',
  toPost: '机关党总支专职副书记',
  docNo: `清红党〔${String(2025 - index * 2)}〕12号`,
}));

const years: DutyYear[] = Array.from({ length: 6 }, (_, index) => ({
  ...{ year: 2026 - index, hosted: 20, recorded: 12, lectured: 2 },
  ...{ committeeDue: 12, committeePresent: 11, hours: 58.5 },
}));

export const sampleDutyRecord: DutyRecord = {
  person: { ...entry.person, workUnit: '清源市红十字会', department: '办公室', jobTitle: '主任' },
  member: entry.member,
  posts,
  leadingPosts: [],
  exchanges,
  years,
};
