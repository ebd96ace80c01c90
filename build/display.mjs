// A display for the windows: the user's own, or a virtual one (Xvfb) where there is none.
import { spawn } from 'node:child_process';
import { SetupFailure } from './setup/say.mjs';

const START_DEADLINE_MS = 15_000;
const SCREEN = '1920x1080x24';

/**
 * @typedef {object} Display
 * @property {NodeJS.ProcessEnv} env what a program needs to find it
 * @property {string | null} virtual its name (`:99`) when it is ours
 * @property {() => void} close ends ours, leaves the user's alone
 */

function startXvfb() {
  return new Promise((resolve, reject) => {
    const fail = (reason) =>
      reject(
        new SetupFailure(`The virtual display Xvfb does not start (${reason}): install the package xvfb.`),
      );
    // `-displayfd 3` lets the server pick a free number and tell it on pipe 3: no guessing, no race.
    const args = ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp'];
    const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
    const deadline = setTimeout(() => {
      server.kill();
      fail(`no answer within ${START_DEADLINE_MS / 1000} s`);
    }, START_DEADLINE_MS);
    server.on('error', (error) => {
      clearTimeout(deadline);
      fail(error.message);
    });
    server.on('exit', (code) => {
      clearTimeout(deadline);
      fail(`exit code ${code}`);
    });
    server.stdio[3].once('data', (chunk) => {
      clearTimeout(deadline);
      resolve({ server, name: `:${String(chunk).trim()}` });
    });
  });
}

/**
 * @param {{always?: boolean}} options `always`: a virtual one even if the user has a display (tests must not
 *   depend on it); only on Linux
 * @returns {Promise<Display>}
 */
export async function openDisplay({ always = false } = {}) {
  const env = { ...process.env };
  const hasOwn = process.platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
  if (process.platform !== 'linux' || (hasOwn && !always)) return { env, virtual: null, close: () => {} };

  const { server, name } = await startXvfb();
  const close = () => server.kill();
  process.once('exit', close);
  server.unref();
  server.stdio[3].unref();
  delete env.WAYLAND_DISPLAY;
  return { env: { ...env, DISPLAY: name }, virtual: name, close };
}
