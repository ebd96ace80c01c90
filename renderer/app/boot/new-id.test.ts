import { expect, it } from 'vitest';
import { idSchema } from '../../../shared/schema/primitives';
import { idSource, newId } from './new-id';

it('makes ids of the form rows have, no two alike', () => {
  const made = Array.from({ length: 2_000 }, () => newId());
  expect(made.every((id) => idSchema.safeParse(id).success)).toBe(true);
  expect(new Set(made).size).toBe(made.length);
});

it('takes sixteen fresh random bytes for each id and uses every one of the thirty-two letters', () => {
  let fetched = 0;
  let next = 0;
  const make = idSource((bytes) => {
    fetched += 1;
    for (let at = 0; at < bytes.length; at += 1) bytes[at] = next++ % 256;
  });
  const tails = Array.from({ length: 257 }, () => make().slice(10));
  // 257 ids need 4,112 bytes: one piece and the beginning of the next.
  expect(fetched).toBe(2);
  expect(new Set(tails.join('')).size).toBe(32);
  // Bytes 0 … 15, eight to a letter; the library writes them from the end.
  expect(tails[0]).toBe('1111111100000000');
});
