/**
 * The five type roles of Chinese official papers as font families of our own: first the fonts every office PC has,
 * then free ones that may be installed (`local()`), last those that ship with the program (shipped-faces.ts).
 *
 * Subtle: `src` takes the first *installed* font, not the first that has a glyph; a character it lacks (喆 䶮 𠅤
 * are missing in the GB2312 fonts) falls to the next family of the stack. Each stack therefore ends in a font
 * that has all CJK characters. The metric overrides make lines of mixed roles sit on one grid (measured: without
 * them lines of mixed fonts drift about 2 pt).
 */
import { METRICS, shippedFamilyName } from './shipped-faces';

export type FontRole = 'title' | 'fang' | 'kai' | 'hei' | 'song';

const ROLE_FONTS: Record<FontRole, readonly string[]> = {
  // 方正小标宋 is commercial: used where installed, never shipped. Weight 700–900 of a Song face stands in.
  title: [
    '方正小标宋简体',
    'FZXiaoBiaoSong-B05S',
    'FZXBSJW--GB1-0',
    '方正小标宋_GBK',
    'FZXiaoBiaoSong-B05',
    'Noto Serif CJK SC Bold',
    'NotoSerifCJKsc-Bold',
    'Source Han Serif SC Bold',
    'SourceHanSerifSC-Bold',
    '思源宋体 CN Bold',
    'Noto Serif SC Bold',
  ],
  fang: [
    '仿宋_GB2312',
    'FangSong_GB2312',
    '仿宋',
    'FangSong',
    '方正仿宋_GBK',
    '方正仿宋简体',
    'FandolFang',
    'FandolFang-Regular',
    '霞鹜文楷 Light',
    'LXGW WenKai Light',
    'LXGWWenKai-Light',
  ],
  kai: [
    '楷体_GB2312',
    'KaiTi_GB2312',
    '楷体',
    'KaiTi',
    '方正楷体_GBK',
    '方正楷体简体',
    'LXGW WenKai Regular',
    'LXGW WenKai',
    'LXGWWenKai-Regular',
    '霞鹜文楷',
    'FandolKai-Regular',
  ],
  hei: [
    '黑体',
    'SimHei',
    '方正黑体_GBK',
    '方正黑体简体',
    'Noto Sans CJK SC Medium',
    'NotoSansCJKsc-Medium',
    'Noto Sans CJK SC Regular',
    'Noto Sans CJK SC',
    'NotoSansCJKsc-Regular',
    'Source Han Sans SC',
    'SourceHanSansSC-Regular',
  ],
  song: [
    '宋体',
    'SimSun',
    '方正书宋_GBK',
    'Noto Serif CJK SC Regular',
    'Noto Serif CJK SC',
    'NotoSerifCJKsc-Regular',
    'Source Han Serif SC',
    'SourceHanSerifSC-Regular',
  ],
};

/** Half-width digits and letters: exactly half an em, so that columns and the 28-character line stay true. */
const LATIN_FONTS = ['Times New Roman', 'TimesNewRomanPSMT', 'Liberation Serif', 'LiberationSerif', 'Tinos'];
const ROLES_WITH_TIMES_DIGITS: readonly FontRole[] = ['fang', 'kai', 'song'];

/** Fonts with every CJK character, by likeness to the role; the last resort of each stack. */
const FULL_FONTS = {
  brush: ['LXGW WenKai Light', 'LXGWWenKai-Light', 'LXGW WenKai'],
  song: ['Noto Serif CJK SC', 'NotoSerifCJKsc-Regular', 'Source Han Serif SC', 'SourceHanSerifSC-Regular'],
  extension: ['SimSun-ExtB', '宋体-ExtB', 'Plangothic P1', 'HanaMinB'],
} as const;

function face(family: string, fonts: readonly string[], extra = ''): string {
  const src = fonts.map((name) => `local("${name}")`).join(',');
  return `@font-face{font-family:"${family}";src:${src};${METRICS}${extra ? `;${extra}` : ''}}`;
}

/**
 * Chinese quotation marks are full-width on paper, but share their code points with the Western ones: LXGW WenKai
 * draws them narrow. In its place a Song face draws the four marks.
 */
const QUOTES_RANGE = 'unicode-range:U+2018-2019,U+201C-201D';
const ROLES_WITH_SONG_QUOTES: readonly FontRole[] = ['fang', 'kai'];

/** All `@font-face` rules. */
export function fontFaceRules(): string {
  const roles = (Object.keys(ROLE_FONTS) as FontRole[]).map((role) => face(familyOf(role), ROLE_FONTS[role]));
  const digits = ROLES_WITH_TIMES_DIGITS.map((role) =>
    face(familyOf(role), LATIN_FONTS, 'unicode-range:U+20-7E'),
  );
  const quotes = ROLES_WITH_SONG_QUOTES.map((role) => {
    const own = ROLE_FONTS[role].filter((name) => !/LXGW|霞鹜/.test(name));
    return face(familyOf(role), [...own, ...ROLE_FONTS.song], QUOTES_RANGE);
  });
  const full = Object.entries(FULL_FONTS).map(([name, fonts]) => face(`paper-full-${name}`, fonts));
  return [...roles, ...digits, ...quotes, ...full].join('\n');
}

/**
 * Value of `font-family` for a role. A shipped face stands before the last resorts of other designs: a PC without
 * any of the role's fonts shows the role's own design, not just any Song face. The shipped 仿宋 stand-in is the one
 * shipped face with every CJK character, so each stack ends in it.
 */
export function fontStack(role: FontRole): string {
  const brush = role === 'fang' || role === 'kai' ? ['paper-full-brush'] : [];
  // Of its own designs a 宋体 text finds the installed complete one first: it has the rarer characters as well.
  const own = [...brush, shippedFamilyName(role)];
  const song = ['paper-full-song', shippedFamilyName('song'), 'paper-full-extension'];
  const families = [...(role === 'song' ? song : [...own, ...song]), shippedFamilyName('fang')];
  const generic = role === 'hei' ? 'sans-serif' : 'serif';
  const named = [familyOf(role), ...new Set(families), 'Noto Serif CJK SC', 'Source Han Serif SC'];
  return [...named.map((family) => `"${family}"`), generic].join(',');
}

function familyOf(role: FontRole): string {
  return `paper-${role}`;
}
