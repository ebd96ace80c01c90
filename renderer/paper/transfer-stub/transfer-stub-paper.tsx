/**
 * P-26 组织关系介绍信 (domain §2.23, §4.1): the branch's own copy in three parts. Letters are issued in the national
 * system; every part says that this one is none.
 */
import type { ReactNode } from 'react';
import {
  dayOfInstant,
  daysBetween,
  formatPartialDateZh,
  fullYearsBetween,
  partialDateRange,
  type Instant,
} from '../../../shared/domain/dates';
import { maskIdNumber } from '../../../shared/domain/id-number';
import { letterValidUntil } from '../../../shared/domain/member-life';
import type { StoredFile } from '../../../shared/domain/member-file';
import { categoryOn } from '../../../shared/domain/roster';
import type { LifeParameters } from '../../../shared/rules/member-life';
import type { Branch } from '../../../shared/schema/branch';
import type { TransferLetter } from '../../../shared/schema/member';
import { genderWords, memberCategoryWords } from '../../../shared/words/domain';
import { transferStubWords as words } from '../../../shared/words/member-paper';
import type { PaperDocument } from '../paper-document';
import { renderDocument } from '../render-document';
import { CjkText } from '../text/CjkText';
import { oneLine } from '../text/printable';

export interface TransferStubInput {
  branch: Pick<Branch, 'fullName'>;
  file: Pick<StoredFile, 'person' | 'member'>;
  letter: TransferLetter;
  parameters: LifeParameters;
  now: Instant;
}

const css = `
.stub-part{position:relative;height:72mm;padding:3mm 5mm 3mm;border:1pt solid #000;letter-spacing:0;break-inside:avoid}
.stub-head{display:grid;grid-template-columns:1fr auto 1fr;align-items:baseline;font:11pt/16pt var(--song)}
.stub-head>:last-child{text-align:right}
.stub-text .name-dot{margin:0}
.stub-title{font:15pt/24pt var(--title);text-align:center;text-indent:0;margin-top:1mm}
.stub-text{font:12pt/19.5pt var(--fang);margin-top:1.5mm;text-align:left}
.stub-part .name-dot{margin:0}
.stub-foot{position:absolute;left:5mm;right:5mm;bottom:3mm;display:flex;justify-content:space-between;align-items:flex-end;font:11.5pt/18pt var(--fang)}
.stub-foot p{text-indent:0;white-space:pre}
.stub-foot .right{text-align:right}
.stub-cut{text-indent:0;text-align:center;font:10pt/6mm var(--song);color:#444;letter-spacing:0}
.stub-mark{font:11pt/16pt var(--hei);border:.8pt solid #000;padding:0 1.5mm}
`;

export function transferStubPaper(input: TransferStubInput): PaperDocument {
  const { person } = input.file;
  const { letter, branch } = input;
  const from = branch.fullName;
  const to = letter.toOrg;
  const who = factsOf(input);
  const dues = letter.duesPaidThrough
    ? words.dues(formatPartialDateZh(letter.duesPaidThrough))
    : words.duesBlank;
  const until = letter.validUntil ?? letterValidUntil(letter.letterOn, input.parameters);
  const valid = words.valid(daysBetween(letter.letterOn, until) + 1, until);
  return renderDocument({
    title: [words.title, words.mark, person.name].join(' '),
    frame: 'form',
    css,
    stamp: { pageNumbers: 'none', headLeft: words.head },
    body: (
      <>
        <Part letter={letter} title={words.parts.stub}>
          <Text lines={[`${who}${words.stubText(from, to)}${dues}${valid}`]} />
          <Foot
            left={[
              words.issued(letter.letterOn),
              letter.receiptOn ? words.receipt(letter.receiptOn) : words.receiptNone,
            ]}
            right={[`${words.handledBy}　　　　　　`]}
          />
        </Part>
        <p className="stub-cut">{words.cut}</p>
        <Part letter={letter} title={words.parts.letter}>
          <Text head={words.to(to)} lines={[`${who}${words.letterText(from, to)}${dues}${valid}`]} />
          <Foot left={[words.phone]} right={[words.sealFrom, words.date]} />
        </Part>
        <p className="stub-cut">{words.cut}</p>
        <Part letter={letter} title={words.parts.receipt}>
          <Text head={words.to(from)} lines={[words.receiptText(oneLine(person.name), to)]} />
          <Foot left={[words.handledBy, words.phone]} right={[words.sealTo, words.date]} />
        </Part>
      </>
    ),
  });
}

/** 吴建平同志（男，58岁，汉族，系中共正式党员，公民身份号码110105********1234） */
function factsOf({ file: { person, member }, letter, now }: TransferStubInput): string {
  const { birthDate, gender, ethnicity, idNo } = person;
  const age = birthDate && fullYearsBetween(partialDateRange(birthDate).first, dayOfInstant(now));
  const facts = [
    gender && genderWords[gender],
    typeof age === 'number' ? words.age(age) : undefined,
    ethnicity,
    words.is(memberCategoryWords[categoryOn(member, letter.letterOn)]),
    idNo && words.idNo(maskIdNumber(idNo)),
  ].filter((fact) => fact !== undefined && fact !== '');
  return `${words.comrade(oneLine(person.name))}${words.facts(facts as string[])}`;
}

function Part({
  letter,
  title,
  children,
}: {
  letter: TransferLetter;
  title: string;
  children: ReactNode;
}): ReactNode {
  return (
    <section className="stub-part">
      <div className="stub-head">
        <span>{title}</span>
        <span className="stub-mark">{words.mark}</span>
        <span>{words.letterNo(letter.letterNo ?? words.noNumber)}</span>
      </div>
      <h1 className="stub-title">{words.title}</h1>
      {children}
    </section>
  );
}

function Text({ head, lines }: { head?: string; lines: readonly string[] }): ReactNode {
  return (
    <div className="stub-text">
      {head === undefined ? null : (
        <p style={{ textIndent: 0 }}>
          <CjkText text={head} />
        </p>
      )}
      {lines.map((line) => (
        <p key={line}>
          <CjkText text={line} />
        </p>
      ))}
    </div>
  );
}

function Foot({ left, right }: { left: readonly string[]; right: readonly string[] }): ReactNode {
  return (
    <div className="stub-foot">
      <div>
        {left.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      <div className="right">
        {right.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </div>
  );
}
