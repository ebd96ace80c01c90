/** The Word file of a sheet: the same tree as the printed page, as paragraphs, tables and signature lines. */
import type { Stamp } from '../../../shared/ipc/requests/paper';
import { paperFrames, textWidth } from '../../../shared/paper/frame';
import type { WordBlock, WordDocument, WordStyle } from '../../../shared/paper/word-document';
import { wordPaperWords } from '../../../shared/words/docx';
import { photoSizes } from '../minutes/photo-figures';
import type { DocumentParts } from '../render-document';
import { cutTitle } from '../render-document';
import { elementsOf, findClass, isElement, paperTree, type PaperElement, type PaperNode } from './paper-tree';
import { linesOf, runsOf } from './word-runs';
import { wordTable } from './word-table';

const STYLE_OF_CLASS: Readonly<Record<string, WordStyle>> = {
  title: 'title',
  subtitle: 'subtitle',
  'level-1': 'heading1',
  'level-2': 'heading2',
  'level-3': 'heading3',
  'level-4': 'heading4',
  'date-blank': 'right',
  'blank-line': 'blankLine',
  'text-addressee': 'flush',
  'text-signer': 'right',
  'text-date': 'right',
  'text-annex-mark': 'flush',
  'text-table-note': 'small',
};

/** Around the tables of forms and plans, set smaller than the text of minutes. */
const SMALL = ['plan-intro', 'plan-foot', 'roster-foot'];

/** Elements whose children are text, not blocks. */
const TEXT_TAGS = ['p', 'h1', 'h2', 'h3', 'span', 'figcaption', 'li', 'strong', 'b'];

/** @param note said in the foot after what the printed sheet says, e.g. that the signed sheet is the original */
export function wordPaper(parts: DocumentParts, note = ''): WordDocument {
  const { frame: frameName, landscape = false } = parts;
  const frame = paperFrames[frameName];
  const width = textWidth(frame, landscape);
  const stamp: Omit<Stamp, 'frame'> = parts.stamp;
  const foot = [stamp.foot, note].filter(Boolean).join('\u3000');
  return {
    title: cutTitle(parts.title),
    landscape,
    frame,
    pageNumbers: stamp.pageNumbers,
    ...(stamp.headLeft ? { headLeft: stamp.headLeft } : {}),
    ...(stamp.headRight ? { headRight: stamp.headRight } : {}),
    ...(foot ? { foot } : {}),
    blocks: blocksOf(paperTree(parts.body), width),
  };
}

function blocksOf(nodes: readonly PaperNode[], widthMm: number): WordBlock[] {
  return nodes.flatMap((node) => blocksOfNode(node, widthMm));
}

function blocksOfNode(node: PaperNode, widthMm: number): WordBlock[] {
  if (!isElement(node)) return node.trim() === '' ? [] : [paragraph('flush', [node])];
  const { tag, classes, children } = node;
  if (tag === 'table') return [wordTable(node, widthMm)];
  if (tag === 'img') return [];
  if (classes.includes('photos')) return pictures(node);
  const style = classes.map((name) => STYLE_OF_CLASS[name]).find(Boolean);
  if (style !== undefined) return [paragraph(style, children)];
  if (classes.includes('signatures')) return [signatures(children)];
  if (classes.includes('line-under-title')) return [spread(children)];
  if (classes.includes('attachment-lines')) return attachmentLines(children);
  if (tag === 'p') return [paragraph('body', children)];
  if (TEXT_TAGS.includes(tag) || children.every((child) => !isElement(child) || isInline(child))) {
    return children.length === 0 ? [] : [paragraph('flush', children)];
  }
  const blocks = blocksOf(children, widthMm);
  if (classes.some((name) => SMALL.includes(name))) return blocks.map(smaller);
  if (classes.includes('new-page'))
    return blocks.map((block, at) => (at === 0 ? { ...block, newPage: true } : block));
  if (classes.includes('keep') || classes.includes('signature-block')) {
    return blocks.map((block, at) => (at < blocks.length - 1 ? { ...block, keepNext: true } : block));
  }
  return blocks;
}

function smaller(block: WordBlock): WordBlock {
  return block.kind === 'paragraph' && block.style === 'body' ? { ...block, style: 'small' } : block;
}

function isInline(node: PaperNode): boolean {
  return !isElement(node) || ['span', 'strong', 'b', 'br', 'i', 'sub', 'sup'].includes(node.tag);
}

function paragraph(style: WordStyle, children: readonly PaperNode[]): WordBlock {
  const isHeading = style.startsWith('heading');
  return { kind: 'paragraph', style, runs: runsOf(children), ...(isHeading ? { keepNext: true } : {}) };
}

/** What is in the row, left to right; an empty element holds a place. */
function signatures(children: readonly PaperNode[]): WordBlock {
  const items = children.filter(isElement).map((item) => ({
    label: textOf(item),
    hasLine: findClass(item, 'rule-line') !== undefined,
  }));
  return { kind: 'signatures', items: items.length > 0 ? items : [{ label: '', hasLine: false }] };
}

/** Left and right of one line. */
function spread(children: readonly PaperNode[]): WordBlock {
  const sides = children.filter(isElement).map((item) => textOf(item));
  return { kind: 'paragraph', style: 'small', runs: [{ text: sides.join('\t') }], keepNext: true };
}

/** 附件：the first beside the word, the others below it. */
function attachmentLines(children: readonly PaperNode[]): WordBlock[] {
  const [label, list] = children.filter(isElement);
  const lines = linesOf(list ? [list] : []);
  return lines.map((runs, index) => ({
    kind: 'paragraph',
    style: 'body',
    runs: [{ text: index === 0 && label ? textOf(label) : '\u3000\u3000\u3000' }, ...runs],
  }));
}

const STORED = /^attachment:([0-9a-f]{128})$/;

/** As on the printed page; what is not in the store is named by its caption. */
function pictures(node: PaperElement): WordBlock[] {
  const { columns, heightMm } = node.classes.includes('few') ? photoSizes.few : photoSizes.many;
  const items: { sha512: string; caption: string }[] = [];
  const named: WordBlock[] = [];
  for (const figure of elementsOf(node.children, 'figure')) {
    const caption = elementsOf(figure.children, 'figcaption').map(textOf).join('');
    const sha512 = STORED.exec(String(elementsOf(figure.children, 'img')[0]?.props['src']))?.[1];
    if (sha512 !== undefined) items.push({ sha512, caption });
    else named.push(paragraph('caption', [wordPaperWords.picture(caption)]));
  }
  return [...(items.length > 0 ? [{ kind: 'pictures' as const, columns, heightMm, items }] : []), ...named];
}

function textOf(node: PaperNode): string {
  if (!isElement(node)) return node;
  if (node.classes.includes('rule-line')) return '';
  return node.children.map(textOf).join('');
}
