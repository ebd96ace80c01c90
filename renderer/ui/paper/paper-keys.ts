import type { KeyboardEvent } from 'react';
import { chordOf } from '../keyboard/chord';
import { zoomStep, type Zoom } from './use-zoom';

interface PaperKeys {
  readonly page: number;
  readonly pageCount: number;
  readonly onPage: (page: number) => void;
  readonly scale: number;
  readonly onZoom: (zoom: Zoom) => void;
}

/** PageUp/PageDown turn pages, Ctrl+Home/End go to the ends, Ctrl+plus/minus/0 zoom the paper only. */
export function handlePaperKey(event: KeyboardEvent, view: PaperKeys): void {
  const { page, pageCount, onPage, scale, onZoom } = view;
  const goTo = (wanted: number) => {
    onPage(Math.min(pageCount, Math.max(1, wanted)));
  };
  switch (chordOf(event)) {
    case 'pagedown':
      goTo(page + 1);
      break;
    case 'pageup':
      goTo(page - 1);
      break;
    case 'ctrl+home':
      goTo(1);
      break;
    case 'ctrl+end':
      goTo(pageCount);
      break;
    case 'ctrl++':
    case 'ctrl+=':
      onZoom(zoomStep(scale, 1));
      break;
    case 'ctrl+-':
      onZoom(zoomStep(scale, -1));
      break;
    case 'ctrl+0':
      onZoom('page');
      break;
    default:
      return;
  }
  event.preventDefault();
}
