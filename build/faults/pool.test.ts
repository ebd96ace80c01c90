import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCases } from './pool.mjs';

const folder = mkdtempSync(join(tmpdir(), 'branch-handbook-pool-'));
const bundle = join(folder, 'tests.mjs');

beforeAll(() => {
  writeFileSync(
    bundle,
    `export const faultTests = [{
      id: 'F0',
      run: async (caseNo, seed) => {
        if (caseNo === 3) return 'went wrong with seed ' + seed;
        if (caseNo === 5) throw new Error('broke');
        if (caseNo === 8) process.exit(7);
        if (caseNo === 11) await new Promise(() => undefined);
      },
    }];`,
  );
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface Found {
  done: number;
  failures: { case: number; text: string }[];
}

async function run(from: number, total: number, stop = () => false): Promise<Found> {
  const found: Found = { done: from, failures: [] };
  await runCases({
    bundle: pathToFileURL(bundle).href,
    id: 'F0',
    seed: 9,
    from,
    total,
    jobs: 2,
    deadlineMs: 600,
    env: process.env,
    stop,
    onProgress: (done, failures) => {
      found.done = done;
      found.failures.push(...failures);
    },
  });
  return found;
}

test('counts every case once: those that fail, throw, end the process or never end', async () => {
  const { done, failures } = await run(0, 14);
  expect(done).toBe(14);
  expect(failures.map((failure) => failure.case)).toEqual([3, 5, 8, 11]);
  expect(failures[0]?.text).toBe('went wrong with seed 9');
  expect(failures[1]?.text).toContain('broke');
  expect(failures[2]?.text).toContain('the process died');
  expect(failures[3]?.text).toContain('not finished');
});

test('stops when it is told to, and goes on from there', async () => {
  let asked = 0;
  const first = await run(0, 8, () => (asked += 1) > 3);
  expect(first.done).toBeLessThan(8);
  const second = await run(first.done, 8);
  expect(second.done).toBe(8);
  expect([...first.failures, ...second.failures].map((failure) => failure.case)).toEqual([3, 5]);
});
