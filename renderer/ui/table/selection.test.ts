import { describe, expect, it } from 'vitest';
import { indexAfterKey, noSelection, selectAll, selectByClick, selectByMove } from './selection';

const order = ['a', 'b', 'c', 'd'];
const plain = { shift: false, ctrl: false };
const shift = { shift: true, ctrl: false };

describe('selectByClick', () => {
  it('draws a Shift range from where the last plain click was, in both directions', () => {
    const start = selectByClick(noSelection, order, 'c', plain);
    expect(selectByClick(start, order, 'd', shift).keys).toEqual(['c', 'd']);
    const up = selectByClick(selectByClick(start, order, 'd', shift), order, 'a', shift);
    expect(up.keys).toEqual(['a', 'b', 'c']);
  });

  it('adds a range with Ctrl+Shift and takes a row out with Ctrl', () => {
    const start = selectByClick(noSelection, order, 'a', plain);
    const second = selectByClick(start, order, 'c', { shift: false, ctrl: true });
    expect(selectByClick(second, order, 'd', { shift: true, ctrl: true }).keys).toEqual(['a', 'c', 'd']);
    expect(selectByClick(second, order, 'a', { shift: false, ctrl: true }).keys).toEqual(['c']);
  });

  it('starts a range at the row itself when the anchor was filtered away', () => {
    const gone = { keys: ['z'], active: 'z', anchor: 'z' };
    expect(selectByClick(gone, order, 'b', shift).keys).toEqual(['b']);
  });
});

describe('keyboard', () => {
  it('shrinks a range again when the arrow turns back', () => {
    const start = selectByMove(noSelection, order, 'b', plain);
    const wide = selectByMove(selectByMove(start, order, 'c', shift), order, 'd', shift);
    expect(selectByMove(wide, order, 'c', shift).keys).toEqual(['b', 'c']);
  });

  it('stays inside the list', () => {
    expect(indexAfterKey('ArrowDown', 3, 4, 10)).toBe(3);
    expect(indexAfterKey('ArrowUp', 0, 4, 10)).toBe(0);
    expect(indexAfterKey('PageDown', 0, 4, 10)).toBe(3);
    expect(indexAfterKey('ArrowDown', -1, 4, 10)).toBe(0);
    expect(indexAfterKey('ArrowUp', -1, 4, 10)).toBe(3);
    expect(indexAfterKey('ArrowDown', -1, 0, 10)).toBeUndefined();
    expect(indexAfterKey('x', 1, 4, 10)).toBeUndefined();
  });

  it('takes all', () => {
    expect(selectAll(noSelection, order)).toEqual({ keys: order, active: 'a', anchor: 'a' });
  });
});
