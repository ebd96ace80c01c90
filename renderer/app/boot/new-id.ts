import { ulid } from 'ulid';

/** A page of random bytes: two hundred and fifty ids. */
const RANDOM_BYTES = 4_096;

/**
 * Makes the ids of new rows (ULID, https://github.com/ulid/spec). The library asks the engine for each of the sixteen
 * random characters by itself, which took half a second of an import of 2,000 people: they are fetched in one piece.
 * @param fill as `crypto.getRandomValues`
 */
export function idSource(fill: (bytes: Uint8Array<ArrayBuffer>) => unknown): () => string {
  const random = new Uint8Array(RANDOM_BYTES);
  let used = random.length;
  /** In [0, 1), as the library wants it; 256 is a multiple of its 32 letters, so none is favoured. */
  const next = (): number => {
    if (used === random.length) {
      fill(random);
      used = 0;
    }
    const byte = random[used] ?? 0;
    random[used] = 0;
    used += 1;
    return byte / 256;
  };
  return () => ulid(undefined, next);
}

export const newId = idSource((bytes) => crypto.getRandomValues(bytes));
