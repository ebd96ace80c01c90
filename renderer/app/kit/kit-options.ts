import type { TextSize } from '../theme/AppTheme';

export interface KitOptions {
  readonly size: TextSize;
  readonly isDark: boolean;
}

/** From the query or the hash (`app://` serves no queries): `size=large&dark=1`. */
export function readKitOptions(place: { readonly search: string; readonly hash: string }): KitOptions {
  const words = new URLSearchParams(place.search === '' ? place.hash.slice(1) : place.search);
  const size = words.get('size');
  return { size: size === 'large' || size === 'huge' ? size : 'standard', isDark: words.get('dark') === '1' };
}
