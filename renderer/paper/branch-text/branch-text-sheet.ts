/** What stands where in 总结与报告, after GB/T 9704-2012 (domain §4.2). Pure: strings and lengths only. */
import type { BranchText, ParticipationLine } from '../../../shared/schema/branch-text';
import type { Block, RichText } from '../../../shared/schema/rich-text';
import { branchTextPaperWords as words } from '../../../shared/words/branch-text-paper';
import { oneLine } from '../text/printable';

export interface ParticipationRow {
  no: string;
  name: string;
  due: string;
  present: string;
  onLeave: string;
  absent: string;
  rate: string;
}

export interface BranchTextSheet {
  title: string;
  /** With its colon; '' where nobody is named. */
  addressee: string;
  /** Breaks across pages as it likes. */
  flowing: RichText;
  /** The last block where it is short; it never leaves the signature. */
  kept: RichText;
  /** 附件说明, each with its number where there are several. */
  annexes: string[];
  signature: { signer: string; date: string; rightEm: number };
  /** The attendance table on a page of its own. */
  table: { mark: string; title: string; rows: ParticipationRow[] } | undefined;
}

/** Most a last block may hold to move as a whole: about five lines of 28 characters. */
const SHORT_TEXT = 28 * 5;

export function branchTextSheet(text: BranchText): BranchTextSheet {
  const place = oneLine(text.paperPlace);
  const body: RichText =
    text.body.length === 0 && place !== ''
      ? [{ type: 'paragraph', runs: [{ text: words.onPaper(place) }] }]
      : text.body;
  const last = body.at(-1);
  const isKept = last !== undefined && lengthOf(last) <= SHORT_TEXT;
  const tableTitle = words.tableTitle(text);
  const lines = text.participation ?? [];
  const names = [
    ...(lines.length > 0 ? [tableTitle] : []),
    ...text.annexes.map((name) => oneLine(name)).filter((name) => name !== ''),
  ];
  const addressee = oneLine(text.addressee).replace(/[:：]$/u, '');
  return {
    title: oneLine(text.title),
    addressee: addressee === '' ? '' : `${addressee}：`,
    flowing: isKept ? body.slice(0, -1) : body,
    kept: isKept ? [last] : [],
    annexes: names.length > 1 ? names.map((name, index) => `${String(index + 1)}. ${name}`) : names,
    signature: signatureOf(oneLine(text.signer), text.datedOn === undefined ? '' : words.date(text.datedOn)),
    table:
      lines.length === 0
        ? undefined
        : {
            mark: words.annexNo(names.length > 1 ? 1 : undefined),
            title: tableTitle,
            rows: lines.map((line, index) => rowOf(line, index)),
          },
  };
}

/**
 * GB/T 9704-2012 7.3.5.2, without seal: the name two characters from the right edge, the date below it, beginning two
 * characters right of the name's first one; where the date is the longer line it keeps two characters from the edge.
 * @returns `rightEm`: blank at the right of the block, whose width is that of the longer line
 */
function signatureOf(signer: string, date: string): BranchTextSheet['signature'] {
  const [name, day] = [widthOf(signer), widthOf(date)];
  const isDateShorter = day <= name;
  // The block is as wide as the date with its two characters; where that is more than the name, the name's own two
  // characters of blank are partly inside the block.
  const overhang = Math.max(0, day + INDENT - name);
  return { signer, date, rightEm: isDateShorter ? Math.max(0, INDENT - overhang) : INDENT };
}
const INDENT = 2;

/** In characters: figures and Latin letters take half of one. */
function widthOf(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + (character <= '\u007f' ? 0.5 : 1), 0);
}

function rowOf(line: ParticipationLine, index: number): ParticipationRow {
  const { name, due, present, onLeave, absent } = line;
  return {
    no: String(index + 1),
    name: oneLine(name),
    due: String(due),
    present: String(present),
    onLeave: String(onLeave),
    absent: String(absent),
    rate: words.rate(due === 0 ? undefined : Math.round((present / due) * 100)),
  };
}

/** A list is never taken apart: its last item alone would be number 1 again. */
function lengthOf(block: Block): number {
  const runs = block.type === 'list' ? block.items.flat() : block.runs;
  if (block.type === 'heading') return Infinity;
  return runs.reduce((sum, { text }) => sum + Array.from(text).length, 0);
}
