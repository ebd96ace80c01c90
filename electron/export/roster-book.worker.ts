/** The export process: thousands of cells are set and packed without holding up the windows. */
import type { ListSheet } from '../../shared/paper/list-sheet';
import type { TemplateKind } from '../../shared/words/templates';
import { buildListBook } from './list-book';
import { buildRosterBook } from './roster-book';
import type { RosterSheet } from './roster-sheet';
import { buildTemplateBook } from './template-book';

/** Instants are UTC ISO. */
export type BookTask = { madeAt: string } & (
  { sheet: RosterSheet } | { list: ListSheet } | { template: TemplateKind }
);

process.parentPort.once('message', (event: { data: unknown }) => {
  const task = event.data as BookTask;
  const madeAt = new Date(task.madeAt);
  void build(task, madeAt).then((bytes) => {
    process.parentPort.postMessage({ bytes });
  });
});

function build(task: BookTask, madeAt: Date): Promise<Uint8Array> {
  if ('sheet' in task) return buildRosterBook(task.sheet, madeAt);
  if ('list' in task) return buildListBook(task.list, madeAt);
  return buildTemplateBook(task.template, madeAt);
}
