/**
 * A drawn sheet as a tree of elements and texts. Paper is React without hooks and state, so a component is a function
 * that may simply be called: what Word is given is read off the very tree that is printed, and no text can be in the
 * one and not in the other.
 */
import { Fragment, isValidElement, type ReactNode } from 'react';

export interface PaperElement {
  tag: string;
  classes: readonly string[];
  props: Readonly<Record<string, unknown>>;
  children: PaperNode[];
}
export type PaperNode = string | PaperElement;

type Component = (props: unknown) => ReactNode;

/** @throws Error for what is no part of paper (a component with state, a portal): a bug of the sheet */
export function paperTree(node: ReactNode): PaperNode[] {
  if (node === null || node === undefined || typeof node === 'boolean') return [];
  if (typeof node === 'string') return [node];
  if (typeof node === 'number' || typeof node === 'bigint') return [String(node)];
  if (isValidElement<Record<string, unknown>>(node)) {
    const { type, props } = node;
    const children = props['children'] as ReactNode;
    if (type === Fragment) return paperTree(children);
    if (typeof type === 'function') return paperTree((type as Component)(props));
    if (typeof type !== 'string') throw new Error('paper: not an element');
    const className = typeof props['className'] === 'string' ? props['className'] : '';
    return [
      { tag: type, classes: className.split(' ').filter(Boolean), props, children: paperTree(children) },
    ];
  }
  if (Symbol.iterator in Object(node)) return [...(node as Iterable<ReactNode>)].flatMap(paperTree);
  throw new Error('paper: not an element');
}

export function isElement(node: PaperNode): node is PaperElement {
  return typeof node !== 'string';
}

/** The element with this class in it, itself included. */
export function findClass(node: PaperNode, wanted: string): PaperElement | undefined {
  if (!isElement(node)) return undefined;
  if (node.classes.includes(wanted)) return node;
  for (const child of node.children) {
    const found = findClass(child, wanted);
    if (found) return found;
  }
  return undefined;
}

/** Elements of these tags, from the top, not looked for inside one another. */
export function elementsOf(nodes: readonly PaperNode[], ...tags: readonly string[]): PaperElement[] {
  return nodes.flatMap((node) => {
    if (!isElement(node)) return [];
    return tags.includes(node.tag) ? [node] : elementsOf(node.children, ...tags);
  });
}
