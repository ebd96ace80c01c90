/** An invented election of the branch committee: four candidates for three seats, one name written in. */
import type { OrgLifeRecord } from '../../../shared/schema/meeting';
import { sampleId, sampleRoster } from './sample-people';
import { longDraft } from './sample-records';

const candidates = sampleRoster.slice(0, 4).map((row, index) => ({
  id: sampleId(4700 + index),
  memberId: row.memberId,
  name: row.name,
  votesFor: [7, 6, 6, 2][index] ?? 0,
  votesAgainst: [0, 1, 0, 4][index] ?? 0,
  votesAbstain: [0, 0, 1, 1][index] ?? 0,
}));

export const electionRecord: OrgLifeRecord = {
  ...longDraft,
  id: sampleId(5007),
  title: '支部委员会换届选举',
  sections: [{ id: sampleId(6007), type: 'memberAssembly', year: 2026, seqNo: 4, nature: 'election' }],
  observers: [],
  todos: [],
  agenda: [
    {
      id: sampleId(4701),
      topic: '选举新一届支部委员会委员',
      discussion: [],
      vote: {
        ...{ subject: '选举新一届支部委员会委员', kind: 'election', method: 'secretBallot' },
        ...{ votesFor: 0, votesAgainst: 0, votesAbstain: 0 },
        scrutineers: sampleRoster.slice(5, 6).map(({ memberId, name }) => ({ memberId, name })),
        counters: sampleRoster.slice(6, 7).map(({ memberId, name }) => ({ memberId, name })),
        election: {
          seats: 3,
          candidates,
          writeIns: [{ id: sampleId(4710), name: sampleRoster[4]?.name ?? '', votesFor: 1 }],
          ...{ issued: 7, returned: 7, valid: 7, invalid: 0 },
        },
      },
      resolution: '大会以无记名投票、差额选举方式，选出新一届支部委员会委员3名，报市直机关工委批复。',
    },
  ],
};

/** The same before anybody has voted: what the ballots and the notice are printed from. */
export const plannedElection: OrgLifeRecord = {
  ...electionRecord,
  id: sampleId(5008),
  startAt: '2026-10-15T14:30',
  endAt: '2026-10-15T16:00',
  state: 'planned',
  agenda: electionRecord.agenda.map(({ resolution: _later, ...item }) => ({
    ...item,
    materials: '《新一届支部委员会委员候选人预备人选情况》',
    reporter: { name: sampleRoster[0]?.name ?? '' },
    ...(item.vote?.election
      ? {
          vote: {
            ...item.vote,
            election: {
              ...item.vote.election,
              candidates: candidates.map(({ id, memberId, name }) => ({ id, memberId, name, votesFor: 0 })),
              writeIns: [],
              ...{ issued: 0, returned: 0, valid: 0, invalid: 0 },
            },
          },
        }
      : {}),
  })),
};

/** As many names as a branch of a hundred puts up: the table goes over the page. */
export function electionOf(names: number): OrgLifeRecord {
  const [item] = electionRecord.agenda;
  const vote = item?.vote;
  if (!item || !vote?.election) throw new Error('the sample election has no ballots');
  return {
    ...electionRecord,
    id: sampleId(5009),
    agenda: [
      {
        ...item,
        vote: {
          ...vote,
          election: {
            ...vote.election,
            candidates: Array.from({ length: names }, (_, index) => ({
              id: sampleId(4800 + index),
              name: `候选人${String(index + 1)}`,
              votesFor: index < 3 ? 7 : 1,
            })),
            writeIns: [],
          },
        },
      },
    ],
  };
}
