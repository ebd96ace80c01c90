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
  app.once('quit', () => removeTemporary(environment));
  guardEverything(log, environment.development);
  const { copy, systemKey, textSize } = wipe.marker;
  const cleared = await clear(wipe, log);
  await showLastWords({ profile: wipe.profile, cleared, copy, systemKey, textSize });
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
