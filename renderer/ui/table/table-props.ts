import type { ReactNode, Ref } from 'react';
import type { TableColumn, TableCommand, TableLayout } from './column';

export interface DataTableProps<Row> {
  /** Spoken name of the table, e.g. 党员名单. */
  readonly label: string;
  /** `undefined` while they are being read: after 300 ms grey lines stand in their place. */
  readonly rows: readonly Row[] | undefined;
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
  /** Keys of all rows as they are sorted now, for what is printed in the order that is seen. */
  readonly onOrder?: (order: readonly string[]) => void;
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
  /** To send the focus here, e.g. by arrow down from the search box. */
  readonly gridRef?: Ref<HTMLDivElement>;
}
