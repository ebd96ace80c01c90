/**
 * Block text as people type it in one plain field, and back without loss. Each line is a block: `一、` and
 * `（一）` at the head of a short line are headings (GB/T 9704-2012 7.3.3), `1.` `2.` in sequence a numbered
 * list, `- ` a bulleted one, everything else a paragraph; `**…**` is bold. What would be read as something else
 * carries a mark of its own: `#` to `####` for headings, `\` before a plain line or an asterisk.
 */
import type { Block, RichText, Run } from '../schema/rich-text';

type HeadingLevel = Extract<Block, { type: 'heading' }>['level'];

/** A longer line that starts with 一、 is an enumeration in a sentence, not a heading. */
const HEADING_MOST_CHARACTERS = 40;
const SENTENCE_END = /[。；！？;!?：:，,]$/u;
const NUMBERED = /^(\d{1,3})(?:[.．](?!\d)|、)\s*(?=\S)/u;
/** A Chinese full stop in the middle (·) is a bullet only before a tab, as Word pastes it; U+F0B7 is Word's own. */
const BULLET = /^(?:[-•●\u{F0B7}]\s+|·\t\s*)(?=\S)/u;

/** Lines (CRLF and LF) to blocks. Blank lines only separate; spaces at the ends of a line are dropped. */
export function parseRichText(text: string): RichText {
  const blocks: Block[] = [];
  let gap = true;
  for (const line of text.normalize('NFC').split(/\r\n|\r|\n/)) {
    const typed = trim(line);
    if (typed === '') {
      gap = true;
      continue;
    }
    if (!continueList(blocks[blocks.length - 1], typed, gap)) blocks.push(parseLine(typed));
    gap = false;
  }
  return blocks;
}

/** The text that `parseRichText` reads as exactly these blocks (empty blocks and line breaks excepted). */
export function richTextToTyped(blocks: RichText): string {
  const lines: string[] = [];
  let previous: Block | undefined;
  for (const block of tidyRichText(blocks)) {
    const isSecondBulletList =
      block.type === 'list' && !block.ordered && previous?.type === 'list' && !previous.ordered;
    if (isSecondBulletList) lines.push('');
    lines.push(...linesOf(block));
    previous = block;
  }
  return lines.join('\n');
}

/** Joins neighbouring runs of one weight, drops what is empty, trims the ends of each line. */
export function tidyRichText(blocks: RichText): RichText {
  return blocks.flatMap((block): Block[] => {
    if (block.type === 'list') {
      const items = block.items.map(tidyRuns).filter((runs) => runs.length > 0);
      return items.length > 0 ? [{ ...block, items }] : [];
    }
    const runs = tidyRuns(block.runs);
    return runs.length > 0 ? [{ ...block, runs }] : [];
  });
}

function parseLine(typed: string): Block {
  if (typed.startsWith('\\') && typed.length > 1) {
    return { type: 'paragraph', runs: parseRuns(typed.slice(1)) };
  }
  const marked = /^(#{1,4})\s+(?=\S)/.exec(typed);
  if (marked) {
    const level = (marked[1]?.length ?? 1) as HeadingLevel;
    return { type: 'heading', level, runs: parseRuns(typed.slice(marked[0].length)) };
  }
  const level = headingLevel(typed);
  if (level) return { type: 'heading', level, runs: parseRuns(typed) };
  const numbered = NUMBERED.exec(typed);
  if (numbered && Number(numbered[1]) === 1) {
    return { type: 'list', ordered: true, items: [parseRuns(typed.slice(numbered[0].length))] };
  }
  const bullet = BULLET.exec(typed);
  if (bullet) return { type: 'list', ordered: false, items: [parseRuns(typed.slice(bullet[0].length))] };
  return { type: 'paragraph', runs: parseRuns(typed) };
}

/** Adds the line to the open list when it carries its next number, or a bullet without a gap before it. */
function continueList(open: Block | undefined, typed: string, gap: boolean): boolean {
  if (open?.type !== 'list') return false;
  const marker = open.ordered ? NUMBERED.exec(typed) : BULLET.exec(typed);
  if (!marker) return false;
  if (open.ordered ? Number(marker[1]) !== open.items.length + 1 : gap) return false;
  open.items.push(parseRuns(typed.slice(marker[0].length)));
  return true;
}

function headingLevel(typed: string): HeadingLevel | undefined {
  if (Array.from(typed).length > HEADING_MOST_CHARACTERS || SENTENCE_END.test(typed)) return undefined;
  if (/^[一二三四五六七八九十]{1,3}、\S/u.test(typed)) return 1;
  return /^[（(][一二三四五六七八九十]{1,3}[）)]\S/u.test(typed) ? 2 : undefined;
}

/** `**` switches bold on and off; `\*` and `\\` stand for themselves; an unclosed `**` is just two asterisks. */
function parseRuns(typed: string): Run[] {
  const runs: Run[] = [];
  let text = '';
  let bold = false;
  const end = (): void => {
    if (text !== '') runs.push(bold ? { text, bold: true } : { text });
    text = '';
  };
  for (let at = 0; at < typed.length; at += 1) {
    const [here = '', next = ''] = [typed[at], typed[at + 1]];
    if (here === '\\' && (next === '*' || next === '\\')) {
      text += next;
      at += 1;
    } else if (here === '*' && next === '*' && (bold || closesLater(typed, at + 2))) {
      end();
      bold = !bold;
      at += 1;
    } else text += here;
  }
  end();
  return runs;
}

function closesLater(typed: string, from: number): boolean {
  for (let at = from; at < typed.length - 1; at += 1) {
    if (typed[at] === '\\') at += 1;
    else if (typed[at] === '*' && typed[at + 1] === '*') return true;
  }
  return false;
}

function linesOf(block: Block): string[] {
  switch (block.type) {
    case 'list':
      return block.items.map((runs, index) => `${block.ordered ? `${index + 1}. ` : '- '}${typedRuns(runs)}`);
    case 'heading': {
      const plain = typedRuns(block.runs);
      return [reads(plain, block) ? plain : `${'#'.repeat(block.level)} ${plain}`];
    }
    case 'paragraph': {
      const plain = typedRuns(block.runs);
      // Subtle: "2. …" is a paragraph by itself but would be drawn into a list that ends with 1.
      const isSafe = reads(plain, block) && !NUMBERED.test(plain);
      return [isSafe ? plain : `\\${plain}`];
    }
  }
}

function typedRuns(runs: readonly Run[]): string {
  const write = (escape: (text: string) => string): string =>
    runs.map((run) => (run.bold ? `**${escape(run.text)}**` : escape(run.text))).join('');
  const plain = write((text) => text);
  return sameRuns(parseRuns(plain), runs) ? plain : write((text) => text.replace(/[\\*]/g, '\\$&'));
}

function reads(typed: string, block: Block): boolean {
  return JSON.stringify(parseLine(typed)) === JSON.stringify(block);
}

function sameRuns(a: readonly Run[], b: readonly Run[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function tidyRuns(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const text = run.text.replace(/[\r\n]+/g, ' ');
    const last = joined[joined.length - 1];
    if (text === '') continue;
    if (last && Boolean(last.bold) === Boolean(run.bold)) last.text += text;
    else joined.push(run.bold ? { text, bold: true } : { text });
  }
  const first = joined[0];
  const last = joined[joined.length - 1];
  if (first) first.text = first.text.replace(LEADING, '');
  if (last) last.text = last.text.replace(TRAILING, '');
  const kept = joined.filter((run) => run.text !== '');
  return kept.length === joined.length ? kept : tidyRuns(kept);
}

const LEADING = /^[\s\u3000\ufeff]+/u;
const TRAILING = /[\s\u3000\ufeff]+$/u;
function trim(line: string): string {
  return line.replace(LEADING, '').replace(TRAILING, '');
}
