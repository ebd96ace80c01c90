/** P-04 党员名册 (domain §4.1): A4 landscape, public without ID numbers, internal with them. */
import type { ReactNode } from 'react';
import { formatDateZh, dayOfInstant } from '../../../shared/domain/dates';
import { rosterWords as words } from '../../../shared/words/paper';
import { renderDocument } from '../render-document';
import type { PaperDocument } from '../paper-document';
import {
  rosterSheet,
  type RosterColumn,
  type RosterInput,
  type RosterSheet,
  type RosterVariant,
} from './roster-sheet';

export type { RosterInput, RosterVariant } from './roster-sheet';

/** Millimetres; the rest of the 265 mm goes to the columns without a width. */
const WIDTHS_MM: Record<RosterVariant, Partial<Record<RosterColumn, number>>> = {
  public: {
    no: 10,
    name: 21,
    gender: 10,
    ethnicity: 17,
    birth: 17,
    nativePlace: 19,
    education: 18,
    workStart: 17,
    joinDate: 21,
    fullMemberDate: 21,
    posts: 24,
    group: 20,
    note: 18,
  },
  internal: {
    no: 8,
    name: 17,
    gender: 8,
    ethnicity: 13,
    birth: 14,
    idNo: 33,
    nativePlace: 15,
    education: 14,
    workStart: 15,
    joinDate: 18,
    fullMemberDate: 18,
    posts: 20,
    group: 15,
    mobile: 21,
    note: 14,
  },
};
const LEFT_ALIGNED: readonly RosterColumn[] = ['job', 'note'];

const css = `
.roster-table{text-align:center;font-size:10.5pt;line-height:13.5pt}
.roster-table td{text-align:center;padding:.8mm .6mm;overflow-wrap:anywhere}
.roster-table td.left{text-align:left;padding-left:1.2mm}
.roster-table td.name{font-size:11.5pt}
.roster-table th{padding:1mm .4mm;line-height:13pt}
.roster-table tbody tr{height:10mm}
.internal .roster-table{font-size:9pt;line-height:11.5pt}
.internal .roster-table td.name{font-size:10pt}
.internal .roster-table td{padding:.8mm .3mm}
.roster-foot{break-inside:avoid;break-before:avoid;font:12pt/18pt var(--fang);letter-spacing:0;margin-top:3mm}
.roster-foot p{text-indent:0}
.roster-foot .signatures{margin-top:5mm}
.roster-foot .rule-line{width:34mm}
`;

/** The roster as of a day. Hand out the public variant; the internal one says 内部使用 in its head. */
export function rosterPaper(input: RosterInput): PaperDocument {
  const sheet = rosterSheet(input);
  const { branch, variant } = input;
  return renderDocument({
    title: [branch.fullName, words.title, sheet.asOf].join(' '),
    frame: 'landscape',
    landscape: true,
    css,
    stamp: {
      pageNumbers: 'plain',
      ...(variant === 'internal' ? { headRight: words.internal } : {}),
    },
    body: (
      <div className={variant}>
        <h1 className="title spread">{words.title}</h1>
        <div className="line-under-title">
          <span>
            {words.branch}
            {branch.fullName}
          </span>
          <span>{sheet.asOf}</span>
        </div>
        <RosterTable sheet={sheet} variant={variant} />
        <RosterFoot sheet={sheet} input={input} />
      </div>
    ),
  });
}

function RosterTable({ sheet, variant }: { sheet: RosterSheet; variant: RosterVariant }): ReactNode {
  return (
    <table className="roster-table">
      <colgroup>
        {sheet.columns.map((column) => {
          const width = WIDTHS_MM[variant][column];
          return <col key={column} style={width === undefined ? undefined : { width: `${width}mm` }} />;
        })}
      </colgroup>
      <thead>
        <tr>
          {sheet.columns.map((column) => (
            <th key={column}>{words.columns[column]}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sheet.rows.map((row, index) => (
          <tr key={index}>
            {sheet.columns.map((column) => (
              <td key={column} className={cellClass(column)}>
                {row[column]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function RosterFoot({ sheet, input }: { sheet: RosterSheet; input: RosterInput }): ReactNode {
  return (
    <div className="roster-foot">
      <p>
        {sheet.counts}
        {input.variant === 'public' && words.publicNote}
      </p>
      <div className="signatures">
        <p>
          {words.filledBy}
          <span className="rule-line" />
        </p>
        <p>
          {words.reviewedBy}
          <span className="rule-line" />
        </p>
        <p>{words.seal}</p>
        <p>
          {words.filledOn}
          {formatDateZh(dayOfInstant(input.now))}
        </p>
      </div>
    </div>
  );
}

function cellClass(column: RosterColumn): string | undefined {
  if (column === 'name') return 'name';
  return LEFT_ALIGNED.includes(column) ? 'left' : undefined;
}
