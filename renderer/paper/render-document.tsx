/** Turns a React tree into the one HTML string of a paper document. Every text is escaped by React. */
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { MAX_SHEET_NUMBER } from '../../shared/domain/sheet-code';
import type { Stamp } from '../../shared/ipc/requests/paper';
import { bookPageRule, paperFrames, pageRule, type BookPage } from '../../shared/paper/frame';
import { printable } from './text/printable';
import { houseCss } from './style/house-css';
import type { PaperDocument } from './paper-document';

export interface DocumentParts {
  title: string;
  frame: keyof typeof paperFrames;
  landscape?: boolean;
  /** A page to be pasted into the issued book: its size instead of A4, and nothing stamped. */
  book?: BookPage;
  /** Rules of this document only; constant text, never data. */
  css: string;
  stamp: Omit<Stamp, 'frame'>;
  body: ReactNode;
}

const MAX_TITLE = 200;
const MAX_HEAD = 100;
const MAX_FOOT = 120;

/** A document's name as it stands in files made of it. */
export function cutTitle(title: string): string {
  return cut(title, MAX_TITLE);
}

export function renderDocument(parts: DocumentParts): PaperDocument {
  const { frame: frameName, landscape = false, stamp } = parts;
  const frame = paperFrames[frameName];
  const title = cutTitle(parts.title);
  const page = parts.book === undefined ? pageRule(frame, landscape) : bookPageRule(parts.book);
  const css = [page, houseCss, parts.css].join('\n');
  const html = renderToStaticMarkup(
    <html lang="zh-CN">
      <head>
        <meta charSet="utf-8" />
        <title>{title}</title>
        <style dangerouslySetInnerHTML={{ __html: css }} />
      </head>
      <body className={`frame-${frameName}`}>{parts.body}</body>
    </html>,
  );
  return {
    title,
    html: `<!doctype html>${html}`,
    landscape,
    stamp: {
      pageNumbers: stamp.pageNumbers,
      ...(stamp.headLeft ? { headLeft: cut(stamp.headLeft, MAX_HEAD) } : {}),
      ...(stamp.headRight ? { headRight: cut(stamp.headRight, MAX_HEAD) } : {}),
      ...(stamp.foot ? { foot: cut(stamp.foot, MAX_FOOT) } : {}),
      frame,
      ...(stamp.code && stamp.code.revision <= MAX_SHEET_NUMBER ? { code: stamp.code } : {}),
    },
  };
}

/** The contract's limits count UTF-16 units; a rare character is never cut in half. */
function cut(text: string, max: number): string {
  const clean = printable(text);
  if (clean.length <= max) return clean;
  let kept = '';
  for (const character of clean) {
    if (kept.length + character.length > max - 1) break;
    kept += character;
  }
  return `${kept}…`;
}
