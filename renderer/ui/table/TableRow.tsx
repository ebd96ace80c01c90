import { memo, useState } from 'react';
import type { TableColumn, TableCommand } from './column';
import { tableClass } from './table-styles';

interface TableRowProps<Row> {
  readonly id: string;
  readonly rowKey: string;
  readonly row: Row;
  /** Place in the sorted list, from 0. */
  readonly index: number;
  readonly columns: readonly TableColumn<Row>[];
  readonly heightRem: number;
  readonly isSelected: boolean;
  readonly isActive: boolean;
  readonly isMuted: boolean;
  readonly inlineCommands: readonly TableCommand<Row>[];
}

function PlainTableRow<Row>(props: TableRowProps<Row>) {
  const { id, rowKey, row, index, columns, heightRem, isSelected, isActive, isMuted, inlineCommands } = props;
  const [isPointedAt, setPointedAt] = useState(false);
  return (
    <div
      className={tableClass.line}
      id={id}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      data-row={rowKey}
      data-active={isActive || undefined}
      data-muted={isMuted || undefined}
      style={{ height: `${String(heightRem)}rem` }}
      onPointerEnter={() => {
        setPointedAt(true);
      }}
      onPointerLeave={() => {
        setPointedAt(false);
      }}
    >
      {columns.map((column, at) => {
        const content = column.cell === undefined ? column.value(row) : column.cell(row);
        return (
          <div
            key={column.id}
            className={tableClass.cell}
            role={column.isFrozen === true ? 'rowheader' : 'gridcell'}
            aria-colindex={at + 1}
            data-end={column.align === 'end' || undefined}
            data-strong={column.isStrong || undefined}
            data-frozen={column.isFrozen || undefined}
          >
            <span title={typeof content === 'string' ? content : undefined}>{content}</span>
          </div>
        );
      })}
      {inlineCommands.length === 0 || !isPointedAt ? null : (
        // Doubled by the context menu and the shortcuts, so hidden from screen readers and from Tab. Buttons and icons
        // of every row that is scrolled past would be most of the drawing.
        <div className={tableClass.actions} aria-hidden>
          <div>
            {inlineCommands.map(({ id: commandId, label, icon: Icon, onRun, isEnabled }) => (
              <button
                key={commandId}
                type="button"
                className={tableClass.action}
                tabIndex={-1}
                title={label}
                disabled={isEnabled?.([row]) === false}
                onClick={(event) => {
                  event.stopPropagation();
                  onRun([row]);
                }}
                onDoubleClick={(event) => {
                  event.stopPropagation();
                }}
              >
                {Icon === undefined ? label : <Icon />}
              </button>
            ))}
          </div>
        </div>
      )}
    </div>
  );
}

/** One row; drawn again only when something of it changed. */
export const TableRow = memo(PlainTableRow) as typeof PlainTableRow;
