/** One vote as a table: method, numbers, the rule with its arithmetic, then the result. */
import type { ReactNode } from 'react';
import { voteWords as words } from '../../../shared/words/paper';
import { CjkText } from '../text/CjkText';
import { ElectionTable } from './ElectionTable';
import type { VoteNumbers, VoteSheet } from './vote-sheet';

export function VoteTable({ vote }: { vote: VoteSheet }): ReactNode {
  if (vote.election) return <ElectionTable vote={vote} election={vote.election} />;
  const columns = vote.showNotReturned ? 5 : 4;
  return (
    <table className="vote-table">
      <colgroup>
        <col style={{ width: '25mm' }} />
        {Array.from({ length: columns }, (_, index) => (
          <col key={index} />
        ))}
      </colgroup>
      <tbody>
        <Row label={words.subject} text={vote.subject} columns={columns} />
        <tr>
          <th>{words.method}</th>
          <td colSpan={columns - 2}>{vote.method}</td>
          <th>{words.tellers}</th>
          <td>{vote.tellers}</td>
        </tr>
        <tr>
          <th>{words.item}</th>
          <th>{words.votesFor}</th>
          <th>{words.votesAgainst}</th>
          <th>{words.votesAbstain}</th>
          {vote.showNotReturned && <th>{words.notReturned}</th>}
          <th>{words.total}</th>
        </tr>
        {vote.rows.map((row) => (
          <Numbers key={row.label} row={row} showNotReturned={vote.showNotReturned} />
        ))}
        <Row label={words.rule} text={`${vote.rule}${vote.basis}`} columns={columns} />
        <tr>
          <th>{words.result}</th>
          <td colSpan={columns} className="result">
            {vote.result}
          </td>
        </tr>
      </tbody>
    </table>
  );
}

function Numbers({ row, showNotReturned }: { row: VoteNumbers; showNotReturned: boolean }): ReactNode {
  return (
    <tr>
      <th>{row.label}</th>
      <td>{words.ballots(row.votesFor)}</td>
      <td>{words.ballots(row.votesAgainst)}</td>
      <td>{words.ballots(row.votesAbstain)}</td>
      {showNotReturned && <td>{words.ballots(row.notReturned ?? 0)}</td>}
      <td>{words.ballots(row.total)}</td>
    </tr>
  );
}

function Row({ label, text, columns }: { label: string; text: string; columns: number }): ReactNode {
  return (
    <tr>
      <th>{label}</th>
      <td colSpan={columns} className="text">
        <CjkText text={text} />
      </td>
    </tr>
  );
}
