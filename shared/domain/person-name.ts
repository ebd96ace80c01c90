/** Names as they are written, found and sorted: spaces, the minority-name dot, pinyin, stroke order. */
import { pinyin } from 'pinyin-pro';
import { strokeSortKey } from './stroke-order';

/** NFC; all spaces incl. U+3000 removed; every look-alike dot of minority names becomes `·` (U+00B7). */
export function normaliseName(typed: string): string {
  return typed
    .normalize('NFC')
    .replace(/[\s\u3000\u200b\ufeff]/gu, '')
    .replace(/[•・‧∙⋅．.]/gu, '·');
}

export interface NamePinyin {
  /** One entry per character of the name, lower case without tone; a non-Han character stands for itself. */
  syllables: readonly string[];
  /** With tone marks for showing: Shàn Wénjìng. */
  display: string;
  /** Reading, then the characters themselves, so that the order is total. */
  sortKey: string;
}

/** A list is sorted and searched by the same names again and again; looking them up is the slow part of it. */
const known = new Map<string, NamePinyin>();
/** Names of several large branches; a long list of pasted ones must not stay in memory. */
const KNOWN_AT_MOST = 5_000;

/** Pinyin with surname readings (单 Shàn, 仇 Qiú, 解 Xiè, 曾 Zēng). The answer is shared: do not change it. */
export function namePinyin(name: string): NamePinyin {
  const found = known.get(name);
  if (found) return found;
  const made = makePinyin(name);
  if (known.size >= KNOWN_AT_MOST) known.clear();
  known.set(name, made);
  return made;
}

function makePinyin(name: string): NamePinyin {
  const syllables = pinyin(name, { toneType: 'none', type: 'array', mode: 'surname' }).map((part) =>
    part.toLowerCase(),
  );
  const toned = pinyin(name, { type: 'array', mode: 'surname' });
  const [surname = '', ...given] = toned;
  const display = [surname, given.join('')].filter(Boolean).map(capitalise).join(' ');
  return { syllables, display, sortKey: `${syllables.join(' ')}|${name}` };
}

/**
 * Where a query (Han characters, full pinyin, initials or a mixture: 曾gl, zenggl, zgl, zeng) matches a name.
 * Returns the indexes of the matched characters, or undefined. An empty query matches nothing in particular: [].
 */
export function matchName(name: string, query: string): number[] | undefined {
  const wanted = tidyQuery(query);
  if (wanted === '') return [];
  return matchReading(comparedCharacters(name), namePinyin(name).syllables, wanted);
}

/** As people type it: full-width letters, capitals, spaces and apostrophes make no difference. */
export function tidyQuery(query: string): string {
  return query.normalize('NFKC').toLowerCase().replace(/[\s']/g, '');
}

/** The characters of a name as a query is compared with them. */
export function comparedCharacters(name: string): string[] {
  return Array.from(name, (character) => character.toLowerCase());
}

/**
 * matchName for a name whose reading is at hand.
 * @param characters as by comparedCharacters @param wanted a tidied query that is not empty
 */
export function matchReading(
  characters: readonly string[],
  syllables: readonly string[],
  wanted: string,
): number[] | undefined {
  for (let start = 0; start < characters.length; start += 1) {
    const hit = matchFrom(characters, syllables, start, wanted, 0);
    if (hit) return hit;
  }
  return undefined;
}

/**
 * From the character `index` on, the letters of `wanted` from `at` on: each character by itself or by the beginning of
 * its syllable, the longest first (zeng, zen, ze, z). Nothing is made on the way: this is the inside of every search.
 */
function matchFrom(
  characters: readonly string[],
  syllables: readonly string[],
  index: number,
  wanted: string,
  at: number,
): number[] | undefined {
  if (at === wanted.length) return [];
  const character = characters[index];
  if (character === undefined) return undefined;
  if (wanted.startsWith(character, at)) {
    const rest = matchFrom(characters, syllables, index + 1, wanted, at + character.length);
    if (rest) return [index, ...rest];
  }
  const syllable = syllables[index] ?? '';
  let same = 0;
  const most = Math.min(syllable.length, wanted.length - at);
  while (same < most && syllable.charCodeAt(same) === wanted.charCodeAt(at + same)) same += 1;
  for (; same > 0; same -= 1) {
    const rest = matchFrom(characters, syllables, index + 1, wanted, at + same);
    if (rest) return [index, ...rest];
  }
  return undefined;
}

/** Sort key: pinyin by surname reading, then the characters themselves so that the order is total. */
export function pinyinSortKey(name: string): string {
  return namePinyin(name).sortKey;
}

/** 姓氏笔画 order. */
export function compareByStroke(a: string, b: string): number {
  const [x, y] = [strokeSortKey(a), strokeSortKey(b)];
  return x < y ? -1 : x > y ? 1 : 0;
}

export function compareByPinyin(a: string, b: string): number {
  const [x, y] = [pinyinSortKey(a), pinyinSortKey(b)];
  return x < y ? -1 : x > y ? 1 : 0;
}

function capitalise(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
