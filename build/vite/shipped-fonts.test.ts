import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../setup/places.mjs';
import { holdersOf, shippedFonts, slicesOf } from './shipped-fonts.mjs';

it('reads files and characters off a style sheet of slices', () => {
  const css = `@font-face{font-family:'A';src:local("A"),url("./a.woff2")format("woff2");unicode-range:U+4E2D,U+4E00-4E0F}
@font-face { src: url(./files/b.woff2) format('woff2'), url(./files/b.woff) format('woff'); }`;
  expect(slicesOf(css)).toEqual([
    { file: './a.woff2', ranges: [0x4e2d, 0x4e2d, 0x4e00, 0x4e0f] },
    { file: './files/b.woff2', ranges: [0, 0xff] },
  ]);
  expect(() => slicesOf('@font-face{src:url(a.ttf)}')).toThrow('no woff2');
});

it('finds every character of names in the face that is the last resort', () => {
  const fang = shippedFonts.find(({ face }) => face === 'fang');
  const css = readFileSync(join(root, 'node_modules', fang?.package ?? '', fang?.css ?? ''), 'utf8');
  const slices = slicesOf(css);
  for (const character of '喆犇赟垚堃頔翀旻祎珺昇曌䶮㛃𠅤') {
    const code = character.codePointAt(0) ?? 0;
    const has = slices.some(({ ranges }) =>
      ranges.some((first, at) => at % 2 === 0 && first <= code && code <= (ranges[at + 1] ?? 0)),
    );
    expect(has, character).toBe(true);
  }
});

it('knows who made the font whose package states only its own licence', () => {
  expect([...holdersOf('@chinese-fonts/lxgwwenkai')].join('\n')).toContain('LXGW');
});
