import { expect, it } from 'vitest';
import { powerLoss } from './f03-power-loss';
import { failuresOf } from './support/run-cases';

/** A share of the 20,000 that `npm run faults` tries, so that the unit tests stay quick. */
const STATES = 3_000;

it('loses no acknowledged record when the power goes', async () => {
  expect(await failuresOf(powerLoss, STATES)).toEqual([]);
}, 120_000);
