/** P-18 计票结果报告单 (domain §4.1): A4, signed by who watched and who counted. */
import type { ReactNode } from 'react';
import { electionPaperWords } from '../../../shared/words/ballots';
import { countReportWords as words } from '../../../shared/words/before-meeting';
import { voteWords } from '../../../shared/words/paper';
import { CandidateHead, CandidateRows } from '../minutes/ElectionTable';
import type { PaperDocument } from '../paper-document';
import { renderDocument } from '../render-document';
import { CjkText } from '../text/CjkText';
import { countReportSheet, type CountReportInput, type CountReportSheet } from './count-report-sheet';

const css = `
.count-title{margin-bottom:5mm}
.count-table{text-align:center}
.count-table td{text-align:center;font-size:12pt;line-height:16pt}
.count-table td.text{text-align:left}
.count-table tr{height:9mm}
.count-table .result{text-align:left;font:700 14pt/21pt var(--title)}
.count-end{break-inside:avoid;break-before:avoid}
.count-confirm{margin-top:6mm;font:14pt/22pt var(--fang)}
.count-signs{margin-top:6mm;display:grid;grid-template-columns:1fr 1fr;gap:8mm 6mm;font:14pt/22pt var(--fang);letter-spacing:0}
.count-signs p{text-indent:0;white-space:nowrap}
.count-signs .rule-line{width:30mm}
.count-signs .date{grid-column:2;white-space:pre}
`;

const COLUMNS = 12;

/** The report, or undefined where the record has no such vote. */
export function countReportPaper(input: CountReportInput): PaperDocument | undefined {
  const sheet = countReportSheet(input);
  if (!sheet) return undefined;
  return renderDocument({
    title: [input.branch.fullName, words.title, sheet.heading].filter(Boolean).join(' '),
    frame: 'form',
    css,
    stamp: { pageNumbers: 'plain', headLeft: input.branch.fullName, headRight: words.running },
    body: (
      <>
        <h1 className="title count-title">{words.title}</h1>
        <ReportTable sheet={sheet} />
        <div className="count-end">
          <p className="count-confirm">{words.confirm}</p>
          <div className="count-signs">
            <Sign label={words.scrutineer} />
            <Sign label={words.counter} />
            <p className="date">{words.date}</p>
          </div>
        </div>
      </>
    ),
  });
}

function Sign({ label }: { label: string }): ReactNode {
  return (
    <p>
      {label}
      <span className="rule-line" />
    </p>
  );
}

function ReportTable({ sheet }: { sheet: CountReportSheet }): ReactNode {
  const { vote, isElection } = sheet;
  const paper = electionPaperWords;
  return (
    <table className="count-table">
      <colgroup>
        {Array.from({ length: COLUMNS }, (_, index) => (
          <col key={index} />
        ))}
      </colgroup>
      <tbody>
        <Wide label={words.meeting} text={sheet.heading} />
        <Wide label={words.time} text={sheet.timeAndPlace} />
        <Wide label={isElection ? paper.subject : voteWords.subject} text={vote.subject} />
        <Quarters
          cells={[
            [isElection ? words.eligibleElection : words.eligible, sheet.eligible],
            [isElection ? words.presentElection : words.present, sheet.present],
          ]}
        />
        <Quarters
          cells={[
            [paper.issued, sheet.issued],
            [paper.returned, sheet.returned],
          ]}
        />
        <Quarters
          cells={[
            [paper.valid, sheet.valid],
            [paper.invalid, sheet.invalid],
          ]}
        />
        {vote.tellers !== '' && <Wide label={voteWords.tellers} text={vote.tellers} />}
        {vote.election ? (
          <>
            <CandidateHead election={vote.election} />
            <CandidateRows election={vote.election} />
          </>
        ) : (
          <VoteRows sheet={sheet} />
        )}
        <Wide label={paper.rule} text={`${vote.rule}${vote.basis}`} isBlank={!sheet.isCounted} />
        <tr>
          <th colSpan={3}>{words.result}</th>
          <td colSpan={COLUMNS - 3} className="result">
            {sheet.isCounted && <CjkText text={vote.result} />}
          </td>
        </tr>
      </tbody>
    </table>
  );
}

function VoteRows({ sheet }: { sheet: CountReportSheet }): ReactNode {
  const { vote, isCounted } = sheet;
  const count = (votes: number | undefined): string => (isCounted ? voteWords.ballots(votes ?? 0) : '');
  return (
    <>
      <tr>
        <th colSpan={3}>{voteWords.item}</th>
        <th colSpan={2}>{voteWords.votesFor}</th>
        <th colSpan={2}>{voteWords.votesAgainst}</th>
        <th colSpan={2}>{voteWords.votesAbstain}</th>
        <th colSpan={3}>{words.notReturned}</th>
      </tr>
      {vote.rows.map((row) => (
        <tr key={row.label}>
          <th colSpan={3}>{row.label}</th>
          <td colSpan={2}>{count(row.votesFor)}</td>
          <td colSpan={2}>{count(row.votesAgainst)}</td>
          <td colSpan={2}>{count(row.votesAbstain)}</td>
          <td colSpan={3}>{count(row.notReturned)}</td>
        </tr>
      ))}
    </>
  );
}

function Quarters({ cells }: { cells: readonly (readonly [label: string, text: string])[] }): ReactNode {
  return (
    <tr>
      {cells.map(([label, text]) => [
        <th key={label} colSpan={3}>
          {label}
        </th>,
        <td key={`${label}-value`} colSpan={3}>
          {text}
        </td>,
      ])}
    </tr>
  );
}

function Wide({
  label,
  text,
  isBlank = false,
}: {
  label: string;
  text: string;
  isBlank?: boolean;
}): ReactNode {
  return (
    <tr>
      <th colSpan={3}>{label}</th>
      <td colSpan={COLUMNS - 3} className="text">
        {!isBlank && <CjkText text={text} />}
      </td>
    </tr>
  );
}
