/** P-20 组织生活会整改清单 (domain §4.1): A4 landscape; what was done stands beside, also after the minutes are locked. */
import type { ReactNode } from 'react';
import { formatDateZh } from '../../../shared/domain/dates';
import type { Branch } from '../../../shared/schema/branch';
import type { OrgLifeRecord } from '../../../shared/schema/meeting';
import type { TodoMark } from '../../../shared/schema/org-life';
import { paperLabels } from '../../../shared/words/paper';
import { rectificationSheetWords as words } from '../../../shared/words/yearly-paper';
import { rectificationLine, type RectificationLine } from '../minutes/yearly-chapters';
import type { PaperDocument } from '../paper-document';
import { ColumnHead } from '../parts/ColumnHead';
import { SignLines } from '../parts/SignLines';
import { renderDocument } from '../render-document';
import { CjkText } from '../text/CjkText';
import { oneLine } from '../text/printable';
import { yearlyCss } from './yearly-css';

export interface RectificationSheetInput {
  branch: Pick<Branch, 'fullName'>;
  record: OrgLifeRecord;
  /** Marks of the record's items that were done after it was locked. */
  marks: readonly Pick<TodoMark, 'todoId' | 'doneOn' | 'proof'>[];
}
type SheetLine = RectificationLine & { done: string };

const COLUMNS = ['no', 'issue', 'measure', 'owner', 'due', 'done'] as const;
/** Millimetres; 整改措施 takes what is left of the 265 mm. */
const WIDTHS_MM = { no: 12, issue: 66, owner: 26, due: 34, done: 44 };

/** Lines of the sheet; undefined when the record is no 组织生活会. */
export function rectificationLines(
  record: OrgLifeRecord,
  marks: RectificationSheetInput['marks'],
): SheetLine[] | undefined {
  const section = record.sections.find(({ type }) => type === 'orgLifeMeeting');
  if (section?.type !== 'orgLifeMeeting') return undefined;
  return section.rectification.map((row) => {
    const mark = marks.find(({ todoId }) => todoId === row.id);
    const doneOn = row.doneOn ?? mark?.doneOn;
    return {
      ...rectificationLine(row),
      done: doneOn ? words.done(formatDateZh(doneOn), oneLine(mark?.proof)) : '',
    };
  });
}

/** undefined when the record is no 组织生活会. */
export function rectificationPaper(input: RectificationSheetInput): PaperDocument | undefined {
  const { branch, record, marks } = input;
  const lines = rectificationLines(record, marks);
  const section = record.sections.find(({ type }) => type === 'orgLifeMeeting');
  if (!lines || !section) return undefined;
  const title = words.title(section.year);
  const done = lines.filter((line) => line.done !== '').length;
  return renderDocument({
    title: [branch.fullName, title].join(' '),
    frame: 'landscape',
    landscape: true,
    css: yearlyCss,
    stamp: { pageNumbers: 'plain', foot: title },
    body: (
      <>
        <h1 className="title">{title}</h1>
        <div className="line-under-title">
          <span>
            {words.branch}
            {branch.fullName}
          </span>
          <span>{words.heldOn(formatDateZh(record.startAt.slice(0, 10)))}</span>
        </div>
        <RectificationTable lines={lines} />
        <div className="yearly-foot">
          <p>{words.totals(lines.length, done)}</p>
          <div className="signatures">
            <SignLines labels={[words.secretary]} />
            <p className="date-blank">{paperLabels.blankDate}</p>
          </div>
        </div>
      </>
    ),
  });
}

function RectificationTable({ lines }: { lines: readonly SheetLine[] }): ReactNode {
  return (
    <table className="yearly-table">
      <ColumnHead columns={COLUMNS} heads={words.columns} widthsMm={WIDTHS_MM} />
      <tbody>
        {lines.map((line, index) => (
          <tr key={index}>
            <td className="center">{index + 1}</td>
            <td>
              <CjkText text={line.issue} />
            </td>
            <td>
              <CjkText text={line.measure} />
            </td>
            <td className="center">{line.owner}</td>
            <td className="center">{line.due}</td>
            <td>
              <CjkText text={line.done} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
