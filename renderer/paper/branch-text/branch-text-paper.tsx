/** P-28 年度总结, 述职报告, 自查报告, 通报: a text of the branch in the layout of GB/T 9704-2012 (domain §4.2). */
import type { ReactNode } from 'react';
import type { BranchText } from '../../../shared/schema/branch-text';
import { branchTextPaperWords as words } from '../../../shared/words/branch-text-paper';
import type { PaperDocument } from '../paper-document';
import { ColumnHead } from '../parts/ColumnHead';
import { renderDocument, type DocumentParts } from '../render-document';
import { CjkText } from '../text/CjkText';
import { RichBlocks } from '../text/RichBlocks';
import { TitleText } from './TitleText';
import { branchTextSheet, type BranchTextSheet, type ParticipationRow } from './branch-text-sheet';

const COLUMNS = ['no', 'name', 'due', 'present', 'onLeave', 'absent', 'rate'] as const;
/** Millimetres of 156; the name takes what is left. */
const WIDTHS_MM: Record<keyof ParticipationRow, number | undefined> = {
  no: 12,
  name: undefined,
  due: 22,
  present: 24,
  onLeave: 22,
  absent: 24,
  rate: 20,
};

/** Rules of these texts; a book that takes one in needs them too. */
export const branchTextCss = `
.text-title{min-height:57.9pt;margin-bottom:28.95pt;display:flex;align-items:center;justify-content:center}
.text-addressee{text-indent:0}
.text-end{break-inside:avoid;break-before:avoid}
.text-last{orphans:3;widows:3}
.text-end .attachment-lines{margin-top:28.95pt;padding-left:2em;display:flex}
.text-end .attachment-lines>span{white-space:nowrap}
.text-sign{margin-top:28.95pt;width:max-content;max-width:100%;margin-left:auto}
.text-sign p{text-indent:0;text-align:left}
.text-sign p.text-date{text-indent:2em;white-space:nowrap}
.text-annex-mark{text-indent:0;font-family:var(--hei)}
.text-annex-title{margin:28.95pt 0 14pt}
.text-table td{text-align:center;padding:1.6mm 1mm}
.text-table tbody tr{height:10mm}
.text-table-note{font:12pt/18pt var(--fang);letter-spacing:0;text-indent:0;margin-top:2mm}
`;

export function branchTextPaper(text: BranchText): PaperDocument {
  return renderDocument(branchTextParts(text));
}

/** The sheet before it is a string: print and Word read the same. */
export function branchTextParts(text: BranchText): DocumentParts {
  const sheet = branchTextSheet(text);
  return {
    title: sheet.title,
    frame: 'text',
    css: branchTextCss,
    stamp: { pageNumbers: 'gbt9704' },
    body: (
      <>
        <div className="text-title">
          <h1 className="title">
            <TitleText text={sheet.title} />
          </h1>
        </div>
        <SheetBody sheet={sheet} />
      </>
    ),
  };
}

/** Everything below the title, with the signature; a chapter of the year's book is this under a heading of its own. */
export function BranchTextBody({ text }: { readonly text: BranchText }): ReactNode {
  return <SheetBody sheet={branchTextSheet(text)} />;
}

function SheetBody({ sheet }: { readonly sheet: BranchTextSheet }): ReactNode {
  const { addressee, flowing, kept, annexes, signature, table } = sheet;
  return (
    <>
      {addressee === '' ? null : (
        <p className="text-addressee">
          <CjkText text={addressee} />
        </p>
      )}
      <RichBlocks blocks={flowing} lastClass="text-last" />
      <div className="keep text-end">
        <RichBlocks blocks={kept} />
        {annexes.length === 0 ? null : (
          <div className="attachment-lines">
            <span>{words.annexMark}</span>
            <div>
              {annexes.map((line, index) => (
                <div key={index}>
                  <CjkText text={line} />
                </div>
              ))}
            </div>
          </div>
        )}
        {signature.signer === '' && signature.date === '' ? null : (
          <div className="text-sign" style={{ paddingRight: `${String(signature.rightEm)}em` }}>
            <p className="text-signer">
              <CjkText text={signature.signer} />
            </p>
            <p className="text-date">{signature.date}</p>
          </div>
        )}
      </div>
      {table === undefined ? null : (
        <div className="new-page">
          <p className="text-annex-mark">{table.mark}</p>
          <h2 className="title text-annex-title">
            <TitleText text={table.title} />
          </h2>
          <table className="text-table">
            <ColumnHead columns={COLUMNS} heads={words.columns} widthsMm={WIDTHS_MM} />
            <tbody>
              {table.rows.map((row) => (
                <tr key={row.no}>
                  {COLUMNS.map((column) => (
                    <td key={column}>
                      <CjkText text={row[column]} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
          <p className="text-table-note">{words.note}</p>
        </div>
      )}
    </>
  );
}
