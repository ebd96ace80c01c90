/**
 * Snapshots, second copy, restore and self-test as the page sees them: one job at a time, the heavy work in a
 * process of its own, the page told when something changed.
 */
import type { RequestAnswer, RequestDecoded } from '../../shared/ipc/contract';
import { ExpectedFailure } from '../../shared/ipc/reply';
import type {
  BackupJob,
  BackupState,
  RecoveryReport,
  RestorePreview,
  SecondCopyState,
  SelfTestResult,
  SnapshotInfo,
} from '../../shared/ipc/requests/backup';
import type { RowsPage } from '../../shared/ipc/requests/journal';
import type { SnapshotManifest, SnapshotReason } from '../../shared/backup/manifest';
import { COMMANDS_PER_SNAPSHOT, snapshotDue } from '../../shared/backup/schedule';
import { dayOfInstant } from '../../shared/domain/dates';
import type { Command } from '../../shared/schema/command';
import { BackupContext, type BackupParts } from './backup-context';
import { CopyVerifier, type ProvedCopy } from './copy-verifier';
import { HandoverPort } from './handover-port';
import { readRowsPage } from './read-rows';
import { RecordLocks } from './record-locks';
import { RestoreDesk } from './restore-desk';
import { SecondCopyKeeper } from './second-copy-keeper';
import { isSelfTestDue, readSelfTest } from './self-test';
import { SelfTester } from './self-tester';

export type { BackupParts } from './backup-context';

/** Who closes the program waits no longer than this; what is not copied by then is copied next time. */
const QUIT_DEADLINE_MS = 20_000;
/** A command this large is a mass change: like an import it begins with a snapshot. */
const MASS_CHANGE_OPS = 500;
/** After a failed snapshot in the background the next is tried this many commands later. */
const RETRY_AFTER_COMMANDS = 50;

export class BackupService {
  /** Between a command of the page and the journal. */
  readonly locks: RecordLocks;
  readonly handover: HandoverPort;
  private readonly context: BackupContext;
  private readonly secondCopy: SecondCopyKeeper;
  private readonly desk: RestoreDesk;
  private readonly selfTester: SelfTester;
  private readonly verifier: CopyVerifier;
  private isPlanned = false;
  private inBackground: Promise<unknown> = Promise.resolve();
  private retryAtSeq = 0;
  /** Nothing can be due before this command or on this day: a commit must not list a folder each time. */
  private notDue = { beforeSeq: 0, on: '' };
  /** The manifest the page's rebuild is reading, so that it is not parsed for every page. */
  private reading: { id: string; manifest: SnapshotManifest } | undefined;

  constructor(private readonly parts: BackupParts) {
    this.context = new BackupContext(parts);
    const { journal, log } = parts;
    this.locks = new RecordLocks({ journal, snapshots: this.context.index, log });
    this.secondCopy = new SecondCopyKeeper(this.context);
    this.desk = new RestoreDesk(this.context, this.secondCopy);
    this.selfTester = new SelfTester(this.context, this.desk, this.secondCopy);
    this.verifier = new CopyVerifier(this.context, this.secondCopy);
    this.handover = new HandoverPort(this.context, this.desk, () => {
      this.forgetDue();
    });
  }

  /** Puts in order what a crash left; the first question and the first job do so too. Never throws. */
  start(): Promise<void> {
    return this.context.start();
  }

  /** After the first quiet minute: the self-test, when it is due. Never throws. */
  async runDueSelfTest(): Promise<void> {
    await this.context.start();
    const last = await readSelfTest(this.parts.disk, this.parts.dataFolder);
    if (!isSelfTestDue(last?.at ?? null, this.context.now)) return;
    const list = await this.context.index.list().catch(() => []);
    if (list.length === 0) return; // nothing to test yet
    await this.selfTester.run().catch(() => undefined); // logged; tried again at the next start
  }

  async getState(): Promise<BackupState> {
    const { disk, dataFolder, guard, recoveredAtStart } = this.parts;
    await this.context.start();
    const recovered = recoveredAtStart?.() ?? null;
    for (const id of recovered?.damagedSnapshots ?? []) this.context.index.markDamaged(id);
    const snapshots = (await this.context.index.list()).map(({ info }) => info);
    const extent = await this.context.extent().catch(() => undefined); // the page shows why elsewhere
    const storage = await guard?.refresh();
    const freeBytes = await disk.freeBytes(dataFolder).catch(() => 0);
    return {
      lastSeq: extent?.seq ?? 0,
      snapshots,
      secondCopy: await this.secondCopy.state(),
      selfTest: await readSelfTest(disk, dataFolder),
      storage: storage ?? { readOnly: null, freeBytes, requiredBytes: 0 },
      recovered,
      busy: this.context.lanes.busy,
    };
  }

  /**
   * One snapshot now. Asked for by the user (`manual`) it is always made and never waits behind another of the
   * user's jobs; before an export or an upgrade the newest is enough when nothing was written since.
   * @throws ExpectedFailure backupBusy, spaceLow, diskFull, notWritable, journalDamaged …
   */
  makeSnapshot(reason: SnapshotReason): Promise<SnapshotInfo> {
    if (reason !== 'manual') return this.ensureSnapshot(reason);
    return this.context.lanes.forUser(() => this.snapshot(reason, { evenIfUnchanged: true }));
  }

  /** @throws ExpectedFailure cancelled, placeInsideData, diskFull, notWritable, placeVanished */
  pickSecondCopy(): Promise<SecondCopyState> {
    return this.secondCopy.pick();
  }
  forgetSecondCopy(): Promise<SecondCopyState> {
    return this.secondCopy.forget();
  }

  /** Where copies lie while the stick is in, for healing (what is read there is checked by its hash). */
  secondCopyFolder(): string | undefined {
    return this.secondCopy.folder();
  }

  /**
   * After an erasure, a new password or recovery code: the keys at the second place are replaced while it is there,
   * also when no snapshot is due. Never throws; what could not be done is told by `awaitsErasure`, and tried again
   * with the next copy and at quit.
   */
  async refreshKeys(): Promise<void> {
    await this.secondCopy.refreshKeys().catch((error: unknown) => {
      this.parts.log.warn('backup: the keys at the second place are not up to date', error);
    });
  }

  /** Before the keys are forgotten: ends what runs in other processes and drops keys of opened places. */
  async lock(): Promise<void> {
    this.context.interruptTasks();
    this.locks.forget();
    await this.context.lanes.settle();
    await this.desk.close();
  }

  /** @throws ExpectedFailure backupBusy, copyUnreachable, placeVanished, diskFull, notWritable … */
  copyNow(): Promise<RequestAnswer<'backup.copyNow'>> {
    return this.context.lanes.forUser(async () => {
      if (!(await this.secondCopy.reachablePlace())) throw new ExpectedFailure('copyUnreachable');
      return this.secondCopy.copy(await this.ensureSnapshot('manual'), { recheckParts: true });
    });
  }

  /**
   * Before this PC is cleared: the present state, with what is being typed, goes to the second place and is proved
   * there. @throws as copyNow, and wipeCopyDiffers, wipeKeysDiffer, placeInsideData
   */
  proveCopy(password: string): Promise<ProvedCopy> {
    return this.context.lanes.forUser(async () => {
      if (!(await this.secondCopy.reachablePlace())) throw new ExpectedFailure('copyUnreachable');
      const snapshot = await this.snapshot('manual', { evenIfUnchanged: true });
      await this.secondCopy.copy(snapshot, { recheckParts: true });
      const { journalId, seq, hash } = await this.context.extent();
      return this.verifier.prove({ journalId, seq, hash, at: snapshot.at }, password);
    });
  }
  /** Nothing of it is gone since. @throws ExpectedFailure copyUnreachable, wipeCopyDiffers, placeVanished, backupBusy */
  lookAgain(proved: ProvedCopy): Promise<ProvedCopy> {
    return this.context.lanes.forUser(() => this.verifier.lookAgain(proved));
  }

  /** @throws ExpectedFailure backupBusy, cancelled, copyUnreachable, notABackup, placeVanished */
  openSource(input: RequestDecoded<'backup.openSource'>): Promise<RequestAnswer<'backup.openSource'>> {
    return this.context.lanes.forUser(() => this.desk.open(input));
  }
  /** @throws ExpectedFailure backupBusy, grantUnknown, keyMissing, wrongPassword, wrongRecoveryCode, vaultDamaged */
  unlockSource(input: RequestDecoded<'backup.unlockSource'>): Promise<RequestAnswer<'backup.unlockSource'>> {
    return this.context.lanes.forUser(async () => this.desk.unlock(input));
  }
  /** @throws ExpectedFailure backupBusy, grantUnknown, snapshotDamaged, dataFromFuture … */
  previewRestore(input: RequestDecoded<'backup.previewRestore'>): Promise<RestorePreview> {
    return this.context.lanes.forUser(async () => this.desk.preview(input));
  }
  /** @throws as previewRestore, and nothingToRestore, diskFull, spaceLow … : the present state stays */
  restore(input: RequestDecoded<'backup.restore'>): Promise<RequestAnswer<'backup.restore'>> {
    return this.context.lanes.forUser(async () => {
      const restored = await this.desk.restore(input);
      this.forgetDue();
      return restored;
    });
  }
  /** @throws ExpectedFailure backupBusy, and write failures; what does not come out right is in the result */
  runSelfTest(): Promise<SelfTestResult> {
    return this.context.lanes.forUser(async () => {
      if ((await this.context.index.list()).length === 0) await this.ensureSnapshot('manual');
      return this.selfTester.run();
    });
  }

  /**
   * Check and repair change what every job here reads: they run alone. Snapshots they find damaged are offered
   * no more. @throws ExpectedFailure backupBusy, and those of `work`
   */
  runAlone(
    job: Extract<BackupJob, 'check' | 'repair'>,
    work: () => Promise<RecoveryReport>,
  ): Promise<RecoveryReport> {
    return this.context.lanes.forUser(() =>
      this.context.job(job, ['data', 'place'], async () => {
        const value = await work();
        for (const id of value.damagedSnapshots) this.context.index.markDamaged(id);
        return { value, log: `good up to seq ${value.lastGoodSeq}` };
      }),
    );
  }

  /**
   * A page of the newest good snapshot's rows, for rebuilding the view; seq 0 when there is none. The cursor
   * names the snapshot, so that all pages come from the same one.
   * @throws ExpectedFailure snapshotDamaged, fileUnreadable: begin again with null, an older one is used then
   */
  async readRows(cursor: string | null): Promise<RowsPage> {
    if (cursor !== null) {
      const [id = '', place = ''] = cursor.split('/');
      return this.readPage(id, place);
    }
    const { journalId, seq } = await this.context.extent();
    for (const info of await this.context.index.goodOf(journalId)) {
      if (info.seq > seq) continue; // the journal lost its end: the view is built from what it still has
      const page = await this.readPage(info.id, null).catch((error: unknown) => {
        this.parts.log.warn(`backup: ${info.id} not used for the view`, error);
        return undefined;
      });
      if (page) return page;
    }
    return { seq: 0, hash: '', tables: [], cursor: null, totalRows: 0 };
  }

  /**
   * Called before a command is journaled: an import, or any other mass change, begins with a snapshot.
   * @throws ExpectedFailure when it cannot be made: the command must not be journaled then
   */
  async beforeCommit(command: Command): Promise<void> {
    const isMassChange = command.name === 'members.importRoster' || command.ops.length > MASS_CHANGE_OPS;
    if (!isMassChange) return;
    const { seq } = await this.context.extent();
    if (seq > 0) await this.ensureSnapshot('import');
  }

  /** Called after a command is journaled; starts the snapshot that is due in the background. */
  afterCommit(seq: number): void {
    if (this.isPlanned || seq < this.retryAtSeq) return;
    if (seq < this.notDue.beforeSeq && dayOfInstant(this.context.now) === this.notDue.on) return;
    this.isPlanned = true;
    this.inBackground = this.snapshotWhenDue()
      .catch((error: unknown) => {
        this.retryAtSeq = seq + RETRY_AFTER_COMMANDS;
        this.parts.log.warn('backup: the snapshot that is due was not made', error);
      })
      .finally(() => (this.isPlanned = false));
  }

  /**
   * The snapshot (and second copy, when its place is there) at quit. Gives up at the deadline: the running task
   * is ended and the program closes. Nothing is lost by that, the journal has everything.
   */
  async atQuit(deadline: AbortSignal = AbortSignal.timeout(QUIT_DEADLINE_MS)): Promise<void> {
    const work = this.finishWork().catch((error: unknown) => {
      this.parts.log.warn('backup: not finished at quit', error);
    });
    await Promise.race([work, untilAborted(deadline)]);
    this.context.endTasks();
  }

  /** The same at a lock, while the keys are still open; the program goes on, so later tasks may follow. */
  async atLock(deadline: AbortSignal): Promise<void> {
    const work = this.finishWork().catch((error: unknown) => {
      this.parts.log.warn('backup: not finished at the lock', error);
    });
    await Promise.race([work, untilAborted(deadline)]);
    await this.lock();
  }

  /** Resolves when no job runs or waits any more. */
  async settle(): Promise<void> {
    await this.inBackground;
    await this.context.lanes.settle();
  }

  /** Another journal: what was not due in the old one may be. */
  private forgetDue(): void {
    this.notDue = { beforeSeq: 0, on: '' };
  }

  private async finishWork(): Promise<void> {
    await this.desk.close();
    const { seq } = await this.context.extent();
    if (seq === 0) return;
    const snapshot = await this.ensureSnapshot('quit');
    if (await this.secondCopy.isDue(snapshot.seq)) await this.secondCopy.copy(snapshot);
    else await this.secondCopy.refreshKeys();
  }

  private async snapshotWhenDue(): Promise<void> {
    const { journalId, seq } = await this.context.extent();
    const newest = await this.context.index.newest(journalId, seq);
    const reason = snapshotDue(newest, { seq, now: this.context.now });
    if (!reason) {
      const beforeSeq = (newest?.seq ?? 0) + COMMANDS_PER_SNAPSHOT;
      this.notDue = { beforeSeq, on: dayOfInstant(this.context.now) };
      return;
    }
    const snapshot = await this.ensureSnapshot(reason);
    if (reason !== 'daily' || !(await this.secondCopy.isDue(snapshot.seq))) return;
    // A stick that gives trouble must not keep the next snapshot from being made; the page shows the age.
    await this.secondCopy.copy(snapshot).catch(() => undefined);
  }

  /** The newest snapshot when it holds everything already, else a new one. */
  private ensureSnapshot(reason: SnapshotReason): Promise<SnapshotInfo> {
    return this.snapshot(reason, { evenIfUnchanged: false });
  }

  private snapshot(
    reason: SnapshotReason,
    { evenIfUnchanged }: { evenIfUnchanged: boolean },
  ): Promise<SnapshotInfo> {
    return this.context.job('snapshot', ['data'], async () => {
      const extent = await this.context.extent();
      const newest = await this.context.index.newest(extent.journalId, extent.seq);
      if (!evenIfUnchanged && newest?.seq === extent.seq) {
        return { value: newest, log: `${reason}: seq ${extent.seq} is kept already` };
      }
      const value = await this.context.takeSnapshot(extent, reason);
      return { value, log: `${reason} at seq ${value.seq}, ${value.rows} rows, ${value.bytes} bytes` };
    });
  }

  private async readPage(id: string, place: string | null): Promise<RowsPage> {
    const { store } = this.context.index;
    try {
      if (this.reading?.id !== id) this.reading = { id, manifest: await store.readManifest(id) };
      const page = await readRowsPage(store, this.reading.manifest, place);
      if (page.cursor === null) this.reading = undefined;
      return { ...page, cursor: page.cursor === null ? null : `${id}/${page.cursor}` };
    } catch (error) {
      const isDamaged = error instanceof ExpectedFailure && error.code === 'snapshotDamaged';
      if (isDamaged) this.context.index.markDamaged(id);
      throw error;
    }
  }
}

function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => {
      resolve();
    });
  });
}
