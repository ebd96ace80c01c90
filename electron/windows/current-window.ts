/** Which window is the program's one window just now: a lock puts another one in its place. */
import { BrowserWindow } from 'electron';
import { createFillPanel } from './system-panel';
import { emptySuccessor, openMainWindow, type MainWindow, type MainWindowParts } from './main-window';

export class CurrentWindow {
  private current: MainWindow | undefined;
  /** The window as 填报小窗. */
  readonly panel = createFillPanel(() => this.current?.window);

  /** Undefined while none is open. */
  get main(): MainWindow | undefined {
    return this.current;
  }

  open(parts: MainWindowParts): MainWindow {
    return this.keep(openMainWindow(parts));
  }

  /** An empty window in the place of this one. */
  openSuccessor(parts: MainWindowParts, old: MainWindow): MainWindow {
    // What is shown next, such as the lock, needs the whole window.
    this.panel.leave();
    return this.keep(emptySuccessor(parts, old));
  }

  /** A second start only shows the window of the first. */
  focus(): void {
    const [window] = this.current ? [this.current.window] : BrowserWindow.getAllWindows();
    if (!window) return;
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  }

  private keep(opened: MainWindow): MainWindow {
    this.current = opened;
    opened.window.once('closed', () => {
      // The one before a lock goes after its successor has come.
      if (this.current === opened) this.current = undefined;
    });
    return opened;
  }
}
