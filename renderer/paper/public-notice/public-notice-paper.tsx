/** P-16 公示 of 发展对象 or of a 接收 (domain §4.1): A4 portrait, sealed by the branch, no ID number anywhere. */
import type { ReactNode } from 'react';
import { formatDateZh } from '../../../shared/domain/dates';
import { publicNoticeWords as words } from '../../../shared/words/admission-paper';
import type { PaperDocument } from '../paper-document';
import { ColumnHead } from '../parts/ColumnHead';
import { renderDocument } from '../render-document';
import { CjkText } from '../text/CjkText';
import {
  noticeColumns,
  publicNoticeSheet,
  type NoticeColumn,
  type NoticeRow,
  type PublicNoticeInput,
} from './public-notice-sheet';

export type { NoticeKind, PublicNoticeInput } from './public-notice-sheet';

/** Millimetres of the 162 mm; 单位及职务 takes the rest. */
const WIDTHS_MM: Record<NoticeColumn, number | undefined> = {
  name: 20,
  gender: 10,
  birth: 17,
  education: 20,
  job: undefined,
  applied: 18,
  activist: 19,
  mentors: 18,
};

const css = `
.notice-body p{text-align:justify}
.notice-table{margin:3mm 0 5mm;font-size:11pt;line-height:15pt}
.notice-table td{text-align:center;padding:1.4mm 1mm;overflow-wrap:anywhere}
.notice-table td.name.long{font-size:8.5pt;white-space:nowrap;padding:1.4mm 0}
.notice-table td.job{text-align:left}
.notice-table td.job span{display:inline-block}
.notice-table tbody tr{height:12mm}
.notice-sign{break-inside:avoid;margin-top:20mm;width:max-content;max-width:100%;margin-left:auto;padding-right:2em;text-align:center}
.notice-sign p{text-indent:0}
`;

/** The document, or the sentence why it may not be posted. */
export function publicNoticePaper(
  input: PublicNoticeInput,
): { ok: true; document: PaperDocument } | { ok: false; reason: string } {
  const made = publicNoticeSheet(input);
  if (!made.ok) return made;
  const { sheet } = made;
  const document = renderDocument({
    title: [input.branch.fullName, sheet.title].join(' '),
    frame: 'form',
    css,
    stamp: { pageNumbers: 'plain' },
    body: (
      <>
        <h1 className="title">{sheet.title}</h1>
        <div className="notice-body" style={{ marginTop: '6mm' }}>
          <p>
            <CjkText text={sheet.intro} />
          </p>
          <NoticeTable rows={sheet.rows} />
          <p>
            <CjkText text={sheet.period} />
          </p>
          <p>
            <CjkText text={words.opinions} />
          </p>
          <p>
            <CjkText text={sheet.phone} />
          </p>
          <p>
            <CjkText text={sheet.superior} />
          </p>
        </div>
        <div className="notice-sign">
          <p>{input.branch.fullName}</p>
          <p>{words.seal}</p>
          <p>{formatDateZh(input.from)}</p>
        </div>
      </>
    ),
  });
  return { ok: true, document };
}

function NoticeTable({ rows }: { rows: readonly NoticeRow[] }): ReactNode {
  return (
    <table className="notice-table">
      <ColumnHead columns={noticeColumns} heads={words.columns} widthsMm={WIDTHS_MM} />
      <tbody>
        {rows.map((row, index) => (
          <tr key={index}>
            {noticeColumns.map((column) => (
              <td key={column} className={cellClass(column, row[column])}>
                {column === 'job' ? row.jobParts.map((part) => <span key={part}>{part}</span>) : row[column]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Four characters fill the name column; the longer names of minorities are set smaller rather than broken. */
const NAME_FITS = 4;
const NAME_SHRINKS_TO = 7;

function cellClass(column: NoticeColumn, text: string): string {
  const length = Array.from(text).length;
  return column === 'name' && length > NAME_FITS && length <= NAME_SHRINKS_TO ? 'name long' : column;
}
