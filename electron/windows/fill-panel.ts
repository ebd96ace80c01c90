/**
 * 填报小窗: the page as a narrow panel above the superior's own system, into which values are pasted one after the
 * other. Main makes the window narrow, writes the clipboard while the panel is open (the page has no focus then), and
 * tells the page of the key that copies the next value.
 */
import type { BrowserWindow } from 'electron';
import { ExpectedFailure } from '../../shared/ipc/reply';
import type { Area } from './bounds';
import { makeNarrow, makeUsual } from './narrow';

/** Not taken by WPS, the usual input methods, Windows or UKUI. */
export const NEXT_KEY = 'Control+Alt+N';

export interface FillPanelParts {
  /** The window while it is open. */
  window: () => BrowserWindow | undefined;
  workAreaOf: (window: BrowserWindow) => Area;
  /** Keys that work while another program has the focus; false: taken by another program. */
  keys: { register(key: string, run: () => void): boolean; unregister(key: string): void };
  writeClipboard: (text: string) => void;
  tellNext: () => void;
}

export class FillPanel {
  private open: BrowserWindow | undefined;
  private readonly watched = new WeakSet<BrowserWindow>();
  constructor(private readonly parts: FillPanelParts) {}

  /** @returns whether the key works everywhere; another program may hold it */
  enter(): { hasKey: boolean } {
    const { window: current, workAreaOf, keys, tellNext } = this.parts;
    const window = current();
    if (!window) throw new ExpectedFailure('notAllowed');
    this.leave();
    this.open = window;
    makeNarrow(window, workAreaOf(window));
    this.watch(window);
    return { hasKey: keys.register(NEXT_KEY, tellNext) };
  }

  /** Once for each window: it becomes a panel many times. */
  private watch(window: BrowserWindow): void {
    if (this.watched.has(window)) return;
    this.watched.add(window);
    const leave = (): void => {
      if (this.open === window) this.leave();
    };
    // A reload, the page of a crash, the lock: whatever is loaded next needs the whole window.
    window.webContents.on('did-navigate', leave);
    window.once('closed', leave);
  }

  leave(): { left: true } {
    if (this.open) {
      this.parts.keys.unregister(NEXT_KEY);
      makeUsual(this.open);
      this.open = undefined;
    }
    return { left: true };
  }

  /** @throws ExpectedFailure notAllowed outside the panel: there the page copies after a click only */
  copy(text: string): { copied: true } {
    if (!this.open) throw new ExpectedFailure('notAllowed');
    this.parts.writeClipboard(text);
    return { copied: true };
  }
}
