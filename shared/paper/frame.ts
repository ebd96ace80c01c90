/**
 * Page frames: paper size and the margins of its text block, in millimetres. The page's CSS and the stamping in
 * main (heads, page numbers, foot) both read them here, so that they always meet.
 */
export interface PaperFrame {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

/** A4, millimetres (ISO 216). */
export const A4 = { short: 210, long: 297 } as const;

export const paperFrames = {
  /** GB/T 9704-2012 5.2: text block 156 × 225 mm, top edge 37 mm, binding edge 28 mm. Minutes and letters. */
  text: { top: 37, right: 26, bottom: 35, left: 28 },
  /** Forms with many rows: the binding edge stays, the other edges give way to rows. */
  form: { top: 30, right: 20, bottom: 27, left: 28 },
  /** Wide tables. Landscape sheets are bound at their top edge (GB/T 9704-2012 10). */
  landscape: { top: 24, right: 16, bottom: 18, left: 16 },
  /** A sheet that is cut or folded: its body places everything itself, from the paper's edge. */
  bare: { top: 0, right: 0, bottom: 0, left: 0 },
} as const satisfies Record<string, PaperFrame>;

/**
 * Pages of the hand-written book a superior issues (手册模式): what is pasted into it is the A4 sheet made smaller, so
 * that its 28 characters a line stay. Sizes in mm: A5 of ISO 216; 16开 as such books are cut, 185 × 260. `zoom` is the
 * width of the text block by that of A4 (156 mm).
 */
export const bookPages = {
  A4: { size: 'A4', frame: { top: 30, right: 26, bottom: 27, left: 28 }, zoom: 1 },
  '16K': { size: '185mm 260mm', frame: { top: 22, right: 18, bottom: 20, left: 24 }, zoom: 143 / 156 },
  A5: { size: '148mm 210mm', frame: { top: 16, right: 13, bottom: 14, left: 18 }, zoom: 117 / 156 },
} as const satisfies Record<string, { size: string; frame: PaperFrame; zoom: number }>;
export type BookPage = keyof typeof bookPages;

/** `@page{…}` and scale of a sheet for the book. */
export function bookPageRule(page: BookPage): string {
  const { size, frame, zoom } = bookPages[page];
  const { top, right, bottom, left } = frame;
  return `@page{size:${size};margin:${top}mm ${right}mm ${bottom}mm ${left}mm}body{zoom:${zoom.toFixed(4)}}`;
}

/** Width of the text block in mm. */
export function textWidth(frame: PaperFrame, landscape: boolean): number {
  return (landscape ? A4.long : A4.short) - frame.left - frame.right;
}

/** `@page{…}` of a frame; `preferCSSPageSize` of printToPDF takes the sheet from here. */
export function pageRule(frame: PaperFrame, landscape: boolean): string {
  const { top, right, bottom, left } = frame;
  return `@page{size:A4 ${landscape ? 'landscape' : 'portrait'};margin:${top}mm ${right}mm ${bottom}mm ${left}mm}`;
}
