/** The rows of the list: each change in words. Pure. */
import type { NameOf } from '../../../shared/domain/change-formats';
import type { ChangeChoice } from '../../../shared/domain/change-choice';
import { changeLabel, changeSubjects, undoneOf } from '../../../shared/domain/change-line';
import type { ChangeSummary } from '../../../shared/ipc/requests/backup';
import { timeOf } from './ChangePanel';

export interface ChangeLine {
  readonly id: string;
  readonly change: ChangeSummary;
  readonly when: string;
  readonly label: string;
  readonly subjects: string;
}

/**
 * An undo is named after what it took back where that stands further down; a list thinned out by who or when may
 * lack it, and the next older change on the row would be the wrong one.
 */
export function changeLines(
  changes: readonly ChangeSummary[],
  choice: ChangeChoice,
  nameOf: NameOf,
): ChangeLine[] {
  const mayName = choice.by === undefined;
  return changes.map((change, index) => ({
    id: change.commandId,
    change,
    when: timeOf(change.at),
    label: changeLabel(change, mayName ? undoneOf(change, changes.slice(index + 1)) : undefined),
    subjects: changeSubjects(change, nameOf),
  }));
}
