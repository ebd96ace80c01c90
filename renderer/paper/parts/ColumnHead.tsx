import type { ReactNode } from 'react';

interface ColumnHeadProps<Column extends string> {
  readonly columns: readonly Column[];
  readonly heads: Readonly<Record<Column, string>>;
  /** In mm; a column without takes what is left. */
  readonly widthsMm: Readonly<Partial<Record<Column, number | undefined>>>;
}

/** Widths and heads of a table's columns; the heads are repeated on every sheet. */
export function ColumnHead<Column extends string>(props: ColumnHeadProps<Column>): ReactNode {
  const { columns, heads, widthsMm } = props;
  return (
    <>
      <colgroup>
        {columns.map((column) => {
          const width = widthsMm[column];
          return <col key={column} style={width === undefined ? undefined : { width: `${width}mm` }} />;
        })}
      </colgroup>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column}>{heads[column]}</th>
          ))}
        </tr>
      </thead>
    </>
  );
}
