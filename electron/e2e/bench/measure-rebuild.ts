/** R3: a full rebuild of the view beside raw puts; R3-sealed: beside the same program with nothing sealed. */
import { expect, type Page } from '@playwright/test';
import { openBenchPage, type BenchWindow } from './bench-page';
import { quit, startReal } from './real-app';
import { makeRow, type BenchRow } from './rows';
import { TEN_YEARS_ROWS } from './ten-years';

/** @param unsealed profile in clear; without it R3 alone is measured */
export async function measureRebuild(
  rounds: number,
  profile: string,
  unsealed: string | undefined,
): Promise<BenchRow[]> {
  const sealedApp = await startReal(profile);
  const clearApp = unsealed === undefined ? undefined : await startReal(unsealed, { sealing: false });
  const page = await openBenchPage(sealedApp);
  const clearPage = clearApp && (await openBenchPage(clearApp));
  const ours: number[] = [];
  const reference: number[] = [];
  const without: number[] = [];
  let rows = 0;
  for (let round = 0; round < rounds; round += 1) {
    const rebuilt = await rebuild(page, true);
    const raw = await page.evaluate(() => (window as unknown as BenchWindow).branchBench.rawPuts());
    expect(raw.rows).toBe(rebuilt.rows);
    rows = rebuilt.rows;
    ours.push(rebuilt.milliseconds);
    reference.push(raw.milliseconds);
    if (!clearPage) continue;
    const clear = await rebuild(clearPage, false);
    // The lock's own rows are the only ones that may differ.
    expect(Math.abs(clear.rows - rows)).toBeLessThan(100);
    without.push(clear.milliseconds);
  }
  expect(rows).toBeGreaterThanOrEqual(TEN_YEARS_ROWS);
  await quit(sealedApp);
  if (clearApp) await quit(clearApp);
  const whole = makeRow({
    id: 'R3',
    what: `full rebuild of the view, ${rows} rows / raw IndexedDB put loop of the same rows`,
    unit: 'ms',
    ours,
    reference,
    target: 'ratio <= 1.3',
    met: ({ ratio }) => ratio <= 1.3,
    extra: { rows },
  });
  if (without.length === 0) return [whole];
  return [
    whole,
    makeRow({
      id: 'R3-sealed',
      what: 'full rebuild of the view / the same rebuild with nothing sealed',
      unit: 'ms',
      ours,
      reference: without,
      target: 'ratio <= 1.50',
      met: ({ ratio }) => ratio <= 1.5,
    }),
  ];
}

function rebuild(page: Page, sealed: boolean): Promise<{ milliseconds: number; rows: number }> {
  return page.evaluate(
    (isSealed) => (window as unknown as BenchWindow).branchBench.rebuild(isSealed),
    sealed,
  );
}
