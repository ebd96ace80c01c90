/** What the backup process does with the one message it gets. */
import { takeDataKeys, forgetDataKeys } from '../vault/key-ring';
import type { Reply } from '../../shared/ipc/reply';
import type { Disk } from '../files/disk';
import { performTask, type TaskName } from './backup-tasks';

export interface TaskMessage {
  name: TaskName;
  /** Of that task, plain values. */
  input: unknown;
  /** Data keys that are open in main; empty while nothing is sealed. */
  keys: { keyId: string; key: string }[];
}

/** Never throws. The keys are forgotten before the answer goes out. */
export async function performMessage(
  disk: Disk,
  { name, input, keys }: TaskMessage,
  onProgress: (done: number, total: number) => void,
): Promise<Reply<unknown>> {
  takeDataKeys(keys);
  try {
    return await performTask(disk, name, input as never, onProgress);
  } finally {
    forgetDataKeys();
  }
}
