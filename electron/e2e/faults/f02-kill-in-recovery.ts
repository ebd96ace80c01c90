/** F2: killed while it writes, and twice more while the next starts bring the view back. */
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { readRuntime, runtimeEnvironment, runtimeSwitches } from '../../../build/runtime.mjs';
import { root } from '../../../build/setup/places.mjs';
import type { FaultTest } from '../../faults/fault-test';
import { Random } from '../../faults/support/random';
import { checkStarted, openWriter, writePairs, type Pair } from './pairs';
import { withApp, withProfile } from './profiles';

const COMMITS = 40;
/** From before the journal is opened to after the view is rebuilt. */
const MOST_START_MS = 1_800;

export const killInRecovery: FaultTest = {
  id: 'F2',
  what: 'two more kills while the view is being rebuilt (real Electron)',
  counts: { ci: 5, full: 50 },
  needsApp: true,
  run: (caseNo, seed) =>
    withProfile(async (profile, template) => {
      const random = new Random(seed, caseNo);
      const acknowledged: Pair[] = [];
      const refused = await withApp({ profile }, async (app) => {
        await app.untilStarted();
        await openWriter(app, (pair) => acknowledged.push(pair));
        return writePairs(app.page, COMMITS);
      });
      if (refused !== '' || acknowledged.length !== COMMITS) return `not filled: ${refused}`;
      // Without its view the next start has everything to do.
      rmSync(join(profile, 'IndexedDB'), { recursive: true, force: true });
      for (let kill = 0; kill < 2; kill += 1) await startAndKill(profile, random.below(MOST_START_MS));
      return withApp({ profile }, (app) => checkStarted(app, acknowledged, template.tables));
    }),
};

/** Starts the bare program (nobody attached to it) and kills its whole process group after `ms`. */
function startAndKill(profile: string, ms: number): Promise<void> {
  const runtime = readRuntime();
  const child = spawn(runtime.path, [...runtimeSwitches(), root], {
    cwd: root,
    detached: true,
    stdio: 'ignore',
    env: { ...runtimeEnvironment(runtime), BRANCH_HANDBOOK_TEST: '1', BRANCH_HANDBOOK_PROFILE: profile },
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', () => resolve());
    setTimeout(() => {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    }, ms);
  });
}
