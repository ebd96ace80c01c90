/**
 * 支部手册恢复码: one plain A4 sheet for the sealed envelope. No red head and no emblem: it is no official paper.
 * The branch's name is a line to fill by hand, so that the sheet found alone does not say whose data it opens
 * unless the branch wants it to, and because at the first start there is no branch yet.
 */
import { formatDateZh, type CalendarDate } from '../../../shared/domain/dates';
import { recoverySheetWords as words } from '../../../shared/words/lock';
import { CjkText } from '../text/CjkText';
import type { PaperDocument } from '../paper-document';
import { renderDocument } from '../render-document';

export interface RecoverySheetInput {
  /** Groups with `-` between them. */
  code: string;
  madeOn: CalendarDate;
}

// A face with clearly different 0 D, 8 B, 5 S, 2 Z: the code is read by eye and typed.
const css = `
.sheet-facts{display:grid;grid-template-columns:4em 1fr;gap:2mm 4mm;font:14pt/24pt var(--fang);letter-spacing:0;margin:8mm 0 9mm}
.sheet-facts>:nth-child(odd){text-align-last:justify}
.sheet-facts .rule-line{width:100%;height:1.2em}
.code-box{border:1.2pt solid #000;padding:5mm 4mm 4mm;margin-bottom:8mm;break-inside:avoid;letter-spacing:0}
.code-title{font:16pt/22pt var(--hei);text-align:center;text-indent:0;margin-bottom:4mm}
.code-row{display:flex;justify-content:center;gap:7mm;margin-bottom:4mm}
.code-group{text-align:center}
.code-group b{display:block;font:700 23pt/30pt Consolas,"DejaVu Sans Mono","Liberation Mono","Noto Sans Mono",monospace;border-bottom:.5pt solid #000;padding:0 1mm}
.code-group span{display:block;font:9pt/13pt var(--song)}
.code-hint{font:10.5pt/15pt var(--song);text-align:center;text-indent:0}
.sheet-notes{display:grid;grid-template-columns:5em 1fr;gap:2.5mm 2mm;font:12pt/19pt var(--fang);letter-spacing:0}
.sheet-notes dt{font-family:var(--hei)}
.sheet-notes dd{margin:0;text-align:justify}
.sheet-signs{margin-top:9mm;font:12pt/19pt var(--fang);letter-spacing:0}
.sheet-signs .rule-line{width:28mm}
`;

/** Four groups above, the rest below: short enough to be read out without losing the place. */
const GROUPS_IN_FIRST_ROW = 4;

export function recoverySheetPaper({ code, madeOn }: RecoverySheetInput): PaperDocument {
  const groups = code.split('-').map((group, index) => ({ group, no: index + 1 }));
  const rows = [groups.slice(0, GROUPS_IN_FIRST_ROW), groups.slice(GROUPS_IN_FIRST_ROW)];
  return renderDocument({
    // No code and no name in the title: it becomes the name of the printer's job.
    title: words.title,
    frame: 'form',
    css,
    stamp: { pageNumbers: 'none' },
    body: (
      <>
        <h1 className="title">{words.title}</h1>
        <div className="sheet-facts">
          <span>{words.branch}</span>
          <span className="rule-line" />
          <span>{words.computer}</span>
          <span className="rule-line" />
          <span>{words.madeOn}</span>
          <span>{formatDateZh(madeOn)}</span>
        </div>
        <div className="code-box">
          <p className="code-title">{words.codeTitle}</p>
          {rows.map((row, index) => (
            <div key={index} className="code-row">
              {row.map(({ group, no }) => (
                <div key={no} className="code-group">
                  <b>{group}</b>
                  <span>{words.groupNo(no)}</span>
                </div>
              ))}
            </div>
          ))}
          <p className="code-hint">{words.readHint}</p>
        </div>
        <dl className="sheet-notes" style={{ margin: 0 }}>
          {words.notes.map(([term, text]) => (
            <div key={term} style={{ display: 'contents' }}>
              <dt>{term}</dt>
              <dd>
                <CjkText text={text} />
              </dd>
            </div>
          ))}
        </dl>
        <div className="signatures sheet-signs">
          {[words.sealedBy, words.keptBy, words.sealedOn].map((label) => (
            <p key={label}>
              {label}
              <span className="rule-line" />
            </p>
          ))}
        </div>
      </>
    ),
  });
}
