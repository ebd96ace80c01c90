import { describe, expect, it } from 'vitest';
import type { ColorName } from '../../ui/color';
import { darkRoles, lightRoles } from './palette';

/** Relative luminance and contrast ratio, WCAG 2.2 §1.4.3. */
function luminance(hex: string): number {
  const channel = (at: number) => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}
function contrast(a: string, b: string): number {
  const [x, y] = [luminance(a), luminance(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

const grounds: readonly ColorName[] = ['page', 'panel', 'rail', 'selection', 'field'];
const texts: readonly ColorName[] = ['ink', 'ink2', 'ink3', 'info'];
const tinted: readonly (readonly [ColorName, ColorName])[] = [
  ['ink', 'doneBg'],
  ['ink', 'dueBg'],
  ['ink', 'errorBg'],
  ['ink', 'infoBg'],
  ['ink2', 'errorBg'],
  ['info', 'doneBg'],
  ['info', 'dueBg'],
  ['info', 'errorBg'],
  ['info', 'infoBg'],
  ['onBrand', 'brand'],
  ['onBrand', 'brandPressed'],
  ['onToast', 'toast'],
  ['toastAction', 'toast'],
  ['error', 'page'],
  ['error', 'errorBg'],
];
/** Marks and borders need 3:1 (WCAG 2.2 §1.4.11). */
const marks: readonly (readonly [ColorName, ColorName])[] = [
  ['fieldBorder', 'page'],
  ['fieldBorder', 'field'],
  ['brandMark', 'page'],
  ['brandMark', 'selection'],
  ['gold', 'page'],
  ['done', 'page'],
  ['done', 'selection'],
  ['due', 'page'],
  ['due', 'selection'],
  ['error', 'selection'],
  ['chart', 'page'],
  ['info', 'page'],
];

describe.each([
  ['light', lightRoles],
  ['dark', darkRoles],
])('%s palette', (_name, roles) => {
  it.each(grounds.flatMap((ground) => texts.map((text) => [text, ground] as const)))(
    '%s can be read on %s',
    (text, ground) => {
      expect(contrast(roles[text], roles[ground])).toBeGreaterThanOrEqual(4.5);
    },
  );
  it.each(tinted)('%s can be read on %s', (text, ground) => {
    expect(contrast(roles[text], roles[ground])).toBeGreaterThanOrEqual(4.5);
  });
  it.each(marks)('%s can be seen on %s', (mark, ground) => {
    expect(contrast(roles[mark], roles[ground])).toBeGreaterThanOrEqual(3);
  });
});
