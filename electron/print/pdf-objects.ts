/**
 * Reads and writes PDFs without the library's own pauses. It stops for a timer after every 100 objects read and every
 * 50 written; a record of six pages has a thousand, a year's book 2,500, and each pause waits for whatever main has to
 * do besides: more than half the time a PDF took (DECISIONS 81).
 */
import { PDFDocument } from '@cantoo/pdf-lib';

/**
 * Objects between two pauses. So many are read in about 60 ms and written in 40: the page, which asks main for
 * something else meanwhile, waits no longer than for a frame or two.
 */
const OBJECTS_AT_A_TIME = 1000;

/** @throws Error for bytes that are no PDF */
export function readPdf(bytes: Uint8Array): Promise<PDFDocument> {
  return PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: OBJECTS_AT_A_TIME });
}

export function writePdf(pdf: PDFDocument): Promise<Uint8Array> {
  // Nothing of ours has form fields, and no page is to be added to what has none.
  return pdf.save({
    objectsPerTick: OBJECTS_AT_A_TIME,
    updateFieldAppearances: false,
    addDefaultPage: false,
  });
}
