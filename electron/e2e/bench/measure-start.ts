/**
 * R10: from the start of the process until the list of members can be worked with, less the derivation of the key on
 * the way (its length is chosen, not suffered; tests take the shortest), and the same way until the one line of the
 * hello-world can be clicked; then the memory of both, when nobody has touched them for a while.
 */
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import type { RunningApp } from '../machine/running-app';
import { startHello } from './hello-app';
import { quit, startReal } from './real-app';
import { makeRow, median, type BenchRow } from './rows';
import { TEN_YEARS_ROWS } from './ten-years';
import { lastDerivationMs, openList, untilClickable } from './usable-list';

/** Memory is read when start-up work is over and nobody has touched anything since. */
const MEMORY_AFTER_MS = 30_000;

export async function measureStart(place: string, profile: string, rounds: number): Promise<BenchRow[]> {
  const ours: number[] = [];
  const whole: number[] = [];
  const derivation: number[] = [];
  const reference: number[] = [];
  const ourMemory: number[] = [];
  const theirMemory: number[] = [];
  // The first round of each fills the caches of the system and is thrown away.
  for (let round = 0; round <= rounds; round += 1) {
    const app = await timeUsableList(profile);
    const ourSettled = round > 0 ? await settledMemory(app.app.electron) : 0;
    await quit(app.app);
    const hello = await timeHello(join(place, `hello-${round}`));
    const theirSettled = round > 0 ? await settledMemory(hello.electron) : 0;
    await hello.electron.close();
    if (round === 0) continue;
    ours.push(app.milliseconds - app.derivationMs);
    whole.push(app.milliseconds);
    derivation.push(app.derivationMs);
    reference.push(hello.milliseconds);
    ourMemory.push(ourSettled);
    theirMemory.push(theirSettled);
  }
  return [
    makeRow({
      id: 'R10',
      what: `start to a usable list beyond the key derivation, ${TEN_YEARS_ROWS} rows / hello-world`,
      unit: 'ms',
      ours,
      reference,
      target: 'ratio <= 1.5 and at most +600 ms',
      met: (row) => row.ratio <= 1.5 && row.ours - row.reference <= 600,
      extra: { withDerivation: median(whole), derivation: median(derivation) },
    }),
    makeRow({
      id: 'R10-memory',
      what: 'working set of all processes 30 s after start / hello-world',
      unit: 'MB',
      ours: ourMemory,
      reference: theirMemory,
      target: 'ratio <= 1.5',
      met: ({ ratio }) => ratio <= 1.5,
    }),
  ];
}

/** From the start of the process, through the lock (opened through the bridge), to a list one can work with. */
async function timeUsableList(
  profile: string,
): Promise<{ app: RunningApp; milliseconds: number; derivationMs: number }> {
  const startedAt = performance.now();
  const app = await startReal(profile);
  await openList(app.page);
  const milliseconds = performance.now() - startedAt;
  return { app, milliseconds, derivationMs: lastDerivationMs(profile) };
}

async function timeHello(profile: string): Promise<{ electron: ElectronApplication; milliseconds: number }> {
  const startedAt = performance.now();
  const electron = await startHello(profile);
  await untilClickable(await electron.firstWindow(), '#hello');
  return { electron, milliseconds: performance.now() - startedAt };
}

/** MB of the working sets of all processes, as Electron counts them, when start-up work is over. */
async function settledMemory(electron: ElectronApplication): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, MEMORY_AFTER_MS));
  return electron.evaluate(({ app }) =>
    Math.round(app.getAppMetrics().reduce((sum, one) => sum + one.memory.workingSetSize, 0) / 1024),
  );
}
