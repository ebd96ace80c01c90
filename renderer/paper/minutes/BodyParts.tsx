/** Draws the parts of the text. */
import type { ReactNode } from 'react';
import { minutesWords as words } from '../../../shared/words/paper';
import { rectificationSheetWords } from '../../../shared/words/yearly-paper';
import { CjkText } from '../text/CjkText';
import { RichBlocks } from '../text/RichBlocks';
import type { BodyPart, TodoLine } from './body-parts';
import { VoteTable } from './VoteTable';
import type { RectificationLine } from './yearly-chapters';

const { columns } = rectificationSheetWords;

/** Three lines stay with the signatures (domain §4). */
const LAST_LINES = 'last-lines';

export function BodyPartView({ part, last = false }: { part: BodyPart; last?: boolean }): ReactNode {
  switch (part.kind) {
    case 'heading':
      return (
        <p className={`level-${part.level}`}>
          <CjkText text={part.text} />
        </p>
      );
    case 'paragraph':
      return (
        <p className={last ? LAST_LINES : undefined}>
          {part.lead && <span className="lead">{<CjkText text={part.lead} />}</span>}
          <CjkText text={part.text} />
        </p>
      );
    case 'rich':
      return <RichBlocks blocks={part.blocks} {...(last ? { lastClass: LAST_LINES } : {})} />;
    case 'vote':
      return <VoteTable vote={part.vote} />;
    case 'todos':
      return <TodoTable rows={part.rows} />;
    case 'rectification':
      return <RectificationTable rows={part.rows} />;
    case 'blankLines':
      return Array.from({ length: part.count }, (_, index) => <div key={index} className="blank-line" />);
  }
}

function RectificationTable({ rows }: { rows: readonly RectificationLine[] }): ReactNode {
  return (
    <table className="todo-table">
      <colgroup>
        <col style={{ width: '10mm' }} />
        <col style={{ width: '44mm' }} />
        <col />
        <col style={{ width: '20mm' }} />
        <col style={{ width: '30mm' }} />
      </colgroup>
      <thead>
        <tr>
          <th>{words.todoNo}</th>
          <th>{columns.issue}</th>
          <th>{columns.measure}</th>
          <th>{columns.owner}</th>
          <th>{columns.due}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={index}>
            <td className="center">{index + 1}</td>
            <td>
              <CjkText text={row.issue} />
            </td>
            <td>
              <CjkText text={row.measure} />
            </td>
            <td className="center">{row.owner}</td>
            <td className="center">{row.due}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function TodoTable({ rows }: { rows: readonly TodoLine[] }): ReactNode {
  return (
    <table className="todo-table">
      <colgroup>
        <col style={{ width: '12mm' }} />
        <col />
        <col style={{ width: '30mm' }} />
        <col style={{ width: '36mm' }} />
      </colgroup>
      <thead>
        <tr>
          <th>{words.todoNo}</th>
          <th>{words.todoWhat}</th>
          <th>{words.todoOwner}</th>
          <th>{words.todoDue}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={index}>
            <td className="center">{index + 1}</td>
            <td>
              <CjkText text={row.what} />
            </td>
            <td className="center">{row.owner}</td>
            <td className="center">{row.due}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
