/**
 * Opens the storage at start, heals what can be healed byte for byte, and repairs on demand. The only place
 * that decides what to do about damage.
 */
import { join } from 'node:path';
import type { RecoveryReport } from '../../shared/ipc/requests/backup';
import { readCheckpoint } from '../backup/checkpoint-of';
import { PartFailure } from '../backup/part-store';
import { endLeftoverWork } from '../backup/work-folders';
import type { Disk } from '../files/disk';
import type { JournalCheckpoint } from '../journal/checkpoint';
import { schemaFor } from '../journal/envelope';
import type { Journal } from '../journal/journal';
import { openJournal } from '../journal/open-journal';
import { readSegmentHeader, segmentName } from '../journal/segment';
import type { SpaceGuard } from '../journal/space-guard';
import type { Log } from '../logging/log';
import { keyFor, type SealWith } from '../vault/key-ring';
import { checkAll } from './check-all';
import { cleanLeftOvers } from './clean-left-overs';
import type { HealSource } from './heal-segments';
import { lenientDisk } from './lenient-disk';
import { readAhead, type ReadAhead } from './read-ahead';
import { repairDamage, resumeRepair } from './repair-journal';
import { isDamage, isWorthTelling, RecoverySession } from './session';
import { listSegments, surveyJournal } from './survey-journal';
import { verifyCovered } from './verify-covered';
import { ViewRowsFile, type ViewRow } from './view-rows';

export interface RecoveryParts {
  disk: Disk;
  /** Folder that holds `CURRENT`, `journal`, `files`, `drafts` and `snapshots`. */
  dataFolder: string;
  /** Program and version, for headers. */
  createdBy: string;
  now: () => Date;
  log: Log;
  /** With which key is written now; asked each time, because the key may change while the program runs. */
  sealWith: () => SealWith;
  /** Asked before each flush of the journal. */
  guard?: SpaceGuard;
  /** Absolute path of the second copy's folder while its place is there. */
  secondCopyFolder?: () => string | undefined;
  /** Size at which the journal begins a new segment; tests make it small. */
  segmentBytes?: number;
}

/** A derivation takes a second, on a much slower PC ten; what was seen longer ago may not be so any more. */
const AHEAD_MS = 20_000;

export class RecoveryService {
  /** What was put right when the journal was opened; null when nothing had to be. */
  atStart: RecoveryReport | null = null;
  /**
   * After `open`: the journal was written in an older format and no snapshot holds all of it. Make one (reason
   * `upgrade`) before the first command is journaled.
   */
  needsUpgradeSnapshot = false;
  private readonly viewRows: ViewRowsFile;
  private cleaned = false;
  private ahead: { at: number; looking: Promise<ReadAhead | undefined> } | undefined;

  constructor(private readonly parts: RecoveryParts) {
    this.viewRows = new ViewRowsFile(parts);
  }

  /** Begins what `open` will want to know and needs no key for; only reads. Call it when the keys are on their way. */
  lookAhead(): void {
    // What goes wrong here goes wrong again when the data is opened, and is told there.
    const looking = readAhead(this.parts).catch(() => undefined);
    this.ahead = { at: this.parts.now().getTime(), looking };
  }

  /**
   * Opens the journal in use; segments that snapshots still hold are healed first, an interrupted repair is ended.
   * @throws ExpectedFailure journalDamaged (look at `check`), dataFromFuture or vaultLocked (nothing was changed), write failures;
   *   system errors of reading
   */
  async open(): Promise<Journal> {
    this.requireKey();
    const ahead = await this.takeAhead();
    const session = ahead?.session ?? (await RecoverySession.begin(this.parts));
    if (!ahead) {
      await session.healCurrent();
      await resumeRepair(session);
    }
    const journal = (await this.openQuickly(session, ahead)) ?? (await this.openHealed(session));
    const { report } = session;
    report.lastGoodSeq = journal.lastSeq;
    report.tornTailBytes = (await journal.getState()).tornTailBytes;
    if (isWorthTelling(report)) this.atStart = report;
    this.needsUpgradeSnapshot = await needsUpgradeSnapshot(this.parts.disk, session, journal.lastSeq);
    await this.cleanOnce();
    return journal;
  }

  /**
   * Reads everything: journal, snapshots, attachments; heals what can be healed. The journal must be closed
   * (JournalSlot.pause). @throws ExpectedFailure dataFromFuture, write failures while healing
   */
  async check(): Promise<RecoveryReport> {
    const session = await this.beginLenient();
    await session.healSegments();
    return checkAll(session);
  }

  /**
   * As `check` for the journal; what cannot be healed is cut off and kept, and everything readable behind the
   * break is taken over. The journal must be closed (JournalSlot.pause). An interrupted repair is ended by the
   * next `open`, `check` or `repair`. @throws ExpectedFailure dataFromFuture, write failures
   */
  async repair(): Promise<RecoveryReport> {
    const session = await this.beginLenient();
    await session.healSegments();
    const damage = await session.findDamage();
    if (damage) await repairDamage(session, damage);
    else session.report.lastGoodSeq = (await surveyJournal(session.parts.disk, session.folder)).lastGoodSeq;
    return session.report;
  }

  /**
   * Hashes what the newest snapshot covers and the snapshot itself, while the journal is open; only reads.
   * Call it once after start, when the page is idle: at start not everything is read.
   * @returns what is wrong (`check` heals it), or null
   */
  async verifyCovered(): Promise<RecoveryReport | null> {
    this.requireKey();
    return verifyCovered(this.parts);
  }

  /** Rows only the view still had: appended to `aside/view-rows-….jsonl`. */
  keepViewRows(rows: readonly ViewRow[]): Promise<{ kept: number }> {
    return this.viewRows.keep(rows);
  }

  private async takeAhead(): Promise<ReadAhead | undefined> {
    const { ahead } = this;
    this.ahead = undefined;
    if (!ahead) return undefined;
    const ageMs = this.parts.now().getTime() - ahead.at;
    return ageMs >= 0 && ageMs <= AHEAD_MS ? ahead.looking : undefined;
  }

  /** Before anything is looked at: what does not open for want of the key must not be taken for damage. */
  private requireKey(): void {
    const sealWith = this.parts.sealWith();
    if (sealWith !== 'none') keyFor(sealWith.keyId, 'journal');
  }

  private async beginLenient(): Promise<RecoverySession> {
    this.requireKey();
    const session = await RecoverySession.begin({ ...this.parts, disk: lenientDisk(this.parts.disk) });
    await session.healCurrent();
    await resumeRepair(session);
    return session;
  }

  /** From the newest good snapshot; undefined when the journal does not fit it or is damaged. */
  private async openQuickly(session: RecoverySession, ahead?: ReadAhead): Promise<Journal | undefined> {
    for await (const source of session.localSources()) {
      const begun = ahead?.source.id === source.id ? ahead : undefined;
      if (!begun && (await session.lacksCovered(source))) return undefined;
      const opened = await this.openFrom(session, source, begun);
      if (opened !== 'olderSnapshot') return opened;
    }
    const opened = await this.openFrom(session, undefined);
    return opened === 'olderSnapshot' ? undefined : opened;
  }

  /** `olderSnapshot`: this one cannot be used, and nothing is said about the journal by that. */
  private async openFrom(
    session: RecoverySession,
    source: HealSource | undefined,
    begun?: ReadAhead,
  ): Promise<Journal | 'olderSnapshot' | undefined> {
    try {
      const checkpoint = source && readCheckpoint(source.store, source.manifest, begun?.lists);
      return await this.openAt(session, checkpoint, begun?.covered);
    } catch (error) {
      if (source && error instanceof PartFailure && error.kind !== 'locked') {
        if (error.code === 'snapshotDamaged') session.noteDamaged(source.id);
        return 'olderSnapshot';
      }
      if (!isDamage(error)) throw error;
      this.parts.log.warn('journal does not open as it is', error);
      return undefined;
    }
  }

  /** Reads every line: after healing nothing is taken on trust. */
  private async openHealed(session: RecoverySession): Promise<Journal> {
    await session.healSegments();
    return this.openAt(session, undefined);
  }

  private openAt(
    session: RecoverySession,
    checkpoint: JournalCheckpoint | undefined,
    coveredCheck?: Promise<void>,
  ): Promise<Journal> {
    const { disk, createdBy, now, guard, segmentBytes, sealWith } = this.parts;
    return openJournal({
      disk,
      folder: session.folder,
      createdBy,
      now,
      sealWith: sealWith(),
      generationId: session.located.generationId,
      ...(checkpoint ? { checkpoint } : {}),
      ...(coveredCheck ? { coveredCheck } : {}),
      ...(guard ? { guard } : {}),
      ...(segmentBytes === undefined ? {} : { segmentBytes }),
    });
  }

  /** Once in a service's life: later a job of ours may be writing its own unfinished files. */
  private async cleanOnce(): Promise<void> {
    if (this.cleaned) return;
    this.cleaned = true;
    const { disk, dataFolder, log } = this.parts;
    try {
      const ended = await endLeftoverWork(disk, dataFolder);
      if (ended.length > 0) log.warn(`ended interrupted restores: ${ended.join(', ')}`);
      await cleanLeftOvers(disk, dataFolder);
    } catch (error) {
      log.warn('left-over files not removed', error); // room lost, nothing else
    }
  }
}

async function needsUpgradeSnapshot(disk: Disk, session: RecoverySession, lastSeq: number): Promise<boolean> {
  const last = (await listSegments(disk, session.folder)).at(-1);
  if (last === undefined) return false;
  const header = await readSegmentHeader(disk, join(session.folder, segmentName(last)));
  if (!header) return false;
  if (header.header.schema === schemaFor(session.parts.sealWith())) return false;
  for await (const { manifest } of session.localSources()) if (manifest.seq >= lastSeq) return false;
  return true;
}
