/** A year's book of the invented branch: every state a record can be in, and two chapters for one meeting. */
import type { OrgLifeRecord } from '../../../shared/schema/meeting';
import { contentOf, sendForSignature } from '../../../shared/domain/meeting';
import type { RosterTables } from '../../../shared/domain/roster';
import type { YearBookInput } from '../year-book/year-book-input';
import { bookChapters } from '../year-book/year-book-input';
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
