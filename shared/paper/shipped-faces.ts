/**
 * `@font-face` rules of the fonts that ship with the program. Each face is cut into slices, files of some dozen to
 * some hundred characters: a page loads only the slices whose characters no installed font had. Pure.
 */

/** What is shipped: one file set per weight and design. `digits` are half-width digits and Latin letters. */
export const shippedFaces = ['title', 'song', 'hei', 'kai', 'fang', 'digits'] as const;
export type ShippedFace = (typeof shippedFaces)[number];

export interface FontSlice {
  /** Below `fonts/`, with forward slashes. */
  readonly file: string;
  /** Code points it draws: first, last, first, last … (both ends included). */
  readonly ranges: readonly number[];
}
export type SlicesOfFaces = Readonly<Record<ShippedFace, readonly FontSlice[]>>;

/** Families a font stack may name. */
export const shippedFamilies = ['title', 'song', 'hei', 'kai', 'fang'] as const;
export type ShippedFamily = (typeof shippedFamilies)[number];

export const shippedFamilyName = (family: ShippedFamily): string => `shipped-${family}`;

/** All lines of one sheet share one box, whatever font they are set in (see font-faces.ts). */
export const METRICS = 'ascent-override:88%;descent-override:12%;line-gap-override:0%';

/** What a printable ASCII character is: taken from `digits`, because half an em wide keeps columns true. */
const ASCII: readonly number[] = [0x20, 0x7e];
/** ‘ ’ “ ”: full-width on Chinese paper, narrow in LXGW WenKai, so a Song face draws them there. */
const QUOTES: readonly number[] = [0x2018, 0x2019, 0x201c, 0x201d];

const FAMILIES_WITH_DIGITS: readonly ShippedFamily[] = ['song', 'kai', 'fang'];
const FAMILIES_WITH_SONG_QUOTES: readonly ShippedFamily[] = ['kai', 'fang'];

/**
 * @param base address of the folder the slices lie in, without slash at its end
 * @param used code points in rising order: rules cover these only; left out, everything the slices have
 */
export function shippedFaceRules(
  slices: SlicesOfFaces,
  base: string,
  families: readonly ShippedFamily[] = shippedFamilies,
  used?: readonly number[],
): string {
  const rules: string[] = [];
  const add = (family: ShippedFamily, face: ShippedFace, only?: readonly number[]): void => {
    for (const slice of slices[face]) {
      const within = only ? overlap(slice.ranges, only) : slice.ranges;
      const ranges = used ? usedIn(within, used) : within;
      if (ranges.length === 0) continue;
      rules.push(
        `@font-face{font-family:"${shippedFamilyName(family)}";src:url("${base}/${slice.file}") format("woff2");${METRICS};unicode-range:${rangeText(ranges)}}`,
      );
    }
  };
  for (const family of families) {
    add(family, family);
    // Of rules for the same character the last one wins.
    if (FAMILIES_WITH_DIGITS.includes(family)) add(family, 'digits', ASCII);
    if (FAMILIES_WITH_SONG_QUOTES.includes(family)) add(family, 'song', QUOTES);
  }
  return rules.join('\n');
}

/** Code points of a text, each once, in rising order; ASCII always, because numbers are stamped on later. */
export function codePointsOf(text: string): number[] {
  const found = new Set<number>();
  for (let code = ASCII[0] ?? 0; code <= (ASCII[1] ?? 0); code += 1) found.add(code);
  for (const character of text) found.add(character.codePointAt(0) ?? 0);
  return [...found].sort((a, b) => a - b);
}

/** The parts of some ranges that lie within others. */
function overlap(ranges: readonly number[], others: readonly number[]): number[] {
  const parts: number[] = [];
  for (let at = 0; at + 1 < ranges.length; at += 2) {
    for (let to = 0; to + 1 < others.length; to += 2) {
      const first = Math.max(ranges[at] ?? 0, others[to] ?? 0);
      const last = Math.min(ranges[at + 1] ?? 0, others[to + 1] ?? 0);
      if (first <= last) parts.push(first, last);
    }
  }
  return parts;
}

/** Those of the used code points that lie within some ranges, neighbours joined. */
function usedIn(ranges: readonly number[], used: readonly number[]): number[] {
  const parts: number[] = [];
  for (let at = 0; at + 1 < ranges.length; at += 2) {
    const last = ranges[at + 1] ?? 0;
    for (let index = firstNotBelow(used, ranges[at] ?? 0); index < used.length; index += 1) {
      const code = used[index] ?? 0;
      if (code > last) break;
      if (parts[parts.length - 1] === code - 1) parts[parts.length - 1] = code;
      else parts.push(code, code);
    }
  }
  return parts;
}

/** Position of the first of the rising numbers that is at least `limit`. */
function firstNotBelow(rising: readonly number[], limit: number): number {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

function rangeText(ranges: readonly number[]): string {
  const parts: string[] = [];
  for (let at = 0; at + 1 < ranges.length; at += 2) {
    const [first, last] = [ranges[at] ?? 0, ranges[at + 1] ?? 0].map((code) => code.toString(16));
    parts.push(first === last ? `U+${first}` : `U+${first}-${last}`);
  }
  return parts.join(',');
}
