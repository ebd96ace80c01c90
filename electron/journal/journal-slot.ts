/** Holds the journal, or the reason why it could not be opened: the rest of the program works on either way. */
import { ExpectedFailure } from '../../shared/ipc/reply';
import type { Log } from '../logging/log';
import type { Journal } from './journal';

export class JournalSlot {
  private opened: Promise<Journal> | undefined;

  constructor(
    private readonly openJournal: () => Promise<Journal>,
    private readonly log: Log,
  ) {}

  /** Opens it at the first call; after a failure each call tries again (space may have been freed). */
  open(): Promise<Journal> {
    this.opened ??= this.openJournal().catch((error: unknown) => {
      this.opened = undefined;
      this.log.error('journal not opened', error);
      throw error instanceof ExpectedFailure
        ? error
        : new ExpectedFailure('journalDamaged', 'journal not readable', { cause: error });
    });
    return this.opened;
  }

  async close(): Promise<void> {
    const journal = await this.opened?.catch(() => undefined);
    await journal?.close();
  }
}
