// What tests and the demo play on: the built app, the runtime, a virtual display, a private printer.
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { buildAll } from './build.mjs';
import { tool } from './check/steps.mjs';
import { openDisplay } from './display.mjs';
import { openPrintQueue } from './print-queue.mjs';
import { describeRuntime, readRuntime, runtimeEnvironment, sandboxAdvice } from './runtime.mjs';
import { root } from './setup/places.mjs';
import { announcePlaces } from './stage-of-worker.mjs';

/** Two tests side by side use two cores well; more would only make each other's deadlines tight. */
export const MOST_WORKERS = Math.min(2, availableParallelism());

/** A display and a printer. */
async function openPlace() {
  const display = await openDisplay({ always: true });
  const queue = await openPrintQueue();
  const close = async () => {
    await queue.close();
    display.close();
  };
  return { env: { ...(display.virtual ? { DISPLAY: display.virtual } : {}), ...queue.env }, close };
}

function openPlaces(count) {
  return Promise.all(Array.from({ length: count }, openPlace));
}

/**
 * Sets the stage, runs Playwright on it and clears it away again.
 * @param {object} options
 * @param {string[]} options.args Playwright's own arguments
 * @param {NodeJS.ProcessEnv} [options.env] more environment for the tests
 * @param {boolean} options.withKit whether the page of all widgets is built too
 * @param {boolean} [options.withBench] whether the page that measures the storage layer is built too
 * @param {number} [options.workers] tests side by side, each with a display and a printer of its own
 * @returns {Promise<number>} exit code
 */
export async function runOnStage({ args, env = {}, withKit, withBench = false, workers = 1 }) {
  const runtime = readRuntime();
  await buildAll({ withKit, withBench, strict: true });
  process.stderr.write(`runtime: ${describeRuntime(runtime)}\n`);
  const advice = sandboxAdvice();
  if (advice) process.stderr.write(`${advice}\n`);
  const places = await openPlaces(workers);
  const [node, ...cli] = tool('@playwright/test/cli.js', 'test', ...args);
  const child = spawn(node, cli, {
    cwd: root,
    stdio: 'inherit',
    env: { ...runtimeEnvironment(runtime), ...announcePlaces(places.map((place) => place.env)), ...env },
  });
  try {
    return await new Promise((resolve, reject) => {
      child.on('error', reject);
      child.on('exit', (code) => resolve(code ?? 1));
    });
  } finally {
    for (const place of places) await place.close();
  }
}
