/** The overlay of a bound book: running heads and numbers on mirrored pages; nothing on its cover and empty pages. */
import type { BookStamp, JoinedSheet } from '../../shared/ipc/requests/paper';
import { stampWords } from '../../shared/words/paper';
import { escapeText, stampStyles } from './stamp-sheet';

/** One HTML document with as many pages as the book. */
export function bookStampSheet(book: BookStamp, sheets: readonly (JoinedSheet | null)[]): string {
  const sections = sheets.map((sheet, index) => section(book, sheet, index));
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><style>${styles(book)}</style></head><body>${sections.join('')}</body></html>`;
}

function section(book: BookStamp, sheet: JoinedSheet | null, index: number): string {
  const side = index % 2 === 0 ? 'odd' : 'even';
  const head =
    sheet?.hasHead === true
      ? `<div class="head"><span>${escapeText(book.headLeft)}</span><span>${escapeText(book.headRight)}</span></div>`
      : '';
  const number =
    sheet?.number === undefined ? '' : `<div class="number">${stampWords.gbt9704(sheet.number)}</div>`;
  return `<section class="${side}">${head}${number}</section>`;
}

/** Drawn as for right pages: the overlay of a left page is moved to its binding edge together with the page. */
function styles({ frame }: BookStamp): string {
  return stampStyles(frame, false);
}
