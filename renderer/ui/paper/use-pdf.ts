import { useContext, useEffect, useState } from 'react';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { openPdf, type PdfSource } from './open-pdf';
import { PdfWorkerContext } from './pdf-worker';

export type { PdfSource } from './open-pdf';

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
      if (createWorker === undefined) throw new Error('PDF previews need <PageWorkers> above them');
      const opened = await openPdf(typeof key === 'string' ? { url: key } : { bytes: key }, createWorker);
      close = () => void opened.close();
      if (isGone()) {
        close();
        return;
      }
      const pdf = await opened.pdf;
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
