/** 检查反馈单 to be filled in by hand: who looked at what, what was found, what is asked until when; A4. */
import type { ReactNode } from 'react';
import type { Branch } from '../../../shared/schema/branch';
import { blankFormWords } from '../../../shared/words/blank-forms';
import { paperLabels } from '../../../shared/words/paper';
import type { PaperDocument } from '../paper-document';
import { RuledLines } from '../parts/RuledLines';
import { SignLines } from '../parts/SignLines';
import { renderDocument } from '../render-document';
import { oneLine } from '../text/printable';

const words = blankFormWords.inspection;

/** Width of the cell without its padding: 162 mm less 2 × 3 mm. */
const HAND_MM = 156;
const LINES = { what: 4, found: 7, asked: 5 };

const css = `
.inspection td,.inspection th{font-size:12pt;line-height:17pt}
.inspection tr.head{height:12mm}
.inspection td.hand{padding:2mm 3mm;vertical-align:top}
.inspection .label{font-family:var(--hei);text-indent:0}
.inspection-sign{margin-top:8mm;font:12pt/20pt var(--fang);letter-spacing:0;break-inside:avoid}
.inspection-sign .rule-line{width:34mm}
.inspection-page .date-blank{font:12pt/24pt var(--fang);letter-spacing:0}
`;

export function inspectionPaper(branch: Pick<Branch, 'fullName'>): PaperDocument {
  return renderDocument({
    title: blankFormWords.title(branch.fullName, words.title),
    frame: 'form',
    css,
    stamp: { pageNumbers: 'none', foot: words.foot },
    body: (
      <div className="inspection-page">
        <h1 className="title">{words.title}</h1>
        <div className="line-under-title">
          <span>
            {words.branch}
            {oneLine(branch.fullName)}
          </span>
        </div>
        <table className="inspection">
          <colgroup>
            <col style={{ width: '27mm' }} />
            <col />
            <col style={{ width: '27mm' }} />
            <col style={{ width: '44mm' }} />
          </colgroup>
          <tbody>
            <tr className="head">
              <th>{words.by}</th>
              <td />
              <th>{words.on}</th>
              <td />
            </tr>
            <tr className="head">
              <th>{words.people}</th>
              <td colSpan={3} />
            </tr>
            <Hand label={words.what} lines={LINES.what} />
            <Hand label={words.found} lines={LINES.found} />
            <Hand label={words.asked} lines={LINES.asked} />
          </tbody>
        </table>
        <div className="inspection-sign signatures">
          <SignLines labels={[words.signBy, words.signBranch]} />
        </div>
        <p className="date-blank">{paperLabels.blankDate}</p>
      </div>
    ),
  });
}

function Hand({ label, lines }: { label: string; lines: number }): ReactNode {
  return (
    <tr>
      <td colSpan={4} className="hand">
        <p className="label">{label}</p>
        <RuledLines widthMm={HAND_MM} count={lines} />
      </td>
    </tr>
  );
}
