/** Where the window opens: where it was, if that place still exists. */
import type { WindowState } from '../settings/settings-schema';

export interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

export const MIN_WIDTH = 1024;
export const MIN_HEIGHT = 640;
const DEFAULT_WIDTH = 1366;
const DEFAULT_HEIGHT = 768;
/** So much of the remembered window must lie on one screen, or it counts as lost (unplugged monitor). */
const VISIBLE_PX = 120;

/**
 * @param remembered null at the first start
 * @param screens work areas (without the task bar), the main one first
 */
export function placeWindow(remembered: WindowState | null, screens: readonly Area[]): WindowState {
  const [main = { x: 0, y: 0, width: DEFAULT_WIDTH, height: DEFAULT_HEIGHT }] = screens;
  if (!remembered) return centred(main);
  const screen = screens.find((area) => overlap(remembered, area));
  if (!screen) return { ...centred(main), maximized: remembered.maximized };
  const width = clamp(remembered.width, MIN_WIDTH, screen.width);
  const height = clamp(remembered.height, MIN_HEIGHT, screen.height);
  return {
    x: clamp(remembered.x, screen.x, screen.x + screen.width - width),
    y: clamp(remembered.y, screen.y, screen.y + screen.height - height),
    width,
    height,
    maximized: remembered.maximized,
  };
}

/** 填报小窗: as wide as one column of fields (the page's layout), two thirds of the screen high, at its right edge. */
const NARROW_WIDTH = 360;
export function narrowBounds(screen: Area): Area {
  const width = Math.min(NARROW_WIDTH, screen.width);
  const height = Math.max(Math.min(MIN_HEIGHT, screen.height), Math.floor((screen.height * 2) / 3));
  return {
    x: screen.x + screen.width - width,
    y: screen.y + Math.floor((screen.height - height) / 2),
    width,
    height,
  };
}

/** First start: on a screen hardly larger than the default the whole screen is used. */
function centred(screen: Area): WindowState {
  const width = Math.min(DEFAULT_WIDTH, screen.width);
  const height = Math.min(DEFAULT_HEIGHT, screen.height);
  return {
    x: screen.x + Math.floor((screen.width - width) / 2),
    y: screen.y + Math.floor((screen.height - height) / 2),
    width,
    height,
    maximized: screen.width <= DEFAULT_WIDTH || screen.height <= DEFAULT_HEIGHT,
  };
}

function overlap(window: WindowState, area: Area): boolean {
  const across = Math.min(window.x + window.width, area.x + area.width) - Math.max(window.x, area.x);
  const down = Math.min(window.y + window.height, area.y + area.height) - Math.max(window.y, area.y);
  return across >= VISIBLE_PX && down >= VISIBLE_PX;
}

/** `low` wins on a screen smaller than our minimum. */
function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
