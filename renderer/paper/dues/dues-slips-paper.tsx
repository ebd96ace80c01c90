/**
 * P-12 党费收据 and 上缴单 (domain §4.1): A5, two copies, one to keep and one to give: on a sheet of A4 to be cut, or each on
 * a sheet of A5. The amount in figures and in capitals, room to sign.
 */
import { formatDateZh } from '../../../shared/domain/dates';
import { sumFen } from '../../../shared/domain/dues-handover';
import { moneyCapitals } from '../../../shared/domain/money-capitals';
import type { Branch } from '../../../shared/schema/branch';
import type { DuesHandover, DuesPayment } from '../../../shared/schema/dues';
import { duesWayWords } from '../../../shared/words/register-codes';
import { monthsZh, monthZh } from '../../../shared/words/dues-text';
import { duesPaperWords } from '../../../shared/words/dues-paper';
import type { PaperDocument } from '../paper-document';
import { renderDocument } from '../render-document';
import { CjkText } from '../text/CjkText';
import { oneLine } from '../text/printable';

const css = `
.slip-page{width:210mm;height:296.5mm;overflow:hidden;display:grid;grid-template-rows:148.25mm 148.25mm}
.slip{padding:13mm 22mm 8mm 28mm;min-width:0;position:relative}
.slip:first-child{border-bottom:.4pt dashed #888}
.slip p,.slip h1{text-indent:0}
.slip h1{font:20pt/28pt var(--title);letter-spacing:.1em;text-align:center}
.slip-head{display:flex;justify-content:space-between;font:11pt/17pt var(--fang);letter-spacing:0;margin:1mm 0 2mm}
.slip tr{height:10.5mm}
.slip td{font-size:12pt;line-height:16pt}
.slip td.label{text-align:center;font-family:var(--hei)}
.slip-signs{display:grid;grid-template-columns:1fr 1fr;gap:3mm 6mm;margin-top:7mm;font:12pt/19pt var(--fang);letter-spacing:0}
.slip-signs p{white-space:pre}
.slip-signs p:last-child{grid-column:2;text-align:right}
.slip-signs .rule-line{width:28mm}
.slip-note{font:9.5pt/14pt var(--song);letter-spacing:0;position:absolute;left:28mm;bottom:7mm}
`;

/** Each copy on A5 held sideways: the half of an A4 sheet is half a millimetre taller. */
const a5Css = `
@page{size:A5 landscape}
.slip-page{height:147.5mm;grid-template-rows:147.5mm;break-after:page}
.slip-page:last-child{break-after:auto}
.slip:first-child{border-bottom:0}
`;

/** A4 with both copies, or A5 with one. */
export const slipPapers = ['A4', 'A5'] as const;
export type SlipPaper = (typeof slipPapers)[number];

interface Slip {
  title: string;
  copies: readonly string[];
  no: string;
  rows: readonly (readonly [label: string, value: string])[];
  signs: readonly string[];
  date: string;
  note?: string;
}

export interface DuesReceiptInput {
  readonly branch: Pick<Branch, 'fullName'>;
  readonly name: string;
  /** What was paid together; at least one, each with an amount. */
  readonly payments: readonly DuesPayment[];
  readonly paper?: SlipPaper | undefined;
}

export function duesReceiptPaper({ branch, name, payments, paper }: DuesReceiptInput): PaperDocument {
  const words = duesPaperWords.receipt;
  const months = payments.map(({ month }) => month).sort();
  const [first] = payments;
  const fen = sumFen(payments);
  const year = Number((months[0] ?? '').slice(0, 4));
  return slipPaper(branch, paper, {
    ...{ title: words.title, copies: words.copies, no: `${words.no}${first?.receiptNo ?? ''}` },
    rows: [
      [words.member, name],
      [words.months, `${String(year)}年${monthsZh(months, year)}`],
      [words.amount, words.small(fen)],
      [words.capitals, moneyCapitals(fen)],
      [words.way, first?.way ? duesWayWords[first.way] : ''],
      [words.on, first?.paidOn ? formatDateZh(first.paidOn) : ''],
      ...(first?.proxyName === undefined ? [] : [[words.proxy, first.proxyName] as const]),
    ],
    ...{ signs: [words.collector, words.branch], date: words.date, note: words.note },
  });
}

export interface DuesBatchInput {
  readonly branch: Pick<Branch, 'fullName'>;
  readonly batch: DuesHandover;
  /** In the batch. */
  readonly payments: readonly DuesPayment[];
  readonly paper?: SlipPaper | undefined;
}

export function duesBatchPaper({ branch, batch, payments, paper }: DuesBatchInput): PaperDocument {
  const words = duesPaperWords.batch;
  const people = new Set(payments.map(({ memberId }) => memberId)).size;
  const { fromMonth, toMonth } = batch;
  return slipPaper(branch, paper, {
    ...{ title: words.title, copies: words.copies, no: words.no(batch.no) },
    rows: [
      [words.from, branch.fullName],
      [words.to, batch.toOrg],
      [
        words.months,
        fromMonth === toMonth ? monthZh(fromMonth) : `${monthZh(fromMonth)}至${monthZh(toMonth)}`,
      ],
      [words.people, words.peopleOf(people, payments.length)],
      [words.amount, duesPaperWords.receipt.small(batch.amountFen)],
      [words.capitals, moneyCapitals(batch.amountFen)],
      [words.on, formatDateZh(batch.on)],
      ...(batch.receiptNo === undefined ? [] : [[words.receiptNo, batch.receiptNo] as const]),
    ],
    ...{ signs: [words.handler, words.receiver], date: words.date },
  });
}

function slipPaper(
  { fullName }: Pick<Branch, 'fullName'>,
  paper: SlipPaper | undefined,
  slip: Slip,
): PaperDocument {
  const copies = slip.copies.map((copy) => <SlipCopy key={copy} slip={slip} copy={copy} />);
  const sheets = paper === 'A5' ? copies.map((copy) => [copy]) : [copies];
  return renderDocument({
    title: [fullName, slip.title, slip.no].join(' '),
    frame: 'bare',
    css: paper === 'A5' ? css + a5Css : css,
    stamp: { pageNumbers: 'none' },
    body: sheets.map((sheet, index) => (
      <section key={index} className="slip-page">
        {sheet}
      </section>
    )),
  });
}

function SlipCopy({ slip, copy }: { readonly slip: Slip; readonly copy: string }) {
  return (
    <div className="slip">
      <h1>{slip.title}</h1>
      <div className="slip-head">
        <span>{copy}</span>
        <span>{slip.no}</span>
      </div>
      <table>
        <colgroup>
          <col style={{ width: '32mm' }} />
          <col />
        </colgroup>
        <tbody>
          {slip.rows.map(([label, value]) => (
            <tr key={label}>
              <td className="label">{label}</td>
              <td>
                <CjkText text={oneLine(value)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="slip-signs">
        {slip.signs.map((label) => (
          <p key={label}>
            {label}
            <span className="rule-line" />
          </p>
        ))}
        <p>{slip.date}</p>
      </div>
      {slip.note === undefined ? null : <p className="slip-note">{slip.note}</p>}
    </div>
  );
}
