/** R12: does the window ever stop answering: while a key is derived, a page drawn, people imported, much sealed? */
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { TEST_PASSWORD } from '../machine/open-vault';
import { ImportRoster } from '../pages/import-roster';
import { Lock } from '../pages/lock';
import type { RunningApp } from '../machine/running-app';
import { openBenchPage, rowsOf, type BenchWindow } from './bench-page';
import { LONG_TASK_MS, longestTask, now, openedAt, proveWatching, watchTasks } from './long-tasks';
import { quit, startReal } from './real-app';
import { ROSTER_PEOPLE, rosterCsv } from './roster-of-200';
import { makeRow, median, type BenchRow } from './rows';
import { openList } from './usable-list';

/** As an import of a large branch, or the dues of a year. */
const ROWS_AT_ONCE = 1_000;

const STEPS = {
  'R12-unlock': 'from the typed password to the open lock',
  'R12-page': 'first page and list of members',
  'R12-import': `import of ${ROSTER_PEOPLE} people`,
  'R12-commit': `one command of ${ROWS_AT_ONCE} people, sealed`,
} as const;
type Step = keyof typeof STEPS;

export async function measureTasks(rounds: number, place: string, profile: string): Promise<BenchRow[]> {
  // People come in: other rows are not to be measured with them.
  const copy = join(place, 'tasks');
  cpSync(profile, copy, { recursive: true });
  const samples: Record<Step, number[]> = {
    'R12-unlock': [],
    'R12-page': [],
    'R12-import': [],
    'R12-commit': [],
  };
  const controls: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const found = await oneRound(copy, place, round);
    // The first round fills the caches of the system and is thrown away.
    if (round === 0) continue;
    controls.push(found.control);
    for (const step of Object.keys(STEPS) as Step[]) samples[step].push(found[step]);
  }
  return (Object.keys(STEPS) as Step[]).map((step) =>
    makeRow({
      id: step,
      what: `longest task of the page: ${STEPS[step]} / the limit (0: none was long enough to be told)`,
      unit: 'ms',
      ours: samples[step],
      reference: samples[step].map(() => LONG_TASK_MS),
      target: `no task over ${LONG_TASK_MS} ms`,
      met: ({ ours }) => ours <= LONG_TASK_MS,
      extra: { control: median(controls), longestOfAll: Math.max(...samples[step]) },
    }),
  );
}

async function oneRound(
  profile: string,
  place: string,
  round: number,
): Promise<Record<Step | 'control', number>> {
  const app = await startReal(profile, { vault: 'locked' });
  const { page } = app;
  await expect(page.locator('html[data-app-state=locked]')).toHaveCount(1);
  await watchTasks(page);
  const control = await proveWatching(page);
  const lock = new Lock(page);
  await lock.password.fill(TEST_PASSWORD);
  const typedAt = await now(page);
  await lock.password.press('Enter');
  await openList(page);
  const opened = await openedAt(page);
  const unlock = await longestTask(page, typedAt, opened);
  const firstPage = await longestTask(page, opened);
  const importing = await importPeople(app, place, round);
  await openBenchPage(app);
  await watchTasks(page);
  const [person] = await rowsOf(page, 'persons');
  await page.evaluate(
    ([row, count]) => (window as unknown as BenchWindow).branchBench.commitMany(row, count),
    [person, ROWS_AT_ONCE] as const,
  );
  const commit = await longestTask(page, 0);
  await quit(app);
  return {
    control,
    'R12-unlock': unlock,
    'R12-page': firstPage,
    'R12-import': importing,
    'R12-commit': commit,
  };
}

/** From the chosen file to 已导入. */
async function importPeople(app: RunningApp, place: string, round: number): Promise<number> {
  const file = join(place, `roster-${round}.csv`);
  writeFileSync(file, rosterCsv(round));
  const importing = new ImportRoster(app);
  await importing.open();
  const from = await now(app.page);
  await importing.choose(file);
  await expect(importing.run).toHaveText(`导入${ROSTER_PEOPLE}人`, { timeout: 60_000 });
  await importing.run.click();
  await expect(importing.done(ROSTER_PEOPLE)).toBeVisible({ timeout: 120_000 });
  return longestTask(app.page, from);
}
