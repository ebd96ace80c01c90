import { useMemo, useState } from 'react';
import Button from '@mui/material/Button';
import { useNavigate } from 'react-router';
import { failureText } from '../../../../shared/words/failures';
import { importPageWords } from '../../../../shared/words/members-import';
import { tableWords } from '../../../../shared/words/ui';
import { useImportRuns } from '../../../data/data-context';
import { EmptyState } from '../../../ui/feedback/EmptyState';
import { useToast } from '../../../ui/feedback/toast-context';
import { useStatusItem } from '../../../ui/frame/status-item';
import { BlockedUndoDialog } from '../../../ui/import/BlockedUndoDialog';
import { ImportRunTable, type ShownRun } from '../../../ui/import/ImportRunTable';
import { DocumentHeader } from '../../../ui/layout/DocumentHeader';
import type { TableCommand } from '../../../ui/table/column';
import { useUndoImport, type UndoPlan } from './use-undo-import';

const words = importPageWords.runs;

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
  const commands: readonly TableCommand<ShownRun>[] = [
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
  const shown = useMemo(
    () =>
      runs?.map(({ id, at, undoneAt, fileName, totals }): ShownRun => ({
        ...{ id, at, undoneAt, fileName },
        result: importPageWords.done.detail(totals['new'] ?? 0, totals['update'] ?? 0),
      })),
    [runs],
  );

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
      <ImportRunTable
        label={words.table}
        rows={shown}
        selected={selected}
        onSelect={setSelected}
        commands={commands}
        empty={<EmptyState title={words.emptyTitle} />}
      />
      {blocked ? (
        <BlockedUndoDialog
          title={words.blockedTitle(blocked.blocked.length)}
          text={blocked.people === 0 ? words.allBlocked : words.blockedText}
          left={blocked.blocked.map(({ memberId, name, why }) => ({
            id: memberId,
            text: words.blockedPerson(name, why),
          }))}
          confirmLabel={words.undoRest(blocked.people)}
          isNothingElse={blocked.people === 0}
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
