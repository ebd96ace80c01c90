/** Main's side of the export process: start it, wait with a deadline, end it in every case. */
import { join } from 'node:path';
import { utilityProcess } from 'electron';
import { ExpectedFailure } from '../../shared/ipc/reply';
import type { BookTask } from './roster-book.worker';
import type { WordTask } from './word-file.worker';

/** The largest list takes about 10 s on an old office PC; after this it is not going to end. */
const DEADLINE_MS = 60_000;

/** The bytes of the workbook. `folder` is where the bundles lie (out/electron). @throws ExpectedFailure internal */
export function buildInProcess(task: BookTask, folder: string = __dirname): Promise<Uint8Array> {
  return askProcess(join(folder, 'roster-book.worker.cjs'), 'roster-export', task);
}

/** The bytes of the Word file; otherwise as `buildInProcess`. */
export function buildWordInProcess(task: WordTask, folder: string = __dirname): Promise<Uint8Array> {
  return askProcess(join(folder, 'word-file.worker.cjs'), 'word-export', task);
}

function askProcess(bundle: string, serviceName: string, task: BookTask | WordTask): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const child = utilityProcess.fork(bundle, [], { serviceName });
    let settled = false;
    const settle = (bytes: Uint8Array | undefined, problem = ''): void => {
      if (settled) return;
      settled = true;
      clearTimeout(timer);
      child.kill();
      if (bytes) resolve(bytes);
      else reject(new ExpectedFailure('internal', `${serviceName}: ${problem}`));
    };
    const timer = setTimeout(() => {
      settle(undefined, `took longer than ${DEADLINE_MS} ms`);
    }, DEADLINE_MS);
    child.once('message', ({ bytes }: { bytes: Uint8Array }) => {
      settle(bytes);
    });
    child.once('exit', (code) => {
      settle(undefined, `process ended with ${code}`);
    });
    child.postMessage(task);
  });
}
