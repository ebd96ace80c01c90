/** P-11 党费核定表 (domain §4.1), internal: items, base, rate and due of each member, who signs for it; A4 landscape. */
import { yuanText } from '../../../shared/domain/dues';
import type { DuesLine } from '../../../shared/domain/dues-year';
import { duesRules } from '../../../shared/rules/dues';
import type { Branch } from '../../../shared/schema/branch';
import { duesTableWords } from '../../../shared/words/register-codes';
import { duesWords } from '../../../shared/words/dues';
import { monthZh } from '../../../shared/words/dues-text';
import { duesPaperWords } from '../../../shared/words/dues-paper';
import type { PaperDocument } from '../paper-document';
import { SignLines } from '../parts/SignLines';
import { renderDocument } from '../render-document';
import { CjkText } from '../text/CjkText';
import { oneLine } from '../text/printable';

const words = duesPaperWords.profiles;

export interface DuesProfilesInput {
  readonly branch: Pick<Branch, 'fullName'>;
  readonly year: number;
  readonly lines: readonly DuesLine[];
}

/** Millimetres of the 265; the items take what is left. */
const COLUMNS = ['no', 'name', 'table', 'items', 'base', 'rate', 'due', 'from', 'own'] as const;
const WIDTHS_MM: Record<(typeof COLUMNS)[number], number | undefined> = {
  ...{ no: 12, name: 26, table: 36, items: undefined, base: 26, rate: 15, due: 24, from: 26, own: 27 },
};

const css = `
.base-table td{padding:.8mm 1.4mm;font-size:11pt;line-height:14.5pt}
.base-table tbody tr{height:11mm;break-inside:avoid}
.base-table .number{text-align:right}
.base-total{font:12pt/20pt var(--fang);letter-spacing:0;text-indent:0;margin-top:3mm}
.base-foot{break-inside:avoid;break-before:avoid;font:12pt/20pt var(--fang);letter-spacing:0;margin-top:5mm}
.base-foot .rule-line{width:36mm}
`;

export function duesProfilesPaper({ branch, year, lines }: DuesProfilesInput): PaperDocument {
  const sum = lines.reduce((total, { profile }) => total + (profile?.monthlyDueFen ?? 0), 0);
  const fixed = lines.filter(({ profile }) => profile !== undefined).length;
  return renderDocument({
    title: [branch.fullName, words.title(year)].join(' '),
    frame: 'landscape',
    landscape: true,
    css,
    stamp: { pageNumbers: 'plain', headRight: words.internal, foot: words.foot(year) },
    body: (
      <>
        <h1 className="title">{words.title(year)}</h1>
        <div className="line-under-title">
          <span>
            {duesPaperWords.branch}
            {oneLine(branch.fullName)}
          </span>
        </div>
        <table className="base-table">
          <colgroup>
            {COLUMNS.map((column) => {
              const width = WIDTHS_MM[column];
              return (
                <col key={column} style={width === undefined ? undefined : { width: `${String(width)}mm` }} />
              );
            })}
          </colgroup>
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <th key={column}>{words[column]}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line, index) => (
              <Row key={line.member.id} line={line} no={index + 1} />
            ))}
          </tbody>
        </table>
        <p className="base-total">{words.sum(fixed, sum)}</p>
        <div className="base-foot">
          <div className="signatures">
            <SignLines labels={[words.handler, words.secretary]} />
            <p className="date-blank">{words.date}</p>
          </div>
        </div>
      </>
    ),
  });
}

function Row({ line, no }: { readonly line: DuesLine; readonly no: number }) {
  const { person, profile } = line;
  const items = profile?.items.map(({ name, amountFen }) => words.item(oneLine(name), amountFen)) ?? [];
  return (
    <tr>
      <td className="center">{no}</td>
      <td className="center">
        <CjkText text={oneLine(person.name)} />
      </td>
      <td>
        {profile ? `${duesTableWords[profile.table]}（${duesRules[profile.table].article}）` : words.none}
      </td>
      <td>
        <CjkText text={items.join('，')} />
      </td>
      <td className="number">{profile?.baseFen === undefined ? '' : yuanText(profile.baseFen)}</td>
      <td className="center">{profile?.rateBp === undefined ? '' : duesWords.rate(profile.rateBp)}</td>
      <td className="number">{profile ? yuanText(profile.monthlyDueFen) : ''}</td>
      <td className="center">{profile ? monthZh(profile.from) : ''}</td>
      <td />
    </tr>
  );
}
