import { describe, expect, it } from 'vitest';
import { cnIndex } from './cn-index';
import { oneLine, paragraphsOf, printable } from './printable';

describe('printable', () => {
  it('drops what hides or reorders text and keeps rare characters and variants', () => {
    expect(printable('张\u202e三\u0000\u200b李\u0007')).toBe('张三李');
    expect(printable('仇𠅤䶮\u{e0100}')).toBe('仇𠅤䶮\u{e0100}');
  });

  it('makes paragraphs of lines and one line of many', () => {
    expect(paragraphsOf('　第一段\r\n\r\n 第二段\u2003\n')).toEqual(['第一段', '第二段']);
    expect(oneLine(' 甲\n乙\t丙 ')).toBe('甲 乙 丙');
    expect(paragraphsOf(undefined)).toEqual([]);
  });
});

describe('cnIndex', () => {
  it.each([
    [1, '一'],
    [10, '十'],
    [11, '十一'],
    [20, '二十'],
    [99, '九十九'],
    [100, '100'],
  ])('%i is %s', (no, word) => expect(cnIndex(no)).toBe(word));
});
