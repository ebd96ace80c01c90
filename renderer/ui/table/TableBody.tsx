import { memo, type RefObject } from 'react';
import type { TableColumn, TableCommand } from './column';
import { TableRow } from './TableRow';
import { useVisibleRows } from './use-visible-rows';

interface TableBodyProps<Row> {
  /** Before the key of a row in its id. */
  readonly baseId: string;
  /** As they are shown. */
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly columns: readonly TableColumn<Row>[];
  /** At the standard text size, and as it is now. */
  readonly heightRem: number;
  readonly rowPx: number;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly chosen: ReadonlySet<string>;
  readonly active: string | undefined;
  readonly isMuted: ((row: Row) => boolean) | undefined;
  readonly inlineCommands: readonly TableCommand<Row>[];
}

function PlainTableBody<Row>(props: TableBodyProps<Row>) {
  const { baseId, rows, rowKey, columns, heightRem, rowPx, scroller } = props;
  const { chosen, active, isMuted, inlineCommands } = props;
  const visible = useVisibleRows(rows.length, rowPx, scroller);
  return (
    <>
      <div role="presentation" style={{ height: visible.beforePx }} />
      {visible.indexes.map((index) => {
        const row = rows[index];
        if (row === undefined) return null;
        const key = rowKey(row);
        return (
          <TableRow
            key={key}
            id={rowId(baseId, key)}
            rowKey={key}
            row={row}
            index={index}
            columns={columns}
            heightRem={heightRem}
            isSelected={chosen.has(key)}
            isActive={key === active}
            isMuted={isMuted?.(row) === true}
            inlineCommands={inlineCommands}
          />
        );
      })}
      <div role="presentation" style={{ height: visible.afterPx }} />
    </>
  );
}

/** The rows that are in sight; while they are scrolled nothing else of the table is drawn again. */
export const TableBody = memo(PlainTableBody) as typeof PlainTableBody;

/** For `aria-activedescendant`. */
export function rowId(baseId: string, key: string): string {
  return `${baseId}-${key}`;
}
