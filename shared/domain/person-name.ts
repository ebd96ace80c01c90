/** Names as they are written, found and sorted: spaces, the minority-name dot, pinyin, stroke order. */
import { pinyin } from 'pinyin-pro';

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
  const wanted = query.normalize('NFKC').toLowerCase().replace(/[\s']/g, '');
  if (wanted === '') return [];
  const characters = Array.from(name);
  const { syllables } = namePinyin(name);
  for (let start = 0; start < characters.length; start += 1) {
    const hit = matchFrom(characters, syllables, start, wanted);
    if (hit) return hit;
  }
  return undefined;
}

function matchFrom(
  characters: string[],
  syllables: readonly string[],
  index: number,
  wanted: string,
): number[] | undefined {
  if (wanted === '') return [];
  const character = characters[index];
  if (character === undefined) return undefined;
  const options = [character.toLowerCase(), ...prefixes(syllables[index] ?? '')];
  for (const option of options) {
    const isWholeRest = option.startsWith(wanted) && option !== wanted;
    if (isWholeRest && option === syllables[index]) return [index];
    if (option === '' || !wanted.startsWith(option)) continue;
    const rest = matchFrom(characters, syllables, index + 1, wanted.slice(option.length));
    if (rest) return [index, ...rest];
  }
  return undefined;
}

/** Longest first: zeng, zen, ze, z. Retroflex initials zh/ch/sh also count as one letter of initials. */
function prefixes(syllable: string): string[] {
  return Array.from({ length: syllable.length }, (_, cut) => syllable.slice(0, syllable.length - cut));
}

/** Sort key: pinyin by surname reading, then the characters themselves so that the order is total. */
export function pinyinSortKey(name: string): string {
  return namePinyin(name).sortKey;
}

const byStroke = new Intl.Collator('zh-u-co-stroke');
/** 姓氏笔画 order. */
export function compareByStroke(a: string, b: string): number {
  return byStroke.compare(a, b);
}

export function compareByPinyin(a: string, b: string): number {
  const [x, y] = [pinyinSortKey(a), pinyinSortKey(b)];
  return x < y ? -1 : x > y ? 1 : 0;
}

function capitalise(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
