import type { ReactNode } from 'react';
import { localTimeOfInstant } from '../../../shared/domain/dates';
import { sheetImportWords } from '../../../shared/words/sheet-import';
import { StatusWord } from '../status/StatusWord';
import type { TableColumn, TableCommand } from '../table/column';
import { DataTable } from '../table/DataTable';

const words = sheetImportWords.runs;

/** One import as the register shows it. */
export interface ShownRun {
  readonly id: string;
  /** Instants. */
  readonly at: string;
  readonly undoneAt?: string | undefined;
  readonly fileName: string;
  /** 新增3人，更新6人 */
  readonly result: string;
}

interface ImportRunTableProps {
  readonly label: string;
  /** undefined while they are being read. */
  readonly rows: readonly ShownRun[] | undefined;
  readonly commands: readonly TableCommand<ShownRun>[];
  readonly selected: readonly string[];
  readonly onSelect: (ids: readonly string[]) => void;
  readonly empty?: ReactNode;
}

const rowKey = (run: ShownRun): string => run.id;

/** 历次导入: when, from which file, what it brought, and whether it still stands. */
export function ImportRunTable(props: ImportRunTableProps) {
  const { label, rows, commands, selected, onSelect, empty } = props;
  return (
    <DataTable
      label={label}
      rows={rows}
      rowKey={rowKey}
      columns={columns}
      commands={commands}
      selected={selected}
      onSelect={onSelect}
      empty={empty}
    />
  );
}

const time = (instant: string): string => localTimeOfInstant(instant).replace('T', ' ').replaceAll('-', '.');

const columns: readonly TableColumn<ShownRun>[] = [
  { id: 'at', header: words.at, value: (run) => run.at, cell: (run) => time(run.at), widthPx: 200 },
  { id: 'file', header: words.file, value: (run) => run.fileName, widthPx: 280, grow: 1, isStrong: true },
  { id: 'result', header: words.result, value: (run) => run.result, widthPx: 200 },
  {
    id: 'state',
    header: words.state,
    value: (run) => (run.undoneAt ? words.undone(time(run.undoneAt)) : words.kept),
    cell: (run) =>
      run.undoneAt ? (
        <StatusWord kind="excused" label={words.undone(time(run.undoneAt))} />
      ) : (
        <StatusWord kind="done" label={words.kept} />
      ),
    widthPx: 230,
  },
];
