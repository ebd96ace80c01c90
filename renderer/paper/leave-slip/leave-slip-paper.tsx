/** 请假条 (domain §7.2 E3): A5, two on a sheet of A4. Only the category is asked for, never the cause (domain §2.6). */
import type { ReactNode } from 'react';
import { leaveStatuses } from '../../../shared/domain/meeting';
import { attendanceWords } from '../../../shared/words/domain';
import { leaveSlipWords as words } from '../../../shared/words/before-meeting';
import type { PaperDocument } from '../paper-document';
import { renderDocument } from '../render-document';
import { CjkText } from '../text/CjkText';
import { oneLine } from '../text/printable';
import { leaveSlipSheet, type LeaveSlip, type LeaveSlipInput, type LeaveSlipSheet } from './leave-slip-sheet';

export type { LeaveSlipInput } from './leave-slip-sheet';

const css = `
.slip-page{width:210mm;height:296.5mm;overflow:hidden;break-after:page;display:grid;grid-template-rows:148.25mm 148.25mm}
.slip-page:last-child{break-after:auto}
.slip{padding:14mm 24mm 8mm 28mm;min-width:0;position:relative}
.slip:first-child{border-bottom:.4pt dashed #888}
.slip p,.slip h1{text-indent:0}
.slip h1{font:20pt/28pt var(--title);letter-spacing:0;text-align:center;margin-bottom:4mm}
.slip .slip-branch{font:12pt/18pt var(--fang);letter-spacing:0;text-align:center;margin:-3mm 0 3mm}
.slip tr{height:11mm}
.slip td{font-size:12pt;line-height:17pt}
.slip .tick{display:inline-block;white-space:nowrap;margin-right:9mm}
.slip .box{display:inline-block;width:4.4mm;height:4.4mm;border:.8pt solid #000;vertical-align:-.6mm;margin-right:2mm;position:relative}
.slip .box svg{position:absolute;left:.3mm;top:.1mm;width:3.8mm;height:3.8mm}
.slip .hint{font:9.5pt/14pt var(--song);letter-spacing:0;margin-top:2mm}
.slip-signs{display:grid;grid-template-columns:1fr 1fr;gap:4mm 6mm;margin-top:7mm;font:13pt/20pt var(--fang);letter-spacing:0}
.slip-signs p{white-space:pre}
.slip-signs .rule-line{width:26mm}
`;

export function leaveSlipPaper(input: LeaveSlipInput): PaperDocument {
  return leaveSlipsOf(input.branch, leaveSlipSheet(input));
}

/** The slips of a sheet, two on each page of A4. */
export function leaveSlipsOf(branch: { readonly fullName: string }, sheet: LeaveSlipSheet): PaperDocument {
  const pages = Array.from({ length: sheet.slips.length / 2 }, (_, index) =>
    sheet.slips.slice(index * 2, index * 2 + 2),
  );
  return renderDocument({
    title: [branch.fullName, words.title.replaceAll(' ', ''), sheet.heading].filter(Boolean).join(' '),
    frame: 'bare',
    css,
    stamp: { pageNumbers: 'none' },
    body: pages.map((slips, page) => (
      <section key={page} className="slip-page">
        {slips.map((slip, index) => (
          <Slip key={index} slip={slip} sheet={sheet} />
        ))}
      </section>
    )),
  });
}

function Slip({ slip, sheet }: { slip: LeaveSlip; sheet: LeaveSlipSheet }): ReactNode {
  const columns = sheet.hasGroups ? 3 : 1;
  return (
    <div className="slip">
      <h1>{words.title}</h1>
      {sheet.branchName === undefined ? null : <p className="slip-branch">{oneLine(sheet.branchName)}</p>}
      <table>
        <colgroup>
          <col style={{ width: '28mm' }} />
          <col />
          {sheet.hasGroups && <col style={{ width: '26mm' }} />}
          {sheet.hasGroups && <col style={{ width: '42mm' }} />}
        </colgroup>
        <tbody>
          <tr>
            <th>{words.name}</th>
            <td>{slip.name}</td>
            {sheet.hasGroups && <th>{words.group}</th>}
            {sheet.hasGroups && <td>{slip.group}</td>}
          </tr>
          <Row label={words.meeting} columns={columns} text={sheet.heading} />
          <Row label={words.time} columns={columns} text={sheet.time} />
          <tr>
            <th>{words.kind}</th>
            <td colSpan={columns}>
              {leaveStatuses.map((status) => (
                <Tick key={status} label={attendanceWords[status]} isTicked={slip.kind === status} />
              ))}
            </td>
          </tr>
          <tr>
            <th>{words.written}</th>
            <td colSpan={columns}>
              <Tick label={words.hasWritten} isTicked={slip.hasWritten} />
            </td>
          </tr>
        </tbody>
      </table>
      <p className="hint">{words.note}</p>
      <div className="slip-signs">
        <Sign label={words.signed} />
        <p>{words.date}</p>
        <Sign label={words.approved} />
        <p>{words.date}</p>
      </div>
    </div>
  );
}

function Row({ label, text, columns }: { label: string; text: string; columns: number }): ReactNode {
  return (
    <tr>
      <th>{label}</th>
      <td colSpan={columns}>
        <CjkText text={text} />
      </td>
    </tr>
  );
}

/** The tick is drawn: no font of the house has one that prints everywhere. */
function Tick({ label, isTicked }: { label: string; isTicked: boolean }): ReactNode {
  return (
    <span className="tick">
      <span className="box">
        {isTicked && (
          <svg viewBox="0 0 10 10">
            <path d="M1.5 5.5 4 8.2 8.8 1.6" fill="none" stroke="#000" strokeWidth="1.3" />
          </svg>
        )}
      </span>
      {label}
    </span>
  );
}

function Sign({ label }: { label: string }): ReactNode {
  return (
    <p>
      {label}
      <span className="rule-line" />
    </p>
  );
}
