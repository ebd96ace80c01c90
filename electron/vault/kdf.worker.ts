/** The key derivation process: one derivation or calibration, then it ends and its memory with it. */
import { performKdf, warmUp, type KdfTask } from './kdf';

process.parentPort.once('message', (event: { data: unknown }) => {
  void performKdf(event.data as KdfTask).then((answer) => {
    process.parentPort.postMessage(answer);
  });
});
// A failure is told when there is a password.
warmUp().catch(() => undefined);
