/** Brings a view forward along the journal; each page is one transaction that moves the position. */
import { ExpectedFailure } from '../../shared/ipc/reply';
import type { JournalEntry } from '../../shared/ipc/requests/journal';
import { applyOps } from './apply-ops';
import type { BranchDatabase } from './database';
import type { JournalPort } from './journal-port';
import type { ViewPosition } from './view-position';

const REPLAY_PAGE = 200;

export interface JournalPage {
  entries: JournalEntry[];
  /** Where a view stands that has applied them. */
  end: ViewPosition;
}

/**
 * Pages of the journal from after `from` to its end; the next one is asked for while the caller works on the
 * present one. The end is what the journal said before: commands journaled meanwhile are included.
 * @throws ExpectedFailure journalDamaged when a page is missing: a view must never pass for complete by that
 */
export async function* journalPages(
  journal: JournalPort,
  from: number,
): AsyncGenerator<JournalPage, void, void> {
  let next: Promise<JournalPage | undefined> = readPage(journal, from);
  for (;;) {
    const page = await next;
    if (!page) return;
    next = readPage(journal, page.end.seq);
    // Awaited in the next round; when the caller gives up before, nobody is left to hear of it.
    next.catch(() => undefined);
    yield page;
  }
}

async function readPage(journal: JournalPort, from: number): Promise<JournalPage | undefined> {
  const entries = await journal.readAfter(from, REPLAY_PAGE);
  const last = entries.at(-1);
  const state = await journal.getState(last?.seq);
  if (!last) {
    if (state.lastSeq > from) throw new ExpectedFailure('journalDamaged', `no command after ${from}`);
    return undefined;
  }
  return { entries, end: { seq: last.seq, hash: state.hashAtSeq, journalId: state.journalId } };
}

/** @returns where the view stands now */
export async function replay(
  database: BranchDatabase,
  journal: JournalPort,
  from: ViewPosition,
  onReplayed: (commands: number) => void = () => undefined,
): Promise<ViewPosition> {
  let position = from;
  for await (const { entries, end } of journalPages(journal, from.seq)) {
    await applyOps(
      database,
      entries.flatMap((entry) => entry.command.ops),
      end,
    );
    position = end;
    onReplayed(end.seq - from.seq);
  }
  return position;
}
