/** 变更记录 on paper: A4 landscape, to hand to whoever asks who changed what. */
import type { ReactNode } from 'react';
import { changesWords } from '../../../shared/words/changes';
import { ColumnHead } from '../parts/ColumnHead';
import { renderDocument } from '../render-document';
import type { PaperDocument } from '../paper-document';
import { CjkText } from '../text/CjkText';
import {
  changeListSheet,
  type ChangeColumn,
  type ChangeListInput,
  type ChangeListSheet,
} from './change-list-sheet';

export type { ChangeListInput } from './change-list-sheet';

const words = changesWords.paper;
const COLUMNS = Object.keys(words.columns) as ChangeColumn[];
/** Millimetres; 改了什么 takes what is left of the 265 mm. */
const WIDTHS_MM: Partial<Record<ChangeColumn, number>> = { no: 12, at: 44, by: 33, what: 48 };
const CENTRED: readonly ChangeColumn[] = ['no', 'at', 'by'];

const css = `
.change-table td{padding:.8mm 1.4mm;font-size:10.5pt;line-height:13.5pt}
.change-table th{padding:1mm .8mm;line-height:13pt}
.change-table tbody tr{height:7.4mm}
.change-facts{font:12pt/18pt var(--fang);letter-spacing:0;margin-bottom:2mm}
.change-facts p{text-indent:0}
.change-foot{font:12pt/18pt var(--fang);letter-spacing:0;margin-top:3mm;break-inside:avoid}
.change-foot p{text-indent:0}
`;

/** The filtered list; numbers of persons are not in it. */
export function changeListPaper(input: ChangeListInput): PaperDocument {
  const sheet = changeListSheet(input);
  const { branch } = input;
  return renderDocument({
    title: [branch.fullName, sheet.title, sheet.printedOn].join(' '),
    frame: 'landscape',
    landscape: true,
    css,
    stamp: { pageNumbers: 'plain', foot: words.foot(sheet.title, sheet.printedOn) },
    body: (
      <>
        <h1 className="title spread">{sheet.title}</h1>
        <div className="line-under-title">
          <span>
            {words.branch}
            {branch.fullName}
          </span>
          <span>{sheet.count}</span>
        </div>
        <div className="change-facts">
          <p>
            {words.period}
            {sheet.period}
          </p>
          <p>
            {words.filter}
            <CjkText text={sheet.filter} />
          </p>
          {sheet.cut && <p>{sheet.cut}</p>}
        </div>
        <ChangeTable sheet={sheet} />
        <div className="change-foot">
          <p>{sheet.rows.length === 0 ? words.none : words.note}</p>
        </div>
      </>
    ),
  });
}

function ChangeTable({ sheet }: { sheet: ChangeListSheet }): ReactNode {
  if (sheet.rows.length === 0) return null;
  return (
    <table className="change-table">
      <ColumnHead columns={COLUMNS} heads={sheet.heads} widthsMm={WIDTHS_MM} />
      <tbody>
        {sheet.rows.map((row) => (
          <tr key={row.no}>
            {COLUMNS.map((column) => (
              <td key={column} className={CENTRED.includes(column) ? 'center' : undefined}>
                {column === 'at' ? row.at : <CjkText text={row[column]} />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
