/** The development page that hands out the storage layer (renderer/app/bench-main.ts), as the measurements see it. */
import { expect, type Page } from '@playwright/test';
import type { Reply } from '../../../shared/ipc/reply';
import type { RunningApp } from '../machine/running-app';

interface Timed {
  milliseconds: number;
  rows: number;
}
export interface BenchWindow {
  branchBench: {
    commits(row: unknown, count: number, sealed: boolean): Promise<{ ours: number[]; reference: number[] }>;
    rebuild(sealed: boolean): Promise<Timed>;
    rawPuts(): Promise<Timed>;
    commitMany(row: unknown, count: number): Promise<void>;
  };
  branchDesk: { requests: Record<string, (input: unknown) => Promise<Reply<unknown>>> };
}

/** @returns the page itself, with nothing of the app in it */
export async function openBenchPage(app: RunningApp): Promise<Page> {
  await expect(app.page.locator('html[data-app-state=ready]')).toHaveCount(1, { timeout: 120_000 });
  await app.page.goto('app://branch-handbook/bench.html');
  await expect(app.page.locator('html[data-ready=bench]')).toHaveCount(1);
  return app.page;
}

/** A request of the open lock. @throws when it is refused: a measurement that goes on would measure refusals */
export async function ask<T>(page: Page, name: string, input: unknown): Promise<T> {
  const reply = await page.evaluate(
    ([request, given]) => (window as unknown as BenchWindow).branchDesk.requests[request]?.(given),
    [name, input] as const,
  );
  if (!reply?.ok) throw new Error(`${name}: ${reply?.failure.code ?? 'no such request'}`);
  return reply.value as T;
}

type Row = Record<string, unknown>;
interface Entries {
  entries: { command: { ops: { table: string; after: Row | null }[] } }[];
}

/** The first rows the journal holds of a table. */
export async function rowsOf(page: Page, table: string): Promise<Row[]> {
  const { entries } = await ask<Entries>(page, 'journal.readAfter', { seq: 0, limit: 500 });
  const ops = entries.flatMap(({ command }) => command.ops);
  const rows = ops.flatMap((op) => (op.table === table && op.after ? [op.after] : []));
  if (rows.length === 0) throw new Error(`no row of ${table}`);
  return rows;
}

/** A record that can be edited (a signed one is locked), with the contents of those that are there. */
export async function draftRecord(page: Page): Promise<Row> {
  const rows = await rowsOf(page, 'records');
  const draft = rows.find((row) => row['state'] === 'draft');
  const id = '01JBENCH000000000000000000';
  return draft ?? { ...rows[0], state: 'draft', revisions: [], corrections: [], id };
}
