import { useMemo } from 'react';
import { attendanceImportWords } from '../../../../shared/words/attendance-import';
import { useImportRuns } from '../../../data/data-context';
import type { ShownRun } from '../../../ui/import/ImportRunTable';
import { UndoableRuns } from '../../../ui/import/UndoableRuns';
import { useAttendanceUndo } from './use-attendance-undo';

const words = attendanceImportWords.runs;

/** 导入记录 of attendance: each can be taken back as long as its meetings were left alone. */
export function AttendanceRuns() {
  const all = useImportRuns();
  const { runOrAsk } = useAttendanceUndo();
  const runs = useMemo(() => all?.filter((run) => run.kind === 'attendance') ?? [], [all]);
  const rows = useMemo(
    () =>
      runs.map(({ id, at, undoneAt, fileName, totals }): ShownRun => ({
        ...{ id, at, undoneAt, fileName },
        result: words.result((totals['new'] ?? 0) + (totals['update'] ?? 0), totals['late'] ?? 0),
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
