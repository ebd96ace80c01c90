// Hands the cases of one fault test to workers, in order, in pieces of about two seconds.
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { root } from '../setup/places.mjs';

const PIECE_MS = 2_000;
const MOST_CASES = 1_000;

/**
 * Runs cases `from` … `total - 1` until they are done or `stop()` says so; pieces under way are finished.
 * @param {object} options
 * @param {string} options.bundle absolute path
 * @param {string} options.id
 * @param {number} options.seed
 * @param {number} options.from
 * @param {number} options.total
 * @param {number} options.jobs
 * @param {number} options.deadlineMs a single case that takes longer has failed
 * @param {NodeJS.ProcessEnv} options.env
 * @param {() => boolean} options.stop
 * @param {(done: number, failures: {case: number, text: string}[]) => void} options.onProgress all cases below
 *   `done` are finished; `failures` are the new ones among them
 */
export async function runCases(options) {
  const { id, seed, from, total, jobs, stop, onProgress } = options;
  let next = from;
  let done = from;
  let size = 1;
  const finished = new Map();
  const settle = (piece) => {
    finished.set(piece.from, piece);
    for (let first = finished.get(done); first; first = finished.get(done)) {
      finished.delete(done);
      done = first.to;
      onProgress(done, first.failures);
    }
  };
  const work = async () => {
    let worker;
    while (next < total && !stop()) {
      const piece = { from: next, to: Math.min(next + size, total) };
      next = piece.to;
      worker ??= await startWorker(options);
      const startedAt = performance.now();
      const answer = await worker.run({ id, seed, ...piece });
      if (answer.diedAt === undefined) settle({ ...piece, failures: answer.failures });
      else {
        // What is left of the piece is run by a new worker, from the case after the one that broke this one.
        worker = undefined;
        settle({ from: piece.from, to: answer.diedAt + 1, failures: answer.failures });
        for (const part of await runRest(options, answer.diedAt + 1, piece.to)) settle(part);
      }
      const perCase = (performance.now() - startedAt) / (piece.to - piece.from);
      size = Math.max(1, Math.min(MOST_CASES, size * 4, Math.floor(PIECE_MS / Math.max(perCase, 0.01))));
    }
    await worker?.end();
  };
  await Promise.all(Array.from({ length: jobs }, work));
}

async function runRest(options, from, to) {
  const parts = [];
  const { id, seed } = options;
  let worker;
  // Single cases, so that each later death is told from the ones before it.
  for (let caseNo = from; caseNo < to; caseNo += 1) {
    worker ??= await startWorker(options);
    const answer = await worker.run({ id, seed, from: caseNo, to: caseNo + 1 });
    if (answer.diedAt !== undefined) worker = undefined;
    parts.push({ from: caseNo, to: caseNo + 1, failures: answer.failures });
  }
  await worker?.end();
  return parts;
}

async function startWorker({ bundle, env, deadlineMs }) {
  const current = new SharedArrayBuffer(4);
  const worker = new Worker(join(root, 'build', 'faults', 'worker.mjs'), {
    workerData: { bundle, current },
    env,
  });
  let settle = () => {};
  let failures = [];
  let lastError = 'ended by itself';
  worker.on('error', (error) => (lastError = error?.stack ?? String(error)));
  worker.on('message', (message) => (message.failure ? failures.push(message.failure) : settle(message)));
  worker.on('exit', () => settle('died'));
  const answer = () => new Promise((resolve) => (settle = resolve));
  const ready = await answer();
  if (ready !== 'ready') throw new Error(`The fault tests do not load: ${lastError}`);
  return {
    async run(piece) {
      const shared = new Int32Array(current);
      Atomics.store(shared, 0, piece.from);
      const reply = answer();
      worker.postMessage(piece);
      let at = piece.from;
      let since = performance.now();
      const watch = setInterval(() => {
        const now = Atomics.load(shared, 0);
        if (now !== at) [at, since] = [now, performance.now()];
        else if (performance.now() - since > deadlineMs) {
          lastError = `not finished after ${deadlineMs / 1000} s`;
          void worker.terminate();
        }
      }, 500);
      const end = await reply;
      clearInterval(watch);
      const found = failures;
      failures = [];
      if (end === 'done') return { failures: found };
      const diedAt = Atomics.load(shared, 0);
      return { diedAt, failures: [...found, { case: diedAt, text: `the process died: ${lastError}` }] };
    },
    async end() {
      const ended = answer();
      worker.postMessage('end');
      await ended;
      await worker.terminate();
    },
  };
}
