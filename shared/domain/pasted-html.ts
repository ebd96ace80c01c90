/**
 * Reads the HTML office programs and browsers put on the clipboard into lines. No HTML parser of the page is used
 * (Trusted Types), and none is needed: only blocks, lists, cells and weight are looked at, everything else is passed by.
 */
import type { Run } from '../schema/rich-text';

export interface PastedLine {
  kind: 'paragraph' | 'heading' | 'item';
  level?: 1 | 2 | 3 | 4;
  /** What Word or WPS drew before the item: `1.`, `一、`, or a letter of a symbol font. */
  marker?: string;
  /** Of a numbered list of a web page. */
  number?: number;
  runs: Run[];
}

/** Comments (also the conditional ones of Word), declarations, tags with quotes of any kind, text. */
const TOKEN =
  /<!--[\s\S]*?-->|<![^>]*>|<\?[^>]*>|<\/([a-z][\w:-]*)[^>]*>|<([a-z][\w:-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>|[^<]+|</giu;
const ATTRIBUTE = /([a-z][\w:-]*)\s*(?:=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/giu;
const VOID = new Set(['br', 'hr', 'img', 'col', 'wbr', 'meta', 'link', 'input', 'area', 'base', 'source']);
/** Their text is not the document's. */
const UNREAD = new Set([
  'style',
  'script',
  'title',
  'xml',
  'template',
  'noscript',
  'svg',
  'select',
  'textarea',
]);
const BLOCKS = new Set(
  'p div section article header footer main aside blockquote pre address figure figcaption caption dl dt dd ul ol table tr'.split(
    ' ',
  ),
);
/** Between cells of one row: wider than a blank, so that columns are still told apart. */
const BETWEEN_CELLS = '　';

interface Open {
  name: string;
  isBold: boolean;
  isHidden: boolean;
  isMarker: boolean;
  isPre: boolean;
  /** Of ol: the number of the next item; 0 marks ul. */
  next?: number;
}

export function readPastedHtml(html: string): PastedLine[] {
  const lines: PastedLine[] = [];
  const stack: Open[] = [];
  let line: PastedLine = { kind: 'paragraph', runs: [] };
  let unread: string | undefined;

  const end = (next: PastedLine = { kind: 'paragraph', runs: [] }): void => {
    if (hasText(line)) lines.push(line);
    line = next;
  };
  const isIn = (...names: string[]): boolean => stack.some(({ name }) => names.includes(name));
  const write = (text: string): void => {
    const here = stack.at(-1);
    if (here?.isHidden) return;
    if (here?.isMarker) {
      line.marker = (line.marker ?? '') + text;
      // A list by a style of Word's own says so at the marker only.
      if (line.kind === 'paragraph') line.kind = 'item';
    } else line.runs.push(here?.isBold ? { text, bold: true } : { text });
  };
  const open = (name: string, attributes: Map<string, string>): void => {
    const style = attributes.get('style') ?? '';
    if (name === 'br') {
      if (isIn('td', 'th', 'li') || line.kind !== 'paragraph') write(' ');
      else end();
      return;
    }
    if (name === 'td' || name === 'th') {
      if (hasText(line)) write(BETWEEN_CELLS);
    } else if (isIn('td', 'th')) {
      // Several paragraphs in a cell stay in the line of its row.
      if (isBlock(name) && hasText(line)) write(' ');
    } else if (name === 'li') {
      const list = [...stack].reverse().find(({ next }) => next !== undefined);
      const isOrdered = list?.next !== undefined && list.next > 0;
      end({ kind: 'item', runs: [], ...(isOrdered ? { number: list.next ?? 1 } : {}) });
      if (isOrdered) list.next = (list.next ?? 1) + 1;
    } else if (isBlock(name)) {
      // <li><p>: the paragraph is the item's own.
      const isOwn = line.kind === 'item' && !hasText(line) && isIn('li') && name !== 'ul' && name !== 'ol';
      if (!isOwn) end(blockLine(name, style));
    }
    if (VOID.has(name)) return;
    const parent = stack.at(-1);
    stack.push({
      name,
      isBold: weightOf(name, style) ?? parent?.isBold ?? false,
      isHidden: (parent?.isHidden ?? false) || /display\s*:\s*none|mso-hide\s*:\s*all/iu.test(style),
      isMarker: (parent?.isMarker ?? false) || /mso-list\s*:\s*ignore/iu.test(style),
      isPre: (parent?.isPre ?? false) || name === 'pre' || /white-space\s*:\s*pre(?!-line)/iu.test(style),
      ...(name === 'ol'
        ? { next: Number(attributes.get('start') ?? 1) || 1 }
        : name === 'ul'
          ? { next: 0 }
          : {}),
    });
  };
  const close = (name: string): void => {
    const at = stack.map((one) => one.name).lastIndexOf(name);
    if (at < 0) return;
    stack.length = at;
    if (name === 'li' || (isBlock(name) && !isIn('td', 'th'))) end();
  };

  for (const [token, closed, opened, attributes = ''] of html.matchAll(TOKEN)) {
    const name = (closed ?? opened)?.toLowerCase();
    if (unread !== undefined) {
      if (closed !== undefined && name === unread) unread = undefined;
    } else if (name === undefined) {
      if (!token.startsWith('<!') && !token.startsWith('<?')) writeText(decode(token));
    } else if (closed !== undefined) close(name);
    else if (UNREAD.has(name) && !attributes.endsWith('/')) unread = name;
    else open(name, readAttributes(attributes));
  }
  end();
  return lines;

  function writeText(text: string): void {
    if (!stack.at(-1)?.isPre) {
      write(text);
      return;
    }
    text.split(/\r\n|\r|\n/u).forEach((part, index) => {
      if (index > 0) end();
      write(part);
    });
  }
}

function isBlock(name: string): boolean {
  return BLOCKS.has(name) || /^h[1-6]$/u.test(name);
}

/** A heading by its element or by the outline level of Word; an item by Word's own list mark. */
function blockLine(name: string, style: string): PastedLine {
  const byName = /^h([1-6])$/u.exec(name)?.[1];
  const outline = byName ?? /mso-outline-level\s*:\s*([1-9])/iu.exec(style)?.[1];
  if (outline !== undefined) return { kind: 'heading', level: levelOf(Number(outline)), runs: [] };
  const isItem = /mso-list\s*:\s*(?!none|ignore)\S/iu.test(style);
  return { kind: isItem ? 'item' : 'paragraph', runs: [] };
}

function levelOf(level: number): 1 | 2 | 3 | 4 {
  return level === 1 || level === 2 || level === 3 ? level : 4;
}

function weightOf(name: string, style: string): boolean | undefined {
  const weight = /font-weight\s*:\s*([\w]+)/iu.exec(style)?.[1]?.toLowerCase();
  if (weight !== undefined) return weight === 'bold' || weight === 'bolder' || Number(weight) >= 600;
  return name === 'b' || name === 'strong' ? true : undefined;
}

function hasText({ runs }: PastedLine): boolean {
  return runs.some(({ text }) => /[^\s\u200b\ufeff]/u.test(text));
}

function readAttributes(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', double, single, bare] of text.matchAll(ATTRIBUTE))
    found.set(name.toLowerCase(), decode(double ?? single ?? bare ?? ''));
  return found;
}

/** Those office programs write; anything else stays as it stands. */
const ENTITIES: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', middot: '·', bull: '•' },
  ...{ ldquo: '“', rdquo: '”', lsquo: '‘', rsquo: '’', mdash: '—', ndash: '–', hellip: '…' },
  ...{ emsp: '\u2003', ensp: '\u2002', times: '×', deg: '°', shy: '\u00ad', zwnj: '\u200c', zwj: '\u200d' },
};

function decode(text: string): string {
  return text.replace(/&(#x[\da-f]{1,6}|#\d{1,7}|[a-z]+);/giu, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name] ?? whole;
    const code = /^#x/iu.test(name) ? parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
      ? String.fromCodePoint(code)
      : whole;
  });
}
