import { expect, it } from 'vitest';
import { keys } from './f21-keys';
import { failuresOf } from './support/run-cases';

it('opens or refuses, and never changes half, whatever happens to the keys', async () => {
  expect(await failuresOf(keys, keys.counts.ci)).toEqual([]);
}, 60_000);
