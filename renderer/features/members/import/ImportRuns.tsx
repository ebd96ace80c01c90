import { useMemo, useState } from 'react';
import Button from '@mui/material/Button';
import { useNavigate } from 'react-router';
import { localTimeOfInstant } from '../../../../shared/domain/dates';
import type { ImportRun } from '../../../../shared/schema/ledger';
import { failureText } from '../../../../shared/words/failures';
import { importPageWords } from '../../../../shared/words/members-import';
import { tableWords } from '../../../../shared/words/ui';
import { useImportRuns } from '../../../data/data-context';
import { EmptyState } from '../../../ui/feedback/EmptyState';
import { useToast } from '../../../ui/feedback/toast-context';
import { useStatusItem } from '../../../ui/frame/status-item';
import { DocumentHeader } from '../../../ui/layout/DocumentHeader';
import { StatusWord } from '../../../ui/status/StatusWord';
import type { TableColumn, TableCommand } from '../../../ui/table/column';
import { DataTable } from '../../../ui/table/DataTable';
import { BlockedUndoDialog } from './BlockedUndoDialog';
import { useUndoImport, type UndoPlan } from './use-undo-import';

const words = importPageWords.runs;
const rowKey = (run: ImportRun): string => run.id;

/** 导入记录: every import with what it brought; one can be taken back as long as its people were left alone. */
export function ImportRuns() {
  const navigate = useNavigate();
  const all = useImportRuns();
  // A study plan's import is taken back where it was made; its rows belong to nobody.
  const runs = useMemo(() => all?.filter((run) => run.kind === 'roster'), [all]);
  const toast = useToast();
  const { plan, write } = useUndoImport();
  const [blocked, setBlocked] = useState<UndoPlan>();
  const [selected, setSelected] = useState<readonly string[]>([]);
  const chosen = runs?.find((run) => run.id === selected[0]);
  const canUndo = chosen !== undefined && chosen.undoneAt === undefined;

  const finish = async (undo: UndoPlan): Promise<void> => {
    const reply = await write(undo);
    if (!reply.ok) toast.show({ text: failureText(reply.failure) });
    else if (undo.blocked.length === 0) toast.show({ text: importPageWords.done.undone(undo.people) });
    else toast.show({ text: words.partlyUndone(undo.people, undo.blocked.length) });
  };
  const ask = async (runId: string): Promise<void> => {
    const answer = await plan(runId);
    if (answer.kind === 'missing') toast.show({ text: words.missing });
    else if (answer.kind === 'failed') toast.show({ text: failureText(answer.failure) });
    else if (answer.plan.blocked.length > 0) setBlocked(answer.plan);
    else await finish(answer.plan);
  };
  const commands: readonly TableCommand<ImportRun>[] = [
    {
      id: 'undo',
      label: words.undo,
      isSingle: true,
      isEnabled: ([run]) => run?.undoneAt === undefined,
      onRun: ([run]) => {
        if (run) void ask(run.id);
      },
    },
  ];
  useStatusItem(tableWords.status('次', runs?.length ?? 0, selected.length));
  const columns = useMemo(runColumns, []);

  return (
    <main style={{ flex: 1, minHeight: 0, display: 'flex', flexDirection: 'column' }}>
      <DocumentHeader
        title={words.title}
        onBack={() => void navigate('/members')}
        secondary={
          <Button variant="outlined" disabled={!canUndo} onClick={() => void (chosen && ask(chosen.id))}>
            {words.undo}
          </Button>
        }
        primary={
          <Button variant="contained" onClick={() => void navigate('/members/import')}>
            {words.newImport}
          </Button>
        }
      />
      <DataTable
        label={words.table}
        rows={runs}
        rowKey={rowKey}
        columns={columns}
        selected={selected}
        onSelect={setSelected}
        commands={commands}
        empty={<EmptyState title={words.emptyTitle} />}
      />
      {blocked ? (
        <BlockedUndoDialog
          plan={blocked}
          onCancel={() => {
            setBlocked(undefined);
          }}
          onConfirm={() => {
            setBlocked(undefined);
            void finish(blocked);
          }}
        />
      ) : null}
    </main>
  );
}

function runColumns(): readonly TableColumn<ImportRun>[] {
  const time = (instant: string): string =>
    localTimeOfInstant(instant).replace('T', ' ').replaceAll('-', '.');
  return [
    { id: 'at', header: words.at, value: (run) => run.at, cell: (run) => time(run.at), widthPx: 200 },
    { id: 'file', header: words.file, value: (run) => run.fileName, widthPx: 280, grow: 1, isStrong: true },
    {
      id: 'result',
      header: words.result,
      value: (run) => importPageWords.done.detail(run.totals['new'] ?? 0, run.totals['update'] ?? 0),
      widthPx: 200,
    },
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
}
