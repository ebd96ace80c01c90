/** Pages of several PDFs in one, in any order, with empty pages between; for a book also bound on alternating sides. */
import { PDFDocument } from '@cantoo/pdf-lib';
import type { BookStamp, JoinedSheet } from '../../shared/ipc/requests/paper';
import { layOver, signed, type FinishedPdf } from './finish-pdf';

const PT_PER_MM = 72 / 25.4;
/** A4 in points, as Chromium writes it. */
const A4_PT: [number, number] = [594.96, 841.92];

export interface BookPages {
  book: BookStamp;
  /** Heads and numbers, one page per sheet; still being printed while the pages are put together. */
  overlay: Promise<Uint8Array>;
}

/** @throws Error for a sheet that names a page that is not there */
export async function joinPdfs(
  sources: readonly PDFDocument[],
  sheets: readonly (JoinedSheet | null)[],
  book: BookPages | undefined,
  title: string,
  madeAt: Date,
): Promise<FinishedPdf> {
  const joined = await PDFDocument.create();
  const pages = await copiedPages(joined, sources, sheets);
  sheets.forEach((sheet, index) => {
    const page = pages[index];
    if (!sheet) {
      joined.addPage(A4_PT);
      return;
    }
    if (!page) throw new Error(`sheet ${index + 1}: no page ${sheet.page} in part ${sheet.pdf}`);
    joined.addPage(page);
    // Left pages are bound at their right edge: what stood `left` from the binding now stands so on the other side,
    // and what is laid over them later goes along.
    const isLeftPage = index % 2 === 1;
    if (book && isLeftPage)
      page.translateContent((book.book.frame.right - book.book.frame.left) * PT_PER_MM, 0);
  });
  if (book) await layOver(joined, await book.overlay);
  return signed(joined, title, madeAt);
}

/** All pages of one source are copied at once, so that they share their fonts. */
async function copiedPages(
  joined: PDFDocument,
  sources: readonly PDFDocument[],
  sheets: readonly (JoinedSheet | null)[],
) {
  const pages: Awaited<ReturnType<PDFDocument['copyPages']>>[number][] = [];
  for (const [index, source] of sources.entries()) {
    const count = source.getPageCount();
    const wanted = [...sheets.entries()].filter(([, sheet]) => sheet?.pdf === index && sheet.page <= count);
    const copies = await joined.copyPages(
      source,
      wanted.map(([, sheet]) => (sheet?.page ?? 1) - 1),
    );
    wanted.forEach(([at], no) => {
      const copy = copies[no];
      if (copy) pages[at] = copy;
    });
  }
  return pages;
}
