/** An election as a table: ballots, then the candidates with their votes, the rule with its arithmetic, the result. */
import type { ReactNode } from 'react';
import { electionPaperWords as words } from '../../../shared/words/ballots';
import { CjkText } from '../text/CjkText';
import type { ElectionSheet } from './election-sheet';
import type { VoteSheet } from './vote-sheet';

/** Twelve narrow columns, so that rows of two, four and five cells meet the same edges. */
const COLUMNS = 12;

export function ElectionTable({ vote, election }: { vote: VoteSheet; election: ElectionSheet }): ReactNode {
  return (
    <table className="vote-table">
      <colgroup>
        {Array.from({ length: COLUMNS }, (_, index) => (
          <col key={index} />
        ))}
      </colgroup>
      <tbody>
        <WideRow label={words.subject} text={vote.subject} />
        <tr>
          <th colSpan={2}>{words.method}</th>
          <td colSpan={4}>{vote.method}</td>
          <th colSpan={2}>{words.seats}</th>
          <td colSpan={4}>{election.seats}</td>
        </tr>
        <WideRow label={`${words.scrutineers}\n${words.counters}`} text={vote.tellers} />
        <tr>
          <th colSpan={3}>{words.issued}</th>
          <th colSpan={3}>{words.returned}</th>
          <th colSpan={3}>{words.valid}</th>
          <th colSpan={3}>{words.invalid}</th>
        </tr>
        <tr>
          <td colSpan={3}>{election.issued}</td>
          <td colSpan={3}>{election.returned}</td>
          <td colSpan={3}>{election.valid}</td>
          <td colSpan={3}>{election.invalid}</td>
        </tr>
        <CandidateRows election={election} />
        <WideRow label={words.rule} text={`${vote.rule}${vote.basis}`} />
        <tr>
          <th colSpan={2}>{words.result}</th>
          <td colSpan={COLUMNS - 2} className="result">
            <CjkText text={vote.result} />
          </td>
        </tr>
      </tbody>
    </table>
  );
}

export function CandidateRows({ election }: { election: ElectionSheet }): ReactNode {
  const { showParts } = election;
  const name = showParts ? 3 : 4;
  const outcome = showParts ? 3 : 5;
  const votes = showParts ? 2 : 3;
  return (
    <>
      <tr>
        <th colSpan={name}>{words.candidate}</th>
        <th colSpan={votes}>{words.votesFor}</th>
        {showParts && <th colSpan={votes}>{words.votesAgainst}</th>}
        {showParts && <th colSpan={votes}>{words.votesAbstain}</th>}
        <th colSpan={outcome}>{words.outcome}</th>
      </tr>
      {election.rows.map((row, index) => (
        <tr key={index}>
          <td colSpan={name}>{row.name}</td>
          <td colSpan={votes}>{row.votesFor}</td>
          {showParts && <td colSpan={votes}>{row.votesAgainst}</td>}
          {showParts && <td colSpan={votes}>{row.votesAbstain}</td>}
          <td colSpan={outcome}>{row.outcome}</td>
        </tr>
      ))}
    </>
  );
}

function WideRow({ label, text }: { label: string; text: string }): ReactNode {
  return (
    <tr>
      <th colSpan={2}>{label}</th>
      <td colSpan={COLUMNS - 2} className="text">
        <CjkText text={text} />
      </td>
    </tr>
  );
}
