/** The app as the user has it: without the standing clock of the tests, because timings are the point here. */
import { startApp, type RunningApp } from '../machine/running-app';

export interface RealOptions {
  /** `locked`: the measurement opens the lock itself. */
  vault?: 'open' | 'locked';
  /** False: the same program with nothing sealed, as far as main stores it (environment.ts). */
  sealing?: boolean;
}

export function startReal(
  profile: string,
  { vault = 'open', sealing = true }: RealOptions = {},
): Promise<RunningApp> {
  return startApp({ profile, vault, env: sealing ? {} : { BRANCH_HANDBOOK_SEALING: 'none' } });
}

export async function quit(app: RunningApp): Promise<void> {
  const ended = app.electron.waitForEvent('close', { timeout: 60_000 });
  await app.electron.evaluate(({ app: program }) => {
    program.quit();
  });
  await ended;
}
