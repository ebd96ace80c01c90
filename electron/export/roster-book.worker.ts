/** The export process: thousands of cells are set and packed without holding up the windows. */
import type { TemplateKind } from '../../shared/words/templates';
import { buildRosterBook } from './roster-book';
import type { RosterSheet } from './roster-sheet';
import { buildTemplateBook } from './template-book';

/** Instants are UTC ISO. */
export type BookTask = { sheet: RosterSheet; madeAt: string } | { template: TemplateKind; madeAt: string };

process.parentPort.once('message', (event: { data: unknown }) => {
  const task = event.data as BookTask;
  const madeAt = new Date(task.madeAt);
  const built =
    'sheet' in task ? buildRosterBook(task.sheet, madeAt) : buildTemplateBook(task.template, madeAt);
  void built.then((bytes) => {
    process.parentPort.postMessage({ bytes });
  });
});
