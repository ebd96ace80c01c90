/**
 * 支部手册交接码: one plain A4 sheet that travels apart from the stick. It names the two persons and the package's
 * 核对码, not the branch: whoever finds it alone learns no more than that two people met.
 */
import { formatDateZh, type CalendarDate } from '../../../shared/domain/dates';
import { handoverCodeSheetWords as words } from '../../../shared/words/handover-paper';
import { recoverySheetWords } from '../../../shared/words/lock';
import type { PaperDocument } from '../paper-document';
import { SignLines } from '../parts/SignLines';
import { renderDocument } from '../render-document';
import { CjkText } from '../text/CjkText';
import { CodeBox, codeBoxCss } from '../text/CodeBox';
import { oneLine } from '../text/printable';

export interface HandoverCodeInput {
  /** Groups with `-` between them. */
  code: string;
  checkCode: string;
  on: CalendarDate;
  from: string;
  to: string;
}

const css = `${codeBoxCss}
.sheet-facts{display:grid;grid-template-columns:4em 1fr 4em 1fr;gap:2mm 4mm;font:14pt/24pt var(--fang);letter-spacing:0;margin:8mm 0 9mm}
.sheet-facts>.wide{grid-column:2/-1}
.sheet-check{font:700 16pt/24pt Consolas,"DejaVu Sans Mono","Liberation Mono","Noto Sans Mono",monospace;margin-right:4mm}
.sheet-small{font:10.5pt/24pt var(--song)}
.sheet-notes{display:grid;grid-template-columns:5em 1fr;gap:2.5mm 2mm;font:12pt/19pt var(--fang);letter-spacing:0}
.sheet-notes dt{font-family:var(--hei)}
.sheet-notes dd{margin:0;text-align:justify}
.sheet-signs{margin-top:9mm;font:12pt/19pt var(--fang);letter-spacing:0}
.sheet-signs .rule-line{width:28mm}
`;

export function handoverCodePaper({ code, checkCode, on, from, to }: HandoverCodeInput): PaperDocument {
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
          <span>{words.from}</span>
          <span>
            <CjkText text={oneLine(from)} />
          </span>
          <span>{words.to}</span>
          <span>
            <CjkText text={oneLine(to)} />
          </span>
          <span>{words.on}</span>
          <span className="wide">{formatDateZh(on)}</span>
          <span>{words.checkCode}</span>
          <span className="wide">
            <b className="sheet-check">{checkCode}</b>
            <span className="sheet-small">{words.checkCodeNote}</span>
          </span>
        </div>
        <CodeBox
          title={words.codeTitle}
          code={code}
          groupNo={recoverySheetWords.groupNo}
          hint={recoverySheetWords.readHint}
        />
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
          <SignLines labels={[words.givenBy, words.receivedBy, words.receivedOn]} />
        </div>
      </>
    ),
  });
}
