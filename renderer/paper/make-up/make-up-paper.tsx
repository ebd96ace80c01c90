/** P-27 缺席补课记录 (domain §4.1): A4, signed by each who made up, and by the leader of the group. */
import type { ReactNode } from 'react';
import { makeUpPaperWords as words } from '../../../shared/words/make-ups';
import { paperLabels } from '../../../shared/words/paper';
import type { PaperDocument } from '../paper-document';
import { ColumnHead } from '../parts/ColumnHead';
import { SignLines } from '../parts/SignLines';
import { renderDocument } from '../render-document';
import { CjkText } from '../text/CjkText';
import { oneLine } from '../text/printable';
import { makeUpSheets, type MakeUpInput, type MakeUpSheet } from './make-up-sheet';

const columns = ['no', 'name', 'group', 'status', 'sign'] as const;
/** Millimetres of the 162; 本人签名 takes what is left. */
const WIDTHS_MM = { no: 14, name: 32, group: 36, status: 30 };

const css = `
.make-up+.make-up{break-before:page}
.make-up td,.make-up th{font-size:12pt;line-height:17pt}
.make-up .facts tr{height:11mm}
.make-up .facts tr.content{height:30mm}
.make-up .facts tr.content td{vertical-align:top;padding-top:2mm}
.make-up .people{margin-top:5mm}
.make-up .people tbody tr{height:12mm}
.make-up-sign{margin-top:10mm;font:12pt/20pt var(--fang);letter-spacing:0;break-inside:avoid}
.make-up-sign .rule-line{width:38mm}
.date-blank{font:12pt/24pt var(--fang);letter-spacing:0}
`;

export function makeUpPaper(input: MakeUpInput): PaperDocument {
  return makeUpPages(input.branch, makeUpSheets(input));
}

/** A page for each sheet; empty ones are filled in by hand. */
export function makeUpPages(branch: MakeUpInput['branch'], sheets: readonly MakeUpSheet[]): PaperDocument {
  return renderDocument({
    title: [branch.fullName, words.title].join(' '),
    frame: 'form',
    css,
    stamp: { pageNumbers: 'plain', foot: words.foot },
    body: sheets.map((sheet) => (
      <section key={sheet.key} className="make-up">
        <h1 className="title">{words.title}</h1>
        <div className="line-under-title">
          <span>
            {words.branch}
            <CjkText text={oneLine(branch.fullName)} />
          </span>
        </div>
        <table className="facts">
          <colgroup>
            <col style={{ width: '28mm' }} />
            <col />
            <col style={{ width: '28mm' }} />
            <col style={{ width: '38mm' }} />
          </colgroup>
          <tbody>
            <Wide label={words.meeting} text={sheet.meeting} />
            <Wide label={words.meetingDay} text={sheet.meetingDay} />
            <Pair cells={[words.on, sheet.on, words.way, sheet.way]} />
            <Pair cells={[words.confirmedBy, sheet.confirmedBy, words.hours, sheet.hours]} />
            <Wide label={words.content} text={sheet.content} className="content" />
          </tbody>
        </table>
        <People sheet={sheet} />
        <div className="make-up-sign signatures">
          <SignLines labels={[words.leader, words.secretary]} />
        </div>
        <p className="date-blank">{paperLabels.blankDate}</p>
      </section>
    )),
  });
}

function Wide(props: {
  readonly label: string;
  readonly text: string;
  readonly className?: string;
}): ReactNode {
  return (
    <tr className={props.className}>
      <th>{props.label}</th>
      <td colSpan={3}>
        <CjkText text={props.text} />
      </td>
    </tr>
  );
}

function Pair({ cells }: { readonly cells: readonly [string, string, string, string] }): ReactNode {
  return (
    <tr>
      <th>{cells[0]}</th>
      <td>
        <CjkText text={cells[1]} />
      </td>
      <th>{cells[2]}</th>
      <td>
        <CjkText text={cells[3]} />
      </td>
    </tr>
  );
}

function People({ sheet }: { readonly sheet: MakeUpSheet }): ReactNode {
  return (
    <table className="people">
      <ColumnHead columns={columns} heads={words.columns} widthsMm={WIDTHS_MM} />
      <tbody>
        {sheet.people.map(({ name, group, status }, index) => (
          <tr key={index}>
            <td className="center">{index + 1}</td>
            <td className="center">
              <CjkText text={name} />
            </td>
            <td className="center">
              <CjkText text={group} />
            </td>
            <td className="center">{status}</td>
            <td />
          </tr>
        ))}
      </tbody>
    </table>
  );
}
