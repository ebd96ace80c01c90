/** Main's side of the backup process: start it, pass on its progress, wait with a deadline, end it in every case. */
import { join } from 'node:path';
import { utilityProcess } from 'electron';
import { fail, type Reply } from '../../shared/ipc/reply';
import { copyDataKeys } from '../vault/key-ring';
import type { RunTask, TaskAnswer, TaskInput, TaskName } from './backup-tasks';
import type { TaskMessage } from './perform-message';

const MINUTE_MS = 60_000;

/** After this a task is not going to end: it is taken for hung. */
const DEADLINES_MS: Readonly<Record<TaskName, number>> = {
  // Ten years of data from scratch take about half a minute on an old office PC.
  snapshot: 10 * MINUTE_MS,
  // 20 GB of scans over USB 2 at 5 MB/s, written and read back.
  copy: 180 * MINUTE_MS,
  // A few hundred kilobytes, and what was erased is overwritten.
  keys: 10 * MINUTE_MS,
  // A data copy from another PC on a slow stick: its journal is read and a snapshot made of it.
  open: 15 * MINUTE_MS,
  // Two full replays of ten years and a comparison.
  preview: 10 * MINUTE_MS,
  // The same, and the attachments from a slow stick.
  prepare: 180 * MINUTE_MS,
  // Reads every byte of the second copy once.
  selfTest: 120 * MINUTE_MS,
  // The same.
  verifyCopy: 120 * MINUTE_MS,
  // As a first copy.
  writePackage: 180 * MINUTE_MS,
  // Reads every byte of it once.
  checkPackage: 120 * MINUTE_MS,
};
/** Two states of 120,000 rows take about 700 MB while they are compared. */
const HEAP_LIMIT_MB = 1536;
/** A killed process is gone in milliseconds, unless it waits for a stick that hangs. */
const END_GRACE_MS = 2_000;
/** The page draws about ten times a second at most. */
const PROGRESS_INTERVAL_MS = 100;

/**
 * `folder` is where the bundles lie (out/electron). A process that ends without an answer, or is
 * too slow, is failure `internal`, an aborted one `cancelled`; killed at any point it leaves what its task promises.
 */
export function createTaskRunner(folder: string = __dirname): RunTask {
  return <K extends TaskName>(
    name: K,
    input: TaskInput<K>,
    { onProgress, signal }: { onProgress: (done: number, total: number) => void; signal: AbortSignal },
  ) =>
    new Promise<Reply<TaskAnswer<K>>>((resolve) => {
      if (signal.aborted) {
        resolve(fail('cancelled', `${name} not begun`));
        return;
      }
      const child = utilityProcess.fork(join(folder, 'backup.worker.cjs'), [], {
        serviceName: 'backup',
        execArgv: [`--max-old-space-size=${HEAP_LIMIT_MB}`],
      });
      const report = thin(onProgress);
      let settled = false;
      const settle = (reply: Reply<TaskAnswer<K>>): void => {
        if (settled) return;
        settled = true;
        clearTimeout(timer);
        signal.removeEventListener('abort', abort);
        child.kill();
        resolve(reply);
      };
      let isEnded = false;
      const ended = (): void => {
        settle(fail('cancelled', `${name} was ended`));
      };
      const abort = (): void => {
        isEnded = true;
        // Answered when it is gone: whoever asked may remove what it was writing.
        setTimeout(ended, END_GRACE_MS).unref();
        child.kill();
      };
      const timer = setTimeout(() => {
        settle(fail('internal', `${name} took longer than ${DEADLINES_MS[name]} ms`));
      }, DEADLINES_MS[name]);
      signal.addEventListener('abort', abort);
      child.on('message', (message: WorkerMessage<K>) => {
        if ('reply' in message) settle(message.reply);
        else report(message.progress.done, message.progress.total);
      });
      child.once('exit', (code) => {
        if (isEnded) ended();
        settle(fail('internal', `the backup process ended with ${code} during ${name}`));
      });
      // A message only: never in arguments or the environment, which others on this PC can read.
      child.postMessage({ name, input, keys: copyDataKeys() } satisfies TaskMessage);
    });
}

type WorkerMessage<K extends TaskName> =
  { progress: { done: number; total: number } } | { reply: Reply<TaskAnswer<K>> };

function thin(send: (done: number, total: number) => void): (done: number, total: number) => void {
  let lastMs = -Infinity;
  return (done, total) => {
    const nowMs = performance.now();
    if (done !== total && nowMs - lastMs < PROGRESS_INTERVAL_MS) return;
    lastMs = nowMs;
    send(done, total);
  };
}
