/** Which paper a finished PDF is for, as the printing systems name it: our sheets are not all A4. */

/** PDF points in a millimetre. */
const PT_PER_MM = 72 / 25.4;
/** Chromium rounds pages to whole pixels of 96 dpi; more than this apart is another paper. */
const NEAR_MM = 1.5;

/** ISO 216, portrait. */
const named = [
  { name: 'A4', width: 210, height: 297 },
  { name: 'A5', width: 148, height: 210 },
] as const;

export interface SheetSize {
  /** Set where the paper has a name both CUPS and Windows know. */
  name?: 'A4' | 'A5';
  /** Of the sheet held upright, in whole millimetres. */
  widthMm: number;
  heightMm: number;
}

/** @param page width and height of a page in PDF points, turned either way */
export function sheetSizeOf(page: { width: number; height: number }): SheetSize {
  const [width, height] = [page.width, page.height].map((pt) => pt / PT_PER_MM).sort((a, b) => a - b);
  const [widthMm, heightMm] = [Math.round(width ?? 0), Math.round(height ?? 0)];
  const known = named.find(
    (paper) => Math.abs(paper.width - widthMm) <= NEAR_MM && Math.abs(paper.height - heightMm) <= NEAR_MM,
  );
  return known ? { name: known.name, widthMm: known.width, heightMm: known.height } : { widthMm, heightMm };
}

/** `media` of CUPS (PWG 5100.7 writes sizes without a name as Custom.WIDTHxHEIGHTmm in lp(1)). */
export function cupsMedia(size: SheetSize): string {
  return size.name ?? `Custom.${String(size.widthMm)}x${String(size.heightMm)}mm`;
}

/** `pageSize` of webContents.print: a name, or micrometres. */
export function dialogPageSize(size: SheetSize): 'A4' | 'A5' | { width: number; height: number } {
  return size.name ?? { width: size.widthMm * 1000, height: size.heightMm * 1000 };
}
