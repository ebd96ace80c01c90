import { describe, expect, it } from 'vitest';
import { countAttendance } from '../../../shared/domain/meeting';
import { judgeVote, toAppliedRule } from '../../../shared/domain/votes';
import { electionOf, electionRecord, plannedElection } from '../samples/sample-election';
import { sampleBranch, sampleGroups, sampleRoster } from '../samples/sample-people';
import { SAMPLE_NOW } from '../samples/sample-records';
import { keepWithSignatures } from './kept-with-signatures';
import { minutesPaper } from './minutes-paper';
import { voteSheet } from './vote-sheet';

const sampleMinutes = (record: typeof electionRecord) =>
  minutesPaper({
    ...{ branch: sampleBranch, groups: sampleGroups, now: SAMPLE_NOW },
    ...{ roster: sampleRoster, attachments: [], record },
  });
const counts = countAttendance(sampleRoster, electionRecord.attendance);
const voteOf = (record: typeof electionRecord) => {
  const vote = record.agenda[0]?.vote;
  if (!vote) throw new Error('fixture');
  return vote;
};

describe('the table of an election', () => {
  const tablesOf = (names: number) => {
    const { html } = sampleMinutes(electionOf(names));
    return [...html.matchAll(/<table class="(vote-\w+)"/g)].map(([, name]) => name);
  };

  it('is one piece while it is short; a tall one may be broken between the names', () => {
    expect(tablesOf(5)).toEqual(['vote-table']);
    expect(tablesOf(6)).toEqual(['vote-table', 'vote-names', 'vote-table']);
    expect(sampleMinutes(electionOf(6)).html).toMatch(/vote-names">.*?<thead><tr><th colSpan="4">候选人/i);
  });

  it('that is tall never moves as a whole with the signatures', () => {
    const kept = (names: number) => {
      const vote = voteSheet('memberAssembly', voteOf(electionOf(names)), counts);
      return keepWithSignatures([{ kind: 'vote', vote }]).kept.length;
    };
    expect([kept(5), kept(6)]).toEqual([1, 0]);
  });
});

describe('an election in the minutes', () => {
  it('prints ballots, every candidate with the outcome, who counted, and the rule', () => {
    const sheet = voteSheet('memberAssembly', voteOf(electionRecord), counts);
    expect(sheet.election).toMatchObject({ seats: '3名', issued: '7张', invalid: '0张', showParts: true });
    expect(sheet.election?.rows.map((row) => [row.votesFor, row.outcome])).toEqual([
      ['7', '当选'],
      ['6', '当选'],
      ['6', '当选'],
      ['2', '未当选'],
      ['1', '未当选'],
    ]);
    expect(sheet.election?.rows.at(-1)?.name).toMatch(/（另选）$/);
    expect(sheet.tellers).toMatch(/^监票人：.+；计票人：.+$/);
    expect(sheet.result).toContain('应选3名，当选3名');
    expect(sheet.basis).toContain('2020年7月');
  });

  it('prints the sentence that was frozen, even where the rule reads otherwise today', () => {
    const vote = voteOf(electionRecord);
    const frozen = toAppliedRule(judgeVote('memberAssembly', vote, counts));
    const sheet = voteSheet('memberAssembly', vote, counts, {
      ...frozen,
      version: '2031-01',
      result: '当时的话',
    });
    expect(sheet.rule).toBe('当时的话。');
    expect(sheet.basis).toContain('2031年1月');
  });

  it('leaves everything to the pen before anybody has voted', () => {
    const sheet = voteSheet('memberAssembly', voteOf(plannedElection), counts);
    expect(sheet.election).toMatchObject({ issued: '', returned: '', valid: '' });
    expect(sheet.election?.rows.map((row) => row.votesFor + row.outcome)).toEqual(['', '', '', '']);
    expect(sheet.result).toBe('');
  });

  it('without quorum says so, and calls nobody elected', () => {
    const few = { ...counts, votersPresent: 3 };
    const sheet = voteSheet('memberAssembly', voteOf(electionRecord), few);
    expect(sheet.result).toBe('到会人数不足，不能表决');
    expect(sheet.election?.rows.some((row) => row.outcome === '当选')).toBe(false);
  });
});
