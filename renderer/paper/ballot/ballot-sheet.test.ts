import { describe, expect, it } from 'vitest';
import type { SnapshotRow } from '../../../shared/schema/meeting';
import { electionRecord, plannedElection } from '../samples/sample-election';
import { sampleBranch, sampleGroups, sampleId, sampleRoster } from '../samples/sample-people';
import { longDraft, plannedRecord, SAMPLE_NOW } from '../samples/sample-records';
import { ballotPaper } from './ballot-paper';
import { ballotSheet } from './ballot-sheet';

const common = { branch: sampleBranch, groups: sampleGroups, roster: sampleRoster, now: SAMPLE_NOW };

function people(count: number): SnapshotRow[] {
  return Array.from({ length: count }, (_, index) => ({
    memberId: sampleId(3000 + index),
    name: `党员${String(index)}`,
    category: 'fullMember' as const,
    hasVote: true,
    postNames: [],
  }));
}

describe('an election ballot', () => {
  it('has the candidates by strokes of their surnames, lines to write in, and no mark of the voter', () => {
    const sheet = ballotSheet({ ...common, record: plannedElection });
    expect(sheet?.kind).toBe('election');
    expect(sheet?.parts).toEqual([['林若衡', '单知远', '曾䶮', '解晓喆', '', '', '']]);
    expect(sheet?.columns).toEqual(['赞成', '不赞成', '弃权']);
    expect(sheet?.rule).toContain('应选3名，候选人4名');
    const html = ballotPaper({ ...common, record: plannedElection })?.html ?? '';
    expect(html).not.toContain('№');
    expect(html).not.toContain(plannedElection.id);
  });

  it('is printed for everybody with a vote before, for those who came afterwards, in whole sheets', () => {
    // Eight have a vote; one of them is away.
    expect(ballotSheet({ ...common, record: plannedElection })?.sheets).toBe(2);
    expect(ballotSheet({ ...common, record: { ...electionRecord, state: 'draft' } })?.sheets).toBe(2);
    const nine = { ...plannedElection, attendance: [] };
    expect(ballotSheet({ ...common, record: nine, roster: people(9) })?.sheets).toBe(3);
    expect(ballotSheet({ ...common, record: nine, roster: people(8) })?.sheets).toBe(2);
  });
});

describe('the other ballots', () => {
  it('a vote asks one question with three boxes', () => {
    const sheet = ballotSheet({ ...common, record: longDraft });
    expect(sheet).toMatchObject({
      kind: 'vote',
      subject: '接收苏禾同志为中共预备党员',
      parts: [],
      perSheet: 4,
    });
    expect(ballotSheet({ ...common, record: longDraft, itemId: sampleId(4002) })).toBeUndefined();
    expect(ballotPaper({ ...common, record: plannedRecord })).toBeUndefined();
  });

  it('a review names the full members; many names make larger ballots, never more columns than two', () => {
    const review = (count: number) =>
      ballotSheet({
        ...common,
        record: { ...plannedElection, attendance: [] },
        roster: people(count),
        kind: 'review',
      });
    expect(ballotSheet({ ...common, record: plannedElection, kind: 'review' })?.parts.flat()).not.toContain(
      '闻小㛃',
    );
    expect([12, 13, 26, 27].map((count) => review(count)?.perSheet)).toEqual([4, 2, 2, 1]);
    expect(review(12)?.parts.map((part) => part.length)).toEqual([12]);
    expect(review(13)?.parts.map((part) => part.length)).toEqual([7, 6]);
    expect(review(27)?.sheets).toBe(27);
  });
});
