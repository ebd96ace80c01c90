/** Pasting into a field: structure of Word, WPS, Excel and web pages stays, formatting and what cannot be seen goes. */
import type { ClipboardEvent } from 'react';
import {
  cleanPastedLine,
  cleanPastedText,
  pastedHtmlText,
  type PasteKind,
} from '../../../shared/domain/pasted-text';
import { insertText } from './insert-text';

/** Longer ones are whole books with pictures in them: their plain text is taken. In characters. */
const HTML_MOST = 4_000_000;

/** Into a text area. Where the browser's own pasting gives the same, it is left to it. */
export function pasteLines(event: ClipboardEvent<HTMLTextAreaElement>, kind: PasteKind): void {
  const html = event.clipboardData.getData('text/html');
  const plain = event.clipboardData.getData('text/plain');
  const structured = html !== '' && html.length <= HTML_MOST ? pastedHtmlText(html, kind) : '';
  put(event, structured || cleanPastedText(plain), plain);
}

/** Into a field of one line. */
export function pasteLine(event: ClipboardEvent<HTMLInputElement>): void {
  const plain = event.clipboardData.getData('text/plain');
  put(event, cleanPastedLine(plain), plain);
}

function put(
  event: ClipboardEvent<HTMLTextAreaElement | HTMLInputElement>,
  text: string,
  plain: string,
): void {
  const field = event.currentTarget;
  if (text === '' || text === plain || field.readOnly || field.disabled || event.defaultPrevented) return;
  event.preventDefault();
  insertText(field, text);
}
