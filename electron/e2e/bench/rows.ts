/** The rows of `npm run bench`: samples, medians, ratios, and whether the target is met. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

export interface BenchRow {
  id: string;
  what: string;
  /** Median of our samples, in `unit`. */
  ours: number;
  reference: number;
  /** ours / reference. */
  ratio: number;
  unit: string;
  /** As a sentence: what `met` was judged by. */
  target: string;
  met: boolean;
  samples: { ours: number[]; reference: number[] };
  /** Further figures of the row, e.g. p99. */
  extra?: Record<string, number>;
}

export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  const found = sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
  if (found === undefined) throw new Error('no samples');
  return found;
}

export const median = (samples: readonly number[]): number => percentile(samples, 0.5);

export interface RowInput {
  id: string;
  what: string;
  unit: string;
  ours: number[];
  reference: number[];
  target: string;
  met: (row: { ours: number; reference: number; ratio: number }) => boolean;
  extra?: Record<string, number>;
}

export function makeRow({ met, ours, reference, ...rest }: RowInput): BenchRow {
  const figures = { ours: median(ours), reference: median(reference), ratio: 0 };
  figures.ratio = figures.ours / figures.reference;
  return { ...rest, ...figures, met: met(figures), samples: { ours, reference } };
}

export function writeRows(file: string, rows: readonly BenchRow[]): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify({ rows }, null, 1)}\n`);
}
