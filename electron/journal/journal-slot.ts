/** Holds the journal, or the reason why it could not be opened: the rest of the program works on either way. */
import { ExpectedFailure } from '../../shared/ipc/reply';
import type { Log } from '../logging/log';
import type { Journal } from './journal';

export class JournalSlot {
  private opened: Promise<Journal> | undefined;
  /** Resolves when the work that needs the journal closed is done; opening waits for it. */
  private paused: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly openJournal: () => Promise<Journal>,
    private readonly log: Log,
  ) {}

  /** Opens it at the first call; after a failure each call tries again (space may have been freed). */
  open(): Promise<Journal> {
    this.opened ??= this.paused.then(this.openJournal).catch((error: unknown) => {
      this.opened = undefined;
      this.log.error('journal not opened', error);
      throw error instanceof ExpectedFailure
        ? error
        : new ExpectedFailure('journalDamaged', 'journal not readable', { cause: error });
    });
    return this.opened;
  }

  /** Closes the journal for a repair or a swap, runs `work` alone, and lets the next call open it again. */
  async pause<T>(work: () => Promise<T>): Promise<T> {
    const before = this.paused;
    let release: () => void = () => undefined;
    this.paused = new Promise<void>((resolve) => (release = resolve));
    try {
      await before;
      const journal = await this.opened?.catch(() => undefined);
      this.opened = undefined;
      await journal?.close();
      return await work();
    } finally {
      release();
    }
  }

  async close(): Promise<void> {
    const journal = await this.opened?.catch(() => undefined);
    await journal?.close();
  }
}
