/** An election as a table: ballots, then the candidates with their votes, the rule with its arithmetic, the result. */
import type { ReactNode } from 'react';
import { electionPaperWords as words } from '../../../shared/words/ballots';
import { CjkText } from '../text/CjkText';
import type { ElectionSheet } from './election-sheet';
import type { VoteSheet } from './vote-sheet';

/** Twelve narrow columns, so that rows of two, four and five cells meet the same edges. */
const COLUMNS = 12;

/**
 * A table that is never broken may leave the page before it as empty as it is tall: with more names than these it is
 * taller than half the text block (GB/T 9704-2012: 225 mm, a row takes 7.7 mm, what stands around the names 75 mm).
 */
const UNBROKEN_ROWS = 5;

/** Is the table so tall that it goes over the page, its head repeated? */
export function isTallElection(election: ElectionSheet): boolean {
  return election.rows.length > UNBROKEN_ROWS;
}

export function ElectionTable({ vote, election }: { vote: VoteSheet; election: ElectionSheet }): ReactNode {
  if (isTallElection(election)) return <TallElection vote={vote} election={election} />;
  return (
    <table className="vote-table">
      <Columns />
      <tbody>
        <BallotRows vote={vote} election={election} />
        <CandidateHead election={election} />
        <CandidateRows election={election} />
        <ResultRows vote={vote} />
      </tbody>
    </table>
  );
}

/** Three tables without a gap: only one that begins with the names can repeat their head on the next page. */
function TallElection({ vote, election }: { vote: VoteSheet; election: ElectionSheet }): ReactNode {
  return (
    <div className="vote-tall">
      <table className="vote-table">
        <Columns />
        <tbody>
          <BallotRows vote={vote} election={election} />
        </tbody>
      </table>
      <table className="vote-names">
        <Columns />
        <thead>
          <CandidateHead election={election} />
        </thead>
        <tbody>
          <CandidateRows election={election} />
        </tbody>
      </table>
      <table className="vote-table">
        <Columns />
        <tbody>
          <ResultRows vote={vote} />
        </tbody>
      </table>
    </div>
  );
}

function Columns(): ReactNode {
  return (
    <colgroup>
      {Array.from({ length: COLUMNS }, (_, index) => (
        <col key={index} />
      ))}
    </colgroup>
  );
}

function BallotRows({ vote, election }: { vote: VoteSheet; election: ElectionSheet }): ReactNode {
  return (
    <>
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
    </>
  );
}

function ResultRows({ vote }: { vote: VoteSheet }): ReactNode {
  return (
    <>
      <WideRow label={words.rule} text={`${vote.rule}${vote.basis}`} />
      <tr>
        <th colSpan={2}>{words.result}</th>
        <td colSpan={COLUMNS - 2} className="result">
          <CjkText text={vote.result} />
        </td>
      </tr>
    </>
  );
}

/** How the twelve columns are shared out below the ballots. */
function spans({ showParts }: ElectionSheet): { name: number; votes: number; outcome: number } {
  return showParts ? { name: 3, votes: 2, outcome: 3 } : { name: 4, votes: 3, outcome: 5 };
}

export function CandidateHead({ election }: { election: ElectionSheet }): ReactNode {
  const { showParts } = election;
  const { name, votes, outcome } = spans(election);
  return (
    <tr>
      <th colSpan={name}>{words.candidate}</th>
      <th colSpan={votes}>{words.votesFor}</th>
      {showParts && <th colSpan={votes}>{words.votesAgainst}</th>}
      {showParts && <th colSpan={votes}>{words.votesAbstain}</th>}
      <th colSpan={outcome}>{words.outcome}</th>
    </tr>
  );
}

export function CandidateRows({ election }: { election: ElectionSheet }): ReactNode {
  const { showParts } = election;
  const { name, votes, outcome } = spans(election);
  return election.rows.map((row, index) => (
    <tr key={index}>
      <td colSpan={name}>{row.name}</td>
      <td colSpan={votes}>{row.votesFor}</td>
      {showParts && <td colSpan={votes}>{row.votesAgainst}</td>}
      {showParts && <td colSpan={votes}>{row.votesAbstain}</td>}
      <td colSpan={outcome}>{row.outcome}</td>
    </tr>
  ));
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
