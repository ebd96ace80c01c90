/**
 * 党支部工作交接清单: A4 portrait, signed by three. What is handed over, what is under way, which package. Numbers of
 * persons are not on it; long lists run on with their heads repeated, the signatures stay with the declaration.
 */
import type { ReactNode } from 'react';
import { handoverListWords as words } from '../../../shared/words/handover-paper';
import type { PaperDocument } from '../paper-document';
import { ColumnHead } from '../parts/ColumnHead';
import { renderDocument } from '../render-document';
import { CjkText } from '../text/CjkText';
import {
  handoverListSheet,
  headRows,
  type HandoverListInput,
  type HandoverListSheet,
  type ListColumn,
  type OpenTable,
} from './handover-list-sheet';

export type { HandoverListInput, HandoverPackage } from './handover-list-sheet';

/** Millimetres of the 162 mm; a column without a width takes what is left. */
const WIDTHS_MM: Partial<Record<ListColumn, number>> = {
  no: 11,
  duty: 44,
  period: 30,
  meeting: 42,
  day: 29,
  topic: 34,
  owner: 22,
  due: 29,
  source: 42,
  name: 24,
  stage: 34,
  since: 33,
  termEnd: 33,
};
const CENTRED: readonly ListColumn[] = [
  'no',
  'period',
  'day',
  'owner',
  'due',
  'name',
  'stage',
  'since',
  'termEnd',
];

const css = `
.list-head td,.list-head th{height:9mm}
.list-head th{width:24mm}
.list h2{font:12pt/18pt var(--hei);letter-spacing:0;margin:5mm 0 2mm;break-after:avoid}
.list h3{font:11pt/16pt var(--kai);letter-spacing:0;margin:3mm 0 1mm;break-after:avoid}
.list h3.none{break-after:auto}
.list h3+p.list-note{margin-top:-.5mm;margin-bottom:1mm}
.list table{font-size:10.5pt;line-height:14pt}
.list td,.list th{padding:.9mm 1.4mm}
.list tbody tr{height:7.4mm}
.list .list-note{font:10pt/14pt var(--song);letter-spacing:0;text-indent:0}
.list-code{font:700 17pt/22pt Consolas,"DejaVu Sans Mono","Liberation Mono","Noto Sans Mono",monospace;margin-right:5mm}
.declare{break-inside:avoid}
.declare ol{margin:0 0 3mm;padding:0;list-style:none;font:11pt/17pt var(--fang);letter-spacing:0}
.declare li{display:flex;gap:2mm;align-items:flex-start}
.tick{flex:none;width:3.2mm;height:3.2mm;margin-top:1.4mm;border:.6pt solid #000}
.sign-table th{height:8mm}
.sign-table td{height:26mm;vertical-align:bottom;font:11pt/18pt var(--fang);padding:2mm 3mm}
.sign-table p{text-indent:0}
.sign-table .rule-line{width:30mm}
.sign-table .sign-date{margin-top:5mm;text-align:right;white-space:pre}
.sign-name{font:11pt/18pt var(--song)}
`;

export function handoverListPaper(input: HandoverListInput): PaperDocument {
  const sheet = handoverListSheet(input);
  const { branch, pack } = input;
  return renderDocument({
    title: [branch.fullName, words.title, pack.on].join(' '),
    frame: 'form',
    css,
    stamp: { pageNumbers: 'plain', headLeft: branch.fullName, foot: words.foot(pack.checkCode) },
    body: (
      <div className="list">
        <h1 className="title">{words.title}</h1>
        <div className="line-under-title">
          <span>
            {words.branch}
            {branch.fullName}
          </span>
          <span>{sheet.asOf}</span>
        </div>
        <HeadTable input={input} />
        <h2>{words.sections.contents}</h2>
        <ContentsTable rows={sheet.contents} />
        <h2>{words.sections.open}</h2>
        {sheet.later === '' ? null : <p className="list-note">{sheet.later}</p>}
        {sheet.open.map((table) => (
          <OpenItems key={table.title} table={table} />
        ))}
        <h2>{words.sections.pack}</h2>
        <PackTable sheet={sheet} />
        <Declaration />
      </div>
    ),
  });
}

function HeadTable({ input }: { input: HandoverListInput }): ReactNode {
  const cells = headRows(input.pack);
  const rows = [cells.slice(0, 2), cells.slice(2)];
  return (
    <table className="list-head">
      <colgroup>
        <col style={{ width: '24mm' }} />
        <col />
        <col style={{ width: '24mm' }} />
        <col />
      </colgroup>
      <tbody>
        {rows.map((row, index) => (
          <tr key={index}>
            {row.flatMap(({ label, value }) => [
              <th key={label}>{label}</th>,
              <td key={`${label}:`}>
                <CjkText text={value} />
              </td>,
            ])}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ContentsTable({ rows }: { rows: HandoverListSheet['contents'] }): ReactNode {
  const { contentColumns: heads } = words;
  return (
    <table>
      <colgroup>
        <col style={{ width: '38mm' }} />
        <col style={{ width: '24mm' }} />
        <col />
      </colgroup>
      <thead>
        <tr>
          <th>{heads.what}</th>
          <th>{heads.count}</th>
          <th>{heads.note}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ what, count, note }) => (
          <tr key={what}>
            <td>{what}</td>
            <td className="center">{count}</td>
            <td>
              <CjkText text={note} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A part with nothing in it is one line: an empty grid would look like something left out. */
function OpenItems({ table: { title, columns, rows } }: { table: OpenTable }): ReactNode {
  if (rows.length === 0) return <h3 className="none">{words.noneOf(title)}</h3>;
  return (
    <>
      <h3>{title}</h3>
      {title === words.open.candidates ? <p className="list-note">{words.candidatesNote}</p> : null}
      <table>
        <ColumnHead columns={columns} heads={words.columns} widthsMm={WIDTHS_MM} />
        <tbody>
          {rows.map((row) => (
            <tr key={row.no}>
              {columns.map((column) => (
                <td key={column} className={CENTRED.includes(column) ? 'center' : undefined}>
                  <CjkText text={row[column] ?? ''} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function PackTable({ sheet }: { sheet: HandoverListSheet }): ReactNode {
  const { pack } = words;
  return (
    <>
      <table className="keep">
        <colgroup>
          <col style={{ width: '30mm' }} />
          <col />
        </colgroup>
        <tbody>
          {sheet.pack.map(({ label, value }) => (
            <tr key={label}>
              <th>{label}</th>
              <td>
                <CjkText text={value} />
              </td>
            </tr>
          ))}
          <tr>
            <th>{pack.checkCode}</th>
            <td>
              <b className="list-code">{sheet.checkCode}</b>
              {pack.checkCodeNote}
            </td>
          </tr>
        </tbody>
      </table>
      <p className="list-note" style={{ marginTop: '1.5mm' }}>
        {pack.code}
      </p>
    </>
  );
}

function Declaration(): ReactNode {
  const { people, sections, declarations, sign, dateBlank, copies } = words;
  const persons = [people.from, people.to, people.witness];
  return (
    <section className="declare">
      <h2>{sections.declare}</h2>
      <ol>
        {declarations.map((text) => (
          <li key={text}>
            <span className="tick" />
            <span>
              <CjkText text={text} />
            </span>
          </li>
        ))}
      </ol>
      <table className="sign-table">
        <thead>
          <tr>
            {persons.map((person) => (
              <th key={person}>{person}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            {persons.map((person) => (
              <td key={person}>
                <p>
                  {sign}
                  <span className="rule-line" />
                </p>
                <p className="sign-date">{dateBlank}</p>
              </td>
            ))}
          </tr>
        </tbody>
      </table>
      <p className="list-note" style={{ marginTop: '1.5mm' }}>
        {copies}
      </p>
    </section>
  );
}
