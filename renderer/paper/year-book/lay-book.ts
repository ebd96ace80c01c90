/**
 * Which page stands where in the book. A book is two PDFs: the pages that name no page number (records, tables) and
 * those that do (cover, contents, first pages of chapters). Once the pages of both are counted, every number is known.
 */
import type { JoinedSheet, PdfInfo } from '../../../shared/ipc/requests/paper';

/** The two PDFs, as they are given to `paper.joinPdfs`. */
export const bookDocuments = ['pages', 'index'] as const;
export type BookDocument = (typeof bookDocuments)[number];

export interface BookPart {
  /** Id of its section in the sheet. */
  id: string;
  document: BookDocument;
  /**
   * On a right-hand page, as chapters of bound record books do: the book is leafed through by its right-hand pages,
   * and a chapter can be taken out for an inspection without cutting into the one before.
   */
  startsRight: boolean;
  /** The cover carries nothing; the contents carry the head; all others head and number. */
  stamp: 'none' | 'head' | 'number';
}

export interface LaidBook {
  sheets: (JoinedSheet | null)[];
  /** Printed number of each part's first page; parts without a number are not in it. */
  numbers: ReadonlyMap<string, number>;
}

type Counted = Pick<PdfInfo, 'pages' | 'marks'>;

/** @throws Error when a part was not found in its PDF: then no number of the book could be trusted */
export function layBook(
  parts: readonly BookPart[],
  made: Readonly<Partial<Record<BookDocument, Counted>>>,
): LaidBook {
  const sheets: (JoinedSheet | null)[] = [];
  const numbers = new Map<string, number>();
  // The first numbered page is the first right-hand page behind the contents.
  let before: number | undefined;
  for (const part of parts) {
    const [first, last] = pagesOf(part, made[part.document]);
    const isFirstNumbered = part.stamp === 'number' && before === undefined;
    if ((part.startsRight || isFirstNumbered) && sheets.length % 2 === 1) sheets.push(null);
    if (isFirstNumbered) before = sheets.length;
    for (let page = first; page <= last; page += 1) {
      const number = part.stamp === 'number' && before !== undefined ? sheets.length - before + 1 : undefined;
      if (number !== undefined && page === first) numbers.set(part.id, number);
      sheets.push({
        pdf: documentIndex(part.document, made),
        page,
        ...(number === undefined ? {} : { number }),
        ...(part.stamp === 'none' ? {} : { hasHead: true }),
      });
    }
  }
  return { sheets, numbers };
}

/** Place among the PDFs that exist. */
function documentIndex(
  document: BookDocument,
  made: Readonly<Partial<Record<BookDocument, Counted>>>,
): number {
  return bookDocuments.filter((one) => made[one] !== undefined).indexOf(document);
}

/** From its own mark to the page before the next one. */
function pagesOf(part: BookPart, counted: Counted | undefined): [number, number] {
  const marks = counted?.marks ?? [];
  const first = marks.find(({ name }) => name === part.id)?.page;
  if (!counted || first === undefined) throw new Error(`year book: no page of ${part.id}`);
  const next = Math.min(
    ...marks.filter(({ page }) => page > first).map(({ page }) => page),
    counted.pages + 1,
  );
  return [first, next - 1];
}
