/** The last resort for a working view the engine can neither open nor delete: its files go, the journal stays. */
import { session } from 'electron';
import type { JournalSlot } from '../journal/journal-slot';
import type { Log } from '../logging/log';

/**
 * Chromium 114 answers a damaged CURRENT file of its LevelDB with "Internal error opening backing store", for
 * opening and for deleting alike; only the browser process can throw the files away.
 * @throws ExpectedFailure those of opening the journal: without it there is nothing to rebuild the view from
 */
export async function clearView(journal: JournalSlot, log: Log): Promise<{ cleared: true }> {
  const { lastSeq } = await journal.open();
  log.warn(`the working view cannot be opened: thrown away, the journal has ${lastSeq} commands`);
  await session.defaultSession.clearStorageData({ storages: ['indexdb'] });
  return { cleared: true };
}
