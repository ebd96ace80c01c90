/** The backup process: one task, then it ends. Whatever a damaged file does to it, the program goes on. */
import { nodeDisk } from '../files/node-disk';
import { performTask, type TaskName } from './backup-tasks';

process.parentPort.once('message', (event: { data: unknown }) => {
  const { name, input } = event.data as { name: TaskName; input: never };
  const onProgress = (done: number, total: number): void => {
    process.parentPort.postMessage({ progress: { done, total } });
  };
  void performTask(nodeDisk, name, input, onProgress).then((reply) => {
    process.parentPort.postMessage({ reply });
  });
});
