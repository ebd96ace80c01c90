/** F1: the whole program is killed while it writes. */
import type { FaultTest } from '../../faults/fault-test';
import { Random } from '../../faults/support/random';
import type { RunningApp } from '../machine/running-app';
import { checkStarted, openWriter, writePairs, type Pair } from './pairs';
import { withApp, withProfile } from './profiles';

/** Commits before the kill: from the very first one to well behind the warm-up. */
const MOST_COMMITS = 60;
/** After the last acknowledgement heard: anywhere inside the next commits, which take 2 to 5 ms each. */
const MOST_DELAY_MS = 25;
/** More than the writer ever reaches before it is killed. */
const ENDLESS = 100_000;

/**
 * Kills of one case, one after the other on one profile: the start that shows what the last one left is the one that
 * writes on until the next, so every kill also meets a journal and a view that came through one already.
 */
const KILLS = 5;

export const killWhileWriting: FaultTest = {
  id: 'F1',
  what: `kill -9 of the whole program while it writes, ${KILLS} times a case (real Electron)`,
  counts: { ci: 5, full: 40 },
  needsApp: true,
  run: (caseNo, seed) =>
    withProfile(async (profile, template) => {
      const random = new Random(seed, caseNo);
      const acknowledged: Pair[] = [];
      for (let kill = 0; kill < KILLS; kill += 1) {
        const wrong = await withApp({ profile }, async (app) => {
          const found = await checkStarted(app, acknowledged, template.tables);
          if (found === undefined) await writeAndKill(app, acknowledged, random);
          return found;
        });
        if (wrong !== undefined) return `after kill ${kill}: ${wrong}`;
      }
      return withApp({ profile }, (app) => checkStarted(app, acknowledged, template.tables));
    }),
};

/** Adds what was acknowledged until the program was gone. */
async function writeAndKill(app: RunningApp, acknowledged: Pair[], random: Random): Promise<void> {
  const before = acknowledged.length;
  const commits = 1 + random.below(MOST_COMMITS);
  const delayMs = random.below(MOST_DELAY_MS);
  await new Promise<void>((resolve) => {
    void openWriter(app, (pair) => {
      acknowledged.push(pair);
      if (acknowledged.length === before + commits) setTimeout(resolve, delayMs);
    }).then(() => writePairs(app.page, ENDLESS).catch(() => 'killed'));
  });
  await app.kill();
}
