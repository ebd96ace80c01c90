/** Paper in main: from one HTML string to a finished PDF, to a file, to a printer. */
import { createHash } from 'node:crypto';
import { ExpectedFailure } from '../../shared/ipc/reply';
import type { RequestDecoded } from '../../shared/ipc/contract';
import type { JoinRequest, PdfInfo, PdfRequest, PrinterInfo } from '../../shared/ipc/requests/paper';
import type { Log } from '../logging/log';
import { printWithCups } from './cups';
import type { FinishedPdf } from './finish-pdf';
import type { ReadAttachment } from './inline-pictures';
import { oneAtATime, takingTurns } from './one-at-a-time';
import { createSheetHost } from './paper-session';
import { PdfShelf } from './pdf-shelf';
import { listPrinters } from './printers';
import type { ShippedFonts } from './shipped-fonts';
import { sheetSizeOf } from './sheet-size';
import { createTypesetter, loadPdf } from './typesetter';
import { printWithDialog } from './windows-print';

export interface PaperServiceOptions {
  /** A folder of this program's own for sealed PDFs; emptied at start and at quit. */
  tempDir: string;
  readAttachment: ReadAttachment;
  fonts: ShippedFonts;
  /** Asks where to and writes the file there safely; null when the user cancelled. */
  saveFile(name: string, bytes: Uint8Array): Promise<{ token: string; label: string } | null>;
  log: Log;
  now: () => Date;
}

/** A PDF as the shell serves it under `app://branch-handbook/pdf/<pdfId>`. */
export interface ServedPdf {
  sizeBytes: number;
  mediaType: string;
  open: () => AsyncIterable<Uint8Array>;
}

export interface PaperService {
  makePdf(request: PdfRequest): Promise<PdfInfo>;
  /** Pages of PDFs of this session in one. */
  joinPdfs(request: JoinRequest): Promise<PdfInfo>;
  openStored(request: { sha512: string }): Promise<PdfInfo>;
  savePdf(
    request: RequestDecoded<'paper.savePdf'>,
  ): Promise<{ saved: { token: string; label: string } | null }>;
  listPrinters(): Promise<{ printers: PrinterInfo[] }>;
  print(request: RequestDecoded<'paper.print'>): Promise<{ job: string }>;
  /** A PDF of somebody else's, to be looked at only. @returns its id @throws ExpectedFailure diskFull, notWritable */
  shelve(bytes: Uint8Array): Promise<string>;
  /** Lets go of what was shelved. */
  forget(pdfId: string): void;
  /** @throws ExpectedFailure pdfUnknown */
  readPdf(pdfId: string): Promise<Uint8Array>;
  findPdf(pdfId: string): Promise<ServedPdf | undefined>;
  /** Removes all PDFs of this session; call at quit and when the program locks. */
  wipe(): void;
}

const PDF_TYPE = 'application/pdf';

/** Call after `app` is ready: it prepares a session of its own. */
export function createPaperService(options: PaperServiceOptions): PaperService {
  const { fonts, log, now, readAttachment } = options;
  const host = createSheetHost(fonts);
  const shelf = new PdfShelf(options.tempDir);
  const typesetter = createTypesetter({ host, fonts, readAttachment, log, now });
  const inTurn = oneAtATime();
  // The pages of a book and its index are two processes of Chromium's; a whole book at a time all the same.
  const partsInTurn = takingTurns(2);
  // Apart from paper: a printer that is switched off delays the list by seconds, and no PDF has to wait for it.
  const listInTurn = oneAtATime();

  async function shelve(pdf: FinishedPdf): Promise<PdfInfo> {
    const { pdfId, sizeBytes, sha512 } = await shelf.put(pdf.bytes);
    const marks = pdf.marks && pdf.marks.length > 0 ? { marks: pdf.marks } : {};
    return { pdfId, pages: pdf.pages, sizeBytes, sha512, fonts: pdf.fonts, ...marks };
  }

  return {
    makePdf: (request) =>
      (request.isPart ? partsInTurn : inTurn)(async () => {
        const startedAt = performance.now();
        const pdf = await asPdfFailure(typesetter.layOut(request));
        log.info(`paper: ${pdf.pages} pages in ${Math.round(performance.now() - startedAt)} ms`);
        const shelved = await shelve(pdf);
        typesetter.keepPart(shelved.pdfId, pdf);
        return shelved;
      }),

    joinPdfs: (request) =>
      inTurn(async () => {
        const startedAt = performance.now();
        const pdf = await asPdfFailure(typesetter.join(request, (pdfId) => shelf.read(pdfId)));
        log.info(`paper: ${pdf.pages} pages joined in ${Math.round(performance.now() - startedAt)} ms`);
        return shelve(pdf);
      }),

    async openStored({ sha512 }) {
      const file = await readAttachment(sha512);
      if (!file) throw new ExpectedFailure('fileNotFound', 'stored PDF');
      if (file.mediaType !== PDF_TYPE) throw new ExpectedFailure('fileTypeRefused', file.mediaType);
      // The archived print is what was signed: a byte that changed on disk must not be shown as it.
      if (createHash('sha512').update(file.bytes).digest('hex') !== sha512) {
        throw new ExpectedFailure('readBackDiffers', 'stored PDF');
      }
      const { pages, fonts } = await asPdfFailure(loadPdf().then(({ inspectPdf }) => inspectPdf(file.bytes)));
      return shelve({ bytes: file.bytes, pages, fonts });
    },

    savePdf: async ({ pdfId, name }) => ({ saved: await options.saveFile(name, await shelf.read(pdfId)) }),

    async listPrinters() {
      // It is asked for when the print page opens, and the sheet comes as soon as its rows are read.
      typesetter.prepare();
      return { printers: await listInTurn(() => listPrinters(host.partition)) };
    },

    async print({ pdfId, ...asked }) {
      const bytes = await shelf.read(pdfId);
      const printers = await listInTurn(() => listPrinters(host.partition));
      if (!printers.some((printer) => printer.name === asked.printer)) {
        throw new ExpectedFailure('noPrinter', 'this printer is not there');
      }
      const { firstPageOf } = await loadPdf();
      const job = { ...asked, size: sheetSizeOf(await asPdfFailure(firstPageOf(bytes))) };
      if (process.platform !== 'win32') return { job: await printWithCups(bytes, job) };
      return { job: await printWithDialog(host, bytes, job) };
    },

    shelve: async (bytes) => (await shelf.put(bytes)).pdfId,
    forget: (pdfId) => {
      shelf.forget(pdfId);
    },
    readPdf: (pdfId) => shelf.read(pdfId),
    async findPdf(pdfId) {
      const found = shelf.find(pdfId);
      return found && { sizeBytes: found.sizeBytes, mediaType: PDF_TYPE, open: found.open };
    },
    wipe: () => {
      typesetter.clear();
      shelf.wipe();
    },
  };
}

async function asPdfFailure<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof ExpectedFailure) throw error;
    throw new ExpectedFailure('pdfFailed', error instanceof Error ? error.message : 'unknown', {
      cause: error,
    });
  }
}
