import { describe, expect, it } from 'vitest';
import { narrowBounds, placeWindow } from './bounds';

const office = { x: 0, y: 0, width: 1366, height: 728 };
const large = { x: 0, y: 0, width: 1920, height: 1040 };
const right = { x: 1920, y: 0, width: 1920, height: 1040 };

describe('first start', () => {
  it('fills a small screen', () => {
    expect(placeWindow(null, [office])).toEqual({ x: 0, y: 0, width: 1366, height: 728, maximized: true });
  });
  it('is centred on a large one', () => {
    expect(placeWindow(null, [large])).toEqual({
      x: 277,
      y: 136,
      width: 1366,
      height: 768,
      maximized: false,
    });
  });
  it('survives a system that names no screen', () => {
    expect(placeWindow(null, [])).toMatchObject({ width: 1366, height: 768 });
  });
});

describe('later', () => {
  const stored = { x: 2000, y: 100, width: 1500, height: 800, maximized: false };
  it('returns to its place', () => {
    expect(placeWindow(stored, [large, right])).toEqual(stored);
  });
  it('comes back when its monitor is gone, and stays maximised', () => {
    const placed = placeWindow({ ...stored, maximized: true }, [large]);
    expect(placed).toMatchObject({ x: 277, y: 136, maximized: true });
  });
  it('is pushed back inside and cut to the screen', () => {
    const outside = { x: 1000, y: -300, width: 3000, height: 900, maximized: false };
    expect(placeWindow(outside, [large])).toEqual({ x: 0, y: 0, width: 1920, height: 900, maximized: false });
  });
  it('is never smaller than the smallest size', () => {
    const tiny = { x: 10, y: 10, width: 300, height: 300, maximized: false };
    expect(placeWindow(tiny, [large])).toMatchObject({ width: 1024, height: 640 });
  });
});

describe('as a panel', () => {
  it('stands at the right edge of its own screen, two thirds high', () => {
    expect(narrowBounds(large)).toEqual({ x: 1560, y: 173, width: 360, height: 693 });
    expect(narrowBounds(right)).toMatchObject({ x: 3480, width: 360 });
  });
  it('is never lower than a page can be read in', () => {
    expect(narrowBounds(office)).toEqual({ x: 1006, y: 44, width: 360, height: 640 });
  });
});
