/** The boxed head of P-01: when, where, who, how many. */
import type { ReactNode } from 'react';
import { minutesWords as words, paperLabels } from '../../../shared/words/paper';
import { CjkText } from '../text/CjkText';
import { NameList } from '../text/NameList';
import type { HeadFacts, HeadRow } from './head-facts';

/** Millimetres; together the 156 mm of the text block. */
const COLUMNS_MM = [23, 29, 23, 24, 23, 34];

export function HeadTable({ facts }: { facts: HeadFacts }): ReactNode {
  return (
    <table className="head-table">
      <colgroup>
        {COLUMNS_MM.map((width, index) => (
          <col key={index} style={{ width: `${width}mm` }} />
        ))}
      </colgroup>
      <tbody>
        {facts.late && <WideRow row={facts.late} className="late-row" />}
        <tr>
          <th>{words.time}</th>
          <td colSpan={3}>{facts.time}</td>
          <th>{words.place}</th>
          <td>{facts.place}</td>
        </tr>
        <WideRow row={{ label: words.subject, lines: [facts.subject] }} />
        <tr>
          <th>{words.host}</th>
          <td colSpan={3}>{facts.host}</td>
          <th>{words.recorder}</th>
          <td>{facts.recorder}</td>
        </tr>
        <CountRows facts={facts} />
        {facts.rows.map((row) => (
          <WideRow key={row.label} row={row} {...(isEmpty(row) ? { className: 'pen' } : {})} />
        ))}
      </tbody>
    </table>
  );
}

function CountRows({ facts }: { facts: HeadFacts }): ReactNode {
  const { counts, isCommittee } = facts;
  return (
    <>
      <tr>
        <th>{isCommittee ? words.shouldAttendCommittee : words.shouldAttend}</th>
        <Figure count={counts.shouldAttend} />
        <th>{isCommittee ? words.presentCommittee : words.present}</th>
        <Figure count={facts.attendanceKnown ? counts.present : undefined} />
        <th>{isCommittee ? words.absentCommittee : words.absent}</th>
        <Figure count={facts.attendanceKnown ? counts.absent : undefined} />
      </tr>
      {facts.showVoters && (
        <tr>
          <th>
            <TwoLines lines={words.votersShouldAttend} />
          </th>
          <Figure count={counts.votersShouldAttend} />
          <th>
            <TwoLines lines={words.votersPresent} />
          </th>
          <Figure count={facts.attendanceKnown ? counts.votersPresent : undefined} />
          <th>{words.observerCount}</th>
          <Figure count={facts.observerCount} />
        </tr>
      )}
    </>
  );
}

function Figure({ count }: { count: number | undefined }): ReactNode {
  return (
    <td className="figure">
      {count === undefined ? '　' : <b>{count}</b>}
      {paperLabels.peopleUnit}
    </td>
  );
}

function TwoLines({ lines }: { lines: readonly [string, string] }): ReactNode {
  return (
    <>
      {lines[0]}
      <br />
      {lines[1]}
    </>
  );
}

function WideRow({ row, className }: { row: HeadRow; className?: string }): ReactNode {
  return (
    <tr className={className}>
      <th>{row.label}</th>
      <td colSpan={5}>
        {row.names && <NameList names={row.names} />}
        {row.lines.map((line, index) => (
          <div key={index}>
            <CjkText text={line} />
          </div>
        ))}
      </td>
    </tr>
  );
}

function isEmpty(row: HeadRow): boolean {
  return row.names === undefined && row.lines.join('') === '';
}
