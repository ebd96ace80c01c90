/**
 * The names of all colours by the part they play. A widget says `color.ink2`, never a hex value: the
 * values of the light and the dark theme stand in `app/theme/palette.ts`, which must give every name.
 */
const names = [
  'ink',
  'ink2',
  'ink3',
  'disabled',
  'page',
  'field',
  'rail',
  'panel',
  'selection',
  'desk',
  'line',
  'lineStrong',
  'fieldBorder',
  'brand',
  'brandPressed',
  'onBrand',
  'brandMark',
  'gold',
  'done',
  'doneBg',
  'due',
  'dueBg',
  'error',
  'errorBg',
  'info',
  'infoBg',
  'chart',
  'chartOutline',
  'toast',
  'onToast',
  'toastAction',
] as const;

export type ColorName = (typeof names)[number];

/** Prefix of the CSS variables; the theme is built with the same one. */
export const cssVarPrefix = 'bh';

/** CSS variable reference for each colour name, e.g. `var(--bh-palette-roles-ink2)`. */
export const color = Object.fromEntries(
  names.map((name) => [name, `var(--${cssVarPrefix}-palette-roles-${name})`]),
) as Readonly<Record<ColorName, string>>;

/** The only two shadows: paper on the desk, and things that float above the page. */
export const shadow = {
  sheet: '0 0 0 1px rgb(50 40 30 / .08), 0 1px 2px rgb(50 40 30 / .10), 0 8px 20px rgb(50 40 30 / .10)',
  popover: '0 0 0 1px rgb(50 40 30 / .12), 0 8px 24px rgb(50 40 30 / .16)',
} as const;

/** Font sizes; nothing else is allowed on screen. In rem, so that 大 and 特大 scale them. */
export const fontSize = { meta: '.875rem', body: '1rem', title: '1.25rem', page: '1.625rem' } as const;
