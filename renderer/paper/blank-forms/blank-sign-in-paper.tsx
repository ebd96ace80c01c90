/** P-02 to be filled in by hand: rows with the names of today's roster, or without any. */
import type { ReactNode } from 'react';
import type { Branch } from '../../../shared/schema/branch';
import { blankFormWords } from '../../../shared/words/blank-forms';
import { signInWords } from '../../../shared/words/paper';
import type { PaperDocument } from '../paper-document';
import { renderDocument } from '../render-document';
import { signInCss } from '../sign-in/sign-in-paper';
import { oneLine } from '../text/printable';

const words = blankFormWords.signIn;

export interface BlankSignInInput {
  branch: Pick<Branch, 'fullName'>;
  /** Printed in this order; empty rows where there are none. */
  people: readonly { name: string; groupName: string }[];
  /** Empty rows where no names are printed. */
  rows: number;
}

/** Below printed names: guests, and whoever joined since. */
const SPARE_ROWS = 3;

const css = `
.blank-lines{font:12pt/20pt var(--fang);letter-spacing:0;margin-bottom:2mm}
.blank-lines p{text-indent:0;display:flex;align-items:baseline;gap:0}
.blank-lines .fill-line{flex:1;border-bottom:.5pt solid #000}
`;

export function blankSignInPaper({ branch, people, rows }: BlankSignInInput): PaperDocument {
  const names =
    people.length > 0 ? people : Array.from({ length: rows }, () => ({ name: '', groupName: '' }));
  const spare = people.length > 0 ? SPARE_ROWS : 0;
  return renderDocument({
    title: blankFormWords.title(branch.fullName, signInWords.title),
    frame: 'form',
    css: `${signInCss}${css}`,
    stamp: { pageNumbers: 'plain', headLeft: branch.fullName, headRight: signInWords.running },
    body: (
      <>
        <h1 className="title spread">{signInWords.title}</h1>
        <div className="blank-lines">
          <p>
            {words.meeting}
            <span className="fill-line" />
          </p>
          <p>
            {words.time}　　{words.place}
            <span className="fill-line" />
          </p>
        </div>
        <table className="sign-table">
          <colgroup>
            <col style={{ width: '12mm' }} />
            <col style={{ width: '36mm' }} />
            <col style={{ width: '35mm' }} />
            <col />
            <col style={{ width: '30mm' }} />
          </colgroup>
          <thead>
            <tr>
              <th>{signInWords.no}</th>
              <th>{signInWords.name}</th>
              <th>{signInWords.group}</th>
              <th>{signInWords.signature}</th>
              <th>{signInWords.note}</th>
            </tr>
          </thead>
          <tbody>
            {[...names, ...Array.from({ length: spare }, () => ({ name: '', groupName: '' }))].map(
              (row, index) => (
                <tr key={index}>
                  <td>{index + 1}</td>
                  <td className="name">{oneLine(row.name)}</td>
                  <td className="belongs">{oneLine(row.groupName)}</td>
                  <td />
                  <td />
                </tr>
              ),
            )}
          </tbody>
        </table>
        <div className="totals">
          <Count label={words.should} />
          <Count label={signInWords.presentBlank} />
          <p>
            {signInWords.filledBy}
            <span className="rule-line long" />
          </p>
        </div>
      </>
    ),
  });
}

function Count({ label }: { label: string }): ReactNode {
  return (
    <p>
      {label}
      <span className="rule-line short" />
      {signInWords.peopleUnit}
    </p>
  );
}
