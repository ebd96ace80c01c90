import { useEffect, useMemo, useRef } from 'react';
import { Pencil } from 'lucide-react';
import { useNavigate } from 'react-router';
import { departureWords, memberListWords as words, recycleWords } from '../../../../shared/words/members';
import { rosterExportWords as exportWords } from '../../../../shared/words/roster-export';
import type { TableCommand } from '../../../ui/table/column';
import type { MemberActions } from '../actions/use-member-actions';
import type { MemberRow } from './member-rows';

/** Commands on the rows of the roster: context menu, hover, keys. The list of commands stays the same object. */
export function useRosterCommands(
  actions: MemberActions,
  onExport: () => void,
): readonly TableCommand<MemberRow>[] {
  const navigate = useNavigate();
  const latest = useRef({ actions, onExport });
  useEffect(() => {
    latest.current = { actions, onExport };
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
      {
        id: 'export',
        label: exportWords.rowMenu,
        isSeparated: true,
        onRun: () => {
          latest.current.onExport();
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
  }, [navigate]);
}
