/** P-19 民主评议党员汇总表 (domain §4.1): A4 landscape, one line per person, the secretary signs. */
import type { ReactNode } from 'react';
import { reviewGrades } from '../../../shared/schema/yearly-sections';
import { paperLabels } from '../../../shared/words/paper';
import { reviewSheetWords as words } from '../../../shared/words/yearly-paper';
import type { PaperDocument } from '../paper-document';
import { SignLines } from '../parts/SignLines';
import { renderDocument } from '../render-document';
import { CjkText } from '../text/CjkText';
import { reviewSheet, type ReviewSheet, type ReviewSheetInput } from './review-sheet';
import { yearlyCss } from './yearly-css';

const COLUMNS = [
  ...(['no', 'name', 'category', 'self', 'mutual'] as const),
  ...reviewGrades,
  ...(['verdict', 'remark'] as const),
];
/** Millimetres; 备注 takes what is left of the 265 mm. */
const WIDTHS_MM: Partial<Record<(typeof COLUMNS)[number], number>> = {
  no: 12,
  name: 30,
  category: 24,
  self: 22,
  mutual: 22,
  excellent: 18,
  qualified: 18,
  basic: 20,
  unqualified: 18,
  verdict: 28,
};

/** undefined when the record is no 民主评议. */
export function reviewPaper(input: ReviewSheetInput): PaperDocument | undefined {
  const sheet = reviewSheet(input);
  if (!sheet) return undefined;
  return renderDocument({
    title: [input.branch.fullName, sheet.title].join(' '),
    frame: 'landscape',
    landscape: true,
    css: yearlyCss,
    stamp: { pageNumbers: 'plain', foot: sheet.title },
    body: (
      <>
        <h1 className="title">{sheet.title}</h1>
        <div className="line-under-title">
          <span>
            {words.branch}
            {input.branch.fullName}
          </span>
          <span>{sheet.heldOn}</span>
        </div>
        <ReviewTable sheet={sheet} />
        <div className="yearly-foot">
          <p>{sheet.totals}</p>
          <div className="signatures">
            <SignLines labels={[words.secretary]} />
            <p className="date-blank">{paperLabels.blankDate}</p>
          </div>
        </div>
      </>
    ),
  });
}

function ReviewTable({ sheet }: { sheet: ReviewSheet }): ReactNode {
  const beside = (column: (typeof COLUMNS)[number]) => (
    <th key={column} rowSpan={2}>
      {words.columns[column]}
    </th>
  );
  return (
    <table className="yearly-table">
      <colgroup>
        {COLUMNS.map((column) => {
          const width = WIDTHS_MM[column];
          return <col key={column} style={width === undefined ? undefined : { width: `${width}mm` }} />;
        })}
      </colgroup>
      <thead>
        <tr>
          {COLUMNS.slice(0, 5).map(beside)}
          <th colSpan={reviewGrades.length}>{words.ballot}</th>
          {COLUMNS.slice(-2).map(beside)}
        </tr>
        <tr>
          {reviewGrades.map((grade) => (
            <th key={grade}>{words.columns[grade]}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sheet.lines.map((line, index) => (
          <tr key={index}>
            <td className="center">{index + 1}</td>
            <td className="center">{line.name}</td>
            <td className="center">{line.category}</td>
            <td className="center">{line.self}</td>
            <td className="center">{line.mutual}</td>
            {reviewGrades.map((grade) => (
              <td key={grade} className="center">
                {line.ballots[grade]}
              </td>
            ))}
            <td className="center">{line.verdict}</td>
            <td>
              <CjkText text={line.remark} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
