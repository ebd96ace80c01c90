/** Every fault test of the storage modules, in the order of the table. */
import { powerLoss } from './f03-power-loss';
import { mutantsCaught } from './f04-mutants';
import { diskErrors } from './f06-disk-errors';
import { bitFlips } from './f07-bit-flips';
import { bombs } from './f12-bombs';
import { malformedImports } from './f13-malformed-imports';
import { versions } from './f16-versions';
import { placesAndClocks } from './f17-places-and-clocks';
import { randomUser } from './f20-random-user';
import { keys } from './f21-keys';
import { clearing } from './f23-clearing';
import type { FaultTest } from './fault-test';
import { mutants as spoilt, olderReaders } from './mutants';

export const faultTests: readonly FaultTest[] = [
  powerLoss,
  mutantsCaught,
  diskErrors,
  bitFlips,
  bombs,
  malformedImports,
  versions,
  placesAndClocks,
  randomUser,
  keys,
  clearing,
];

/** What has to be built beforehand for tests that say `needsMutants`. */
export const mutants = [...spoilt, ...olderReaders];
