/**
 * P-15 发展党员进度表 (domain §4.1): A4 landscape, everybody × 25 steps with dates and marks that read in black and
 * white, then for each person a page with the steps and the papers.
 */
import type { ReactNode } from 'react';
import { formatDateZh } from '../../../shared/domain/dates';
import { ADMISSION_STEPS } from '../../../shared/schema/admission';
import { admissionStepWords } from '../../../shared/words/admission';
import { admissionProgressWords as words } from '../../../shared/words/admission-paper';
import type { PaperDocument } from '../paper-document';
import { ColumnHead } from '../parts/ColumnHead';
import { SignLines } from '../parts/SignLines';
import { renderDocument } from '../render-document';
import { CjkText } from '../text/CjkText';
import {
  casePage,
  progressRows,
  type AdmissionProgressInput,
  type CasePage,
  type ProgressRow,
  type TimelineRow,
} from './admission-progress-sheet';

export type { AdmissionProgressInput } from './admission-progress-sheet';

/** Steps of each phase, as the heads span them. */
const PHASE_SPANS = [2, 4, 5, 8, 2, 4] as const;
/** Millimetres of the 265 mm; the 25 steps share the rest, 8.9 mm each. */
const WIDTHS_MM = { no: 8, name: 19, stage: 15 } as const;
const STEP_WIDTHS_MM = { no: 7, step: 33, day: 25, done: 34, check: undefined } as const;

const numbers = Array.from({ length: ADMISSION_STEPS }, (_, index) => index + 1);

const css = `
.progress th{padding:.6mm 0;font-size:9pt;line-height:11pt}
.progress th.step{height:36mm;vertical-align:top;padding-top:1mm}
.progress th.step b{display:block;font:700 9pt/11pt var(--song);margin-bottom:.8mm}
.progress th.step span{writing-mode:vertical-rl;display:inline-block;letter-spacing:.04em;line-height:8.6mm;white-space:nowrap}
.progress td{padding:.4mm 0;text-align:center;font-size:7.5pt;line-height:9.5pt}
.progress td.name{font-size:11pt;line-height:13pt}
.progress td.stage{font-size:9pt;line-height:11pt}
.progress tbody tr{height:13mm}
.progress td i{display:block;font-style:normal;font-size:9pt;line-height:10pt}
.progress .phase-end{border-right-width:1.2pt}
.progress-foot{break-inside:avoid;font:11pt/16pt var(--fang);letter-spacing:0;margin-top:2mm}
.progress-foot p{text-indent:0}
.progress-foot .signatures{margin-top:4mm;justify-content:flex-start;gap:0 30mm}
.progress-foot .rule-line{width:34mm}
.case-page{break-before:page}
.case-page.first{break-before:auto}
.case-facts{display:flex;flex-wrap:wrap;gap:0 8mm;font:11pt/17pt var(--fang);letter-spacing:0;margin-bottom:1.5mm}
.halves{display:grid;grid-template-columns:1fr 1fr;gap:4mm;align-items:start}
.case-table td{font-size:9pt;line-height:11pt;padding:.3mm 1mm}
.case-table th{font-size:9.5pt;line-height:12pt;padding:.6mm}
.case-next{font:11pt/17pt var(--hei);letter-spacing:0;margin:0 0 1.5mm}
.case-next,.case-facts span{text-indent:0}
.paper-head{font:12pt/20pt var(--hei);letter-spacing:0;margin:2mm 0 .5mm;break-after:avoid}
.papers{column-count:5;column-gap:3mm}
.papers div{break-inside:avoid;display:flex;gap:1mm;font:8.5pt/12pt var(--song);letter-spacing:0;border-bottom:.5pt solid #000;text-align:left}
.papers .no{width:4.5mm;flex:none;text-align:right}
.papers .state{margin-left:auto;flex:none;width:5mm;text-align:center;font-family:var(--hei)}
`;

export function admissionProgressPaper(input: AdmissionProgressInput): PaperDocument {
  const { branch, cases, on, isSingle } = input;
  const [only] = cases;
  const title = isSingle && only ? words.caseTitle(only.person.name) : words.title;
  const pages = cases.map((one) => casePage(one, input));
  return renderDocument({
    title: [branch.fullName, title].join(' '),
    frame: 'landscape',
    landscape: true,
    css,
    stamp: { pageNumbers: 'plain', foot: words.foot(on) },
    body: (
      <>
        {isSingle ? null : <ProgressTable input={input} rows={progressRows(input)} />}
        {pages.map((page, index) => (
          <CaseSheet key={index} page={page} isFirst={isSingle && index === 0} branchName={branch.fullName} />
        ))}
      </>
    ),
  });
}

/** Last step of each phase gets a heavier line at its right. */
const phaseEnds = new Set(
  PHASE_SPANS.map((_, index) => PHASE_SPANS.slice(0, index + 1).reduce<number>((sum, span) => sum + span, 0)),
);

function ProgressTable({
  input,
  rows,
}: {
  input: AdmissionProgressInput;
  rows: readonly ProgressRow[];
}): ReactNode {
  return (
    <>
      <h1 className="title">{words.title}</h1>
      <div className="line-under-title">
        <span>
          {words.branch}
          {input.branch.fullName}
        </span>
        <span>{words.asOf(input.on)}</span>
      </div>
      <table className="progress">
        <colgroup>
          <col style={{ width: `${WIDTHS_MM.no}mm` }} />
          <col style={{ width: `${WIDTHS_MM.name}mm` }} />
          <col style={{ width: `${WIDTHS_MM.stage}mm` }} />
          {numbers.map((no) => (
            <col key={no} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <th rowSpan={2}>{words.no}</th>
            <th rowSpan={2}>{words.name}</th>
            <th rowSpan={2} className="phase-end">
              {words.stage}
            </th>
            {words.phases.map((phase, index) => (
              <th key={phase} colSpan={PHASE_SPANS[index]} className="phase-end">
                {phase}
              </th>
            ))}
          </tr>
          <tr>
            {numbers.map((no) => (
              <th key={no} className={phaseEnds.has(no) ? 'step phase-end' : 'step'}>
                <b>{no}</b>
                <span>{admissionStepWords[no]}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              <td>{index + 1}</td>
              <td className="name">{row.name}</td>
              <td className="stage phase-end">{row.stage}</td>
              {row.cells.map((cell, step) => (
                <td key={step} className={phaseEnds.has(step + 1) ? 'phase-end' : undefined}>
                  {cell.year}
                  {cell.year === '' ? null : <br />}
                  {cell.day}
                  {cell.mark === '' ? null : <i>{cell.mark}</i>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <div className="progress-foot">
        <p>{rows.length === 0 ? words.empty : words.legend}</p>
        <div className="signatures">
          <SignLines labels={[words.officer, words.secretary]} />
          <p>{formatDateZh(input.on)}</p>
        </div>
      </div>
    </>
  );
}

function CaseSheet({
  page,
  isFirst,
  branchName,
}: {
  page: CasePage;
  isFirst: boolean;
  branchName: string;
}): ReactNode {
  return (
    <section className={isFirst ? 'case-page first' : 'case-page'}>
      <h1 className="title">{page.title}</h1>
      <div className="case-facts">
        <span>
          {words.branch}
          {branchName}
        </span>
        {page.facts.map(({ label, value }) => (
          <span key={label}>
            {label}：{value}
          </span>
        ))}
      </div>
      {page.next === '' ? null : <p className="case-next">{page.next}</p>}
      <div className="halves">
        {page.halves.map((rows, index) => (
          <StepTable key={index} rows={rows} />
        ))}
      </div>
      <h2 className="paper-head">{words.paperTitle}</h2>
      <div className="papers">
        {page.papers.map(({ no, paper, state }, index) => (
          <div key={index}>
            <span className="no">{no}</span>
            <span>{paper}</span>
            <span className="state">{state}</span>
          </div>
        ))}
      </div>
    </section>
  );
}

const stepColumns = Object.keys(words.columns) as (keyof typeof words.columns)[];

function StepTable({ rows }: { rows: readonly TimelineRow[] }): ReactNode {
  return (
    <table className="case-table">
      <ColumnHead columns={stepColumns} heads={words.columns} widthsMm={STEP_WIDTHS_MM} />
      <tbody>
        {rows.map((row, index) => (
          <tr key={index}>
            {stepColumns.map((column) => (
              <td key={column} className={column === 'no' ? 'center' : undefined}>
                <CjkText text={row[column]} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
