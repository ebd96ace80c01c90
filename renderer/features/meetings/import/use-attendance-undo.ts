import { attendanceImportWords as words } from '../../../../shared/words/attendance-import';
import { useTakeBack, type TakeBack } from '../../../actions/use-take-back';

/** Takes an import of attendance back; what was edited since stays, and is named. */
export function useAttendanceUndo(): TakeBack {
  return useTakeBack('meetings.undoImport', {
    missing: words.runs.missing,
    done: ({ ops, left }) =>
      left.length === 0 ? words.undone(ops.length) : words.partlyUndone(left.map(({ title }) => title)),
  });
}
