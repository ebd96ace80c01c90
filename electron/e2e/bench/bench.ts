/**
 * `npm run bench`: each row measures ours and its reference side by side in one run, alternating, and keeps the
 * raw samples. A missed target is printed, not failed; only what could not be measured fails.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { build } from 'vite';
import { readRuntime } from '../../../build/runtime.mjs';
import { root } from '../../../build/setup/places.mjs';
import { nodeBundle } from '../../../build/vite/node-bundle.mjs';
import { nodeDisk } from '../../files/node-disk';
import { openJournal } from '../../journal/open-journal';
import type { RunningApp } from '../machine/running-app';
import { makeRow, percentile, writeRows, type BenchRow } from './rows';
import { measureStart } from './measure-start';
import { quit, startReal } from './real-app';
import { makeTenYears, TEN_YEARS_ROWS } from './ten-years';

interface Timed {
  milliseconds: number;
  rows: number;
}
interface BenchWindow {
  branchBench: {
    commits(row: unknown, count: number): Promise<{ ours: number[]; reference: number[] }>;
    rebuild(): Promise<Timed>;
    rawPuts(): Promise<Timed>;
  };
  branchDesk: { requests: Record<string, (input: unknown) => Promise<unknown>> };
}

const ROUNDS = 5;
const COMMITS_PER_ROUND = 120;
const COMMITS_IN_FLIGHT = 16;
const reportFile = process.env['BENCH_OUT'] ?? join(root, 'out', 'bench.json');
const only = process.env['BENCH_ONLY']?.split(',') ?? [];
const wanted = (id: string): boolean => only.length === 0 || only.includes(id);

test('bench', async () => {
  const place = mkdtempSync(join(tmpdir(), 'branch-bench-'));
  const rows: BenchRow[] = [];
  const keep = (row: BenchRow): void => {
    rows.push(row);
    writeRows(reportFile, rows);
  };
  try {
    if (wanted('R2')) keep(await measureJournalRate(place));
    const profile = join(place, 'ten-years');
    if (['R1', 'R3', 'R10'].some(wanted)) await fillProfile(profile);
    if (wanted('R1')) keep(await measureCommit(profile));
    if (wanted('R3')) keep(await measureRebuild(profile));
    if (wanted('R10')) for (const row of await measureStart(place, profile, ROUNDS)) keep(row);
  } finally {
    rmSync(place, { recursive: true, force: true, maxRetries: 3 });
  }
});

async function measureJournalRate(place: string): Promise<BenchRow> {
  const config = nodeBundle({
    entry: 'electron/e2e/bench/journal-rate.ts',
    output: 'journal-rate.cjs',
    electron: false,
  });
  const folder = join(root, 'out', 'bench');
  await build({ ...config, build: { ...config.build, outDir: folder } });
  const runtime = readRuntime();
  const output = execFileSync(runtime.path, [join(folder, 'journal-rate.cjs'), place], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    encoding: 'utf8',
  });
  const samples = JSON.parse(output) as { ours: number[]; reference: number[] };
  return makeRow({
    id: 'R2',
    what: 'journal commits per second, 16 in flight / write + fdatasync one by one',
    unit: '1/s',
    ...samples,
    target: 'ratio >= 3.0',
    met: ({ ratio }) => ratio >= 3,
  });
}

/** Writes ten years through the journal itself, then lets the app make the snapshot and fill its view. */
async function fillProfile(profile: string): Promise<void> {
  const folder = join(profile, 'data', 'journal');
  mkdirSync(folder, { recursive: true });
  const journal = await openJournal({
    disk: nodeDisk,
    folder,
    createdBy: 'bench',
    sealWith: 'none',
    now: () => new Date(),
  });
  const commands = await makeTenYears(join(root, 'resources', 'samples'));
  // A few at a time: in one flush all would be one segment of 47 MB, and ten years of use never make that.
  for (let from = 0; from < commands.length; from += COMMITS_IN_FLIGHT) {
    await Promise.all(
      commands.slice(from, from + COMMITS_IN_FLIGHT).map((command) => journal.commit(command)),
    );
  }
  await journal.close();
  const app = await startReal(profile);
  await expect(app.page.locator('html[data-app-state=ready]')).toHaveCount(1, { timeout: 120_000 });
  await app.page.evaluate(async () => {
    const bench = window as unknown as BenchWindow;
    await bench.branchDesk.requests['backup.makeSnapshot']?.({ reason: 'manual' });
  });
  await quit(app);
}

async function openBenchPage(app: RunningApp): Promise<Page> {
  await app.page.goto('app://branch-handbook/bench.html');
  await expect(app.page.locator('html[data-ready=bench]')).toHaveCount(1);
  return app.page;
}

async function measureCommit(profile: string): Promise<BenchRow> {
  const app = await startReal(profile);
  const page = await openBenchPage(app);
  const { entry } = await firstRecord(page);
  const ours: number[] = [];
  const reference: number[] = [];
  // The first round warms both engines and is thrown away.
  for (let round = 0; round <= ROUNDS; round += 1) {
    const samples = await page.evaluate(
      ([row, count]) => (window as unknown as BenchWindow).branchBench.commits(row, count),
      [entry, COMMITS_PER_ROUND] as const,
    );
    if (round === 0) continue;
    ours.push(...samples.ours);
    reference.push(...samples.reference);
  }
  await quit(app);
  const p99 = percentile(ours, 0.99);
  return makeRow({
    id: 'R1',
    what: 'acknowledged commit (bridge, journal flush, strict transaction) / bare strict put',
    unit: 'ms',
    ours,
    reference,
    target: 'p50 ratio <= 2.0 and our p99 <= 50 ms',
    met: ({ ratio }) => ratio <= 2 && p99 <= 50,
    extra: { p99, referenceP99: percentile(reference, 0.99) },
  });
}

async function firstRecord(page: Page): Promise<{ entry: unknown }> {
  const entry = await page.evaluate(async () => {
    const bench = window as unknown as BenchWindow;
    const reply = (await bench.branchDesk.requests['journal.readAfter']?.({ seq: 0, limit: 10 })) as {
      value: { entries: { command: { ops: { table: string; after: Record<string, unknown> }[] } }[] };
    };
    const ops = reply.value.entries.flatMap((one) => one.command.ops);
    return ops.find((op) => op.table === 'records' && op.after['state'] === 'draft')?.after;
  });
  return { entry: entry ?? (await anyDraft(page)) };
}

/** A signed record cannot be edited: the measured one is a draft with the same contents. */
async function anyDraft(page: Page): Promise<unknown> {
  return page.evaluate(async () => {
    const bench = window as unknown as BenchWindow;
    const reply = (await bench.branchDesk.requests['journal.readAfter']?.({ seq: 0, limit: 500 })) as {
      value: { entries: { command: { ops: { table: string; after: Record<string, unknown> }[] } }[] };
    };
    const ops = reply.value.entries.flatMap((one) => one.command.ops);
    const row = ops.find((op) => op.table === 'records')?.after;
    return (
      row && { ...row, state: 'draft', revisions: [], corrections: [], id: '01JBENCH000000000000000000' }
    );
  });
}

async function measureRebuild(profile: string): Promise<BenchRow> {
  const app = await startReal(profile);
  const page = await openBenchPage(app);
  const ours: number[] = [];
  const reference: number[] = [];
  let rows = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const rebuilt = await page.evaluate(() => (window as unknown as BenchWindow).branchBench.rebuild());
    const raw = await page.evaluate(() => (window as unknown as BenchWindow).branchBench.rawPuts());
    expect(raw.rows).toBe(rebuilt.rows);
    rows = rebuilt.rows;
    ours.push(rebuilt.milliseconds);
    reference.push(raw.milliseconds);
  }
  expect(rows).toBeGreaterThanOrEqual(TEN_YEARS_ROWS);
  await quit(app);
  return makeRow({
    id: 'R3',
    what: `full rebuild of the view, ${rows} rows / raw IndexedDB put loop of the same rows`,
    unit: 'ms',
    ours,
    reference,
    target: 'ratio <= 1.3',
    met: ({ ratio }) => ratio <= 1.3,
    extra: { rows },
  });
}

test.afterAll(() => {
  const runtime = readRuntime();
  console.log(`machine: ${cpus().length} cores, ${cpus()[0]?.model ?? ''}; Electron ${runtime.electron}`);
});
