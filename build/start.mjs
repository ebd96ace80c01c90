// Opens the app on the chosen runtime. `--watch`: builds again after each change and starts anew (there is
// no development server, so origin, security policy and "no network" are the same as in the shipped app).
// Everything else on the command line goes to the app.
import { spawn } from 'node:child_process';
import { existsSync, watch } from 'node:fs';
import { join } from 'node:path';
import { buildAll } from './build.mjs';
import { openDisplay } from './display.mjs';
import {
  describeRuntime,
  readRuntime,
  runtimeEnvironment,
  runtimeSwitches,
  sandboxAdvice,
} from './runtime.mjs';
import { root } from './setup/places.mjs';
import { runScript, SetupFailure } from './setup/say.mjs';

const WATCHED = ['electron', 'renderer', 'shared', 'resources'];
const QUIET_MS = 200;
const QUIT_DEADLINE_MS = 5_000;

function say(line) {
  process.stderr.write(`start: ${line}\n`);
}

function launch(runtime, display, appArguments) {
  const args = [...runtimeSwitches(), root, ...appArguments];
  const env = { ...runtimeEnvironment(runtime), ...display };
  return spawn(runtime.path, args, { stdio: 'inherit', env });
}

/** Resolves with the exit code once the app has ended. */
function ended(app) {
  return new Promise((resolve) => {
    if (app.exitCode !== null || app.signalCode !== null) resolve(app.exitCode ?? 1);
    else app.once('exit', (code) => resolve(code ?? 1));
  });
}

/** Asks the app to quit as a user would; after the deadline it is ended. */
async function quit(app) {
  const deadline = setTimeout(() => app.kill('SIGKILL'), QUIT_DEADLINE_MS);
  app.kill('SIGTERM');
  await ended(app);
  clearTimeout(deadline);
}

function onChange(callback) {
  let timer;
  for (const folder of WATCHED) {
    watch(join(root, folder), { recursive: true }, (_event, name) => {
      if (name && /\.(test|e2e)\.tsx?$/.test(name)) return;
      clearTimeout(timer);
      timer = setTimeout(callback, QUIET_MS);
    });
  }
}

async function watchAndRestart(start) {
  let app = start();
  let busy = false;
  let again = false;
  const rebuild = async () => {
    if (busy) {
      again = true;
      return;
    }
    busy = true;
    do {
      again = false;
      try {
        const made = await buildAll({ withKit: true });
        if (made.some((name) => name !== 'cli')) {
          await quit(app);
          app = start();
        }
      } catch (error) {
        say(error instanceof SetupFailure ? error.message : String(error?.stack ?? error));
      }
    } while (again);
    busy = false;
  };
  onChange(() => void rebuild());
  say('watching for changes; Ctrl+C ends');
  await new Promise((resolve) => process.once('SIGINT', resolve));
  await quit(app);
  process.exit(0);
}

await runScript(async () => {
  const isWatching = process.argv.includes('--watch');
  const appArguments = process.argv.slice(2).filter((arg) => arg !== '--watch');
  const runtime = readRuntime();
  await buildAll({ withKit: isWatching });
  if (!existsSync(join(root, 'out', 'electron', 'main.cjs'))) {
    throw new SetupFailure('out/electron/main.cjs was not built: see the messages of the build above.');
  }
  say(describeRuntime(runtime));
  if (runtimeSwitches().length > 0)
    say('running as root: Chromium starts without its sandbox (--no-sandbox)');
  const advice = sandboxAdvice();
  if (advice) say(advice);
  const display = await openDisplay();
  if (display.virtual) say(`no display: the app runs on the virtual display ${display.virtual} (Xvfb)`);

  const start = () => launch(runtime, display.env, appArguments);
  if (isWatching) return watchAndRestart(start);
  const app = start();
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => app.kill(signal));
  process.exitCode = await ended(app);
  display.close();
});
