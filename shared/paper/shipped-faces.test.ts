import { expect, it } from 'vitest';
import { codePointsOf, shippedFaceRules, type SlicesOfFaces } from './shipped-faces';

const slices: SlicesOfFaces = {
  title: [{ file: 'title/0.woff2', ranges: [0x4e00, 0x4e0f] }],
  song: [
    { file: 'song/0.woff2', ranges: [0x4e00, 0x4e0f, 0x4e2d, 0x4e2d] },
    { file: 'song/1.woff2', ranges: [0x2010, 0x2030] },
  ],
  hei: [],
  kai: [],
  fang: [
    { file: 'fang/0.woff2', ranges: [0x4e00, 0x4e0f, 0x2018, 0x2019] },
    { file: 'fang/1.woff2', ranges: [0x4dae, 0x4dae] },
  ],
  digits: [{ file: 'digits/0.woff2', ranges: [0, 0xff] }],
};

it('names every character of every slice when it is not told which are used', () => {
  const rules = shippedFaceRules(slices, '/fonts', ['song']).split('\n');
  expect(rules).toHaveLength(3);
  expect(rules[0]).toContain('font-family:"shipped-song";src:url("/fonts/song/0.woff2") format("woff2")');
  expect(rules[0]).toContain('unicode-range:U+4e00-4e0f,U+4e2d}');
  // Digits and letters are set in their own face, and only these.
  expect(rules[2]).toContain('/fonts/digits/0.woff2');
  expect(rules[2]).toContain('unicode-range:U+20-7e}');
});

it('names only the characters a sheet has, and leaves out slices without any', () => {
  const used = codePointsOf('<p>丁丂七 中</p>');
  const rules = shippedFaceRules(slices, 'app://x/fonts', ['song', 'fang'], used);
  expect(rules).toContain('song/0.woff2") format("woff2");');
  expect(rules).toContain('unicode-range:U+4e01-4e03,U+4e2d}');
  expect(rules).not.toContain('fang/1.woff2');
  expect(shippedFaceRules(slices, '', ['fang'], codePointsOf('\u{4dae}'))).toContain('fang/1.woff2');
});

it('lets a Song face draw the quotation marks of the brush faces, after their own rules', () => {
  const rules = shippedFaceRules(slices, '/fonts', ['fang'], codePointsOf('“丁’'));
  const own = rules.indexOf('fang/0.woff2');
  const quotes = rules.indexOf('song/1.woff2');
  expect(own).toBeGreaterThanOrEqual(0);
  expect(quotes).toBeGreaterThan(own);
  expect(rules.slice(quotes)).toContain('unicode-range:U+2019,U+201c}');
});

it('finds each character once, also beyond the basic plane, and all of ASCII', () => {
  const codes = codePointsOf('丁丁𠅤');
  expect(codes).toHaveLength(95 + 2);
  expect(codes.slice(-2)).toEqual([0x4e01, 0x20164]);
  expect(codes[0]).toBe(0x20);
});
