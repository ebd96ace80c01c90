import { createContext } from 'react';
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';

/** Address of pdf.js's own worker file, served like any other file of the app. */
export const pdfWorkerUrl: string = workerUrl;

/**
 * Starts that worker. The app provides it (theme/PageWorkers), because `new Worker` takes an address only from
 * the one Trusted Types policy of the page.
 */
export const PdfWorkerContext = createContext<(() => Worker) | undefined>(undefined);
