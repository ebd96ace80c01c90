import { expect, it } from 'vitest';
import { powerLoss } from './f03-power-loss';
import { countInCi, failuresOf } from './support/run-cases';

it('loses no acknowledged record when the power goes', async () => {
  expect(await failuresOf(powerLoss, await countInCi(powerLoss))).toEqual([]);
}, 120_000);
