/** R1: what a save costs beside the bare engine; R1-sealed: beside the same program with nothing sealed. */
import type { Page } from '@playwright/test';
import { openBenchPage, draftRecord, type BenchWindow } from './bench-page';
import { quit, startReal } from './real-app';
import { makeRow, percentile, type BenchRow } from './rows';

const COMMITS_PER_ROUND = 120;

interface Samples {
  ours: number[];
  reference: number[];
}

/** @param unsealed profile in clear; without it R1 alone is measured */
export async function measureCommit(
  rounds: number,
  profile: string,
  unsealed: string | undefined,
): Promise<BenchRow[]> {
  const sealedApp = await startReal(profile);
  const clearApp = unsealed === undefined ? undefined : await startReal(unsealed, { sealing: false });
  const sealed = await preparePage(await openBenchPage(sealedApp), true);
  const clear = clearApp && (await preparePage(await openBenchPage(clearApp), false));
  const ours: Samples = { ours: [], reference: [] };
  const without: number[] = [];
  // The first round warms the engines and is thrown away.
  for (let round = 0; round <= rounds; round += 1) {
    const samples = await sealed();
    const other = await clear?.();
    if (round === 0) continue;
    ours.ours.push(...samples.ours);
    ours.reference.push(...samples.reference);
    without.push(...(other?.ours ?? []));
  }
  await quit(sealedApp);
  if (clearApp) await quit(clearApp);
  const p99 = percentile(ours.ours, 0.99);
  const commit = makeRow({
    id: 'R1',
    what: 'acknowledged commit (bridge, journal flush, strict transaction) / bare strict put',
    unit: 'ms',
    ...ours,
    target: 'p50 ratio <= 2.0 and our p99 <= 50 ms',
    met: ({ ratio }) => ratio <= 2 && p99 <= 50,
    extra: { p99, referenceP99: percentile(ours.reference, 0.99) },
  });
  if (without.length === 0) return [commit];
  return [
    commit,
    makeRow({
      id: 'R1-sealed',
      what: 'acknowledged commit / the same commit with nothing sealed',
      unit: 'ms',
      ours: ours.ours,
      reference: without,
      target: 'ratio <= 1.30',
      met: ({ ratio }) => ratio <= 1.3,
    }),
  ];
}

/** @returns one round of edits of one record */
async function preparePage(page: Page, sealed: boolean): Promise<() => Promise<Samples>> {
  const record = await draftRecord(page);
  return () =>
    page.evaluate(
      ([row, count, isSealed]) =>
        (window as unknown as BenchWindow).branchBench.commits(row, count, isSealed),
      [record, COMMITS_PER_ROUND, sealed] as const,
    );
}
