/** The export process: thousands of cells are set and packed without holding up the windows. */
import { buildRosterBook } from './roster-book';
import type { RosterSheet } from './roster-sheet';

export interface BookTask {
  sheet: RosterSheet;
  /** Instant, UTC ISO. */
  madeAt: string;
}

process.parentPort.once('message', (event: { data: unknown }) => {
  const { sheet, madeAt } = event.data as BookTask;
  void buildRosterBook(sheet, new Date(madeAt)).then((bytes) => {
    process.parentPort.postMessage({ bytes });
  });
});
