/**
 * Finds names by pinyin in long lists: the same hits as `matchName` on each name, without looking at each. Names are
 * filed under every beginning of one, two and three letters a query that finds them can have; only those filed under
 * the query's own beginning are looked at, and up to three letters not even those. A short list is simply looked through.
 */
import { comparedCharacters, matchName, matchReading, namePinyin, tidyQuery } from './person-name';

export interface NameIndex {
  /** Indexes of the names found, ascending; all of them for an empty query. */
  find: (query: string) => readonly number[];
}

/**
 * Looking at each of these takes three milliseconds; filing them first would make the first letter typed wait longer
 * than a day's searches.
 */
const LOOK_AT_EACH_UP_TO = 3_000;

export function createNameIndex(
  names: readonly string[],
  { lookAtEachUpTo = LOOK_AT_EACH_UP_TO }: { lookAtEachUpTo?: number } = {},
): NameIndex {
  const everybody = names.map((_, index) => index);
  // Made when first asked: most lists are opened without searching in them.
  let shelves: Shelves | undefined;
  return {
    find: (query) => {
      const wanted = tidyQuery(query);
      const letters = Array.from(wanted);
      if (letters.length === 0) return everybody;
      if (names.length <= lookAtEachUpTo)
        return everybody.filter((index) => matchName(names[index] ?? '', query) !== undefined);
      const { filed, odd, readings } = (shelves ??= fileNames(names));
      const isHit = (index: number): boolean => {
        const { characters = [], syllables = [] } = readings[index] ?? {};
        return matchReading(characters, syllables, wanted) !== undefined;
      };
      const candidates = filed.get(letters.slice(0, FILED_LETTERS).join('')) ?? [];
      if (letters.length > FILED_LETTERS) return candidates.filter(isHit);
      return odd.size === 0 ? candidates : candidates.filter((index) => !odd.has(index) || isHit(index));
    },
  };
}

/** With two, one in twelve of 60,000 names had still to be looked at for some queries; with three hardly any. */
const FILED_LETTERS = 3;

interface Reading {
  characters: readonly string[];
  syllables: readonly string[];
}
interface Shelves {
  /** Of every name: looking them up again would cost more than the search. */
  readings: Reading[];
  filed: Map<string, number[]>;
  /** Names with a letter whose small form is two characters (İ): a key does not settle a hit there. */
  odd: Set<number>;
}

function fileNames(names: readonly string[]): Shelves {
  const filed = new Map<string, number[]>();
  const odd = new Set<number>();
  const readings = names.map((name) => ({
    characters: comparedCharacters(name),
    syllables: namePinyin(name).syllables,
  }));
  readings.forEach((reading, index) => {
    const units = unitsOf(reading);
    if (units.some(({ character }) => character.length > 1)) odd.add(index);
    for (let at = 0; at < units.length; at += 1)
      for (let letters = 1; letters <= FILED_LETTERS; letters += 1)
        for (const beginning of beginningsAt(units, at, letters)) file(filed, beginning, index);
  });
  return { filed, odd, readings };
}

interface Unit {
  character: readonly string[];
  syllable: readonly string[];
}

/** For each character of the name: the character and its syllable, letter by letter. */
function unitsOf({ characters, syllables }: Reading): Unit[] {
  return characters.map((character, at) => ({
    character: Array.from(character),
    syllable: Array.from(syllables[at] ?? ''),
  }));
}

/** Every `count` letters with which a query can begin that matches from the character `at` on. */
function beginningsAt(units: readonly Unit[], at: number, count: number): string[] {
  if (count === 0) return [''];
  const unit = units[at];
  if (unit === undefined) return [];
  const found: string[] = [];
  const add = (part: readonly string[]): void => {
    const text = part.join('');
    for (const rest of beginningsAt(units, at + 1, count - part.length)) found.push(text + rest);
  };
  add(unit.character.slice(0, count));
  for (let taken = 1; taken <= Math.min(unit.syllable.length, count); taken += 1)
    add(unit.syllable.slice(0, taken));
  return found;
}

/** Names come in order, so a name filed twice under one key is the last one there. */
function file(shelf: Map<string, number[]>, key: string, index: number): void {
  const filed = shelf.get(key);
  if (filed === undefined) shelf.set(key, [index]);
  else if (filed[filed.length - 1] !== index) filed.push(index);
}
