/**
 * The one write point. A change is one command: journaled and flushed by main, then applied here in one strict
 * transaction, and only then 已保存. Import, undo and bulk edit go the same way. Writes run one after another,
 * so `baseSeq` is always the state the command was made on.
 */
import { fail, succeed, type Reply } from '../../shared/ipc/reply';
import type { CommitReceipt } from '../../shared/ipc/requests/journal';
import { inverseOps, type Command, type Op } from '../../shared/schema/command';
import type { AnyRow } from '../../shared/schema/tables';
import { applyOps } from './apply-ops';
import type { BranchDatabase } from './database';
import { readLastSeq, replay, type JournalReader } from './open-database';

/** What the write point needs from outside; wired to the bridge, the clock and ULIDs by renderer/app. */
export interface WritePorts {
  journal: JournalReader & { commit(command: Command): Promise<Reply<CommitReceipt>> };
  newId(): string;
  /** Instant, UTC ISO. */
  now(): string;
  /** Who works at this PC: preferences.operatorName. */
  operator(): string;
}

export interface Saved {
  seq: number;
  commandId: string;
  at: string;
}

export interface WritePoint {
  /**
   * Writes one command. Failure `conflict`: a row changed since it was read; nothing was written.
   * `commandId` is given only when a row inside the command must name it (importRuns).
   */
  write(name: string, ops: readonly Op[], commandId?: string): Promise<Reply<Saved>>;
  /** Writes the inverse of an earlier command. Failure `conflict` when a row was edited since. */
  undo(commandId: string, ops: readonly Op[]): Promise<Reply<Saved>>;
  /** The last commands of this session that can be taken back, newest last. */
  undoable(): readonly { name: string; saved: Saved; ops: readonly Op[] }[];
  /** Calls back after each finished write. */
  onSaved(listener: (saved: Saved) => void): () => void;
}

/** A look at a covered number is logged, not a change that could be taken back. */
export const LOOK_COMMAND = 'members.lookAtNumber';

/** Ctrl+Z reaches back this many commands of the session. */
const UNDO_DEPTH = 50;

export function createWritePoint(database: BranchDatabase, ports: WritePorts): WritePoint {
  const listeners = new Set<(saved: Saved) => void>();
  const history: { name: string; saved: Saved; ops: readonly Op[] }[] = [];
  let queue: Promise<unknown> = Promise.resolve();

  async function commit(name: string, ops: readonly Op[], commandId = ports.newId()): Promise<Reply<Saved>> {
    if (ops.length === 0) return fail('badRequest', 'a command needs at least one op');
    const edited = await findConflict(database, ops);
    if (edited) return fail('conflict', `${edited.table} ${edited.id}`);
    const command: Command = {
      schema: 'command/1',
      id: commandId,
      name,
      at: ports.now(),
      by: ports.operator(),
      baseSeq: await readLastSeq(database),
      // Plain copies: what is journaled must be exactly what is applied, without undefined fields.
      ops: JSON.parse(JSON.stringify(ops)) as Op[],
    };
    const receipt = await ports.journal.commit(command);
    if (!receipt.ok) return receipt;
    try {
      await applyOps(database, command.ops, receipt.value.seq);
    } catch {
      // The journal has the truth; bring the view there once more before giving up.
      await replay(database, ports.journal, await readLastSeq(database), receipt.value.seq);
    }
    const saved = { seq: receipt.value.seq, commandId: command.id, at: command.at };
    listeners.forEach((listener) => {
      listener(saved);
    });
    return succeed(saved);
  }

  function enqueue(work: () => Promise<Reply<Saved>>): Promise<Reply<Saved>> {
    const result = queue.then(work);
    queue = result.catch(() => undefined);
    return result;
  }

  return {
    write: (name, ops, commandId) =>
      enqueue(async () => {
        const reply = await commit(name, ops, commandId);
        if (reply.ok && name !== LOOK_COMMAND) {
          history.push({ name, saved: reply.value, ops });
          if (history.length > UNDO_DEPTH) history.shift();
        }
        return reply;
      }),
    undo: (commandId, ops) =>
      enqueue(async () => {
        const reply = await commit('app.undo', inverseOps(ops));
        if (reply.ok) {
          const index = history.findIndex((entry) => entry.saved.commandId === commandId);
          if (index >= 0) history.splice(index, 1);
        }
        return reply;
      }),
    undoable: () => history,
    onSaved: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** First op whose `before` is no longer what is stored; only reading, so nothing is lost when it says no. */
async function findConflict(database: BranchDatabase, ops: readonly Op[]): Promise<Op | undefined> {
  const latest = new Map<string, number | undefined>();
  for (const op of ops) {
    const key = `${op.table}/${op.id}`;
    const stored = latest.has(key)
      ? latest.get(key)
      : ((await database.table(op.table).get(op.id)) as AnyRow | undefined)?.rev;
    if (stored !== op.before?.rev) return op;
    latest.set(key, op.after?.rev);
  }
  return undefined;
}
