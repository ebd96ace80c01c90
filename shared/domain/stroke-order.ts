/**
 * 姓氏笔画 order: number of strokes, then the strokes themselves in the order 横、竖、撇、点、折, character by character; of
 * one surname the names with a single character first, as official lists have it (王宁、王毅、王小洪). Pure.
 */
import { strokeTable } from './stroke-table';

let placeOf: ReadonlyMap<string, string> | undefined;

/** Key of each character of the table: strokes, then its place among those of as many strokes. */
function places(): ReadonlyMap<string, string> {
  placeOf ??= new Map(
    Object.entries(strokeTable).flatMap(([count, characters]) =>
      Array.from(characters, (character, place) => [character, keyOf(Number(count), place)] as const),
    ),
  );
  return placeOf;
}

/** Before this place stand the characters whose strokes are known, behind it those only counted. */
const COUNTED_ONLY = 5_000;
const NOT_COUNTED = 99;

function keyOf(count: number, place: number): string {
  return `${String(count).padStart(2, '0')}${String(place).padStart(4, '0')}`;
}

const byStroke = new Intl.Collator('zh-u-co-stroke');
/** Most strokes of any character of Unicode. */
const MOST_STROKES = 84;

/** Strokes of a character as the collation counts them: between the marks U+FDD0 U+2801, U+2802 … it is sorted by. */
function countedStrokes(character: string): number {
  if (byStroke.resolvedOptions().collation !== 'stroke') return NOT_COUNTED;
  let [low, high] = [0, MOST_STROKES];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (byStroke.compare(character, `\ufdd0${String.fromCharCode(0x2800 + middle)}`) > 0) low = middle;
    else high = middle - 1;
  }
  return low === 0 || low === MOST_STROKES ? NOT_COUNTED : low;
}

/** A list is sorted by the same names again and again. */
const known = new Map<string, string>();
/** Names of several large branches; a long list of pasted ones must not stay in memory. */
const KNOWN_AT_MOST = 5_000;

/** Two names are in the order of their keys; no two names have the same one. */
export function strokeSortKey(name: string): string {
  const found = known.get(name);
  if (found !== undefined) return found;
  const [surname = '', ...given] = Array.from(name, characterKey);
  const key = `${surname}${String(given.length).padStart(2, '0')}${given.join('')}|${name}`;
  if (known.size >= KNOWN_AT_MOST) known.clear();
  known.set(name, key);
  return key;
}

/** Rare characters come after the known ones of as many strokes, in the order of Unicode: always the same. */
function characterKey(character: string): string {
  return places().get(character) ?? keyOf(countedStrokes(character), COUNTED_ONLY);
}
