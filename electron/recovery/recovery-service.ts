/**
 * Opens the storage at start, heals what can be healed byte for byte, and repairs on demand. The only place
 * that decides what to do about damage.
 */
import { ExpectedFailure } from '../../shared/ipc/reply';
import type { RecoveryReport } from '../../shared/ipc/requests/backup';
import type { Disk } from '../files/disk';
import type { Journal } from '../journal/journal';
import { openJournal } from '../journal/open-journal';
import type { Log } from '../logging/log';
import { join } from 'node:path';

export interface RecoveryParts {
  disk: Disk;
  /** Folder that holds `CURRENT`, `journal`, `files`, `drafts` and `snapshots`. */
  dataFolder: string;
  /** Program and version, for headers. */
  createdBy: string;
  now: () => Date;
  log: Log;
}

export class RecoveryService {
  /** What was put right when the journal was opened; null when nothing had to be. */
  atStart: RecoveryReport | null = null;

  constructor(private readonly parts: RecoveryParts) {}

  /** Opens the journal in use. @throws ExpectedFailure journalDamaged, dataFromFuture and write failures */
  open(): Promise<Journal> {
    const { disk, dataFolder, createdBy, now } = this.parts;
    return openJournal({ disk, folder: join(dataFolder, 'journal'), createdBy, now });
  }
  /** The journal must be closed (JournalSlot.pause). */
  check(): Promise<RecoveryReport> {
    return Promise.reject(new ExpectedFailure('internal', this.parts.dataFolder));
  }
  /** The journal must be closed (JournalSlot.pause). */
  repair(): Promise<RecoveryReport> {
    return Promise.reject(new ExpectedFailure('internal', this.parts.dataFolder));
  }
  /** Rows only the view still had: appended to `aside/view-rows-….jsonl`. */
  keepViewRows(_rows: readonly { table: string; row: unknown }[]): Promise<{ kept: number }> {
    return Promise.reject(new ExpectedFailure('internal', this.parts.dataFolder));
  }
}
