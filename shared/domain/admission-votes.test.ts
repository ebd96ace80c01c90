import { expect, it } from 'vitest';
import { voteDifferences, voteFactsOf } from './admission-votes';
import type { Vote } from '../schema/meeting';
import { testId, testRoster } from './testing/admission-case';
import { sampleContent, sampleId, sampleRecord, sampleRoster } from './testing/sample-record';

const vote: Vote = {
  subject: '接收方若琳为中共预备党员',
  kind: 'development',
  method: 'secretBallot',
  votesFor: 5,
  votesAgainst: 1,
  votesAbstain: 0,
  writtenFor: 1,
};
const item = (topic: string, own?: Vote) => ({
  id: sampleId(60 + topic.length),
  topic,
  discussion: [],
  ...(own ? { vote: own } : {}),
});
const snapshot = {
  takenAt: '2026-08-20T08:00:00.000Z',
  rosterDate: '2026-08-20',
  rows: [...sampleRoster],
  rules: [],
};
const record = (agenda: ReturnType<typeof item>[]) =>
  sampleRecord({ ...sampleContent({ agenda }), snapshot });
const votesOf = (agenda: ReturnType<typeof item>[]) => voteFactsOf(record(agenda), '方若琳', testRoster());

it('takes who had a vote from the frozen roster, and counts written views', () => {
  expect(votesOf([item('接收预备党员', vote)])).toEqual({
    eligible: 8,
    presentEligible: 6,
    votesFor: 6,
    votesAgainst: 1,
    abstained: 0,
  });
});

it('takes of several votes the one that names the person, and none where nobody is named', () => {
  const other = { ...vote, subject: '接收预备党员', votesFor: 3 };
  expect(votesOf([item('甲', other), item('乙乙', vote)])?.votesFor).toBe(6);
  expect(votesOf([item('甲', other), item('乙乙', { ...other, votesFor: 4 })])).toBeUndefined();
  expect(votesOf([item('甲', { ...vote, kind: 'ordinary' })])).toBeUndefined();
  expect(votesOf([item('甲')])).toBeUndefined();
});

it('counts by the roster of the day while the minutes are a draft', () => {
  const attendance = [testId(11), testId(12), testId(13)].map((memberId) => ({
    memberId,
    status: 'present' as const,
  }));
  const { snapshot: _frozen, ...draft } = record([item('接收预备党员', vote)]);
  // Of the three, one is probationary and has no vote.
  expect(voteFactsOf({ ...draft, attendance }, '方若琳', testRoster())).toMatchObject({
    eligible: 2,
    presentEligible: 2,
  });
});

it('compares what is filled in, and names each number that differs', () => {
  const minutes = { eligible: 8, presentEligible: 6, votesFor: 6, votesAgainst: 1, abstained: 0 };
  expect(voteDifferences({ eligible: 8, votesFor: 7, votesAgainst: null }, minutes)).toEqual([
    { key: 'votesFor', here: 7, there: 6 },
  ]);
  expect(voteDifferences({}, minutes)).toEqual([]);
});
