/** P-17 票 (domain §4.1): A6, four on one side of A4 to be cut apart; boxes to tick, anonymous. */
import type { ReactNode } from 'react';
import { ballotWords as words } from '../../../shared/words/before-meeting';
import type { PaperDocument } from '../paper-document';
import { renderDocument } from '../render-document';
import { CjkText } from '../text/CjkText';
import { ballotSheet, type BallotInput, type BallotSheet } from './ballot-sheet';

export { ballotKinds, type BallotInput, type BallotKind } from './ballot-sheet';

const css = `
.ballot-page{position:relative;width:210mm;height:296.5mm;overflow:hidden;letter-spacing:0;break-after:page;display:grid}
.ballot-page:last-child{break-after:auto}
.ballot-page.on4{grid-template:148.25mm 148.25mm / 105mm 105mm}
.ballot-page.on2{grid-template:148.25mm 148.25mm / 210mm}
.ballot-page.on1{grid-template:296.5mm / 210mm}
.ballot{padding:11mm 11mm 8mm;min-width:0;display:flex;flex-direction:column;border:0 dashed #888}
.on4 .ballot:nth-child(odd){border-right-width:.4pt}
.on4 .ballot:nth-child(-n+2),.on2 .ballot:first-child{border-bottom-width:.4pt}
.ballot p,.ballot h1{text-indent:0}
.ballot h1{font:20pt/26pt var(--title);text-align:center}
.ballot .about{font:12pt/18pt var(--fang);margin-top:3mm;text-align:left}
.ballot .about b{font:12pt/18pt var(--hei)}
.ballot .hand{height:9mm;border-bottom:.5pt solid #000}
.ballot .order{font:9pt/13pt var(--song);text-align:right;margin-top:2mm}
.ballot .names{display:flex;gap:4mm;margin-top:1mm}
.ballot table{font:12pt/15pt var(--song);text-align:center}
.ballot th{font-size:10pt;line-height:13pt;padding:.8mm .4mm}
.ballot td{padding:0 .4mm;text-align:center}
.ballot tbody tr{height:6.8mm}
.ballot td.name{font:12pt/15pt var(--fang)}
.ballot td.name.long{font-size:9pt;line-height:11pt}
.ballot td.blank{text-align:left;font:8pt/10pt var(--song);color:#555}
.ballot .box{display:inline-block;width:4.2mm;height:4.2mm;border:.8pt solid #000;vertical-align:middle}
.ballot .choices{display:flex;justify-content:space-around;margin:auto 0}
.ballot .choices div{text-align:center;font:15pt/22pt var(--hei)}
.ballot .choices .box{display:block;width:13mm;height:13mm;margin:2mm auto 0}
.ballot .rule{font:8.5pt/12.5pt var(--song);text-align:justify;margin-top:3mm}
.on1 .ballot tbody tr{height:9.4mm}
.ballot .foot{font:8.5pt/12pt var(--song);color:#333;margin-top:auto;padding-top:2mm;text-align:center}
`;

/** The ballots, or undefined where the record has nothing to vote on. */
export function ballotPaper(input: BallotInput): PaperDocument | undefined {
  const sheet = ballotSheet(input);
  return sheet && ballotsOf(sheet);
}

/** The sheet's ballots, as many to a page of A4 as it says. */
export function ballotsOf(sheet: BallotSheet): PaperDocument {
  const title = sheet.title.replaceAll('　', '');
  return renderDocument({
    title: [...sheet.foot, title].filter(Boolean).join(' '),
    frame: 'bare',
    css,
    // Nothing may tell one ballot from another: no numbers, no code.
    stamp: { pageNumbers: 'none' },
    body: Array.from({ length: sheet.sheets }, (_, page) => (
      <section key={page} className={`ballot-page on${sheet.perSheet}`}>
        {Array.from({ length: sheet.perSheet }, (_unused, index) => (
          <Ballot key={index} sheet={sheet} />
        ))}
      </section>
    )),
  });
}

function Ballot({ sheet }: { sheet: BallotSheet }): ReactNode {
  return (
    <div className="ballot">
      <h1>{sheet.title}</h1>
      {sheet.subject !== '' && (
        <p className="about">
          {sheet.kind === 'vote' && <b>{words.subject}</b>}
          <CjkText text={sheet.subject} />
        </p>
      )}
      {sheet.subjectByHand === true && (
        <>
          <p className="about">
            <b>{words.subject}</b>
          </p>
          <p className="hand" />
          <p className="hand" />
        </>
      )}
      {sheet.kind === 'vote' ? (
        <div className="choices">
          {sheet.columns.map((column) => (
            <div key={column}>
              {column}
              <span className="box" />
            </div>
          ))}
        </div>
      ) : (
        <>
          {sheet.isOrdered && <p className="order">{words.order}</p>}
          <div className="names">
            {sheet.parts.map((names, index) => (
              <NameTable key={index} names={names} sheet={sheet} />
            ))}
          </div>
        </>
      )}
      <p className="rule">
        <CjkText text={sheet.rule} />
        {words.anonymous}
      </p>
      <div className="foot">
        {sheet.foot.filter(Boolean).map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </div>
  );
}

/** Millimetres of a column of boxes: 基本合格 has four characters. */
const BOX_MM = { election: 14, vote: 14, review: 13 } as const;
/** So many characters stand in the name column at full size. */
const NAME_FITS = 5;

function NameTable({ names, sheet }: { names: readonly string[]; sheet: BallotSheet }): ReactNode {
  return (
    <table>
      <colgroup>
        <col />
        {sheet.columns.map((column) => (
          <col key={column} style={{ width: `${BOX_MM[sheet.kind]}mm` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          <th>{sheet.nameLabel}</th>
          {sheet.columns.map((column) => (
            <th key={column}>{inTwoLines(column)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {names.map((name, index) => (
          <tr key={index}>
            <td className={nameClass(name)}>{name === '' ? words.writeIn : name}</td>
            {sheet.columns.map((column, at) => (
              // Somebody written in is only voted for.
              <td key={column}>{name === '' && at > 0 ? null : <span className="box" />}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** 基本合格 is broken in the middle. */
function inTwoLines(label: string): string {
  const characters = Array.from(label);
  return characters.length === 4
    ? `${characters.slice(0, 2).join('')}\n${characters.slice(2).join('')}`
    : label;
}

function nameClass(name: string): string {
  if (name === '') return 'blank';
  return Array.from(name).length > NAME_FITS ? 'name long' : 'name';
}
