import {
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
} from 'react';
import { getCoreRowModel, getSortedRowModel, useReactTable, type ColumnDef } from '@tanstack/react-table';
import { chordOf } from '../keyboard/chord';
import { useRootFontSize } from '../use-root-font-size';
import { gridTemplate, initialLayout, type TableColumn, type TableCommand, type TableLayout } from './column';
import { canRun, RowMenu, type MenuPlace } from './RowMenu';
import { indexAfterKey, selectAll, selectByClick, selectByMove } from './selection';
import { TableHead } from './TableHead';
import { TableRow } from './TableRow';
import { Cell, Grid, Line, Scroller } from './table-styles';
import { useRowSelection } from './use-row-selection';
import { useTableCopy } from './use-table-copy';
import { useVisibleRows } from './use-visible-rows';

export interface DataTableProps<Row> {
  /** Spoken name of the table, e.g. 党员名单. */
  readonly label: string;
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly columns: readonly TableColumn<Row>[];
  /** Sort, widths, hidden columns; without it the table keeps them itself. */
  readonly layout?: TableLayout;
  readonly onLayout?: (layout: TableLayout) => void;
  /** Selected keys when the owner keeps them (a route with an open panel). */
  readonly selected?: readonly string[];
  readonly onSelect?: (keys: readonly string[]) => void;
  /** Enter and double click. */
  readonly onOpen?: (row: Row) => void;
  readonly commands?: readonly TableCommand<Row>[];
  /** For the status bar: how many rows are shown and selected. */
  readonly onCount?: (count: { readonly shown: number; readonly selected: number }) => void;
  readonly isMuted?: (row: Row) => boolean;
  /** Shown in place of rows; an EmptyState. */
  readonly empty?: ReactNode;
  /** Under the last row, e.g. 名单日期. */
  readonly footer?: ReactNode;
  /** px at the standard text size; 44, import preview 42. */
  readonly rowHeightPx?: number;
  /** Space at the left edge: 32 on a page, 12 inside a panel. */
  readonly edgePx?: number;
  readonly headHeightPx?: number;
}

const collator = new Intl.Collator('zh-CN', { numeric: true });
const noCommands: readonly never[] = [];

/**
 * The one list of the app: behaves like Excel (click, Shift, Ctrl, arrows, Home/End, Ctrl+A, Ctrl+C pastes
 * into WPS), Enter or double click opens, right click or the menu key offers the commands.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { label, rows, rowKey, columns, onOpen, onCount, isMuted, empty, footer } = props;
  const commands = props.commands ?? (noCommands as readonly TableCommand<Row>[]);
  const { rowHeightPx = 44, headHeightPx = 40, edgePx = 32 } = props;
  const [ownLayout, setOwnLayout] = useState(() => props.layout ?? initialLayout(columns));
  const layout = props.layout ?? ownLayout;
  const onLayout = props.onLayout ?? setOwnLayout;
  const rootPx = useRootFontSize();
  const baseId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLDivElement>(null);
  const [menu, setMenu] = useState<MenuPlace | undefined>();

  const sorted = useSortedRows(rows, columns, layout);
  const shownColumns = useMemo(
    () => columns.filter((column) => !layout.hidden.includes(column.id)),
    [columns, layout.hidden],
  );
  const order = useMemo(() => sorted.map(rowKey), [sorted, rowKey]);
  const { selection, select } = useRowSelection(order, props.selected, props.onSelect);
  const chosen = useMemo(() => new Set(selection.keys), [selection.keys]);
  const chosenRows = useMemo(() => sorted.filter((row) => chosen.has(rowKey(row))), [sorted, chosen, rowKey]);
  const visible = useVisibleRows(
    sorted.length,
    (rowHeightPx * rootPx) / 16,
    (headHeightPx * rootPx) / 16,
    scroller,
  );
  const copy = useTableCopy(grid, shownColumns, chosenRows);
  const inline = useMemo(() => commands.filter((command) => command.isInline === true), [commands]);
  const rowId = (key: string) => `${baseId}-${key}`;
  const activeIndex = selection.active === undefined ? -1 : order.indexOf(selection.active);

  useEffect(() => {
    onCount?.({ shown: sorted.length, selected: chosenRows.length });
  }, [onCount, sorted.length, chosenRows.length]);

  const openMenuAtRow = () => {
    const row = selection.active === undefined ? null : document.getElementById(rowId(selection.active));
    const box = row?.getBoundingClientRect();
    if (box !== undefined) setMenu({ left: box.left + edgePx, top: box.bottom });
  };
  const moveTo = (index: number, event: { shiftKey: boolean; ctrlKey: boolean }) => {
    const key = order[index];
    if (key === undefined) return;
    select(selectByMove(selection, order, key, { shift: event.shiftKey, ctrl: event.ctrlKey }));
    visible.scrollTo(index);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== grid.current) return;
    const pageRows = Math.max(
      1,
      Math.floor((scroller.current?.clientHeight ?? 0) / ((rowHeightPx * rootPx) / 16)) - 2,
    );
    const next = event.altKey ? undefined : indexAfterKey(event.key, activeIndex, order.length, pageRows);
    const active = sorted[activeIndex];
    const chord = chordOf(event);
    const command = commands.find((other) => other.shortcut?.toLowerCase() === chord);
    if (next !== undefined) moveTo(next, event);
    else if (chord === 'ctrl+a') select(selectAll(selection, order));
    else if ((chord === ' ' || chord === 'ctrl+ ') && selection.active !== undefined)
      select(selectByClick(selection, order, selection.active, { shift: false, ctrl: true }));
    else if (chord === 'enter' && active !== undefined && onOpen !== undefined) onOpen(active);
    else if (chord === 'contextmenu' || chord === 'shift+f10') openMenuAtRow();
    else if (command !== undefined && canRun(command, chosenRows)) command.onRun(chosenRows);
    else return;
    event.preventDefault();
  };
  const onRowClick = (event: MouseEvent, row: Row) => {
    grid.current?.focus({ preventScroll: true });
    select(
      selectByClick(selection, order, rowKey(row), {
        shift: event.shiftKey,
        ctrl: event.ctrlKey || event.metaKey,
      }),
    );
  };
  const onRowMenu = (event: MouseEvent, row: Row) => {
    event.preventDefault();
    grid.current?.focus({ preventScroll: true });
    const key = rowKey(row);
    if (!chosen.has(key)) select({ keys: [key], active: key, anchor: key });
    setMenu({ left: event.clientX, top: event.clientY });
  };

  return (
    <Scroller
      ref={scroller}
      style={
        {
          '--table-columns': gridTemplate(shownColumns, layout),
          '--table-edge': `${String(edgePx)}px`,
        } as never
      }
    >
      <Grid
        ref={grid}
        role="grid"
        tabIndex={0}
        aria-label={label}
        aria-rowcount={sorted.length + 1}
        aria-colcount={shownColumns.length}
        aria-multiselectable
        aria-activedescendant={selection.active === undefined ? undefined : rowId(selection.active)}
        onKeyDown={onKeyDown}
      >
        <div role="rowgroup" style={{ display: 'contents' }}>
          <TableHead
            columns={shownColumns}
            layout={layout}
            onLayout={onLayout}
            rootPx={rootPx}
            onLeave={() => {
              grid.current?.focus();
              if (activeIndex < 0) moveTo(0, { shiftKey: false, ctrlKey: false });
            }}
          />
        </div>
        <div role="rowgroup">
          <div role="presentation" style={{ height: visible.beforePx }} />
          {visible.indexes.map((index) => {
            const row = sorted[index];
            if (row === undefined) return null;
            const key = rowKey(row);
            return (
              <TableRow
                key={key}
                id={rowId(key)}
                row={row}
                index={index}
                columns={shownColumns}
                heightRem={rowHeightPx / 16}
                isSelected={chosen.has(key)}
                isActive={key === selection.active}
                isMuted={isMuted?.(row) === true}
                inlineCommands={inline}
                onClick={onRowClick}
                onDoubleClick={(opened) => onOpen?.(opened)}
                onContextMenu={onRowMenu}
              />
            );
          })}
          <div role="presentation" style={{ height: visible.afterPx }} />
          {sorted.length === 0 && empty !== undefined ? (
            <Line role="row" style={{ display: 'block', border: 0 }}>
              <Cell role="gridcell" style={{ padding: `16px ${String(edgePx)}px` }}>
                {empty}
              </Cell>
            </Line>
          ) : null}
        </div>
      </Grid>
      {footer === undefined ? null : <div style={{ padding: `.75rem ${String(edgePx)}px` }}>{footer}</div>}
      <RowMenu
        place={menu}
        rows={chosenRows}
        commands={commands}
        onCopy={copy}
        onClose={() => {
          setMenu(undefined);
        }}
      />
    </Scroller>
  );
}

/** Rows in the order of the layout's sort rules; blank values last in both directions. */
function useSortedRows<Row>(
  rows: readonly Row[],
  columns: readonly TableColumn<Row>[],
  layout: TableLayout,
): readonly Row[] {
  const data = useMemo(() => [...rows], [rows]);
  const definitions = useMemo(
    () =>
      columns.map((column): ColumnDef<Row, string | number | undefined> => {
        const compare = column.compare === false ? undefined : column.compare;
        return {
          id: column.id,
          accessorFn: (row) => {
            const value = column.value(row);
            return value === '' ? undefined : value;
          },
          sortUndefined: 'last',
          sortingFn: (a, b, id) =>
            compare?.(a.original, b.original) ?? compareValues(a.getValue(id), b.getValue(id)),
        };
      }),
    [columns],
  );
  const sorting = useMemo(
    () => layout.sort.map((rule) => ({ id: rule.id, desc: rule.isDescending })),
    [layout.sort],
  );
  const table = useReactTable({
    data,
    columns: definitions,
    state: { sorting },
    getCoreRowModel: getCoreRowModel(),
    getSortedRowModel: getSortedRowModel(),
  });
  const model = table.getRowModel();
  return useMemo(() => model.rows.map((row) => row.original), [model]);
}

function compareValues(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
}
