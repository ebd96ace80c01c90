/**
 * The one write point. A change is one command: journaled and flushed by main, then applied here in one strict
 * transaction, and only then 已保存. Import, undo and bulk edit go the same way. Writes run one after another,
 * so `baseSeq` is always the state the command was made on.
 */
import { fail, succeed, type Failure, type Reply } from '../../shared/ipc/reply';
import type { CommitReceipt } from '../../shared/ipc/requests/journal';
import { inverseOps, type Command, type Op } from '../../shared/schema/command';
import { applyOps, sealOps } from './apply-ops';
import type { BranchDatabase } from './database';
import type { DataPorts } from './journal-port';
import { replay } from './replay';
import { resealView, type InTurn } from './reseal-view';
import { readPosition, type ViewPosition } from './view-position';
import type { ViewKey } from './view-key';
import type { SealedChanges } from './write-rows';

export interface Saved {
  seq: number;
  commandId: string;
  at: string;
}

export interface WritePoint {
  /**
   * Writes one command. Failure `conflict`: a row changed since it was read; nothing was written (main, which
   * knows the revision of every row, says so before it journals).
   * `commandId` is given only when a row inside the command must name it (importRuns).
   */
  write(name: string, ops: readonly Op[], commandId?: string): Promise<Reply<Saved>>;
  /** Writes the inverse of an earlier command. Failure `conflict` when a row was edited since. */
  undo(commandId: string, ops: readonly Op[]): Promise<Reply<Saved>>;
  /** The last commands of this session that can be taken back, newest last. */
  undoable(): readonly { name: string; saved: Saved; ops: readonly Op[] }[];
  /**
   * The view is sealed with this key from now on, and what lies there already is sealed anew between the writes.
   * @returns when all of it is @throws as resealView
   */
  takeViewKey(key: ViewKey): Promise<void>;
  /** Calls back after each finished write. */
  onSaved(listener: (saved: Saved) => void): () => void;
  /** Calls back after each write that was refused or did not come through. */
  onRefused(listener: (failure: Failure) => void): () => void;
}

/** A look at a covered number is logged, not a change that could be taken back. */
export const LOOK_COMMAND = 'members.lookAtNumber';

/** Nobody asked for it and nobody sees it: hashes that fit no more are made anew. */
export const REKEY_COMMAND = 'members.rekeyIds';

/** What was erased does not come back: its keys are destroyed. */
export const ERASE_COMMAND = 'retention.erase';
export const ERASE_ROWS_COMMAND = 'retention.eraseRows';
/** A list of persons that left: the register is not taken back either. */
export const BEGIN_EXPORT_COMMAND = 'members.beginExport';
export const END_EXPORT_COMMAND = 'members.endExport';
export const PRINT_INTERNAL_COMMAND = 'members.printInternal';
/** A package that was given away is out there, whatever the register says. */
export const HANDOVER_COMMAND = 'handover.give';
/** Columns and order of a list: Ctrl+Z takes back what was typed, not how one looks at it. */
export const ARRANGE_COMMAND = 'lists.arrange';
/** Registers and what nobody asked for: Ctrl+Z passes over them to the change before. */
export const notUndoable: ReadonlySet<string> = new Set([
  ARRANGE_COMMAND,
  ...[LOOK_COMMAND, ERASE_COMMAND, ERASE_ROWS_COMMAND, REKEY_COMMAND],
  ...[BEGIN_EXPORT_COMMAND, END_EXPORT_COMMAND, PRINT_INTERNAL_COMMAND, HANDOVER_COMMAND],
]);

/** Ctrl+Z reaches back this many commands of the session. */
const UNDO_DEPTH = 50;

export function createWritePoint(database: BranchDatabase, ports: DataPorts): WritePoint {
  const { journal } = ports;
  const listeners = new Set<(saved: Saved) => void>();
  const refusalListeners = new Set<(failure: Failure) => void>();
  const history: { name: string; saved: Saved; ops: readonly Op[] }[] = [];
  let queue: Promise<unknown> = Promise.resolve();
  let resealing: Promise<void> | undefined;
  /** Where the view stands; nobody else moves it, so it is read once. */
  let known: ViewPosition | undefined;

  const positionNow = async (): Promise<ViewPosition> =>
    (known ??= (await readPosition(database)) ?? { seq: 0, hash: null, journalId: null });

  /** The journal's own word on where the view should be; also what a gap in the numbers is closed with. */
  const catchUp = async (): Promise<void> => {
    known = undefined;
    known = await replay(database, journal, await positionNow());
  };

  async function commit(name: string, ops: readonly Op[], commandId = ports.newId()): Promise<Reply<Saved>> {
    if (ops.length === 0) return fail('badRequest', 'a command needs at least one op');
    // Not journaled, so it must not be answered by the sentence that it was.
    if (database.lostBecause !== undefined) return fail('databaseUnavailable', 'the view is lost');
    let position: ViewPosition;
    try {
      position = await positionNow();
    } catch (error) {
      database.lose('closed');
      return fail('databaseUnavailable', reasonOf(error));
    }
    const command: Command = {
      schema: 'command/1',
      id: commandId,
      name,
      at: ports.now(),
      by: ports.operator(),
      baseSeq: position.seq,
      // Plain copies: what is journaled must be exactly what is applied, without undefined fields.
      ops: JSON.parse(JSON.stringify(ops)) as Op[],
    };
    // While main journals: the row is made ready for the view, and goes there only after the receipt.
    const sealed = sealOps(database, command.ops);
    sealed.catch(() => undefined); // told when it is applied; a refused command needs none of it
    const receipt = await journal.commit(command, position.journalId);
    if (!receipt.ok) {
      // Main knows of a command the view has not seen (its answer was lost): the user is to look at the newest.
      if (receipt.failure.code === 'conflict') await catchUp().catch(() => undefined);
      return receipt;
    }
    try {
      await bringTo(position, receipt.value, command.ops, sealed);
    } catch (error) {
      database.lose('notUpdated');
      return fail('viewNotUpdated', reasonOf(error));
    }
    const saved = { seq: receipt.value.seq, commandId: command.id, at: command.at };
    listeners.forEach((listener) => {
      listener(saved);
    });
    return succeed(saved);
  }

  /** Applies what was just journaled; by the journal itself when that does not work, or when numbers lie between. */
  async function bringTo(
    from: ViewPosition,
    receipt: CommitReceipt,
    ops: readonly Op[],
    sealed: Promise<SealedChanges>,
  ): Promise<void> {
    if (receipt.seq <= from.seq) return;
    if (receipt.seq === from.seq + 1) {
      const next = { seq: receipt.seq, hash: receipt.hash, journalId: from.journalId };
      const isApplied = await applyOps(database, ops, next, sealed).then(
        () => true,
        () => false,
      );
      if (isApplied) {
        known = next;
        return;
      }
    }
    await catchUp();
  }

  const inTurn: InTurn = (work) => {
    const result = queue.then(work);
    queue = result.catch(() => undefined);
    return result;
  };

  const enqueue = (work: () => Promise<Reply<Saved>>): Promise<Reply<Saved>> =>
    inTurn(async () => {
      const reply = await work();
      if (!reply.ok) for (const listener of refusalListeners) listener(reply.failure);
      return reply;
    });

  return {
    write: (name, ops, commandId) =>
      enqueue(async () => {
        const reply = await commit(name, ops, commandId);
        if (reply.ok && !notUndoable.has(name)) {
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
    takeViewKey: async (key) => {
      const isNew = await inTurn(() => {
        if (database.viewKey === undefined || database.viewKey.id === key.id) return Promise.resolve(false);
        database.takeViewKey(key);
        return Promise.resolve(true);
      });
      // One pass for all who ask: it begins again by itself when a key comes in between.
      while (isNew && database.hasOlderViewKeys) {
        await (resealing ??= resealView(database, inTurn).finally(() => (resealing = undefined)));
      }
    },
    onSaved: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onRefused: (listener) => {
      refusalListeners.add(listener);
      return () => refusalListeners.delete(listener);
    },
  };
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
