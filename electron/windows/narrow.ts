/**
 * The one window as a narrow panel at the edge of the screen, above the others, and back. A second window would be a
 * second page with a view and a write point of its own; this is the same page, so lock and guards hold as they are.
 */
import type { BrowserWindow, Rectangle } from 'electron';
import type { WindowState } from '../settings/settings-schema';
import { MIN_HEIGHT, MIN_WIDTH, narrowBounds, type Area } from './bounds';

const usual = new WeakMap<BrowserWindow, WindowState>();

/** Where the window belongs when it is no panel: what is remembered, and where a successor opens. */
export function usualState(window: BrowserWindow): WindowState {
  return usual.get(window) ?? { ...window.getNormalBounds(), maximized: window.isMaximized() };
}

export function isNarrow(window: BrowserWindow): boolean {
  return usual.has(window);
}

/** @param workArea of the screen the window is on, without the task bar */
export function makeNarrow(window: BrowserWindow, workArea: Area): void {
  if (isNarrow(window)) return;
  usual.set(window, usualState(window));
  if (window.isFullScreen()) window.setFullScreen(false);
  if (window.isMaximized()) window.unmaximize();
  const bounds: Rectangle = narrowBounds(workArea);
  window.setMinimumSize(bounds.width, Math.min(bounds.height, MIN_HEIGHT));
  window.setBounds(bounds);
  window.setAlwaysOnTop(true, 'floating');
}

export function makeUsual(window: BrowserWindow): void {
  const state = usual.get(window);
  if (!state || window.isDestroyed()) return;
  usual.delete(window);
  const { maximized, ...bounds } = state;
  window.setAlwaysOnTop(false);
  window.setBounds(bounds);
  // After the bounds: a window that is larger already never has to grow twice.
  window.setMinimumSize(Math.min(MIN_WIDTH, bounds.width), Math.min(MIN_HEIGHT, bounds.height));
  if (maximized) window.maximize();
}
