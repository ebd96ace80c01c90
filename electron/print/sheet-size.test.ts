import { describe, expect, it } from 'vitest';
import { cupsMedia, dialogPageSize, sheetSizeOf } from './sheet-size';

describe('the paper of a page', () => {
  it('is found by its size, turned either way and with the rounding of Chromium', () => {
    expect(sheetSizeOf({ width: 594.96, height: 841.92 })).toMatchObject({ name: 'A4' });
    expect(sheetSizeOf({ width: 841.92, height: 594.96 })).toMatchObject({ name: 'A4' });
    expect(sheetSizeOf({ width: 594.96, height: 419.52 })).toMatchObject({ name: 'A5' });
    expect(sheetSizeOf({ width: 419.52, height: 595.2 })).toMatchObject({ name: 'A5' });
  });

  it('without a name is asked for by its measures', () => {
    const book = sheetSizeOf({ width: 524.4, height: 737.04 });
    expect(book).toEqual({ widthMm: 185, heightMm: 260 });
    expect(cupsMedia(book)).toBe('Custom.185x260mm');
    expect(dialogPageSize(book)).toEqual({ width: 185_000, height: 260_000 });
    const a5 = sheetSizeOf({ width: 419.5, height: 595.3 });
    expect([cupsMedia(a5), dialogPageSize(a5)]).toEqual(['A5', 'A5']);
  });
});
