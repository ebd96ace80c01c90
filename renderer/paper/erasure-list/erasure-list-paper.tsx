/** 清理登记 on paper: A4 landscape, proof that data past its period was destroyed, by whom and on what basis. */
import { instant, type NameOf } from '../../../shared/domain/change-formats';
import { dayOfInstant, formatDateZh, type Instant } from '../../../shared/domain/dates';
import type { Branch } from '../../../shared/schema/branch';
import type { Erasure } from '../../../shared/schema/ledger';
import { erasedObject, erasureWords, retentionWords } from '../../../shared/words/retention';
import type { PaperDocument } from '../paper-document';
import { renderDocument } from '../render-document';
import { CjkText } from '../text/CjkText';
import { oneLine } from '../text/printable';

const words = retentionWords.paper;
const columns = retentionWords.recordColumns;

export interface ErasureListInput {
  branch: Pick<Branch, 'fullName'>;
  /** Newest first. */
  records: readonly Erasure[];
  nameOf: NameOf;
  now: Instant;
}

const css = `
.erasure-table td{padding:.8mm 1.4mm;font-size:10.5pt;line-height:13.5pt}
.erasure-table th{padding:1mm .8mm;line-height:13pt}
.erasure-table tbody tr{height:7.4mm}
.erasure-foot{font:12pt/18pt var(--fang);letter-spacing:0;margin-top:3mm;break-inside:avoid}
.erasure-foot p{text-indent:0}
.erasure-sign{display:flex;justify-content:space-between;margin-top:8mm}
.erasure-sign span{white-space:nowrap}
`;

/** Name, class, reason, basis and hand of each; what was erased itself is nowhere any more. */
export function erasureListPaper({ branch, records, nameOf, now }: ErasureListInput): PaperDocument {
  const printedOn = formatDateZh(dayOfInstant(now));
  return renderDocument({
    title: [branch.fullName, words.title, printedOn].join(' '),
    frame: 'landscape',
    landscape: true,
    css,
    stamp: { pageNumbers: 'plain', foot: words.foot(printedOn) },
    body: (
      <>
        <h1 className="title spread">{words.title}</h1>
        <div className="line-under-title">
          <span>
            {words.branch}
            {branch.fullName}
          </span>
          <span>{words.count(records.length)}</span>
        </div>
        <table className="erasure-table">
          <colgroup>
            <col style={{ width: '12mm' }} />
            <col style={{ width: '44mm' }} />
            <col style={{ width: '33mm' }} />
            <col style={{ width: '40mm' }} />
            <col style={{ width: '44mm' }} />
            <col />
            <col style={{ width: '26mm' }} />
          </colgroup>
          <thead>
            <tr>
              <th>{words.no}</th>
              <th>{columns.at}</th>
              <th>{columns.who}</th>
              <th>{columns.what}</th>
              <th>{columns.reason}</th>
              <th>{columns.basis}</th>
              <th>{columns.by}</th>
            </tr>
          </thead>
          <tbody>
            {records.map((record, index) => (
              <tr key={record.id}>
                <td className="center">{index + 1}</td>
                <td className="center">{instant.text(record.at, () => undefined)}</td>
                <td>
                  <CjkText text={oneLine(erasedObject(record, nameOf))} />
                </td>
                <td>{erasureWords[record.what]}</td>
                <td>
                  <CjkText text={oneLine(record.reason)} />
                </td>
                <td>
                  <CjkText text={oneLine(record.basis)} />
                </td>
                <td>
                  <CjkText text={oneLine(record.by)} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <div className="erasure-foot">
          <p>{records.length === 0 ? retentionWords.noRecords : words.note}</p>
          <div className="erasure-sign">
            <span>{words.signBy}</span>
            <span>{words.signSecretary}</span>
            <span>{words.signDate}</span>
          </div>
        </div>
      </>
    ),
  });
}
