import { describe, expect, it } from 'vitest';
import type { RecordType, Vote } from '../schema/meeting';
import type { AttendanceCounts } from './meeting';
import { countAttendance } from './meeting';
import { sampleContent, sampleRoster, sampleVote } from './testing/sample-record';
import { atLeast, judgeVote, moreThan, toAppliedRule } from './votes';

function counts(eligible: number, present: number): AttendanceCounts {
  return {
    shouldAttend: eligible,
    present,
    absent: eligible - present,
    unregistered: 0,
    exempt: 0,
    votersShouldAttend: eligible,
    votersPresent: present,
    votersExcluded: 0,
  };
}

function judge(
  kind: Vote['kind'],
  eligible: number,
  present: number,
  votesFor: number,
  extra: Partial<Vote> = {},
  type: RecordType = 'memberAssembly',
) {
  const vote: Vote = {
    ...sampleVote,
    kind,
    votesFor,
    votesAgainst: Math.max(0, present - votesFor),
    votesAbstain: 0,
    ...extra,
  };
  return judgeVote(type, vote, counts(eligible, present));
}

describe('thresholds', () => {
  it('keeps 半数以上 and 超过半数 apart', () => {
    expect([atLeast(11, 1, 2), moreThan(11, 1, 2)]).toEqual([6, 6]);
    expect([atLeast(12, 1, 2), moreThan(12, 1, 2)]).toEqual([6, 7]);
    expect([atLeast(10, 4, 5), atLeast(11, 4, 5)]).toEqual([8, 9]);
  });
});

describe('judgeVote', () => {
  it('ordinary decision, 11 eligible: 6 may vote, 6 pass', () => {
    expect(judge('ordinary', 11, 5, 5)).toMatchObject({ hasQuorum: false, passed: false });
    expect(judge('ordinary', 11, 6, 6)).toMatchObject({ hasQuorum: true, passed: true, quorumNeeds: 6 });
    expect(judge('ordinary', 11, 6, 5)).toMatchObject({ hasQuorum: true, passed: false, passNeeds: 6 });
  });

  it('12 eligible: ordinary quorum 6, admission quorum 7, both pass with 7', () => {
    expect(judge('ordinary', 12, 6, 6)).toMatchObject({ hasQuorum: true, passed: false, passNeeds: 7 });
    expect(judge('development', 12, 6, 6)).toMatchObject({ hasQuorum: false, quorumNeeds: 7 });
    expect(judge('development', 12, 7, 7)).toMatchObject({ hasQuorum: true, passed: true });
  });

  it('counts written views of absent voters for an admission, and only there', () => {
    const admission = judge('development', 12, 7, 6, { votesAgainst: 1, writtenFor: 1 });
    expect(admission).toMatchObject({ votesFor: 7, passed: true, writtenFits: true, countsAddUp: true });
    const ordinary = judge('ordinary', 12, 7, 6, { votesAgainst: 1, writtenFor: 1 });
    expect(ordinary).toMatchObject({ votesFor: 6, passed: false, writtenFits: false });
  });

  it('refuses more written views than there are absent voters, and they never make a quorum', () => {
    expect(judge('development', 12, 7, 7, { writtenFor: 3, writtenAgainst: 3 }).writtenFits).toBe(false);
    expect(judge('development', 12, 7, 7, { writtenFor: 3, writtenAgainst: 2 }).writtenFits).toBe(true);
    expect(judge('development', 12, 6, 6, { writtenFor: 6 })).toMatchObject({
      hasQuorum: false,
      passed: false,
    });
  });

  it('election: exactly 4/5 counts, with a sentence to ask the superior; half of those present decides', () => {
    const edge = judge('election', 10, 8, 5);
    expect(edge).toMatchObject({ hasQuorum: true, passed: true, passNeeds: 5 });
    expect(edge.edgeSentence).toContain('刚好五分之四');
    expect(judge('election', 10, 7, 7).hasQuorum).toBe(false);
    expect(judge('election', 10, 9, 4)).toMatchObject({ hasQuorum: true, passed: false, passNeeds: 5 });
    expect(judge('election', 10, 9, 5).edgeSentence).toBeUndefined();
  });

  it('committee of three: two make a quorum and two pass', () => {
    expect(judge('ordinary', 3, 2, 2, {}, 'committeeMeeting')).toMatchObject({
      hasQuorum: true,
      passed: true,
      rule: { id: 'R-12c' },
    });
    expect(judge('ordinary', 3, 1, 1, {}, 'committeeMeeting').hasQuorum).toBe(false);
  });

  it('a vote with nobody present is no vote', () => {
    expect(judge('ordinary', 0, 0, 0)).toMatchObject({ hasQuorum: false, passed: false });
  });

  it('adds up in the hall: not handed in counts, written views do not', () => {
    expect(judge('development', 12, 8, 7, { votesAgainst: 0, notReturned: 1 }).countsAddUp).toBe(true);
    expect(judge('development', 12, 8, 7, { votesAgainst: 0, writtenFor: 1 })).toMatchObject({
      countsAddUp: false,
      expectedTotal: 8,
      total: 7,
    });
  });

  it('the probationary member present has no vote', () => {
    const { attendance } = sampleContent();
    const attended = countAttendance(sampleRoster, attendance);
    expect(attended).toMatchObject({
      shouldAttend: 9,
      present: 7,
      absent: 2,
      votersShouldAttend: 8,
      votersPresent: 6,
    });
    const judgement = judgeVote('memberAssembly', sampleVote, attended);
    expect(judgement).toMatchObject({ expectedTotal: 6, countsAddUp: true, passed: true });
    expect(judgement.quorumSentence).toBe('有表决权应到8人，实到6人，须到4人（半数以上），可以表决');
    expect(judgement.resultSentence).toBe('赞成5人，须超过应到会有表决权8人的半数（5人），通过');
  });
});

describe('somebody not counted in elections by decision', () => {
  const attended = { ...counts(11, 8), votersExcluded: 1 };
  const vote = (kind: Vote['kind']): Vote => ({
    ...sampleVote,
    kind,
    votesFor: 6,
    votesAgainst: 2,
    votesAbstain: 0,
  });

  it('leaves 应到 of an election: 8 of 10 suffice where 8 of 11 do not', () => {
    const judgement = judgeVote('memberAssembly', vote('election'), attended);
    expect(judgement).toMatchObject({ hasQuorum: true, quorumNeeds: 8, passed: true });
    expect(judgement.quorumArithmetic).toBe('有表决权应到10人（经批准不计入1人），实到8人，须到8人');
    expect(judgement.edgeSentence).toBeDefined();
    expect(judge('election', 11, 8, 6)).toMatchObject({ hasQuorum: false, quorumNeeds: 9 });
  });

  it.each(['ordinary', 'development'] as const)('stays in 应到 of every other vote: %s', (kind) => {
    const judgement = judgeVote('memberAssembly', vote(kind), attended);
    expect(judgement.quorumArithmetic).toContain('有表决权应到11人，');
    expect(judgement.quorumArithmetic).toBe(
      judgeVote('memberAssembly', vote(kind), counts(11, 8)).quorumArithmetic,
    );
  });
});

describe('versions of a rule', () => {
  it('takes the text in force on the day of the meeting', () => {
    const vote: Vote = { ...sampleVote, kind: 'development' };
    const version = (day: string) => judgeVote('memberAssembly', vote, counts(8, 6), day).rule.version;
    expect(version('2026-05-17')).toBe('2014-05');
    expect(version('2026-05-18')).toBe('2026-05');
  });

  it('freezes wording, source, version and the arithmetic', () => {
    const applied = toAppliedRule(judgeVote('memberAssembly', sampleVote, counts(8, 6)));
    expect(applied).toMatchObject({ id: 'R-12a', version: '2018-10', article: '第十一条' });
    expect(applied.result).toBe(
      '有表决权应到8人，实到6人，须到4人（半数以上），可以表决；赞成5人，须超过应到会有表决权8人的半数（5人），通过',
    );
  });
});
