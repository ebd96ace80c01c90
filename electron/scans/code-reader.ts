/** Main's side of the reading process: kept for a stack of scans, ended after it, and at once when it hangs. */
import { join } from 'node:path';
import { utilityProcess, type UtilityProcess } from 'electron';
import { ExpectedFailure } from '../../shared/ipc/reply';
import type { ScanAnswer, ScanTask } from './scan-codes.worker';

/** The largest picture takes about 3 s on an old office PC; after this it is not going to end. */
const DEADLINE_MS = 20_000;
/** Longer than a page takes to be drawn, so that a stack is read by one process. */
const IDLE_MS = 15_000;

export class CodeReader {
  private process: UtilityProcess | undefined;
  private idle: NodeJS.Timeout | undefined;
  /** One page after the other: the answers carry no names. */
  private queue: Promise<unknown> = Promise.resolve();

  /** `folder` is where the bundles lie (out/electron). */
  constructor(private readonly folder: string = __dirname) {}

  /** Texts of the codes on it. @throws ExpectedFailure fileBroken when it cannot be read or takes too long */
  read(task: ScanTask): Promise<string[]> {
    const next = this.queue.then(() => this.ask(task));
    this.queue = next.catch(() => undefined);
    return next;
  }

  /** Ends the process; the next page starts another. */
  close(): void {
    clearTimeout(this.idle);
    this.process?.kill();
    this.process = undefined;
  }

  private async ask(task: ScanTask): Promise<string[]> {
    clearTimeout(this.idle);
    const child = (this.process ??= this.start());
    let stop: () => void = () => undefined;
    try {
      const answer = await new Promise<ScanAnswer>((resolve) => {
        const timer = setTimeout(() => {
          resolve({ problem: `took longer than ${DEADLINE_MS} ms` });
        }, DEADLINE_MS);
        const onMessage = (message: ScanAnswer): void => {
          resolve(message);
        };
        const onExit = (code: number): void => {
          resolve({ problem: `process ended with ${code}` });
        };
        child.once('message', onMessage);
        child.once('exit', onExit);
        stop = () => {
          clearTimeout(timer);
          child.off('message', onMessage);
          child.off('exit', onExit);
        };
        child.postMessage(task);
      });
      if ('problem' in answer) {
        // A process that hung or ran out of memory is of no more use, one that only said no might be.
        this.close();
        throw new ExpectedFailure('fileBroken', `scan: ${answer.problem}`);
      }
      return answer.codes;
    } finally {
      stop();
      this.endWhenIdle();
    }
  }

  private start(): UtilityProcess {
    const child = utilityProcess.fork(join(this.folder, 'scan-codes.worker.cjs'), [], {
      serviceName: 'scan-codes',
    });
    // One that ended between two pages is not asked again.
    child.once('exit', () => {
      if (this.process === child) this.process = undefined;
    });
    return child;
  }

  private endWhenIdle(): void {
    if (!this.process) return;
    this.idle = setTimeout(() => {
      this.close();
    }, IDLE_MS);
  }
}
