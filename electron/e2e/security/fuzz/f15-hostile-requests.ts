/**
 * F15: every request of the contract with hostile arguments; numbered cases for `npm run faults`. Half of the batches
 * are arguments no page of ours would send (most fall at the schema), half are right inputs of a working branch with
 * one place spoilt (most get behind it).
 */
import type { FaultTest } from '../../../faults/fault-test';
import { Random } from '../../../faults/support/random';
import { contract, type RequestName } from '../../../../shared/ipc/contract';
import { requestNames } from '../../../../shared/ipc/request-names';
import { FuzzedApp } from './fuzzed-app';
import { hostileArguments, hostileValues } from './hostile-arguments';
import { Lookalikes, spoilOnePlace } from './one-place';
import { validInput } from './valid-inputs';

/** Those that may shut the program's other doors, or put another journal in the place of this one, come last. */
const LAST = /^(vault\.|backup\.restore|recovery\.|handover\.|wipe\.|app\.readyToClose)/;
export const fuzzOrder: readonly RequestName[] = [...requestNames].sort(
  (a, b) => Number(LAST.test(a)) - Number(LAST.test(b)) || (a < b ? -1 : 1),
);

export const ARGUMENTS_PER_CASE = 100;
/** Of each kind: 1,000 arguments for every request (reliability §5). */
const BATCHES = 10;
/** What a long run of refusals may leave in memory: caches of the engine, pages not given back at once. */
export const MEMORY_ROOM_BYTES = 300 * 1024 * 1024;

/** Requests that are work of seconds or start a process: done so often in a case, else only refused. */
const COSTLY: Partial<Record<RequestName, number>> = {
  'app.clearView': 3,
  'app.saveDataCopy': 2,
  'archive.export': 4,
  'archive.verify': 10,
  'backup.copyNow': 2,
  'export.writeRoster': 5,
  'handover.make': 2,
  'wipe.prepare': 3,
  'backup.makeSnapshot': 5,
  'backup.openSource': 10,
  'backup.previewRestore': 3,
  'backup.restore': 1,
  'backup.runSelfTest': 1,
  'import.readTables': 6,
  'paper.listPrinters': 5,
  'paper.makePdf': 6,
  'paper.openStored': 10,
  'paper.print': 10,
  'recovery.check': 2,
  'recovery.repair': 2,
};
/** A place is spoilt anew until the schema takes it, so often; some arguments stay that it refuses. */
const TRIES = 12;
const REFUSED_SHARE = 0.1;
/** Rows change with each command: so often they are looked at anew. */
const AT_ONCE = 10;

export interface CaseOptions {
  count: number;
  batch: number;
  seed: number;
}

/** @returns what went wrong, and how many arguments got behind the schema */
export async function spoiltPlaces(
  fuzzed: FuzzedApp,
  name: RequestName,
  { count, batch, seed }: CaseOptions,
): Promise<{ wrong: string[]; behind: number }> {
  const random = new Random(seed, 1_000 + batch, Object.keys(contract).indexOf(name));
  const hostile = hostileValues(fuzzed.canary);
  const lookalikes = new Lookalikes([fuzzed.known.rows, fuzzed.facts]);
  const wrong: string[] = [];
  let behind = 0;
  let done = 0;
  for (let asked = 0; asked < count; asked += AT_ONCE) {
    const room = (COSTLY[name] ?? Infinity) - done;
    const inputs: { text: string; isIn: boolean }[] = [];
    for (let index = 0; index < Math.min(AT_ONCE, count - asked); index += 1) {
      // Work that was done often enough is only refused from then on.
      const mayWork = inputs.filter(({ isIn }) => isIn).length < room;
      const input = makeInput(name, fuzzed, { hostile, lookalikes, random }, mayWork);
      if (input) inputs.push(input);
    }
    const answer = await fuzzed.askMain(
      name,
      inputs.map(({ text }) => text),
      {
        chosen: inputs.map((_, index) =>
          random.chance(0.5) ? fuzzed.newPlace(`文件${asked + index}`) : null,
        ),
      },
    );
    behind += inputs.filter(({ isIn }) => isIn).length;
    wrong.push(...answer.wrong);
    done += answer.done;
  }
  wrong.push(...(await fuzzed.checkAll()).map((why) => `${name}: ${why}`));
  return { wrong, behind };
}

/** Undefined when it would be work, and that was done often enough. */
function makeInput(
  name: RequestName,
  fuzzed: FuzzedApp,
  parts: Parameters<typeof spoilOnePlace>[1],
  mayWork: boolean,
): { text: string; isIn: boolean } | undefined {
  const wantsIn = mayWork && !parts.random.chance(REFUSED_SHARE);
  let input: unknown;
  let isIn = false;
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    input = spoilOnePlace(validInput(name, fuzzed.known, parts.random), parts);
    isIn = contract[name].input.safeParse(input).success;
    if (isIn === wantsIn) break;
  }
  return isIn && !mayWork ? undefined : { text: JSON.stringify(input), isIn };
}

export async function hostileValuesOnly(
  fuzzed: FuzzedApp,
  name: RequestName,
  options: CaseOptions,
): Promise<string[]> {
  const texts = hostileArguments(name, { ...options, canary: fuzzed.canary });
  const { wrong } = await fuzzed.askMain(name, texts);
  return [...wrong, ...(await fuzzed.checkAll()).map((why) => `${name}: ${why}`)];
}

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
  counts: { ci: requestNames.length * 2, full: requestNames.length * BATCHES * 2 },
  needsApp: true,
  async run(caseNo, seed) {
    // Every request once, then every request with the next batch: a short run has tried them all.
    const name = fuzzOrder[caseNo % fuzzOrder.length];
    const round = Math.floor(caseNo / fuzzOrder.length);
    if (name === undefined) return 'there are no requests';
    running ??= startFuzzed();
    try {
      const { fuzzed, atStart } = await running;
      const options = { count: ARGUMENTS_PER_CASE, batch: Math.floor(round / 2), seed };
      const wrong =
        round % 2 === 0
          ? await hostileValuesOnly(fuzzed, name, options)
          : (await spoiltPlaces(fuzzed, name, options)).wrong;
      const grown = (await fuzzed.memory()) - atStart;
      if (grown > MEMORY_ROOM_BYTES)
        wrong.push(`${name}: main has grown by ${Math.round(grown / 1_048_576)} MiB`);
      // A new start for what comes behind a lock or a restore.
      if (wrong.length > 0 || LAST.test(name)) await endFuzzed();
      return wrong.length === 0 ? undefined : wrong.slice(0, 5).join('\n');
    } catch (error) {
      await endFuzzed().catch(() => undefined);
      throw error;
    }
  },
  finish: endFuzzed,
};

export const faultTests: readonly FaultTest[] = [hostileRequests];
