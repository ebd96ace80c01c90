/** From the two sheets of a year's book to one PDF whose contents name the right pages. */
import { fail, type Reply } from '../../../shared/ipc/reply';
import type { PdfInfo, PdfRequest } from '../../../shared/ipc/requests/paper';
import type { Desk } from '../../desk/desk';
import { layBook, type LaidBook } from '../../paper/year-book/lay-book';
import type { YearBook } from '../../paper/year-book/year-book-paper';

/** The index is set once to count its pages and once with the numbers; a third time only if they moved a page. */
const MOST_ROUNDS = 3;

/** Failures as `paper.makePdf` and `paper.joinPdfs`; pdfFailed when the pages could not be counted. */
export async function makeBook(desk: Desk, book: YearBook): Promise<Reply<PdfInfo>> {
  const make = (sheet: PdfRequest): Promise<Reply<PdfInfo>> =>
    desk['paper.makePdf']({ ...sheet, isPart: true });
  // Side by side: how long the index is shows without the numbers.
  const [pages, first] = await Promise.all([book.pages && make(book.pages), make(book.index())]);
  if (pages?.ok === false) return pages;
  let index = first;
  let laid: LaidBook | undefined;
  for (let round = 1; round <= MOST_ROUNDS; round += 1) {
    if (laid) index = await make(book.index(laid.numbers));
    if (!index.ok) return index;
    const next = tryLayBook(book, pages?.value, index.value);
    if (!next) return fail('pdfFailed', 'year book: pages not counted');
    if (laid && sameNumbers(laid, next)) {
      const pdfIds = [pages?.value, index.value].flatMap((pdf) => (pdf ? [pdf.pdfId] : []));
      return desk['paper.joinPdfs']({ title: book.title, pdfIds, sheets: next.sheets, book: book.stamp });
    }
    laid = next;
  }
  return fail('pdfFailed', 'year book: page numbers do not settle');
}

function tryLayBook(book: YearBook, pages: PdfInfo | undefined, index: PdfInfo): LaidBook | undefined {
  try {
    return layBook(book.parts, { ...(pages ? { pages } : {}), index });
  } catch {
    return undefined;
  }
}

function sameNumbers(a: LaidBook, b: LaidBook): boolean {
  return (
    a.numbers.size === b.numbers.size && [...a.numbers].every(([id, number]) => b.numbers.get(id) === number)
  );
}
