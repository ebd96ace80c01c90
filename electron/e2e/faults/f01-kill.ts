/** F1: the whole program is killed while it writes. */
import type { FaultTest } from '../../faults/fault-test';
import { Random } from '../../faults/support/random';
import { checkStarted, openWriter, writePairs, type Pair } from './pairs';
import { withApp, withProfile } from './profiles';

/** Commits before the kill: from the very first one to well behind the warm-up. */
const MOST_COMMITS = 60;
/** After the last acknowledgement heard: anywhere inside the next commits, which take 2 to 5 ms each. */
const MOST_DELAY_MS = 25;
/** More than the writer ever reaches before it is killed. */
const ENDLESS = 100_000;

export const killWhileWriting: FaultTest = {
  id: 'F1',
  what: 'kill -9 of the whole program while it writes (real Electron)',
  counts: { ci: 25, full: 200 },
  needsApp: true,
  run: (caseNo, seed) =>
    withProfile(async (profile, template) => {
      const random = new Random(seed, caseNo);
      const acknowledged: Pair[] = [];
      const commits = 1 + random.below(MOST_COMMITS);
      const delayMs = random.below(MOST_DELAY_MS);
      await withApp({ profile }, async (app) => {
        await app.untilStarted();
        const enough = new Promise<void>((resolve) => {
          void openWriter(app, (pair) => {
            acknowledged.push(pair);
            if (acknowledged.length === commits) setTimeout(resolve, delayMs);
          }).then(() => writePairs(app.page, ENDLESS).catch(() => 'killed'));
        });
        await enough;
        await app.kill();
      });
      return withApp({ profile }, (app) => checkStarted(app, acknowledged, template.tables));
    }),
};
