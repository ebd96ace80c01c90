// The Electron runtime the set-up chose, for everything that starts it (start, tests, demo, packaging).
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readJson, runtimeFile } from './setup/places.mjs';
import { SetupFailure } from './setup/say.mjs';

/**
 * @typedef {object} Runtime
 * @property {string} path the program to start
 * @property {string} dist its folder (what electron-builder calls electronDist)
 * @property {'official' | 'fallback' | 'ELECTRON_DIST'} source where it came from
 * @property {string} electron version, for example `25.1.1`
 * @property {string} chrome version of Chromium
 * @property {string} node version of Node inside
 */

/**
 * Reads the set-up's choice.
 * @returns {Runtime}
 * @throws {SetupFailure} when the set-up has not run
 */
export function readRuntime() {
  const runtime = readJson(runtimeFile);
  if (runtime?.path) return runtime;
  throw new SetupFailure('No Electron runtime has been chosen yet: run `npm run setup` first.');
}

/** One line that names the runtime, printed at each start of the tests. */
export function describeRuntime(runtime) {
  return `Electron ${runtime.electron} (Chromium ${runtime.chrome}, Node ${runtime.node}; ${runtime.source}) at ${runtime.path}`;
}

/**
 * Command-line switches this process's situation demands, before the app's folder.
 * @returns {string[]}
 */
export function runtimeSwitches() {
  // Chromium refuses to start its sandbox as root on Linux; everyone else keeps the sandbox.
  const isLinuxRoot = process.platform === 'linux' && process.getuid?.() === 0;
  return isLinuxRoot ? ['--no-sandbox'] : [];
}

/**
 * One line of advice when this Linux forbids ordinary users the name spaces Chromium's sandbox is made of
 * (Ubuntu 24.04 by default); null when it may start.
 */
export function sandboxAdvice() {
  if (process.platform !== 'linux' || process.getuid?.() === 0) return null;
  const [apparmor, debian] = [
    'kernel/apparmor_restrict_unprivileged_userns',
    'kernel/unprivileged_userns_clone',
  ].map((name) => {
    try {
      return readFileSync(join('/proc/sys', name), 'utf8').trim();
    } catch {
      return null;
    }
  });
  if (apparmor === '1') return adviceFor('kernel.apparmor_restrict_unprivileged_userns=0');
  if (debian === '0') return adviceFor('kernel.unprivileged_userns_clone=1');
  return null;
}

const adviceFor = (setting) =>
  `this system forbids Chromium's sandbox to ordinary users; if the app does not start, type \`sudo sysctl -w ${setting}\``;

/** The environment for the runtime: the `electron` package and Playwright find the same program. */
export function runtimeEnvironment(runtime) {
  const env = { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: runtime.dist };
  delete env.ELECTRON_RUN_AS_NODE;
  return env;
}
