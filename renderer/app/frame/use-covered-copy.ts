import { useEffect, useRef } from 'react';

/** Where a covered value (MaskedValue, MaskedField) stands uncovered; the kit marks it. */
export const coveredMark = '[data-covered]';

/**
 * Tells when a covered value that was looked at is copied or cut: Ctrl+C, the menu, right click all end in these
 * events. What is told goes to main, which takes it off the clipboard again.
 */
export function useCoveredCopy(note: (text: string) => void): void {
  const latest = useRef(note);
  useEffect(() => {
    latest.current = note;
  });
  useEffect(() => {
    const look = (): void => {
      for (const text of copiedCovered(document)) latest.current(text);
    };
    document.addEventListener('copy', look);
    document.addEventListener('cut', look);
    return () => {
      document.removeEventListener('copy', look);
      document.removeEventListener('cut', look);
    };
  }, []);
}

/** The covered values in what is marked just now: the marked part of a field, each value a marked text touches. */
export function copiedCovered(page: Document): string[] {
  const field = page.activeElement;
  if (field instanceof HTMLInputElement) {
    if (field.closest(coveredMark) === null) return [];
    return worthClearing([field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0)]);
  }
  const selection = page.getSelection();
  if (!selection || selection.isCollapsed) return [];
  const marked = selection.toString();
  const range = selection.getRangeAt(0);
  const touched = [...page.querySelectorAll(coveredMark)].filter((value) => range.intersectsNode(value));
  // Less than the whole value was marked: then that is what lies on the clipboard.
  const texts = touched.map((value) => value.textContent);
  return worthClearing(texts.map((text) => (text.includes(marked.trim()) ? marked : text)));
}

function worthClearing(texts: readonly string[]): string[] {
  return texts.map((text) => text.trim()).filter((text) => text !== '');
}
