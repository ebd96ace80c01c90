import { expect, it } from 'vitest';
import { bombs } from './f12-bombs';
import { failuresOf } from './support/run-cases';

it('refuses every file made to eat time and memory', async () => {
  expect(await failuresOf(bombs, bombs.counts.ci)).toEqual([]);
}, 120_000);
