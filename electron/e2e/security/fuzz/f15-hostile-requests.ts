/** F15: every request of the contract with hostile arguments; numbered cases for `npm run faults`. */
import type { FaultTest } from '../../../faults/fault-test';
import type { RequestName } from '../../../../shared/ipc/contract';
import { requestNames } from '../../../../shared/ipc/request-names';
import { FuzzedApp } from './fuzzed-app';
import { hostileArguments } from './hostile-arguments';

/** Those that may shut the program's other doors come last. */
const LAST = /^(vault\.|backup\.restore|app\.readyToClose)/;
export const fuzzOrder: readonly RequestName[] = [...requestNames].sort(
  (a, b) => Number(LAST.test(a)) - Number(LAST.test(b)) || (a < b ? -1 : 1),
);

const ARGUMENTS_PER_CASE = 100;
const BATCHES = 10;
/** What a long run of refusals may leave in memory: caches of the engine, pages not given back at once. */
export const MEMORY_ROOM_BYTES = 300 * 1024 * 1024;

let running: Promise<{ fuzzed: FuzzedApp; atStart: number }> | undefined;

async function startFuzzed(): Promise<{ fuzzed: FuzzedApp; atStart: number }> {
  const fuzzed = await FuzzedApp.start();
  return { fuzzed, atStart: await fuzzed.memory() };
}

async function endFuzzed(): Promise<void> {
  const started = running;
  running = undefined;
  if (started) await (await started).fuzzed.close();
}

export const hostileRequests: FaultTest = {
  id: 'F15',
  what: 'one request with 100 hostile arguments (real Electron)',
  counts: { ci: requestNames.length, full: requestNames.length * BATCHES },
  needsApp: true,
  async run(caseNo, seed) {
    const name = fuzzOrder[Math.floor(caseNo / BATCHES) % fuzzOrder.length];
    if (name === undefined) return 'there are no requests';
    running ??= startFuzzed();
    try {
      const { fuzzed, atStart } = await running;
      const { canary } = fuzzed;
      const texts = hostileArguments(name, {
        count: ARGUMENTS_PER_CASE,
        batch: caseNo % BATCHES,
        seed,
        canary,
      });
      const wrong = await fuzzed.askMain(name, texts);
      if (!fuzzed.isCanaryWell()) wrong.push(`${name}: something outside the profile was touched`);
      const grown = (await fuzzed.memory()) - atStart;
      if (grown > MEMORY_ROOM_BYTES)
        wrong.push(`${name}: main has grown by ${Math.round(grown / 1_048_576)} MiB`);
      if (wrong.length === 0) return undefined;
      await endFuzzed();
      return wrong.slice(0, 5).join('\n');
    } catch (error) {
      await endFuzzed().catch(() => undefined);
      throw error;
    }
  },
  finish: endFuzzed,
};

export const faultTests: readonly FaultTest[] = [hostileRequests];
