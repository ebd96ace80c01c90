/** 党务干部履职记录 on paper: one A4 page per officer, for the yearly assessment (domain §7 rows 44, 58). */
import type { ReactNode } from 'react';
import { dayOfInstant, type Instant } from '../../../shared/domain/dates';
import type { DutyRecord } from '../../../shared/domain/duty-record';
import type { Branch, PartyGroup } from '../../../shared/schema/branch';
import { dutyRecordWords as words } from '../../../shared/words/duty-record';
import type { PaperDocument } from '../paper-document';
import { renderDocument } from '../render-document';
import { CjkText } from '../text/CjkText';
import { dutyRecordSheet } from './duty-record-sheet';

export interface DutyRecordInput {
  branch: Pick<Branch, 'fullName' | 'startedOn'>;
  record: DutyRecord;
  groups: readonly PartyGroup[];
  now: Instant;
}

const css = `
.duty-table td{padding:.6mm 1.4mm;font:10.5pt/14pt var(--fang);letter-spacing:0}
.duty-table th{padding:.6mm .8mm;font-size:10.5pt;line-height:14pt}
.duty-table p{text-indent:0;text-align:left}
.duty-table td.big{font-size:14pt;line-height:18pt;text-align:center}
.duty-table .part{text-align:left;padding-left:1.4mm}
.duty-table .hand{height:18mm;vertical-align:bottom}
.duty-table .hand p{text-align:right;white-space:pre}
.duty-note{font:10.5pt/15pt var(--fang);letter-spacing:0;text-indent:0;margin-top:1.5mm}
`;

export function dutyRecordPaper({ branch, record, groups, now }: DutyRecordInput): PaperDocument {
  const day = dayOfInstant(now);
  const sheet = dutyRecordSheet(record, groups, day, branch.startedOn);
  const { historyColumns, exchangeColumns, yearColumns } = words;
  return renderDocument({
    title: [sheet.name, words.title].join(' '),
    frame: 'form',
    css,
    stamp: { pageNumbers: 'none', foot: words.foot(day) },
    body: (
      <>
        <h1 className="title">{words.title}</h1>
        <div className="line-under-title">
          <span>
            {words.branch}
            <CjkText text={branch.fullName} />
          </span>
          <span>{words.asOf(day)}</span>
        </div>
        <table className="duty-table">
          <colgroup>
            {Array.from({ length: 30 }, (_, index) => (
              <col key={index} />
            ))}
          </colgroup>
          <tbody>
            <tr>
              <th colSpan={5}>{words.name}</th>
              <td colSpan={10} className="big">
                <CjkText text={sheet.name} />
              </td>
              <th colSpan={5}>{words.fullTime}</th>
              <td colSpan={10} className="center">
                {sheet.fullTime}
              </td>
            </tr>
            <tr>
              <th colSpan={5}>{words.joined}</th>
              <td colSpan={10} className="center">
                {sheet.joined}
              </td>
              <th colSpan={5}>{words.fullMember}</th>
              <td colSpan={10} className="center">
                {sheet.fullMember}
              </td>
            </tr>
            <Line label={words.posts} texts={[sheet.posts]} />
            <Line label={words.work} texts={[sheet.work]} />
            <Line label={words.duty} texts={sheet.duties} />
            <Part title={words.history} />
            <Heads heads={Object.values(historyColumns)} spans={HISTORY_SPANS} />
            {sheet.history.map((cells, index) => (
              <Cells key={index} cells={cells} spans={HISTORY_SPANS} />
            ))}
            {sheet.history.length === 0 ? <Empty /> : null}
            <Left count={sheet.historyLeft} />
            <Part title={words.exchanges} />
            {sheet.exchanges.length === 0 ? (
              <Empty />
            ) : (
              <Heads heads={Object.values(exchangeColumns)} spans={EXCHANGE_SPANS} />
            )}
            {sheet.exchanges.map((cells, index) => (
              <Cells key={index} cells={cells} spans={EXCHANGE_SPANS} />
            ))}
            <Left count={sheet.exchangesLeft} />
            <Part title={words.work2} />
            <Heads heads={Object.values(yearColumns)} spans={YEAR_SPANS} />
            {sheet.years.map((cells, index) =>
              cells[1] === words.onPaper ? (
                <Cells key={index} cells={cells.slice(0, 2)} spans={ON_PAPER_SPANS} />
              ) : (
                <Cells key={index} cells={cells} spans={YEAR_SPANS} />
              ),
            )}
            <tr>
              <th colSpan={5}>{words.own}</th>
              <Hand />
              <th colSpan={5}>{words.branchView}</th>
              <Hand />
            </tr>
          </tbody>
        </table>
        <p className="duty-note">{words.note}</p>
      </>
    ),
  });
}

/** Thirtieths of the width, so that tables of five and six columns stand in one frame. */
const HISTORY_SPANS: readonly number[] = [6, 6, 6, 4, 8];
const EXCHANGE_SPANS: readonly number[] = [6, 7, 6, 6, 5];
const YEAR_SPANS: readonly number[] = [5, 5, 5, 5, 5, 5];
/** A year in the book says so once across the line; empty cells would read as nothing done. */
const ON_PAPER_SPANS: readonly number[] = [5, 25];
const ALL = 30;

function Line({ label, texts }: { readonly label: string; readonly texts: readonly string[] }) {
  return (
    <tr>
      <th colSpan={5}>{label}</th>
      <td colSpan={25}>
        {texts.map((text, index) => (
          <p key={index}>
            <CjkText text={text} />
          </p>
        ))}
      </td>
    </tr>
  );
}

function Part({ title }: { readonly title: string }) {
  return (
    <tr>
      <th colSpan={ALL} className="part">
        {title}
      </th>
    </tr>
  );
}

interface RowProps {
  readonly spans: readonly number[];
}

function Heads({ heads, spans }: RowProps & { readonly heads: readonly string[] }) {
  return (
    <tr>
      {heads.map((head, index) => (
        <th key={head} colSpan={spans[index]}>
          {head}
        </th>
      ))}
    </tr>
  );
}

function Cells({ cells, spans }: RowProps & { readonly cells: readonly string[] }) {
  return (
    <tr>
      {cells.map((cell, index): ReactNode => (
        <td key={index} colSpan={spans[index]} className="center">
          <CjkText text={cell} />
        </td>
      ))}
    </tr>
  );
}

function Empty() {
  return (
    <tr>
      <td colSpan={ALL} className="center">
        {words.noExchanges}
      </td>
    </tr>
  );
}

function Left({ count }: { readonly count: number }) {
  return count === 0 ? null : (
    <tr>
      <td colSpan={ALL}>{words.more(count)}</td>
    </tr>
  );
}

function Hand() {
  return (
    <td colSpan={10} className="hand">
      <p>{`${words.sign}　　　　　　　`}</p>
      <p>{words.signDate}</p>
    </td>
  );
}
