import { useMemo, useState } from 'react';
import Button from '@mui/material/Button';
import { duesImportWords } from '../../../../shared/words/dues-import';
import { sheetImportWords } from '../../../../shared/words/sheet-import';
import type { RunUndo } from '../../../actions/use-undo-run';
import { useImportRuns } from '../../../data/data-context';
import { BlockedUndoDialog } from '../../../ui/import/BlockedUndoDialog';
import { ImportRunTable, type ShownRun } from '../../../ui/import/ImportRunTable';
import type { TableCommand } from '../../../ui/table/column';
import { useDuesUndo } from './use-take-back';

const words = duesImportWords.runs;

/** 导入记录 of dues: each can be taken back as long as its rows were left alone. */
export function DuesRuns() {
  const all = useImportRuns();
  const { plan, write, tell } = useDuesUndo();
  const [blocked, setBlocked] = useState<RunUndo>();
  const [selected, setSelected] = useState<readonly string[]>([]);
  const runs = useMemo(() => all?.filter((run) => run.kind === 'dues') ?? [], [all]);
  const rows = useMemo(
    () =>
      runs.map(({ id, at, undoneAt, fileName, totals }): ShownRun => ({
        ...{ id, at, undoneAt, fileName },
        result: words.result((totals['new'] ?? 0) + (totals['update'] ?? 0)),
      })),
    [runs],
  );
  if (rows.length === 0) return null;
  const undo = async (id: string | undefined): Promise<void> => {
    const run = runs.find((one) => one.id === id);
    const made = run && (await plan(run.commandId));
    // What was edited since is named first; the rest can still be taken back.
    if (made && made.left.length > 0) setBlocked(made);
    else if (made) tell(made, await write(made));
  };
  const commands: readonly TableCommand<ShownRun>[] = [
    {
      id: 'undo',
      label: words.undo,
      isSingle: true,
      isEnabled: ([run]) => run?.undoneAt === undefined,
      onRun: ([run]) => void undo(run?.id),
    },
  ];
  const chosen = rows.find(({ id }) => id === selected[0]);
  return (
    <>
      <div style={{ display: 'flex', alignItems: 'center', padding: '12px 32px 8px' }}>
        <h2 style={{ margin: 0, fontSize: '1rem', fontWeight: 600 }}>{sheetImportWords.runs.title}</h2>
        <span style={{ marginLeft: 'auto' }}>
          <Button
            variant="outlined"
            disabled={chosen === undefined || chosen.undoneAt !== undefined}
            onClick={() => void undo(chosen?.id)}
          >
            {words.undo}
          </Button>
        </span>
      </div>
      <ImportRunTable
        label={words.table}
        rows={rows}
        commands={commands}
        selected={selected}
        onSelect={setSelected}
      />
      {blocked ? (
        <BlockedUndoDialog
          title={words.blockedTitle(blocked.left.length)}
          text={blocked.ops.length === 0 ? words.allBlocked : words.blockedText}
          left={blocked.left.map(({ id, title }) => ({ id, text: title }))}
          confirmLabel={words.undoRest(blocked.ops.length)}
          isNothingElse={blocked.ops.length === 0}
          onCancel={() => {
            setBlocked(undefined);
          }}
          onConfirm={() => {
            setBlocked(undefined);
            void write(blocked).then((reply) => {
              tell(blocked, reply);
            });
          }}
        />
      ) : null}
    </>
  );
}
