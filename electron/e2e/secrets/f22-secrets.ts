/**
 * F22 for `npm run faults`: the working life with its sixty planted secrets; with the full counts also the whole
 * end-to-end run, every profile of which is read when its test is over, and the folder of temporary files at the end.
 */
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../../build/setup/places.mjs';
import type { FaultTest } from '../../faults/fault-test';
import { expectSealed } from './every-profile';

/** The whole run takes a quarter of an hour on two free cores. */
const DEADLINE_MS = 4 * 3_600_000;
const TOLD_CHARS = 4_000;

export const secretsScan: FaultTest = {
  id: 'F22',
  what: 'secrets in clear: a working life; after every end-to-end test',
  counts: { ci: 1, full: 2 },
  // One at a time: each builds the program and opens displays.
  needsApp: true,
  deadlineMs: DEADLINE_MS,
  async run(caseNo) {
    const temporary = mkdtempSync(join(tmpdir(), 'branch-secrets-'));
    // As /tmp is: the printing system works as a user of its own.
    chmodSync(temporary, 0o1777);
    try {
      const said = await runTests(caseNo === 0 ? ['secrets.e2e'] : [], temporary);
      if (said !== undefined) return said;
      // Each test has cleared its own away: what is left the program left.
      expectSealed(temporary);
      return undefined;
    } catch (error) {
      return String(error);
    } finally {
      rmSync(temporary, { recursive: true, force: true, maxRetries: 3 });
    }
  },
};

/** @returns the end of what was said when a test failed */
function runTests(names: readonly string[], temporary: string): Promise<string | undefined> {
  // The tests' own sources hold numbers; compiled, they belong to the runner and not to what the program leaves.
  const compiled = join(root, 'out', 'compiled-tests');
  const env = { ...process.env, TMPDIR: temporary, E2E_SECRETS: '1', PWTEST_CACHE_DIR: compiled };
  const child = spawn(process.execPath, [join(root, 'build', 'e2e.mjs'), ...names], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => (said = (said + chunk.toString('utf8')).slice(-TOLD_CHARS)));
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code === 0 ? undefined : said));
  });
}

export const faultTests: readonly FaultTest[] = [secretsScan];
