// Remembers how far each fault test came, so that full counts fit several sittings.
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readJson, root } from '../setup/places.mjs';

const progressFile = join(root, 'out', 'faults-progress.json');
const reportFile = join(root, 'out', 'faults.json');
/** Failures written out in full; the count goes on. */
const MOST_EXAMPLES = 50;

/**
 * @typedef {object} TestProgress
 * @property {string} what
 * @property {number} wanted cases of a whole run
 * @property {number} count cases done
 * @property {number} failed
 * @property {{case: number, text: string}[]} examples
 */

/**
 * @param {{mode: 'plain' | 'full', seed: number, digest: string, keep: boolean}} options `keep`: go on although
 *   the code has changed since
 * @returns {{tests: Record<string, TestProgress>, restarted: boolean}}
 */
export function readProgress({ mode, seed, digest, keep }) {
  const stored = readJson(progressFile)?.[mode];
  if (!stored || stored.seed !== seed) return { tests: {}, restarted: false };
  if (stored.digest !== digest && !keep) return { tests: {}, restarted: true };
  return { tests: stored.tests, restarted: false };
}

export function writeProgress({ mode, seed, digest, tests }) {
  writeWhole(progressFile, { ...readJson(progressFile), [mode]: { seed, digest, tests } });
}

/** `out/faults.json`, also kept by whoever closes an issue with it. */
export function writeReport({ mode, seed, tests }) {
  const rows = Object.entries(tests).sort(([a], [b]) => Number(a.slice(1)) - Number(b.slice(1)));
  writeWhole(reportFile, {
    full: mode === 'full',
    seed,
    tests: rows.map(([id, { what, wanted, count, failed }]) => ({ id, what, count, failed, wanted })),
    failures: rows.flatMap(([id, { examples }]) => examples.map((example) => ({ id, seed, ...example }))),
  });
}

export function addFailures(progress, failures) {
  progress.failed += failures.length;
  progress.examples = [...progress.examples, ...failures].slice(0, MOST_EXAMPLES);
}

function writeWhole(file, value) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.tmp`, `${JSON.stringify(value, null, 1)}\n`);
  renameSync(`${file}.tmp`, file);
}
