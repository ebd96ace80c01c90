/** P-07 年度学习完成情况 (domain §4.1): the plan item by item, then each member's 学时 by month; A4 landscape. */
import type { ReactNode } from 'react';
import { paperLabels } from '../../../shared/words/paper';
import { studyResultWords as words } from '../../../shared/words/study-result';
import type { PaperDocument } from '../paper-document';
import { SignLines } from '../parts/SignLines';
import { renderDocument } from '../render-document';
import { CjkText } from '../text/CjkText';
import { studyResultSheet, type StudyResultInput, type StudyResultSheet } from './study-result-sheet';

export type { StudyResultInput } from './study-result-sheet';

const PLAN_COLUMNS = ['month', 'topic', 'planned', 'state', 'where'] as const;
/** Millimetres of the 265; 学习专题 takes what is left. */
const PLAN_MM: Record<(typeof PLAN_COLUMNS)[number], number | undefined> = {
  ...{ month: 16, topic: undefined, planned: 24, state: 30, where: 70 },
};
const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

const css = `
.result-table td{padding:.6mm 1.2mm;font-size:10.5pt;line-height:13pt}
.result-table tbody tr{height:7.4mm;break-inside:avoid}
.result-head{font:14pt/22pt var(--hei);letter-spacing:0;margin:4mm 0 1.5mm;break-after:avoid}
.result-next{break-before:page;margin-top:0}
.result-line{font:12pt/18pt var(--fang);letter-spacing:0;text-indent:0;margin-bottom:2mm}
.result-note{font:10.5pt/15pt var(--fang);letter-spacing:0;text-indent:0;margin-top:1.5mm}
.result-foot{break-inside:avoid;break-before:avoid;font:12pt/18pt var(--fang);letter-spacing:0;margin-top:5mm}
.result-foot .rule-line{width:34mm}
`;

export function studyResultPaper(input: StudyResultInput): PaperDocument {
  const sheet = studyResultSheet(input);
  return renderDocument({
    title: [input.branch.fullName, sheet.title].join(' '),
    frame: 'landscape',
    landscape: true,
    css,
    stamp: { pageNumbers: 'plain', foot: words.foot(input.year) },
    body: (
      <>
        <h1 className="title">{sheet.title}</h1>
        <div className="line-under-title">
          <span>
            {words.branch}
            {input.branch.fullName}
          </span>
          <span>{sheet.asOf}</span>
        </div>
        <h2 className="result-head">{words.planHead}</h2>
        <p className="result-line">{sheet.rate}</p>
        {sheet.items.length > 0 ? <PlanRows sheet={sheet} /> : null}
        <h2 className={sheet.items.length > 0 ? 'result-head result-next' : 'result-head'}>
          {words.hoursHead}
        </h2>
        <MemberRows sheet={sheet} />
        <p className="result-note">
          <CjkText text={sheet.note} />
        </p>
        <div className="result-foot signatures">
          <SignLines labels={[words.filledBy, words.secretary]} />
          <p className="date-blank">{paperLabels.blankDate}</p>
        </div>
      </>
    ),
  });
}

function PlanRows({ sheet }: { sheet: StudyResultSheet }): ReactNode {
  return (
    <table className="result-table">
      <colgroup>
        {PLAN_COLUMNS.map((column) => (
          <col key={column} style={widthOf(PLAN_MM[column])} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {PLAN_COLUMNS.map((column) => (
            <th key={column}>{words.plan[column]}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sheet.items.map((item, index) => (
          <tr key={index}>
            <td className="center">{item.month}</td>
            <td>
              <CjkText text={item.topic} />
            </td>
            <td className="center">{item.planned}</td>
            <td className="center">{item.state}</td>
            <td>
              <CjkText text={item.where} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function MemberRows({ sheet }: { sheet: StudyResultSheet }): ReactNode {
  return (
    <table className="result-table">
      <colgroup>
        <col style={widthOf(13)} />
        <col style={widthOf(30)} />
        {MONTHS.map((month) => (
          <col key={month} />
        ))}
        {[17, 15, 24, 15].map((width, index) => (
          <col key={index} style={widthOf(width)} />
        ))}
      </colgroup>
      <thead>
        <tr>
          <th>{words.hours.no}</th>
          <th>{words.hours.name}</th>
          {MONTHS.map((month) => (
            <th key={month}>{words.month(month)}</th>
          ))}
          <th>{words.hours.counted}</th>
          <th>{words.hours.due}</th>
          <th>{words.hours.result}</th>
          <th>{words.hours.selfStudy}</th>
        </tr>
      </thead>
      <tbody>
        {sheet.members.map((member, index) => (
          <tr key={index}>
            <td className="center">{index + 1}</td>
            <td className="center">
              <CjkText text={member.name} />
            </td>
            {member.months.map((hours, month) => (
              <td key={month} className="center">
                {hours}
              </td>
            ))}
            <td className="center">{member.counted}</td>
            <td className="center">{member.due}</td>
            <td className="center">{member.result}</td>
            <td className="center">{member.selfStudy}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function widthOf(mm: number | undefined): { width: string } | undefined {
  return mm === undefined ? undefined : { width: `${String(mm)}mm` };
}
