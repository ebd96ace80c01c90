/** Fills an empty view: rows of the newest snapshot in large pieces, then the commands behind it. */
import { ExpectedFailure } from '../../shared/ipc/reply';
import type { JournalState, RowsPage } from '../../shared/ipc/requests/journal';
import type { BranchDatabase } from './database';
import type { JournalPort } from './journal-port';
import { replay } from './replay';
import {
  positionRow,
  rebuildingKey,
  viewKeyRows,
  type RebuildReason,
  type ViewPosition,
} from './view-position';
import { writeRows } from './write-rows';

export type OnProgress = (done: number, total: number) => void;

export interface RebuildParts {
  journal: JournalPort;
  /** Deletes what is there and opens an empty view. */
  makeEmpty: () => Promise<BranchDatabase>;
  why: RebuildReason;
  /** Rows and commands together, because that is what takes the time. */
  onProgress: OnProgress;
}

/** @throws ExpectedFailure of the journal, or whatever the engine throws */
export async function rebuildView(parts: RebuildParts): Promise<BranchDatabase> {
  const { journal, onProgress } = parts;
  let database = await makeMarked(parts);
  const { journalId, lastSeq } = await journal.getState();
  let position: ViewPosition = { seq: 0, hash: null, journalId };
  let rows = 0;
  try {
    const page = await firstPage(journal);
    if (page) {
      const total = page.totalRows + lastSeq - page.seq;
      rows = page.totalRows;
      await writePages(database, journal, page, (done) => {
        onProgress(done, total);
      });
      position = { seq: page.seq, hash: page.hash, journalId };
    }
  } catch {
    // The snapshot could not be read to its end: the journal alone has everything, too.
    database.close();
    database = await makeMarked(parts);
    rows = 0;
  }
  const from = position.seq;
  const end = await replay(database, journal, position, (commands) => {
    onProgress(rows + commands, rows + lastSeq - from);
  });
  await writeRows(database, [], { puts: [positionRow(end)], deletes: [rebuildingKey] });
  return database;
}

/** The mark stays until the last transaction: a rebuild cut short is begun again at the next start. */
async function makeMarked({ makeEmpty, why }: RebuildParts): Promise<BranchDatabase> {
  const database = await makeEmpty();
  await writeRows(database, [], { puts: [{ key: rebuildingKey, value: why }, ...viewKeyRows(database)] });
  return database;
}

/** undefined when there is no snapshot. @throws when it is not one of this very journal */
async function firstPage(journal: JournalPort): Promise<RowsPage | undefined> {
  const page = await journal.readRows(null);
  if (page.seq === 0) return undefined;
  const state: JournalState = await journal.getState(page.seq);
  if (page.seq > state.lastSeq || (state.hashAtSeq !== null && state.hashAtSeq !== page.hash)) {
    throw new ExpectedFailure('snapshotDamaged', `not of this journal: ${page.seq}`);
  }
  return page;
}

/** The next page is fetched while the present one is written. */
async function writePages(
  database: BranchDatabase,
  journal: JournalPort,
  first: RowsPage,
  onWritten: (rows: number) => void,
): Promise<void> {
  let page = first;
  let written = 0;
  for (;;) {
    const next = page.cursor === null ? undefined : journal.readRows(page.cursor);
    // Awaited below; when writing fails before, nobody is left to hear of it.
    next?.catch(() => undefined);
    await writeRows(database, page.tables);
    written += page.tables.reduce((sum, { rows }) => sum + rows.length, 0);
    onWritten(written);
    if (!next) break;
    page = await next;
    if (page.seq !== first.seq) throw new ExpectedFailure('snapshotDamaged', 'another snapshot in between');
  }
  if (written !== first.totalRows) {
    throw new ExpectedFailure('snapshotDamaged', `${written} of ${first.totalRows} rows`);
  }
}
