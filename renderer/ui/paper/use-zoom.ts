import { useEffect, useState, type RefObject } from 'react';

/** 整页, 适合宽度, or a fixed share of the real size (1 = 100 %). */
export type Zoom = 'page' | 'width' | number;

export const zoomSteps = [0.5, 0.75, 1, 1.25, 1.5, 2] as const;
const deskPaddingPx = 48;

/** Scale at which a sheet is drawn, kept up to date with the size of the desk and Ctrl+wheel. */
export function useZoom(
  desk: RefObject<HTMLElement | null>,
  sheetWidthPx: number,
  sheetHeightPx: number,
  start: Zoom,
) {
  const [zoom, setZoom] = useState<Zoom>(start);
  const [area, setArea] = useState({ width: 0, height: 0 });
  useEffect(() => {
    const element = desk.current;
    // Not there in jsdom; every browser has it.
    if (element === null || typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(() => {
      setArea({ width: element.clientWidth, height: element.clientHeight });
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, [desk]);
  const fitWidth = Math.max(0.1, (area.width - deskPaddingPx) / sheetWidthPx);
  const fitPage = Math.min(fitWidth, Math.max(0.1, (area.height - deskPaddingPx) / sheetHeightPx));
  const isUnknown = area.width === 0;
  const scale = typeof zoom === 'number' ? zoom : isUnknown ? 0.5 : zoom === 'page' ? fitPage : fitWidth;
  useEffect(() => {
    const element = desk.current;
    if (element === null) return;
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      setZoom(clampZoom(scale * (event.deltaY < 0 ? 1.1 : 1 / 1.1)));
    };
    // React listens to wheel passively; only an active listener can keep the whole window from zooming.
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => {
      element.removeEventListener('wheel', onWheel);
    };
  }, [desk, scale]);
  return { zoom, setZoom, scale };
}

export function clampZoom(scale: number): number {
  return Math.min(3, Math.max(0.25, Math.round(scale * 100) / 100));
}

/** The next fixed step above or below a scale; the outermost one when there is none further. */
export function zoomStep(scale: number, direction: 1 | -1): number {
  const further = zoomSteps.filter((step) => (direction === 1 ? step > scale + 0.001 : step < scale - 0.001));
  return (direction === 1 ? further[0] : further.at(-1)) ?? scale;
}
