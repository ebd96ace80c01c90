/** P-21 谈心谈话记录: the head filled in, the rest for handwriting, both signatures; A4, one sheet for each pair. */
import type { ReactNode } from 'react';
import { formatDateZh } from '../../../shared/domain/dates';
import type { Branch } from '../../../shared/schema/branch';
import type { HeartTalk } from '../../../shared/schema/org-life';
import { heartTalkKindWords } from '../../../shared/words/register-codes';
import { paperLabels } from '../../../shared/words/paper';
import { talkPaperWords } from '../../../shared/words/talks';
import { RuledLines } from '../parts/RuledLines';
import type { PaperDocument } from '../paper-document';
import { SignLines } from '../parts/SignLines';
import { renderDocument } from '../render-document';
import { CjkText } from '../text/CjkText';
import { oneLine } from '../text/printable';

const words = talkPaperWords.record;

export interface TalkInput {
  readonly branch: Pick<Branch, 'fullName'>;
  /** At least one. */
  readonly talks: readonly HeartTalk[];
}

const css = `
.talk-sheet+.talk-sheet{break-before:page}
.talk-sheet td,.talk-sheet th{font-size:12pt;line-height:17pt}
.talk-sheet tr.head{height:12mm}
.talk-sheet td.hand{padding:2mm 3mm;vertical-align:top}
.talk-sheet .body{height:122mm}
.talk-sheet .agreed{height:34mm}
.talk-sheet .label{font-family:var(--hei);text-indent:0}
.talk-sign{margin-top:8mm;font:12pt/20pt var(--fang);letter-spacing:0;break-inside:avoid}
.talk-sign .rule-line{width:38mm}
.date-blank{font:12pt/24pt var(--fang);letter-spacing:0}
`;

/** The head of one sheet. */
interface TalkHead {
  key: string;
  talker: string;
  target: string;
  on: string;
  place: string;
  kind: string;
}

const emptyHead: TalkHead = { key: 'empty', talker: '', target: '', on: '', place: '', kind: '' };

/** Everything is written by hand, on lines. */
export function blankTalkPaper(branch: TalkInput['branch']): PaperDocument {
  return talkSheets(branch, words.title, [emptyHead], true);
}

/** Nothing of what was said, and nothing of what was agreed: both are written by hand. */
export function talkPaper({ branch, talks }: TalkInput): PaperDocument {
  const names = talks.map(({ targetName }) => oneLine(targetName)).join('、');
  const heads = talks.map((talk) => ({
    ...{ key: talk.id, talker: talk.talkerName, target: talk.targetName, on: formatDateZh(talk.on) },
    ...{ place: talk.place ?? '', kind: heartTalkKindWords[talk.kind] },
  }));
  return talkSheets(branch, [words.title, names].join(' '), heads, false);
}

function talkSheets(
  branch: TalkInput['branch'],
  title: string,
  heads: readonly TalkHead[],
  isRuled: boolean,
): PaperDocument {
  return renderDocument({
    title,
    frame: 'form',
    css,
    stamp: { pageNumbers: 'none', foot: words.foot },
    body: heads.map((head) => (
      <section key={head.key} className="talk-sheet">
        <h1 className="title">{words.title}</h1>
        <div className="line-under-title">
          <span>
            {words.branch}
            <CjkText text={oneLine(branch.fullName)} />
          </span>
        </div>
        <table>
          <colgroup>
            <col style={{ width: '27mm' }} />
            <col />
            <col style={{ width: '27mm' }} />
            <col />
          </colgroup>
          <tbody>
            <Line cells={[words.talker, head.talker, words.target, head.target]} />
            <Line cells={[words.on, head.on, words.place, head.place]} />
            <tr className="head">
              <th>{words.kind}</th>
              <td colSpan={3}>{head.kind}</td>
            </tr>
            <Hand label={words.body} className="hand body" lines={isRuled ? BODY_LINES : 0} />
            <Hand label={words.agreed} className="hand agreed" lines={isRuled ? AGREED_LINES : 0} />
          </tbody>
        </table>
        <div className="talk-sign signatures">
          <SignLines labels={[words.signTalker, words.signTarget]} />
        </div>
        <p className="date-blank">{paperLabels.blankDate}</p>
      </section>
    )),
  });
}

/** Lines that fit the cells below their labels (css: body 122 mm, agreed 34 mm). */
const BODY_LINES = 13;
const AGREED_LINES = 3;
/** Width of the cell without its padding: 162 mm less 2 × 3 mm. */
const HAND_MM = 156;

function Line({ cells }: { readonly cells: readonly [string, string, string, string] }): ReactNode {
  return (
    <tr className="head">
      <th>{cells[0]}</th>
      <td>
        <CjkText text={oneLine(cells[1])} />
      </td>
      <th>{cells[2]}</th>
      <td>
        <CjkText text={oneLine(cells[3])} />
      </td>
    </tr>
  );
}

interface HandProps {
  readonly label: string;
  readonly className: string;
  /** Printed lines to write on; none where the sheet has its own way of being filled. */
  readonly lines: number;
}

function Hand({ label, className, lines }: HandProps): ReactNode {
  return (
    <tr>
      <td colSpan={4} className={className}>
        <p className="label">{label}</p>
        {lines > 0 && <RuledLines widthMm={HAND_MM} count={lines} />}
      </td>
    </tr>
  );
}
