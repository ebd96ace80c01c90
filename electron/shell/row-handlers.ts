/**
 * The requests that carry rows: here, and nowhere below, the fields about a person are sealed on the way in and
 * opened on the way out (vault/row-gate.ts).
 */
import { ExpectedFailure } from '../../shared/ipc/reply';
import type { Command } from '../../shared/schema/command';
import type { Handlers } from './answer-request';
import type { Services } from './services';

type RowRequestName = Extract<keyof Handlers, `journal.${string}` | `persons.${string}`>;

export function rowHandlers(services: Services): Pick<Handlers, RowRequestName> {
  const { backup, erasure, guard, journal, recovery, rows } = services;
  return {
    'journal.getState': async ({ seq }) => (await journal.open()).getState(seq),
    'journal.commit': async ({ command, journalId }) => {
      await erasure.beforeRows();
      const opened = await journal.open();
      if (journalId !== undefined && journalId !== opened.getExtent().journalId) {
        throw new ExpectedFailure('conflict', 'the page shows another journal');
      }
      // The older format stays readable for the older program: its last state becomes a snapshot first.
      if (recovery.needsUpgradeSnapshot) await backup.makeSnapshot('upgrade');
      recovery.needsUpgradeSnapshot = false;
      // Before the keys of new subjects are written: the sentence about room is to come first.
      await guard.check();
      const stored = await rows.seal(command as unknown as Command);
      await backup.beforeCommit(stored);
      const receipt = await backup.locks.commit(stored, () =>
        erasure.commit(stored, () => opened.commit(stored)),
      );
      backup.afterCommit(receipt.seq);
      return receipt;
    },
    'journal.readRows': async ({ cursor }) => {
      await erasure.beforeRows();
      return rows.openPage(await backup.readRows(cursor));
    },
    'journal.keepViewRows': async (input) => recovery.keepViewRows(await rows.sealRows(input.rows)),
    'journal.listChanges': async ({ filter, beforeSeq, limit }) =>
      (await journal.open()).listChanges(filter, beforeSeq, limit),
    'journal.readAfter': async ({ seq, limit }) => {
      await erasure.beforeRows();
      const { entries, lastSeq } = await (await journal.open()).readAfter(seq, limit);
      return { entries: rows.openEntries(entries), lastSeq };
    },
    'journal.findCommand': async ({ commandId }) => {
      await erasure.beforeRows();
      return { entry: rows.openEntry(await (await journal.open()).findCommand(commandId)) };
    },
    'persons.idKeys': ({ numbers }) => ({ keys: rows.idKeys(numbers) }),
    'persons.listErased': () => erasure.list(),
  };
}
