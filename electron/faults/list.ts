/** Every fault test of the storage modules, in the order of the table. */
import { powerLoss } from './f03-power-loss';
import { diskErrors } from './f06-disk-errors';
import { bitFlips } from './f07-bit-flips';
import { randomUser } from './f20-random-user';
import type { FaultTest } from './fault-test';

export const faultTests: readonly FaultTest[] = [powerLoss, diskErrors, bitFlips, randomUser];
