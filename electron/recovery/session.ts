/** What one opening, check or repair knows and found out: the journal in use, its snapshots, what was put right. */
import { join } from 'node:path';
import { emptyRecoveryReport } from '../../shared/backup/recovery-report';
import { ExpectedFailure } from '../../shared/ipc/reply';
import type { RecoveryReport } from '../../shared/ipc/requests/backup';
import { SnapshotStore } from '../backup/snapshot-store';
import type { Disk } from '../files/disk';
import { readSegmentHeader, segmentName } from '../journal/segment';
import type { Log } from '../logging/log';
import type { SealWith } from '../vault/key-ring';
import { Aside } from './aside';
import type { JournalBreak } from './assess-damage';
import { locateJournal, type LocatedJournal } from './current-file';
import { healSegments, type HealSource } from './heal-segments';
import { SnapshotShelf } from './snapshot-shelf';
import { findDamage, surveyJournal } from './survey-journal';

export interface SessionParts {
  disk: Disk;
  dataFolder: string;
  createdBy: string;
  now: () => Date;
  log: Log;
  /** With which key is written now; asked each time, because the key may change while the program runs. */
  sealWith: () => SealWith;
  /** Absolute path of the second copy's folder while its place is there. */
  secondCopyFolder?: () => string | undefined;
}

const SHA256 = /^[0-9a-f]{64}$/;

export class RecoverySession {
  private constructor(
    readonly parts: SessionParts,
    readonly at: Date,
    readonly report: RecoveryReport,
    readonly aside: Aside,
    readonly shelf: SnapshotShelf,
    readonly located: LocatedJournal,
  ) {}

  /**
   * Looks, and writes nothing.
   * @throws ExpectedFailure dataFromFuture, journalDamaged (CURRENT); system errors of reading
   */
  static async begin(parts: SessionParts): Promise<RecoverySession> {
    const { disk, dataFolder, now, log } = parts;
    const at = now();
    const report = emptyRecoveryReport(at.toISOString());
    const aside = new Aside(disk, dataFolder);
    const store = new SnapshotStore({ disk, folder: join(dataFolder, 'snapshots') });
    const names = await store.listNames().catch((error: unknown) => {
      log.warn('snapshots cannot be listed', error); // the journal alone is enough to start
      return [];
    });
    const shelf = new SnapshotShelf(store, names, (id) => noteDamaged(report, log, id));
    await shelf.refuseFuture();
    const located = await locateJournal(disk, dataFolder, await shelf.newest(), aside, at);
    return new RecoverySession(parts, at, report, aside, shelf, located);
  }

  get folder(): string {
    return this.located.folder;
  }

  /** Puts CURRENT right, if that is needed and the journal it will name can be read by this program. */
  async healCurrent(): Promise<void> {
    if (!this.located.heal) return;
    await surveyJournal(this.parts.disk, this.folder, null); // data of a newer program: stops here, nothing is changed
    this.noteHealed([await this.located.heal()]);
  }

  /** Identity of the journal in use; undefined for a new one. */
  async journalId(): Promise<string | undefined> {
    if (this.located.generationId !== null) return this.located.generationId;
    const header = await readSegmentHeader(this.parts.disk, join(this.folder, segmentName(1)));
    if (header) return header.hash;
    // Its first line is gone: the newest snapshot of a first generation tells what it was.
    for (const { manifest } of await this.shelf.all()) {
      if (SHA256.test(manifest.journalId)) return manifest.journalId;
    }
    return undefined;
  }

  /** Readable snapshots of this journal beside the data, the best for a start first; read one by one. */
  async *localSources(): AsyncGenerator<HealSource> {
    const journalId = await this.journalId();
    if (journalId === undefined) return;
    const { store } = this.shelf;
    for await (const { id, manifest } of this.shelf.of(journalId)) yield { store, id, manifest };
  }

  async secondSources(): Promise<HealSource[]> {
    const folder = this.parts.secondCopyFolder?.();
    if (folder === undefined) return [];
    const store = new SnapshotStore({ disk: this.parts.disk, folder });
    try {
      const journalId = await this.journalId();
      return (await store.list()).flatMap(({ id, manifest }) =>
        manifest !== null && manifest.journalId === journalId ? [{ store, id, manifest }] : [],
      );
    } catch (error) {
      this.parts.log.warn('second copy cannot be read', error); // a stick pulled meanwhile
      return [];
    }
  }

  /** The break that healing left; undefined when the journal is in order. */
  findDamage(): Promise<JournalBreak | undefined> {
    return findDamage(this.parts.disk, this.folder, this.located.generationId);
  }

  async healSegments(): Promise<void> {
    const { disk } = this.parts;
    const local: HealSource[] = [];
    for await (const source of this.localSources()) local.push(source);
    const { healed, damagedSnapshots } = await healSegments({
      disk,
      folder: this.folder,
      generationId: this.located.generationId,
      local,
      second: () => this.secondSources(),
      aside: this.aside,
      at: this.at,
    });
    this.noteHealed(healed);
    damagedSnapshots.forEach((id) => this.noteDamaged(id));
  }

  /** Is a segment gone, or shorter than the snapshot proves it was? */
  async lacksCovered({ manifest }: HealSource): Promise<boolean> {
    const isShort = await Promise.all(
      manifest.segments.map(
        async ({ segment, part }) =>
          (await sizeOf(this.parts.disk, join(this.folder, segmentName(segment)))) < part.bytes,
      ),
    );
    return isShort.includes(true);
  }

  noteHealed(healed: readonly { file: string; from: string }[]): void {
    for (const { file, from } of healed) this.parts.log.warn(`healed ${file} from ${from}`);
    this.report.healed.push(...healed);
  }

  noteDamaged(snapshotId: string): void {
    noteDamaged(this.report, this.parts.log, snapshotId);
  }
}

function noteDamaged({ damagedSnapshots }: RecoveryReport, log: Log, snapshotId: string): void {
  if (damagedSnapshots.includes(snapshotId)) return;
  log.warn(`snapshot ${snapshotId} is damaged`);
  damagedSnapshots.push(snapshotId);
}

/** -1 when it is not there. */
async function sizeOf(disk: Disk, path: string): Promise<number> {
  const file = await disk.open(path, 'read').catch(() => undefined);
  if (!file) return -1;
  try {
    return await file.size();
  } finally {
    await file.close();
  }
}

/** Did this run find or change anything worth telling? */
export function isWorthTelling(report: RecoveryReport): boolean {
  return (
    report.healed.length + report.damagedSnapshots.length + report.damagedAttachments.length > 0 ||
    report.tornTailBytes > 0 ||
    report.salvaged > 0 ||
    report.setAside !== '' ||
    report.damage !== null
  );
}

export function isDamage(error: unknown): boolean {
  return error instanceof ExpectedFailure && error.code === 'journalDamaged';
}
