/**
 * A command says itself what stood there before; with the right revision the journal believes it. Where the law is at
 * stake (已签字归档, versions that went out for signature) main looks at what it has stored instead: a page that was
 * led astray must not unlock a record by saying that it was a draft.
 */
import type { SnapshotManifest } from '../../shared/backup/manifest';
import { ExpectedFailure } from '../../shared/ipc/reply';
import type { CommitReceipt } from '../../shared/ipc/requests/journal';
import { brokenLock, clearsSample, type Command, type Op } from '../../shared/schema/command';
import type { OrgLifeRecord } from '../../shared/schema/meeting';
import type { AnyRow } from '../../shared/schema/tables';
import type { Journal } from '../journal/journal';
import type { JournalSlot } from '../journal/journal-slot';
import type { Log } from '../logging/log';
import { chunkIndexOf } from './chunk-rules';
import { readChunk } from './read-rows';
import type { SnapshotIndex } from './snapshot-index';
import { PartFailure } from './snapshot-store';

export interface RecordLocksParts {
  journal: Pick<JournalSlot, 'open'>;
  /** The snapshots beside the data: so that not the whole journal must be read. */
  snapshots: Pick<SnapshotIndex, 'goodOf' | 'store'>;
  log: Pick<Log, 'warn'>;
}

/** What is known by heart: rows behind the snapshot, and those of it that were looked at. */
interface Known {
  journalId: string;
  seq: number;
  hash: string;
  rows: Map<string, AnyRow | null>;
  snapshot: { id: string; manifest: SnapshotManifest } | undefined;
}

const PAGE_COMMANDS = 500;
const TABLES: ReadonlySet<string> = new Set(['records', 'branches', 'dataExports']);

export class RecordLocks {
  private known: Known | undefined;
  /** Snapshots that could not be read: dropped by a newer one, or damaged. */
  private readonly unusable = new Set<string>();
  private queue: Promise<unknown> = Promise.resolve();

  constructor(private readonly parts: RecordLocksParts) {}

  /**
   * @param commit journals the command; such commands are journaled one after the other, so that none slips past
   *   while another is on its way to the disk
   * @throws ExpectedFailure notAllowed (nothing written), those of reading, and what `commit` throws
   */
  commit(command: Command, commit: () => Promise<CommitReceipt>): Promise<CommitReceipt> {
    if (!command.ops.some(isAtStake)) return commit();
    const turn = this.queue.then(async () => {
      const known = await this.checkAgain(command.ops);
      const receipt = await commit();
      // Everything before it is known, so what was journaled just now need not be read back at the next save. One sent
      // again gets its first receipt, which lies further back.
      if (receipt.seq === known.seq + 1) {
        for (const op of command.ops) remember(known, op, op.after);
        known.seq = receipt.seq;
        known.hash = receipt.hash;
      }
      return receipt;
    });
    this.queue = turn.catch(() => undefined);
    return turn;
  }

  /** At a lock: what was read for the checks is contents. */
  forget(): void {
    this.known = undefined;
  }

  /** Each try does without one snapshot more; the last one reads the whole journal. */
  private async checkAgain(ops: readonly Op[]): Promise<Known> {
    for (;;) {
      try {
        return await this.check(ops);
      } catch (error) {
        const id = this.known?.snapshot?.id;
        if (!(error instanceof PartFailure) || id === undefined) throw error;
        this.parts.log.warn(`locks: ${id} not used`, error);
        this.unusable.add(id);
        this.known = undefined;
      }
    }
  }

  private async check(ops: readonly Op[]): Promise<Known> {
    const known = await this.upToDate();
    // A row may be changed twice by one command.
    const meanwhile = new Map<string, AnyRow | null>();
    const broken: string[] = [];
    for (const op of ops) {
      if (!TABLES.has(op.table)) continue;
      const key = keyOf(op);
      const stored = meanwhile.get(key) ?? (meanwhile.has(key) ? null : await this.find(known, op));
      meanwhile.set(key, op.after);
      // Another revision: refused as a conflict by the journal.
      if (op.before === null || stored?.rev !== op.before.rev) continue;
      const real = { table: op.table, before: stored, after: op.after };
      if (clearsSample(real)) return known;
      const why = brokenLock(real);
      if (why !== undefined) broken.push(`${why}: ${op.id}`);
    }
    if (broken[0] !== undefined) throw new ExpectedFailure('notAllowed', broken[0]);
    return known;
  }

  /** Everything flushed so far is known. */
  private async upToDate(): Promise<Known> {
    const journal = await this.parts.journal.open();
    const { journalId, seq } = journal.getExtent();
    const known = (await this.stillTrue(journal, journalId)) ?? (await this.begin(journalId, seq));
    while (known.seq < seq) {
      const { entries } = await journal.readAfter(known.seq, PAGE_COMMANDS);
      const last = entries.at(-1);
      if (!last) break;
      for (const { command } of entries) for (const op of command.ops) remember(known, op, op.after);
      known.seq = last.seq;
    }
    known.hash = (await journal.getState(known.seq)).hashAtSeq ?? '';
    this.known = known;
    return known;
  }

  /** A restore or a repair puts another journal in the place of the one that was read. */
  private async stillTrue(journal: Journal, journalId: string): Promise<Known | undefined> {
    const { known } = this;
    if (known?.journalId !== journalId) return undefined;
    const { hashAtSeq } = await journal.getState(known.seq);
    return (hashAtSeq ?? '') === known.hash ? known : undefined;
  }

  private async begin(journalId: string, seq: number): Promise<Known> {
    const { snapshots, log } = this.parts;
    for (const info of await snapshots.goodOf(journalId)) {
      if (info.seq > seq || this.unusable.has(info.id)) continue; // one beyond: of an end that was lost
      try {
        const manifest = await snapshots.store.readManifest(info.id);
        const snapshot = { id: info.id, manifest };
        return { journalId, seq: manifest.seq, hash: '', rows: new Map(), snapshot };
      } catch (error) {
        log.warn(`locks: ${info.id} not used`, error);
      }
    }
    return { journalId, seq: 0, hash: '', rows: new Map(), snapshot: undefined };
  }

  private async find(known: Known, op: Op): Promise<AnyRow | null> {
    const row = known.rows.get(keyOf(op));
    if (row !== undefined) return row;
    const chunks = known.snapshot?.manifest.tables.find(({ table }) => table === op.table)?.chunks ?? [];
    const chunk =
      chunks[
        chunkIndexOf(
          chunks.map(({ firstId }) => firstId),
          op.id,
        )
      ];
    if (!chunk) return null;
    for (const found of await readChunk(this.parts.snapshots.store, chunk)) {
      const one = { table: op.table, id: found.id };
      if (!known.rows.has(keyOf(one))) remember(known, one, found);
    }
    return known.rows.get(keyOf(op)) ?? null;
  }
}

function isAtStake({ table, before, after }: Op): boolean {
  if (before === null) return false;
  return table === 'records' || table === 'dataExports' || (table === 'branches' && after === null);
}

function keyOf({ table, id }: Pick<Op, 'table' | 'id'>): string {
  return `${table}/${id}`;
}

/** Of a record that is nobody's yet, only that it is there: contents are large. */
function remember({ rows }: Known, op: Pick<Op, 'table' | 'id'>, row: AnyRow | null): void {
  if (!TABLES.has(op.table)) return;
  const { state, revisions } = (row ?? {}) as Partial<OrgLifeRecord>;
  const isLocked = op.table !== 'records' || state === 'signed' || (revisions?.length ?? 0) > 0;
  rows.set(keyOf(op), row && !isLocked ? { id: row.id, branchId: row.branchId, rev: row.rev } : row);
}
