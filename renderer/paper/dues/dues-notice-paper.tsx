/** P-10 党费收缴公示表 (domain §4.1): a tick for each month, the branch's total, room for the posting day; A4. */
import { duesPaperWords } from '../../../shared/words/dues-paper';
import type { PaperDocument } from '../paper-document';
import { SignLines } from '../parts/SignLines';
import { renderDocument } from '../render-document';
import { CjkText } from '../text/CjkText';
import { oneLine } from '../text/printable';
import { duesNoticeSheet, type DuesNoticeInput } from './dues-notice-sheet';

export type { DuesNoticeInput } from './dues-notice-sheet';

const words = duesPaperWords.notice;
const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

const css = `
.dues-table td{padding:.6mm .5mm;font-size:11pt;line-height:14pt}
.dues-table tbody tr{height:8mm}
.dues-table .amount{font-size:8pt;letter-spacing:-.2pt;text-align:center}
.dues-note{font:10.5pt/15pt var(--fang);letter-spacing:0;text-indent:0;margin-top:1.5mm}
.dues-total{font:12pt/20pt var(--fang);letter-spacing:0;text-indent:0;margin-top:3mm}
.dues-foot{break-inside:avoid;break-before:avoid;font:12pt/20pt var(--fang);letter-spacing:0;margin-top:8mm}
.dues-foot .rule-line{width:36mm}
`;

export function duesNoticePaper(input: DuesNoticeInput): PaperDocument {
  const { branch, year, showsAmounts } = input;
  const sheet = duesNoticeSheet(input);
  const cellClass = showsAmounts ? 'amount' : 'center';
  return renderDocument({
    title: [branch.fullName, sheet.title].join(' '),
    frame: 'form',
    css,
    stamp: { pageNumbers: 'plain', foot: words.foot(year) },
    body: (
      <>
        <h1 className="title">{sheet.title}</h1>
        <div className="line-under-title">
          <span>
            {duesPaperWords.branch}
            {oneLine(branch.fullName)}
          </span>
          <span>{showsAmounts ? `${sheet.asOf}　${words.unit}` : sheet.asOf}</span>
        </div>
        <table className="dues-table">
          <colgroup>
            <col style={{ width: '11mm' }} />
            <col style={{ width: '24mm' }} />
            {MONTHS.map((month) => (
              <col key={month} />
            ))}
            {showsAmounts ? <col style={{ width: '16mm' }} /> : null}
          </colgroup>
          <thead>
            <tr>
              <th>{words.no}</th>
              <th>{words.name}</th>
              {MONTHS.map((month) => (
                <th key={month}>{words.month(month)}</th>
              ))}
              {showsAmounts ? <th>{words.sum}</th> : null}
            </tr>
          </thead>
          <tbody>
            {sheet.rows.map((row, index) => (
              <tr key={index}>
                <td className="center">{index + 1}</td>
                <td className="center">
                  <CjkText text={oneLine(row.name)} />
                </td>
                {row.months.map((text, at) => (
                  <td key={at} className={cellClass}>
                    {text}
                  </td>
                ))}
                {showsAmounts ? <td className="amount">{row.sum}</td> : null}
              </tr>
            ))}
            <tr>
              <td className="center" colSpan={2}>
                {words.people}
              </td>
              {sheet.people.map((count, at) => (
                <td key={at} className="center">
                  {count}
                </td>
              ))}
              {showsAmounts ? <td /> : null}
            </tr>
          </tbody>
        </table>
        <p className="dues-note">{sheet.legend}</p>
        <p className="dues-total">{sheet.total}</p>
        <div className="dues-foot">
          <div className="signatures">
            <SignLines labels={[words.handler, words.secretary]} />
          </div>
          <p className="date-blank">{words.date}</p>
        </div>
      </>
    ),
  });
}
