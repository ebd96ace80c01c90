import { useMemo, useRef, useEffect, useState } from 'react';
import Button from '@mui/material/Button';
import { useNavigate } from 'react-router';
import { localTimeOfInstant } from '../../../../shared/domain/dates';
import type { FileMerge } from '../../../../shared/schema/member-life';
import { mergeWords } from '../../../../shared/words/merge';
import { tableWords } from '../../../../shared/words/ui';
import { useTable } from '../../../data/data-context';
import { ConfirmDialog } from '../../../ui/feedback/ConfirmDialog';
import { EmptyState } from '../../../ui/feedback/EmptyState';
import { useStatusItem } from '../../../ui/frame/status-item';
import { DocumentHeader } from '../../../ui/layout/DocumentHeader';
import { Page } from '../../../ui/layout/Page';
import { StatusWord } from '../../../ui/status/StatusWord';
import type { TableColumn, TableCommand } from '../../../ui/table/column';
import { DataTable } from '../../../ui/table/DataTable';
import { useMerge, type SplitQuestion } from './use-merge';

const words = mergeWords.list;
interface MergeLine {
  readonly id: string;
  readonly row: FileMerge;
  readonly kept: string;
  readonly merged: string;
}
const rowKey = (line: MergeLine): string => line.id;

/** 合并记录: files that were made one; each can be split, and what was edited since is named before. */
export function MergesPage() {
  const navigate = useNavigate();
  const merges = useTable('fileMerges');
  const persons = useTable('persons');
  const { planSplit, split } = useMerge();
  const [asked, setAsked] = useState<SplitQuestion>();
  const [selected, setSelected] = useState<readonly string[]>([]);
  const lines = useMemo(() => {
    if (!merges || !persons) return undefined;
    const names = new Map(persons.map(({ id, name }) => [id, name]));
    return merges
      .map((row) => ({
        ...{ id: row.id, row },
        ...{ kept: names.get(row.keptPersonId) ?? '', merged: names.get(row.mergedPersonId) ?? '' },
      }))
      .sort((a, b) => (a.row.at < b.row.at ? 1 : -1));
  }, [merges, persons]);
  const chosen = lines?.find(({ id }) => id === selected[0]);

  const finish = async (question: SplitQuestion): Promise<void> => {
    await split(question, lines?.find(({ id }) => id === question.merge.id)?.kept ?? '');
  };
  const ask = async (line: MergeLine): Promise<void> => {
    const question = await planSplit(line.row);
    if (!question) return;
    if (question.left.length > 0) setAsked(question);
    else await finish(question);
  };
  const latest = useRef(ask);
  useEffect(() => {
    latest.current = ask;
  });
  const commands = useMemo(
    (): readonly TableCommand<MergeLine>[] => [
      {
        id: 'split',
        label: words.split,
        isSingle: true,
        isEnabled: ([line]) => line?.row.undoneAt === undefined,
        onRun: ([line]) => {
          if (line) void latest.current(line);
        },
      },
    ],
    [],
  );
  useStatusItem(tableWords.status(words.unit, lines?.length ?? 0, selected.length));

  return (
    <Page>
      <DocumentHeader
        title={words.title}
        onBack={() => void navigate('/members')}
        secondary={
          <Button
            variant="outlined"
            disabled={chosen === undefined || chosen.row.undoneAt !== undefined}
            onClick={() => void (chosen && ask(chosen))}
          >
            {words.split}
          </Button>
        }
      />
      <DataTable
        label={words.table}
        rows={lines}
        rowKey={rowKey}
        columns={columns}
        selected={selected}
        onSelect={setSelected}
        commands={commands}
        empty={<EmptyState title={words.emptyTitle} text={words.emptyText} />}
      />
      {asked ? (
        <ConfirmDialog
          open
          title={words.leftTitle(asked.left.length)}
          confirmLabel={words.splitRest}
          cancelLabel={words.leave}
          onCancel={() => {
            setAsked(undefined);
          }}
          onConfirm={() => {
            setAsked(undefined);
            void finish(asked);
          }}
        >
          <p style={{ margin: 0 }}>{words.leftText}</p>
          <ul style={{ margin: '4px 0 0', paddingLeft: '1.25rem', maxHeight: '12rem', overflowY: 'auto' }}>
            {asked.left.map((name, at) => (
              <li key={`${String(at)} ${name}`}>{name}</li>
            ))}
          </ul>
        </ConfirmDialog>
      ) : null}
    </Page>
  );
}

function timeOf(instant: string): string {
  return localTimeOfInstant(instant).replace('T', ' ').replaceAll('-', '.');
}

function stateOf({ row }: MergeLine): string {
  return row.undoneAt ? words.isSplit(timeOf(row.undoneAt)) : words.isMerged;
}

const columns: readonly TableColumn<MergeLine>[] = [
  { id: 'kept', header: words.kept, value: (line) => line.kept, widthPx: 200, grow: 1, isStrong: true },
  { id: 'merged', header: words.merged, value: (line) => line.merged, widthPx: 200 },
  {
    id: 'at',
    header: words.at,
    value: (line) => line.row.at,
    cell: (line) => timeOf(line.row.at),
    widthPx: 200,
  },
  {
    id: 'state',
    header: words.state,
    value: stateOf,
    cell: (line) => <StatusWord kind={line.row.undoneAt ? 'excused' : 'done'} label={stateOf(line)} />,
    widthPx: 230,
  },
];
