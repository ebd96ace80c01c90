// Running other programs from the set-up: their output goes to stderr, their result comes back as a value.
import { spawnSync } from 'node:child_process';

/** True when a program of this name can be found on the PATH. */
export function hasCommand(name) {
  const finder = process.platform === 'win32' ? 'where' : 'which';
  return spawnSync(finder, [name], { stdio: 'ignore' }).status === 0;
}

/**
 * Runs a program and waits. Its output goes to our stderr (stdout is kept for JSON).
 * @returns {boolean} whether it ended with exit code 0
 */
export function runLoud(command, args, options = {}) {
  return spawnSync(command, args, { stdio: ['ignore', 2, 2], ...options }).status === 0;
}

/**
 * Runs a program and collects what it prints.
 * @returns {{ok: boolean, stdout: string, stderr: string}}
 */
export function runQuiet(command, args, options = {}) {
  const result = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, ...options });
  return { ok: result.status === 0, stdout: result.stdout ?? '', stderr: result.stderr ?? '' };
}

/** The npm that is running us, else the one on the PATH: [program, first arguments, spawn options]. */
export function npmCommand() {
  const script = process.env.npm_execpath;
  if (script && /npm-cli\.c?js$/.test(script)) return [process.execPath, [script], {}];
  return process.platform === 'win32' ? ['npm.cmd', [], { shell: true }] : ['npm', [], {}];
}
