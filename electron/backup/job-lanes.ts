/**
 * One job at a time on the data, one at the second place. A snapshot needs the data only, so a large import
 * never waits for a slow stick; restore, self-test and repair need both.
 */
import type { BackupJob } from '../../shared/ipc/requests/backup';
import { ExpectedFailure } from '../../shared/ipc/reply';

export type Lane = 'data' | 'place';

export class JobLanes {
  private readonly ends: Record<Lane, Promise<unknown>> = {
    data: Promise.resolve(),
    place: Promise.resolve(),
  };
  private readonly running: BackupJob[] = [];
  private userIsWaiting = false;

  /** The page is told whenever `busy` changes. */
  constructor(private readonly onChange: () => void) {}

  /** What is running now, the longest one when there are two. */
  get busy(): BackupJob | null {
    return this.running[0] ?? null;
  }
  /** Is something using the second place? The local store then loses no parts. */
  isRunning(job: BackupJob): boolean {
    return this.running.includes(job);
  }

  /** Waits for its turn; jobs of one lane run in the order they were asked for. */
  async run<T>(job: BackupJob, lanes: readonly Lane[], work: () => Promise<T>): Promise<T> {
    const before = lanes.map((lane) => this.ends[lane]);
    const result = Promise.all(before).then(() => this.runNow(job, work));
    const end = result.catch(() => undefined); // the caller gets the failure through `result`
    for (const lane of lanes) this.ends[lane] = end;
    return result;
  }

  /**
   * A job somebody waits for: with one of those running, another is refused instead of queued behind a wait of
   * unknown length. @throws ExpectedFailure backupBusy
   */
  async forUser<T>(work: () => Promise<T>): Promise<T> {
    if (this.userIsWaiting) throw new ExpectedFailure('backupBusy');
    this.userIsWaiting = true;
    try {
      return await work();
    } finally {
      this.userIsWaiting = false;
    }
  }

  /** Resolves when nothing asked for so far runs any more. */
  async settle(): Promise<void> {
    await Promise.all(Object.values(this.ends));
  }

  private async runNow<T>(job: BackupJob, work: () => Promise<T>): Promise<T> {
    this.running.push(job);
    this.onChange();
    try {
      return await work();
    } finally {
      this.running.splice(this.running.indexOf(job), 1);
      this.onChange();
    }
  }
}
