/** Turns the print style of a paper document into one that draws its pages on screen. */

export interface PaperMargins {
  /** Millimetres. */
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export interface ScreenCss {
  /** Rules for the shadow tree. */
  readonly rules: string;
  /** `@font-face` rules: they only work in the document, not in a shadow tree. */
  readonly fontFaces: string;
  /** Margins of `@page`, when it has them. */
  readonly margins: PaperMargins | undefined;
}

const fontFacePattern = /@font-face\s*\{[^}]*\}/g;
const pagePattern = /@page[^{]*\{[^}]*\}/g;
const marginPattern = /margin:\s*([\d.]+)mm\s+([\d.]+)mm\s+([\d.]+)mm\s+([\d.]+)mm/;

/**
 * Pages become columns of one page's height, so page breaks become column breaks; `:root` becomes `html`,
 * which is an ordinary element inside the shadow tree.
 */
export function screenCssOf(printCss: string): ScreenCss {
  const fontFaces = (printCss.match(fontFacePattern) ?? []).join('\n');
  const [, top, right, bottom, left] = marginPattern.exec((printCss.match(pagePattern) ?? []).join('')) ?? [];
  const rules = printCss
    .replace(fontFacePattern, '')
    .replace(pagePattern, '')
    .replace(/@media\s+print\b/g, '@media all')
    .replace(/:root\b/g, 'html')
    .replace(/(?<!-)\b(break-(?:before|after)\s*:\s*)(?:page|left|right|always)/g, '$1column')
    .replace(/\bpage-(break-(?:before|after)\s*:\s*)always/g, '$1column');
  const margins =
    top === undefined
      ? undefined
      : { top: Number(top), right: Number(right), bottom: Number(bottom), left: Number(left) };
  return { rules, fontFaces, margins };
}

/** Space between two columns in mm: wide enough that nothing of the next page shows. */
export const columnGapMm = 30;

/** The frame around the flow: the text block of one page is a window on a row of columns. */
export function frameCss(widthMm: number, heightMm: number, margins: PaperMargins): string {
  const blockWidth = widthMm - margins.left - margins.right;
  const blockHeight = heightMm - margins.top - margins.bottom;
  return `:host{display:block;position:absolute;inset:0;overflow:hidden;contain:strict}
html{display:block;position:absolute;left:${margins.left}mm;top:${margins.top}mm;width:${blockWidth}mm;height:${blockHeight}mm;overflow:clip;overflow-clip-margin:3mm;text-rendering:geometricPrecision}
body{display:block;width:${blockWidth}mm;height:${blockHeight}mm;column-width:${blockWidth}mm;column-gap:${columnGapMm}mm;column-fill:auto;transform:translateX(var(--paper-shift,0mm))}`;
}
