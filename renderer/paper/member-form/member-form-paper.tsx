/** P-05 党员基本信息采集表 (domain §4.1): A4 portrait, boxed, photo cell, two signatures, one page. */
import type { ReactNode } from 'react';
import { memberFormPaperWords as words } from '../../../shared/words/member-paper';
import type { PaperDocument } from '../paper-document';
import { renderDocument } from '../render-document';
import { CjkText } from '../text/CjkText';
import { memberFormSheet, type MemberFormInput, type MemberFormSheet } from './member-form-sheet';

export type { MemberFormInput } from './member-form-sheet';

/** Millimetres of the seven columns; together the 162 mm of the form frame. */
const COLUMNS_MM = [8, 29, 27.5, 17, 27.5, 21, 32] as const;

const css = `
.member-form{font-size:10.5pt;line-height:13.5pt}
/* So narrow that 1971年10月18日 stands on one line of its cell. */
.member-form td{text-align:center;padding:.6mm .8mm;overflow-wrap:anywhere;letter-spacing:-.2pt}
.member-form td.wide{text-align:left;padding-left:2mm}
.member-form th{padding:.6mm .4mm}
.member-form tbody tr{height:9.6mm}
.member-form .group{font-size:11pt;line-height:16pt}
.member-form td.name{text-align:left;padding-left:2mm;font-size:15pt;line-height:19pt}
.member-form td.photo{padding:0}
.photo-frame{width:35mm;height:48mm;margin:0 auto;border:.5pt dashed #666;display:flex;flex-direction:column;justify-content:center;color:#444}
.photo-frame p{text-indent:0;text-align:center;font:11pt/18pt var(--song)}
.photo-picture{display:block;width:35mm;height:50mm;object-fit:cover;margin:0 auto}
.member-form tr.sign{height:34mm}
.member-form tr.sign td{vertical-align:top;text-align:left;padding:2.5mm 3mm}
.sign-line{margin-top:11mm;text-align:right}
.sign-line .rule-line{width:26mm}
.sign-date{margin-top:2mm;text-align:right;white-space:pre}
.member-form p{text-indent:0}
.box{display:inline-block;width:3.2mm;height:3.2mm;border:.6pt solid #000;vertical-align:-.5mm;margin:0 .8mm 0 2mm;position:relative}
.box.ticked::after{content:"";position:absolute;left:.7mm;top:.1mm;width:1mm;height:1.9mm;border:solid #000;border-width:0 .9pt .9pt 0;transform:rotate(45deg)}
.form-note{text-indent:0;font:10pt/15pt var(--fang);letter-spacing:0;margin-top:2.5mm}
`;

/** One person's collection form. Numbers are covered unless `numbers` is full; that is registered by the caller. */
export function memberFormPaper(input: MemberFormInput): PaperDocument {
  const sheet = memberFormSheet(input);
  const isFull = input.numbers === 'full';
  return renderDocument({
    title: [words.title, sheet.name].join(' '),
    frame: 'form',
    css,
    stamp: {
      pageNumbers: 'none',
      foot: words.foot(sheet.name, sheet.day),
      ...(isFull ? { headRight: words.internal } : {}),
    },
    body: (
      <>
        <h1 className="title spread">{words.title}</h1>
        <div className="line-under-title">
          <span>
            {words.branch}
            {input.branch.fullName}
          </span>
          <span>{words.filledOn(sheet.day)}</span>
        </div>
        <FormTable sheet={sheet} />
        <p className="form-note">{isFull ? words.fullNote : words.coveredNote}</p>
      </>
    ),
  });
}

function FormTable({ sheet }: { sheet: MemberFormSheet }): ReactNode {
  const { cells, isMobile } = sheet;
  const value = (key: string, span = 1): ReactNode => (
    <td colSpan={span} className={span > 1 ? 'wide' : undefined}>
      <CjkText text={cells[key] ?? ''} />
    </td>
  );
  const label = (text: string): ReactNode => <th>{text.length <= 3 ? spread(text) : text}</th>;
  return (
    <table className="member-form">
      <colgroup>
        {COLUMNS_MM.map((width, index) => (
          <col key={index} style={{ width: `${String(width)}mm` }} />
        ))}
      </colgroup>
      <tbody>
        <tr>
          <Group text={words.groups.person} rows={6} />
          {label(words.name)}
          <td colSpan={3} className="name">
            <CjkText text={sheet.name} />
          </td>
          <td colSpan={2} rowSpan={6} className="photo">
            <Photo src={sheet.photo} name={sheet.name} />
          </td>
        </tr>
        <tr>
          {label(words.gender)}
          {value('gender')}
          {label(words.ethnicity)}
          {value('ethnicity')}
        </tr>
        <tr>
          {label(words.birthDate)}
          {value('birthDate')}
          {label(words.nativePlace)}
          {value('nativePlace')}
        </tr>
        <tr>
          {label(words.idNo)}
          {value('idNo', 3)}
        </tr>
        <tr>
          {label(words.mobile)}
          {value('mobile')}
          {label(words.homeAddress)}
          {value('homeAddress')}
        </tr>
        <tr>
          {label(words.workStart)}
          {value('workStart')}
          {label(words.postCategory)}
          {value('postCategory')}
        </tr>
        {(['full', 'service'] as const).map((part) => (
          <Education key={part} part={part} value={value} label={label} />
        ))}
        <tr>
          <Group text={words.groups.work} rows={1} />
          {label(words.workUnit)}
          {value('workUnit', 3)}
          {label(words.professionalTitle)}
          {value('professionalTitle')}
        </tr>
        <tr>
          <Group text={words.groups.party} rows={6} />
          {label(words.category)}
          {value('category')}
          {label(words.status)}
          {value('status')}
          {label(words.partyAge)}
          {value('partyAge')}
        </tr>
        <tr>
          {label(words.joinDate)}
          {value('joinDate')}
          {label(words.fullMemberDate)}
          {value('fullMemberDate')}
          {label(words.sponsors)}
          {value('sponsors')}
        </tr>
        <tr>
          {label(words.joinBranch)}
          {value('joinBranch', 5)}
        </tr>
        <tr>
          {label(words.posts)}
          {value('posts', 3)}
          {label(words.group)}
          {value('group')}
        </tr>
        <tr>
          {label(words.transferIn)}
          {value('transferIn')}
          {label(words.fromOrg)}
          {value('fromOrg', 3)}
        </tr>
        <tr>
          {label(words.mobileMember)}
          <td>
            <Box isTicked={isMobile} />
            {words.yes}
            <Box isTicked={!isMobile} />
            {words.no}
          </td>
          {label(words.politicalBirthday)}
          {value('politicalBirthday')}
          {label(words.note)}
          {value('note')}
        </tr>
        <tr className="sign">
          <SignCell text={words.confirmed} sign={words.signPerson} span={4} />
          <SignCell text={words.reviewed} sign={words.signSecretary} span={3} />
        </tr>
      </tbody>
    </table>
  );
}

interface EducationProps {
  part: 'full' | 'service';
  value: (key: string, span?: number) => ReactNode;
  label: (text: string) => ReactNode;
}

function Education({ part, value, label }: EducationProps): ReactNode {
  return (
    <>
      <tr>
        {part === 'full' ? <Group text={words.groups.education} rows={4} /> : null}
        {label(part === 'full' ? words.fullTime : words.inService)}
        {value(`${part}.level`)}
        {label(words.degree)}
        {value(`${part}.degree`)}
        {label(words.gradOn)}
        {value(`${part}.gradOn`)}
      </tr>
      <tr>
        {label(words.school)}
        {value(`${part}.school`, 5)}
      </tr>
    </>
  );
}

/** A heading down the side, one character a line. */
function Group({ text, rows }: { text: string; rows: number }): ReactNode {
  return (
    <th rowSpan={rows} className="group">
      {Array.from(text).join('\n')}
    </th>
  );
}

function Photo({ src, name }: { src: string | undefined; name: string }): ReactNode {
  if (src !== undefined) return <img className="photo-picture" src={src} alt={name} fetchPriority="low" />;
  return (
    <div className="photo-frame">
      {words.photo.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}

function Box({ isTicked }: { isTicked: boolean }): ReactNode {
  return <span className={isTicked ? 'box ticked' : 'box'} />;
}

function SignCell({ text, sign, span }: { text: string; sign: string; span: number }): ReactNode {
  return (
    <td colSpan={span}>
      <p>{text}</p>
      <p className="sign-line">
        {sign}
        <span className="rule-line" />
      </p>
      <p className="sign-date">{words.date}</p>
    </td>
  );
}

function spread(text: string): ReactNode {
  return <span className="spread-label">{text}</span>;
}
