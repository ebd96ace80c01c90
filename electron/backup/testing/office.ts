/** One small office: a profile, a stick, a journal and the backup service over them, tasks in this process. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach } from 'vitest';
import type { BackupProgress } from '../../../shared/ipc/events';
import { fail, type ExpectedFailure, type Reply } from '../../../shared/ipc/reply';
import type { Op } from '../../../shared/schema/command';
import { reduceOps, type BranchState } from '../../../shared/schema/state';
import type { AnyRow } from '../../../shared/schema/tables';
import { createFaultyDisk } from '../../files/testing/faulty-disk';
import { useTempFolders } from '../../files/testing/temp-folder';
import { JournalSlot } from '../../journal/journal-slot';
import { openJournal } from '../../journal/open-journal';
import { readCurrent } from '../../journal/current';
import { testCommand, testId, testOp } from '../../journal/testing/commands';
import type { Log } from '../../logging/log';
import { SettingsFile } from '../../settings/settings-file';
import { BackupService, type BackupParts } from '../backup-service';
import { performTask, type RunTask, type TaskAnswer, type TaskName } from '../backup-tasks';
import { canonicalState } from './make-snapshot';

const START_MS = Date.parse('2026-03-18T01:00:00.000Z');

/**
 * Call at the top of a test file. Opens an office, in a folder of its own or one given; those that are open are
 * closed after each test.
 */
export function useOffices(): (folder?: string, more?: Partial<BackupParts>) => Office {
  const makeFolder = useTempFolders();
  const offices: Office[] = [];
  afterEach(async () => {
    for (const office of offices.splice(0)) await office.close();
  });
  return (folder = makeFolder(), more = {}) => {
    const office = new Office(folder, more);
    offices.push(office);
    return office;
  };
}

/** Code of the failure a job ends with; `done` when it does not. */
export function codeOf(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => 'done',
    (error: unknown) => (error as ExpectedFailure).code,
  );
}

/** Names of the snapshots' manifests in a folder. */
export function manifests(folder: string): string[] {
  return readdirSync(folder).filter((name) => name.startsWith('snap-'));
}

export class Office {
  readonly disk = createFaultyDisk();
  readonly profile: string;
  readonly data: string;
  /** What the folder dialog answers next. */
  picked: string | undefined;
  /** Minutes since the start of the test's day. */
  minutes = 0;
  readonly logged: string[] = [];
  readonly progress: BackupProgress[] = [];
  readonly tasks: TaskName[] = [];
  changes = 0;
  /** Awaited before each task; rejects or never resolves as a test wishes. */
  beforeTask: (name: TaskName) => Promise<void> = () => Promise.resolve();
  readonly settings: SettingsFile;
  readonly journal: JournalSlot;
  readonly backup: BackupService;
  private readonly rows = new Map<string, AnyRow>();
  private commands = 0;

  constructor(
    readonly folder: string,
    more: Partial<BackupParts> = {},
  ) {
    this.profile = join(folder, 'profile');
    this.data = join(this.profile, 'data');
    mkdirSync(this.data, { recursive: true });
    const { disk, data } = this;
    const log = this.keepLog();
    const now = (): Date => new Date(START_MS + this.minutes * 60_000);
    this.settings = new SettingsFile(disk, join(this.profile, 'settings.json'), log);
    this.journal = new JournalSlot(async () => {
      const current = await readCurrent(disk, data);
      const { folder, generationId } = current;
      return openJournal({
        disk,
        folder,
        generationId,
        createdBy: 'test',
        now,
        sealWith: more.sealWith?.() ?? 'none',
        segmentBytes: 2000,
      });
    }, log);
    this.backup = new BackupService({
      disk,
      dataFolder: data,
      settingsPath: this.settings.path,
      settings: this.settings,
      picker: { pickFolder: () => Promise.resolve(this.picked) },
      journal: this.journal,
      log,
      appVersion: '0.0.1',
      now,
      report: (progress) => this.progress.push(progress),
      changed: () => (this.changes += 1),
      runTask: this.runHere,
      ...more,
    });
  }

  /** As the handler does: asked before, told after. Each row is one of `settings`. */
  async commit(
    rows: number | readonly number[],
    more: { name?: string; value?: string } = {},
  ): Promise<number> {
    this.commands += 1;
    const value = more.value ?? `value ${this.commands}`;
    const ops = (typeof rows === 'number' ? [rows] : rows).map((row) => this.opFor(row, value));
    const command = { ...testCommand(this.commands, ops), ...(more.name ? { name: more.name } : {}) };
    await this.backup.beforeCommit(command);
    const { seq } = await (await this.journal.open()).commit(command);
    for (const { id, after } of ops) if (after) this.rows.set(id, after);
    this.backup.afterCommit(seq);
    return seq;
  }

  async commitMany(count: number): Promise<void> {
    for (let row = 1; row <= count; row += 1) await this.commit(row);
  }

  /** What the journal in use says, one text per row. */
  async state(): Promise<string[]> {
    const state: BranchState = new Map();
    const journal = await this.journal.open();
    for (let seq = 0; ;) {
      const { entries } = await journal.readAfter(seq, 500);
      for (const entry of entries) reduceOps(state, entry.command.ops);
      const last = entries.at(-1);
      if (!last) return canonicalState(state);
      seq = last.seq;
    }
  }

  /** An attachment, stored as the program does. @returns its SHA-512 */
  attach(text: string): string {
    const sha512 = createHash('sha512').update(text).digest('hex');
    this.write(this.fileOf(sha512), text);
    return sha512;
  }
  fileOf(sha512: string, folder = join(this.data, 'files')): string {
    return join(folder, 'sha512', sha512.slice(0, 2), sha512);
  }
  write(path: string, text: string | Buffer): void {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  read(...path: string[]): string {
    return readFileSync(join(...path), 'utf8');
  }

  /** Chooses a folder for the second copy. */
  async plugIn(name = 'stick'): Promise<string> {
    this.picked = join(this.folder, name);
    mkdirSync(this.picked, { recursive: true });
    await this.backup.pickSecondCopy();
    return this.picked;
  }

  /** The token and the newest snapshot of a place. */
  async newest(place: 'local' | 'secondCopy' | 'picked'): Promise<{ source: string; snapshotId: string }> {
    const { source, snapshots } = await this.backup.openSource({ place });
    const [newest] = snapshots;
    if (!newest) throw new Error(`no snapshot in ${place}`);
    return { source, snapshotId: newest.id };
  }

  async close(): Promise<void> {
    await this.backup.settle();
    await this.journal.close();
  }

  private opFor(row: number, value: string): Op {
    const before = this.rows.get(testId(row)) as Op['before'] | undefined;
    return { ...testOp(row, (before?.rev ?? 0) + 1, value), before: before ?? null };
  }

  private readonly runHere: RunTask = async <K extends TaskName>(
    name: K,
    input: Parameters<RunTask>[1],
    { onProgress, signal }: Parameters<RunTask>[2],
  ): Promise<Reply<TaskAnswer<K>>> => {
    this.tasks.push(name);
    // As it crosses to another process and back: plain values only.
    const plain: unknown = structuredClone(input);
    const done = this.beforeTask(name).then(() => performTask(this.disk, name, plain as never, onProgress));
    return new Promise<Reply<TaskAnswer<K>>>((resolve, reject) => {
      const abort = (): void => {
        resolve(fail('cancelled', name));
      };
      if (signal.aborted) abort();
      signal.addEventListener('abort', abort);
      done
        .then((reply) => {
          resolve(structuredClone(reply));
        }, reject)
        .finally(() => {
          signal.removeEventListener('abort', abort);
        });
    });
  };

  private keepLog(): Log {
    const add =
      (level: string) =>
      (message: string, cause?: unknown): void => {
        this.logged.push(`${level} ${message}${cause instanceof Error ? `: ${cause.message}` : ''}`);
      };
    return { file: '', info: add('info'), warn: add('warn'), error: add('error') };
  }
}
