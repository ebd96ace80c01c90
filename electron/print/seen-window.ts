/**
 * A window kept for the next sheet must not keep the program running: it ends when its last window closes, and the
 * hidden one would be that.
 */
export interface SomeWindow {
  isVisible(): boolean;
  once(event: 'closed', listener: () => void): unknown;
}

const watched = new WeakSet();

/**
 * @param windows all of the program
 * @param end called when one of them that somebody sees closes
 * @returns false when there is none
 */
export function whileSomebodyLooks(windows: readonly SomeWindow[], end: () => void): boolean {
  const seen = windows.filter((window) => window.isVisible());
  for (const window of seen) {
    if (watched.has(window)) continue;
    watched.add(window);
    window.once('closed', end);
  }
  return seen.length > 0;
}
