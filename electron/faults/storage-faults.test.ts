import { expect, it } from 'vitest';
import { diskErrors } from './f06-disk-errors';
import { bitFlips } from './f07-bit-flips';
import { placesAndClocks } from './f17-places-and-clocks';
import { randomLife } from './f20-random-user';
import { runSealedSet } from './sealed-set';
import { failuresOf } from './support/run-cases';

// Shares of what `npm run faults` tries; the cases are spread over all scenes.
const DEADLINE = 120_000;

it(
  'neither crashes nor claims a success when the disk refuses',
  async () => {
    expect(await failuresOf(diskErrors, 150)).toEqual([]);
  },
  DEADLINE,
);

it(
  'notices every flipped bit and puts right what another generation holds',
  async () => {
    expect(await failuresOf(bitFlips, 60)).toEqual([]);
  },
  DEADLINE,
);

it(
  'keeps order and records under odd circumstances',
  async () => {
    expect(await failuresOf(placesAndClocks, placesAndClocks.counts.ci)).toEqual([]);
  },
  DEADLINE,
);

it(
  'agrees with a model after a long random day',
  async () => {
    expect(await randomLife(0, 1, 250)).toBeUndefined();
    // The second life is sealed.
    expect(await randomLife(1, 1, 250)).toBeUndefined();
  },
  DEADLINE,
);

it('believes no line that was moved or forged, and takes no missing key for damage', async () => {
  expect(await runSealedSet(1)).toBeUndefined();
});
