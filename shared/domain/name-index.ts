/**
 * Finds names by pinyin in long lists: the same hits as `matchName` on each name, without looking at each. A match
 * begins with the first letter of a syllable (or the character itself), and its second letter either goes on in
 * that syllable or begins the next: names are filed under these pairs, and only those filed under the query's
 * first pair are looked at.
 */
import { matchName, namePinyin } from './person-name';

export interface NameIndex {
  /** Indexes of the names found, ascending; all of them for an empty query. */
  find: (query: string) => readonly number[];
}

export function createNameIndex(names: readonly string[]): NameIndex {
  const everybody = names.map((_, index) => index);
  // Made when first asked: most lists are opened without searching in them.
  let shelves: Shelves | undefined;
  return {
    find: (query) => {
      const wanted = Array.from(tidy(query));
      const [first, second] = wanted;
      if (first === undefined) return everybody;
      const { byFirst, byPair, odd } = (shelves ??= fileNames(names));
      const settle = (filed: readonly number[]): readonly number[] =>
        odd.size === 0 ? filed : filed.filter((index) => !odd.has(index) || isHit(names[index], query));
      if (second === undefined) return settle(byFirst.get(first) ?? []);
      const filed = byPair.get(first + second) ?? [];
      // Two letters are the pair itself: nothing is left to look at.
      if (wanted.length === 2) return settle(filed);
      return filed.filter((index) => isHit(names[index], query));
    },
  };
}

interface Shelves {
  byFirst: Map<string, number[]>;
  byPair: Map<string, number[]>;
  /** Names with a letter whose small form is two characters (İ): a key does not settle a hit there. */
  odd: Set<number>;
}

function fileNames(names: readonly string[]): Shelves {
  const byFirst = new Map<string, number[]>();
  const byPair = new Map<string, number[]>();
  const odd = new Set<number>();
  names.forEach((name, index) => {
    const units = unitsOf(name);
    units.forEach(({ character, syllable }, at) => {
      if (character.length > 1) odd.add(index);
      for (const letters of [character, syllable]) {
        const [first, second] = letters;
        if (first === undefined) continue;
        file(byFirst, first, index);
        if (second !== undefined) file(byPair, first + second, index);
        const following = units[at + 1];
        for (const next of [following?.character[0], following?.syllable[0]])
          if (next !== undefined) file(byPair, first + next, index);
      }
    });
  });
  return { byFirst, byPair, odd };
}

function isHit(name: string | undefined, query: string): boolean {
  return name !== undefined && matchName(name, query) !== undefined;
}

/** As matchName reads a query. */
function tidy(query: string): string {
  return query.normalize('NFKC').toLowerCase().replace(/[\s']/g, '');
}

/** For each character of the name: the character and its syllable, letter by letter. */
function unitsOf(name: string): { character: string[]; syllable: string[] }[] {
  const { syllables } = namePinyin(name);
  return Array.from(name).map((character, at) => ({
    character: Array.from(character.toLowerCase()),
    syllable: Array.from(syllables[at] ?? ''),
  }));
}

/** Names come in order, so a name filed twice under one key is the last one there. */
function file(shelf: Map<string, number[]>, key: string, index: number): void {
  const filed = shelf.get(key);
  if (filed === undefined) shelf.set(key, [index]);
  else if (filed[filed.length - 1] !== index) filed.push(index);
}
