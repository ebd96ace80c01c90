/** The backup process: one task, then it ends. Whatever a damaged file does to it, the program goes on. */
import { nodeDisk } from '../files/node-disk';
import { performMessage, type TaskMessage } from './perform-message';

process.parentPort.once('message', (event: { data: unknown }) => {
  const onProgress = (done: number, total: number): void => {
    process.parentPort.postMessage({ progress: { done, total } });
  };
  void performMessage(nodeDisk, event.data as TaskMessage, onProgress).then((reply) => {
    process.parentPort.postMessage({ reply });
  });
});
