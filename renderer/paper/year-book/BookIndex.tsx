/** Pages of P-03 that name page numbers: cover, contents, first pages of chapters, the list of attachments. */
import type { ReactNode } from 'react';
import { formatDateZh } from '../../../shared/domain/dates';
import { yearBookWords as words } from '../../../shared/words/year-book';
import { ColumnHead } from '../parts/ColumnHead';
import { CjkText } from '../text/CjkText';
import { cnIndex } from '../text/cn-index';
import { oneLine } from '../text/printable';
import type { ChapterRow } from './book-records';
import { bookDay, type AttachmentLine } from './book-sheets';
import type { YearBookInput } from './year-book-input';

/** Number of the part's first page; empty while the pages are being counted. */
export type PageOf = (partId: string) => string;

interface CoverProps {
  input: YearBookInput;
  secretary: string;
  recorder: string;
}

export function Cover({ input, secretary, recorder }: CoverProps): ReactNode {
  const { branch, year } = input;
  const from = branch.startedOn > `${year}-01-01` ? branch.startedOn : `${year}-01-01`;
  const facts = [
    [words.cover.branch, oneLine(branch.shortName)],
    [words.cover.secretary, secretary],
    [words.cover.recorder, recorder],
    [words.cover.period, words.cover.periodOf(formatDateZh(from), formatDateZh(bookDay(year, input.now)))],
  ] as const;
  return (
    <div className="book-cover">
      <p className="book-branch">{branch.fullName}</p>
      <h1 className="book-name">
        {words.titleLines[0]}
        <br />
        {words.titleLines[1]}
      </h1>
      <div className="book-rule" />
      <p className="book-year">{words.year(year)}</p>
      <table className="book-facts">
        <colgroup>
          <col style={{ width: '38mm' }} />
          <col />
        </colgroup>
        <tbody>
          {facts.map(([label, text]) => (
            <tr key={label}>
              <th>{label}</th>
              <td>{text}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export interface ContentsLine {
  text: string;
  partId: string;
  isSecond: boolean;
}

export function Contents({ lines, pageOf }: { lines: readonly ContentsLine[]; pageOf: PageOf }): ReactNode {
  return (
    <>
      <h1 className="title spread">{words.contents}</h1>
      <div className="toc">
        {lines.map((line, index) => (
          <div key={index} className={line.isSecond ? 'toc-line second' : 'toc-line'}>
            <span className="toc-text">
              <CjkText text={line.text} />
            </span>
            <span className="dots" />
            <span className="toc-page">{pageOf(line.partId)}</span>
          </div>
        ))}
      </div>
    </>
  );
}

export function ChapterHead({ index, title }: { index: number; title: string }): ReactNode {
  return (
    <>
      <p className="chapter-no">{words.chapterNo(cnIndex(index))}</p>
      <h1 className="title chapter-title">{title}</h1>
    </>
  );
}

const COLUMNS = ['seq', 'day', 'title', 'shouldAttend', 'present', 'page', 'origin'] as const;
const WIDTHS_MM = { seq: 24, day: 22, shouldAttend: 12, present: 12, page: 13, origin: 18 };
/** For meetings that are only in the hand-written book. */
const BLANK_ROWS = 2;

interface RecordChapterProps {
  index: number;
  title: string;
  rows: readonly ChapterRow[];
  included: number;
  pageOf: PageOf;
}

export function RecordChapter({ index, title, rows, included, pageOf }: RecordChapterProps): ReactNode {
  return (
    <>
      <ChapterHead index={index} title={title} />
      <table className="book-table center">
        <ColumnHead columns={COLUMNS} heads={words.columns} widthsMm={WIDTHS_MM} />
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>
              <td className="lines">{row.seq}</td>
              <td>{row.day}</td>
              <td className="left">
                <CjkText text={row.title} />
              </td>
              <td>{row.shouldAttend}</td>
              <td>{row.present}</td>
              <td>{row.partId === undefined ? words.noPage : pageOf(row.partId)}</td>
              <td className="lines">{row.origin}</td>
            </tr>
          ))}
          {Array.from({ length: BLANK_ROWS }, (_, at) => (
            <tr key={`blank-${at}`}>
              {COLUMNS.map((column) => (
                <td key={column} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="book-note">{words.chapterNote}</p>
      <div className="book-foot signatures">
        <p>{words.chapterFoot(included)}</p>
        <p>
          {words.compiledBy}
          <span className="rule-line" />
        </p>
        <p>
          {words.secretarySign}
          <span className="rule-line" />
        </p>
      </div>
    </>
  );
}

const ATTACHED = ['no', 'name', 'kind', 'record', 'page'] as const;

interface AttachmentIndexProps {
  lines: readonly AttachmentLine[];
  pageOf: PageOf;
}

export function AttachmentIndex({ lines, pageOf }: AttachmentIndexProps): ReactNode {
  if (lines.length === 0) return <p className="book-note">{words.noAttachments}</p>;
  return (
    <table className="book-table center">
      <ColumnHead
        columns={ATTACHED}
        heads={words.attachmentColumns}
        widthsMm={{ no: 12, kind: 26, record: 46, page: 16 }}
      />
      <tbody>
        {lines.map((line, index) => (
          <tr key={index}>
            <td>{index + 1}</td>
            <td className="left">
              <CjkText text={line.name} />
            </td>
            <td>{line.kind}</td>
            <td className="left">
              <CjkText text={line.record} />
            </td>
            <td>{pageOf(line.partId)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
