/** Counts wrong tries over restarts and says how long to wait. */
import { ExpectedFailure } from '../../shared/ipc/reply';
import type { Disk } from '../files/disk';
import type { Log } from '../logging/log';
import { delayAfter, leftAtStart, noTries, type Tries } from './throttle';
import { readTries, writeTries } from './tries-file';

export interface TryCounterParts {
  disk: Disk;
  /** `data/vault`. */
  folder: string;
  /** Where the count is kept there; the lock's own unless said. */
  fileName?: string;
  now: () => Date;
  monotonicMs: (() => number) | undefined;
  log: Pick<Log, 'warn'>;
}

export class TryCounter {
  private tries: Tries = noTries;
  private freeAtMs = 0;
  private readonly monotonicMs: () => number;

  constructor(private readonly parts: TryCounterParts) {
    this.monotonicMs = parts.monotonicMs ?? (() => performance.now());
  }

  get wrong(): number {
    return this.tries.wrong;
  }

  async read(): Promise<void> {
    this.tries = await readTries(this.parts.disk, this.parts.folder, this.parts.fileName);
    this.freeAtMs = this.monotonicMs() + leftAtStart(this.tries, this.parts.now());
  }

  waitMs(): number {
    return Math.max(0, Math.ceil(this.freeAtMs - this.monotonicMs()));
  }

  /** @throws ExpectedFailure tooManyTries; such a try is not counted */
  requireTurn(): void {
    const waitMs = this.waitMs();
    if (waitMs > 0) throw new ExpectedFailure('tooManyTries', `${waitMs} ms to wait`);
  }

  /** On the disk before the answer is given. A disk that takes nothing does not keep the owner out. */
  countWrong(): Promise<void> {
    const wrong = this.tries.wrong + 1;
    this.freeAtMs = this.monotonicMs() + delayAfter(wrong);
    return this.keep({ wrong, lastAt: this.parts.now().toISOString() });
  }

  async forgive(): Promise<void> {
    if (this.tries.wrong > 0) await this.keep(noTries);
  }

  private async keep(tries: Tries): Promise<void> {
    this.tries = tries;
    const { disk, folder, fileName } = this.parts;
    await writeTries(disk, folder, tries, fileName).catch((error: unknown) => {
      this.parts.log.warn('the count of wrong tries is not written', error);
    });
  }
}
