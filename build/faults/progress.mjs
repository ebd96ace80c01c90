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
 * @property {string} digest of the code that was run
 */

/** What earlier sittings with this seed came to. @returns {Record<string, TestProgress>} by key (`F3`, `F17/app`) */
export function readProgress({ mode, seed }) {
  const stored = readJson(progressFile)?.[mode];
  return stored?.seed === seed ? stored.tests : {};
}

/** One test's own entry only: another run may be counting another test. */
export function writeProgress({ mode, seed, key, progress }) {
  const stored = readJson(progressFile) ?? {};
  const tests = stored[mode]?.seed === seed ? stored[mode].tests : {};
  writeWhole(progressFile, { ...stored, [mode]: { seed, tests: { ...tests, [key]: progress } } });
}

/** `out/faults.json`, also kept by whoever closes an issue with it. */
export function writeReport({ mode, seed, tests }) {
  const rows = Object.entries(tests).sort(([a], [b]) => parseInt(a.slice(1), 10) - parseInt(b.slice(1), 10));
  writeWhole(reportFile, {
    full: mode === 'full',
    seed,
    tests: rows.map(([key, { what, wanted, count, failed }]) => ({
      id: key.split('/')[0],
      what,
      count,
      failed,
      wanted,
    })),
    failures: rows.flatMap(([key, { examples }]) =>
      examples.map((example) => ({ id: key.split('/')[0], seed, ...example })),
    ),
  });
}

export function addFailures(progress, failures) {
  progress.failed += failures.length;
  progress.examples = [...progress.examples, ...failures].slice(0, MOST_EXAMPLES);
}

function writeWhole(file, value) {
  mkdirSync(dirname(file), { recursive: true });
  const beside = `${file}.${process.pid}.tmp`;
  writeFileSync(beside, `${JSON.stringify(value, null, 1)}\n`);
  renameSync(beside, file);
}
