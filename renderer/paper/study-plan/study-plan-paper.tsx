/** P-06 年度学习计划表 (domain §4.1): A4 landscape, one block per month that never splits from its month cell. */
import type { ReactNode } from 'react';
import { paperLabels, planWords as words } from '../../../shared/words/paper';
import { ColumnHead } from '../parts/ColumnHead';
import { renderDocument, type DocumentParts } from '../render-document';
import type { PaperDocument } from '../paper-document';
import { CjkText } from '../text/CjkText';
import { studyPlanSheet, type PlanMonth, type StudyPlanInput, type StudyPlanSheet } from './study-plan-sheet';

export type { StudyPlanInput } from './study-plan-sheet';

const COLUMNS = ['month', 'topic', 'materials', 'form', 'speaker', 'scope', 'hours', 'note'] as const;
/** Millimetres; 学习内容和材料 takes what is left of the 265 mm. */
const WIDTHS_MM: Record<(typeof COLUMNS)[number], number | undefined> = {
  month: 14,
  topic: 62,
  materials: undefined,
  form: 31,
  speaker: 26,
  scope: 21,
  hours: 13,
  note: 32,
};

const css = `
.plan-table td{padding:.6mm 1.4mm;font-size:10.5pt;line-height:13pt}
.plan-table tbody{break-inside:avoid}
.plan-table tbody tr{height:7.8mm}
.plan-table td.month{text-align:center;font:11pt/14pt var(--hei)}
.plan-intro{font:12pt/18pt var(--fang);letter-spacing:0;margin-bottom:2mm}
.plan-intro p{text-indent:-3em;padding-left:3em}
.plan-foot{break-inside:avoid;break-before:avoid;font:12pt/18pt var(--fang);letter-spacing:0;margin-top:4mm}
.plan-foot .rule-line{width:30mm}
`;

/** The year's study plan. */
export function studyPlanPaper(input: StudyPlanInput): PaperDocument {
  return renderDocument(studyPlanParts(input));
}

/** The sheet before it is a string: print and Word read the same. */
export function studyPlanParts(input: StudyPlanInput): DocumentParts {
  const sheet = studyPlanSheet(input);
  return {
    title: [input.branch.fullName, sheet.title].join(' '),
    frame: 'landscape',
    landscape: true,
    css,
    stamp: { pageNumbers: 'plain', foot: sheet.title },
    body: (
      <>
        <h1 className="title">{sheet.title}</h1>
        <div className="line-under-title">
          <span>
            {words.branch}
            {input.branch.fullName}
          </span>
          <span>{sheet.madeOn}</span>
        </div>
        <PlanIntro sheet={sheet} />
        <PlanTable months={sheet.months} />
        <div className="plan-foot signatures">
          <p>{sheet.totals}</p>
          <p>{words.madeBy}</p>
          <p>
            {words.secretary}
            <span className="rule-line" />
          </p>
          <p className="date-blank">{paperLabels.blankDate}</p>
        </div>
      </>
    ),
  };
}

function PlanIntro({ sheet }: { sheet: StudyPlanSheet }): ReactNode {
  return (
    <div className="plan-intro">
      {sheet.basis && (
        <p>
          {words.basis}
          <CjkText text={sheet.basis} />
        </p>
      )}
      {sheet.goals && (
        <p>
          {words.goals}
          <CjkText text={sheet.goals} />
        </p>
      )}
    </div>
  );
}

function PlanTable({ months }: { months: readonly PlanMonth[] }): ReactNode {
  return (
    <table className="plan-table">
      <ColumnHead columns={COLUMNS} heads={words.columns} widthsMm={WIDTHS_MM} />
      {months.map((month) => (
        <tbody key={month.label}>
          {month.rows.map((row, index) => (
            <tr key={index}>
              {index === 0 && (
                <td className="month" rowSpan={month.rows.length}>
                  {month.label}
                </td>
              )}
              <td>
                <CjkText text={row.topic} />
              </td>
              <td>
                {row.materials.map((line, lineIndex) => (
                  <div key={lineIndex}>
                    <CjkText text={line} />
                  </div>
                ))}
              </td>
              <td className="center">{row.form}</td>
              <td className="center">{row.speaker}</td>
              <td className="center">{row.scope}</td>
              <td className="center">{row.hours}</td>
              <td>
                <CjkText text={row.note} />
              </td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}
