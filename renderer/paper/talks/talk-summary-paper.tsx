/** P-21 谈心谈话情况汇总表 of a year (domain §4.1): A4, without contents. */
import { paperLabels } from '../../../shared/words/paper';
import { talkPaperWords } from '../../../shared/words/talks';
import type { PaperDocument } from '../paper-document';
import { ColumnHead } from '../parts/ColumnHead';
import { SignLines } from '../parts/SignLines';
import { renderDocument } from '../render-document';
import { CjkText } from '../text/CjkText';
import { talkSummaryColumns, talkSummarySheet, type TalkSummaryInput } from './talk-summary-sheet';

const words = talkPaperWords.summary;

/** Millimetres of the 162; 地点 takes what is left. */
const WIDTHS_MM = { no: 11, on: 20, talker: 22, target: 22, kind: 32, paperPages: 29 };

const css = `
.talks-table td{font-size:11pt;line-height:15pt}
.talks-table tbody tr{height:9mm}
.talks-total{font:12pt/20pt var(--fang);letter-spacing:0;text-indent:0;margin-top:3mm}
.talks-coverage{break-inside:avoid;margin-top:3mm;font:12pt/20pt var(--fang);letter-spacing:0}
.talks-coverage p{text-indent:0}
.talks-foot{break-inside:avoid;margin-top:8mm;font:12pt/20pt var(--fang);letter-spacing:0}
.talks-foot .rule-line{width:34mm}
.date-blank{font:12pt/24pt var(--fang);letter-spacing:0}
`;

export function talkSummaryPaper(input: TalkSummaryInput): PaperDocument {
  const sheet = talkSummarySheet(input);
  return renderDocument({
    title: [input.branch.fullName, sheet.title].join(' '),
    frame: 'form',
    css,
    stamp: { pageNumbers: 'plain', foot: words.foot(input.year) },
    body: (
      <>
        <h1 className="title">{sheet.title}</h1>
        <div className="line-under-title">
          <span>
            {words.branch}
            <CjkText text={input.branch.fullName} />
          </span>
          <span>{sheet.asOf}</span>
        </div>
        {sheet.rows.length === 0 ? null : (
          <table className="talks-table">
            <ColumnHead columns={talkSummaryColumns} heads={words.columns} widthsMm={WIDTHS_MM} />
            <tbody>
              {sheet.rows.map((row) => (
                <tr key={row.no}>
                  {talkSummaryColumns.map((column) => (
                    <td
                      key={column}
                      className={column === 'place' || column === 'paperPages' ? '' : 'center'}
                    >
                      <CjkText text={row[column]} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        )}
        <p className="talks-total">{sheet.total}</p>
        <div className="talks-coverage">
          <p className="hei">{words.coverage}</p>
          {sheet.coverage.map((line) => (
            <p key={line}>{line}</p>
          ))}
          <p>{words.note}</p>
        </div>
        <div className="talks-foot signatures">
          <SignLines labels={[words.filledBy, words.secretary]} />
        </div>
        <p className="date-blank">{paperLabels.blankDate}</p>
      </>
    ),
  });
}
