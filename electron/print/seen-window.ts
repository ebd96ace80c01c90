/**
 * A window kept for the next sheet must not keep the program running: it ends when its last window closes, and the
 * hidden one would be that.
 */
import { BrowserWindow } from 'electron';

const watched = new WeakSet();

/**
 * @param end called when a window somebody sees closes
 * @returns false when there is none
 */
export function whileSomebodyLooks(end: () => void): boolean {
  const seen = BrowserWindow.getAllWindows().filter((window) => window.isVisible());
  for (const window of seen) {
    if (watched.has(window)) continue;
    watched.add(window);
    window.once('closed', end);
  }
  return seen.length > 0;
}
