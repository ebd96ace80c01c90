/**
 * Snapshots, second copy, restore and self-test as the page sees them: one job at a time, the heavy work in a
 * process of its own, the page told when something changed.
 */
import type { RequestAnswer, RequestDecoded } from '../../shared/ipc/contract';
import type { BackupProgress } from '../../shared/ipc/events';
import { ExpectedFailure } from '../../shared/ipc/reply';
import type {
  BackupState,
  RestorePreview,
  SecondCopyState,
  SelfTestResult,
  SnapshotInfo,
} from '../../shared/ipc/requests/backup';
import type { RowsPage } from '../../shared/ipc/requests/journal';
import type { SnapshotReason } from '../../shared/backup/manifest';
import type { Command } from '../../shared/schema/command';
import type { Disk } from '../files/disk';
import type { Picker } from '../files/picker';
import type { JournalSlot } from '../journal/journal-slot';
import type { Log } from '../logging/log';
import type { SettingsFile } from '../settings/settings-file';

export interface BackupParts {
  disk: Disk;
  /** Folder that holds `CURRENT`, `journal`, `files`, `drafts` and `snapshots`. */
  dataFolder: string;
  settingsPath: string;
  settings: SettingsFile;
  picker: Picker;
  journal: JournalSlot;
  log: Log;
  appVersion: string;
  now: () => Date;
  report: (progress: BackupProgress) => void;
  changed: () => void;
}

export class BackupService {
  constructor(private readonly parts: BackupParts) {}

  getState(): Promise<BackupState> {
    return this.notYet();
  }
  makeSnapshot(_reason: SnapshotReason): Promise<SnapshotInfo> {
    return this.notYet();
  }
  pickSecondCopy(): Promise<SecondCopyState> {
    return this.notYet();
  }
  forgetSecondCopy(): Promise<SecondCopyState> {
    return this.notYet();
  }
  copyNow(): Promise<RequestAnswer<'backup.copyNow'>> {
    return this.notYet();
  }
  openSource(_input: RequestDecoded<'backup.openSource'>): Promise<RequestAnswer<'backup.openSource'>> {
    return this.notYet();
  }
  previewRestore(_input: RequestDecoded<'backup.previewRestore'>): Promise<RestorePreview> {
    return this.notYet();
  }
  restore(_input: RequestDecoded<'backup.restore'>): Promise<RequestAnswer<'backup.restore'>> {
    return this.notYet();
  }
  runSelfTest(): Promise<SelfTestResult> {
    return this.notYet();
  }
  /** A page of the newest good snapshot's rows, for rebuilding the view. */
  readRows(_cursor: string | null): Promise<RowsPage> {
    return Promise.resolve({ seq: 0, hash: '', tables: [], cursor: null, totalRows: 0 });
  }
  /** Called before a command is journaled: an import begins with a snapshot. */
  beforeCommit(_command: Command): Promise<void> {
    return Promise.resolve();
  }
  /** Called after a command is journaled; starts the snapshot that is due in the background. */
  afterCommit(_seq: number): void {
    return;
  }
  /** The snapshot (and second copy, when its place is there) at quit; gives up after a deadline. */
  atQuit(): Promise<void> {
    return Promise.resolve();
  }

  private notYet(): Promise<never> {
    return Promise.reject(new ExpectedFailure('internal', `backup of ${this.parts.dataFolder}`));
  }
}
