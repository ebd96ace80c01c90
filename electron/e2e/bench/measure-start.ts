/**
 * R10: from the start of the process until the list of members can be worked with, and the same way until the
 * one line of the hello-world can; then the memory of both, when nobody has touched them for a while.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { readRuntime, runtimeEnvironment, runtimeSwitches } from '../../../build/runtime.mjs';
import { root } from '../../../build/setup/places.mjs';
import type { RunningApp } from '../machine/running-app';
import { quit, startReal } from './real-app';
import { makeRow, type BenchRow } from './rows';
import { TEN_YEARS_ROWS } from './ten-years';

/** Memory is read when start-up work is over and nobody has touched anything since. */
const MEMORY_AFTER_MS = 30_000;

export async function measureStart(place: string, profile: string, rounds: number): Promise<BenchRow[]> {
  const ours: number[] = [];
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
    ours.push(app.milliseconds);
    reference.push(hello.milliseconds);
    ourMemory.push(ourSettled);
    theirMemory.push(theirSettled);
  }
  return [
    makeRow({
      id: 'R10',
      what: `start to a usable list, ${TEN_YEARS_ROWS} rows / hello-world of the same Electron`,
      unit: 'ms',
      ours,
      reference,
      target: 'ratio <= 1.5 and at most +600 ms',
      met: (row) => row.ratio <= 1.5 && row.ours - row.reference <= 600,
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

/** 党员 in the rail is clicked as soon as it can be; the first row of the list ends it. */
async function timeUsableList(profile: string): Promise<{ app: RunningApp; milliseconds: number }> {
  const startedAt = performance.now();
  const app = await startReal(profile);
  const { x, y } = await untilClickable(app.page, 'nav a[href="#/members"]');
  await app.page.mouse.click(x, y);
  await untilClickable(app.page, '[role=grid] [role=row][aria-rowindex="2"]');
  return { app, milliseconds: performance.now() - startedAt };
}

async function timeHello(profile: string): Promise<{ electron: ElectronApplication; milliseconds: number }> {
  mkdirSync(profile, { recursive: true });
  const runtime = readRuntime();
  const startedAt = performance.now();
  const electron = await _electron.launch({
    executablePath: runtime.path,
    args: [...runtimeSwitches(), join(root, 'electron', 'e2e', 'bench', 'hello')],
    cwd: root,
    env: { ...(runtimeEnvironment(runtime) as Record<string, string>), BRANCH_HANDBOOK_PROFILE: profile },
  });
  await untilClickable(await electron.firstWindow(), '#hello');
  return { electron, milliseconds: performance.now() - startedAt };
}

/**
 * Looks in every frame of the page. The waits of Playwright look after 20, 50, 100, 100 and from then on every
 * 500 ms: whoever takes longer than the hello-world would pay for that as well.
 * @returns the middle of what the selector finds first, once a click there would reach it
 */
async function untilClickable(page: Page, selector: string): Promise<{ x: number; y: number }> {
  const found = await page.waitForFunction(
    (wanted) => {
      const element = document.querySelector(wanted);
      const { left, top, width, height } = element?.getBoundingClientRect() ?? new DOMRect();
      const [x, y] = [left + width / 2, top + height / 2];
      return width > 0 && element?.contains(document.elementFromPoint(x, y)) ? { x, y } : undefined;
    },
    selector,
    { polling: 'raf' },
  );
  const middle = await found.jsonValue();
  if (!middle) throw new Error(`${selector} was not found`);
  return middle;
}

/** MB of the working sets of all processes, as Electron counts them, when start-up work is over. */
async function settledMemory(electron: ElectronApplication): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, MEMORY_AFTER_MS));
  return electron.evaluate(({ app }) =>
    Math.round(app.getAppMetrics().reduce((sum, one) => sum + one.memory.workingSetSize, 0) / 1024),
  );
}
