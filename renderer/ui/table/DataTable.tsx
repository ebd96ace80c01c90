import {
  useCallback,
  useEffect,
  useImperativeHandle,
  useId,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
} from 'react';
import { Skeleton } from '../feedback/Skeleton';
import { useRootFontSize } from '../use-root-font-size';
import { gridTemplate, initialLayout, shownColumns as columnsShown, type TableLayout } from './column';
import { RowMenu, type MenuPlace } from './RowMenu';
import { selectByClick } from './selection';
import { handleTableKey } from './table-keys';
import { rowId, TableBody } from './TableBody';
import { TableHead } from './TableHead';
import type { DataTableProps } from './table-props';
import { Grid, Scroller, tableClass } from './table-styles';
import { useRowSelection } from './use-row-selection';
import { useSortedRows } from './use-sorted-rows';
import { useTableCopy } from './use-table-copy';
import { scrollToRow } from './use-visible-rows';

const noCommands: readonly never[] = [];
const noRows: readonly never[] = [];

/**
 * The one list of the app: behaves like Excel (click, Shift, Ctrl, arrows, Home/End, Ctrl+A, Ctrl+C pastes
 * into WPS), Enter or double click opens, right click or the menu key offers the commands.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { label, rows, rowKey, columns, onOpen, onCount, onOrder, isMuted, empty, footer, gridRef } = props;
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
  /** The row that was clicked last, and whether the last first click was on a row at all. */
  const clicked = useRef<string>(undefined);
  const isRowMeant = useRef(false);

  const isReading = rows === undefined;
  const sorted = useSortedRows(rows ?? noRows, columns, layout.sort);
  const { hidden, order: columnOrder } = layout;
  const shownColumns = useMemo(
    () => columnsShown(columns, { hidden, ...(columnOrder ? { order: columnOrder } : {}) }),
    [columns, hidden, columnOrder],
  );
  const order = useMemo(() => sorted.map(rowKey), [sorted, rowKey]);
  const { selection, select } = useRowSelection(order, props.selected, props.onSelect);
  const chosen = useMemo(() => new Set(selection.keys), [selection.keys]);
  const chosenRows = useMemo(() => sorted.filter((row) => chosen.has(rowKey(row))), [sorted, chosen, rowKey]);
  const copy = useTableCopy(grid, shownColumns, chosenRows);
  const inline = useMemo(() => commands.filter((command) => command.isInline === true), [commands]);
  // What the head asks for, so that it is not drawn again whenever something else of the table changed.
  const latest = useRef({ onLayout, enterRows: (): void => undefined });
  useEffect(() => {
    const enterRows = (): void => {
      grid.current?.focus();
      const first = order[0];
      if (selection.active === undefined && first !== undefined)
        select({ keys: [first], active: first, anchor: first });
    };
    latest.current = { onLayout, enterRows };
  });
  const leaveHead = useCallback(() => {
    latest.current.enterRows();
  }, []);
  const changeLayout = useCallback((next: TableLayout) => {
    latest.current.onLayout(next);
  }, []);
  const closeMenu = useCallback(() => {
    setMenu(undefined);
  }, []);

  useEffect(() => {
    if (!isReading) onCount?.({ shown: sorted.length, selected: chosenRows.length });
  }, [onCount, isReading, sorted.length, chosenRows.length]);
  useEffect(() => {
    onOrder?.(order);
  }, [onOrder, order]);
  useImperativeHandle<HTMLDivElement | null, HTMLDivElement | null>(gridRef, () => grid.current, []);

  const openMenuAtRow = () => {
    const row =
      selection.active === undefined ? null : document.getElementById(rowId(baseId, selection.active));
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
      scrollTo: (index) => {
        scrollToRow(scroller.current, index, rowPx, (headHeightPx * rootPx) / 16);
      },
      onOpen,
      openMenu: openMenuAtRow,
    });
  };
  // One handler for all rows: a row is drawn again only when something of it changed.
  const onRowClick = (event: MouseEvent) => {
    const key = keyOfRow(event.target);
    if (key === undefined) return;
    // The first click may open a panel that moves the list: the second one of a double click means the same row.
    if (event.detail > 1 && key !== clicked.current) return;
    clicked.current = key;
    grid.current?.focus({ preventScroll: true });
    const modifiers = { shift: event.shiftKey, ctrl: event.ctrlKey || event.metaKey };
    select(selectByClick(selection, order, key, modifiers));
  };
  // The first click of two says what both mean, wherever the second one lands once the panel has moved the list: on
  // another row, on what two rows have in common when the list moved while the button was down, or on the head.
  const onClickOfTwo = (event: MouseEvent) => {
    const isOnRow = keyOfRow(event.target) !== undefined;
    if (event.detail <= 1) isRowMeant.current = isOnRow;
    else if (isRowMeant.current && !isOnRow) event.stopPropagation();
  };
  const onDoubleClick = () => {
    if (!isRowMeant.current) return;
    const row = sorted[order.indexOf(clicked.current ?? '')];
    if (row !== undefined) onOpen?.(row);
  };
  const onRowMenu = (event: MouseEvent) => {
    const key = keyOfRow(event.target);
    if (key === undefined) return;
    event.preventDefault();
    grid.current?.focus({ preventScroll: true });
    if (!chosen.has(key)) select({ keys: [key], active: key, anchor: key });
    setMenu({ left: event.clientX, top: event.clientY });
  };

  return (
    <Scroller
      ref={scroller}
      onScroll={({ currentTarget }) => {
        currentTarget.toggleAttribute('data-scrolled', currentTarget.scrollLeft > 0);
      }}
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
        aria-busy={isReading || undefined}
        aria-activedescendant={selection.active === undefined ? undefined : rowId(baseId, selection.active)}
        onKeyDown={onKeyDown}
        onClickCapture={onClickOfTwo}
        onDoubleClick={onDoubleClick}
      >
        <div role="rowgroup" style={{ display: 'contents' }}>
          <TableHead
            columns={shownColumns}
            allColumns={columns}
            layout={layout}
            onLayout={changeLayout}
            rootPx={rootPx}
            onLeave={leaveHead}
          />
        </div>
        <div role="rowgroup" onClick={onRowClick} onContextMenu={onRowMenu}>
          <TableBody
            baseId={baseId}
            rows={sorted}
            rowKey={rowKey}
            columns={shownColumns}
            heightRem={rowHeightPx / 16}
            rowPx={rowPx}
            scroller={scroller}
            chosen={chosen}
            active={selection.active}
            isMuted={isMuted}
            inlineCommands={inline}
          />
          {sorted.length === 0 && !isReading && empty !== undefined ? (
            <div className={tableClass.line} role="row" style={{ display: 'block', border: 0 }}>
              <div
                className={tableClass.cell}
                role="gridcell"
                style={{ padding: `16px ${String(edgePx)}px` }}
              >
                {empty}
              </div>
            </div>
          ) : null}
        </div>
      </Grid>
      {isReading ? <Skeleton rowHeightPx={rowHeightPx} edgePx={edgePx} /> : null}
      {footer === undefined || isReading ? null : (
        <div style={{ padding: `.75rem ${String(edgePx)}px` }}>{footer}</div>
      )}
      <RowMenu place={menu} rows={chosenRows} commands={commands} onCopy={copy} onClose={closeMenu} />
    </Scroller>
  );
}

function keyOfRow(target: EventTarget): string | undefined {
  const line = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
  return line?.dataset['row'];
}
