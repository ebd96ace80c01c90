/** 变更记录 on paper as plain rows: the filter in words, one line per command. */
import type { ChangeChoice, ChangeKind } from '../../../shared/domain/change-choice';
import { instant, type NameOf } from '../../../shared/domain/change-formats';
import { changeLabel, changeSubjects, undoneOf } from '../../../shared/domain/change-line';
import { coverNumbers } from '../../../shared/domain/cover-numbers';
import { formatDateZh, dayOfInstant, type Instant } from '../../../shared/domain/dates';
import type { ChangeSummary } from '../../../shared/ipc/requests/backup';
import type { Branch } from '../../../shared/schema/branch';
import { changesWords } from '../../../shared/words/changes';
import { oneLine } from '../text/printable';

const words = changesWords.paper;
export type ChangeColumn = keyof typeof words.columns;

export interface ChangeListInput {
  branch: Pick<Branch, 'fullName'>;
  /** Newest first, as filtered by `choice`. */
  changes: readonly ChangeSummary[];
  /** There are older ones that are not in `changes`. */
  hasMore: boolean;
  choice: ChangeChoice;
  nameOf: NameOf;
  now: Instant;
}

export interface ChangeListSheet {
  title: string;
  heads: Record<ChangeColumn, string>;
  period: string;
  filter: string;
  count: string;
  /** Said when not everything is printed; otherwise empty. */
  cut: string;
  printedOn: string;
  rows: Record<ChangeColumn, string>[];
}

export function changeListSheet(input: ChangeListInput): ChangeListSheet {
  const { choice, hasMore, nameOf, now } = input;
  const changes = choice.kind === 'dataExports' ? oneLineEach(input.changes) : input.changes;
  // A list of one person's changes may lack the change an undo took back: then it is not named.
  const mayName = choice.by === undefined;
  const titles: Partial<Record<ChangeKind, string>> = words.titles;
  const register = choice.kind && titles[choice.kind];
  return {
    title: register ?? words.title,
    heads: { ...words.columns, ...(register ? { subjects: words.registered } : {}) },
    period: periodWords(choice),
    filter: filterWords(choice, nameOf),
    count: words.count(changes.length),
    cut: hasMore ? words.cut(changes.length) : '',
    printedOn: formatDateZh(dayOfInstant(now)),
    rows: changes.map((change, index) => ({
      no: String(index + 1),
      at: String(instant.text(change.at, () => undefined)),
      by: oneLine(change.by),
      what: changeLabel(change, mayName ? undoneOf(change, changes.slice(index + 1)) : undefined),
      subjects: coverNumbers(oneLine(changeSubjects(change, nameOf))),
    })),
  };
}

/** An export that was begun and ended is two commands and one line of the register: how it ended. */
function oneLineEach(changes: readonly ChangeSummary[]): ChangeSummary[] {
  const listed = new Set<string>();
  return changes.filter((change) => {
    const id = change.rows[0]?.id ?? change.commandId;
    if (listed.has(id)) return false;
    listed.add(id);
    return true;
  });
}

function periodWords({ from, until }: ChangeChoice): string {
  if (from && until) return words.periodOf(formatDateZh(from), formatDateZh(until));
  if (from) return words.since(formatDateZh(from));
  return until ? words.upTo(formatDateZh(until)) : words.wholePeriod;
}

function filterWords({ kind, by, row }: ChangeChoice, nameOf: NameOf): string {
  const parts = [
    kind && changesWords.kinds[kind],
    by && words.onlyBy(by),
    row && words.onlyRow(nameOf(row.id) ?? changesWords.thisRow),
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? words.all : parts.join(changesWords.listMark);
}
