/** The app as the user has it: without the standing clock of the tests, because timings are the point here. */
import { startApp, type RunningApp } from '../machine/running-app';

export function startReal(profile: string): Promise<RunningApp> {
  return startApp({ profile });
}

export async function quit(app: RunningApp): Promise<void> {
  const ended = app.electron.waitForEvent('close', { timeout: 60_000 });
  await app.electron.evaluate(({ app: program }) => {
    program.quit();
  });
  await ended;
}
