/** What all parts of the backup service share: whose turn it is, the list of snapshots, and running a task. */
import type { BackupProgress } from '../../shared/ipc/events';
import type { BackupJob, RecoveryReport, SnapshotInfo } from '../../shared/ipc/requests/backup';
import { ExpectedFailure } from '../../shared/ipc/reply';
import type { SnapshotReason } from '../../shared/backup/manifest';
import { errorCode, type Disk } from '../files/disk';
import type { Picker } from '../files/picker';
import type { JournalExtent } from '../journal/checkpoint';
import type { JournalSlot } from '../journal/journal-slot';
import type { SpaceGuard } from '../journal/space-guard';
import { writeFailure } from '../journal/write-failure';
import type { Log } from '../logging/log';
import type { SettingsFile } from '../settings/settings-file';
import type { SealWith } from '../vault/key-ring';
import type { BackupVault } from './backup-vault';
import { eitherOf } from './either-signal';
import type { RunTask, TaskAnswer, TaskInput, TaskName } from './backup-tasks';
import { JobLanes } from './job-lanes';
import { SnapshotIndex } from './snapshot-index';
import { endLeftoverWork } from './work-folders';

export interface BackupParts {
  disk: Disk;
  /** Folder that holds `CURRENT`, `journal`, `files`, `drafts` and `snapshots`. */
  dataFolder: string;
  settingsPath: string;
  settings: SettingsFile;
  picker: Pick<Picker, 'pickFolder'>;
  journal: JournalSlot;
  log: Log;
  appVersion: string;
  now: () => Date;
  report: (progress: BackupProgress) => void;
  changed: () => void;
  /** Where tasks run: a process of their own (`createTaskRunner`), in tests this one. */
  runTask: RunTask;
  /** How everything is written, asked for each job (throws vaultLocked); without it: in clear. */
  sealWith?: () => SealWith;
  /** Absent where nothing is sealed. */
  vault?: BackupVault;
  /** Seals a restored journal that has lines in clear, and what came with it; makes the first snapshot of it. */
  sealRestored?: () => Promise<void>;
  /** Without it nothing is said about free space. */
  guard?: Pick<SpaceGuard, 'refresh' | 'setSnapshotBytes' | 'requiredBytes'>;
  recoveredAtStart?: () => RecoveryReport | null;
}

interface TakeOptions {
  /** Under which name its progress is told. */
  job?: BackupJob;
  /** Replayed and compared row by row. */
  verifyDeeply?: boolean;
  cancel?: AbortSignal | undefined;
}

export class BackupContext {
  readonly lanes: JobLanes;
  readonly index: SnapshotIndex;
  private ending = new AbortController();
  private started: Promise<void> | undefined;

  constructor(readonly parts: BackupParts) {
    this.lanes = new JobLanes(parts.changed);
    this.index = new SnapshotIndex(parts.disk, parts.dataFolder);
  }

  get now(): string {
    return this.parts.now().toISOString();
  }
  get createdBy(): string {
    return `branch-handbook ${this.parts.appVersion}`;
  }

  /** @throws ExpectedFailure vaultLocked */
  get sealWith(): SealWith {
    return this.parts.sealWith?.() ?? 'none';
  }
  /** Subjects of the keyring's tombstones. A keyring that is lost knows of none. */
  get erased(): readonly string[] {
    try {
      return this.parts.vault?.erased() ?? [];
    } catch (error) {
      if (error instanceof ExpectedFailure && error.code === 'keyMissing') return [];
      throw error;
    }
  }

  /** Before anything else works in the data folder, once: see `begin`. Never throws. */
  start(): Promise<void> {
    this.started ??= this.begin().catch((error: unknown) => {
      this.parts.log.warn('backup: not everything could be put in order at start', error);
    });
    return this.started;
  }

  /** What a crash left is completed or removed; the guard learns how large snapshots are. */
  private async begin(): Promise<void> {
    const { disk, dataFolder, guard, log } = this.parts;
    const [newest] = await this.index.list();
    guard?.setSnapshotBytes(newest?.storedBytes ?? 0);
    const ended = await endLeftoverWork(disk, dataFolder);
    if (ended.length > 0) log.info(`backup: ended ${ended.length} unfinished jobs`);
  }

  /** A job in its turn, with one line in the log. What a disk answers becomes an expected failure. */
  async job<T>(
    job: BackupJob,
    lanes: Parameters<JobLanes['run']>[1],
    work: () => Promise<{ value: T; log: string }>,
  ): Promise<T> {
    await this.start();
    return this.lanes.run(job, lanes, async () => {
      try {
        const { value, log } = await work();
        this.parts.log.info(`backup: ${job}: ${log}`);
        return value;
      } catch (error) {
        this.parts.log.warn(`backup: ${job} failed`, error);
        throw errorCode(error) === '' ? error : writeFailure(error);
      }
    });
  }

  /** @param cancel ends this task alone @throws ExpectedFailure whatever the task answered; cancelled */
  async task<K extends TaskName>(
    job: BackupJob,
    name: K,
    input: TaskInput<K>,
    cancel?: AbortSignal,
  ): Promise<TaskAnswer<K>> {
    const onProgress = (done: number, total: number): void => {
      this.parts.report({ job, done, total });
    };
    const { signal, release } = eitherOf(this.ending.signal, cancel);
    const reply = await this.parts.runTask(name, input, { onProgress, signal }).finally(release);
    if (!reply.ok) throw new ExpectedFailure(reply.failure.code, reply.failure.message);
    return reply.value;
  }

  /** Ends every task that runs or is asked for from now on: the program is closing. */
  endTasks(): void {
    this.ending.abort();
  }

  /** Ends what runs now; new tasks may follow: the program is being locked. */
  interruptTasks(): void {
    this.ending.abort();
    this.ending = new AbortController();
  }

  /** @throws ExpectedFailure why the journal cannot be opened */
  async extent(): Promise<JournalExtent> {
    return (await this.parts.journal.open()).getExtent();
  }

  /** In a lane that holds `data`. @throws ExpectedFailure spaceLow, and those of takeSnapshot */
  async takeSnapshot(
    extent: JournalExtent,
    reason: SnapshotReason,
    { job = 'snapshot', verifyDeeply = false, cancel }: TakeOptions = {},
  ): Promise<SnapshotInfo> {
    const { dataFolder, settingsPath, guard } = this.parts;
    const storage = await guard?.refresh();
    if (storage?.readOnly === 'spaceLow') {
      throw new ExpectedFailure('spaceLow', `${storage.freeBytes} bytes free, no snapshot`);
    }
    const input = {
      dataFolder,
      settingsPath,
      extent,
      reason,
      createdBy: this.createdBy,
      now: this.now,
      verifyDeeply,
      thinOut: !this.lanes.isRunning('copy') && !this.lanes.isRunning('handover'),
      sealWith: this.sealWith,
      erased: this.erased,
    };
    const { info, journalId, storedBytes, key, removed } = await this.task(job, 'snapshot', input, cancel);
    await this.index.note({ info, journalId, storedBytes, key }, removed);
    guard?.setSnapshotBytes(storedBytes);
    return info;
  }
}
