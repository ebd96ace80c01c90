/** A year's book of the invented branch: every state a record can be in, and two chapters for one meeting. */
import type { OrgLifeRecord } from '../../../shared/schema/meeting';
import type { BranchText } from '../../../shared/schema/branch-text';
import { contentOf, sendForSignature } from '../../../shared/domain/meeting';
import type { RosterTables } from '../../../shared/domain/roster';
import type { YearBookInput } from '../year-book/year-book-input';
import { bookChapters } from '../year-book/year-book-input';
import { sampleCases } from './sample-admission';
import { sampleDuesNotice } from './sample-dues';
import { sampleBranch, sampleGroups, sampleId, sampleRoster, sampleRosterEntries } from './sample-people';
import { samplePlan, samplePlanItems } from './sample-plan';
import {
  corrected,
  lateRecord,
  plannedRecord,
  SAMPLE_NOW,
  samplePhotos,
  shortRecord,
} from './sample-records';
import { sampleTalkSummary } from './sample-talks';

const spans = { branchId: sampleBranch.id, rev: 1, from: '2021-04-01' } as const;

/** The interval tables the roster of the samples comes from. */
export const sampleTables: RosterTables = {
  persons: sampleRosterEntries.map(({ person }) => person),
  members: sampleRosterEntries.map(({ member }) => member),
  memberships: sampleRosterEntries.map(({ member }, index) => ({
    ...spans,
    ...{ id: sampleId(7000 + index), memberId: member.id, fromHow: 'onFile' as const },
  })),
  statusSpans: [],
  partyGroups: sampleGroups,
  groupSpans: sampleRosterEntries.flatMap(({ member, group }, index) =>
    group ? [{ ...spans, id: sampleId(7100 + index), memberId: member.id, groupId: group.id }] : [],
  ),
  posts: sampleRosterEntries.flatMap(({ posts }) => posts),
};

/** Gone out for signature, not signed yet; counts for two chapters. */
const lateSent = sendForSignature(lateRecord, {
  now: SAMPLE_NOW,
  content: contentOf(lateRecord),
  snapshot: {
    takenAt: SAMPLE_NOW,
    rosterDate: lateRecord.startAt.slice(0, 10),
    rows: sampleRoster,
    rules: [],
  },
  pdfHash: 'd'.repeat(128),
  checkCode: 'K3TW-8P2D',
});

/** Final, with headings and a list; and one that is still being written and stands in no book. */
const paragraph = (text: string): BranchText['body'][number] => ({ type: 'paragraph', runs: [{ text }] });
const summary: BranchText = {
  ...{ id: sampleId(7300), branchId: sampleBranch.id, rev: 1, kind: 'annualSummary', year: 2026 },
  ...{ state: 'final', title: '2026年党支部工作总结', addressee: '市直机关工委', annexes: [] },
  body: [
    paragraph(
      '一年来，支部坚持把政治建设摆在首位，按期开展组织生活，较好完成了年初确定的任务。现将有关情况报告如下。',
    ),
    { type: 'heading', level: 1, runs: [{ text: '一、主要工作' }] },
    paragraph(
      '全年召开支部党员大会4次、支部委员会会议12次，党员到会情况按次登记。缺席的同志会后及时补课，并由党小组组长确认。',
    ),
    { type: 'heading', level: 1, runs: [{ text: '二、存在的不足' }] },
    {
      ...{ type: 'list', ordered: true },
      items: [
        [{ text: '个别党小组会讨论不够深入。' }],
        [{ text: '主题党日的形式比较单一，结合业务工作不够紧密。' }],
      ],
    },
  ],
  ...{ signer: sampleBranch.fullName, datedOn: '2026-12-18', finalAt: SAMPLE_NOW },
};

export const sampleYearBook: YearBookInput = {
  branch: sampleBranch,
  year: 2026,
  tables: sampleTables,
  records: [corrected, lateSent, shortRecord, plannedRecord],
  attachments: samplePhotos,
  plan: samplePlan,
  items: samplePlanItems,
  rewards: [
    {
      ...{
        id: sampleId(7200),
        branchId: sampleBranch.id,
        rev: 1,
        recipientType: 'branch',
        title: '先进基层党组织',
      },
      ...{
        level: 'city',
        kind: 'partyHonour',
        issuer: '中共清源市委',
        awardedOn: '2026-07',
        docNo: '清发〔2026〕18号',
      },
    },
  ],
  talks: sampleTalkSummary.talks,
  talkTotals: sampleTalkSummary.totals,
  dues: sampleDuesNotice.lines,
  cases: sampleCases,
  texts: [
    summary,
    { ...summary, id: sampleId(7301), state: 'draft', title: '没有写完的总结' },
    { ...summary, id: sampleId(7302), year: 2025, title: '上一年的总结' },
  ],
  chapters: new Set(bookChapters),
  withPhotos: true,
  now: SAMPLE_NOW,
};

/** A record whose vote follows a speech of this many lines: somewhere its headings and table meet the page's end. */
export function recordWithVoteAfter(lines: number): OrgLifeRecord {
  const [item] = corrected.agenda;
  if (!item) throw new Error('no sample vote');
  const [speech] = item.discussion;
  const discussion = speech
    ? [{ ...speech, text: '会议逐条讨论并形成意见。'.repeat(Math.ceil((lines * 28) / 12)) }]
    : [];
  return { ...corrected, ...DRAFT, agenda: [{ ...item, discussion }], todos: [] };
}

const DRAFT = { state: 'draft', revisions: [], corrections: [] } satisfies Partial<OrgLifeRecord>;
