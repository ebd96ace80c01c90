/**
 * What is pasted from Word, WPS, Excel or a web page, as lines of our own block text (rich-text.ts): headings, numbered
 * and bulleted lists and bold stay, every other formatting goes, tables become lines, invisible characters vanish.
 * Pure: reads the HTML of the clipboard as a string, because the page's Trusted Types allow no HTML sink.
 */
import type { Run } from '../schema/rich-text';
import { readPastedHtml, type PastedLine } from './pasted-html';
import { richTextToTyped } from './rich-text';

/** 'rich' for fields that read headings, lists and `**`; 'plain' for those that keep words and numbers only. */
export type PasteKind = 'rich' | 'plain';

/** Zero-width and direction marks, soft hyphens, byte-order marks and control characters (tab and newline excepted). */
const INVISIBLE =
  // eslint-disable-next-line no-control-regex -- exactly these are to go
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/gu;
const LIST_NUMBER = /^(\d{1,3})[.．、]$/u;
/** Signs Word and WPS draw as bullets, most of them letters of a symbol font; a number or a Chinese word is none. */
const BULLET_SIGN = /^[^\d\p{Script=Han}\u2460-\u24ff\u3220-\u3243]$/u;

/** Plain text of the clipboard without what cannot be seen; hard spaces become usual ones, lines end with `\n`. */
export function cleanPastedText(text: string): string {
  return text
    .replace(/\r\n?|\u2028|\u2029/gu, '\n')
    .replace(INVISIBLE, '')
    .replace(/[\u00a0\u2007\u202f]/gu, ' ');
}

/** The same in one line, for fields of one line. */
export function cleanPastedLine(text: string): string {
  return cleanPastedText(text)
    .replace(/\s*\n\s*/gu, ' ')
    .trim();
}

/** Lines of the pasted HTML, joined by `\n`; '' when it holds no text. */
export function pastedHtmlText(html: string, kind: PasteKind): string {
  return readPastedHtml(html)
    .map((line) => ({ ...line, runs: tidyRuns(line.runs), marker: cleanPastedLine(line.marker ?? '') }))
    .filter(({ runs }) => runs.length > 0)
    .map((line) => lineText(line, kind))
    .join('\n');
}

function lineText({ kind: lineKind, level, marker, number, runs }: PastedLine, kind: PasteKind): string {
  const words = kind === 'rich' ? typedRuns(runs) : runs.map(({ text }) => text).join('');
  if (lineKind === 'heading') {
    const counted = marker && !BULLET_SIGN.test(marker) ? marker : '';
    const plain = counted + runs.map(({ text }) => text).join('');
    // Headings are set in a type of their own: bold in them says nothing.
    return kind === 'plain'
      ? plain
      : richTextToTyped([{ type: 'heading', level: level ?? 1, runs: [{ text: plain }] }]);
  }
  if (lineKind === 'paragraph') return words;
  if (number !== undefined) return `${String(number)}. ${words}`;
  const counted = LIST_NUMBER.exec(marker ?? '');
  if (counted) return `${counted[1] ?? ''}. ${words}`;
  // 一、 and （1） and ① are words of the text that Word counted by itself.
  return marker && !BULLET_SIGN.test(marker) ? `${marker}${words}` : `- ${words}`;
}

function typedRuns(runs: readonly Run[]): string {
  return richTextToTyped([{ type: 'list', ordered: false, items: [[...runs]] }]).slice('- '.length);
}

function tidyRuns(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const text = cleanPastedText(run.text);
    const last = joined.at(-1);
    if (text === '') continue;
    if (last && Boolean(last.bold) === Boolean(run.bold)) last.text += text;
    // Bold of blanks only cannot be seen.
    else joined.push(run.bold && text.trim() !== '' ? { text, bold: true } : { text });
  }
  // A line of the source may end between two Chinese characters: nobody typed a blank there.
  const single = joined.map((run) => ({
    ...run,
    text: run.text
      .replace(/(?<=[\p{Script=Han}，。；：、）])\n(?=[\p{Script=Han}（])/gu, '')
      .replace(/[ \t\n]+/gu, ' ')
      .replace(/ ?\u3000 ?/gu, '\u3000'),
  }));
  const [first, last] = [single[0], single.at(-1)];
  if (first) first.text = first.text.replace(/^[\s\u3000]+/u, '');
  if (last) last.text = last.text.replace(/[\s\u3000]+$/u, '');
  return single.filter(({ text }) => text !== '');
}
