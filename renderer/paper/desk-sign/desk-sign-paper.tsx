/**
 * P-13 党员先锋岗 (domain §4.1): a tent sign of 200 × 100 mm, cut out of A4 landscape and folded once. Face 2, the oath,
 * stands on its head above the fold, so that it is upright once the sign stands. No emblem is drawn: only the standard
 * one may be used (党徽党旗条例), so its place is marked for the one that is handed out.
 */
import type { ReactNode } from 'react';
import { OATH_LINES } from '../../../shared/words/oath';
import { deskSignWords as words } from '../../../shared/words/pioneer';
import type { PaperDocument } from '../paper-document';
import { renderDocument } from '../render-document';
import { CjkText } from '../text/CjkText';
import { deskSign, type DeskSign, type DeskSignInput } from './desk-sign-sheet';

/** Millimetres. The sign lies in the middle of 297 × 210; 5 mm above and below no printer prints. */
const LEFT = 48.5;
const TOP = 5;
const WIDE = 200;
const HIGH = 100;

const css = `
.sign-sheet{position:relative;width:297mm;height:209.5mm;overflow:hidden;letter-spacing:0;break-after:page}
.sign-sheet:last-child{break-after:auto}
.sign-face{position:absolute;left:${LEFT}mm;width:${WIDE}mm;height:${HIGH}mm;padding:9mm 14mm 6mm}
.sign-face.front{top:${TOP + HIGH}mm}
.sign-face.back{top:${TOP}mm;transform:rotate(180deg);text-align:center}
.sign-face p,.sign-face h1,.sign-face h2{text-indent:0}
.sign-head{display:flex;align-items:center;gap:10mm;padding-bottom:3.5mm}
.sign-emblem{flex:none;width:24mm;height:24mm;border:.5pt dashed #777;border-radius:50%;display:flex;align-items:center;justify-content:center;font:9pt/12pt var(--song);color:#777}
.sign-face h1{flex:1;font:42pt/52pt var(--title);color:#b01c1f;letter-spacing:.28em;text-align:center;white-space:nowrap}
.sign-rule{border-top:1.6pt solid #b01c1f;border-bottom:.8pt solid #b5892e;height:3pt}
.sign-who{display:flex;align-items:center;gap:12mm;padding:3mm 0 2.5mm}
.sign-who .name{font:30pt/38pt var(--title);letter-spacing:.1em;white-space:nowrap}
.sign-who .name.long{font-size:22pt;letter-spacing:0}
.sign-who .roles{font:14pt/21pt var(--hei);text-align:left}
.sign-pledge{font:18pt/30pt var(--kai);text-align:left}
.sign-pledge b{font:18pt/30pt var(--hei);color:#b01c1f;margin-right:.6em}
.sign-face h2{font:26pt/34pt var(--title);color:#b01c1f;letter-spacing:.5em;padding-left:.5em}
.sign-face .sign-rule{margin:0 auto}
.sign-face.back .sign-rule{width:62mm;margin-bottom:4.5mm}
.sign-oath{font:19pt/35pt var(--kai);white-space:nowrap}
.sign-mark{position:absolute;border:0 solid #000}
.sign-note{position:absolute;font:7.5pt/10pt var(--song);color:#555;white-space:nowrap;text-indent:0}
`;

/** One sheet for each sign. Posts of the signs must not be empty. */
export function deskSignPaper(inputs: readonly DeskSignInput[]): PaperDocument {
  const signs = inputs.map(deskSign);
  const [only] = signs;
  return renderDocument({
    title: signs.length === 1 && only ? `${words.title} ${only.name}` : words.title,
    frame: 'bare',
    landscape: true,
    css,
    stamp: { pageNumbers: 'none' },
    body: signs.map((sign, index) => <Sheet key={index} sign={sign} />),
  });
}

function Sheet({ sign }: { sign: DeskSign }): ReactNode {
  return (
    <section className="sign-sheet">
      <div className="sign-face back">
        <h2>{words.oath}</h2>
        <div className="sign-rule" />
        {OATH_LINES.map((line) => (
          <p key={line} className="sign-oath">
            {line}
          </p>
        ))}
      </div>
      <div className="sign-face front">
        <div className="sign-head">
          <div className="sign-emblem">{words.emblem}</div>
          <h1>{words.sign}</h1>
        </div>
        <div className="sign-rule" />
        <div className="sign-who">
          <span className={Array.from(sign.name).length > 4 ? 'name long' : 'name'}>{sign.name}</span>
          <div className="roles">
            {sign.roles.map((role) => (
              <p key={role}>
                <CjkText text={role} />
              </p>
            ))}
            <p>
              <CjkText text={sign.title} />
            </p>
          </div>
        </div>
        <p className="sign-pledge">
          <b>{words.pledge}</b>
          <CjkText text={sign.pledge} />
        </p>
      </div>
      <Marks />
    </section>
  );
}

/** Where to cut (solid) and to fold (dashed), outside the sign, so that nothing of them stays on it. */
function Marks(): ReactNode {
  const right = LEFT + WIDE;
  const bottom = TOP + 2 * HIGH;
  const fold = TOP + HIGH;
  const across = (x: number, y: number, dashed = false): ReactNode => (
    <i
      className="sign-mark"
      style={{
        left: `${x}mm`,
        top: `${y}mm`,
        width: '12mm',
        borderTop: `.5pt ${dashed ? 'dashed' : 'solid'} #000`,
      }}
    />
  );
  const upright = (x: number, y: number): ReactNode => (
    <i
      className="sign-mark"
      style={{ left: `${x}mm`, top: `${y}mm`, height: '4mm', borderLeft: '.5pt solid #000' }}
    />
  );
  return (
    <>
      {across(LEFT - 14, TOP)}
      {across(right + 2, TOP)}
      {across(LEFT - 14, bottom)}
      {across(right + 2, bottom)}
      {across(LEFT - 14, fold, true)}
      {across(right + 2, fold, true)}
      {upright(LEFT, TOP - 4.5)}
      {upright(right, TOP - 4.5)}
      {upright(LEFT, bottom + 0.5)}
      {upright(right, bottom + 0.5)}
      <p className="sign-note" style={{ left: '14mm', top: `${TOP + 1}mm` }}>
        {words.cut}
      </p>
      <p className="sign-note" style={{ left: '10mm', top: `${fold - 5}mm` }}>
        {words.fold}
      </p>
      <p
        className="sign-note"
        style={{ left: '16mm', top: `${fold + 6}mm`, writingMode: 'vertical-rl', letterSpacing: '.1em' }}
      >
        {words.size}
      </p>
    </>
  );
}
