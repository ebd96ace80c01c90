import { useMemo } from 'react';
import { getCoreRowModel, getSortedRowModel, useReactTable, type ColumnDef } from '@tanstack/react-table';
import { compareValues } from './compare-values';
import type { SortRule, TableColumn } from './column';

/** Rows in the order of the sort rules, first rule first; blank values come last in both directions. */
export function useSortedRows<Row>(
  rows: readonly Row[],
  columns: readonly TableColumn<Row>[],
  sort: readonly SortRule[],
): readonly Row[] {
  const data = useMemo(() => [...rows], [rows]);
  const definitions = useMemo(() => columns.map(definitionOf), [columns]);
  const sorting = useMemo(() => {
    // A rule of an older version of the app may name a column that no longer exists.
    const known = sort.filter((rule) => columns.some((column) => column.id === rule.id));
    return known.map((rule) => ({ id: rule.id, desc: rule.isDescending }));
  }, [sort, columns]);
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

function definitionOf<Row>(column: TableColumn<Row>): ColumnDef<Row, string | number | undefined> {
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
}
