import type { RefObject } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';

/** Up to this many rows are simply all drawn: quicker than measuring, and 50 members are the usual case. */
const drawAllUpTo = 100;

/** How much of the window's height a list has below its page's head and tools. */
const LIST_SHARE = 0.75;

interface VisibleRows {
  readonly indexes: readonly number[];
  /** Empty space above and below the drawn rows, px. */
  readonly beforePx: number;
  readonly afterPx: number;
}

/** Which rows of a long list are drawn now. */
export function useVisibleRows(
  count: number,
  rowHeightPx: number,
  scroller: RefObject<HTMLElement | null>,
): VisibleRows {
  const isVirtual = count > drawAllUpTo;
  const virtualizer = useVirtualizer({
    count,
    enabled: isVirtual,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeightPx,
    overscan: 10,
    // Before the list is measured: without a guess it is drawn empty, and its rows at a stretch once it stands there.
    initialRect: { width: 0, height: window.innerHeight * LIST_SHARE },
  });
  if (!isVirtual) {
    return { indexes: Array.from({ length: count }, (_, index) => index), beforePx: 0, afterPx: 0 };
  }
  const items = virtualizer.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? -1;
  return {
    indexes: items.map((item) => item.index),
    beforePx: first * rowHeightPx,
    afterPx: (count - 1 - last) * rowHeightPx,
  };
}

/** Scrolls so that the row lies wholly below the sticky head and above the end of the area. */
export function scrollToRow(
  area: HTMLElement | null,
  index: number,
  rowHeightPx: number,
  headHeightPx: number,
): void {
  if (area === null) return;
  const top = index * rowHeightPx;
  const bottom = top + rowHeightPx + headHeightPx;
  if (top < area.scrollTop) area.scrollTop = top;
  else if (bottom > area.scrollTop + area.clientHeight) area.scrollTop = bottom - area.clientHeight;
}
