import { useCallback, useEffect, useRef, type RefObject } from 'react';
import type { TableColumn } from './column';
import { rowsAsHtml, rowsAsTsv } from './copy-rows';

/**
 * Puts the selected rows on the clipboard when the user copies while the table has the focus. It answers the
 * `copy` event (Ctrl+C, the menu 编辑 › 复制), which needs no clipboard permission; text marked by the mouse
 * elsewhere keeps its own meaning. Returns a function that copies at once, for the context menu.
 */
export function useTableCopy<Row>(
  grid: RefObject<HTMLElement | null>,
  columns: readonly TableColumn<Row>[],
  rows: readonly Row[],
): () => void {
  const latest = useRef({ columns, rows });
  useEffect(() => {
    latest.current = { columns, rows };
  });
  useEffect(() => {
    const onCopy = (event: ClipboardEvent) => {
      const isHere = grid.current !== null && grid.current === document.activeElement;
      const { columns: shown, rows: chosen } = latest.current;
      if (!isHere || chosen.length === 0 || event.clipboardData === null) return;
      event.clipboardData.setData('text/plain', rowsAsTsv(shown, chosen));
      event.clipboardData.setData('text/html', rowsAsHtml(shown, chosen));
      event.preventDefault();
    };
    document.addEventListener('copy', onCopy);
    return () => {
      document.removeEventListener('copy', onCopy);
    };
  }, [grid]);
  return useCallback(() => {
    grid.current?.focus();
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the clipboard API asks for a permission we deny
    document.execCommand('copy');
  }, [grid]);
}
