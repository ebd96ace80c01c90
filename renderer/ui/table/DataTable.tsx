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
import { useRootFontSize } from '../use-root-font-size';
import { gridTemplate, initialLayout, type TableColumn, type TableCommand, type TableLayout } from './column';
import { RowMenu, type MenuPlace } from './RowMenu';
import { selectByClick } from './selection';
import { handleTableKey } from './table-keys';
import { TableHead } from './TableHead';
import { TableRow } from './TableRow';
import { Cell, Grid, Line, Scroller } from './table-styles';
import { useRowSelection } from './use-row-selection';
import { useSortedRows } from './use-sorted-rows';
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

const noCommands: readonly never[] = [];

/**
 * The one list of the app: behaves like Excel (click, Shift, Ctrl, arrows, Home/End, Ctrl+A, Ctrl+C pastes
 * into WPS), Enter or double click opens, right click or the menu key offers the commands.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { label, rows, rowKey, columns, onOpen, onCount, isMuted, empty, footer } = props;
  const commands = props.commands ?? noCommands;
  const { rowHeightPx = 44, headHeightPx = 40, edgePx = 32 } = props;
  const [ownLayout, setOwnLayout] = useState(() => props.layout ?? initialLayout(columns));
  const layout = props.layout ?? ownLayout;
  const onLayout = props.onLayout ?? setOwnLayout;
  const rootPx = useRootFontSize();
  const rowPx = (rowHeightPx * rootPx) / 16;
  const baseId = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLDivElement>(null);
  const [menu, setMenu] = useState<MenuPlace | undefined>();

  const sorted = useSortedRows(rows, columns, layout.sort);
  const shownColumns = useMemo(
    () => columns.filter((column) => !layout.hidden.includes(column.id)),
    [columns, layout.hidden],
  );
  const order = useMemo(() => sorted.map(rowKey), [sorted, rowKey]);
  const { selection, select } = useRowSelection(order, props.selected, props.onSelect);
  const chosen = useMemo(() => new Set(selection.keys), [selection.keys]);
  const chosenRows = useMemo(() => sorted.filter((row) => chosen.has(rowKey(row))), [sorted, chosen, rowKey]);
  const visible = useVisibleRows(sorted.length, rowPx, (headHeightPx * rootPx) / 16, scroller);
  const copy = useTableCopy(grid, shownColumns, chosenRows);
  const inline = useMemo(() => commands.filter((command) => command.isInline === true), [commands]);
  const rowId = (key: string) => `${baseId}-${key}`;

  useEffect(() => {
    onCount?.({ shown: sorted.length, selected: chosenRows.length });
  }, [onCount, sorted.length, chosenRows.length]);

  const openMenuAtRow = () => {
    const row = selection.active === undefined ? null : document.getElementById(rowId(selection.active));
    const box = row?.getBoundingClientRect();
    if (box !== undefined) setMenu({ left: box.left + edgePx, top: box.bottom });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== grid.current) return;
    const areaPx = scroller.current?.clientHeight ?? 0;
    handleTableKey(event, {
      order,
      sorted,
      selection,
      select,
      chosenRows,
      commands,
      pageRows: Math.max(1, Math.floor(areaPx / rowPx) - 2),
      scrollTo: visible.scrollTo,
      onOpen,
      openMenu: openMenuAtRow,
    });
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
              const first = order[0];
              if (selection.active === undefined && first !== undefined)
                select({ keys: [first], active: first, anchor: first });
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
