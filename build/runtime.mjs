// The Electron runtime the set-up chose, for everything that starts it (start, tests, demo, packaging).
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

/** The environment for the runtime: the `electron` package and Playwright find the same program. */
export function runtimeEnvironment(runtime) {
  const env = { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: runtime.dist };
  delete env.ELECTRON_RUN_AS_NODE;
  return env;
}
