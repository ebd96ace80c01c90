import { useCallback, useMemo, useRef, useState } from 'react';
import Button from '@mui/material/Button';
import { useNavigate } from 'react-router';
import { noFilter } from '../../../../shared/domain/list-view';
import { createNameIndex } from '../../../../shared/domain/name-index';
import type { RosterEntry } from '../../../../shared/domain/roster';
import { batchWords } from '../../../../shared/words/lists';
import { memberListWords as words } from '../../../../shared/words/members';
import { tableWords } from '../../../../shared/words/ui';
import { useMenuCommand } from '../../../desk/use-menu-command';
import { SearchBox } from '../../../ui/action/SearchBox';
import { useStatusItem } from '../../../ui/frame/status-item';
import type { TableLayout } from '../../../ui/table/column';
import { ColumnChooser } from '../../../ui/table/ColumnChooser';
import { DataTable } from '../../../ui/table/DataTable';
import { ExportDialog } from '../export/ExportDialog';
import { InternalPrintDialog } from '../export/InternalPrintDialog';
import { AsOfNotice } from './AsOfNotice';
import { BatchEditDialog } from './BatchEditDialog';
import { usualArrangement } from './built-in-views';
import { FilterChips } from './FilterChips';
import { FilterPanel } from './FilterPanel';
import type { ListProps } from './list-props';
import { ListLayout } from './ListLayout';
import { memberColumns } from './member-columns';
import { filterRows, memberRow, type MemberRow } from './member-rows';
import { rosterRoute } from './print-choice';
import { RosterDate } from './RosterDate';
import { RosterEmpty } from './RosterEmpty';
import { RosterFilters } from './RosterFilters';
import { RosterHeader } from './RosterHeader';
import { ToolRow } from './ToolRow';
import { filterOf } from './use-list-params';
import { useListViews } from './use-list-views';
import { useRosterCommands } from './use-roster-commands';
import { ViewMenu } from './ViewMenu';

export const rowKey = (row: MemberRow): string => row.id;

interface RosterListProps extends ListProps {
  readonly day: string;
  /** Of that day; undefined while loading. */
  readonly roster: readonly RosterEntry[] | undefined;
}

/** Members on the roster of `day`. */
export function RosterList(props: RosterListProps) {
  const { tables, roster, params, change, actions, selected, onSelect, today, day, panel } = props;
  const navigate = useNavigate();
  const toolRow = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLDivElement>(null);
  const [query, setQuery] = useState('');
  const views = useListViews();
  const layout = views.arrangement ?? usualArrangement();
  const columns = memberColumns[layout.nameOrder];
  const all = useMemo(() => (roster ?? []).map((entry) => memberRow(entry, day)), [roster, day]);
  const index = useMemo(() => createNameIndex(all.map(({ name }) => name)), [all]);
  const filter = filterOf(params);
  const shown = useShownRows(all, { query, filter, day, index });
  const order = useRef<readonly string[]>([]);
  const keepOrder = useCallback((keys: readonly string[]) => {
    order.current = keys;
  }, []);
  const [exporting, setExporting] = useState<'list' | 'selection'>();
  const [isPrintingInternal, setPrintingInternal] = useState(false);
  const [batch, setBatch] = useState<readonly string[]>();
  // The whole roster in its own order has the plain address; anything else is printed as it is seen.
  const printed = (): readonly string[] | undefined => {
    const isWhole = shown.length === all.length && params.saved === '' && isByName(layout.sort);
    return isWhole ? undefined : order.current;
  };
  const print = (ids?: readonly string[]): void => {
    void navigate(rosterRoute(day, ids ?? printed()));
  };
  const commands = useRosterCommands({
    actions,
    onExport: () => {
      setExporting('selection');
    },
    onPrint: print,
    onBatch: setBatch,
  });
  const edit = (row: MemberRow): void => {
    void navigate(`/members/${row.id}/edit`);
  };
  const chosen = chosenOf(shown, selected);
  useStatusItem(tables ? tableWords.status(words.unit, shown.length, chosen.length, all.length) : '');
  useMenuCommand('find', () => toolRow.current?.querySelector('input')?.focus());
  useMenuCommand('print', () => {
    print();
  });

  return (
    <ListLayout
      panel={panel}
      header={
        <RosterHeader
          all={all}
          shownCount={shown.length}
          nameOrder={layout.nameOrder}
          onNameOrder={(nameOrder) => {
            views.arrange({ nameOrder, sort: [{ id: 'name', isDescending: false }] });
          }}
          onView={(view) => {
            change({ view, id: '' });
          }}
          onExport={() => {
            setExporting('list');
          }}
          onPrint={() => {
            print();
          }}
          onPrintInternal={() => {
            setPrintingInternal(true);
          }}
        />
      }
    >
      <ToolRow
        ref={toolRow}
        end={
          <>
            {chosen.length > 1 ? (
              <Button
                variant="outlined"
                sx={{ mr: '.625rem' }}
                onClick={() => {
                  setBatch(order.current.filter((id) => chosen.includes(id)));
                }}
              >
                {batchWords.action}
              </Button>
            ) : null}
            <ColumnChooser columns={columns} layout={layout} onLayout={arrange} />
          </>
        }
      >
        <SearchBox
          label={words.search}
          placeholder={words.searchExample}
          value={query}
          onChange={setQuery}
          onLeave={() => {
            const first = order.current[0];
            if (first !== undefined) onSelect([first]);
            grid.current?.focus();
          }}
        />
        <ViewMenu views={views} params={params} change={change} />
        <RosterFilters tables={tables} day={day} all={all} params={params} change={change} />
        <FilterPanel filter={filter} all={all} onChange={change} />
        <FilterChips filter={filter} onChange={change} />
      </ToolRow>
      {day === today ? null : (
        <AsOfNotice
          day={day}
          onToday={() => {
            change({ date: '' });
          }}
        />
      )}
      <DataTable
        label={words.table}
        gridRef={grid}
        rows={tables && views.arrangement ? shown : undefined}
        rowKey={rowKey}
        columns={columns}
        layout={layout}
        onLayout={arrange}
        selected={selected}
        onSelect={onSelect}
        onOpen={edit}
        onOrder={keepOrder}
        commands={commands}
        empty={
          <RosterEmpty
            hasMembers={tables !== undefined && tables.members.length > 0}
            isFiltered={all.length > 0}
            onClear={() => {
              setQuery('');
              change({ ...noFilter, saved: '' });
            }}
          />
        }
        footer={
          tables === undefined || tables.members.length === 0 ? undefined : (
            <RosterDate
              date={day}
              today={today}
              onChange={(date) => {
                change({ date: date === today ? '' : date });
              }}
            />
          )
        }
      />
      {isPrintingInternal ? (
        <InternalPrintDialog
          people={shown.length}
          day={day}
          onClose={() => {
            setPrintingInternal(false);
          }}
          onRegistered={(id) => void navigate(rosterRoute(day, printed(), id))}
        />
      ) : null}
      {exporting !== undefined && tables ? (
        <ExportDialog
          source={{
            tables,
            day,
            shown: shown.map(rowKey),
            selected: chosen,
            total: all.length,
          }}
          isForSelection={exporting === 'selection'}
          onClose={() => {
            setExporting(undefined);
          }}
        />
      ) : null}
      {batch && tables ? (
        <BatchEditDialog
          tables={tables}
          memberIds={batch}
          today={today}
          onClose={() => {
            setBatch(undefined);
          }}
        />
      ) : null}
    </ListLayout>
  );

  function arrange({ sort, hidden, order: places = [], widthsPx }: TableLayout): void {
    views.arrange({ sort: [...sort], hidden: [...hidden], order: [...places], widthsPx });
  }
}

/** The same rows as before when nothing they depend on changed: a long list is not sorted again for nothing. */
function useShownRows(all: readonly MemberRow[], wanted: Parameters<typeof filterRows>[1]): MemberRow[] {
  const { query, filter, day, index } = wanted;
  const key = JSON.stringify(filter);
  return useMemo(
    () => filterRows(all, { query, filter: JSON.parse(key) as typeof filter, day, index }),
    [all, query, key, day, index],
  );
}

function isByName(sort: TableLayout['sort']): boolean {
  const [first] = sort;
  return first?.id === 'name' && !first.isDescending;
}

/** In the order of names; who was filtered away does not count. */
function chosenOf(rows: readonly MemberRow[], selected: readonly string[]): string[] {
  const chosen = new Set(selected);
  return rows.filter((row) => chosen.has(row.id)).map(rowKey);
}
