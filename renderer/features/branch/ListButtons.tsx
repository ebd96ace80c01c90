import type { ReactNode } from 'react';
import Button from '@mui/material/Button';
import { Plus } from 'lucide-react';
import type { TableCommand } from '../../ui/table/column';

interface ListButtonsProps<Row> {
  /** A look at more or less of the list. */
  readonly view?: { readonly label: string; readonly onRun: () => void } | undefined;
  /** The same as in the menu of a row; they rest until a row is chosen they can be done to. */
  readonly commands: readonly TableCommand<Row>[];
  readonly chosen: Row | undefined;
  readonly create: { readonly label: string; readonly onRun: () => void };
}

/** The buttons over a list of the page: what is seen, what is done to the chosen row, and the one that adds. */
export function ListButtons<Row>({ view, commands, chosen, create }: ListButtonsProps<Row>): ReactNode {
  const rows = chosen === undefined ? [] : [chosen];
  return (
    <>
      {view ? (
        <Button variant="text" onClick={view.onRun}>
          {view.label}
        </Button>
      ) : null}
      {commands.map(({ id, label, isEnabled, onRun }) => (
        <Button
          key={id}
          variant="outlined"
          disabled={rows.length === 0 || isEnabled?.(rows) === false}
          onClick={() => {
            onRun(rows);
          }}
        >
          {label}
        </Button>
      ))}
      <Button variant="contained" startIcon={<Plus aria-hidden />} onClick={create.onRun}>
        {create.label}
      </Button>
    </>
  );
}
