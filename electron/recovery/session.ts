/** What one opening, check or repair knows and found out: the journal in use, its snapshots, what was put right. */
import { join } from 'node:path';
import { ExpectedFailure } from '../../shared/ipc/reply';
import type { RecoveryReport } from '../../shared/ipc/requests/backup';
import { SnapshotStore, type ListedSnapshot } from '../backup/snapshot-store';
import type { Disk } from '../files/disk';
import { readSegmentHeader, segmentName } from '../journal/segment';
import type { Log } from '../logging/log';
import { Aside } from './aside';
import type { JournalBreak } from './assess-damage';
import { locateJournal, type LocatedJournal } from './current-file';
import { healSegments, type HealSource } from './heal-segments';
import { findDamage, surveyJournal } from './survey-journal';
import { refuseFutureSnapshot } from './version-gate';

export interface SessionParts {
  disk: Disk;
  dataFolder: string;
  createdBy: string;
  now: () => Date;
  log: Log;
  /** Absolute path of the second copy's folder while its place is there. */
  secondCopyFolder?: () => string | undefined;
}

const SHA256 = /^[0-9a-f]{64}$/;

export class RecoverySession {
  readonly report: RecoveryReport;

  private constructor(
    readonly parts: SessionParts,
    readonly at: Date,
    readonly aside: Aside,
    readonly store: SnapshotStore,
    readonly listed: readonly ListedSnapshot[],
    readonly located: LocatedJournal,
  ) {
    this.report = {
      at: at.toISOString(),
      lastGoodSeq: 0,
      tornTailBytes: 0,
      healed: [],
      damage: null,
      salvaged: 0,
      setAside: '',
      damagedSnapshots: [],
      damagedAttachments: [],
    };
    for (const { id, state, unreadable } of listed)
      if (state === 'damaged' && !unreadable) this.noteDamaged(id);
  }

  /**
   * Looks, and writes nothing.
   * @throws ExpectedFailure dataFromFuture, journalDamaged (CURRENT); system errors of reading
   */
  static async begin(parts: SessionParts): Promise<RecoverySession> {
    const { disk, dataFolder, createdBy, now, log } = parts;
    const at = now();
    const aside = new Aside(disk, dataFolder);
    const store = new SnapshotStore({ disk, folder: join(dataFolder, 'snapshots') });
    const listed = await store.list().catch((error: unknown) => {
      log.warn('snapshots cannot be listed', error); // the journal alone is enough to start
      return [];
    });
    await refuseFutureSnapshot(disk, store.folder, listed, createdBy);
    const located = await locateJournal(disk, dataFolder, listed, aside, at);
    return new RecoverySession(parts, at, aside, store, listed, located);
  }

  get folder(): string {
    return this.located.folder;
  }

  /** Puts CURRENT right, if that is needed and the journal it will name can be read by this program. */
  async healCurrent(): Promise<void> {
    if (!this.located.heal) return;
    await surveyJournal(this.parts.disk, this.folder); // data of a newer program: stops here, nothing is changed
    this.noteHealed([await this.located.heal()]);
  }

  /** Identity of the journal in use; undefined for a new one. */
  async journalId(): Promise<string | undefined> {
    if (this.located.generationId !== null) return this.located.generationId;
    const header = await readSegmentHeader(this.parts.disk, join(this.folder, segmentName(1)));
    if (header) return header.hash;
    // Its first line is gone: the newest snapshot of a first generation tells what it was.
    return this.listed.find(({ manifest }) => SHA256.test(manifest?.journalId ?? ''))?.manifest?.journalId;
  }

  /** Good snapshots of this journal beside the data, newest first. */
  async localSources(): Promise<HealSource[]> {
    return sourcesOf(this.store, this.listed, await this.journalId());
  }

  async secondSources(): Promise<HealSource[]> {
    const folder = this.parts.secondCopyFolder?.();
    if (folder === undefined) return [];
    const store = new SnapshotStore({ disk: this.parts.disk, folder });
    try {
      return sourcesOf(store, await store.list(), await this.journalId());
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
    const { healed, damagedSnapshots } = await healSegments({
      disk,
      folder: this.folder,
      generationId: this.located.generationId,
      local: await this.localSources(),
      second: () => this.secondSources(),
      aside: this.aside,
      at: this.at,
    });
    this.noteHealed(healed);
    damagedSnapshots.forEach((id) => this.noteDamaged(id));
  }

  /** Is a segment gone, or shorter than a snapshot proves it was? */
  async lacksCovered(sources: readonly HealSource[]): Promise<boolean> {
    const { disk } = this.parts;
    const needed = new Map<number, number>();
    for (const { manifest } of sources) {
      for (const { segment, part } of manifest.segments) {
        needed.set(segment, Math.max(part.bytes, needed.get(segment) ?? 0));
      }
    }
    for (const [segment, bytes] of needed) {
      if ((await sizeOf(disk, join(this.folder, segmentName(segment)))) < bytes) return true;
    }
    return false;
  }

  noteHealed(healed: readonly { file: string; from: string }[]): void {
    for (const { file, from } of healed) this.parts.log.warn(`healed ${file} from ${from}`);
    this.report.healed.push(...healed);
  }

  noteDamaged(snapshotId: string): void {
    const { damagedSnapshots } = this.report;
    if (damagedSnapshots.includes(snapshotId)) return;
    this.parts.log.warn(`snapshot ${snapshotId} is damaged`);
    damagedSnapshots.push(snapshotId);
  }
}

function sourcesOf(
  store: SnapshotStore,
  listed: readonly ListedSnapshot[],
  journalId: string | undefined,
): HealSource[] {
  return listed.flatMap(({ id, manifest }) =>
    manifest !== null && manifest.journalId === journalId ? [{ store, id, manifest }] : [],
  );
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
