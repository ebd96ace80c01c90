/** The faults that need the real Electron or a current Chromium, in the order of the table. */
import type { FaultTest } from '../../faults/fault-test';
import { chromiumFaults } from './chromium/chromium-faults';
import { killWhileWriting } from './f01-kill';
import { killInRecovery } from './f02-kill-in-recovery';
import { fillTheDisk } from './f05-disk-full';
import { flipInView } from './f08-view-flips';
import { oddPlaces } from './f17-odd-places';
import { removePlaces } from './profiles';

const tests: readonly FaultTest[] = [
  killWhileWriting,
  killInRecovery,
  fillTheDisk,
  flipInView,
  oddPlaces,
  ...chromiumFaults,
];

export const appFaults: readonly FaultTest[] = tests.map((test) => ({ ...test, finish: removePlaces }));
