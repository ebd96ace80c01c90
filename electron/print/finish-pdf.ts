/** Lays the stamped overlay over the printed pages and writes the document's own title into the PDF. */
import type { PDFDocument } from '@cantoo/pdf-lib';
import { stampWords } from '../../shared/words/paper';
import { embeddedFonts } from './embedded-fonts';
import { pageMarks, type PageMark } from './page-marks';
import { readPdf, writePdf } from './pdf-objects';

export interface FinishedPdf {
  bytes: Uint8Array;
  pages: number;
  fonts: string[];
  /** Where the places named by links of the sheet came to stand. */
  marks?: PageMark[];
}

export async function countPages(bytes: Uint8Array): Promise<number> {
  return (await readPdf(bytes)).getPageCount();
}

/** Width and height of the first page, in points; the sheets of one PDF are all of one paper. */
export async function firstPageOf(bytes: Uint8Array): Promise<{ width: number; height: number }> {
  return (await readPdf(bytes)).getPage(0).getSize();
}

/** What a PDF made earlier holds. */
export async function inspectPdf(bytes: Uint8Array): Promise<Omit<FinishedPdf, 'bytes' | 'marks'>> {
  const pdf = await readPdf(bytes);
  return { pages: pdf.getPageCount(), fonts: embeddedFonts(pdf) };
}

/**
 * @param pdf what was printed, read once for all that is asked of it; it is changed
 * @param overlay undefined when nothing is stamped; otherwise it must have exactly as many pages
 */
export async function finishPdf(
  pdf: PDFDocument,
  overlay: Uint8Array | undefined,
  title: string,
  madeAt: Date,
): Promise<FinishedPdf> {
  const marks = pageMarks(pdf);
  if (overlay) await layOver(pdf, overlay);
  return { ...(await signed(pdf, title, madeAt)), marks };
}

/** What is joined with others later, as it was printed. */
export function partOf(pdf: PDFDocument, bytes: Uint8Array): FinishedPdf {
  return { bytes, pages: pdf.getPageCount(), fonts: embeddedFonts(pdf), marks: pageMarks(pdf) };
}

/** With the document's own title and our name, as bytes. */
export async function signed(pdf: PDFDocument, title: string, madeAt: Date): Promise<FinishedPdf> {
  pdf.setTitle(title, { showInWindowTitleBar: true });
  pdf.setLanguage('zh-CN');
  pdf.setProducer(stampWords.producer);
  pdf.setCreator(stampWords.producer);
  pdf.setCreationDate(madeAt);
  pdf.setModificationDate(madeAt);
  const bytes = await writePdf(pdf);
  return { bytes, pages: pdf.getPageCount(), fonts: embeddedFonts(pdf) };
}

/** One page of `overlay` over each page. */
export async function layOver(pdf: PDFDocument, overlay: Uint8Array): Promise<void> {
  const stamps = await readPdf(overlay);
  const pages = pdf.getPages();
  if (stamps.getPageCount() !== pages.length) {
    throw new Error(`overlay has ${stamps.getPageCount()} pages, the document ${pages.length}`);
  }
  const embedded = await pdf.embedPages(stamps.getPages());
  pages.forEach((page, index) => {
    const stamp = embedded[index];
    if (stamp) page.drawPage(stamp, { x: 0, y: 0 });
  });
}
