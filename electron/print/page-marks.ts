/**
 * On which page a place of the sheet came to stand. Chromium writes a named destination for every element that a link
 * of the same document points to (`<a href="#part">`), which is the only measure of pages it gives: it has no
 * target-counter, and the layout on screen is not that on paper.
 */
import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFRef,
  PDFString,
  type PDFDocument,
} from '@cantoo/pdf-lib';

export interface PageMark {
  /** Id of the element. */
  name: string;
  /** Counted from 1. */
  page: number;
}

/** In the order of the pages; empty where nothing is linked. */
export function pageMarks(pdf: PDFDocument): PageMark[] {
  const pageOf = new Map(pdf.getPages().map((page, index) => [page.ref.toString(), index + 1]));
  const marks: PageMark[] = [];
  const add = (name: string, target: unknown): void => {
    const found = target instanceof PDFRef ? pdf.context.lookup(target) : target;
    const place = found instanceof PDFDict ? found.lookupMaybe(PDFName.of('D'), PDFArray) : found;
    const first = place instanceof PDFArray ? place.get(0) : undefined;
    const page = first instanceof PDFRef ? pageOf.get(first.toString()) : undefined;
    if (page !== undefined) marks.push({ name, page });
  };
  const { catalog } = pdf;
  // Chromium to 114 and later ones write the dictionary; newer Skia may write the tree of names (ISO 32000-1, 7.7.4).
  const plain = catalog.lookupMaybe(PDFName.of('Dests'), PDFDict);
  for (const [name, target] of plain?.entries() ?? []) add(name.decodeText(), target);
  const tree = catalog.lookupMaybe(PDFName.of('Names'), PDFDict)?.lookupMaybe(PDFName.of('Dests'), PDFDict);
  if (tree) walkNames(tree, add);
  return marks.sort((a, b) => a.page - b.page || (a.name < b.name ? -1 : 1));
}

/** Deeper than any tree of some thousand names. */
const DEEPEST = 20;

function walkNames(node: PDFDict, add: (name: string, target: unknown) => void, depth = 0): void {
  const names = node.lookupMaybe(PDFName.of('Names'), PDFArray);
  for (let at = 0; names && at + 1 < names.size(); at += 2) {
    const name = names.lookup(at);
    if (name instanceof PDFString || name instanceof PDFHexString) add(name.decodeText(), names.get(at + 1));
  }
  const kids = node.lookupMaybe(PDFName.of('Kids'), PDFArray);
  for (let at = 0; kids && at < kids.size() && depth < DEEPEST; at += 1) {
    const kid = kids.lookup(at);
    if (kid instanceof PDFDict) walkNames(kid, add, depth + 1);
  }
}
