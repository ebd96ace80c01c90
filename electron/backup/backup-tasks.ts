/**
 * What the backup process can do, as plain functions over a Disk: the worker calls them in a process of their
 * own, tests call them directly. Failures come back as values; the message channel carries nothing else.
 */
import { ExpectedFailure, fail, succeed, type Reply } from '../../shared/ipc/reply';
import { errorCode, type Disk } from '../files/disk';
import { writeFailure } from '../journal/write-failure';
import { checkPackage } from '../handover/check-package';
import { writePackage } from '../handover/write-package';
import { openSource } from './data-source';
import { previewRestore } from './restore-preview';
import { prepareRestore } from './restore';
import { copyKeys, copySnapshot } from './second-copy';
import { runSelfTest } from './self-test';
import { takeSnapshot } from './snapshot-job';
import { verifyCopy } from './verify-copy';

const tasks = {
  snapshot: takeSnapshot,
  copy: copySnapshot,
  keys: copyKeys,
  open: openSource,
  preview: previewRestore,
  prepare: prepareRestore,
  selfTest: runSelfTest,
  verifyCopy,
  writePackage,
  checkPackage,
} as const;

export type TaskName = keyof typeof tasks;
type Progress = (done: number, total: number) => void;
/** Everything but disk and progress: plain values that can be sent to another process. */
export type TaskInput<K extends TaskName> = Omit<Parameters<(typeof tasks)[K]>[0], 'disk' | 'onProgress'>;
export type TaskAnswer<K extends TaskName> = Awaited<ReturnType<(typeof tasks)[K]>>;

/** Starts a task where it belongs and reports how far it is; an aborted one answers `cancelled`. */
export type RunTask = <K extends TaskName>(
  name: K,
  input: TaskInput<K>,
  options: { onProgress: Progress; signal: AbortSignal },
) => Promise<Reply<TaskAnswer<K>>>;

/** Never throws: what is not expected is `internal`, with its message for the log. */
export async function performTask<K extends TaskName>(
  disk: Disk,
  name: K,
  input: TaskInput<K>,
  onProgress: Progress,
): Promise<Reply<TaskAnswer<K>>> {
  const perform = tasks[name] as (options: unknown) => Promise<TaskAnswer<K>>;
  try {
    return succeed(await perform({ ...input, disk, onProgress }));
  } catch (error) {
    if (error instanceof ExpectedFailure) return fail(error.code, error.message);
    if (errorCode(error) !== '') {
      const failure = writeFailure(error);
      return fail(failure.code, failure.message);
    }
    return fail('internal', error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}
