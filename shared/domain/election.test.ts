import { describe, expect, it } from 'vitest';
import { voteSchema, type Election } from '../schema/meeting';
import { judgeElection } from './election';
import type { AttendanceCounts } from './meeting';
import { sampleId, sampleVote } from './testing/sample-record';
import { judgeVote, toAppliedRule } from './votes';

const names = ['单文静', '曾广林', '解玉兰', '周启明', '罗海燕', '韩秀英'];

/** Votes of the candidates in order; everybody handed in a valid ballot unless the patch says otherwise. */
function election(seats: number, votes: readonly number[], patch: Partial<Election> = {}): Election {
  return {
    seats,
    candidates: votes.map((votesFor, index) => ({
      id: sampleId(index + 1),
      name: names[index] ?? '',
      memberId: sampleId(index + 1),
      votesFor,
    })),
    writeIns: [],
    issued: 10,
    returned: 10,
    valid: 10,
    invalid: 0,
    ...patch,
  };
}

const judge = (one: Election, present = 10, hasQuorum = true) => judgeElection(one, { present, hasQuorum });

describe('ballots', () => {
  it('as many back as went out is valid, one more is not and elects nobody', () => {
    expect(judge(election(3, [9, 8, 7, 3])).isValid).toBe(true);
    const more = judge(election(3, [9, 8, 7, 3], { returned: 11, valid: 11 }));
    expect(more).toMatchObject({ isValid: false, elected: [], vacancies: 3 });
    expect(more.sentence).toBe(
      '发出选票10张，收回11张，其中有效票11张、无效票0张，收回多于发出，选举无效，应当重新选举',
    );
  });

  it('fewer back than went out is valid; valid and invalid are all that came back', () => {
    expect(judge(election(3, [8, 7, 6, 3], { returned: 9, valid: 8, invalid: 1 })).faults).toEqual([]);
    expect(judge(election(3, [8, 7, 6, 3], { returned: 9, valid: 8 })).faults).toEqual(['notSplit']);
  });

  it('no more go out than there are voters in the hall', () => {
    expect(judge(election(3, [9, 8, 7, 3]), 10).faults).toEqual([]);
    expect(judge(election(3, [9, 8, 7, 3]), 9).faults).toEqual(['issuedTooMany']);
  });

  it('nobody has more votes than there are valid ballots, nor all together more than they can hold', () => {
    expect(judge(election(2, [10, 5, 5])).faults).toEqual([]);
    expect(judge(election(2, [11, 5, 2])).faults).toEqual(['moreThanValid']);
    expect(judge(election(2, [10, 6, 5])).faults).toEqual(['tooManyMarks']);
  });

  it('赞成, 不赞成 and 弃权 of a candidate are the valid ballots, where they are counted', () => {
    const parts = (votesAgainst: number): Election => ({
      ...election(1, [6, 3]),
      candidates: [{ id: sampleId(1), name: '单文静', votesFor: 6, votesAgainst, votesAbstain: 1 }],
    });
    expect(judge(parts(3)).faults).toEqual([]);
    expect(judge(parts(4)).faults).toEqual(['partsWrong']);
  });

  it('asks for what is not there yet', () => {
    const empty = judge(election(0, [], { issued: 0, returned: 0, valid: 0 }));
    expect(empty.faults).toEqual(['seatsMissing', 'candidatesMissing']);
    expect(empty.isCounted).toBe(false);
    const twice = election(1, [6, 3]);
    const same = { ...twice, candidates: twice.candidates.map((one) => ({ ...one, name: '马晓峰' })) };
    expect(judge(same).faults).toEqual(['nameTwice']);
  });
});

describe('who is elected', () => {
  it('more than half of the voters present: 5 of 10 are not enough, 6 are; of 9, 5 are', () => {
    expect(judge(election(2, [6, 5, 2])).elected).toEqual(['单文静']);
    expect(judge(election(2, [6, 5, 2]), 9).elected).toEqual(['单文静', '曾广林']);
    expect([judge(election(1, [6]), 10).passNeeds, judge(election(1, [6]), 9).passNeeds]).toEqual([6, 5]);
  });

  it('in the order of votes up to the seats; a name written in counts like every other', () => {
    const one = election(2, [6, 9, 7], { writeIns: [{ id: sampleId(30), name: '马晓峰', votesFor: 8 }] });
    const judged = judge({ ...one, seats: 3, valid: 10 });
    expect(judged.elected).toEqual(['曾广林', '马晓峰', '解玉兰']);
    expect(judged.rows.map(({ outcome }) => outcome)).toEqual([
      'notElected',
      'elected',
      'elected',
      'elected',
    ]);
    expect(judged.vacancies).toBe(0);
  });

  it('equal votes at the last seat elect none of the equals; equal votes above it do not matter', () => {
    const tied = judge(election(3, [9, 7, 7, 7]));
    expect(tied).toMatchObject({ elected: ['单文静'], tied: ['曾广林', '解玉兰', '周启明'], vacancies: 2 });
    expect(tied.outcomeSentence).toBe('应选3名，当选1名：单文静；曾广林、解玉兰、周启明票数相等，须再次投票');
    expect(judge(election(3, [8, 8, 7, 6]))).toMatchObject({
      elected: ['单文静', '曾广林', '解玉兰'],
      tied: [],
    });
    // Both equals fit in, so there is nothing to vote on again.
    expect(judge(election(3, [8, 7, 7, 3])).tied).toEqual([]);
  });

  it('says when fewer are elected than there are seats', () => {
    const few = judge(election(3, [9, 6, 5, 5]));
    expect(few).toMatchObject({ elected: ['单文静', '曾广林'], tied: [], vacancies: 1 });
    expect(few.outcomeSentence).toBe('应选3名，当选2名：单文静、曾广林；少于应选1名，不足的名额另行选举');
    expect(judge(election(1, [5, 5])).outcomeSentence).toContain('无人当选');
  });

  it('without quorum nobody is elected, whatever the ballots say', () => {
    expect(judge(election(2, [9, 8, 3]), 10, false)).toMatchObject({ elected: [], vacancies: 2 });
  });
});

describe('more candidates than seats', () => {
  it.each([
    [1, 2],
    [3, 4],
    [5, 6],
    [6, 8],
    [7, 9],
  ])('%i seats want %i candidates', (seats, needed) => {
    expect(judge(election(seats, []))).toMatchObject({ candidatesNeeded: needed });
    expect(
      judge(
        election(
          seats,
          Array.from({ length: needed }, () => 1),
        ),
      ).hasEnoughCandidates,
    ).toBe(true);
    expect(
      judge(
        election(
          seats,
          Array.from({ length: needed - 1 }, () => 1),
        ),
      ).hasEnoughCandidates,
    ).toBe(false);
  });
});

describe('the election in a vote', () => {
  const counts = (eligible: number, present: number): AttendanceCounts => ({
    shouldAttend: eligible,
    present,
    absent: eligible - present,
    unregistered: 0,
    exempt: 0,
    votersShouldAttend: eligible,
    votersPresent: present,
    votersExcluded: 0,
  });
  const vote = { ...sampleVote, kind: 'election' as const, votesFor: 0, votesAbstain: 0 };

  it('is judged by R-14: exactly 4/5 may elect, one fewer may not', () => {
    const ballots = election(3, [8, 7, 6, 2], { issued: 8, returned: 8, valid: 8 });
    const held = judgeVote('memberAssembly', { ...vote, election: ballots }, counts(10, 8));
    expect(held).toMatchObject({ hasQuorum: true, countsAddUp: true, passed: true });
    expect(held.edgeSentence).toContain('刚好五分之四');
    const few = { ...ballots, issued: 7, returned: 7, valid: 7, candidates: ballots.candidates.slice(1) };
    const notHeld = judgeVote('memberAssembly', { ...vote, election: few }, counts(10, 7));
    expect(notHeld).toMatchObject({ hasQuorum: false, passed: false, election: { elected: [] } });
  });

  it('freezes rule, version and the whole result, never longer than may be stored', () => {
    const held = judgeVote(
      'memberAssembly',
      { ...vote, election: election(3, [9, 8, 7, 3]) },
      counts(12, 10),
    );
    expect(toAppliedRule(held)).toMatchObject({ id: 'R-14', version: '2020-07' });
    expect(toAppliedRule(held).result).toBe(
      '有表决权应到12人，实到10人，须到10人（五分之四以上），可以表决；' +
        '发出选票10张，收回10张，其中有效票10张、无效票0张，收回不多于发出，选举有效；' +
        '得赞成票须超过实到会有选举权10人的半数（6票）；应选3名，当选3名：单文静、曾广林、解玉兰',
    );
    const long = election(
      20,
      Array.from({ length: 20 }, () => 9),
    );
    const many = {
      ...long,
      candidates: long.candidates.map((one, index) => ({
        ...one,
        name: `阿卜杜热合曼·买买提伊敏${String(index)}`,
      })),
    };
    const judged = judgeVote('memberAssembly', { ...vote, election: many }, counts(12, 10));
    expect(Array.from(toAppliedRule(judged).result ?? '')).toHaveLength(300);
  });

  it('a vote stored before there were ballots still reads and is judged by its numbers', () => {
    const old = voteSchema.parse({ ...vote, votesFor: 8, votesAgainst: 1, votesAbstain: 0 });
    const judged = judgeVote('memberAssembly', old, counts(10, 9));
    expect(judged.election).toBeUndefined();
    expect(judged).toMatchObject({ passed: true, passNeeds: 5, countsAddUp: true });
  });
});
