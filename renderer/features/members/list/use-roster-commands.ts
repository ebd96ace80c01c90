import { useEffect, useMemo, useRef } from 'react';
import { Pencil } from 'lucide-react';
import { useNavigate } from 'react-router';
import { departureWords, memberListWords as words, recycleWords } from '../../../../shared/words/members';
import { branchesWords } from '../../../../shared/words/branches';
import { mergeWords } from '../../../../shared/words/merge';
import { batchWords } from '../../../../shared/words/lists';
import { rosterExportWords as exportWords } from '../../../../shared/words/roster-export';
import { useBranches } from '../../../data/data-context';
import type { TableCommand } from '../../../ui/table/column';
import type { MemberActions } from '../actions/use-member-actions';
import type { MemberRow } from './member-rows';

export interface RosterCommandPorts {
  readonly actions: MemberActions;
  readonly onExport: () => void;
  /** In the order they are shown. */
  readonly onPrint: (ids: readonly string[]) => void;
  readonly onBatch: (ids: readonly string[]) => void;
}

/** Commands on the rows of the roster: context menu, hover, keys. The list of commands stays the same object. */
export function useRosterCommands(ports: RosterCommandPorts): readonly TableCommand<MemberRow>[] {
  const navigate = useNavigate();
  const hasOtherBranches = (useBranches()?.length ?? 0) > 1;
  const latest = useRef(ports);
  useEffect(() => {
    latest.current = ports;
  });
  return useMemo(() => {
    const single = (run: (id: string) => void) => (rows: readonly MemberRow[]) => {
      if (rows[0]) run(rows[0].id);
    };
    return [
      {
        id: 'edit',
        label: words.edit,
        icon: Pencil,
        shortcut: 'F2',
        isInline: true,
        isSingle: true,
        onRun: single((id) => void navigate(`/members/${id}/edit`)),
      },
      ...(['transferOut', 'left', 'deceased'] as const).map((kind, index) => ({
        id: kind,
        label: departureWords.menu[kind],
        isSingle: true,
        isSeparated: index === 0,
        onRun: single((id) => {
          latest.current.actions.depart(kind, id);
        }),
      })),
      ...(hasOtherBranches
        ? [
            {
              id: 'move',
              label: branchesWords.move.menu,
              isSingle: true,
              onRun: single((id) => void navigate(`/members/${id}/move`)),
            },
          ]
        : []),
      {
        id: 'batch',
        label: batchWords.action,
        isSeparated: true,
        isEnabled: (rows: readonly MemberRow[]) => rows.length > 1,
        onRun: (rows: readonly MemberRow[]) => {
          latest.current.onBatch(rows.map(({ id }) => id));
        },
      },
      {
        id: 'print',
        label: batchWords.print,
        onRun: (rows: readonly MemberRow[]) => {
          latest.current.onPrint(rows.map(({ id }) => id));
        },
      },
      {
        id: 'export',
        label: exportWords.rowMenu,
        onRun: () => {
          latest.current.onExport();
        },
      },
      {
        id: 'merge',
        label: mergeWords.menu,
        isSeparated: true,
        isEnabled: (rows: readonly MemberRow[]) => rows.length === 2,
        onRun: ([one, other]: readonly MemberRow[]) => {
          if (one && other) void navigate(`/members/merge/${one.id}/${other.id}`);
        },
      },
      {
        id: 'recycle',
        label: recycleWords.menu,
        shortcut: 'Delete',
        isSingle: true,
        isSeparated: true,
        onRun: single((id) => {
          latest.current.actions.recycle(id);
        }),
      },
    ];
  }, [navigate, hasOtherBranches]);
}
