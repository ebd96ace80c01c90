/** P-02 签到表 (domain §4.1): one row of 11.4 mm per person to sign in, observers, rows for guests. */
import type { ReactNode } from 'react';
import { signInWords as words } from '../../../shared/words/paper';
import { renderDocument } from '../render-document';
import type { PaperDocument } from '../paper-document';
import { signInSheet, type SignInInput, type SignInRow, type SignInSheet } from './sign-in-sheet';

export type { SignInInput } from './sign-in-sheet';

export const signInCss = `
.sign-in-heading{margin-bottom:3mm}
.line-under-title{margin-bottom:2mm}
.sign-table{text-align:center}
.sign-table td{text-align:center}
.sign-table tbody tr{height:11.4mm}
.sign-table tbody tr.band{height:8.4mm;break-after:avoid}
.sign-table td.name{font-size:14pt;line-height:17pt}
.sign-table td.belongs{font-size:10.5pt;line-height:14pt;padding-left:.6mm;padding-right:.6mm}
.sign-table td.note{font-size:10.5pt;line-height:13pt}
.totals{display:flex;justify-content:space-between;margin-top:5mm;font:12pt/18pt var(--fang);letter-spacing:0;break-inside:avoid;break-before:avoid}
.totals p{text-indent:0;white-space:nowrap}
.totals .short{width:14mm}
.totals .long{width:34mm}
`;

/** The sheet people sign; printed before the meeting, so presence is never filled in. */
export function signInPaper(input: SignInInput): PaperDocument {
  const sheet = signInSheet(input);
  return renderDocument({
    title: [input.branch.fullName, sheet.heading, words.title].filter(Boolean).join(' '),
    frame: 'form',
    css: signInCss,
    stamp: {
      pageNumbers: 'plain',
      headLeft: input.branch.fullName,
      headRight: words.running,
      foot: words.foot(sheet.heading),
      ...(input.withCode === false
        ? {}
        : { code: { recordId: input.record.id, kind: 'signIn', revision: 0 } }),
    },
    body: <Sheet sheet={sheet} />,
  });
}

function Sheet({ sheet }: { sheet: SignInSheet }): ReactNode {
  return (
    <>
      <h1 className="title spread">{words.title}</h1>
      <p className="subtitle sign-in-heading">{sheet.heading}</p>
      <div className="line-under-title">
        <span>
          {words.time}
          {sheet.time}
        </span>
        <span>
          {words.place}
          {sheet.place}
        </span>
      </div>
      <SignTable sheet={sheet} />
      <div className="totals">
        <p>{sheet.totals}</p>
        <p>
          {words.presentBlank}
          <span className="rule-line short" />
          {words.peopleUnit}
        </p>
        <p>
          {words.filledBy}
          <span className="rule-line long" />
        </p>
      </div>
    </>
  );
}

function SignTable({ sheet }: { sheet: SignInSheet }): ReactNode {
  const spare: SignInRow[] = Array.from({ length: sheet.spareRows }, () => ({
    name: '',
    belongs: '',
    note: '',
  }));
  return (
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
          <th>{words.no}</th>
          <th>{words.name}</th>
          <th>{sheet.belongsLabel}</th>
          <th>{words.signature}</th>
          <th>{words.note}</th>
        </tr>
      </thead>
      <tbody>
        {sheet.rows.map((row, index) => (
          <PersonRow key={index} no={index + 1} row={row} />
        ))}
        <tr className="band">
          <th colSpan={2}>{words.observers}</th>
          <th>{words.identity}</th>
          <th>{words.signature}</th>
          <th>{words.note}</th>
        </tr>
        {[...sheet.observers, ...spare].map((row, index) => (
          <PersonRow key={index} no={index + 1} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function PersonRow({ no, row }: { no: number; row: SignInRow }): ReactNode {
  return (
    <tr>
      <td>{no}</td>
      <td className="name">{row.name}</td>
      <td className="belongs">{row.belongs}</td>
      <td />
      <td className="note">{row.note}</td>
    </tr>
  );
}
