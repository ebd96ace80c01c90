/** Main's side of the key derivation: start the process, wait with a deadline, end it in every case. */
import { join } from 'node:path';
import { utilityProcess } from 'electron';
import { ExpectedFailure } from '../../shared/ipc/reply';
import type { KdfAnswer, KdfTask } from './kdf';
import { minKdfParams, type Kdf } from './kdf-params';

/** A second on the PC it was calibrated on; a stick's vault may come from one ten times as fast. */
const DEADLINE_MS = 60_000;

/**
 * @param minimal tests of the built app: the least parameters we take instead of calibrating (0.15 s a derivation)
 * @param folder where the bundles lie (out/electron)
 */
export function createKdf({ minimal, folder = __dirname }: { minimal: boolean; folder?: string }): Kdf {
  return {
    derive: async (password, salt, params) => {
      const encoded = Buffer.from(salt).toString('base64');
      const answer = await runTask(folder, { task: 'derive', password, salt: encoded, params });
      if (!('key' in answer)) throw new ExpectedFailure('internal', 'key derivation gave no key');
      return { key: Buffer.from(answer.key, 'base64'), ms: answer.ms };
    },
    calibrate: async () => {
      if (minimal) return minKdfParams;
      const answer = await runTask(folder, { task: 'calibrate' });
      if (!('params' in answer)) throw new ExpectedFailure('internal', 'calibration gave no parameters');
      return answer.params;
    },
  };
}

function runTask(folder: string, task: KdfTask): Promise<KdfAnswer> {
  return new Promise((resolve, reject) => {
    const child = utilityProcess.fork(join(folder, 'kdf.worker.cjs'), [], { serviceName: 'key-derivation' });
    let settled = false;
    const settle = (answer: KdfAnswer | undefined, problem = ''): void => {
      if (settled) return;
      settled = true;
      clearTimeout(timer);
      child.kill();
      if (answer) resolve(answer);
      else reject(new ExpectedFailure('internal', `key derivation: ${problem}`));
    };
    const timer = setTimeout(() => {
      settle(undefined, `took longer than ${DEADLINE_MS} ms`);
    }, DEADLINE_MS);
    child.once('message', (answer: KdfAnswer) => {
      settle(answer);
    });
    child.once('exit', (code) => {
      settle(undefined, `process ended with ${code}`);
    });
    child.postMessage(task);
  });
}
