/** P-22 党组会议事登记表 of a year (domain §4.1): A4 landscape, a register and no minutes. */
import type { Branch } from '../../../shared/schema/branch';
import type { LeadingGroupMeeting } from '../../../shared/schema/org-life';
import { registerPaperWords as words } from '../../../shared/words/leading-group-register';
import { paperLabels } from '../../../shared/words/paper';
import type { PaperDocument } from '../paper-document';
import { ColumnHead } from '../parts/ColumnHead';
import { SignLines } from '../parts/SignLines';
import { renderDocument } from '../render-document';
import { CjkText } from '../text/CjkText';
import { registerSheet, registerSheetColumns } from './register-sheet';

export interface RegisterInput {
  readonly branch: Pick<Branch, 'fullName'>;
  readonly year: number;
  /** All that are registered; those of other years are left out. */
  readonly meetings: readonly LeadingGroupMeeting[];
}

/** Millimetres of the 265; 三重一大事项 takes what is left. */
const WIDTHS_MM = {
  ...{ sessionNo: 17, on: 21, people: 22, tags: 40, primaryTopic: 22, procedure: 28, book: 42 },
  registeredBy: 22,
};
/** Words of any length stand at the left, the others in the middle. */
const left: readonly string[] = ['tags', 'matters', 'book'];

const css = `
.register-table td{padding:.9mm 1.4mm;font-size:10.5pt;line-height:14pt}
.register-table tbody tr{height:10mm}
.register-table p{text-indent:0;text-align:left}
.register-note{font:10.5pt/15pt var(--fang);letter-spacing:0;text-indent:0;margin-top:2mm}
.register-foot{break-inside:avoid;font:12pt/18pt var(--fang);letter-spacing:0;margin-top:6mm}
.register-foot .rule-line{width:34mm}
`;

export function registerPaper({ branch, year, meetings }: RegisterInput): PaperDocument {
  const rows = registerSheet(meetings, year);
  return renderDocument({
    title: [branch.fullName, words.title(year)].join(' '),
    frame: 'landscape',
    landscape: true,
    css,
    stamp: { pageNumbers: 'plain', foot: words.foot(year) },
    body: (
      <>
        <h1 className="title">{words.title(year)}</h1>
        <div className="line-under-title">
          <span>
            {words.unit}
            <CjkText text={branch.fullName} />
          </span>
        </div>
        <table className="register-table">
          <ColumnHead columns={registerSheetColumns} heads={words.columns} widthsMm={WIDTHS_MM} />
          <tbody>
            {rows.map((row, index) => (
              <tr key={index}>
                {registerSheetColumns.map((column) => (
                  <td key={column} className={left.includes(column) ? '' : 'center'}>
                    {column === 'matters' ? (
                      row.matters.map((line) => (
                        <p key={line}>
                          <CjkText text={line} />
                        </p>
                      ))
                    ) : (
                      <CjkText text={row[column]} />
                    )}
                  </td>
                ))}
              </tr>
            ))}
            {rows.length === 0 ? (
              <tr>
                <td colSpan={registerSheetColumns.length} className="center">
                  {words.empty}
                </td>
              </tr>
            ) : null}
          </tbody>
        </table>
        <p className="register-note">{words.note}</p>
        <div className="register-foot signatures">
          <SignLines labels={[words.filledBy, words.checkedBy]} />
          <p className="date-blank">{paperLabels.blankDate}</p>
        </div>
      </>
    ),
  });
}
