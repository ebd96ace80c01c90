/** Opens a PDF with pdf.js in a worker of its own. */
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { pdfDecoderFolder } from './pdf-worker';

/** Where the PDF comes from: an address of our own origin, or bytes (a copy goes to the worker). */
export type PdfSource = { readonly url: string } | { readonly bytes: Uint8Array };

export interface OpenedPdf {
  /** Rejects where the PDF cannot be opened: damaged, or with a password. */
  readonly pdf: Promise<PDFDocumentProxy>;
  /** Frees the document and ends the worker, also while it is still opening. */
  readonly close: () => Promise<void>;
}

/** Loads the library on first use: it is large. */
export async function openPdf(source: PdfSource, createWorker: () => Worker): Promise<OpenedPdf> {
  // The legacy build: the other one needs Promise.withResolvers, which Chromium 114 lacks.
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const port = createWorker();
  const worker = pdfjs.PDFWorker.create({ port });
  const task = pdfjs.getDocument({
    ...('url' in source ? { url: source.url } : { data: source.bytes.slice() }),
    worker,
    isEvalSupported: false,
    enableXfa: false,
    // The page's policy allows no WebAssembly: fax and JBIG2 are decoded by the worker itself, JPEG 2000 by this file.
    useWasm: false,
    wasmUrl: pdfDecoderFolder,
    // Each picture it decodes without WebAssembly is a warning otherwise.
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  });
  return {
    pdf: task.promise,
    close: async () => {
      await task.destroy().catch(() => undefined);
      worker.destroy();
      port.terminate();
    },
  };
}
