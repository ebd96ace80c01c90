import { useContext, useEffect, useState } from 'react';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { PdfWorkerContext } from './pdf-worker';

/** Where the PDF comes from: an address of our own origin, or bytes (which pdf.js takes over). */
export type PdfSource = { readonly url: string } | { readonly bytes: Uint8Array };

export type PdfState =
  | { readonly kind: 'opening' }
  | { readonly kind: 'open'; readonly pdf: PDFDocumentProxy }
  | { readonly kind: 'failed' };

/** Opens a PDF with pdf.js in its worker and closes both again. Loaded on first use: it is a large library. */
export function usePdf(source: PdfSource): PdfState {
  const createWorker = useContext(PdfWorkerContext);
  const [state, setState] = useState<PdfState>({ kind: 'opening' });
  const key = 'url' in source ? source.url : source.bytes;
  useEffect(() => {
    let isOver = false;
    const isGone = () => isOver;
    let close: (() => void) | undefined;
    setState({ kind: 'opening' });
    const open = async () => {
      // The legacy build: the other one needs Promise.withResolvers, which Chromium 114 lacks.
      const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
      if (isGone()) return;
      if (createWorker === undefined) throw new Error('PDF previews need <PageWorkers> above them');
      const port = createWorker();
      const worker = pdfjs.PDFWorker.create({ port });
      const task = pdfjs.getDocument({
        ...(typeof key === 'string' ? { url: key } : { data: key.slice() }),
        worker,
        isEvalSupported: false,
        enableXfa: false,
        // Pictures are decoded by pdf.js itself; WebAssembly is not allowed by the policy.
        useWasm: false,
      });
      close = () => {
        void task.destroy().finally(() => {
          worker.destroy();
          port.terminate();
        });
      };
      const pdf = await task.promise;
      if (!isGone()) setState({ kind: 'open', pdf });
    };
    open().catch(() => {
      if (!isGone()) setState({ kind: 'failed' });
    });
    return () => {
      isOver = true;
      close?.();
    };
  }, [key, createWorker]);
  return state;
}
