/**
 * 本机数据清除记录 on paper: one A4 page, printed before the PC is cleared, because afterwards nothing is left to print
 * it. What will go, where the proved copy lies, what nobody can promise; the result is written in by hand.
 */
import type { ReactNode } from 'react';
import { dayOfInstant, formatDateZh, type Instant } from '../../../shared/domain/dates';
import type { Branch } from '../../../shared/schema/branch';
import { momentZh } from '../../../shared/words/backup';
import { wipeLimits, wipePaperWords as words } from '../../../shared/words/wipe';
import type { PaperDocument } from '../paper-document';
import { renderDocument } from '../render-document';
import { CjkText } from '../text/CjkText';
import { oneLine } from '../text/printable';

export interface WipeRecordInput {
  branch: Pick<Branch, 'fullName'>;
  /** Empty when the system does not say. */
  computerName: string;
  /** Of the program. */
  version: string;
  /** Empty when nobody is registered. */
  operator: string;
  now: Instant;
  counts: { members: number; records: number; attachments: number; drafts: number; files: number };
  /** Of all files, as the page shows it: 23.5 MB. */
  size: string;
  folder: string;
  /** null: cleared without a copy. */
  copy: { place: string; at: Instant; seq: number; rows: number; attachments: number } | null;
}

const css = `
.wipe-table{margin-top:4mm}
.wipe-table td{padding:1.6mm 2.4mm;font:12pt/19pt var(--fang);letter-spacing:0}
.wipe-table th{padding:1.2mm .8mm;font-size:12pt;line-height:17pt}
.wipe-table p{text-indent:0;text-align:left}
.wipe-table .small{font-size:10.5pt;line-height:15.5pt}
.wipe-table .hand{height:17mm;vertical-align:top}
.wipe-table .result{height:24mm}
.wipe-note{font:10.5pt/16pt var(--fang);letter-spacing:0;text-indent:0;margin-top:2mm}
`;

export function wipeRecordPaper(input: WipeRecordInput): PaperDocument {
  const { branch, computerName, version, operator, now, counts, size, folder, copy } = input;
  const day = formatDateZh(dayOfInstant(now));
  const { members, records, attachments, drafts, files } = counts;
  return renderDocument({
    title: [branch.fullName, words.title, day].join(' '),
    frame: 'form',
    css,
    stamp: { pageNumbers: 'none', foot: words.foot(momentZh(now)) },
    body: (
      <>
        <h1 className="title">{words.title}</h1>
        <table className="wipe-table">
          <colgroup>
            <col style={{ width: '27mm' }} />
            <col />
            <col style={{ width: '27mm' }} />
            <col />
          </colgroup>
          <tbody>
            <tr>
              <th>{words.branch}</th>
              <td colSpan={3}>
                <Line text={branch.fullName} />
              </td>
            </tr>
            <tr>
              <th>{words.computer}</th>
              <td>
                <Line text={computerName} />
              </td>
              <th>{words.program}</th>
              <td>{words.programValue(version)}</td>
            </tr>
            <tr>
              <th>{words.day}</th>
              <td>{day}</td>
              <th>{words.operator}</th>
              <td>
                <Line text={operator} />
              </td>
            </tr>
            <Row label={words.removed}>
              <p>{words.removedValue(members, records, attachments, drafts)}</p>
              <p>{words.filesValue(files, size)}</p>
              <p>
                <CjkText text={words.folder(oneLine(folder))} />
              </p>
            </Row>
            <Row label={words.copy}>
              {copy ? (
                <>
                  <p>
                    <CjkText text={words.copyPlace(oneLine(copy.place))} />
                  </p>
                  <p>{words.copyFacts(momentZh(copy.at), copy.seq, copy.rows, copy.attachments)}</p>
                  <p>{words.copyHow}</p>
                </>
              ) : (
                <p>{words.withoutCopy}</p>
              )}
            </Row>
            <Row label={words.method}>
              <p>{words.methodValue}</p>
            </Row>
            <Row label={words.limits}>
              {wipeLimits.map(({ what, text }) => (
                <p key={what} className="small">
                  <span className="hei">{what}：</span>
                  {text}
                </p>
              ))}
            </Row>
            <tr>
              <th>{words.result}</th>
              <td colSpan={3} className="hand result">
                <p>{words.resultDone}</p>
                <p>{words.resultDisk}</p>
              </td>
            </tr>
            <tr>
              <th>{words.handler}</th>
              <td className="hand" />
              <th>{words.witness}</th>
              <td className="hand" />
            </tr>
            <tr>
              <th>{words.signedOn}</th>
              <td>{words.blankDate}</td>
              <th>{words.signedOn}</th>
              <td>{words.blankDate}</td>
            </tr>
          </tbody>
        </table>
        <p className="wipe-note">{words.note}</p>
      </>
    ),
  });
}

function Row({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <tr>
      <th>{label}</th>
      <td colSpan={3}>{children}</td>
    </tr>
  );
}

/** Nothing known is left blank: it can be written in. */
function Line({ text }: { readonly text: string }) {
  return text === '' ? null : <CjkText text={oneLine(text)} />;
}
