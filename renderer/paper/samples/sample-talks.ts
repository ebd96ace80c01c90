/** Three talks with names that are hard to print and one 提醒谈话, for the tests and the kit. */
import { talkCoverage } from '../../../shared/domain/heart-talks';
import type { HeartTalk, HeartTalkKind } from '../../../shared/schema/org-life';
import type { TalkSummaryInput } from '../talks/talk-summary-sheet';
import { sampleBranch, sampleId, sampleRosterEntries } from './sample-people';

function talk(no: number, kind: HeartTalkKind, talker: number, target: number, on: string): HeartTalk {
  const [a, b] = [sampleRosterEntries[talker]?.person, sampleRosterEntries[target]?.person];
  if (!a || !b) throw new Error('no sample person');
  return {
    ...{ id: sampleId(700 + no), branchId: sampleBranch.id, rev: 1, kind, on },
    ...{ talkerPersonId: a.id, talkerName: a.name, targetPersonId: b.id, targetName: b.name },
    ...{ place: '三楼谈话室', paperPages: `工作手册第${String(30 + no)}页` },
    followUp: { what: '协调更换急救教具', due: '2026-10-31' },
  };
}

export const sampleTalks: readonly HeartTalk[] = [
  talk(1, 'amongCommittee', 0, 1, '2026-03-05'),
  talk(2, 'committeeWithMember', 1, 4, '2026-04-16'),
  talk(3, 'committeeWithMember', 0, 5, '2026-06-11'),
];

const reminder = talk(4, 'reminder', 0, 3, '2026-07-02');

/** The first three of the sample are the committee. */
export const sampleTalkSummary: TalkSummaryInput = {
  ...{ branch: sampleBranch, year: 2026, today: '2026-09-22' },
  talks: [...sampleTalks, reminder],
  totals: {
    ...talkCoverage(
      {
        tables: {
          ...{ persons: [], members: [], memberships: [], statusSpans: [] },
          ...{ partyGroups: [], groupSpans: [], posts: [] },
        },
        ...{ leadingPosts: [], talks: [] },
      },
      2026,
      '2026-09-22',
      { everyPair: false },
    ).totals,
    committeePair: { asked: 3, done: 1 },
    withCommittee: { asked: 6, done: 2 },
    withMember: { asked: 6, done: 0 },
  },
};
