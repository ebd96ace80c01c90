/** Restore as the user sees it: open a place, look what would change, swap. */
import { join } from 'node:path';
import { ulid } from 'ulid';
import type { RequestAnswer, RequestDecoded } from '../../shared/ipc/contract';
import type { BackupJob, RestorePreview, SnapshotInfo } from '../../shared/ipc/requests/backup';
import { ExpectedFailure } from '../../shared/ipc/reply';
import type { Command } from '../../shared/schema/command';
import { randomToken } from '../files/grants';
import { addDataKey, forgetDataKey, isOpen } from '../vault/key-ring';
import type { BackupContext } from './backup-context';
import type { BackupVault, ForeignKeys, ForeignSecret } from './backup-vault';
import type { OpenedSnapshot } from './data-source';
import type { Lane } from './job-lanes';
import { findVaults } from './place-keys';
import { PresentState } from './present-state';
import type { PrepareOptions } from './restore';
import type { SnapshotPlace } from './restore-preview';
import type { SecondCopyKeeper } from './second-copy-keeper';
import { endWork, makeWorkFolder, workFolder } from './work-folders';

type SnapshotRef = RequestDecoded<'backup.restore'>;
type RestoreAnswer = RequestAnswer<'backup.restore'>;

interface ReadSource {
  snapshots: OpenedSnapshot[];
  /** Holds the snapshot made of a raw data copy; null when there is none. */
  workId: string | null;
}
interface OpenSource extends ReadSource {
  /** Absent for the local store. */
  from?: { place: 'secondCopy' | 'picked'; folder: string };
  /** Keys that lie beside it, open until another place is opened, or adopted by a restore. */
  keys: ForeignKeys[];
}
export interface RestoreOptions {
  /** Under which name it runs; `restore` unless said. */
  job?: BackupJob;
  /** Becomes the first command behind what is restored, with the swap itself. */
  append?: Command;
}
const BOTH = ['data', 'place'] as const;

export class RestoreDesk {
  private readonly sources = new Map<string, OpenSource>();
  /** Keys in the key ring that are not this vault's. */
  private readonly borrowed = new Set<string>();

  constructor(
    private readonly context: BackupContext,
    private readonly secondCopy: SecondCopyKeeper,
  ) {}

  /** What needs another PC's keys is listed as locked. @throws ExpectedFailure cancelled, copyUnreachable, notABackup, placeVanished */
  async open({ place }: RequestDecoded<'backup.openSource'>): Promise<RequestAnswer<'backup.openSource'>> {
    if (place === 'local')
      return this.give('', { snapshots: await this.localSnapshots(), workId: null, keys: [] });
    const { settings, picker } = this.context.parts;
    if (place === 'secondCopy') {
      const there = await this.secondCopy.reachablePlace();
      if (!there) throw new ExpectedFailure('copyUnreachable');
      return this.openFolder(place, there.folder, settings.secondCopy?.folder ?? there.folder);
    }
    const folder = await picker.pickFolder('restore');
    if (folder === undefined) throw new ExpectedFailure('cancelled');
    return this.openFolder(place, folder, folder);
  }

  /**
   * Opens the keys beside a place and reads it again: what was locked can now be looked at.
   * @throws ExpectedFailure grantUnknown, keyMissing (no keys lie there), wrongPassword, wrongRecoveryCode,
   *   vaultDamaged, dataFromFuture
   */
  unlock({
    source,
    ...secret
  }: RequestDecoded<'backup.unlockSource'>): Promise<RequestAnswer<'backup.unlockSource'>> {
    const opened = this.sources.get(source);
    if (!opened) throw new ExpectedFailure('grantUnknown', 'place to restore from');
    return this.context.job('preview', BOTH, async () => {
      const { disk, dataFolder, vault } = this.context.parts;
      const { from } = opened;
      const folders = from ? await findVaults(disk, from.folder) : [];
      if (!from || !vault || folders.length === 0)
        throw new ExpectedFailure('keyMissing', 'no keys beside the backup');
      const found = await openAny(vault, folders, secret);
      for (const { dataKeys } of found) for (const { keyId, key } of dataKeys) this.borrow(keyId, key);
      opened.keys.push(...found);
      const read = await this.read(from.place, from.folder);
      const before = opened.workId;
      Object.assign(opened, read);
      if (before !== null) await endWork(disk, dataFolder, before).catch(() => undefined); // tried again at the next start
      return {
        value: { snapshots: read.snapshots.map(({ info }) => info) },
        log: `${found.length} vaults opened`,
      };
    });
  }

  async localSnapshots(): Promise<OpenedSnapshot[]> {
    const { dataFolder } = this.context.parts;
    const folders = { storeFolder: join(dataFolder, 'snapshots'), filesFolder: join(dataFolder, 'files') };
    return (await this.context.index.list()).map(({ info }) => ({ info, ...folders }));
  }

  /** In a lane that holds both. @throws ExpectedFailure notABackup, placeVanished */
  async copiedSnapshots(folder: string): Promise<OpenedSnapshot[]> {
    const { snapshots, workId } = await this.read('secondCopy', folder);
    if (workId !== null) await endWork(this.context.parts.disk, this.context.parts.dataFolder, workId);
    return snapshots;
  }

  preview(ref: SnapshotRef): Promise<RestorePreview> {
    const { info, from } = this.resolve(ref);
    return this.context.job('preview', lanesFor(info), async () => {
      const { dataFolder } = this.context.parts;
      const { extent } = await new PresentState(this.context, 'preview').find();
      const compared = await this.inWorkFolder((folder) =>
        this.reading(info, from, () =>
          this.context.task('preview', 'preview', {
            from,
            present: extent,
            dataFolder,
            workFolder: folder,
            erased: this.context.erased,
            now: this.context.now,
          }),
        ),
      );
      const tables = compared.kinds.length;
      return { value: { snapshot: info, ...compared }, log: `seq ${info.seq}, ${tables} tables differ` };
    });
  }

  /**
   * @throws ExpectedFailure nothingToRestore, snapshotDamaged, fileUnreadable, dataFromFuture, keyMissing, diskFull,
   *   spaceLow, notWritable, journalWriteFailed, readBackDiffers: the present state is then in use as before
   */
  restore(ref: SnapshotRef, { job = 'restore', append }: RestoreOptions = {}): Promise<RestoreAnswer> {
    const { info, from } = this.resolve(ref);
    return this.context.job(job, lanesFor(info), async () => {
      const present = new PresentState(this.context, job);
      const { journal, extent } = await present.find();
      const { prepared, kept } = await this.inWorkFolder(async (folder, generationId) => {
        const { dataFolder, guard } = this.context.parts;
        const prepared = await this.reading(info, from, () =>
          this.context.task(job, 'prepare', {
            dataFolder,
            from,
            generationId,
            workFolder: folder,
            ...(extent ? { presentHash: extent.hash } : {}),
            ...(append ? { append: this.appended(append) } : {}),
            reserveBytes: guard?.requiredBytes ?? 0,
            erased: this.context.erased,
          }),
        );
        // Only now: keeping it thins out old snapshots, and the one being restored may be among them.
        const kept = await present.keep(extent);
        // Before the swap: what it brings must open, whatever happens right after it.
        await this.adoptKeys(ref.source);
        return { prepared, kept: await present.leaveFor(journal, kept, prepared, generationId) };
      });
      await present.beginNew(prepared);
      const { lastSeq: seq, snapshotAt, attachmentsCopied, attachmentsMissing } = prepared;
      return {
        value: { seq, kept },
        log: `to seq ${seq} of ${snapshotAt}, ${attachmentsCopied} attachments, ${attachmentsMissing} lacking`,
      };
    });
  }

  /** Removes what was made for a place that is open: at quit, or when another is opened. */
  async close(): Promise<void> {
    const { disk, dataFolder } = this.context.parts;
    this.forgetKeys();
    for (const [token, { workId }] of this.sources) {
      if (workId === null) continue;
      this.sources.delete(token);
      await endWork(disk, dataFolder, workId).catch(() => undefined); // tried again at the next start
    }
  }

  /** As `open`, for a folder that was picked already. */
  openPicked(folder: string): Promise<RequestAnswer<'backup.openSource'>> {
    return this.openFolder('picked', folder, folder);
  }

  private async openFolder(
    place: 'secondCopy' | 'picked',
    folder: string,
    label: string,
  ): Promise<RequestAnswer<'backup.openSource'>> {
    return this.context.job('preview', BOTH, async () => {
      await this.close();
      const read = await this.read(place, folder);
      const source = { ...read, from: { place, folder }, keys: [] };
      return { value: this.give(label, source), log: `${read.snapshots.length} snapshots found` };
    });
  }

  private async read(place: 'secondCopy' | 'picked', folder: string): Promise<ReadSource> {
    const { disk, dataFolder } = this.context.parts;
    const workId = this.newId();
    const work = await makeWorkFolder(disk, dataFolder, workId);
    const end = (): Promise<void> => endWork(disk, dataFolder, workId);
    try {
      const { createdBy, sealWith } = this.context;
      const input = { folder, place, workFolder: work, createdBy, sealWith };
      const snapshots = await this.context.task('preview', 'open', input);
      if (snapshots.some(({ storeFolder }) => storeFolder.startsWith(work))) return { snapshots, workId };
      await end();
      return { snapshots, workId: null };
    } catch (error) {
      await end().catch(() => undefined); // the first error is the one that explains
      throw error;
    }
  }

  private give(label: string, opened: OpenSource): RequestAnswer<'backup.openSource'> {
    const source = randomToken();
    this.sources.set(source, opened);
    return { source, label, snapshots: opened.snapshots.map(({ info }) => info) };
  }

  private borrow(keyId: string, key: Buffer): void {
    if (isOpen(keyId)) return;
    addDataKey(keyId, key);
    this.borrowed.add(keyId);
  }

  /** From here on they are this vault's own. @throws ExpectedFailure of writing the vault */
  private async adoptKeys(source: string): Promise<void> {
    const opened = this.sources.get(source);
    for (const keys of opened?.keys ?? []) {
      await this.context.parts.vault?.adopt(keys);
      for (const { keyId } of keys.dataKeys) this.borrowed.delete(keyId);
    }
  }

  /** Those of places that are no longer looked at. */
  forgetKeys(): void {
    for (const keyId of this.borrowed) forgetDataKey(keyId);
    this.borrowed.clear();
    for (const opened of this.sources.values()) {
      for (const { dataKeys } of opened.keys) for (const { key } of dataKeys) key.fill(0);
      opened.keys = [];
    }
  }

  private resolve({ source, snapshotId }: SnapshotRef): { info: SnapshotInfo; from: SnapshotPlace } {
    const opened = this.sources.get(source)?.snapshots.find(({ info }) => info.id === snapshotId);
    if (!opened) throw new ExpectedFailure('grantUnknown', 'place to restore from');
    const { info, storeFolder, filesFolder } = opened;
    if (info.state === 'damaged') throw new ExpectedFailure('snapshotDamaged', info.id);
    if (info.state === 'future') throw new ExpectedFailure('dataFromFuture', info.id);
    if (info.locked) throw new ExpectedFailure('keyMissing', info.id);
    return { info, from: { snapshotId, storeFolder, filesFolder } };
  }

  private appended(command: Command): NonNullable<PrepareOptions['append']> {
    const { createdBy, now, sealWith } = this.context;
    return { command, createdBy, at: now, sealWith };
  }

  /** A folder of its own for one piece of work, gone afterwards. */
  async inWorkFolder<T>(work: (folder: string, workId: string) => Promise<T>): Promise<T> {
    const { disk, dataFolder, log } = this.context.parts;
    const workId = this.newId();
    await makeWorkFolder(disk, dataFolder, workId);
    try {
      return await work(workFolder(dataFolder, workId), workId);
    } finally {
      await endWork(disk, dataFolder, workId).catch((error: unknown) => {
        log.warn('backup: a work folder stays until the next start', error);
      });
    }
  }

  /** A snapshot found bad is offered no more; one whose stick was pulled out meanwhile is not bad. */
  private async reading<T>(info: SnapshotInfo, from: SnapshotPlace, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      const code = error instanceof ExpectedFailure ? error.code : '';
      if (code !== 'snapshotDamaged' && code !== 'fileUnreadable') throw error;
      const isThere = await this.context.parts.disk.freeBytes(from.storeFolder).catch(() => undefined);
      if (isThere === undefined) throw new ExpectedFailure('placeVanished', info.id, { cause: error });
      if (code === 'snapshotDamaged' && info.place === 'local') this.context.index.markDamaged(info.id);
      throw error;
    }
  }

  private newId(): string {
    return ulid(this.context.parts.now().getTime());
  }
}

/**
 * Those of the vaults that the secret opens; several may lie on one stick.
 * @throws ExpectedFailure of the first one when it opens none
 */
async function openAny(
  vault: BackupVault,
  folders: readonly string[],
  secret: ForeignSecret,
): Promise<ForeignKeys[]> {
  const opened: ForeignKeys[] = [];
  let failure: unknown;
  for (const folder of folders) {
    try {
      opened.push(await vault.openForeign(folder, secret));
    } catch (error) {
      if (!(error instanceof ExpectedFailure)) throw error;
      failure ??= error;
    }
  }
  if (opened.length === 0) throw failure;
  return opened;
}

/** What lies on this PC can be looked at while a copy runs. */
function lanesFor({ place }: SnapshotInfo): readonly Lane[] {
  return place === 'local' ? ['data'] : BOTH;
}
