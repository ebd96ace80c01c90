/** Draws the pages of a PDF as grey dots, one after the other, for who looks for something on them. */
import type { PDFPageProxy } from 'pdfjs-dist';
import { openPdf } from './open-pdf';

export interface GreyDots {
  width: number;
  height: number;
  /** One byte a dot, row by row; 0 is black. */
  grey: Uint8Array<ArrayBuffer>;
}
export interface GreyPages {
  count: number;
  /**
   * @param page from 1
   * @param dpi dots to an inch of the page; fewer where its longer side would take more than `maxSidePx`
   */
  draw: (page: number, dpi: number, maxSidePx: number) => Promise<GreyDots>;
}

/** PDF's own unit (ISO 32000-1 8.3.2.3). */
const POINTS_TO_INCH = 72;

/**
 * Opens a PDF of our own origin, hands it to `read`, and closes it in every case. Throws where it cannot be opened
 * (damaged, or with a password) or a page cannot be drawn.
 */
export async function withGreyPages<T>(
  url: string,
  createWorker: () => Worker,
  read: (pages: GreyPages) => Promise<T>,
): Promise<T> {
  const opened = await openPdf({ url }, createWorker);
  try {
    const pdf = await opened.pdf;
    return await read({
      count: pdf.numPages,
      draw: async (page, dpi, maxSidePx) => drawGrey(await pdf.getPage(page), dpi, maxSidePx),
    });
  } finally {
    await opened.close();
  }
}

async function drawGrey(page: PDFPageProxy, dpi: number, maxSidePx: number): Promise<GreyDots> {
  const plain = page.getViewport({ scale: 1 });
  const scale = Math.min(dpi / POINTS_TO_INCH, maxSidePx / Math.max(plain.width, plain.height));
  const viewport = page.getViewport({ scale });
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.floor(viewport.width));
  canvas.height = Math.max(1, Math.floor(viewport.height));
  try {
    await page.render({ canvas, viewport }).promise;
    const context = canvas.getContext('2d');
    if (!context) throw new Error('no canvas');
    const { width, height } = canvas;
    return { width, height, grey: greyOf(context.getImageData(0, 0, width, height).data) };
  } finally {
    // A canvas keeps its memory until it is collected; a stack of pages would fill the PC.
    canvas.width = 0;
    canvas.height = 0;
    page.cleanup();
  }
}

/** Luma of ITU-R BT.601, as whole numbers. */
export function greyOf(rgba: Uint8ClampedArray): Uint8Array<ArrayBuffer> {
  const grey = new Uint8Array(rgba.length / 4);
  for (let at = 0; at < grey.length; at += 1) {
    const [red = 0, green = 0, blue = 0] = [rgba[at * 4], rgba[at * 4 + 1], rgba[at * 4 + 2]];
    grey[at] = (red * 77 + green * 150 + blue * 29) >> 8;
  }
  return grey;
}
