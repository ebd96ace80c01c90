import { memo, useRef, useState, type KeyboardEvent, type MouseEvent, type PointerEvent } from 'react';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { tableWords } from '../../../shared/words/ui';
import { moveColumn, nextSort, type TableColumn, type TableLayout } from './column';
import { HeadMenu, type HeadPlace } from './HeadMenu';
import { HeadButton, HeadNote, ResizeHandle, tableClass } from './table-styles';

interface TableHeadProps<Row> {
  /** Those that are shown, from left to right. */
  readonly columns: readonly TableColumn<Row>[];
  readonly allColumns: readonly TableColumn<Row>[];
  readonly layout: TableLayout;
  readonly onLayout: (layout: TableLayout) => void;
  readonly rootPx: number;
  /** Arrow down leaves the head for the rows. */
  readonly onLeave: () => void;
}

const narrowestPx = 48;

/**
 * Head of a table. One tab stop: left/right walk through the columns, Enter sorts, Shift+Enter adds a column
 * to the order, Alt+left/right change the width, Shift+Alt+left/right the place, the menu key offers it all; with the
 * mouse: click, Shift+click, drag the edge (width) or the head (place), double click, right click.
 */
function PlainTableHead<Row>(props: TableHeadProps<Row>) {
  const { columns, allColumns, layout, onLayout, rootPx, onLeave } = props;
  const [stop, setStop] = useState(0);
  const line = useRef<HTMLDivElement>(null);
  const [menu, setMenu] = useState<HeadPlace>();
  const [dragged, setDragged] = useState<string>();
  const [target, setTarget] = useState<string>();
  const current = Math.min(stop, columns.length - 1);

  const sortBy = (column: TableColumn<Row>, isAdded: boolean) => {
    if (column.compare !== false) onLayout({ ...layout, sort: nextSort(layout.sort, column.id, isAdded) });
  };
  const setWidth = (column: TableColumn<Row>, widthPx: number | undefined) => {
    const { [column.id]: _old, ...rest } = layout.widthsPx;
    const widthsPx =
      widthPx === undefined ? rest : { ...rest, [column.id]: Math.max(narrowestPx, Math.round(widthPx)) };
    onLayout({ ...layout, widthsPx });
  };
  /** To the place of the column `steps` further to the right. */
  const moveBy = (column: TableColumn<Row>, index: number, steps: number) => {
    const other = columns[index + steps];
    if (other !== undefined) onLayout(moveColumn(allColumns, layout, column.id, other.id));
  };
  const drop = () => {
    if (dragged !== undefined && target !== undefined)
      onLayout(moveColumn(allColumns, layout, dragged, target));
    setDragged(undefined);
    setTarget(undefined);
  };
  const drawnWidthPx = (index: number) => {
    const cell = line.current?.children[index];
    return ((cell?.getBoundingClientRect().width ?? 0) * 16) / rootPx;
  };

  const onKeyDown = (event: KeyboardEvent, column: TableColumn<Row>, index: number) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step !== 0 && event.altKey && event.shiftKey) {
      event.preventDefault();
      moveBy(column, index, step);
    } else if (step !== 0 && event.altKey) {
      event.preventDefault();
      setWidth(column, (layout.widthsPx[column.id] ?? (drawnWidthPx(index) || column.widthPx)) + step * 16);
    } else if (step !== 0) {
      event.preventDefault();
      const next = Math.min(columns.length - 1, Math.max(0, index + step));
      setStop(next);
      line.current?.querySelectorAll<HTMLElement>('button[data-head]')[next]?.focus();
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      sortBy(column, event.shiftKey);
    } else if (event.key === 'ArrowDown') {
      event.preventDefault();
      onLeave();
    } else return;
    event.stopPropagation();
  };

  const onMenu = (event: MouseEvent, column: TableColumn<Row>, index: number) => {
    event.preventDefault();
    const box = event.currentTarget.getBoundingClientRect();
    // By the menu key there is no pointer: below the head then.
    const isByKey = event.clientX === 0 && event.clientY === 0;
    const place = isByKey ? { left: box.left, top: box.bottom } : { left: event.clientX, top: event.clientY };
    setMenu({
      ...place,
      header: column.header,
      canMoveLeft:
        columns[index - 1] !== undefined && columns[index - 1]?.isFrozen !== true && column.isFrozen !== true,
      canMoveRight: columns[index + 1] !== undefined && column.isFrozen !== true,
      canHide: column.canHide !== false,
      hasOwnWidth: layout.widthsPx[column.id] !== undefined,
      moveBy: (steps) => {
        moveBy(column, index, steps);
      },
      hide: () => {
        onLayout({ ...layout, hidden: [...layout.hidden, column.id] });
      },
      resetWidth: () => {
        setWidth(column, undefined);
      },
    });
  };

  const startDrag = (event: PointerEvent<HTMLDivElement>, column: TableColumn<Row>, index: number) => {
    event.preventDefault();
    const handle = event.currentTarget;
    const startX = event.clientX;
    const startWidth = drawnWidthPx(index);
    handle.setPointerCapture(event.pointerId);
    const onMove = (move: globalThis.PointerEvent) => {
      setWidth(column, startWidth + ((move.clientX - startX) * 16) / rootPx);
    };
    const stopDrag = () => {
      handle.removeEventListener('pointermove', onMove);
      handle.removeEventListener('pointerup', stopDrag);
      handle.removeEventListener('pointercancel', stopDrag);
    };
    handle.addEventListener('pointermove', onMove);
    handle.addEventListener('pointerup', stopDrag);
    handle.addEventListener('pointercancel', stopDrag);
  };

  return (
    <div className={`${tableClass.line} ${tableClass.headLine}`} role="row" aria-rowindex={1} ref={line}>
      {columns.map((column, index) => {
        const rule = layout.sort.find((other) => other.id === column.id);
        const Arrow = rule?.isDescending === true ? ArrowDown : ArrowUp;
        const rank = layout.sort.length > 1 && rule !== undefined ? layout.sort.indexOf(rule) + 1 : undefined;
        return (
          <div
            key={column.id}
            className={tableClass.cell}
            role="columnheader"
            aria-colindex={index + 1}
            aria-sort={rule === undefined ? undefined : rule.isDescending ? 'descending' : 'ascending'}
            data-end={column.align === 'end' || undefined}
            data-frozen={column.isFrozen || undefined}
            data-target={target === column.id || undefined}
            style={{ position: column.isFrozen === true ? 'sticky' : 'relative' }}
            draggable={column.isFrozen !== true}
            onDragStart={(event) => {
              event.dataTransfer.effectAllowed = 'move';
              setDragged(column.id);
            }}
            onDragOver={(event) => {
              if (dragged === undefined || column.isFrozen === true) return;
              event.preventDefault();
              setTarget(column.id === dragged ? undefined : column.id);
            }}
            onDrop={(event) => {
              event.preventDefault();
              drop();
            }}
            onDragEnd={() => {
              setDragged(undefined);
              setTarget(undefined);
            }}
            onContextMenu={(event) => {
              onMenu(event, column, index);
            }}
          >
            <HeadButton
              type="button"
              data-head
              data-sorted={rule !== undefined || undefined}
              tabIndex={index === current ? 0 : -1}
              title={column.compare === false ? undefined : tableWords.sortHint}
              onFocus={() => {
                setStop(index);
              }}
              onKeyDown={(event) => {
                onKeyDown(event, column, index);
              }}
              onClick={(event) => {
                sortBy(column, event.shiftKey);
              }}
            >
              <span>
                {column.header}
                {column.headerNote === undefined ? null : column.isNoteBelow === true ? <br /> : ' '}
                {column.headerNote === undefined ? null : <HeadNote>{column.headerNote}</HeadNote>}
              </span>
              {rule === undefined ? null : <Arrow size=".875rem" strokeWidth={1.75} aria-hidden />}
              {rank === undefined ? null : <HeadNote>{rank}</HeadNote>}
            </HeadButton>
            <ResizeHandle
              aria-hidden
              title={tableWords.resizeHint}
              onPointerDown={(event) => {
                startDrag(event, column, index);
              }}
              onDoubleClick={() => {
                setWidth(column, undefined);
              }}
            />
          </div>
        );
      })}
      <HeadMenu
        place={menu}
        onClose={() => {
          setMenu(undefined);
        }}
      />
    </div>
  );
}

/** Scrolling and choosing rows leave the head as it is. */
export const TableHead = memo(PlainTableHead) as typeof PlainTableHead;
