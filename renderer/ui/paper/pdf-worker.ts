import { createContext } from 'react';
import jpegDecoderUrl from 'pdfjs-dist/wasm/openjpeg_nowasm_fallback.js?url';
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

/** Address of pdf.js's own worker file, served like any other file of the app. */
export const pdfWorkerUrl: string = workerUrl;

/**
 * Folder of the decoder of JPEG 2000 that needs no WebAssembly: office machines write "compact" PDFs with it. The
 * build leaves the file its name, because pdf.js puts the name behind this address itself.
 */
export const pdfDecoderFolder: string = jpegDecoderUrl.slice(0, jpegDecoderUrl.lastIndexOf('/') + 1);

/**
 * Starts that worker. The app provides it (theme/PageWorkers), because `new Worker` takes an address only from
 * the one Trusted Types policy of the page.
 */
export const PdfWorkerContext = createContext<(() => Worker) | undefined>(undefined);
