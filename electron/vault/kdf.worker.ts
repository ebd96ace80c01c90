/** The key derivation process: one derivation or calibration, then it ends and its memory with it. */
import { performKdf, type KdfTask } from './kdf';

process.parentPort.once('message', (event: { data: unknown }) => {
  void performKdf(event.data as KdfTask).then((answer) => {
    process.parentPort.postMessage(answer);
  });
});
