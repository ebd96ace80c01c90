import type { KeyboardEvent } from 'react';
import { chordOf } from '../keyboard/chord';
import type { TableCommand } from './column';
import { canRun } from './RowMenu';
import { indexAfterKey, selectAll, selectByClick, selectByMove, type Selection } from './selection';

interface TableKeys<Row> {
  readonly order: readonly string[];
  readonly sorted: readonly Row[];
  readonly selection: Selection;
  readonly select: (next: Selection) => void;
  readonly chosenRows: readonly Row[];
  readonly commands: readonly TableCommand<Row>[];
  readonly pageRows: number;
  readonly scrollTo: (index: number) => void;
  readonly onOpen: ((row: Row) => void) | undefined;
  readonly openMenu: () => void;
}

/** What a key does while the table has the focus; keys it does not know stay untouched. */
export function handleTableKey<Row>(event: KeyboardEvent, table: TableKeys<Row>): void {
  const { order, selection, select, chosenRows, commands } = table;
  const at = selection.active === undefined ? -1 : order.indexOf(selection.active);
  const chord = chordOf(event);
  const next = event.altKey ? undefined : indexAfterKey(event.key, at, order.length, table.pageRows);
  const nextKey = next === undefined ? undefined : order[next];
  const active = table.sorted[at];
  const command = commands.find((other) => other.shortcut?.toLowerCase() === chord);

  if (next !== undefined && nextKey !== undefined) {
    select(selectByMove(selection, order, nextKey, { shift: event.shiftKey, ctrl: event.ctrlKey }));
    table.scrollTo(next);
  } else if (chord === 'ctrl+a') {
    select(selectAll(selection, order));
  } else if ((chord === ' ' || chord === 'ctrl+ ') && selection.active !== undefined) {
    select(selectByClick(selection, order, selection.active, { shift: false, ctrl: true }));
  } else if (chord === 'enter' && active !== undefined && table.onOpen !== undefined) {
    table.onOpen(active);
  } else if (chord === 'contextmenu' || chord === 'shift+f10') {
    table.openMenu();
  } else if (command !== undefined && canRun(command, chosenRows)) {
    command.onRun(chosenRows);
  } else {
    return;
  }
  event.preventDefault();
}
