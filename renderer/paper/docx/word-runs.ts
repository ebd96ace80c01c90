/** The text inside one paragraph or cell, with the few differences of type that carry meaning. */
import type { WordRole, WordRun } from '../../../shared/paper/word-document';
import { isElement, type PaperNode } from './paper-tree';

type Look = Omit<WordRun, 'text'>;

const ROLE_OF_CLASS: Readonly<Record<string, WordRole>> = {
  lead: 'hei',
  hei: 'hei',
  kai: 'kai',
  change: 'hei',
};
/** About the 28 mm a printed signature line has, in characters of 16 pt. */
const RULE_CHARACTERS = 5;

/** Elements that end a line: their text stands in lines of its own. */
const LINES = ['div', 'p', 'li', 'figcaption'];

export function runsOf(nodes: readonly PaperNode[], look: Look = {}): WordRun[] {
  return joined(nodes.flatMap((node) => runsOfNode(node, look)));
}

/** One list of runs per line: `<br>` and block elements begin a new one; empty lines are left out. */
export function linesOf(nodes: readonly PaperNode[], look: Look = {}): WordRun[][] {
  const lines: WordRun[][] = [[]];
  const walk = (node: PaperNode, now: Look): void => {
    if (isElement(node) && node.tag === 'br') {
      lines.push([]);
    } else if (isElement(node) && LINES.includes(node.tag)) {
      lines.push([]);
      for (const child of node.children) walk(child, looksOf(node, now));
      lines.push([]);
    } else if (isElement(node) && node.children.length > 0 && !node.classes.includes('rule-line')) {
      for (const child of node.children) walk(child, looksOf(node, now));
    } else {
      lines.at(-1)?.push(...runsOfNode(node, now));
    }
  };
  for (const node of nodes) walk(node, look);
  return lines.map(joined).filter((line) => line.length > 0);
}

function runsOfNode(node: PaperNode, look: Look): WordRun[] {
  if (!isElement(node)) return node === '' ? [] : [{ ...look, text: node }];
  if (node.tag === 'br') return [{ ...look, text: '\n' }];
  if (node.classes.includes('rule-line')) {
    return [{ ...look, underline: true, text: '\u3000'.repeat(RULE_CHARACTERS) }];
  }
  const runs = node.children.flatMap((child) => runsOfNode(child, looksOf(node, look)));
  return node.classes.includes('late-mark') ? [{ ...look, text: '\u3000' }, ...runs] : runs;
}

function looksOf({ tag, classes }: { tag: string; classes: readonly string[] }, look: Look): Look {
  const role =
    classes.map((name) => ROLE_OF_CLASS[name]).find(Boolean) ?? (tag === 'strong' ? 'hei' : undefined);
  return {
    ...look,
    ...(role ? { role } : {}),
    ...(tag === 'b' ? { bold: true } : {}),
    ...(classes.includes('change') ? { underline: true } : {}),
    ...(classes.includes('late-mark') ? { role: 'hei', framed: true } : {}),
    ...(classes.includes('result') ? { role: 'title' } : {}),
  };
}

/** Neighbours that look alike become one run. */
function joined(runs: readonly WordRun[]): WordRun[] {
  const result: WordRun[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    if (last && looksAlike(last, run)) last.text += run.text;
    else result.push({ ...run });
  }
  return result;
}

function looksAlike(a: WordRun, b: WordRun): boolean {
  return (['role', 'bold', 'underline', 'framed'] as const).every((key) => a[key] === b[key]);
}
