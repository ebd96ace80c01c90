/** 更正单: a page of its own behind the corrected minutes; the earlier version stays in the file. */
import type { ReactNode } from 'react';
import { correctionWords as words, paperLabels } from '../../../shared/words/paper';
import { CjkText } from '../text/CjkText';
import type { MarkedText } from './changed-part';
import type { CorrectionSlip } from './correction-slips';
import { SignatureLine } from './SignatureBlock';

export function CorrectionPage({ slip }: { slip: CorrectionSlip }): ReactNode {
  return (
    <section className="new-page">
      <h1 className="title correction-title">{words.title}</h1>
      <table className="correction-table">
        <colgroup>
          <col style={{ width: '28mm' }} />
          <col />
        </colgroup>
        <tbody>
          <Fact label={words.record} text={slip.record} />
          <Fact label={words.drafts} text={slip.drafts} />
          <Fact label={words.at} text={slip.at} />
          <Fact label={words.reason} text={slip.reason} />
        </tbody>
      </table>
      <table className="correction-table">
        <colgroup>
          <col style={{ width: '12mm' }} />
          <col style={{ width: '30mm' }} />
          <col />
          <col />
        </colgroup>
        <thead>
          <tr>
            <th>{words.no}</th>
            <th>{words.place}</th>
            <th>{words.before}</th>
            <th>{words.after}</th>
          </tr>
        </thead>
        <tbody>
          {slip.lines.map((line, index) => (
            <tr key={index}>
              <td className="center">{index + 1}</td>
              <td>{line.place}</td>
              <td>
                <Marked text={line.before} />
              </td>
              <td>
                <Marked text={line.after} />
              </td>
            </tr>
          ))}
          {slip.lines.length === 0 && (
            <tr>
              <td colSpan={4}>{words.same}</td>
            </tr>
          )}
        </tbody>
      </table>
      <div className="signature-block slip">
        <div className="signatures">
          <SignatureLine role={words.corrector} />
          <SignatureLine role={words.secretary} />
        </div>
        <p className="date-blank">{paperLabels.blankDate}</p>
      </div>
    </section>
  );
}

/** The change itself is underlined: readable in black and white. */
function Marked({ text }: { text: MarkedText }): ReactNode {
  if (text.head + text.changed + text.tail === '') return words.empty;
  return (
    <>
      <CjkText text={text.head} />
      {text.changed && <span className="change">{text.changed}</span>}
      <CjkText text={text.tail} />
    </>
  );
}

function Fact({ label, text }: { label: string; text: string }): ReactNode {
  return (
    <tr>
      <th>{label}</th>
      <td>
        <CjkText text={text} />
      </td>
    </tr>
  );
}
