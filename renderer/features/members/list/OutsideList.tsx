import { useEffect, useMemo, useRef } from 'react';
import { ChevronLeft } from 'lucide-react';
import Button from '@mui/material/Button';
import { departureWords, memberListWords as words } from '../../../../shared/words/members';
import { tableWords } from '../../../../shared/words/ui';
import { EmptyState } from '../../../ui/feedback/EmptyState';
import { useStatusItem } from '../../../ui/frame/status-item';
import { PageHeader } from '../../../ui/layout/PageHeader';
import type { TableCommand } from '../../../ui/table/column';
import { DataTable } from '../../../ui/table/DataTable';
import type { ListProps } from './list-props';
import { ListLayout } from './ListLayout';
import { formerColumns, recycledColumns } from './member-columns';
import { formerRows, recycledRows, type MemberRow } from './member-rows';
import { rowKey } from './RosterList';

/** Members no longer in the branch, and files in the recycle bin. */
export function OutsideList(props: ListProps & { readonly view: 'former' | 'recycled' }) {
  const { tables, change, actions, selected, onSelect, today, view, panel } = props;
  const isFormer = view === 'former';
  const rows = useMemo(() => {
    if (!tables) return undefined;
    return isFormer ? formerRows(tables, today) : recycledRows(tables, today);
  }, [tables, isFormer, today]);
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  const commands = useMemo((): readonly TableCommand<MemberRow>[] => {
    const run = (pick: 'comeBack' | 'restore') => (chosen: readonly MemberRow[]) => {
      if (chosen[0]) latest.current[pick](chosen[0].id);
    };
    return isFormer
      ? [
          {
            id: 'return',
            label: departureWords.returnMenu,
            isSingle: true,
            isEnabled: ([row]) => row?.left?.how === 'transferOut',
            onRun: run('comeBack'),
          },
        ]
      : [{ id: 'restore', label: words.restore, isSingle: true, onRun: run('restore') }];
  }, [isFormer]);
  useStatusItem(tableWords.status(words.unit, rows?.length ?? 0, selected.length));

  return (
    <ListLayout
      panel={panel}
      header={
        <PageHeader
          title={isFormer ? words.formerMembers : words.recycled}
          meta={rows && rows.length > 0 ? words.count(rows.length, 0) : undefined}
          secondary={
            <Button
              variant="outlined"
              startIcon={<ChevronLeft aria-hidden />}
              onClick={() => {
                change({ view: 'roster', id: '' });
              }}
            >
              {words.backToRoster}
            </Button>
          }
        />
      }
    >
      <DataTable
        // Each list keeps its own sort and widths.
        key={view}
        label={isFormer ? words.formerMembers : words.recycled}
        rows={rows}
        rowKey={rowKey}
        columns={isFormer ? formerColumns : recycledColumns}
        selected={selected}
        onSelect={onSelect}
        commands={commands}
        empty={<EmptyState title={isFormer ? words.formerEmpty : words.recycledEmpty} />}
      />
    </ListLayout>
  );
}
