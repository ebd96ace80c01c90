import { useMemo } from 'react';
import { duesImportWords } from '../../../../shared/words/dues-import';
import { useImportRuns } from '../../../data/data-context';
import type { ShownRun } from '../../../ui/import/ImportRunTable';
import { UndoableRuns } from '../../../ui/import/UndoableRuns';
import { useDuesUndo } from './use-dues-undo';

const words = duesImportWords.runs;

/** 导入记录 of dues: each can be taken back as long as its rows were left alone. */
export function DuesRuns() {
  const all = useImportRuns();
  const { runOrAsk } = useDuesUndo();
  const runs = useMemo(() => all?.filter((run) => run.kind === 'dues') ?? [], [all]);
  const rows = useMemo(
    () =>
      runs.map(({ id, at, undoneAt, fileName, totals }): ShownRun => ({
        ...{ id, at, undoneAt, fileName },
        result: words.result((totals['new'] ?? 0) + (totals['update'] ?? 0)),
      })),
    [runs],
  );
  return (
    <UndoableRuns
      words={words}
      rows={rows}
      onUndo={(id) => runOrAsk(runs.find((run) => run.id === id)?.commandId)}
    />
  );
}
