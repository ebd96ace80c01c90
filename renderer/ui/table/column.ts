import type { ReactNode } from 'react';
import type { LucideIcon } from 'lucide-react';

/** One column of a DataTable. `value` is the truth for sorting and copying; `cell` only dresses it. */
export interface TableColumn<Row> {
  readonly id: string;
  readonly header: string;
  /** Lighter words behind the header (拼音) or, with `isNoteBelow`, on a second line (B 党员姓名). */
  readonly headerNote?: string;
  readonly isNoteBelow?: boolean;
  /** `undefined` or '' leaves the cell blank and sorts last. */
  readonly value: (row: Row) => string | number | undefined;
  readonly cell?: (row: Row) => ReactNode;
  /** Text for the clipboard where it differs from `value` (e.g. the full date instead of 1998.07). */
  readonly copyText?: (row: Row) => string;
  /** Order by something else than the value (surname reading, rank); `false` when sorting makes no sense. */
  readonly compare?: ((a: Row, b: Row) => number) | false;
  /** Width in px at the standard text size; it grows with the text. */
  readonly widthPx: number;
  /** Share of the spare width; columns without it keep their width. */
  readonly grow?: number;
  /** Numbers stand at the right. */
  readonly align?: 'start' | 'end';
  /** Stays in sight when scrolling sideways: the name column, which comes first. */
  readonly isFrozen?: boolean;
  readonly isStrong?: boolean;
  /** False for the column that says what the row is: it cannot be hidden. */
  readonly canHide?: boolean;
  /** Not shown until chosen under 显示列. */
  readonly isHiddenAtFirst?: boolean;
}

/** A command on the selected rows: in the context menu, by its shortcut, and, if `isInline`, on hover. */
export interface TableCommand<Row> {
  readonly id: string;
  readonly label: string;
  readonly icon?: LucideIcon;
  /** Works while the table has the focus, e.g. `Delete`, `Ctrl+P`. */
  readonly shortcut?: string;
  readonly isInline?: boolean;
  /** Only for exactly one row. */
  readonly isSingle?: boolean;
  readonly isEnabled?: (rows: readonly Row[]) => boolean;
  readonly isSeparated?: boolean;
  readonly onRun: (rows: readonly Row[]) => void;
}

export interface SortRule {
  readonly id: string;
  readonly isDescending: boolean;
}

/** What the user may arrange; a feature stores it in the preferences and hands it back. */
export interface TableLayout {
  readonly sort: readonly SortRule[];
  /** Chosen widths by column id, px at the standard text size. */
  readonly widthsPx: Readonly<Record<string, number>>;
  readonly hidden: readonly string[];
  /** Columns from left to right; those it does not name keep their usual place. Absent: the usual order. */
  readonly order?: readonly string[];
}

export function initialLayout<Row>(
  columns: readonly TableColumn<Row>[],
  sort: readonly SortRule[] = [],
): TableLayout {
  const hidden = columns.filter((column) => column.isHiddenAtFirst === true).map((column) => column.id);
  return { sort, widthsPx: {}, hidden };
}

/** All columns, hidden ones as well, in the order of the layout; frozen ones stay in front. */
export function columnsInOrder<Row>(
  columns: readonly TableColumn<Row>[],
  order: readonly string[] = [],
): readonly TableColumn<Row>[] {
  if (order.length === 0) return columns;
  const sorted = [...columns];
  const named = columns.filter((column) => order.includes(column.id));
  const wanted = [...named].sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
  // A column of a later version is not in the order: it stays where it is, the named ones fill the other places.
  columns.forEach((column, at) => {
    const next = order.includes(column.id) ? wanted.shift() : column;
    if (next !== undefined) sorted[at] = next;
  });
  return [
    ...sorted.filter((column) => column.isFrozen === true),
    ...sorted.filter((column) => column.isFrozen !== true),
  ];
}

/** The columns that are drawn, from left to right. */
export function shownColumns<Row>(
  columns: readonly TableColumn<Row>[],
  layout: Pick<TableLayout, 'hidden' | 'order'>,
): readonly TableColumn<Row>[] {
  return columnsInOrder(columns, layout.order).filter((column) => !layout.hidden.includes(column.id));
}

/** The layout with a column in the place of another one; frozen columns neither move nor are passed. */
export function moveColumn<Row>(
  columns: readonly TableColumn<Row>[],
  layout: TableLayout,
  id: string,
  targetId: string,
): TableLayout {
  const all = columnsInOrder(columns, layout.order);
  const isFixed = (wanted: string): boolean =>
    all.some((column) => column.id === wanted && column.isFrozen === true);
  const ids = all.map((column) => column.id);
  const [from, to] = [ids.indexOf(id), ids.indexOf(targetId)];
  if (from < 0 || to < 0 || from === to || isFixed(id) || isFixed(targetId)) return layout;
  ids.splice(to, 0, ...ids.splice(from, 1));
  return { ...layout, order: ids };
}

/** A click sorts by that column alone, again turns it round; with Shift it is added behind the others. */
export function nextSort(sort: readonly SortRule[], id: string, isAdded: boolean): readonly SortRule[] {
  const old = sort.find((rule) => rule.id === id);
  const rule = { id, isDescending: old === undefined ? false : !old.isDescending };
  if (!isAdded) return [rule];
  return old === undefined ? [...sort, rule] : sort.map((other) => (other.id === id ? rule : other));
}

/** The grid template of a row: fixed columns in rem, growing ones with their share of what is left. */
export function gridTemplate<Row>(columns: readonly TableColumn<Row>[], layout: TableLayout): string {
  const tracks = columns.map((column) => {
    const chosen = layout.widthsPx[column.id];
    const width = `${String((chosen ?? column.widthPx) / 16)}rem`;
    return chosen === undefined && column.grow !== undefined
      ? `minmax(${width}, ${String(column.grow)}fr)`
      : width;
  });
  const isFilled = columns.some(
    (column) => column.grow !== undefined && layout.widthsPx[column.id] === undefined,
  );
  // The last track holds the hover actions: no width of its own, so that they never push a column.
  return [...tracks, isFilled ? '0px' : 'minmax(0px, 1fr)'].join(' ');
}
