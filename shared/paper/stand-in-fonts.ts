/**
 * Which fonts of the standard (GB/T 9704-2012 7.3: 小标宋 for the title, 仿宋 for the text) a PDF had to do without,
 * told from the fonts embedded in it. Pure.
 */
import type { FontRole } from './font-faces';

/** Names as they stand in a PDF, its subset mark (ABCDEF+) taken off or not. */
const wanted: readonly { role: Extract<FontRole, 'title' | 'fang'>; real: RegExp; standIn: RegExp }[] = [
  {
    role: 'title',
    real: /XiaoBiaoSong|FZXBS|小标宋/iu,
    standIn: /(NotoSerif|SourceHanSerif|思源宋体).*(Bold|Black|Heavy)/iu,
  },
  { role: 'fang', real: /FangSong|FZFS|FandolFang|仿宋/iu, standIn: /LXGW|WenKai|文楷/iu },
];

export type StoodInRole = (typeof wanted)[number]['role'];

/** Roles for which another font was used; empty where the sheet needs none of them. */
export function stoodInRoles(fonts: readonly string[]): StoodInRole[] {
  return wanted
    .filter(
      ({ real, standIn }) =>
        !fonts.some((font) => real.test(font)) && fonts.some((font) => standIn.test(font)),
    )
    .map(({ role }) => role);
}
