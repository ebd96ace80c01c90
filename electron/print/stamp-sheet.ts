/**
 * The overlay that carries running heads, page numbers and the foot: one empty page per page of the document.
 * Chromium 114 has no page-margin boxes, so these are printed apart by the same engine (fonts stay embedded, text
 * stays searchable) and laid over the pages afterwards.
 */
import type { Stamp } from '../../shared/ipc/requests/paper';
import { fontFaceRules, fontStack } from '../../shared/paper/font-faces';
import { A4, pageRule, paperFrames, type PaperFrame } from '../../shared/paper/frame';
import { stampWords } from '../../shared/words/paper';
import type { CodeDrawing } from './sheet-code-drawing';

/** A section of exactly the page's height spills into a blank page behind (Chromium floors pages to whole px). */
const SAFE_MM = 0.4;
/** GB/T 9704-2012 7.5: the dashes stand 7 mm below the text block; half of the 8 mm line box that holds them. */
const NUMBER_BELOW_MM = 7;
const NUMBER_BOX_MM = 8;
/** The rule of the running head above the text block. */
const HEAD_ABOVE_MM = 6.5;
/** Small print from the lower edge: inside what every office printer can reach (about 5 mm). */
const FOOT_FROM_EDGE_MM = 12;

/**
 * One module of the sheet's code is half a millimetre: three dots of a scan at 150 dpi, the coarsest an office
 * scanner is left at. The whole code is 12.5 mm wide.
 */
const CODE_MODULE_MM = 0.5;
/** Its lower edge: where the foot begins to be safe from the printer's own margin, and above it a clear 2 mm. */
const CODE_FROM_EDGE_MM = 10;

export function needsStamping(stamp: Stamp): boolean {
  return (
    stamp.pageNumbers !== 'none' || Boolean(stamp.headLeft ?? stamp.headRight ?? stamp.foot ?? stamp.code)
  );
}

/**
 * One HTML document with `pages` pages; `landscape` as the document it will be laid over.
 * @param drawing the code of one page, undefined for a page without
 */
export function stampSheet(
  stamp: Stamp,
  pages: number,
  landscape: boolean,
  drawing: (page: number) => CodeDrawing | undefined = () => undefined,
): string {
  const frame = stamp.frame ?? (landscape ? paperFrames.landscape : paperFrames.text);
  const sections = Array.from({ length: pages }, (_, index) =>
    section(stamp, index + 1, pages, drawing(index + 1)),
  );
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><style>${stampStyles(frame, landscape)}</style></head><body>${sections.join('')}</body></html>`;
}

function section(stamp: Stamp, page: number, pages: number, code: CodeDrawing | undefined): string {
  const side = page % 2 === 1 ? 'odd' : 'even';
  const head = stamp.headLeft ?? stamp.headRight;
  const parts = [
    head === undefined
      ? ''
      : `<div class="head"><span>${escapeText(stamp.headLeft ?? '')}</span><span>${escapeText(stamp.headRight ?? '')}</span></div>`,
    numberOf(stamp, page, pages),
    footOf(stamp, page, pages),
    code ? drawn(code) : '',
  ];
  return `<section class="${side}">${parts.join('')}</section>`;
}

function numberOf(stamp: Stamp, page: number, pages: number): string {
  switch (stamp.pageNumbers) {
    case 'gbt9704':
      return `<div class="number">${stampWords.gbt9704(page)}</div>`;
    case 'plain':
      return `<div class="plain">${stampWords.pageOf(page, pages)}</div>`;
    case 'none':
      return '';
  }
}

/** The numbers of GB/T 9704 do not say how many pages there are; the small print does. */
function footOf(stamp: Stamp, page: number, pages: number): string {
  if (!stamp.foot) return '';
  const count = stamp.pageNumbers === 'plain' ? '' : `<br>${stampWords.pageOf(page, pages)}`;
  return `<div class="foot">${escapeText(stamp.foot)}${count}</div>`;
}

/** Lines, not a picture: sharp on every printer. On the outer side of the foot, where no sheet is bound. */
function drawn({ size, path }: CodeDrawing): string {
  const side = `${size * CODE_MODULE_MM}mm`;
  return `<svg class="code" width="${side}" height="${side}" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path d="${path}"/></svg>`;
}

/** Rules of an overlay: `.head`, `.number`, `.foot` in a section `odd` or `even`. */
export function stampStyles(frame: PaperFrame, landscape: boolean): string {
  const [width, height] = landscape ? [A4.long, A4.short] : [A4.short, A4.long];
  const numberBottom = frame.bottom - NUMBER_BELOW_MM - NUMBER_BOX_MM / 2 - SAFE_MM;
  return `${fontFaceRules()}
${pageRule({ top: 0, right: 0, bottom: 0, left: 0 }, landscape)}
html{font:10.5pt/14pt ${fontStack('song')};color:#000;text-rendering:geometricPrecision}
body{margin:0}
section{position:relative;width:${width}mm;height:${height - SAFE_MM}mm;overflow:hidden;break-after:page}
section:last-child{break-after:auto}
div{position:absolute;white-space:nowrap}
.head{left:${frame.left}mm;right:${frame.right}mm;top:${frame.top - HEAD_ABOVE_MM - 5}mm;height:5mm;border-bottom:.5pt solid #000;display:flex;justify-content:space-between;font-size:10pt}
.number{font-size:14pt;line-height:${NUMBER_BOX_MM}mm;bottom:${numberBottom}mm}
.odd .number{right:calc(${frame.right}mm + 14pt)}
.even .number{left:calc(${frame.left}mm + 14pt)}
.plain{left:0;right:0;text-align:center;line-height:${NUMBER_BOX_MM}mm;bottom:${numberBottom}mm}
.foot{bottom:${FOOT_FROM_EDGE_MM - SAFE_MM}mm;font-size:7.5pt;line-height:11pt}
.plain+.foot{line-height:${NUMBER_BOX_MM}mm;bottom:${numberBottom}mm}
.odd .foot{left:${frame.left}mm}
.even .foot{right:${frame.right}mm;text-align:right}
.code{position:absolute;bottom:${CODE_FROM_EDGE_MM - SAFE_MM}mm}
.odd .code{right:${frame.right}mm}
.even .code{left:${frame.left}mm}`;
}

export function escapeText(text: string): string {
  const entities: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
