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

/** Width of the text block in mm. */
export function textWidth(frame: PaperFrame, landscape: boolean): number {
  return (landscape ? A4.long : A4.short) - frame.left - frame.right;
}

/** `@page{…}` of a frame; `preferCSSPageSize` of printToPDF takes the sheet from here. */
export function pageRule(frame: PaperFrame, landscape: boolean): string {
  const { top, right, bottom, left } = frame;
  return `@page{size:A4 ${landscape ? 'landscape' : 'portrait'};margin:${top}mm ${right}mm ${bottom}mm ${left}mm}`;
}
