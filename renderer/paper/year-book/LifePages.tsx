/** Pages of P-03 beside the meetings: 谈心谈话, 党费, 发展党员, 年度总结. */
import type { ReactNode } from 'react';
import { formatDateZh } from '../../../shared/domain/dates';
import type { BranchText } from '../../../shared/schema/branch-text';
import { duesPaperWords } from '../../../shared/words/dues-paper';
import { talkPaperWords } from '../../../shared/words/talks';
import { yearBookWords as words } from '../../../shared/words/year-book';
import { BranchTextBody } from '../branch-text/branch-text-paper';
import { ColumnHead } from '../parts/ColumnHead';
import { talkSummaryColumns } from '../talks/talk-summary-sheet';
import { CjkText } from '../text/CjkText';
import { oneLine } from '../text/printable';
import { bookDay } from './book-sheets';
import { admissionDays, admissionOfBook, duesOfBook, summariesOfBook, talksOfBook } from './life-sheets';
import type { YearBookInput } from './year-book-input';

/** Millimetres of the 156; 地点 takes what is left. */
const TALKS_MM = { no: 10, on: 19, talker: 20, target: 20, kind: 31, paperPages: 29 };

export function TalkPages({ input }: { input: YearBookInput }): ReactNode {
  const sheet = talksOfBook(input);
  return (
    <>
      <table className="book-table center">
        <ColumnHead columns={talkSummaryColumns} heads={talkPaperWords.summary.columns} widthsMm={TALKS_MM} />
        <tbody>
          {sheet.rows.map((row) => (
            <tr key={row.no}>
              {talkSummaryColumns.map((column) => (
                <td key={column}>
                  <CjkText text={row[column]} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="book-note">{sheet.total}</p>
      {sheet.coverage.length === 0 ? null : (
        <p className="book-note">
          {talkPaperWords.summary.coverage}：{sheet.coverage.join('')}
        </p>
      )}
      <p className="book-note">{words.noContents}</p>
    </>
  );
}

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

export function DuesPages({ input }: { input: YearBookInput }): ReactNode {
  const { notice } = duesPaperWords;
  const sheet = duesOfBook(input);
  return (
    <>
      <table className="book-table book-dues center">
        <colgroup>
          <col style={{ width: '11mm' }} />
          <col style={{ width: '24mm' }} />
          {MONTHS.map((month) => (
            <col key={month} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <th>{notice.no}</th>
            <th>{notice.name}</th>
            {MONTHS.map((month) => (
              <th key={month}>{notice.month(month)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sheet.rows.map((row, index) => (
            <tr key={index}>
              <td>{index + 1}</td>
              <td>
                <CjkText text={oneLine(row.name)} />
              </td>
              {row.months.map((mark, at) => (
                <td key={at}>{mark}</td>
              ))}
            </tr>
          ))}
          <tr>
            <td colSpan={2}>{notice.people}</td>
            {sheet.people.map((count, at) => (
              <td key={at}>{count}</td>
            ))}
          </tr>
        </tbody>
      </table>
      <p className="book-note">
        {sheet.legend}。{words.noAmounts}
      </p>
    </>
  );
}

const ADMISSION = ['no', 'name', 'stage', ...admissionDays] as const;
/** Millimetres of the 156; the five days share what is left, 20 mm each. */
const ADMISSION_MM = { no: 10, name: 20, stage: 26 };

/** Two rows a person: where they stand with the days that matter, and what was done in the year. */
export function AdmissionPages({ input }: { input: YearBookInput }): ReactNode {
  return (
    <>
      <table className="book-table book-admission center">
        <ColumnHead columns={ADMISSION} heads={words.admissionColumns} widthsMm={ADMISSION_MM} />
        {admissionOfBook(input).map((line, index) => (
          <tbody key={index} className="keep">
            <tr>
              <td rowSpan={2}>{index + 1}</td>
              <td rowSpan={2}>
                <CjkText text={line.name} />
              </td>
              <td>{line.stage}</td>
              {admissionDays.map((key) => (
                <td key={key} className="lines">
                  {line[key]}
                </td>
              ))}
            </tr>
            <tr>
              <td colSpan={6} className="left done">
                {words.admissionDone}
                {line.done}
              </td>
            </tr>
          </tbody>
        ))}
      </table>
      <p className="book-note">{words.admissionNote(formatDateZh(bookDay(input.year, input.now)))}</p>
    </>
  );
}

export function SummaryPages({ input }: { input: YearBookInput }): ReactNode {
  return summariesOfBook(input).map((text, index) => (
    <Summary key={text.id} text={text} isFirst={index === 0} />
  ));
}

function Summary({ text, isFirst }: { text: BranchText; isFirst: boolean }): ReactNode {
  const place = oneLine(text.paperPlace);
  return (
    <div className={isFirst ? 'book-text first' : 'book-text'}>
      <h2 className="title">
        <CjkText text={oneLine(text.title)} />
      </h2>
      {text.body.length === 0 && place !== '' ? <p>{words.summaryOnPaper(place)}</p> : null}
      <BranchTextBody text={text} />
    </div>
  );
}
