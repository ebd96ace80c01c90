/** Every fault test of the storage modules, in the order of the table. */
import { powerLoss } from './f03-power-loss';
import type { FaultTest } from './fault-test';

export const faultTests: readonly FaultTest[] = [powerLoss];
