/** P-01 to be written by hand: the head table of its kind empty, ruled pages, resolution, todos and signatures last. */
import type { ReactNode } from 'react';
import type { Branch } from '../../../shared/schema/branch';
import { themeDayForms, type RecordType } from '../../../shared/schema/meeting';
import { recordTypeWords, themeDayFormWords } from '../../../shared/words/domain';
import { blankFormWords } from '../../../shared/words/blank-forms';
import { bodyHeadings, minutesTitles, minutesWords, paperLabels } from '../../../shared/words/paper';
import { minutesCss } from '../minutes/minutes-css';
import { SignatureBlock } from '../minutes/SignatureBlock';
import type { PaperDocument } from '../paper-document';
import { ColumnHead } from '../parts/ColumnHead';
import { renderDocument } from '../render-document';
import { cnIndex } from '../text/cn-index';
import { RuledLines } from '../parts/RuledLines';

const words = blankFormWords.minutes;

export interface BlankMinutesInput {
  branch: Pick<Branch, 'fullName'>;
  type: RecordType;
  /** Pages to write on behind the first. */
  pages: number;
}

/** Width of the text block (paperFrames.text). */
const WIDTH_MM = 156;
/** More lines than any page holds; the page cuts off what does not fit. */
const MOST_LINES = 26;
/** Millimetres; together the width, as the head of printed minutes has them. */
const COLUMNS_MM = [23, 29, 23, 24, 23, 34];
const RESOLUTION_LINES = 4;
const TODO_ROWS = 3;

const css = `
.blank-page{height:224.5mm;overflow:hidden;display:flex;flex-direction:column;break-after:page}
.blank-page:last-child{break-after:auto}
.blank-page .head-table{flex:none}
.blank-page .head-table tr{height:10.5mm}
.blank-page .head-table tr.two{height:16mm}
.blank-page .head-table tr.three{height:25mm}
.blank-page .fill{flex:1 1 0;min-height:0;overflow:hidden}
.ruled{display:block}
.blank-page .level-1{padding-top:2.5mm}
.blank-page .todo-table tbody tr{height:10mm}
.blank-page .options span{display:inline-block;white-space:nowrap;margin-right:4mm}
`;

export function blankMinutesPaper({ branch, type, pages }: BlankMinutesInput): PaperDocument {
  const title = minutesTitles[type];
  return renderDocument({
    title: blankFormWords.title(branch.fullName, title),
    frame: 'text',
    css: `${minutesCss}${css}`,
    stamp: {
      pageNumbers: 'gbt9704',
      headLeft: branch.fullName,
      headRight: minutesWords.running(recordTypeWords[type]),
    },
    body: (
      <>
        <section className="blank-page">
          <h1 className="title minutes-title">{title}</h1>
          <p className="subtitle minutes-subtitle">　　　　{words.count}</p>
          <BlankHead type={type} />
          <p className="level-1">{heading(1, bodyHeadings[type])}</p>
          <Fill />
        </section>
        {Array.from({ length: pages }, (_, index) => (
          <section key={index} className="blank-page">
            <Fill />
            {index === pages - 1 && <BlankEnd type={type} />}
          </section>
        ))}
      </>
    ),
  });
}

/** As many lines as there is room for. */
function Fill(): ReactNode {
  return (
    <div className="fill">
      <RuledLines widthMm={WIDTH_MM} count={MOST_LINES} />
    </div>
  );
}

function heading(no: number, text: string): string {
  return `${cnIndex(no)}、${text}`;
}

/** Kinds of meetings that decide by vote (domain §2.6). */
const votingTypes: readonly RecordType[] = ['memberAssembly', 'committeeMeeting', 'groupMeeting'];

function BlankHead({ type }: { type: RecordType }): ReactNode {
  const isCommittee = type === 'committeeMeeting';
  return (
    <table className="head-table">
      <colgroup>
        {COLUMNS_MM.map((width, index) => (
          <col key={index} style={{ width: `${width}mm` }} />
        ))}
      </colgroup>
      <tbody>
        <tr>
          <th>{minutesWords.time}</th>
          <td colSpan={5}>{words.time}</td>
        </tr>
        <tr>
          <th>{minutesWords.place}</th>
          <td colSpan={5} />
        </tr>
        <tr>
          <th>{minutesWords.subject}</th>
          <td colSpan={5} />
        </tr>
        <tr>
          <th>{minutesWords.host}</th>
          <td colSpan={3} />
          <th>{minutesWords.recorder}</th>
          <td />
        </tr>
        <tr>
          <th>{isCommittee ? minutesWords.shouldAttendCommittee : minutesWords.shouldAttend}</th>
          <Figure />
          <th>{isCommittee ? minutesWords.presentCommittee : minutesWords.present}</th>
          <Figure />
          <th>{isCommittee ? minutesWords.absentCommittee : minutesWords.absent}</th>
          <Figure />
        </tr>
        {votingTypes.includes(type) && (
          <tr>
            <th>{minutesWords.votersShouldAttend.join('\n')}</th>
            <Figure />
            <th>{minutesWords.votersPresent.join('\n')}</th>
            <Figure />
            <th>{minutesWords.observerCount}</th>
            <Figure />
          </tr>
        )}
        <TypeRows type={type} />
        <Wide label={minutesWords.presentNames} className="three" />
        <Wide label={minutesWords.absentNames} className="two" />
        <Wide label={minutesWords.observers} />
        <Wide label={minutesWords.agenda} className="three" />
      </tbody>
    </table>
  );
}

/** What a kind of record asks beyond the common head. */
function TypeRows({ type }: { type: RecordType }): ReactNode {
  if (type === 'partyClass')
    return (
      <>
        <Wide label={minutesWords.classTitle} />
        <tr>
          <th>{minutesWords.lecturer}</th>
          <td colSpan={3} />
          <th>{minutesWords.classHours}</th>
          <td />
        </tr>
      </>
    );
  if (type === 'themeDay')
    return (
      <tr className="two">
        <th>{minutesWords.forms}</th>
        <td colSpan={5} className="options">
          {themeDayForms.map((form) => (
            <span key={form}>{words.boxed(themeDayFormWords[form])}</span>
          ))}
        </td>
      </tr>
    );
  return null;
}

function Figure(): ReactNode {
  return <td className="figure">　　{paperLabels.peopleUnit}</td>;
}

function Wide({ label, className }: { label: string; className?: string }): ReactNode {
  return (
    <tr className={className}>
      <th>{label}</th>
      <td colSpan={5} />
    </tr>
  );
}

const TODO = ['no', 'what', 'owner', 'due'] as const;
const TODO_HEADS = {
  no: minutesWords.todoNo,
  what: minutesWords.todoWhat,
  owner: minutesWords.todoOwner,
  due: minutesWords.todoDue,
};

function BlankEnd({ type }: { type: RecordType }): ReactNode {
  const decides = votingTypes.includes(type);
  return (
    <div>
      <p className="level-1">{heading(2, decides ? words.resolution : words.decided)}</p>
      <RuledLines widthMm={WIDTH_MM} count={RESOLUTION_LINES} />
      <p className="level-1">{heading(3, minutesWords.todos)}</p>
      <table className="todo-table">
        <ColumnHead columns={TODO} heads={TODO_HEADS} widthsMm={{ no: 14, owner: 32, due: 36 }} />
        <tbody>
          {Array.from({ length: TODO_ROWS }, (_, index) => (
            <tr key={index}>
              <td className="center">{index + 1}</td>
              <td />
              <td />
              <td />
            </tr>
          ))}
        </tbody>
      </table>
      <SignatureBlock review />
    </div>
  );
}
