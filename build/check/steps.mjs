// Runs the programs that check the tree, each with its output kept together and its time taken.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { readJson, root } from '../setup/places.mjs';

/** A program out of node_modules, run with this Node. */
export function tool(path, ...args) {
  return [process.execPath, join(root, 'node_modules', path), ...args];
}

/**
 * @typedef {object} StepResult
 * @property {string} name
 * @property {boolean} ok
 * @property {number} seconds
 * @property {{passed: number, failed: number, skipped: number} | null} tests when the step runs tests
 */

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string[]} command program and arguments
 * @property {string} advice what to do when it fails
 * @property {boolean} [live] print while it runs (long steps); otherwise all at once at the end
 * @property {NodeJS.ProcessEnv} [env] added to ours
 * @property {() => StepResult['tests']} [count] reads the step's report
 */

/** @param {Step} step @returns {Promise<StepResult>} */
export function runStep(step) {
  const startedAt = performance.now();
  const [program, ...args] = step.command;
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, ...step.env },
      stdio: step.live ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
    });
    const chunks = [];
    child.stdout?.on('data', (chunk) => chunks.push(chunk));
    child.stderr?.on('data', (chunk) => chunks.push(chunk));
    const finish = (ok) => {
      const seconds = (performance.now() - startedAt) / 1000;
      process.stdout.write(Buffer.concat(chunks));
      process.stdout.write(`${ok ? 'ok  ' : 'FAIL'} ${step.name} (${seconds.toFixed(1)} s)\n`);
      resolve({ name: step.name, ok, seconds, tests: step.count?.() ?? null });
    };
    child.on('error', (error) => {
      chunks.push(Buffer.from(`${error.message}\n`));
      finish(false);
    });
    child.on('close', (code) => finish(code === 0));
  });
}

/** Steps one after the other until one fails. @param {Step[]} steps @returns {Promise<StepResult[]>} */
export async function runLane(steps) {
  const results = [];
  for (const step of steps) {
    results.push(await runStep(step));
    if (!results.at(-1).ok) break;
  }
  return results;
}

/** Counts out of vitest's JSON report. */
export function countUnit(file) {
  const report = readJson(file);
  if (!report) return null;
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** Counts out of Playwright's JSON report. */
export function countEndToEnd(file) {
  const stats = readJson(file)?.stats;
  if (!stats) return null;
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped };
}

/**
 * The closing line: tests of all steps together; a step that fails without counting tests (types, lint, a
 * crash before the first test) counts as one failure, so that a red run never reads "0 failed".
 * @param {StepResult[]} results
 */
export function closingLine(results) {
  let passed = 0;
  let failed = 0;
  let skipped = 0;
  for (const { ok, tests } of results) {
    passed += tests?.passed ?? 0;
    failed += Math.max(tests?.failed ?? 0, ok ? 0 : 1);
    skipped += tests?.skipped ?? 0;
  }
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
