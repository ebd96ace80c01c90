// Runs the end-to-end tests on the real Electron; arguments go to Playwright (`npm run test:e2e -- main-job`).
import { MOST_WORKERS, runOnStage } from './stage.mjs';
import { runScript } from './setup/say.mjs';

await runScript(async () => {
  process.exitCode = await runOnStage({
    args: process.argv.slice(2),
    withKit: true,
    withBench: true,
    workers: MOST_WORKERS,
  });
});
