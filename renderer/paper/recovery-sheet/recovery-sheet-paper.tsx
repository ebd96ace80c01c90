/**
 * 支部手册恢复码: one plain A4 sheet for the sealed envelope. No red head and no emblem: it is no official paper.
 * The branch's name is a line to fill by hand, so that the sheet found alone does not say whose data it opens
 * unless the branch wants it to, and because at the first start there is no branch yet.
 */
import { formatDateZh, type CalendarDate } from '../../../shared/domain/dates';
import { recoverySheetWords as words } from '../../../shared/words/lock';
import { SignLines } from '../parts/SignLines';
import { CjkText } from '../text/CjkText';
import { CodeBox, codeBoxCss } from '../text/CodeBox';
import type { PaperDocument } from '../paper-document';
import { renderDocument } from '../render-document';

export interface RecoverySheetInput {
  /** Groups with `-` between them. */
  code: string;
  madeOn: CalendarDate;
}

const css = `${codeBoxCss}
.sheet-facts{display:grid;grid-template-columns:4em 1fr;gap:2mm 4mm;font:14pt/24pt var(--fang);letter-spacing:0;margin:8mm 0 9mm}
.sheet-facts>:nth-child(odd){text-align-last:justify}
.sheet-facts .rule-line{width:100%;height:1.2em}
.sheet-notes{display:grid;grid-template-columns:5em 1fr;gap:2.5mm 2mm;font:12pt/19pt var(--fang);letter-spacing:0}
.sheet-notes dt{font-family:var(--hei)}
.sheet-notes dd{margin:0;text-align:justify}
.sheet-signs{margin-top:9mm;font:12pt/19pt var(--fang);letter-spacing:0}
.sheet-signs .rule-line{width:28mm}
`;

export function recoverySheetPaper({ code, madeOn }: RecoverySheetInput): PaperDocument {
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
        <CodeBox title={words.codeTitle} code={code} groupNo={words.groupNo} hint={words.readHint} />
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
          <SignLines labels={[words.sealedBy, words.keptBy, words.sealedOn]} />
        </div>
      </>
    ),
  });
}
