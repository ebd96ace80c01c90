/** Main's side of the key derivation: start the process, wait with a deadline, end it in every case. */
import { join } from 'node:path';
import { utilityProcess, type UtilityProcess } from 'electron';
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
  const processes = new Processes(folder);
  return {
    prepare: () => processes.prepare(),
    rest: () => processes.rest(),
    derive: async (password, salt, params) => {
      const encoded = Buffer.from(salt).toString('base64');
      const answer = await runTask(processes.take(), { task: 'derive', password, salt: encoded, params });
      if (!('key' in answer)) throw new ExpectedFailure('internal', 'key derivation gave no key');
      return { key: Buffer.from(answer.key, 'base64'), ms: answer.ms };
    },
    calibrate: async () => {
      if (minimal) return minKdfParams;
      const answer = await runTask(processes.take(), { task: 'calibrate' });
      if (!('params' in answer)) throw new ExpectedFailure('internal', 'calibration gave no parameters');
      return answer.params;
    },
  };
}

/** Each process is for one task. One may wait for it: starting it takes a third of a short derivation. */
class Processes {
  private waiting: UtilityProcess | undefined;

  constructor(private readonly folder: string) {}

  prepare(): void {
    if (this.waiting) return;
    const child = this.fork();
    this.waiting = child;
    child.once('exit', () => {
      if (this.waiting === child) this.waiting = undefined;
    });
  }

  take(): UtilityProcess {
    const child = this.waiting ?? this.fork();
    this.waiting = undefined;
    return child;
  }

  rest(): void {
    const child = this.waiting;
    this.waiting = undefined;
    child?.kill();
  }

  private fork(): UtilityProcess {
    const script = join(this.folder, 'kdf.worker.cjs');
    return utilityProcess.fork(script, [], { serviceName: 'key-derivation' });
  }
}

function runTask(child: UtilityProcess, task: KdfTask): Promise<KdfAnswer> {
  return new Promise((resolve, reject) => {
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
