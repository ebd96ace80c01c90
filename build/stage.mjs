// What tests and the demo play on: the built app, the runtime, a virtual display, a private printer.
import { spawn } from 'node:child_process';
import { buildAll } from './build.mjs';
import { tool } from './check/steps.mjs';
import { openDisplay } from './display.mjs';
import { openPrintQueue } from './print-queue.mjs';
import { describeRuntime, readRuntime, runtimeEnvironment, sandboxAdvice } from './runtime.mjs';
import { root } from './setup/places.mjs';

/**
 * Sets the stage, runs Playwright on it and clears it away again.
 * @param {object} options
 * @param {string[]} options.args Playwright's own arguments
 * @param {NodeJS.ProcessEnv} [options.env] more environment for the tests
 * @param {boolean} options.withKit whether the page of all widgets is built too
 * @param {boolean} [options.withBench] whether the page that measures the storage layer is built too
 * @returns {Promise<number>} exit code
 */
export async function runOnStage({ args, env = {}, withKit, withBench = false }) {
  const runtime = readRuntime();
  await buildAll({ withKit, withBench, strict: true });
  process.stderr.write(`runtime: ${describeRuntime(runtime)}\n`);
  const advice = sandboxAdvice();
  if (advice) process.stderr.write(`${advice}\n`);
  const display = await openDisplay({ always: true });
  const queue = await openPrintQueue();
  const [node, ...cli] = tool('@playwright/test/cli.js', 'test', ...args);
  const child = spawn(node, cli, {
    cwd: root,
    stdio: 'inherit',
    env: { ...runtimeEnvironment(runtime), ...display.env, ...queue.env, ...env },
  });
  try {
    return await new Promise((resolve, reject) => {
      child.on('error', reject);
      child.on('exit', (code) => resolve(code ?? 1));
    });
  } finally {
    await queue.close();
    display.close();
  }
}
