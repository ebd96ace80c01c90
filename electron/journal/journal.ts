/**
 * The journal: every change the user was told is saved lies here, in order, flushed. Commands that arrive
 * while a flush runs share the next one (group commit).
 */
import { ExpectedFailure } from '../../shared/ipc/reply';
import type { AuditFilter } from '../../shared/ipc/requests/backup';
import type { CommitReceipt, JournalEntry, JournalState } from '../../shared/ipc/requests/journal';
import type { Command } from '../../shared/schema/command';
import { isOpen, type SealWith } from '../vault/key-ring';
import type { JournalExtent } from './checkpoint';
import { encodeGroup, type EncodedLine } from './encode-group';
import type { JournalHeader } from './envelope';
import { JournalReader, type ReaderParts } from './journal-reader';
import { listChanges, type ChangePage } from './list-changes';
import { packCommand } from './sealed-payload';
import type { SpaceGuard } from './space-guard';
import type { AppendResult, JournalTail } from './tail';
import { makeWaiting, type Waiting } from './waiting';
import { isDiskFull, writeFailure } from './write-failure';

export interface JournalParts extends ReaderParts {
  /** Generation of CURRENT, or the chain hash of the very first line: the same for the journal's whole life. */
  journalId: string;
  tail: JournalTail;
  /** The next line begins a new segment, whatever its size. */
  mustBeginSegment: boolean;
  sealWith: SealWith;
  segmentBytes: number;
  tornTailBytes: number;
  /** Why nothing may be written until the next start; undefined when all is well. */
  readOnly: ExpectedFailure | undefined;
  makeHeader: (segment: number) => JournalHeader;
  guard: SpaceGuard | undefined;
}

export class Journal {
  /** Accepted and not yet flushed, oldest first; the group being written included. */
  private pending: Waiting[] = [];
  private flushing: Promise<void> | undefined;
  /** For good: a flush failed, or the journal was closed. */
  private readOnly: ExpectedFailure | undefined;
  /** Commands that must be looked up in covered segments first, and all that came after them. */
  private lookups: Promise<void> | undefined;
  private readonly reader: JournalReader;

  constructor(private readonly parts: JournalParts) {
    this.reader = new JournalReader(parts);
    this.readOnly = parts.readOnly;
    parts.guard?.noteFailure(parts.readOnly ? readOnlyState(parts.readOnly) : null);
  }

  /** Last command on the medium; 0 when there is none. */
  get lastSeq(): number {
    return this.parts.index.lastSeq;
  }

  /**
   * @param seq the chain hash after this command is looked up, in older segments too
   * @throws ExpectedFailure journalDamaged when such a segment is not in order
   */
  async getState(seq?: number): Promise<JournalState> {
    const { index, journalId, tornTailBytes } = this.parts;
    const hashAtSeq = seq === undefined ? null : await this.reader.hashOf(seq);
    return { journalId, lastSeq: index.lastSeq, hashAtSeq, tornTailBytes };
  }

  /** What is flushed now: a snapshot job may read this much while the journal goes on. */
  getExtent(): JournalExtent {
    const { index, folder, journalId } = this.parts;
    const segments = index.segments.map(({ segment, bytes }) => ({ segment, bytes }));
    return { journalId, folder, seq: index.lastSeq, hash: index.lastHash, segments };
  }

  /** The audit trail, newest first; `nextSeq` pages on (list-changes.ts). */
  listChanges(filter: AuditFilter, beforeSeq: number | null, limit: number): Promise<ChangePage> {
    const { disk, folder, index } = this.parts;
    const flushed = index.segments.map((range) => ({ ...range }));
    return listChanges(disk, folder, flushed, filter, beforeSeq, limit);
  }

  /** Commands after `seq`, oldest first; may be fewer than `limit` when they are large. */
  readAfter(seq: number, limit: number): Promise<{ entries: JournalEntry[]; lastSeq: number }> {
    return this.reader.readAfter(seq, limit);
  }

  findCommand(commandId: string): Promise<JournalEntry | null> {
    return this.reader.findCommand(commandId);
  }

  /**
   * Resolves when the command is on the medium; until then nobody may say 已保存. The same command id again
   * gives the first receipt and writes nothing.
   * @throws ExpectedFailure conflict or vaultLocked (nothing written), spaceLow, diskFull, notWritable or
   *   journalWriteFailed (nothing acknowledged; what was half-written is taken back)
   */
  commit(command: Command): Promise<CommitReceipt> {
    const isCurrent = command.baseSeq >= this.parts.index.coveredSeq;
    if (isCurrent && !this.lookups) return this.accept(command);
    // A command sent again after a restart stands behind its own base, maybe where nothing is known by heart.
    const looked = (this.lookups ?? Promise.resolve()).then(async () => {
      const line = isCurrent ? undefined : await this.parts.covered.findCommand(command.id, command.baseSeq);
      return { receipt: line ? { seq: line.seq, hash: line.hash } : this.accept(command) };
    });
    // Commands that come meanwhile may build on it and wait behind it.
    const lookups = looked.then(nothing, nothing).then(() => {
      if (this.lookups === lookups) this.lookups = undefined;
    });
    this.lookups = lookups;
    return looked.then(({ receipt }) => receipt);
  }

  /** Waits for what is being written and lets the file go; further commits are refused. */
  async close(): Promise<void> {
    this.readOnly ??= new ExpectedFailure('journalWriteFailed', 'the journal is closed');
    await this.lookups;
    await this.flushing;
    await this.parts.tail.close();
  }

  private accept(command: Command): Promise<CommitReceipt> {
    const { index } = this.parts;
    const done = index.findReceipt(command.id);
    if (done) return Promise.resolve(done);
    const same = this.pending.find((waiting) => waiting.command.id === command.id);
    if (same) return same.receipt;
    if (this.readOnly) return Promise.reject(this.readOnly);
    if (command.baseSeq > index.lastSeq) {
      return refuse(`baseSeq ${command.baseSeq} is ahead of ${index.lastSeq}`);
    }
    const applied = index.revisions.apply(command);
    if (!applied.ok) return refuse(`stored revision differs: ${applied.key}`);
    const waiting = makeWaiting(packCommand(command, this.parts.sealWith), applied.steps);
    this.pending.push(waiting);
    this.flushing ??= this.flushAll();
    return waiting.receipt;
  }

  private async flushAll(): Promise<void> {
    // Begin after the current turn, so that commands sent together share the first flush already.
    await Promise.resolve();
    while (this.pending.length > 0) {
      // Asked first: what arrives meanwhile shares this flush.
      const refused = await this.askGuard();
      if (refused) this.refusePending(refused, true);
      else await this.flushGroup([...this.pending]);
    }
    this.flushing = undefined;
  }

  private async askGuard(): Promise<ExpectedFailure | undefined> {
    try {
      await this.parts.guard?.check();
      return undefined;
    } catch (error) {
      return writeFailure(error);
    }
  }

  private async flushGroup(group: Waiting[]): Promise<void> {
    const { guard } = this.parts;
    let result = await this.write(group);
    if (!result.ok && result.usable && isDiskFull(result.error) && (await guard?.dropBallast())) {
      result = await this.write(group); // once: with the ballast gone there is nothing more to give up
    }
    if (result.ok) {
      this.acknowledge(group, result.commands);
      return;
    }
    const failure = writeFailure(result.error);
    if (!result.usable) guard?.noteFailure(readOnlyState(failure));
    else if (failure.code === 'diskFull') guard?.noteDiskFull();
    this.refusePending(failure, result.usable);
  }

  /** Appends the group and flushes it; the journal's index is told when that is done. */
  private async write(
    group: readonly Waiting[],
  ): Promise<{ ok: true; commands: EncodedLine[] } | Extract<AppendResult, { ok: false }>> {
    const { index, tail, makeHeader, segmentBytes, sealWith } = this.parts;
    // Locked meanwhile: nothing was touched, and the journal is as good as before.
    if (sealWith !== 'none' && !isOpen(sealWith.keyId)) {
      const error = new ExpectedFailure('vaultLocked', `key ${sealWith.keyId} is not open`);
      return { ok: false, error, usable: true };
    }
    try {
      const settled = await tail.settle();
      if (!settled.ok) return settled;
      if (tail.segment === 0 || tail.size >= segmentBytes || this.parts.mustBeginSegment) {
        await tail.beginSegment();
        this.parts.mustBeginSegment = false;
      }
      const { header, commands } = encodeGroup(
        { seq: index.lastSeq, hash: index.lastHash, segment: tail.segment, position: tail.size },
        tail.size === 0 ? makeHeader(tail.segment) : undefined,
        group.map(({ packed }) => packed),
        sealWith,
      );
      const lines = header ? [header, ...commands] : commands;
      const appended = await tail.append(Buffer.concat(lines.map(({ bytes }) => bytes)));
      if (!appended.ok) return appended;
      if (header) index.addHeader(header.place, header.hash);
      return { ok: true, commands };
    } catch (error) {
      return { ok: false, error, usable: false };
    }
  }

  private acknowledge(group: readonly Waiting[], lines: readonly EncodedLine[]): void {
    this.pending = this.pending.slice(group.length);
    for (const [position, waiting] of group.entries()) {
      const line = lines[position];
      if (!line) throw new Error('a line per command is written');
      const { place, hash } = line;
      this.parts.index.add(waiting.command, { place, hash });
      waiting.resolve({ seq: this.parts.index.lastSeq, hash });
    }
  }

  /** Commands waiting behind a failed one may build on it: all of them are refused. */
  private refusePending(failure: ExpectedFailure, usable: boolean): void {
    if (!usable) this.readOnly = failure;
    const refused = this.pending;
    this.pending = [];
    for (const waiting of [...refused].reverse()) this.parts.index.revisions.undo(waiting.steps);
    for (const waiting of refused) waiting.reject(failure);
  }
}

function readOnlyState({ code }: ExpectedFailure): 'notWritable' | 'journalWriteFailed' {
  return code === 'notWritable' ? code : 'journalWriteFailed';
}

function nothing(): void {
  return;
}

function refuse(message: string): Promise<never> {
  return Promise.reject(new ExpectedFailure('conflict', message));
}
