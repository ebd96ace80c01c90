import { useState } from 'react';
import Button from '@mui/material/Button';
import { sheetImportWords } from '../../../shared/words/sheet-import';
import type { TableCommand } from '../table/column';
import { BlockedUndoDialog } from './BlockedUndoDialog';
import { ImportRunTable, type ShownRun } from './ImportRunTable';

/** An import that can be taken back only in part. */
export interface BlockedRun {
  /** What was edited since, by name and why. */
  readonly left: readonly { readonly id: string; readonly title: string }[];
  /** How many rows can still be taken back. */
  readonly restCount: number;
  /** Takes those back. */
  readonly takeRest: () => void;
}

interface UndoableRunsProps {
  readonly words: {
    readonly table: string;
    readonly undo: string;
    readonly blockedTitle: (count: number) => string;
    readonly blockedText: string;
    readonly allBlocked: string;
    readonly undoRest: (count: number) => string;
  };
  readonly rows: readonly ShownRun[];
  /** Takes the import back; resolves to what stands in the way, which is asked about first. */
  readonly onUndo: (id: string) => Promise<BlockedRun | undefined>;
}

/** 导入记录: each can be taken back as long as what it brought was left alone. */
export function UndoableRuns({ words, rows, onUndo }: UndoableRunsProps) {
  const [blocked, setBlocked] = useState<BlockedRun>();
  const [selected, setSelected] = useState<readonly string[]>([]);
  if (rows.length === 0) return null;
  const undo = async (id: string | undefined): Promise<void> => {
    if (id !== undefined) setBlocked(await onUndo(id));
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
  const close = (): void => {
    setBlocked(undefined);
  };
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
          text={blocked.restCount === 0 ? words.allBlocked : words.blockedText}
          left={blocked.left.map(({ id, title }) => ({ id, text: title }))}
          confirmLabel={words.undoRest(blocked.restCount)}
          isNothingElse={blocked.restCount === 0}
          onCancel={close}
          onConfirm={() => {
            close();
            blocked.takeRest();
          }}
        />
      ) : null}
    </>
  );
}
