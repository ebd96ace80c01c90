/** F14: one payload in every text field that takes it, met everywhere; numbered cases for `npm run faults`. */
import type { FaultTest } from '../../../faults/fault-test';
import { Computer, NOW } from '../../machine/computer';
import { hostileBranch } from './hostile-branch';
import { payloads } from './payloads';
import { takeTour } from './tour';

export const hostileText: FaultTest = {
  id: 'F14',
  what: 'one payload in every text field, on every screen and paper',
  counts: { ci: 4, full: payloads.length },
  needsApp: true,
  async run(caseNo, seed) {
    // A short run tries others with another seed.
    const payload = payloads[(caseNo + seed * 4 - 4) % payloads.length];
    if (payload === undefined) return 'there is no such payload';
    const { command, placed } = hostileBranch(NOW, [payload]);
    if (placed.size === 0) return `no field takes ${payload}`;
    const computer = new Computer();
    try {
      const app = await computer.start();
      await takeTour({
        computer,
        app,
        command,
        searched: [payload],
        name: payload,
        step: async (name, work) => {
          try {
            await work();
          } catch (error) {
            throw new Error(`${name}: ${String(error)}`, { cause: error });
          }
        },
      });
      const troubles = computer.troubles();
      return troubles.length === 0 ? undefined : `${payload}: ${troubles.slice(0, 3).join('\n')}`;
    } catch (error) {
      return `${payload}: ${String(error)}`;
    } finally {
      await computer.dispose();
    }
  },
};

export const faultTests: readonly FaultTest[] = [hostileText];
