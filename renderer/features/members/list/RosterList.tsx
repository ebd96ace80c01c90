import { useMemo, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { rosterOn } from '../../../../shared/domain/roster';
import { memberListWords as words } from '../../../../shared/words/members';
import { tableWords } from '../../../../shared/words/ui';
import { useMenuCommand } from '../../../desk/use-menu-command';
import { SearchBox } from '../../../ui/action/SearchBox';
import { useStatusItem } from '../../../ui/frame/status-item';
import { initialLayout, type TableLayout } from '../../../ui/table/column';
import { ColumnChooser } from '../../../ui/table/ColumnChooser';
import { DataTable } from '../../../ui/table/DataTable';
import { ExportDialog } from '../export/ExportDialog';
import { AsOfNotice } from './AsOfNotice';
import type { ListProps } from './list-props';
import { ListLayout } from './ListLayout';
import { memberColumns, type NameOrder } from './member-columns';
import { filterRows, memberRow, type MemberRow } from './member-rows';
import { RosterDate } from './RosterDate';
import { RosterEmpty } from './RosterEmpty';
import { RosterFilters } from './RosterFilters';
import { RosterHeader } from './RosterHeader';
import { ToolRow } from './ToolRow';
import { useRosterCommands } from './use-roster-commands';

export const rowKey = (row: MemberRow): string => row.id;

/** Members on the roster of `day`. */
export function RosterList(props: ListProps & { readonly day: string }) {
  const { tables, params, change, actions, selected, onSelect, today, day, panel } = props;
  const navigate = useNavigate();
  const toolRow = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLDivElement>(null);
  const [query, setQuery] = useState('');
  const [nameOrder, setNameOrder] = useState<NameOrder>('pinyin');
  const columns = memberColumns[nameOrder];
  const [layout, setLayout] = useState<TableLayout>(() =>
    initialLayout(columns, [{ id: 'name', isDescending: false }]),
  );
  const all = useMemo(
    () => (tables ? rosterOn(tables, day).map((entry) => memberRow(entry, day)) : []),
    [tables, day],
  );
  const filter = { query, groupId: params.group, category: params.category };
  const shown = filterRows(all, filter);
  const [exporting, setExporting] = useState<'list' | 'selection'>();
  const commands = useRosterCommands(actions, () => {
    setExporting('selection');
  });
  const edit = (row: MemberRow): void => {
    void navigate(`/members/${row.id}/edit`);
  };
  useStatusItem(
    tables ? tableWords.status(words.unit, shown.length, selectedOf(shown, selected), all.length) : '',
  );
  useMenuCommand('find', () => toolRow.current?.querySelector('input')?.focus());
  useMenuCommand('print', () => void navigate(`/print/roster?date=${day}`));

  return (
    <ListLayout
      panel={panel}
      header={
        <RosterHeader
          all={all}
          shownCount={shown.length}
          day={day}
          nameOrder={nameOrder}
          onNameOrder={(order) => {
            setNameOrder(order);
            setLayout({ ...layout, sort: [{ id: 'name', isDescending: false }] });
          }}
          onView={(view) => {
            change({ view, id: '' });
          }}
          onExport={() => {
            setExporting('list');
          }}
        />
      }
    >
      <ToolRow ref={toolRow} end={<ColumnChooser columns={columns} layout={layout} onLayout={setLayout} />}>
        <SearchBox
          label={words.search}
          placeholder={words.searchExample}
          value={query}
          onChange={setQuery}
          onLeave={() => {
            const first = shown[0];
            if (first) onSelect([first.id]);
            grid.current?.focus();
          }}
        />
        <RosterFilters tables={tables} day={day} all={all} params={params} change={change} />
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
        rows={tables ? shown : undefined}
        rowKey={rowKey}
        columns={columns}
        layout={layout}
        onLayout={setLayout}
        selected={selected}
        onSelect={onSelect}
        onOpen={edit}
        commands={commands}
        empty={
          <RosterEmpty
            hasMembers={tables !== undefined && tables.members.length > 0}
            isFiltered={all.length > 0}
            onClear={() => {
              setQuery('');
              change({ group: '', category: '' });
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
      {exporting !== undefined && tables ? (
        <ExportDialog
          source={{
            tables,
            day,
            shown: shown.map(rowKey),
            selected: shown.map(rowKey).filter((id) => selected.includes(id)),
            total: all.length,
          }}
          isForSelection={exporting === 'selection'}
          onClose={() => {
            setExporting(undefined);
          }}
        />
      ) : null}
    </ListLayout>
  );
}

function selectedOf(rows: readonly MemberRow[], selected: readonly string[]): number {
  return rows.filter((row) => selected.includes(row.id)).length;
}
