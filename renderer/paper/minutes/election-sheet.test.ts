import { describe, expect, it } from 'vitest';
import { countAttendance } from '../../../shared/domain/meeting';
import { judgeVote, toAppliedRule } from '../../../shared/domain/votes';
import { electionRecord, plannedElection } from '../samples/sample-election';
import { sampleRoster } from '../samples/sample-people';
import { voteSheet } from './vote-sheet';

const counts = countAttendance(sampleRoster, electionRecord.attendance);
const voteOf = (record: typeof electionRecord) => {
  const vote = record.agenda[0]?.vote;
  if (!vote) throw new Error('fixture');
  return vote;
};

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
