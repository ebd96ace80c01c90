import { expect, it } from 'vitest';
import { inPieces } from './in-pieces';

const items = Array.from({ length: 350 }, (_, at) => at);

it('gives every result in its place', async () => {
  expect(await inPieces(items, (item) => Promise.resolve(item * 2))).toEqual(items.map((item) => item * 2));
  expect(await inPieces([], () => Promise.reject(new Error('none')))).toEqual([]);
});

it('has at most two pieces under way', async () => {
  let waiting: (() => void)[] = [];
  let most = 0;
  let released = 0;
  const all = inPieces(items, (item) => new Promise<number>((resolve) => waiting.push(() => resolve(item))));
  while (released < items.length) {
    most = Math.max(most, waiting.length);
    const releases = waiting;
    waiting = [];
    for (const release of releases) release();
    released += releases.length;
    await new Promise((resolve) => setTimeout(resolve));
  }
  expect(await all).toEqual(items);
  expect(most).toBeLessThanOrEqual(200);
});

it('says what went wrong in any of them, once', async () => {
  const work = (item: number): Promise<number> =>
    item === 120 || item === 320 ? Promise.reject(new Error(`item ${item}`)) : Promise.resolve(item);
  await expect(inPieces(items, work)).rejects.toThrow('item 120');
});
