import { useMemo, useState, type ReactNode } from 'react';
import { rosterOn } from '../../../../shared/domain/roster';
import type { Op } from '../../../../shared/schema/command';
import { entryWords } from '../../../../shared/words/member-life';
import { useWriteUndo } from '../../../actions/use-write-undo';
import { useSharedRoster } from '../../../data/data-context';
import type { Entry } from './entry';
import { EntryDialog } from './EntryDialog';

export interface Entries {
  /** Opens an entry; nothing when what it is about is not there. */
  open: (entry: Entry | undefined) => void;
  /** The open dialog; the page puts it anywhere. */
  dialog: ReactNode;
}

/** The one open entry of a member's file; writing it is one command, taken back by its toast. */
export function useEntries(today: string): Entries {
  const write = useWriteUndo();
  const tables = useSharedRoster();
  const [entry, setEntry] = useState<Entry | undefined>();
  const people = useMemo(
    () =>
      tables && entry
        ? rosterOn(tables, today).map(({ member, person }) => ({ id: member.id, name: person.name }))
        : [],
    [tables, entry, today],
  );
  const close = (): void => {
    setEntry(undefined);
  };
  // What was typed stays on the screen when it could not be written.
  const run = async (command: string, ops: Op[], done: string): Promise<void> => {
    if (await write(command, ops, done)) close();
  };
  const dialog = entry ? (
    <EntryDialog
      entry={entry}
      people={people}
      today={today}
      onCancel={close}
      onWrite={(values) => {
        const done = typeof entry.done === 'string' ? entry.done : entry.done(values);
        void run(entry.command, entry.ops(values), done);
      }}
      onRemove={() => {
        if (entry.remove) void run(entry.remove.command, entry.remove.ops(), entryWords.removed);
      }}
    />
  ) : null;
  return { open: setEntry, dialog };
}
