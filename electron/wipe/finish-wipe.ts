/** A start that is for clearing the PC and for nothing else: it clears, says what came of it, and ends. */
import { app } from 'electron';
import { nodeDisk } from '../files/node-disk';
import type { Log } from '../logging/log';
import { guardEverything } from '../shell/guards';
import { clearProfile, type Cleared } from './clear-profile';
import { kindOf } from './file-kind';
import { showLastWords } from './last-window';
import { requireOwnProfile } from './own-profile';
import { BUSY_DELAYS_MS } from './remove-tree';
import { surroundings } from './surroundings';
import { removeTemporary, type StartEnvironment, type WipeOrder } from './temporary-profile';

/** After `app` is ready; resolves when the user has closed the last window. */
export async function finishWipe(environment: StartEnvironment, log: Log): Promise<void> {
  const { wipe } = environment;
  if (!wipe) return;
  app.once('quit', () => endWithoutTrace(environment));
  guardEverything(log, environment.development);
  const { copy, systemKey, textSize } = wipe.marker;
  const cleared = await clear(wipe, log);
  await showLastWords({ profile: wipe.profile, cleared, copy, systemKey, textSize });
}

/**
 * The engine's processes write their own files once more while they go down; these would be the only trace of this
 * start. None of them has anything to lose, so they are not let: the others first, or they would write after us.
 */
function endWithoutTrace(environment: StartEnvironment): void {
  app.releaseSingleInstanceLock();
  for (const { pid } of app.getAppMetrics()) if (pid !== process.pid) kill(pid);
  removeTemporary(environment);
  kill(process.pid);
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // it has just ended by itself
  }
}

/** undefined: it is none of ours after all, and nothing was touched. */
async function clear({ profile, marker }: WipeOrder, log: Log): Promise<Cleared | undefined> {
  try {
    await requireOwnProfile(profile, surroundings(), kindOf);
  } catch (error) {
    log.error('the folder to be cleared is an odd one', error);
    return undefined;
  }
  return clearProfile({ disk: nodeDisk, profile, marker, kindOf, busyDelaysMs: BUSY_DELAYS_MS });
}
