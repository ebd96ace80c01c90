/** What can be done with the chosen row: menu, keys and hover offer the same. */
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { CopyPlus, FileSignature, FolderOpen, Printer, Trash2 } from 'lucide-react';
import { meetingWords } from '../../../../shared/words/meetings';
import { useTable } from '../../../data/data-context';
import type { TableCommand } from '../../../ui/table/column';
import { isDeletable } from '../actions/record-ops';
import { useRecordSteps } from '../actions/use-record-steps';
import { followOnRoute } from '../form/last-time';
import type { MeetingRow } from './meeting-rows';

const words = meetingWords.list.commands;

export function useListCommands(open: (row: MeetingRow) => void): readonly TableCommand<MeetingRow>[] {
  const navigate = useNavigate();
  const steps = useRecordSteps();
  const attachments = useTable('attachments');
  return useMemo(() => {
    const first = (run: (row: MeetingRow) => void) => (rows: readonly MeetingRow[]) => {
      if (rows[0]) run(rows[0]);
    };
    return [
      { id: 'open', label: words.open, icon: FolderOpen, isSingle: true, onRun: first(open) },
      {
        id: 'print',
        label: words.print,
        icon: Printer,
        shortcut: 'Ctrl+P',
        isInline: true,
        // Several go to the printer in one job, as they stand in the list.
        onRun: (rows) => {
          const ids = rows.map((row) => row.id);
          if (ids.length === 1) void navigate(`/print/minutes/${ids[0] ?? ''}`);
          else if (ids.length > 1) void navigate(`/print/minutes-batch?ids=${ids.join('.')}`);
        },
      },
      {
        id: 'printSignIn',
        label: words.printSignIn,
        icon: FileSignature,
        isSingle: true,
        onRun: first((row) => void navigate(`/print/sign-in/${row.id}`)),
      },
      {
        id: 'followOn',
        label: words.followOn,
        icon: CopyPlus,
        isSingle: true,
        onRun: first((row) => void navigate(followOnRoute(row.record))),
      },
      {
        id: 'delete',
        label: words.delete,
        icon: Trash2,
        shortcut: 'Delete',
        isSingle: true,
        isSeparated: true,
        // Not before its papers are known: they go with it.
        isEnabled: (rows) =>
          attachments !== undefined && rows[0] !== undefined && isDeletable(rows[0].record),
        onRun: first((row) => {
          const own = attachments?.filter((one) => one.ownerId === row.id);
          if (own === undefined) return;
          void steps.remove(row.record, row.heading, own);
        }),
      },
    ];
  }, [open, navigate, steps, attachments]);
}
