import { describe, expect, it } from 'vitest';
import { greyOf } from './grey-pages';

describe('greyOf', () => {
  it('weighs the colours as the eye does: a red stamp over a code stays lighter than its ink', () => {
    const dots = [0, 0, 0, 255, 255, 255, 255, 255, 200, 30, 30, 255, 0, 0, 255, 255];
    const [black = -1, white = -1, red = -1, blue = -1] = greyOf(new Uint8ClampedArray(dots));
    expect([black, white]).toEqual([0, 255]);
    expect(red).toBeGreaterThan(60);
    expect(blue).toBeLessThan(red);
  });

  it('has one byte for each dot', () => {
    expect(greyOf(new Uint8ClampedArray(4 * 6))).toHaveLength(6);
  });
});
