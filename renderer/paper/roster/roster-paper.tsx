/** P-04 党员名册 (domain §4.1): A4 landscape, public without ID numbers, internal with them. */
import type { ReactNode } from 'react';
import { formatDateZh, dayOfInstant } from '../../../shared/domain/dates';
import { rosterWords as words } from '../../../shared/words/paper';
import { ColumnHead } from '../parts/ColumnHead';
import { SignLines } from '../parts/SignLines';
import { renderDocument } from '../render-document';
import { NameList } from '../text/NameList';
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
    name: 18,
    gender: 8,
    ethnicity: 14,
    birth: 13.6,
    idNo: 30.5,
    nativePlace: 13.6,
    education: 13.6,
    workStart: 14,
    joinDate: 17,
    fullMemberDate: 17,
    posts: 21,
    group: 17,
    mobile: 18.6,
    note: 15,
  },
};
const LEFT_ALIGNED: readonly RosterColumn[] = ['job', 'note'];

const css = `
.roster-table{text-align:center;font-size:10.5pt;line-height:13.5pt}
.roster-table td{text-align:center;padding:.8mm .6mm;overflow-wrap:anywhere}
.roster-table td.left{text-align:left;padding-left:1.2mm}
.roster-table td.name{font-size:11.5pt}
.roster-table td.name.long{font-size:9pt}
.roster-table th{padding:1mm .4mm;line-height:13pt}
.roster-table tbody tr{height:10mm}
.internal .roster-table{font-size:9pt;line-height:11.5pt}
.internal .roster-table td.name{font-size:10pt}
.internal .roster-table td.name.long{font-size:7.5pt}
.internal .roster-table td{padding:.8mm .3mm}
.internal .roster-table td.left{padding-left:1mm}
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
      foot: words.foot(sheet.asOf),
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
      <ColumnHead columns={sheet.columns} heads={words.columns} widthsMm={WIDTHS_MM[variant]} />
      <tbody>
        {sheet.rows.map((row, index) => (
          <tr key={index}>
            {sheet.columns.map((column) => (
              <td key={column} className={cellClass(column, row[column])}>
                <Cell content={row[column]} />
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
        <SignLines labels={[words.filledBy, words.reviewedBy]} />
        <p>{words.seal}</p>
        <p>
          {words.filledOn}
          {formatDateZh(dayOfInstant(input.now))}
        </p>
      </div>
    </div>
  );
}

function Cell({ content }: { content: string | string[] | undefined }): ReactNode {
  return Array.isArray(content) ? <NameList names={content} /> : content;
}

/** Four characters fill the name column; the longer names of minorities are set smaller rather than broken. */
const NAME_FITS = 4;
const NAME_SHRINKS_TO = 7;

function cellClass(column: RosterColumn, content: string | string[] | undefined): string | undefined {
  if (column === 'name') {
    const length = typeof content === 'string' ? Array.from(content).length : 0;
    return length > NAME_FITS && length <= NAME_SHRINKS_TO ? 'name long' : 'name';
  }
  return LEFT_ALIGNED.includes(column) ? 'left' : undefined;
}
