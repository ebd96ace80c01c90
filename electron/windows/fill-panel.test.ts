import { EventEmitter } from 'node:events';
import type { BrowserWindow, Rectangle } from 'electron';
import { describe, expect, it } from 'vitest';
import { FillPanel, NEXT_KEY } from './fill-panel';
import { usualState } from './narrow';

/** What the panel asks of Electron's window, kept as the window system would. */
class Screen extends EventEmitter {
  bounds: Rectangle = { x: 100, y: 50, width: 1200, height: 700 };
  isOnTop = false;
  isGone = false;
  maximized = false;
  minimum = [1024, 640];
  readonly webContents = new EventEmitter();
  getNormalBounds = (): Rectangle => this.bounds;
  isMaximized = (): boolean => this.maximized;
  isFullScreen = (): boolean => false;
  isDestroyed = (): boolean => this.isGone;
  unmaximize = (): void => void (this.maximized = false);
  maximize = (): void => void (this.maximized = true);
  setBounds = (bounds: Rectangle): void => void (this.bounds = bounds);
  setMinimumSize = (...size: number[]): void => void (this.minimum = size);
  setAlwaysOnTop = (isOnTop: boolean): void => void (this.isOnTop = isOnTop);
}

function open({ isKeyFree = true } = {}) {
  const screen = new Screen();
  const window = screen as unknown as BrowserWindow;
  const keys = new Map<string, () => void>();
  const copied: string[] = [];
  let told = 0;
  const panel = new FillPanel({
    window: () => window,
    workAreaOf: () => ({ x: 0, y: 0, width: 1366, height: 728 }),
    keys: {
      register: (key, run) => {
        if (isKeyFree) keys.set(key, run);
        return isKeyFree;
      },
      unregister: (key) => void keys.delete(key),
    },
    writeClipboard: (text) => void copied.push(text),
    tellNext: () => void (told += 1),
  });
  return { screen, window, panel, keys, copied, told: () => told };
}
const usual = { x: 100, y: 50, width: 1200, height: 700 };

describe('the panel', () => {
  it('is narrow, above the others, and gives the window back as it was', () => {
    const { screen, panel } = open();
    screen.maximized = true;
    expect(panel.enter()).toEqual({ hasKey: true });
    expect(screen).toMatchObject({ isOnTop: true, maximized: false, bounds: { x: 1006, width: 360 } });
    panel.leave();
    expect(screen).toMatchObject({ isOnTop: false, maximized: true, bounds: usual, minimum: [1024, 640] });
  });

  it('tells the page of the key while it is open, and frees the key afterwards', () => {
    const { panel, keys, told } = open();
    panel.enter();
    keys.get(NEXT_KEY)?.();
    expect(told()).toBe(1);
    panel.leave();
    expect(keys.size).toBe(0);
  });

  it('says when the key belongs to another program, and works without it', () => {
    const { panel, copied } = open({ isKeyFree: false });
    expect(panel.enter()).toEqual({ hasKey: false });
    panel.copy('三楼会议室');
    expect(copied).toEqual(['三楼会议室']);
  });

  it('writes the clipboard only while it is open', () => {
    const { panel, copied } = open();
    expect(() => panel.copy('甲')).toThrow('notAllowed');
    panel.enter();
    panel.copy('乙');
    panel.leave();
    expect(() => panel.copy('丙')).toThrow('notAllowed');
    expect(copied).toEqual(['乙']);
  });

  it('ends with the page: a reload, a crash or the lock needs the whole window', () => {
    const { screen, panel, keys } = open();
    panel.enter();
    screen.webContents.emit('did-navigate');
    expect(screen).toMatchObject({ isOnTop: false, bounds: usual });
    expect(keys.size).toBe(0);
  });

  it('ends with the window, which is not touched any more', () => {
    const { screen, panel, keys } = open();
    panel.enter();
    screen.isGone = true;
    screen.emit('closed');
    expect(screen.isOnTop).toBe(true);
    expect(keys.size).toBe(0);
  });

  it('remembers the usual place, however often it opens, and watches a window once', () => {
    const { screen, window, panel } = open();
    for (let time = 0; time < 20; time += 1) {
      panel.enter();
      expect(usualState(window)).toEqual({ ...usual, maximized: false });
      panel.enter();
      panel.leave();
    }
    expect(screen.bounds).toEqual(usual);
    expect(screen.webContents.listenerCount('did-navigate')).toBe(1);
    expect(screen.listenerCount('closed')).toBe(1);
  });
});
