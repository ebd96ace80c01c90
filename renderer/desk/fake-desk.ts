/**
 * A desk for unit tests of pages: answers come from the test, unanswered requests fail loudly. The journal part
 * is a working one in memory, because every page writes.
 */
import { matchesAudit, summarizeChange } from '../../shared/domain/change-summary';
import { requestNames } from '../../shared/ipc/request-names';
import type { RequestAnswer, RequestInput, RequestName } from '../../shared/ipc/contract';
import type { PageEventName, PageEvents } from '../../shared/ipc/events';
import { fail, succeed, type Reply } from '../../shared/ipc/reply';
import type { JournalEntry } from '../../shared/ipc/requests/journal';
import { firstStaleOp } from '../../shared/schema/state';
import type { Desk } from './desk';

type Answers = { [N in RequestName]?: (input: RequestInput<N>) => Reply<RequestAnswer<N>> };

export interface FakeDesk extends Desk {
  /** Requests made so far. */
  calls: { name: RequestName; input: unknown }[];
  journal: JournalEntry[];
  emit<E extends PageEventName>(event: E, detail: PageEvents[E]): void;
}

export function createFakeDesk(answers: Answers = {}): FakeDesk {
  const journal: JournalEntry[] = [];
  const calls: FakeDesk['calls'] = [];
  const listeners = new Map<PageEventName, Set<(detail: never) => void>>();
  const builtIn: Answers = {
    'journal.getState': ({ seq }) =>
      succeed({
        journalId: 'fake',
        lastSeq: journal.length,
        hashAtSeq: seq !== undefined && seq >= 1 && seq <= journal.length ? String(seq) : null,
        tornTailBytes: 0,
      }),
    'journal.readRows': () => succeed({ seq: 0, hash: '', tables: [], cursor: null, totalRows: 0 }),
    'journal.keepViewRows': ({ rows }) => succeed({ kept: rows.length }),
    'journal.commit': ({ command }) => {
      const seq = journal.length + 1;
      // As main does: it knows the revision of every row.
      const written = command as JournalEntry['command'];
      const revisions = new Map<string, number | undefined>();
      for (const op of journal.flatMap((entry) => entry.command.ops)) {
        revisions.set(`${op.table}/${op.id}`, op.after?.rev);
      }
      const stale = firstStaleOp((key) => revisions.get(key), written.ops);
      if (stale) return fail('conflict', `${stale.table} ${stale.id}`);
      journal.push({ seq, command: command as JournalEntry['command'] });
      return succeed({ seq, hash: String(seq) });
    },
    'journal.readAfter': ({ seq, limit }) =>
      succeed({
        entries: journal.filter((entry) => entry.seq > seq).slice(0, limit),
        lastSeq: journal.length,
      }),
    'journal.findCommand': ({ commandId }) =>
      succeed({ entry: journal.find((entry) => entry.command.id === commandId) ?? null }),
    // Any text that is the same for the same number does: the real one is made with a secret.
    'persons.idKeys': ({ numbers }) =>
      succeed({
        keys: numbers.map((number) =>
          number
            .slice(2)
            .replaceAll(/./g, (digit) => `e${digit.toLowerCase()}`)
            .replaceAll('x', 'a'),
        ),
      }),
    'journal.listChanges': ({ filter, beforeSeq, limit }) => {
      const found = journal
        .filter(({ seq, command }) => seq < (beforeSeq ?? Infinity) && matchesAudit(filter, command))
        .reverse();
      const page = found.slice(0, limit);
      return succeed({
        changes: page.map(({ seq, command }) => summarizeChange(seq, command)),
        nextSeq: found.length > limit ? (page.at(-1)?.seq ?? null) : null,
      });
    },
    'drafts.read': () => succeed({ draft: null }),
    'drafts.save': () => succeed({ savedAt: '2026-01-01T00:00:00.000Z' }),
    'drafts.remove': () => succeed({ removed: false }),
  };
  const requests = Object.fromEntries(
    requestNames.map((name) => [
      name,
      (input: never) => {
        calls.push({ name, input });
        const answer = (answers[name] ?? builtIn[name]) as ((input: never) => Reply<unknown>) | undefined;
        return Promise.resolve(answer ? answer(input) : fail('internal', `no answer for ${name}`));
      },
    ]),
  ) as unknown as Desk;
  return {
    ...requests,
    calls,
    journal,
    on: (event, listener) => {
      const set = listeners.get(event) ?? new Set();
      set.add(listener);
      listeners.set(event, set);
      return () => set.delete(listener);
    },
    grantDropped: () => Promise.resolve(succeed({ files: [] })),
    emit: (event, detail) => {
      listeners.get(event)?.forEach((listener) => {
        listener(detail as never);
      });
    },
  };
}
