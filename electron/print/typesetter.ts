/**
 * From requests to PDFs in memory: sheets laid out by Chromium in hidden windows, opened by the PDF library, stamped,
 * titled and joined. What belongs to one document is set in one window; what does not wait for each other does not.
 */
import type { PDFDocument } from '@cantoo/pdf-lib';
import { BrowserWindow } from 'electron';
import type { JoinRequest, PdfRequest, Stamp } from '../../shared/ipc/requests/paper';
import type { Log } from '../logging/log';
import { bookStampSheet } from './book-stamp-sheet';
import type { FinishedPdf } from './finish-pdf';
import { inlinePictures, type ReadAttachment } from './inline-pictures';
import type { SheetHost } from './paper-session';
import { openSheetWindow, type SheetWindow } from './print-sheet';
import { whileSomebodyLooks } from './seen-window';
import type { CodeDrawing } from './sheet-code-drawing';
import { createSheetWindows, type Later } from './sheet-windows';
import type { ShippedFonts } from './shipped-fonts';
import { needsStamping, stampSheet } from './stamp-sheet';

/** Pages and index of one book, and its index once more with the numbers. */
const MOST_PARTS = 3;
/** A book with many photos is read again from the disk rather than kept. */
const LARGEST_PART_BYTES = 32 * 1024 * 1024;

/** `pdf`: as it was read, where it is only a part. */
export type PrintedSheet = FinishedPdf & { pdf?: PDFDocument };

export interface Typesetter {
  /** A window for the sheet that will be asked for shortly. */
  prepare(): void;
  layOut(request: PdfRequest): Promise<PrintedSheet>;
  /** Keeps what was read of a part until it is joined. */
  keepPart(pdfId: string, part: PrintedSheet): void;
  /** @param read the bytes of a part that is not kept */
  join(request: JoinRequest, read: (pdfId: string) => Promise<Uint8Array>): Promise<FinishedPdf>;
  /** Lets go of everything; windows at work end with their own sheet. */
  clear(): void;
}

export interface TypesetterParts {
  host: SheetHost;
  fonts: ShippedFonts;
  readAttachment: ReadAttachment;
  log: Log;
  now: () => Date;
}

/** A quarter of main's code and needed only for paper: the start does without it. */
export const loadPdf = async () => ({
  ...(await import('./finish-pdf')),
  ...(await import('./pdf-objects')),
});

export function createTypesetter({ host, fonts, readAttachment, log, now }: TypesetterParts): Typesetter {
  const windows = createSheetWindows({
    open: () => openSheetWindow(host, log),
    mayKeep: () => whileSomebodyLooks(BrowserWindow.getAllWindows(), () => windows.closeKept()),
    later,
  });
  /** Read already, for the book they are parts of: reading one again takes a third as long as printing it. */
  const parts = new Map<string, PDFDocument>();

  async function layOut({ html, stamp, landscape, title, isPart }: PdfRequest): Promise<PrintedSheet> {
    // Read from the disk while Chromium is at work.
    const library = loadPdf();
    return inWindow(isPart === true, async (window) => {
      // Fonts first: pictures make the text a hundred times longer to look through.
      const sheet = await inlinePictures(await fonts.addTo(html), readAttachment, log);
      const body = await window.print(sheet);
      const { finishPdf, partOf, readPdf } = await library;
      const pdf = await readPdf(body);
      // What is only a part gets neither stamp nor title: the book does.
      if (isPart) return { ...partOf(pdf, body), pdf };
      const overlay = needsStamping(stamp)
        ? await window.print(
            await fonts.addTo(stampSheet(stamp, pdf.getPageCount(), landscape, await codeDrawings(stamp))),
          )
        : undefined;
      return finishPdf(pdf, overlay, title, now());
    });
  }

  async function join(
    { title, pdfIds, sheets, book }: JoinRequest,
    read: (pdfId: string) => Promise<Uint8Array>,
  ): Promise<FinishedPdf> {
    const [{ joinPdfs }, { readPdf }] = await Promise.all([import('./join-pdfs'), loadPdf()]);
    // Printed by Chromium while the parts are put together here.
    const overlay =
      book &&
      inWindow(false, async (window) => window.print(await fonts.addTo(bookStampSheet(book, sheets))));
    // Whoever waits for it hears of its failure; until then it is no failure of nobody's.
    overlay?.catch(() => undefined);
    const sources: PDFDocument[] = [];
    for (const pdfId of pdfIds) sources.push(parts.get(pdfId) ?? (await readPdf(await read(pdfId))));
    const joined = await joinPdfs(sources, sheets, book && overlay && { book, overlay }, title, now());
    parts.clear();
    return joined;
  }

  /** @param isMoreComing the window is kept for the next sheet; one in which something went wrong never is */
  async function inWindow<T>(isMoreComing: boolean, work: (window: SheetWindow) => Promise<T>): Promise<T> {
    const window = windows.take();
    try {
      const done = await work(window);
      if (isMoreComing) windows.keep(window);
      else window.close();
      return done;
    } catch (error) {
      window.close();
      throw error;
    }
  }

  return {
    prepare: () => {
      windows.prepare();
    },
    layOut,
    join,
    keepPart(pdfId, { pdf, bytes }) {
      if (!pdf || bytes.byteLength > LARGEST_PART_BYTES) return;
      const [oldest] = parts.keys();
      if (oldest !== undefined && parts.size >= MOST_PARTS) parts.delete(oldest);
      parts.set(pdfId, pdf);
    },
    clear() {
      windows.closeKept();
      parts.clear();
    },
  };
}

/** The library of codes is loaded where there is one to draw. */
async function codeDrawings(stamp: Stamp): Promise<(page: number) => CodeDrawing | undefined> {
  const { code } = stamp;
  if (!code) return () => undefined;
  const { drawSheetCode } = await import('./sheet-code-drawing');
  return (page) => drawSheetCode({ ...code, page });
}

const later: Later = (work, delayMs) => {
  const timer = setTimeout(work, delayMs);
  return () => clearTimeout(timer);
};
