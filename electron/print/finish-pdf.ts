/** Lays the stamped overlay over the printed pages and writes the document's own title into the PDF. */
import { PDFDocument } from '@cantoo/pdf-lib';
import { stampWords } from '../../shared/words/paper';
import { embeddedFonts } from './embedded-fonts';
import { pageMarks, type PageMark } from './page-marks';

export interface FinishedPdf {
  bytes: Uint8Array;
  pages: number;
  fonts: string[];
  /** Where the places named by links of the sheet came to stand. */
  marks?: PageMark[];
}

export async function countPages(bytes: Uint8Array): Promise<number> {
  return (await PDFDocument.load(bytes, { updateMetadata: false })).getPageCount();
}

/** Width and height of the first page, in points; the sheets of one PDF are all of one paper. */
export async function firstPageOf(bytes: Uint8Array): Promise<{ width: number; height: number }> {
  return (await PDFDocument.load(bytes, { updateMetadata: false })).getPage(0).getSize();
}

/** What a PDF made earlier holds. */
export async function inspectPdf(bytes: Uint8Array): Promise<Omit<FinishedPdf, 'bytes' | 'marks'>> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  return { pages: pdf.getPageCount(), fonts: embeddedFonts(pdf) };
}

/** @param overlay undefined when nothing is stamped; otherwise it must have exactly as many pages */
export async function finishPdf(
  body: Uint8Array,
  overlay: Uint8Array | undefined,
  title: string,
  madeAt: Date,
): Promise<FinishedPdf> {
  const pdf = await PDFDocument.load(body, { updateMetadata: false });
  const marks = pageMarks(pdf);
  if (overlay) await layOver(pdf, overlay);
  return { ...(await signed(pdf, title, madeAt)), marks };
}

/** With the document's own title and our name, as bytes. */
export async function signed(pdf: PDFDocument, title: string, madeAt: Date): Promise<FinishedPdf> {
  pdf.setTitle(title, { showInWindowTitleBar: true });
  pdf.setLanguage('zh-CN');
  pdf.setProducer(stampWords.producer);
  pdf.setCreator(stampWords.producer);
  pdf.setCreationDate(madeAt);
  pdf.setModificationDate(madeAt);
  const bytes = await pdf.save();
  return { bytes, pages: pdf.getPageCount(), fonts: embeddedFonts(pdf) };
}

/** One page of `overlay` over each page. */
export async function layOver(pdf: PDFDocument, overlay: Uint8Array): Promise<void> {
  const stamps = await PDFDocument.load(overlay, { updateMetadata: false });
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
