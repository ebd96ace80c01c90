/** 送学上门登记表 (domain §7.2 E9): what was taught at home to members who cannot come, with room to sign; A4. */
import { formatMonthDayZh } from '../../../shared/domain/dates';
import type { Branch } from '../../../shared/schema/branch';
import type { StudyLog } from '../../../shared/schema/study-plan';
import { homeDeliveryWords as words, studyResultWords } from '../../../shared/words/study-result';
import type { PaperDocument } from '../paper-document';
import { renderDocument } from '../render-document';
import { CjkText } from '../text/CjkText';
import { hoursText } from '../text/hours-text';
import { oneLine } from '../text/printable';

export interface HomeDeliveryInput {
  readonly branch: Pick<Branch, 'fullName'>;
  readonly year: number;
  /** Of that form and year, oldest first. */
  readonly logs: readonly StudyLog[];
  readonly nameOf: (memberId: string) => string;
}

const css = `
.delivery-table td{font-size:11pt;line-height:15pt}
.delivery-table tbody tr{height:11mm;break-inside:avoid}
.delivery-total{font:12pt/20pt var(--fang);letter-spacing:0;text-indent:0;margin-top:3mm}
`;
/** Millimetres; 学习内容 takes what is left. No column says why somebody could not come. */
const WIDTHS_MM = [10, 19, 23, undefined, 12, 25, 25] as const;

export function homeDeliveryPaper({ branch, year, logs, nameOf }: HomeDeliveryInput): PaperDocument {
  const people = new Set(logs.map(({ memberId }) => memberId)).size;
  const hours = logs.reduce((sum, log) => sum + log.hours, 0);
  return renderDocument({
    title: [branch.fullName, words.title(year)].join(' '),
    frame: 'form',
    css,
    stamp: { pageNumbers: 'plain', foot: words.foot(year) },
    body: (
      <>
        <h1 className="title">{words.title(year)}</h1>
        <div className="line-under-title">
          <span>
            {studyResultWords.branch}
            {oneLine(branch.fullName)}
          </span>
        </div>
        <table className="delivery-table">
          <colgroup>
            {WIDTHS_MM.map((width, index) => (
              <col key={index} style={width === undefined ? undefined : { width: `${String(width)}mm` }} />
            ))}
          </colgroup>
          <thead>
            <tr>
              {Object.entries(words.columns).map(([column, head]) => (
                <th key={column}>{head}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {logs.map((log, index) => (
              <tr key={log.id}>
                <td className="center">{index + 1}</td>
                <td className="center">{formatMonthDayZh(log.from)}</td>
                <td className="center">
                  <CjkText text={oneLine(nameOf(log.memberId))} />
                </td>
                <td>
                  <CjkText text={oneLine(log.title)} />
                </td>
                <td className="center">{hoursText(log.hours)}</td>
                <td className="center">
                  <CjkText text={oneLine(log.organiser)} />
                </td>
                <td />
              </tr>
            ))}
          </tbody>
        </table>
        <p className="delivery-total">{words.total(logs.length, people, hoursText(hours))}</p>
      </>
    ),
  });
}
