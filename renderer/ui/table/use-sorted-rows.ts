import { useMemo } from 'react';
import { compareValues } from './compare-values';
import type { SortRule, TableColumn } from './column';

/** Rows in the order of the sort rules, first rule first; blank values come last in both directions. */
export function useSortedRows<Row>(
  rows: readonly Row[],
  columns: readonly TableColumn<Row>[],
  sort: readonly SortRule[],
): readonly Row[] {
  return useMemo(() => sortRows(rows, columns, sort), [rows, columns, sort]);
}

/** The rows themselves when nothing sorts them; rows that no rule tells apart keep their order. */
export function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly TableColumn<Row>[],
  sort: readonly SortRule[],
): readonly Row[] {
  const orders = sort.flatMap((rule) => {
    // A rule of an older version of the app may name a column that no longer exists.
    const column = columns.find(({ id }) => id === rule.id);
    return column ? [orderBy(rows, column, rule.isDescending)] : [];
  });
  if (orders.length === 0) return rows;
  const places = rows.map((_, place) => place);
  places.sort((a, b) => {
    for (const order of orders) {
      const difference = order(a, b);
      if (difference !== 0) return difference;
    }
    return a - b;
  });
  return places.flatMap((place) => rows[place] ?? []);
}

/** Compares two places of the list. Values are read once: some are made of several fields. */
function orderBy<Row>(
  rows: readonly Row[],
  column: TableColumn<Row>,
  isDescending: boolean,
): (a: number, b: number) => number {
  const values = rows.map((row) => {
    const value = column.value(row);
    return value === '' ? undefined : value;
  });
  const compare = column.compare === false ? undefined : column.compare;
  const sign = isDescending ? -1 : 1;
  return (a, b) => {
    const [x, y] = [values[a], values[b]];
    if (x === undefined || y === undefined) return x === y ? 0 : x === undefined ? 1 : -1;
    const [first, second] = [rows[a], rows[b]];
    const own = compare && first !== undefined && second !== undefined ? compare(first, second) : undefined;
    return sign * (own ?? compareValues(x, y));
  };
}
