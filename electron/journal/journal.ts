/**
 * The journal: every change the user was told is saved lies here, in order, flushed. Commands that arrive
 * while a flush runs share the next one (group commit).
 */
import { join } from 'node:path';
import { ExpectedFailure } from '../../shared/ipc/reply';
import type { AuditFilter, ChangeSummary } from '../../shared/ipc/requests/backup';
import type { CommitReceipt, JournalEntry, JournalState } from '../../shared/ipc/requests/journal';
import type { Command } from '../../shared/schema/command';
import type { Disk } from '../files/disk';
import type { JournalExtent } from './checkpoint';
import {
  decodeEnvelope,
  encodeEnvelope,
  JOURNAL_SCHEMA,
  type Envelope,
  type JournalHeader,
} from './envelope';
import type { JournalIndex, LinePlace } from './index-of-lines';
import { chainHash, encodeLine } from './line';
import type { RevisionStep } from './revisions';
import { segmentName } from './segment';
import type { JournalTail } from './tail';
import { writeFailure } from './write-failure';

/** A page of commands for replay stays below this many bytes, one command at least. */
const PAGE_BYTES = 8 * 1024 * 1024;

export interface JournalParts {
  disk: Disk;
  folder: string;
  index: JournalIndex;
  tail: JournalTail;
  segmentBytes: number;
  tornTailBytes: number;
  makeHeader: (segment: number) => JournalHeader;
}
interface Waiting {
  command: Command;
  steps: RevisionStep[];
  receipt: Promise<CommitReceipt>;
  resolve: (receipt: CommitReceipt) => void;
  reject: (reason: unknown) => void;
}

export class Journal {
  /** Accepted and not yet flushed, oldest first; the group being written included. */
  private pending: Waiting[] = [];
  private flushing: Promise<void> | undefined;
  private readOnly: ExpectedFailure | undefined;

  constructor(private readonly parts: JournalParts) {}

  /** Last command on the medium; 0 when there is none. */
  get lastSeq(): number {
    return this.parts.index.lastSeq;
  }

  /** @param seq the chain hash after this command is looked up, in older segments too */
  getState(_seq?: number): Promise<JournalState> {
    const { index, tornTailBytes } = this.parts;
    return Promise.resolve({ journalId: 'first', lastSeq: index.lastSeq, hashAtSeq: null, tornTailBytes });
  }

  /** What is flushed now: a snapshot job may read this much while the journal goes on. */
  getExtent(): JournalExtent {
    const { index, folder, tail } = this.parts;
    const segments = Array.from({ length: tail.segment }, (_, at) => ({ segment: at + 1, bytes: tail.size }));
    return { journalId: 'first', folder, seq: index.lastSeq, hash: index.lastHash, segments };
  }

  listChanges(
    _filter: AuditFilter,
    _beforeSeq: number | null,
    _limit: number,
  ): Promise<{ changes: ChangeSummary[]; nextSeq: number | null }> {
    return Promise.resolve({ changes: [], nextSeq: null });
  }

  /**
   * Resolves when the command is on the medium; until then nobody may say 已保存. The same command id again
   * gives the first receipt and writes nothing.
   * @throws ExpectedFailure conflict (nothing written), diskFull, notWritable or journalWriteFailed (nothing
   *   acknowledged; what was half-written is taken back)
   */
  commit(command: Command): Promise<CommitReceipt> {
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
    const waiting = makeWaiting(command, applied.steps);
    this.pending.push(waiting);
    this.flushing ??= this.flushAll();
    return waiting.receipt;
  }

  /** Commands after `seq`, oldest first; may be fewer than `limit` when they are large. */
  async readAfter(seq: number, limit: number): Promise<{ entries: JournalEntry[]; lastSeq: number }> {
    const { lastSeq } = this.parts.index;
    const places: LinePlace[] = [];
    let bytes = 0;
    for (let next = seq + 1; next <= Math.min(lastSeq, seq + limit); next += 1) {
      const place = this.parts.index.placeOf(next);
      if (!place || (places.length > 0 && bytes + place.length > PAGE_BYTES)) break;
      places.push(place);
      bytes += place.length;
    }
    return { entries: await this.readPlaces(places), lastSeq };
  }

  async findCommand(commandId: string): Promise<JournalEntry | null> {
    const receipt = this.parts.index.findReceipt(commandId);
    const place = receipt && this.parts.index.placeOf(receipt.seq);
    return place ? ((await this.readPlaces([place]))[0] ?? null) : null;
  }

  /** Waits for what is being written and lets the file go; further commits are refused. */
  async close(): Promise<void> {
    this.readOnly ??= new ExpectedFailure('journalWriteFailed', 'the journal is closed');
    await this.flushing;
    await this.parts.tail.close();
  }

  private async flushAll(): Promise<void> {
    // Begin after the current turn, so that commands sent together share the first flush already.
    await Promise.resolve();
    while (this.pending.length > 0) await this.flushGroup([...this.pending]);
    this.flushing = undefined;
  }

  private async flushGroup(group: Waiting[]): Promise<void> {
    const { index, tail, makeHeader, segmentBytes } = this.parts;
    let appended;
    let lines: { bytes: Buffer; place: LinePlace; hash: string }[] = [];
    try {
      if (tail.segment === 0 || tail.size >= segmentBytes) await tail.beginSegment();
      const header = tail.size === 0 ? makeHeader(tail.segment) : undefined;
      const payloads = [...(header ? [header] : []), ...group.map((waiting) => waiting.command)];
      lines = this.encode(payloads);
      appended = await tail.append(Buffer.concat(lines.map((line) => line.bytes)));
    } catch (error) {
      appended = { ok: false as const, error, usable: false };
    }
    if (!appended.ok) {
      this.refusePending(writeFailure(appended.error), appended.usable);
      return;
    }
    this.pending = this.pending.slice(group.length);
    const stored = lines.slice(lines.length - group.length);
    for (const [position, waiting] of group.entries()) {
      const line = stored[position];
      if (!line) throw new Error('a line per command is written');
      index.add(waiting.command, line.place, line.hash);
      waiting.resolve({ seq: index.lastSeq, hash: line.hash });
    }
  }

  private encode(payloads: Envelope['payload'][]): { bytes: Buffer; place: LinePlace; hash: string }[] {
    const { index, tail } = this.parts;
    let prev = index.lastHash;
    let seq = index.lastSeq;
    let end = tail.size;
    return payloads.map((payload) => {
      if (payload.schema !== JOURNAL_SCHEMA) seq += 1;
      const envelope = encodeEnvelope({ seq, prev, alg: 'none', payload });
      const bytes = encodeLine(envelope);
      end += bytes.length;
      prev = chainHash(envelope);
      const position = end - 1 - envelope.length;
      return { bytes, hash: prev, place: { segment: tail.segment, position, length: envelope.length } };
    });
  }

  /** Commands waiting behind a failed one may build on it: all of them are refused. */
  private refusePending(failure: ExpectedFailure, usable: boolean): void {
    if (!usable) this.readOnly = failure;
    const refused = this.pending;
    this.pending = [];
    for (const waiting of [...refused].reverse()) this.parts.index.revisions.undo(waiting.steps);
    for (const waiting of refused) waiting.reject(failure);
  }

  private async readPlaces(places: readonly LinePlace[]): Promise<JournalEntry[]> {
    const entries: JournalEntry[] = [];
    for (const [segment, group] of bySegment(places)) {
      const file = await this.parts.disk.open(join(this.parts.folder, segmentName(segment)), 'read');
      try {
        for (const place of group) {
          const decoded = decodeEnvelope(await file.read(place.position, place.length));
          if (decoded.kind !== 'command') {
            throw new ExpectedFailure('journalDamaged', `${segmentName(segment)}, byte ${place.position}`);
          }
          entries.push({ seq: decoded.envelope.seq, command: decoded.command });
        }
      } finally {
        await file.close();
      }
    }
    return entries;
  }
}

function bySegment(places: readonly LinePlace[]): Map<number, LinePlace[]> {
  const groups = new Map<number, LinePlace[]>();
  for (const place of places) groups.set(place.segment, [...(groups.get(place.segment) ?? []), place]);
  return groups;
}

function makeWaiting(command: Command, steps: RevisionStep[]): Waiting {
  let resolve: Waiting['resolve'] = () => undefined;
  let reject: Waiting['reject'] = () => undefined;
  const receipt = new Promise<CommitReceipt>((onDone, onFailure) => {
    resolve = onDone;
    reject = onFailure;
  });
  return { command, steps, receipt, resolve, reject };
}

function refuse(message: string): Promise<never> {
  return Promise.reject(new ExpectedFailure('conflict', message));
}
