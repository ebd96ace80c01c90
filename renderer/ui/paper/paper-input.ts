import type { PaperMargins } from './paper-css';

/** A paper document as `renderer/paper` makes it and `paper.makePdf` takes it. */
export interface PaperInput {
  readonly title: string;
  /** One self-contained HTML string. */
  readonly html: string;
  readonly landscape: boolean;
  readonly stamp: PaperStamp;
}

/** What stands on each page outside of the text block. */
export interface PaperStamp {
  readonly pageNumbers: 'gbt9704' | 'plain' | 'none';
  readonly headLeft?: string | undefined;
  readonly headRight?: string | undefined;
  readonly foot?: string | undefined;
  readonly frame?: PaperMargins | undefined;
  /** Set where each printed page carries a code of its own; only main draws it. */
  readonly code?: object | undefined;
}

/** Margins taken when a document names none: GB/T 9704-2012 5.2, and the house's wide tables. */
export function usualMargins(landscape: boolean): PaperMargins {
  return landscape
    ? { top: 25, right: 16, bottom: 20, left: 16 }
    : { top: 37, right: 26, bottom: 35, left: 28 };
}

/** Sheet in mm (ISO 216 A4). */
export function sheetOf(landscape: boolean): { readonly widthMm: number; readonly heightMm: number } {
  return landscape ? { widthMm: 297, heightMm: 210 } : { widthMm: 210, heightMm: 297 };
}

/** CSS pixels of a millimetre. */
export const pxPerMm = 96 / 25.4;
