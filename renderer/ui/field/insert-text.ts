/** Puts text at the cursor of a field, as if it were typed. */

/** Chromium's own typing; the types call it deprecated, but nothing else keeps the field's own undo (Ctrl+Z). */
interface Typing {
  execCommand?: (command: 'insertText', showUi: false, text: string) => boolean;
}

/** In place of what is selected there. */
export function insertText(area: HTMLTextAreaElement | HTMLInputElement, text: string): void {
  area.focus();
  if ((document as unknown as Typing).execCommand?.('insertText', false, text)) return;
  // Where it does not type (jsdom), the value is set and told.
  area.setRangeText(text, area.selectionStart ?? 0, area.selectionEnd ?? 0, 'end');
  area.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

export function selectedText(area: HTMLTextAreaElement): string {
  return area.value.slice(area.selectionStart, area.selectionEnd);
}
