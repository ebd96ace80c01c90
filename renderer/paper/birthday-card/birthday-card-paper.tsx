/**
 * P-14 政治生日贺卡 (domain §4.1): one side of A4, folded to A5 landscape and again to A6. The lower half is the outside
 * (back and cover); the upper half, the inside, stands on its head, so that it is upright once the sheet is folded
 * backwards. So it needs neither scissors nor a printer of both sides. The emblem's place is marked, as on P-13.
 */
import type { ReactNode } from 'react';
import { OATH_LINES } from '../../../shared/words/oath';
import { birthdayCardWords as words } from '../../../shared/words/pioneer';
import type { PaperDocument } from '../paper-document';
import { renderDocument } from '../render-document';
import { CjkText } from '../text/CjkText';
import { birthdayCards, type BirthdayCard, type BirthdayCardInput } from './birthday-card-sheet';

const css = `
.card-sheet{position:relative;width:210mm;height:296.5mm;overflow:hidden;letter-spacing:0;break-after:page}
.card-sheet:last-child{break-after:auto}
.card-half{position:absolute;left:0;width:210mm;height:148mm;display:grid;grid-template-columns:105mm 105mm}
.card-half.inside{top:0;transform:rotate(180deg)}
.card-half.outside{top:148.5mm}
.card-half>div{padding:14mm 12mm;min-width:0;display:flex;flex-direction:column}
.card-half p,.card-half h1,.card-half h2{text-indent:0}
.card-cover{align-items:center;justify-content:center;text-align:center}
.card-emblem{width:30mm;height:30mm;border:.5pt dashed #777;border-radius:50%;display:flex;align-items:center;justify-content:center;font:9pt/12pt var(--song);color:#777;margin-bottom:12mm}
.card-cover h1{font:34pt/46pt var(--title);color:#b01c1f;letter-spacing:.18em;padding-left:.18em}
.card-rule{border-top:1.4pt solid #b01c1f;border-bottom:.7pt solid #b5892e;height:2.8pt;width:46mm;margin:6mm auto}
.card-cover .branch{font:13pt/20pt var(--kai);text-wrap:balance}
.card-text{font:14pt/25pt var(--kai);text-align:justify}
.card-text .address{font:16pt/28pt var(--hei);margin-bottom:1.5mm}
.card-text .indented{text-indent:2em}
.card-text .lead{color:#b01c1f;margin-top:3mm}
.card-sign{margin-top:auto;font:12pt/20pt var(--fang);text-align:right}
.card-sign .rule-line{width:30mm}
.card-oath{align-items:center;justify-content:center;text-align:center}
.card-oath h2{font:22pt/32pt var(--title);color:#b01c1f;letter-spacing:.4em;padding-left:.4em}
.card-oath .card-rule{margin:3mm auto 5mm}
.card-oath p{font:11.5pt/23pt var(--kai);white-space:nowrap}
.card-back{align-items:center;justify-content:flex-end}
.card-note{font:7.5pt/10pt var(--song);color:#777}
.card-mark{position:absolute;border:0 solid #999}
`;

/** One sheet for each card. */
export function birthdayCardPaper(input: BirthdayCardInput): PaperDocument {
  const cards = birthdayCards(input);
  return renderDocument({
    title: words.title,
    frame: 'bare',
    css,
    stamp: { pageNumbers: 'none' },
    body: cards.map((card, index) => <Sheet key={index} card={card} />),
  });
}

function Sheet({ card }: { card: BirthdayCard }): ReactNode {
  return (
    <section className="card-sheet">
      <div className="card-half inside">
        <div className="card-text">
          <p className="address">
            <CjkText text={card.address} />
          </p>
          <p className="indented">
            <CjkText text={card.line} />
          </p>
          <p className="lead">{words.messageHead}</p>
          <p className="indented">
            <CjkText text={card.message} />
          </p>
          <div className="card-sign">
            <p>
              {words.secretary}
              <span className="rule-line" />
            </p>
            <p style={{ whiteSpace: 'pre' }}>{words.date}</p>
          </div>
        </div>
        <div className="card-oath">
          <h2>{words.oath}</h2>
          <div className="card-rule" />
          {OATH_LINES.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      </div>
      <div className="card-half outside">
        <div className="card-back">
          <p className="card-note">{words.fold}</p>
        </div>
        <div className="card-cover">
          <div className="card-emblem">{words.emblem}</div>
          <h1>{words.cover}</h1>
          <div className="card-rule" />
          <p className="branch">
            <CjkText text={card.branch} />
          </p>
        </div>
      </div>
      {/* Short marks at the edges show the folds; a line across would be seen on the card. */}
      <i
        className="card-mark"
        style={{
          left: '5mm',
          top: '148.5mm',
          width: '8mm',
          borderTopWidth: '.5pt',
          borderTopStyle: 'dashed',
        }}
      />
      <i
        className="card-mark"
        style={{
          right: '5mm',
          top: '148.5mm',
          width: '8mm',
          borderTopWidth: '.5pt',
          borderTopStyle: 'dashed',
        }}
      />
      <i
        className="card-mark"
        style={{
          left: '105mm',
          top: '5mm',
          height: '6mm',
          borderLeftWidth: '.5pt',
          borderLeftStyle: 'dashed',
        }}
      />
      <i
        className="card-mark"
        style={{
          left: '105mm',
          bottom: '5mm',
          height: '6mm',
          borderLeftWidth: '.5pt',
          borderLeftStyle: 'dashed',
        }}
      />
    </section>
  );
}
