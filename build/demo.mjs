// `npm run demo -- --out DIR`: the main job, unattended, through the user interface of the real Electron with
// the sample data. The script is electron/e2e/demo/demo.ts, run by Playwright with build/demo.playwright.config.ts
// so that it shares fixtures and page models with the tests; it finds the folder in DEMO_OUT.
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { root } from './setup/places.mjs';
import { runScript, SetupFailure } from './setup/say.mjs';
import { runOnStage } from './stage.mjs';

function outFolder(args) {
  const at = args.findIndex((arg) => arg === '--out' || arg.startsWith('--out='));
  const value = args[at]?.startsWith('--out=') ? args[at].slice('--out='.length) : args[at + 1];
  if (at === -1 || !value) {
    throw new SetupFailure('Say where the results go: npm run demo -- --out DIR');
  }
  return resolve(process.env.INIT_CWD ?? process.cwd(), value);
}

await runScript(async () => {
  const out = outFolder(process.argv.slice(2));
  mkdirSync(out, { recursive: true });
  process.exitCode = await runOnStage({
    args: ['--config', join(root, 'build', 'demo.playwright.config.ts')],
    env: { DEMO_OUT: out },
    withKit: false,
  });
  if (process.exitCode === 0) process.stdout.write(`demo: everything is in ${out}\n`);
});
