/**
 * The writer of the real-Electron faults: commands of two rows that belong together, written through the page's
 * own write point; what was acknowledged is remembered in this process, which no fault touches.
 */
import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { canonicalRow } from '../../../shared/schema/state';
import { dumpTables, type Tables } from '../machine/tables';
import type { RunningApp } from '../machine/running-app';

export interface Pair {
  seq: number;
  settingId: string;
  lookId: string;
}

interface StorageWindow {
  branchBench: { writePairs(report: string, limit: number): Promise<string> };
}

/** Only matters on a busy machine; without a test around it Playwright waits five seconds. */
export const PAGE_DEADLINE_MS = 60_000;

/** Opens the page that hands out the storage layer; `onPair` hears of every acknowledged command. */
export async function openWriter(app: RunningApp, onPair: (pair: Pair) => void): Promise<void> {
  await app.page.exposeFunction('heard', onPair);
  await app.page.goto('app://branch-handbook/bench.html');
  await expect(app.page.locator('html[data-ready=bench]')).toHaveCount(1, { timeout: PAGE_DEADLINE_MS });
}

/** Writes until `limit` or the first refusal; resolves with the failure code, empty when there was none. */
export function writePairs(page: Page, limit: number): Promise<string> {
  return page.evaluate(
    (count) => (window as unknown as StorageWindow).branchBench.writePairs('heard', count),
    limit,
  );
}

/** What is wrong with the rows after recovery; undefined when nothing is. */
export function findLoss(tables: Tables, acknowledged: readonly Pair[]): string | undefined {
  const settings = new Map((tables['settings'] ?? []).map((row) => [row['id'], row]));
  const looks = new Map((tables['lookLog'] ?? []).map((row) => [row['id'], row]));
  for (const pair of acknowledged) {
    if (!settings.has(pair.settingId)) return `acknowledged command ${pair.seq} is gone`;
    if (!looks.has(pair.lookId)) return `acknowledged command ${pair.seq} is half there`;
  }
  for (const [id, row] of settings) {
    if (!String(row['key']).startsWith('fault.')) continue;
    if (!looks.has(row['value'])) return `setting ${String(id)} has lost its other half`;
  }
  for (const [id, row] of looks) {
    const setting = settings.get(row['personId']);
    if (row['personId'] === row['branchId'] && setting?.['value'] !== id) {
      return `look ${String(id)} has lost its other half`;
    }
  }
  return undefined;
}

/** The program must have come up with its branch (never the first-start page) and with every row. */
export async function checkStarted(
  app: RunningApp,
  acknowledged: readonly Pair[],
  before: Tables,
): Promise<string | undefined> {
  const state = await app.untilStarted();
  if (state !== 'ready') return `started as ${state}`;
  const tables = await dumpTables(app.page);
  const loss = findLoss(tables, acknowledged);
  if (loss !== undefined) return loss;
  for (const [name, rows] of Object.entries(before)) {
    const now = new Map((tables[name] ?? []).map((row) => [row['id'], canonicalRow(row)]));
    const missing = rows.find((row) => now.get(row['id']) !== canonicalRow(row));
    if (missing) return `${name} ${String(missing['id'])} is not as it was`;
  }
  return undefined;
}
